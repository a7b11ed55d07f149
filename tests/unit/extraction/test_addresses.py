"""Towns with the state or province behind them, and bodies that are called by less than a name."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Statement
from tests.unit.extraction.reading import claims_of

BEATEN = "Two men beat an Egyptian dissident {where} on Nov. 9. Egypt's intelligence service had threatened him."


@pytest.mark.parametrize(
    ("where", "town", "country"),
    [
        ("in Quillham, Colo.,", "Quillham", "US"),  # no list knows the town
        ("in Alexandria, Va.,", "Alexandria", "US"),  # Egypt's is bigger
        ("in London, Ontario,", "London", "CA"),
        ("in Old Tanners Creek, Victoria,", "Old Tanners Creek", "AU"),
        ("in London", "London", "GB"),
    ],
)
def test_a_state_behind_a_town_says_where_it_is(where: str, town: str, country: str) -> None:
    acts = [c.slots for c in claims_of(BEATEN.format(where=where), Incident, "en", "2024-12-05")]
    told = [a for a in acts if isinstance(a, Incident) and a.tactic == "assault"]
    assert [(a.city, a.country, a.date) for a in told] == [(town, country, "2024-11-09")]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            (
                "The Lumen Exile Forum said that agents abducted an exile. The Rwandan embassy in Leiden denied"
                " any part in the matter, which it said was a quarrel among drunks."
            ),
            {"Lumen Exile Forum", "Rwandan embassy"},
        ),
        (
            (
                "Rwanda's Ministry of Foreign Affairs rejected the claim that agents abducted an exile in Leiden."
                " The ministry said in an email that he had travelled alone."
            ),
            {"Rwanda's Ministry of Foreign Affairs"},
        ),
        (
            (
                "RCMP have charged two men over the abduction of a Rwandan exile from a cabin in the"
                " Tamarack Valley, the force said on Thursday."
            ),
            {"RCMP"},
        ),
        (
            (
                "Marek Ilunga, a Rwandan exile in Leiden, says he was beaten by agents. Ilunga's phone was taken."
                ' "First they want your voice, then your cousins," Ilunga said over tea.'
            ),
            {"Marek Ilunga"},
        ),
    ],
)
def test_a_body_or_a_person_said_again_is_no_further_speaker(text: str, speakers: set[str]) -> None:
    found = claims_of(text, Statement, "en", "2024-12-05")
    assert {c.slots.speaker for c in found if isinstance(c.slots, Statement)} == speakers
