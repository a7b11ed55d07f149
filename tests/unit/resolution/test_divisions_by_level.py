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
        ("红河州", "Honghe Hani and Yi autonomous prefecture"),
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
        ("士林", "Jilin City"),  # sounds like it
        ("南港", "Haigang District"),
    ],
)
def test_another_place_or_one_of_several_is_not_merged(han: str, latin: str) -> None:
    assert match_names(han, latin).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("宽城满族自治县", "Kuancheng District"),
        ("东营区", "Dongying City"),
        ("文山壮族苗族自治州", "Wenshan City"),
    ],
)
def test_of_two_places_of_one_name_the_other_one_is_not_taken(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("han", "latin"),
    [
        ("八宝山", "Mt Babao"),
        ("罗浮山", "Mt Luofushan"),
        ("洞庭湖", "Dongting Lake"),
        ("图们江", "Tumen River"),
        ("太行山", "Taihang Mountains"),
    ],
)
def test_a_landform_is_known_by_its_kind(han: str, latin: str) -> None:
    assert match_names(han, latin).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("han", "latin"), [("渭河", "Wei River"), ("青海", "Qinghai Lake"), ("图们市", "Tumen River")]
)
def test_what_a_landform_is_named_like_is_not_it(han: str, latin: str) -> None:
    assert match_names(han, latin).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("han", "latin"),
    [
        ("醴泉县", "Liquan County"),
        ("霍丘", "Huoqiu county"),
        ("湖滨区", "Lakeside District"),
        ("伊克昭盟", "Ordos"),
    ],
)
def test_former_ways_to_write_a_name_are_known(han: str, latin: str) -> None:
    assert match_names(han, latin).verdict is Verdict.SAME
