"""Two whole names of one city are the same however small it is, unless one of them is that of several."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("left", "right"),
    [("Leverkusen", "勒沃库森"), ("Meerbusch", "Мербуш"), ("Peine", "派内"), ("Folkestone", "فولكستون")],
)  # fmt: skip
def test_a_small_city_is_known_by_both_its_names(left: str, right: str) -> None:
    found = match_names(left, right)
    assert found.verdict is Verdict.SAME
    assert match_names(right, left) == found


def test_a_city_far_bigger_than_its_namesakes_is_meant() -> None:
    assert match_names("Mexicali", "Мексикали").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [("Georgetown", "Джорджтаун"), ("Córdoba", "Кордова"), ("Washington", "华盛顿州"), ("Fuzhou", "抚州")],
)  # fmt: skip
def test_a_name_of_several_places_is_never_taken_for_one(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME


def test_what_is_named_after_a_city_is_not_the_city() -> None:
    assert match_names("Leverkusen", "勒沃库森足球俱乐部").verdict is not Verdict.SAME
