"""Places of one name in other states are told by the level beside it and the people there; else a person is asked."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Leningrad Oblast", "列宁格勒州"),
        ("Punjab Province", "旁遮普省"),
        ("Washington State", "华盛顿州"),
        ("Gorno-Badakhshan Autonomous Region", "戈尔诺-巴达赫尚自治州"),
        ("Odesa Oblast", "敖德萨州"),
    ],
)
def test_the_level_tells_which_place_is_meant(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Punjab State", "旁遮普省"),
        ("Punjab State", "Punjab Province"),
        ("Kurdistan Region", "库尔德斯坦省"),
        ("Moscow City", "莫斯科州"),
        ("陕西省", "Шаньси"),
    ],
)
def test_places_of_other_levels_or_states_stay_apart(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("left", "right"),
    [("Punjab", "旁遮普省"), ("Victoria", "Виктория"), ("Leningrad", "列宁格勒州"), ("科隆", "Cologne")],
)  # fmt: skip
def test_without_a_level_a_person_is_asked(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SUGGEST


def test_a_place_with_far_more_people_is_meant() -> None:
    assert match_names("Florida", "佛罗里达州").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("British Columbia", "Британская Колумбия"),  # neither Britain nor Colombia
        ("Lviv", "利沃夫"),  # begins like a ü typed as v
        ("Cape Town", "Ciudad del Cabo"),
        ("浦东新区", "Pudong New Area"),
        ("霍城县", "Huocheng County"),  # 和政 is never read huozheng
        ("日喀则市", "شيغاتسي"),
        ("克孜勒苏柯尔克孜自治州", "Kizilsu Kyrgyz Autonomous Prefecture"),
    ],
)
def test_what_looks_like_another_word_is_a_place(left: str, right: str) -> None:
    found = match_names(left, right)
    assert found.verdict is Verdict.SAME
    assert match_names(right, left) == found


def test_a_county_that_became_a_city_is_known_as_both() -> None:
    assert match_names("同仁县", "同仁市").verdict is not Verdict.SAME
    assert match_names("库车市", "Kuqa City").verdict is Verdict.SAME
    assert match_names("同仁市", "Tongren City").verdict is Verdict.SUGGEST  # 铜仁 as well


@pytest.mark.parametrize(
    ("han", "latin", "province"),
    [
        ("无锡县", "Wuxi county", "Jiangsu"),
        ("泰安县", "Tai'an county", "Shandong"),
        ("富阳市", "Fuyang city", "Zhejiang"),
    ],
)
def test_a_level_of_former_times_is_asked_and_the_province_decides(
    han: str, latin: str, province: str
) -> None:
    assert match_names(han, latin).verdict is Verdict.SUGGEST
    assert match_names(han, latin, None, (None, province)).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pudong district", "浦东新区"),
        ("Liuzhi special district", "六枝特区"),
        ("Qingxin district", "清新区"),
        ("Muling city", "穆棱市"),
        ("Gyeonggi province", "京畿道"),
        ("Województwo mazowieckie", "马佐夫舍省"),
        ("Lower Austria", "Niederösterreich"),
        ("Minas Gerais", "米纳斯吉拉斯州"),
        ("Sacramento", "萨克拉门托"),
    ],
)
def test_divisions_are_known_by_their_names_at_home_and_abroad(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME


def test_namesakes_of_two_levels_are_not_merged() -> None:
    assert match_names("巫溪县", "Wuxi City").verdict is not Verdict.SAME
    assert match_names("无锡市", "Wuxi county").verdict is not Verdict.SAME
