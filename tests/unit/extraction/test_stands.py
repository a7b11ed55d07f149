"""What is negated, called for or denied beside a facility does not close it, and does not say that it is not there."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("stands.toml").read_text(encoding="utf-8"))
LANGUAGES = sorted(TOLD["lead"])
ENDS = {SiteStatus.CLOSED, SiteStatus.CLOSURE_ORDERED}


def _sites(language: str, text: str) -> list[tuple[SiteStatus, Polarity]]:
    lead = TOLD["lead"][language]
    claims = claims_of(f"{lead} {text}", Site, language, "2024-11-06")
    return [
        (claim.slots.status, claim.polarity)
        for claim in claims
        if isinstance(claim.slots, Site) and claim.anchor.start >= len(lead) - 1
    ]


def _stands(language: str, text: str) -> bool:
    sites = _sites(language, text)
    return bool(sites) and all(polarity is Polarity.AFFIRMED for _, polarity in sites)


def _has(language: str, text: str, wanted: SiteStatus) -> bool:
    return (wanted, Polarity.AFFIRMED) in _sites(language, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_closed_or_ordered_to_close_is_so(language: str) -> None:
    for sort, status in (("closed", SiteStatus.CLOSED), ("ordered", SiteStatus.CLOSURE_ORDERED)):
        assert [t for t in TOLD[sort][language] if not _has(language, t, status)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_refused_called_for_feared_or_denied_closes_nothing(language: str) -> None:
    for text in TOLD["open"][language]:
        assert ENDS.isdisjoint(status for status, _ in _sites(language, text)), text
        assert _stands(language, text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_negated_of_something_else_denies_no_facility(language: str) -> None:
    assert [t for t in TOLD["there"][language] if not _stands(language, t)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_there_is_denied(language: str) -> None:
    for text in TOLD["denied"][language]:
        assert {polarity for _, polarity in _sites(language, text)} == {Polarity.DENIED}, text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "China does not own the house that holds its police station in Rotterdam."),
        ("en", "China has no consul who could visit the police station in Rotterdam."),
        ("de", "China besitzt das Haus nicht, in dem seine Polizeistation in Rotterdam liegt."),
        ("fr", "La Chine n'a pas le bail de la maison qui abrite son poste de police à Rotterdam."),
        ("zh", "中国没有说明其在鹿特丹的警察站是做什么用的。"),
    ],
)
def test_what_another_clause_negates_denies_no_facility(language: str, text: str) -> None:
    assert _stands(language, text)


def test_a_neither_is_of_the_noun_behind_its_places() -> None:
    text = "Es gebe weder in Rotterdam noch anderswo chinesische Polizeistationen, sagte sie."
    assert {polarity for _, polarity in _sites("de", text)} == {Polarity.DENIED}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'ambassade dit qu'il ne s'est rien passé à Rotterdam."),
        ("fr", "Il n'y a pas de commissariat chinois à Rotterdam."),
        ("zh", "警方在鹿特丹沒有發現任何中國警察局。"),
        ("zh", "大使馆称，鹿特丹不存在任何中国警务站。"),
        ("ru", "Посол сообщил, что Китай не открывал в Роттердаме никаких отделений полиции."),
    ],
)
def test_a_city_alone_is_no_site_in_a_sentence_that_says_no(language: str, text: str) -> None:
    assert Polarity.AFFIRMED not in {polarity for _, polarity in _sites(language, text)}


def test_who_says_that_it_is_not_theirs_does_not_say_that_it_is_there() -> None:
    lead = TOLD["lead"]["en"]
    said = "The Chinese embassy said the police station in Rotterdam does not belong to any police."
    sites = [c for c in claims_of(f"{lead} {said}", Site) if c.anchor.start > len(lead)]
    assert [(c.polarity, c.voices) for c in sites] == [(Polarity.AFFIRMED, ())]
