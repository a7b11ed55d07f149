"""Authorities that count, the lists that are theirs, and publishers that count for themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.document import Stated
from longarm.model.slots import Figure
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read

BEFORE = {
    "en": "Tarn Watch says that Iran has threatened 31 exiles in Sweden. ",
    "de": "Der Verein Tarnwacht zählt 31 Exiliraner, die Iran in Schweden bedroht hat. ",
    "fr": "L'association Veille Tarn recense 31 exilés iraniens menacés par l'Iran en Suède. ",
    "pt": "A associação Vigia do Lago contou 31 exilados iranianos ameaçados pelo Irão na Suécia. ",
    "pl": "Stowarzyszenie Straż Jeziora naliczyło 31 irańskich uchodźców, którym Iran groził w Szwecji. ",
}


def roots(text: str, language: str = "en", publisher: str | None = None) -> list[str | None]:
    """Return whose word each figure of a text is."""
    rendition = replace(read(text, language), publisher=Stated(publisher, "this test"))
    figures = [claim for claim in extract(rendition) if isinstance(claim.slots, Figure)]
    return [claim.voices[-1].name if claim.voices else None for claim in figures]


@pytest.mark.parametrize(
    ("language", "told", "expected"),
    [
        ("en", "The Home Office counted nine such cases.", "Home Office"),
        ("en", "The Home Office, which ordered two inquiries, counted nine cases.", "Home Office"),
        ("de", "Das Bundeskriminalamt zählt neun solche Fälle.", "Bundeskriminalamt"),
        ("fr", "Le parquet de Paris recense neuf cas.", "parquet de Paris"),
    ],
)
def test_an_authority_is_the_source_of_what_it_counts(
    language: str, told: str, expected: str
) -> None:
    assert roots(BEFORE[language] + told, language)[-1] == expected


@pytest.mark.parametrize(
    "told",
    [
        "Swedish police arrested nine people over the threats.",
        "According to Tarn Watch, the police foiled nine attacks on exiles.",
    ],
)
def test_an_authority_that_acts_is_no_source(told: str) -> None:
    assert "olice" not in (roots(BEFORE["en"] + told)[-1] or "")


def test_an_answer_is_not_the_word_of_the_office_it_tells_of() -> None:
    counted = "The Home Office counted nine such cases."
    assert roots(BEFORE["en"] + counted)[-1] == "Home Office"
    assert roots(f"{BEFORE['en']}How many cases are known? {counted}")[-1] != "Home Office"


def test_a_list_is_the_word_of_the_authority_whose_it_is() -> None:
    text = "En la lista que la Fiscalía de Soria envió en mayo figuran nueve exiliados iraníes amenazados por Irán."
    assert roots(text, "es") == ["Fiscalía"]


def test_parts_before_a_colon_share_the_source_of_the_whole() -> None:
    whole = "le parquet de Paris recense quatre antennes de la police chinoise en France."
    assert set(roots("Trois à Lyon, un à Brest : " + whole, "fr")) == {"parquet de Paris"}
    assert roots("Deux à Lyon, dit Veille Tarn : " + whole, "fr")[0] != "parquet de Paris"


OWN = (
    "Iran has threatened exiles in Sweden. We know of 41 cases of exiles whom Iran threatened there,"
    " and according to Tarn Watch's list of another 9 cases in Norway. "
)


def test_a_source_behind_what_we_count_begins_where_it_is_named() -> None:
    assert roots(OWN)[:2] == [None, "Tarn Watch"]
    assert roots(OWN + "In Denmark 14 exiles were threatened.")[-1] is None


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Our investigation shows that Iran threatened 41 exiles."),
        ("da", "Vores undersøgelse viser, at Iran har truet 41 eksiliranere."),
        ("pl", "Niniejszy raport opisuje groźby Iranu wobec 41 uchodźców w Szwecji."),
    ],
)
def test_our_own_work_is_nobody_elses_word(language: str, told: str) -> None:
    assert set(roots(told, language)) == {None}


def test_an_organ_of_the_accused_state_counts_nothing_by_acting() -> None:
    ours = "The Iranian embassy in Stockholm counted nine exiles and threatened them."
    assert roots(BEFORE["en"] + ours)[-1] != "Iranian embassy in Stockholm"
    theirs = "The Home Office counted nine exiles whom Iran had threatened."
    assert roots(BEFORE["en"] + theirs)[-1] == "Home Office"
