"""Cities at which a text about facilities puts one without its noun, and those at which it does not."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import claims_of

STATION = "China runs a secret police station in Dublin. The NGO Safe Shore named it in May. "


def cities(text: str) -> set[str | None]:
    return {
        claim.slots.city
        for claim in claims_of(STATION + text, Site)
        if isinstance(claim.slots, Site)
    }


@pytest.mark.parametrize(
    "text",
    [
        "The one in Galway had two rooms.",
        "In Galway the door still stands open.",
        "Police searched rooms in Galway in March.",
    ],
)
def test_a_city_without_a_noun_has_a_site(text: str) -> None:
    assert cities(text) == {"Dublin", "Galway"}


@pytest.mark.parametrize(
    "text",
    [
        "A dissident in Galway was threatened by phone.",
        "Safe Shore spoke to 40 people in Galway.",
        "Galway celebrates its patron saint.",
        "The Chinese consulate in Galway does not answer.",
        "Joint patrols ran in Galway in 2018.",
        "The man was sent back to Fuzhou.",
    ],
)
def test_a_city_of_people_of_acts_or_of_the_accused_state_has_none(text: str) -> None:
    assert cities(text) == {"Dublin"}


def test_no_city_is_taken_where_no_facility_opened_the_text() -> None:
    text = "Agents of Iran kidnapped an exiled Iranian journalist in Dublin. In Galway the police found the car."
    assert claims_of(text, Site) == []


def test_what_became_of_it_is_told_where_it_is_told() -> None:
    text = (
        STATION + "In Galway somebody opened the door in May. The one in Galway was closed in June."
    )
    found = [c.slots for c in claims_of(text, Site) if isinstance(c.slots, Site)]
    assert [site.status for site in found if site.city == "Galway"] == [SiteStatus.CLOSED]
