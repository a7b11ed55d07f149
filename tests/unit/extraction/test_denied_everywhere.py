"""Denied everywhere: whoever says that a whole state has no facility denies one there."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import slots_of

LEAD = "The NGO Lantern Watch has found a secret Chinese police station in Lisbon. "


def denied(text: str) -> list[tuple[str | None, str | None]]:
    sites = slots_of(LEAD + text, Site)
    return [(site.country, site.city) for site in sites if site.status is SiteStatus.DENIED]


@pytest.mark.parametrize(
    "speaker",
    [
        "The Chinese embassy in Lisbon",
        "The Portuguese interior ministry",
        "A spokesman for the Chinese foreign ministry",
    ],
)
def test_who_says_that_a_whole_state_has_none_denies_a_site_there(speaker: str) -> None:
    said = f"{speaker} said that there are no Chinese police stations in Portugal."
    assert denied(said) == [("PT", None)]


def test_what_somebody_without_an_office_denies_is_no_site() -> None:
    said = "Manuel Rocha, who heads the association, denied that there is a police station in Portugal."
    assert denied(said) == []


def test_where_somebody_comes_from_or_a_court_sits_is_no_site() -> None:
    text = LEAD + (
        "Police have had nine complaints. In one, a Porto engineer said that callers had asked for her papers. The "
        "court in Braga fined a man."
    )
    assert [site.city for site in slots_of(text, Site)] == ["Lisbon"]
