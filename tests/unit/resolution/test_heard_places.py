"""Small places that no list has in both scripts: the same where one name spells the other's sounds."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names
from longarm.stages.resolution.names.heard import sound_the_same
from longarm.stages.resolution.names.kinds import kinds_agree, without_kind
from longarm.stages.resolution.names.parsing import parse

SAME = Verdict.SAME
PLACE = "Territory"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aibonito", "Айбонито"),
        ("Mount Cotton", "Маунт Коттон"),
        ("Stephanskirchen", "Штефанскирхен"),
        ("Hallbergmoos", "Гальбергмос"),
        ("Hukuntsi", "هوكونتسي"),
        ("Nueva Palmira", "نوئوا پالمیرا"),
        ("Waltershausen", "瓦尔特尔斯豪森"),
        ("Taormina", "陶尔米纳"),
        # A list has a part of the name, which is another place: Oran, Colorado, Lhasa.
        ("Aurangabad", "奥兰加巴德"),
        ("San Luis Río Colorado", "Сан-Луис-Рио-Колорадо"),
        ("Araçatuba", "阿拉萨图巴"),
        # 新, 北 and 滩 say what Neu, Severo and Beach do; 思 spells sounds in few names.
        ("Neuruppin", "新鲁平"),
        ("Severomorsk", "北莫尔斯克"),
        ("Daytona Beach", "戴通納海灘"),
        ("Tamworth", "塔姆沃思"),
    ],
)
def test_a_small_place_is_known_by_its_sounds(left: str, right: str) -> None:
    assert match_names(left, right, PLACE).verdict is SAME
    assert match_names(right, left, PLACE) == match_names(left, right, PLACE)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kirchberg", "Кинсбург"),
        ("Houlton", "Фултон"),
        ("Claremont", "شارلستون"),
        ("Konstantinovka", "Калиновка"),
        ("Lochau", "Лукау"),
        ("Severomorsk", "南莫尔斯克"),
        ("Daytona Beach", "戴通納港"),
    ],
)
def test_other_sounds_are_another_place(left: str, right: str) -> None:
    assert match_names(left, right, PLACE).verdict is not SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [("Xiaogang", "Сяоган"), ("Fuzhou", "Фучжоу"), ("Sinzheim", "新镇"), ("Clyde", "Тул")],
)
def test_what_may_be_chinese_or_is_short_is_asked(left: str, right: str) -> None:
    assert not sound_the_same(parse(left), parse(right))
    assert match_names(left, right, PLACE).verdict is not SAME


def test_only_places_are_merged_by_their_sounds() -> None:
    assert match_names("Aibonito", "Айбонито", "Organization").verdict is not SAME
    assert match_names("Aibonito", "Айбонито").verdict is not SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Voiced and voiceless consonants are told apart, so that a name may be short.
        ("Yaxel", "Яксель"),
        ("Oberwil", "Обервиль"),
        ("Vigan", "فيغان"),
        ("Ranchi", "兰契"),
        ("Kaduna", "卡杜纳"),
        ("Dumaguete", "دوماغويتي"),
        ("Kankakee", "كانكاكي"),
        ("Stavanger", "スタヴァンゲル"),
        ("Kızılcahamam", "克孜勒贾哈马姆"),
    ],
)
def test_letters_spell_what_they_are_known_to_spell(left: str, right: str) -> None:
    assert match_names(left, right, PLACE).verdict is SAME
    assert match_names(right, left, PLACE) == match_names(left, right, PLACE)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Medford", "Бедфорд"),
        ("Columbus", "Колумбиа"),
        ("Shiraz", "سيريس"),
        ("Kogalym", "加加林"),
        ("Tulsa", "Тульча"),
        ("Veles", "ヴェルサイユ"),
    ],
)
def test_what_only_resembles_is_not_spelled(left: str, right: str) -> None:
    assert not sound_the_same(parse(left), parse(right))


def test_the_kind_of_a_place_is_translated_and_not_spelled() -> None:
    assert match_names("Bora Bora", "博拉博拉岛", PLACE).verdict is SAME
    assert match_names("Lake Wakatipu", "瓦卡蒂普湖", PLACE).verdict is SAME
    assert kinds_agree(without_kind("mount wakatipu")[1], without_kind("瓦卡蒂普山")[1])
    assert match_names("Lake Wakatipu", "瓦卡蒂普山", PLACE).verdict is not SAME
    assert match_names("Wakatipu", "瓦卡蒂普河", PLACE).verdict is not SAME


def test_what_may_be_pinyin_is_compared_where_it_is_spelled_otherwise_than_chinese_names_are() -> (
    None
):
    assert sound_the_same(parse("Supang"), parse("Супанг"))
    assert not sound_the_same(parse("Lapan"), parse("Лапань"))
