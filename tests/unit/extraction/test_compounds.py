"""Compounds that no list has: what they end in says what they are. All people are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Incident, Statement, Unit
from tests.unit.extraction.reading import claims_of, slots_of


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("de", "Die Stiftung zählte 14 Einschüchterungsversuche gegen Exilanten aus Belarus.", Unit.INCIDENT),
        ("de", "Die Stiftung zählte 23 Theaterstudentinnen aus dem Iran, die bedroht wurden.", Unit.PERSON),
        ("nl", "Iraanse ballingen worden bedreigd. De stichting telde 23 toneelstudenten.", Unit.PERSON),
        ("sv", "Enligt stiftelsen hotades 23 teaterstudenter från Iran i Sverige.", Unit.PERSON),
    ],
)  # fmt: skip
def test_a_compound_is_counted_as_what_it_ends_in(language: str, text: str, unit: Unit) -> None:
    assert [figure.unit for figure in slots_of(text, Figure, language)] == [unit]


def test_an_act_is_done_to_somebody_whom_a_compound_names() -> None:
    text = (
        "Exilanten aus dem Iran werden in Österreich bedroht. "
        "Am 3. Mai 2024 wurde in Graz ein kurdischer Gemeindevertreter vor seiner Tür zusammengeschlagen."
    )
    acts = slots_of(text, Incident, "de")
    assert [act.city for act in acts if act.countable] == ["Graz"]


def test_a_surname_that_ends_like_a_noun_is_a_name() -> None:
    text = (
        "Agenten des Iran bedrohen Exilanten. Lioba Burgmeister sagte, sie habe Angst. "
        "Burgmeister klagte gegen Teheran."
    )
    speakers = {
        claim.slots.speaker
        for claim in claims_of(text, Statement, "de")
        if isinstance(claim.slots, Statement)
    }
    assert speakers == {"Lioba Burgmeister"}
