"""Names of places as people write them: two at once, where a place lies, what it once was, what English calls it."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names
from longarm.stages.resolution.names.alternatives import alternatives

SAME = Verdict.SAME


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Xinyi or Hsinyi District of Taipei", ("Xinyi District of Taipei", "Hsinyi District of Taipei")),
        ("Fuhai county or Burultoqay nahiyisi", ("Fuhai county", "Burultoqay nahiyisi")),
        ("Пекин или Бэйпин", ("Пекин", "Бэйпин")),
        ("Oregon", ()),
    ],
)  # fmt: skip
def test_a_name_that_gives_two_is_read_as_both(name: str, given: tuple[str, ...]) -> None:
    assert alternatives(name) == given


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("福海县", "Fuhai county or Burultoqay nahiyisi"),
        ("鄂托克旗", "Otog banner or Otgiin khoshuu"),
        ("中坜市", "Zhongli or Chungli city"),
    ],
)
def test_one_of_two_names_is_enough(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME
    assert match_names(right, left) == match_names(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("崇文区", "Chongwen District of Beijing"),
        ("塘沽区", "Tanggu District, Tianjin"),
        ("楚州区", "Chuzhou District"),
        ("荣河县", "Ronghe former county"),
        ("中甸县", "Zhongdian County"),
        ("平江区", "Pingjiang District of Suzhou City"),
    ],
)
def test_a_division_that_is_no_more_is_still_a_place(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("三民区", "Sanmin District of Kaohsiung City"),
        ("品川区", "Shinagawa District of Tokyo"),
        ("合川区", "Hechuan suburban district of Chongqing municipality"),
    ],
)
def test_where_a_place_lies_is_nothing_more_than_the_place(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("中山区", "Zhongshan District of Kaohsiung City"),
        ("松岭区", "Shanganling District of Yichun City"),
        ("三民区公安局", "Kaohsiung Public Security Bureau"),
        ("怀化县", "Huaihua prefecture-level city"),
    ],
)
def test_a_place_known_elsewhere_or_another_one_is_not_taken_for_it(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("西湖区", "West Lake District"),
        ("双峰县", "Twin Peaks County"),
        ("筠连县", "Yunlian County"),
        ("六合区", "Luhe District of Nanjing"),
        ("环江毛南族自治县", "Huanjiang Maonan autonomous county"),
        ("管城回族区", "Guancheng Hui District of Zhengzhou"),
        ("仁川市", "Incheon Metropolitan City"),
        ("水俣市", "Minamata City"),
        ("乌拉特中旗", "Urat Center Banner"),
    ],
)
def test_other_readings_translated_names_and_peoples_are_read(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME


@pytest.mark.parametrize(
    ("left", "right"), [("西湖区", "East Lake District"), ("北海市", "North Sea")]
)
def test_a_translation_is_of_all_its_parts(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("寿县", "Shou County"),
        ("寿县", "Shouxian"),
        ("藤县", "comté de Teng"),
        ("单县", "Shan county"),
        ("孟县", "Meng former county"),
    ],
)
def test_a_county_of_one_syllable_is_found_with_its_level_apart(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("理县", "Li county"),
        ("礼县", "Li county"),
        ("冀县", "Ji County"),
        ("福州市", "Fuzhou prefecture-level city"),
    ],
)
def test_counties_of_one_syllable_have_namesakes_too(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SUGGEST


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("小港区", "Xiaogang District", True),
        ("左营区", "Zuoying or Tsoying district", True),
        ("庞家堡区", "Pangjiabao District", True),
        ("小港区", "Dagang District", False),
    ],
)
def test_a_district_that_no_list_has_is_read_whole(left: str, right: str, same: bool) -> None:  # noqa: FBT001
    assert (match_names(left, right).verdict is SAME) is same


def test_pinyin_goes_before_wade_giles_where_both_are_counties() -> None:
    assert match_names("淳安县", "Chun'an County").verdict is SAME
    assert match_names("莒南县", "Chün-an County").verdict is not SAME
    # The smaller place has no right to the name of a bigger one.
    assert match_names("蚌埠", "Pengpu").verdict is SAME


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("襄樊市", "Xiangyang City", True),
        ("襄樊市公安局", "襄阳市公安局", True),
        ("吴旗", "Wuqi County", True),
        ("襄樊市", "Xianyang City", False),
        ("锦西", "Jinxi", False),
    ],
)
def test_a_division_with_a_new_name_is_the_same(left: str, right: str, same: bool) -> None:  # noqa: FBT001
    assert (match_names(left, right).verdict is SAME) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("嘉山县", "Jiashan former county 1932-1992", True),
        ("怒江傈僳族自治区", "Nujiang Lisu Autonomous Prefecture", True),
        ("辉县市", "Huixian county-level city", True),
        ("江达县", "Jomdo County", True),
        ("江达县", "Jinta County", False),
        ("韩城县", "Hancheng City", False),
    ],
)
def test_levels_and_times_tell_which_place_is_meant(left: str, right: str, same: bool) -> None:  # noqa: FBT001
    assert (match_names(left, right).verdict is SAME) is same
