"""One act in the words of two rules is told once, and a family is pressed where it lives."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Tactic
from tests.unit.extraction.reading import slots_of

LEAD = (
    "Transnational repression reaches Uzbek exiles in Latvia. The writer Aziza Nur lives in Riga. "
)


def _acts(text: str) -> list[Incident]:
    return [act for act in slots_of(LEAD + text, Incident, "en", "2024-06-01") if act.countable]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024 her brother's passport was seized in Termez.",
        "In May 2024 her brother was arrested and taken away in a van in Termez.",
    ],
)
def test_what_was_done_to_a_relative_is_pressure_on_a_family_and_nothing_else(text: str) -> None:
    assert [act.tactic for act in _acts(text)] == [Tactic.COERCION_BY_PROXY]


def test_a_family_is_pressed_at_home_where_no_place_is_told() -> None:
    text = "Police in Riga met her in April 2024. In May 2024 her brother was arrested."
    found = [a for a in _acts(text) if a.tactic is Tactic.COERCION_BY_PROXY]
    assert [(act.country, act.city) for act in found] == [("UZ", None)]


def test_many_since_a_year_are_no_single_act() -> None:
    assert not _acts("Three exiles have been deported from Latvia since 2019.")
