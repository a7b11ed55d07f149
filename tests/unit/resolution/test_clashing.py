"""Levels of places abroad: what is a state in one name and a city in the other is asked, and never merged."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("纽约州", "New York City"),
        ("京都府", "Kyoto City"),
        ("亚美尼亚", "Armenia Department"),
        ("那拉提镇", "Nalati County"),
    ],
)
def test_two_levels_are_not_one_place(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME
    assert match_names(right, left).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("光州", "Gwangju City"),
        ("曼谷", "Bangkok City"),
        ("广州市", "Guangzhou City"),
        ("宁乡", "Ningxiang county"),
    ],
)
def test_a_syllable_of_the_name_is_no_level(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME
