"""What names say in words that no list has, and in phrases that the other name takes apart."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names
from longarm.stages.resolution.names.guessing import guessed, guessed_run, is_guess

SAME = Verdict.SAME


@pytest.mark.parametrize(
    ("word", "concept"),
    [("ministirio", "ministry"), ("comittee", "committee"), ("academmy", "academy")],
)
def test_a_word_is_guessed_by_what_is_spelled_like_it(word: str, concept: str) -> None:
    assert concept in guessed(word)
    assert is_guess(word)


@pytest.mark.parametrize("word", ["stanford", "bertelsmann", "kodak", "fengshan", "huawei", "世界"])
def test_a_name_is_not_guessed(word: str) -> None:
    assert guessed(word) == frozenset()


def test_a_run_is_guessed_by_the_longer_forms_that_hold_it() -> None:
    assert "catholic" in guessed_run("罗马天")
    assert is_guess("罗马天")
    assert guessed_run("尔布") == frozenset()


def test_words_of_all_europe_are_guessed_in_cyrillic() -> None:
    assert "university" in guessed("универсытэт")


def test_a_word_that_a_list_has_is_no_guess() -> None:
    assert not is_guess("ministry")
    assert not is_guess("gesundheitsministerium")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("财政部", "Ministirio de Hacienda", True),
        ("财政部", "Ministirio de Defensa", False),
        ("证监会", "China Securities Regulatory Commission", True),
        ("印度国大党", "Indian Congress Party", True),
        ("最高人民检察院", "Supreme People's Court", False),
        ("欧洲委员会", "European Commission", False),
        ("华东理工大学", "East China University of Science and Technology", True),
        ("香港理工大学", "The University of Hong Kong", False),
        ("洛克菲勒兄弟基金会", "Rockefeller Foundation", False),
        ("巴西文成华人华侨联合会", "Wencheng Hometown Association of Brazil", False),
        ("中央军委", "Central Committee of the CCP", False),
    ],
)
def test_a_phrase_is_read_by_its_parts_where_the_other_name_has_all_of_them(
    left: str, right: str, *, same: bool
) -> None:
    assert (match_names(left, right).verdict is SAME) is same
    assert match_names(left, right) == match_names(right, left)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("财政部", "Minizztry of Finance", True),
        ("财政部", "Minizztry of Defence", False),
        ("南京大学", "Nanjing Zzyzx University", False),
        ("共产党员", "Communist Party of China", False),
        # `Lakanbalen` is a word with and without which many cities are named.
        ("武汉", "Lakanbalen Wuhan", True),
        ("武汉", "Zzyzx Wuhan", False),
        ("武汉市", "Wuhan zzyzx", True),
        ("武汉市", "Wuhan Zzyzx", False),
    ],
)
def test_where_an_unknown_word_stands_says_what_it_may_be(
    left: str, right: str, *, same: bool
) -> None:
    assert (match_names(left, right).verdict is SAME) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("伊士曼柯达公司", "Eastman Kodak Company", True),
        ("伊士曼柯达公司", "Western Union Company", False),
        ("民主进步党", "Democratic Party", False),
        ("民主进步党", "Democratic Progressive Party", True),
        ("卫生部", "World Health Organization", False),
        ("中央政治局", "Politburo Standing Committee", False),
        ("中国人民解放军", "People's Liberation Army Air Force", False),
        ("立法院", "Legislative Yuan", True),
        ("立法会", "Legislative Yuan", False),
        ("国家密码管理局", "National Administration of State Secrets Protection", False),
    ],
)
def test_names_of_bodies_differ_in_one_word(left: str, right: str, *, same: bool) -> None:
    assert (match_names(left, right).verdict is SAME) is same
