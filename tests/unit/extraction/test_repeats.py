"""What a document tells again is told once; what is another stays: another day, another state, another speaker."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Figure, Response, Unit
from tests.unit.extraction.reading import slots_of

STATION = "China runs a secret police station in Dublin. "


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Irish police arrested two men on 3 May 2023. The men were arrested at home.", 1),
        (
            "Irish police arrested a man on 3 May 2023. Irish police arrested another on 9 June 2023.",
            2,
        ),
    ],
)
def test_an_answer_comes_again_only_with_a_day(text: str, times: int) -> None:
    found = [r.action for r in slots_of(STATION + text, Response)]
    assert found.count(Action.ARREST) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Safe Shore counted 73 cases in Ireland. None of the 73 cases came before a court.", 1),
        ("Safe Shore counted 73 cases in Ireland. The minister said there were 73 cases.", 2),
        ("Safe Shore counted 73 cases in Ireland. It counted 73 cases in Malta.", 2),
    ],
)
def test_a_count_comes_again_only_from_another_or_elsewhere(text: str, times: int) -> None:
    found = [(f.low, f.unit) for f in slots_of(STATION + text, Figure)]
    assert found.count((73, Unit.INCIDENT)) == times


def test_shares_in_one_sentence_are_each_one() -> None:
    text = "The NGO Safe Shore lists four such stations: two in Dublin, two in Cork."
    shares = [f.low for f in slots_of(STATION + text, Figure) if f.unit is Unit.SITE]
    assert shares.count(2) == 2


def test_what_the_accused_state_does_is_no_answer() -> None:
    text = (
        "The Chinese embassy in Dublin lodged a protest. Ireland summoned the Chinese ambassador."
    )
    assert [(r.country, r.action) for r in slots_of(STATION + text, Response)] == [
        ("IE", Action.SUMMONS)
    ]


def test_a_city_of_its_own_makes_a_count_another() -> None:
    text = (
        "China runs secret police stations, the rights group Lantern says. Two of them are in Milan. Later two in Lyon "
        "were added. By city: two in Bari, two in Turin."
    )
    assert [figure.place for figure in slots_of(text, Figure) if figure.low == 2] == [
        "Milan",
        "Lyon",
        "Bari",
        "Turin",
    ]
