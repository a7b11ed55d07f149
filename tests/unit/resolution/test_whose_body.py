"""Whose a body is, and by which name it is listed: the world's and a state's are two, two listed names are one."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names, name_candidates

SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("中国足球协会", "Fédération internationale de football association"),
        ("中国红十字会", "International Federation of Red Cross and Red Crescent Societies"),
        ("国际航空运输协会", "China Air Transport Association"),
        ("National Basketball Association", "Международная федерация баскетбола"),
    ],
)
def test_the_body_of_a_state_is_not_that_of_the_world(left: str, right: str) -> None:
    assert match_names(left, right).verdict is DIFFERENT
    assert match_names(right, left) == match_names(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("中国国际贸易促进委员会", "China Council for the Promotion of International Trade"),
        ("国际航空运输协会", "International Air Transport Association"),
    ],
)
def test_what_both_say_of_the_world_parts_nothing(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME


@pytest.mark.parametrize(
    ("left", "right"), [("世维会", "World Uyghur Congress"), ("环球时报", "Global Times")]
)
def test_two_names_of_one_listed_body_are_the_same_and_candidates(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME
    assert (0, 2) in set(name_candidates([left, "Ningbo PSB", right]))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("国际记者联合会", "Международная федерация журналистов"),
        ("欧盟委员会", "Commission of European Union"),
        ("国家军品贸易管理委员会", "State Administration Committee on Military Products Trade"),
    ],
)
def test_a_word_of_several_parts_is_taken_for_the_one_it_matches(left: str, right: str) -> None:
    assert match_names(left, right).verdict is SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("国土安全局", "Domestic Security Protection Bureau"),
        ("国家军品贸易管理委员会", "State Bureau of Military Products Trade"),
    ],
)
def test_a_committee_is_no_bureau_and_homeland_security_no_political_police(
    left: str, right: str
) -> None:
    assert match_names(left, right).verdict is not SAME
