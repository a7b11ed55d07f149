"""Sentences: what each language says for every kind, bound and stance, word for word, and with the same force."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from longarm.stages.publication.words.phrasing import Phrasing
from longarm.stages.publication.words.places import places
from longarm.stages.publication.words.strings import LANGUAGES, strings
from tests.unit.publication.words.invented_claims import PUBLISHER, SENTENCES, TITLES, case

GOLD = {
    language: tomllib.loads(
        (Path(__file__).parent / "gold" / f"{language}.toml").read_text(encoding="utf-8")
    )
    for language in LANGUAGES
}


def _phrasing(language: str) -> Phrasing:
    return Phrasing(strings(language), places(case().registry(), language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SENTENCES)
def test_a_claim_is_said_as_written_down(language: str, name: str) -> None:
    said = _phrasing(language).sentence(SENTENCES[name], PUBLISHER)
    assert said == GOLD[language]["sentences"][name]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TITLES)
def test_a_figure_is_headed_as_written_down(language: str, name: str) -> None:
    assert _phrasing(language).title(TITLES[name]) == GOLD[language]["titles"][name]


FORCES = {
    "ar": {"says": "بحسب|قول صادر", "alleges": "ادعاء", "denies": "نفي", "views": "رأي", "supposes": "احتمال"},
    "en": {"says": "said", "alleges": "alleged", "denies": "denied", "views": "view", "supposes": "possibility"},
    "es": {"says": "dice", "alleges": "alega", "denies": "niega", "views": "opin", "supposes": "posibilidad"},
    "fr": {"says": "déclare", "alleges": "allègue", "denies": "nie", "views": "estime|avis", "supposes": "possibilité"},
    "zh": {"says": "表示", "alleges": "指称", "denies": "否认", "views": "认为|看法", "supposes": "可能性"},
}  # fmt: skip


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_no_language_makes_a_claim_weaker_or_stronger(language: str) -> None:
    """Every sentence has the one word of force that the English sentence has."""
    for name, english in GOLD["en"]["sentences"].items():
        found = {
            tongue: [
                force
                for force, word in FORCES[tongue].items()
                if re.search(word if tongue == "zh" else rf"(?<!\w)(?:{word})", said)
            ]
            for tongue, said in (("en", english), (language, GOLD[language]["sentences"][name]))
        }
        assert found[language] == found["en"], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_and_number_of_a_claim_is_kept(language: str) -> None:
    for name, said in GOLD[language]["sentences"].items():
        english = GOLD["en"]["sentences"][name]
        for word in ("Morning Ledger", "Harbour Watch", "The Ferrol Courier", "Quayside Office"):
            assert (word in said) == (word in english), (name, word)
        numbers = re.sub("(?<=\\d)[,\u00a0\u202f](?=\\d{3})", "", english)
        for number in re.findall(r"\b\d+\b", numbers):
            assert number in re.sub("(?<=\\d)[,\u00a0\u202f](?=\\d{3})", "", said), (name, number)


def test_latin_names_are_isolated_in_arabic_and_the_marks_are_balanced() -> None:
    for said in (*GOLD["ar"]["sentences"].values(), *GOLD["ar"]["titles"].values()):
        assert said.count("\u2068") == said.count("\u2069")
        assert not re.search("[A-Za-z]", re.sub("\u2068[^\u2069]*\u2069", "", said)), said
