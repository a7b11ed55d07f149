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


def test_relatives_whom_only_a_threat_names_are_not_who_is_pressed() -> None:
    text = 'On 3 May 2024 a blogger was threatened by phone in Riga: "We know your children\'s school."'
    assert [(act.tactic, act.city) for act in _acts(text)] == [(Tactic.THREAT, "Riga")]


def test_reports_that_a_sentence_counts_are_no_single_act() -> None:
    text = "Police have received {} of intimidation of exiles, 28 of them from Daugavpils."
    assert not _acts(text.format("63 reports"))


def test_a_court_that_refuses_to_extradite_does_so_where_it_sits() -> None:
    text = "The Daugavpils district court rejected the extradition and ordered his release."
    refused = [a for a in _acts(text) if a.tactic is Tactic.EXTRADITION_REQUEST]
    assert [(act.country, act.city) for act in refused] == [("LV", "Daugavpils")]
