"""A site that is no longer there was there and is closed; what never was is denied. All of it is invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import slots_of

TOLD = tomllib.loads(Path(__file__).with_name("no_longer.toml").read_text(encoding="utf-8"))


def _statuses(told: dict[str, str]) -> set[SiteStatus]:
    sites = slots_of(told["text"], Site, told["language"])
    return {site.status for site in sites if site.city == "Graz"}


@pytest.mark.parametrize("told", TOLD["gone"], ids=lambda each: each["language"])
def test_what_is_no_longer_there_was_closed_and_is_not_denied(told: dict[str, str]) -> None:
    assert _statuses(told) == {SiteStatus.CLOSED}


@pytest.mark.parametrize("told", TOLD["never"], ids=lambda each: each["language"])
def test_what_is_not_there_is_denied(told: dict[str, str]) -> None:
    assert _statuses(told) == {SiteStatus.DENIED}
