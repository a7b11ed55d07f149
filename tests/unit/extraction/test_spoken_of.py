"""Acts that a text only speaks of, in a law, a course or a fear, are no events; what it tells of beside them is."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import CATEGORY_OF, Incident, Tactic
from tests.unit.extraction.reading import claims_of, slots_of

TOLD = tomllib.loads(Path(__file__).with_name("spoken_of.toml").read_text(encoding="utf-8"))["told"]
HUNTED = "Iran hunts its exiles in Sweden, where its agents beat a poet in Lund on 2 March 2024."


def _events(language: str, text: str) -> list[tuple[str, str]]:
    acts = slots_of(text, Incident, language, "2026-03-12")
    return [(act.category.value, act.country) for act in acts if act.countable and act.country]


def _wanted(acts: list[str]) -> list[tuple[str, str]]:
    told = (act.split() for act in acts)
    return [(CATEGORY_OF[Tactic(tactic)].value, state) for tactic, state in told]


@pytest.mark.parametrize("told", TOLD, ids=[told["language"] for told in TOLD])
def test_only_what_was_done_is_an_event(told: dict[str, str | list[str]]) -> None:
    assert _events(str(told["language"]), str(told["text"])) == _wanted(list(told["acts"]))


@pytest.mark.parametrize(
    ("spoken", "done"),
    [
        (
            "A bill that would make it a crime to threaten an exile was tabled on 4 May.",
            "An exile was threatened in Malmö on 4 May, and a bill was tabled the day after.",
        ),
        (
            "A course shows journalists how to notice that an exile is being followed.",
            "A journalist in exile was followed in Malmö on 4 May.",
        ),
        (
            "Police in Malmö set up a unit against the abduction of an exile.",
            "Police in Malmö looked into the abduction of an exile on 4 May.",
        ),
    ],
)
def test_what_stands_before_an_act_makes_it_unreal(spoken: str, done: str) -> None:
    assert len(_events("en", f"{HUNTED} {spoken}")) == 1
    assert len(_events("en", f"{HUNTED} {done}")) == 2


@pytest.mark.parametrize(
    ("told", "tactic"),
    [
        (
            "The minister was quizzed about the abduction of an exile in Malmö on 4 May.",
            "abduction",
        ),
        (
            "A course shows how to notice a tail; an exile was followed in Malmö on 4 May.",
            "surveillance",
        ),
        ("In Malmö an exile was threatened on 4 May, and a bill was tabled.", "threat"),
        ("With the fear of informers, an exile was threatened in Malmö on 4 May.", "threat"),
        (
            "Police showed how to notice it after an exile was followed in Malmö on 4 May.",
            "surveillance",
        ),
    ],
)
def test_an_act_in_another_clause_or_in_a_town_is_one(told: str, tactic: str) -> None:
    acts = slots_of(f"{HUNTED} {told}", Incident, "en", "2026-03-12")
    assert tactic in {act.tactic.value for act in acts if act.countable and act.city == "Malmo"}


def test_the_reason_says_that_it_is_only_spoken_of() -> None:
    spoken = "A course shows journalists how to notice that an exile is being followed."
    claims = claims_of(f"{HUNTED} {spoken}", Incident, "en", "2026-05-12")
    assert any("only spoken of" in claim.reasons for claim in claims)
