"""Acts and answers in words off the beaten track; what a host denies or is only asked for is no answer."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Action, Incident, Response
from tests.unit.extraction.reading import claims_of, slots_of

TOLD = tomllib.loads(Path(__file__).with_name("acts_and_answers.toml").read_text(encoding="utf-8"))
DAY = "2024-06-05"
THREAT = "Iranian agents threatened an exiled journalist in Oslo. "


def _cases(kind: str) -> list[tuple[str, str, list[str]]]:
    return [(told["language"], told["text"], told.get("tells", [])) for told in TOLD[kind]]


@pytest.mark.parametrize(("language", "text", "tells"), _cases("incident"))
def test_an_act_in_other_words_is_told(language: str, text: str, tells: list[str]) -> None:
    tactic, country, city = tells
    found = slots_of(text, Incident, language, DAY)
    assert (tactic, country, city) in {(s.tactic.value, s.country, s.city or "") for s in found}


@pytest.mark.parametrize(("language", "text", "tells"), _cases("response"))
def test_an_answer_in_other_words_is_told(language: str, text: str, tells: list[str]) -> None:
    found = slots_of(text, Response, language, DAY)
    assert [(s.action.value, s.country) for s in found] == [tuple(tells)]


@pytest.mark.parametrize(("language", "text", "tells"), _cases("none"))
def test_a_step_denied_or_asked_for_was_not_taken(
    language: str, text: str, tells: list[str]
) -> None:
    found = claims_of(text, Response, language, DAY)
    assert not tells
    assert not [claim for claim in found if claim.polarity is Polarity.AFFIRMED]


@pytest.mark.parametrize(
    "told",
    [
        "The Norwegian foreign ministry rejected the allegations and summoned the Iranian ambassador.",
        "The Norwegian foreign ministry, which rejects the allegations, summoned the Iranian ambassador.",
    ],
)
def test_a_step_beside_a_denial_of_something_else_was_taken(told: str) -> None:
    assert [s.action for s in slots_of(THREAT + told, Response)] == [Action.SUMMONS]


def test_a_step_stays_taken_where_a_protest_against_it_is_rejected() -> None:
    told = (
        "The Norwegian government dismissed Iran's protest against the expulsion of its diplomat."
    )
    assert [s.action for s in slots_of(THREAT + told, Response)] == [Action.EXPULSION]
