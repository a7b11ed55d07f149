"""Small places that no list has in both scripts: the same where one name spells the other's sounds."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names
from longarm.stages.resolution.names.heard import sound_the_same
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
