"""A name that has an article before a verb of saying is no person's; an embassy's own text is of its state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.document import Stated
from longarm.model.slots import Figure, Statement
from longarm.model.voice import VoiceType
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import claims_of, read

TOLD = "Egyptian agents threatened exiles in Rome. "


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", TOLD + "The Harbour Lantern said that 14 exiles were threatened."),
        ("en", TOLD + "Fourteen exiles were threatened, the Harbour Lantern reported."),
        ("es", "Agentes egipcios amenazaron a exiliados en Roma, y la Linterna dijo que eran 14."),
    ],
)
def test_a_name_behind_an_article_is_a_bodys(language: str, text: str) -> None:
    heard = {
        (voice.name, voice.type)
        for kind in (Figure, Statement)
        for claim in claims_of(text, kind, language)
        for voice in claim.voices
    }
    assert heard
    assert VoiceType.PERSON not in {kind for _, kind in heard}


def test_a_name_without_an_article_stays_a_persons() -> None:
    heard = claims_of(TOLD + "Harriet Lantern said that 14 exiles were threatened.", Figure, "en")
    assert VoiceType.PERSON in {voice.type for claim in heard for voice in claim.voices}


def test_what_an_embassy_publishes_is_about_its_state() -> None:
    text = (
        "Several newspapers have told their readers that the Embassy maintains contact offices in Berlin. "
        "This is untrue. There is no contact office in Berlin, and nobody was returned from Germany by force."
    )
    plain = read(text, "en", "2024-10-11")
    own = replace(
        plain, publisher=Stated("Embassy of the Republic of Tajikistan in Berlin", "test")
    )
    reading = read_through(own)
    assert reading is not None
    assert reading.accused == {"TJ"}
