"""Denied everywhere: that a whole state has no facility is a statement of its own ministry and of a mission there."""

from __future__ import annotations

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import slots_of

LEAD = "The NGO Lantern Watch has found a secret Chinese police station in Lisbon. "


def denied(text: str) -> list[tuple[str | None, str | None]]:
    sites = slots_of(LEAD + text, Site)
    return [(site.country, site.city) for site in sites if site.status is SiteStatus.DENIED]


def test_what_an_embassy_says_of_the_whole_state_that_it_sits_in_is_no_site() -> None:
    said = (
        "The Chinese embassy in Lisbon said that there are no Chinese police stations in Portugal."
    )
    assert denied(said) == []


def test_what_a_state_says_of_itself_is_no_site() -> None:
    said = "The Portuguese interior ministry said that there are no Chinese police stations in Portugal."
    assert denied(said) == []


def test_what_the_accused_state_says_at_home_is_a_site_that_it_denies() -> None:
    said = "A spokesman for the Chinese foreign ministry said that there are no police stations in Portugal."
    assert denied(said) == [("PT", None)]


def test_where_somebody_comes_from_or_a_court_sits_is_no_site() -> None:
    text = LEAD + (
        "Police have had nine complaints. In one, a Porto engineer said that callers had asked for her papers. The "
        "court in Braga fined a man."
    )
    assert [site.city for site in slots_of(text, Site)] == ["Lisbon"]
