"""Crime by refugees and against them is no state's act by their nationality; what a state does to them is."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Incident, Response
from tests.unit.extraction.reading import claims_of

CRIME = tomllib.loads(Path(__file__).with_name("refugees.toml").read_text(encoding="utf-8"))


def _acts(text: str, language: str) -> int:
    found = [*claims_of(text, Incident, language), *claims_of(text, Response, language)]
    return len(found)


@pytest.mark.parametrize("language", sorted(CRIME))
def test_crime_by_and_against_refugees_gives_no_claim(language: str) -> None:
    assert [text for text in CRIME[language] if _acts(text, language)] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Officers of the Eritrean consulate threatened a refugee in Rome.", "en"),
        ("A Tajik refugee was abducted in Istanbul and flown to Dushanbe by agents.", "en"),
        ("Fourteen Tajik asylum seekers have been deported from Germany to Dushanbe.", "en"),
        ("An exiled Iranian journalist was stabbed in London.", "en"),
        ("Die Botschaft Eritreas in Berlin bedrohte einen Flüchtling.", "de"),
        (
            "برّأت محكمة أوسلو الابتدائية رجلاً كان متهماً بتصوير كنيسة للاجئين الإريتريين لحساب سفارتهم.",
            "ar",
        ),
    ],
)
def test_what_a_state_does_to_refugees_stays_a_claim(text: str, language: str) -> None:
    assert _acts(text, language)
