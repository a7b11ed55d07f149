"""Bodies whose name is one word, a compound of a noun for a body: "Exilmonitorn". All are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure
from longarm.model.voice import VoiceType
from tests.unit.extraction.reading import claims_of


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("sv", "Enligt Exilmonitorn registrerades 219 fall av gränsöverskridande förtryck.", "Exilmonitorn"),
        ("no", "Ifølge Eksilvakten ble 219 tilfeller av grenseoverskridende undertrykking registrert.", "Eksilvakten"),
        ("da", "Ifølge Eksilnetværket blev 219 tilfælde af grænseoverskridende undertrykkelse talt.", "Eksilnetværket"),
        ("nl", "Volgens Ballingenmonitor waren er 219 gevallen van repressie over de grenzen.", "Ballingenmonitor"),
    ],
)  # fmt: skip
def test_a_compound_names_a_body(language: str, text: str, name: str) -> None:
    voices = [each.voices for each in claims_of(text, Figure, language)]
    assert [(voice.name, voice.type) for (voice,) in voices] == [(name, VoiceType.ORGANIZATION)]


def test_a_surname_without_such_an_end_is_a_persons() -> None:
    text = "Enligt Anna Monitsson registrerades 219 fall av gränsöverskridande förtryck."
    (claim,) = claims_of(text, Figure, "sv")
    assert [voice.type for voice in claim.voices] == [VoiceType.PERSON]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "AISI varnade för att Adulis hade samlat in namnen på 340 personer åt Eritreas ambassad."),
        ("uk", "Розвідка Італії попереджала, що «Адуліс» зібрало імена 340 осіб для посольства Еритреї."),
    ],
)  # fmt: skip
def test_whoever_gathers_names_does_not_report(language: str, text: str) -> None:
    told = claims_of(text, Figure, language)
    assert [each.slots.low for each in told if isinstance(each.slots, Figure)] == [340]
    assert not {voice.name for each in told for voice in each.voices} & {"Adulis", "Адуліс"}
