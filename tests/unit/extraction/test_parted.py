"""Denials in two parts: the verb stands right behind who speaks, and what it denies before the word that ends it."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Statement
from longarm.model.voice import Stance
from tests.unit.extraction.reading import slots_of

GERMAN = "Eine usbekische Bloggerin wurde in Bonn von usbekischen Agenten bedroht. "
DUTCH = "Een Oezbeekse balling werd in Delft bedreigd door Oezbeekse agenten. "


def deniers(text: str, language: str) -> list[str]:
    return [s.speaker for s in slots_of(text, Statement, language) if s.stance is Stance.DENIES]


@pytest.mark.parametrize(
    "text",
    [
        "Die usbekische Botschaft weist eine derartige Schilderung entschieden zurück.",
        "Die usbekische Botschaft hat den Bericht über die Bloggerin in Bonn zurückgewiesen.",
    ],
)
def test_a_german_verb_denies_from_far(text: str) -> None:
    assert deniers(GERMAN + text, "de") == ["usbekische Botschaft"]


def test_a_dutch_verb_denies_from_far() -> None:
    text = "De Oezbeekse ambassade heeft de lezing van de balling van de hand gewezen."
    assert deniers(DUTCH + text, "nl") == ["Oezbeekse ambassade"]


def test_without_anything_denied_it_turns_somebody_back() -> None:
    text = "Die usbekische Botschaft wies drei Besucher am Eingang zurück."
    assert deniers(GERMAN + text, "de") == []


def test_what_is_rejected_turns_nobody_back() -> None:
    text = "Usbekistan hat den Bericht über die Bloggerin in Bonn zurückgewiesen."
    acts = {i.tactic.value for i in slots_of(GERMAN + text, Incident, "de") if i.countable}
    assert acts == {"threat"}
