"""Names of organs, associations, places and people compared across scripts; persons and associations are invented."""

from __future__ import annotations

import json
import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.gazetteer.fold import simplify
from longarm.model.entity import Verdict
from longarm.stages.resolution import Comparison, match_names
from longarm.stages.resolution.names.people import compare_people
from longarm.stages.resolution.names.syllables import SYLLABLES, palladius, split, wade_giles

SAME, DIFFERENT, SUGGEST = Verdict.SAME, Verdict.DIFFERENT, Verdict.SUGGEST
PAIRS = Path(__file__).parents[3] / "benchmarks" / "resolution" / "pairs.jsonl"
ROWS = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
BODIES = [row for row in ROWS if row["schema"] in {"PublicBody", "Organization"}]


def verdict(left: str, right: str, schema: str | None = None) -> Verdict:
    return match_names(left, right, schema).verdict


ONE_ORGAN = (
    "宁波市公安局",
    "寧波市公安局",
    "Ningbo PSB",
    "Ningbo Public Security Bureau",
    "Public Security Bureau of Ningbo",
    "Oficina de Seguridad Pública de Ningbo",
    "Управление общественной безопасности города Нинбо",
    "Ningbo Shi Gong'anju",
    "Níngbō Shì Gōng'ān Jú",
    "Questura di Ningbo",
)


@pytest.mark.parametrize(("left", "right"), tuple(combinations(ONE_ORGAN, 2)))
def test_an_organ_is_one_in_every_script(left: str, right: str) -> None:
    assert verdict(left, right) is SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("宁波市公安局", "温州市公安局"),
        ("宁波市公安局", "宁波市人民检察院"),
        ("宁波市公安局", "Ningbo Intermediate People's Court"),
        ("浙江省公安厅", "Ningbo Public Security Bureau"),
        ("宁波市公安局", "宁波市公安局鄞州分局"),
        ("Yinzhou Branch of Ningbo Public Security Bureau", "Ningbo PSB"),
        ("西班牙青田同乡会", "西班牙青田同乡总会"),
        ("西班牙青田同乡会", "Qingtian Hometown Association of Portugal"),
        ("希腊温州妇女联合会", "Wenzhou Federation in Greece"),
        ("南京农业大学", "Nanjing University"),
        ("国家税务总局", "State Administration of Foreign Exchange"),
    ],
)
def test_bodies_that_are_two(left: str, right: str) -> None:
    assert verdict(left, right) is DIFFERENT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("福州市公安局", "Fuzhou PSB"),
        ("抚州市公安局", "Fuzhou PSB"),
        ("泰州市中级人民法院", "Taizhou court"),
    ],
)
def test_a_spelling_of_two_cities_is_never_merged_on_the_name_alone(left: str, right: str) -> None:
    assert verdict(left, right) is not SAME


def test_the_province_decides_between_cities_spelled_alike() -> None:
    assert match_names("福州市公安局", "Fuzhou PSB", None, ("福建", "Fujian")).verdict is SAME
    assert (
        match_names("抚州市公安局", "Fuzhou PSB", None, ("Jiangxi", "Fujian")).verdict is DIFFERENT
    )
    assert match_names("福州市公安局", "抚州市公安局").verdict is DIFFERENT


def test_where_emigrants_come_from_decides_for_an_association_abroad() -> None:
    assert verdict("希腊福州青年联合会", "Fuzhou Youth Federation in Greece") is SAME
    assert verdict("希腊抚州青年联合会", "Fuzhou Youth Federation in Greece") is not SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("福特基金会", "Ford Foundation"),
        ("哈佛大学", "Harvard University"),
        ("清华大学", "Tsinghua University"),
        ("中国科学技术大学", "University of Science and Technology of China"),
        ("Bundesministerium für Gesundheit", "Federal Ministry of Health"),
        ("Министерство здравоохранения России", "Ministry of Health of Russia"),
        ("وزارة الصحة المصرية", "Egyptian Ministry of Health"),
    ],
)
def test_institutions_across_languages(left: str, right: str) -> None:
    assert verdict(left, right) is SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("青岛", "Tsingtao"),
        ("重庆", "Ch'ung-ch'ing"),
        ("秦皇島", "Ch'in-huang-tao"),
        ("合肥", "Хэфэй"),
        ("佛山", "Hut-san"),
        ("厦门", "Amoy"),
        ("惠州", "恵州"),
        ("陕西", "Shaanxi"),
        ("山西", "Shanxi"),
        ("石柱县", "Shizhu Tujia Autonomous County"),
        ("安达卢西亚", "أندلوسيا"),
        ("西藏自治区", "منطقة التبت ذاتية الحكم"),
        ("伊犁哈萨克自治州", "Préfecture autonome kazakhe d'Ili"),
    ],
)
def test_places_in_every_way_of_writing(left: str, right: str) -> None:
    assert verdict(left, right, "Territory") is SAME


def test_places_that_sound_alike_are_two() -> None:
    assert verdict("陕西", "Shanxi", "Territory") is not SAME
    assert verdict("上海", "Shangrao", "Territory") is DIFFERENT
    assert verdict("三角", "Sanjiao", "Territory") is not SAME
    assert verdict("海得拉巴", "Hyderabad", "Territory") is SUGGEST  # there are two


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("滨海边疆区", "Primorsky Krai"),
        ("北莱茵-威斯特法伦州", "شمال الراين-وستفاليا"),
        ("新南威爾士州", "Новый Южный Уэльс"),
        ("神奈川県", "Kanagawa Prefecture"),
        ("ケベック州", "Québec"),
        ("후쿠오카현", "Fukuoka Prefecture"),
        ("استان خوزستان", "Khouzistan"),
        ("基加利", "Кигали"),
        ("鄂温克族自治旗", "Ewenki Autonomous Banner"),
        ("伽师县", "Пайзават"),
        ("广州市", "قوانغتشو"),
        ("亚历山大", "Alexandria"),
        ("坎大哈省", "Kandahar province of Afghanistan"),
    ],
)
def test_places_of_every_state(left: str, right: str) -> None:
    assert verdict(left, right, "Territory") is SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("旁遮普省", "Punjab"),
        ("滨海县", "Primorsky Krai"),
        ("厦门", "四门"),
        ("三角", "Delta"),
        ("广州", "غويتشو"),
    ],
)
def test_places_that_are_not_merged(left: str, right: str) -> None:
    assert verdict(left, right, "Territory") is not SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("North Korean Ministry of Foreign Affairs", "朝鲜外交部"),
        ("South African Ministry of Justice", "南非司法部"),
        ("U.S. Senate", "美国参议院"),
        ("Senat der Vereinigten Staaten", "United States Senate"),
        ("وزارة الخارجية التركية", "土耳其外交部"),
        ("Turkish Foreign Ministry", "Ministry of Foreign Affairs of Turkey"),
    ],
)
def test_adjectives_and_cases_of_states(left: str, right: str) -> None:
    assert verdict(left, right) is SAME


def test_an_island_is_not_iceland() -> None:
    said = match_names("崇明县", "Chongming Island County", "Territory")
    assert not any("IS" in reason for reason in said.reasons)


def test_a_state_is_not_its_neighbour() -> None:
    north, south = "North Korean Foreign Ministry", "South Korean Foreign Ministry"
    assert verdict(north, south) is DIFFERENT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("何光丹", "HE, Guangdan"),
        ("何光丹", "Guangdan He"),
        ("陳建華", "Chan Kin-wah"),
        ("李添志", "Li T'ien-chih"),
        ("邱少啓", "Цю Шаоци"),
        ("刘少怡", "Liú Shǎoyí"),
        ("蔡海春", "Chua Hai Chhun"),
        ("Zhou Shengmin", "Chow Sing-Man"),
    ],
)
def test_a_persons_name_in_another_way_of_writing(left: str, right: str) -> None:
    assert compare_people(left, right).verdict is SAME
    assert compare_people(right, left).verdict is SAME


def test_a_name_that_thousands_share_is_never_merged_alone() -> None:
    found = compare_people("张佳", "Zhang Jia")
    assert found.verdict is SUGGEST
    assert "many people's names are read so" in found.reasons


@pytest.mark.parametrize(
    "printed",
    [
        "Hong Yi",
        " Hong Yi ",
        "Hong\u00a0Yi",
        "Hong Yi\u200b",
        "Hong Yi.",
        "“Hong Yi”",
        "HONG Yi",
        "hong yi",
    ],
)
def test_a_name_that_thousands_share_is_no_rarer_for_how_it_is_printed(printed: str) -> None:
    assert verdict("洪怡", printed, "Person") is SUGGEST


def test_tones_that_differ_make_two_names() -> None:
    assert compare_people("何光丹", "Hé Guāngdān").verdict is SAME
    assert compare_people("何光丹", "Hè Guǎngdān").verdict is DIFFERENT


def test_every_judgement_says_why() -> None:
    said = match_names("宁波市公安局", "Wenzhou PSB")
    assert "places differ: 温州 and 宁波" in said.reasons
    assert 0 <= said.score <= 1


@pytest.mark.parametrize("name", ["", " ", "。", "\ud800", "\u202e", "x" * 5000, "市" * 300])
def test_a_name_of_nothing_is_no_match(name: str) -> None:
    assert verdict(name, "宁波市公安局") is DIFFERENT


def test_the_tables_of_romanisation() -> None:
    assert [wade_giles(each) for each in ("bei", "jing", "qing", "si", "xu", "duo", "ri")] == [
        *("pei", "ching", "ch'ing", "ssu", "hsü", "to", "jih")
    ]
    assert [palladius(each) for each in ("he", "fei", "zhong", "jiang", "quan", "shuo")] == [
        *("хэ", "фэй", "чжун", "цзян", "цюань", "шо")
    ]
    assert len(SYLLABLES) == 408
    assert len({wade_giles(each) for each in SYLLABLES}) > 390
    assert split("xianggang") == ("xiang", "gang")
    assert split("london") is None


def same_but_for_words(one: Comparison, other: Comparison) -> bool:
    return (one.verdict, one.score) == (other.verdict, other.score)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(BODIES))
def test_matching_is_symmetric_and_deterministic(row: dict[str, str]) -> None:
    found = match_names(row["left"], row["right"])
    assert same_but_for_words(match_names(row["right"], row["left"]), found)
    assert match_names(row["left"], row["right"]) == found


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(BODIES))
def test_matching_does_not_see_traditional_characters_spaces_and_tones(row: dict[str, str]) -> None:
    found = match_names(row["left"], row["right"])
    for change in (
        simplify,
        lambda name: f" {name}  ",
        lambda name: name.replace(" ", "   "),
        lambda name: name.replace(" ", "\u00a0"),
    ):
        assert same_but_for_words(match_names(change(row["left"]), row["right"]), found)
        assert same_but_for_words(match_names(row["left"], change(row["right"])), found)


@pytest.mark.parametrize("row", [row for row in BODIES if row["forms"].endswith("|tone")][:80])
def test_tone_marks_change_nothing_for_bodies(row: dict[str, str]) -> None:
    marks = "\u0304\u0301\u030c\u0300"
    plain = unicodedata.normalize(
        "NFC",
        "".join(char for char in unicodedata.normalize("NFD", row["right"]) if char not in marks),
    )
    assert verdict(row["left"], plain) is verdict(row["left"], row["right"])
