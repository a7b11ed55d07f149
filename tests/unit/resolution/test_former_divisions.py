"""Divisions of China that are no more, that had another level, or whose names other languages translate or respell."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("龙溪地区", "Longxi prefecture"),
        ("怀德县", "Huaide county"),
        ("布特哈旗", "Butha banner"),
        # It was a county, and 明山 never was one.
        ("名山县", "Mingshan county"),
        # The apostrophe parts the syllables.
        ("云安县", "Yun'an county"),
        ("鼓楼区", "Drum Tower District"),
        ("和平区", "Peace District"),
        ("莎车县", "Yeken nahiyisi"),
        ("水户市", "Mito City"),
        ("新泻县", "Niigata prefecture"),
        ("松江市", "Matsue City"),
        ("西弗吉尼亚州", "West Virginia"),
        ("三重县", "Mie prefecture"),
    ],
)
def test_they_are_one_place(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # 巫溪 is a county today, 无锡 was one.
        ("无锡县", "Wuxi county"),
        # Once there was a county of either name.
        ("晋县", "Jin county"),
        ("丽水市", "Yeosu City"),
        ("郁南县", "Yun'an county"),
        ("松江区", "Matsue City"),
        ("石林县", "Stone District"),
    ],
)
def test_nothing_makes_them_one_by_itself(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME
