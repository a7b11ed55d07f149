"""Names of papers and headings: neither is a person who speaks. All names are invented."""

import pytest

from longarm.model.claim import Claim
from longarm.model.slots import Figure, Statement
from longarm.model.voice import VoiceType
from tests.unit.extraction.reading import claims_of


def voices_of(text: str, language: str) -> dict[str, VoiceType]:
    claims: list[Claim] = [
        *claims_of(text, Statement, language),
        *claims_of(text, Figure, language),
    ]
    return {voice.name: voice.type for claim in claims for voice in claim.voices}


ABDUCTED = "China's agents abducted a dissident in Lisbon. "


@pytest.mark.parametrize(
    ("text", "language", "paper"),
    [
        ("China runs 46 police stations abroad, the Herald reported.", "en", "Herald"),
        ("China runs 46 police stations abroad, according to the Lantern Wire news service.", "en", "Lantern Wire"),
        ("Kina driver 46 polisstationer utomlands, enligt Hamnviksposten.", "sv", "Hamnviksposten"),
        (("Agentes de China secuestraron a un disidente en Lisboa. "
         "Fue atado, según publicó el Lakeside Standard."), "es", "Lakeside Standard"),
    ],
)  # fmt: skip
def test_a_paper_is_told_by_its_name(text: str, language: str, paper: str) -> None:
    assert voices_of(text, language).get(paper) is VoiceType.OUTLET


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (ABDUCTED + "He was tied up, according to Osmin Quelvaro.", "en", "Osmin Quelvaro"),
        (ABDUCTED + "He was tied up, according to reporter Mara Standard.", "en", "Mara Standard"),
        (("Kinas agenter förde bort en dissident i Lissabon. "
         "Mannen bands, enligt Mira Hamnvik."), "sv", "Mira Hamnvik"),
    ],
)  # fmt: skip
def test_a_person_is_still_one(text: str, language: str, name: str) -> None:
    assert voices_of(text, language).get(name) is VoiceType.PERSON


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("China runs 46 police stations abroad.\n\n**Incidents.** We have added 46 for 2024.", "en"),
        (("Viel Lärm, kein Verfahren mehr: Die Staatsanwaltschaft Wien hat ihre Ermittlungen zu einem "
         "chinesischen Polizeibüro eingestellt."), "de"),
        (("Il y en aurait une à Lyon, du côté de la Part-Dieu, une de ces stations de police "
         "chinoises."), "fr"),
    ],
)  # fmt: skip
def test_headings_and_places_are_nobody(text: str, language: str) -> None:
    assert VoiceType.PERSON not in voices_of(text, language).values()
