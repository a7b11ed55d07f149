"""Divisions of China are told by the level beside a Latin name; where that leaves several a person is asked."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("han", "latin"),
    [
        ("七股", "Chiku township"),
        ("公馆", "Gongguan or Kungkuan township"),
        ("泰武乡", "Taiwu township"),  # 大武 is seldom read so
        ("大城县", "Dacheng County"),
        ("南岸区", "Nananqu District"),
        ("沈北新区", "Shenbeixin District"),
        ("沙坡头区", "Shapo District"),
        ("岳阳楼区", "Yueyang Tower District"),
        ("调兵山市", "Diaobingshan District"),
        ("南县", "Nan County"),
        ("瀍河回族区", "Chanhe Hui autonomous district"),
        ("嘉定区", "Jiading district of northwest Shanghai"),
        ("武康镇", "Wukang town"),  # 武冈 is spelled so in Wade-Giles, and is no town
    ],
)
def test_the_level_tells_which_division_is_meant(han: str, latin: str) -> None:
    found = match_names(han, latin)
    assert found.verdict is Verdict.SAME
    assert match_names(latin, han) == found


@pytest.mark.parametrize(
    ("han", "latin", "province"),
    [
        ("黑山", "Heishan County", "Liaoning"),
        ("冈山", "Kangshan town", "southwest Taiwan"),
        ("福山", "Fushan District", "Shandong"),
        ("晋州", "Jinzhou county-level city", "Hebei"),
        ("龙泉", "Longquanyi District", "Sichuan"),
        ("抚顺县", "Fushun County", "Liaoning"),
    ],
)
def test_the_province_decides_between_places_of_one_name(
    han: str, latin: str, province: str
) -> None:
    assert match_names(han, latin).verdict is not Verdict.SAME
    assert match_names(han, latin, None, (None, province)).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("han", "latin"),
    [
        ("前金区", "Qianzhen District"),  # with the same consonants
        ("万里乡", "Wanluan Township"),
        ("楠梓区", "Nananqu District"),
        ("韩城县", "Hancheng city"),
        ("吉林", "Jilin City"),
        ("潮阳", "Chaoyang District"),
        ("玉树市", "Yushu City"),
        ("唐海县", "Qianxi County"),
        ("云龙区", "Yunlong County"),
        ("荔城区", "Licheng District"),
    ],
)
def test_another_place_or_one_of_several_is_not_merged(han: str, latin: str) -> None:
    assert match_names(han, latin).verdict is not Verdict.SAME
