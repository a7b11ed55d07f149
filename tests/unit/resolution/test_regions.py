"""Divisions of other states by their whole names, namesakes abroad, and in which part of a place another one lies."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names

_PLACE = "Territory"


def _verdict(left: str, right: str) -> Verdict:
    forth = match_names(left, right, _PLACE).verdict
    assert match_names(right, left, _PLACE).verdict is forth
    return forth


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("楚格", "Zug"),
        ("尼日尔州", "Niger State"),
        ("莫什泰魯什", "Mosteiros"),
        ("北红海", "Northern Red Sea"),
    ],
)
def test_a_division_is_told_by_its_whole_name_though_it_is_an_ordinary_word_or_a_state(
    left: str, right: str
) -> None:
    assert _verdict(left, right) is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("佐治亚州", "Georgia"),
        ("格拉納達省", "Granada"),
        ("波多諾伏省", "Porto Novo"),
        ("亚马孙", "Amazonas"),
        ("La Paz", "拉巴斯"),
    ],
)
def test_a_division_whose_name_is_that_of_another_place_too_is_asked(left: str, right: str) -> None:
    assert _verdict(left, right) is Verdict.SUGGEST


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # The state in Nigeria is not the state that it borders on.
        ("尼日尔州", "Niger"),
        ("格鲁吉亚", "Georgia, USA"),
        ("南部省", "Northern Province"),
        ("佐治亚州", "Georgetown"),
        ("祖省", "Zug"),
    ],
)
def test_what_only_sounds_or_begins_so_is_no_such_division(left: str, right: str) -> None:
    assert _verdict(left, right) is not Verdict.SAME


@pytest.mark.parametrize(("left", "right"), [("拉各斯", "Lagos"), ("Горакпур", "Gorakhpur")])
def test_namesakes_abroad_that_two_scripts_have_one_name_for_are_one_name(
    left: str, right: str
) -> None:
    assert _verdict(left, right) is Verdict.SAME


def test_a_name_that_means_a_far_bigger_place_besides_is_asked_and_so_are_namesakes_in_china() -> (
    None
):
    assert _verdict("圣地亚哥", "San Diego") is not Verdict.SAME
    assert _verdict("西寧省", "Tây Ninh") is not Verdict.SAME
    assert _verdict("滨海区", "Maritime") is not Verdict.SAME
    assert _verdict("抚州市", "Fuzhou") is Verdict.SUGGEST


def test_in_which_part_of_what_lies_around_a_place_is_says_no_more_than_the_place() -> None:
    assert _verdict("嘉定区", "Jiading district of northwest Shanghai") is Verdict.SAME
    assert _verdict("巴格兰省", "Baghlan province of north Afghanistan") is Verdict.SAME
    assert _verdict("嘉定区", "Jiading Northwest district") is not Verdict.SAME
