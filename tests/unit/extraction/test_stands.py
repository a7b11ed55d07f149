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
