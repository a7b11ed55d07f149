"""Cities at which a text puts a facility without its noun, and cities that only say where somebody sits."""

from __future__ import annotations

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import claims_of

OFFICE = "China ran an overseas police station in Rotterdam."


def cities(text: str) -> dict[str | None, SiteStatus]:
    """Return the cities of a text's sites, and what became of each."""
    found = [claim.slots for claim in claims_of(text, Site)]
    return {slots.city: slots.status for slots in found if isinstance(slots, Site)}


def test_a_city_where_nothing_was_found_is_denied() -> None:
    found = cities(f"{OFFICE} In Lyon, however, the checks did not show anything of the kind.")
    assert found["Lyon"] is SiteStatus.DENIED


def test_police_that_charged_nobody_deny_no_site() -> None:
    found = cities(f"{OFFICE} Police in Lyon have not charged anybody.")
    assert set(found) == {"Rotterdam"}


def test_a_city_where_a_court_sits_is_none() -> None:
    found = cities(f"{OFFICE} The court in The Hague heard the case.")
    assert set(found) == {"Rotterdam"}


def test_a_city_told_of_long_after_is_none() -> None:
    between = " ".join(["The minister was asked about it."] * 5)
    mother = "A man from Lyon was told by callers that his mother in Xiamen would suffer."
    assert set(cities(f"{OFFICE} {between} {mother}")) == {"Rotterdam"}


def test_a_heading_says_where_an_office_is() -> None:
    text = (
        "LYON. The shutter is down. The undeclared police station that Chinese police ran here "
        "behind a travel agency has lost its sign."
    )
    assert "Lyon" in cities(text)


def test_an_agencys_desk_says_nothing_of_an_office() -> None:
    text = (
        "Lyon (AFP) - Deputies asked about the undeclared police station that Chinese police ran "
        "behind a travel agency."
    )
    assert "Lyon" not in cities(text)


RAID = (
    "BERN - Swiss police on Monday searched {} secret offices of Uzbekistan's security service. "
    "Four men were arrested during the raids in Basel and Lugano. Another such office, in Geneva, was closed in May."
)


def test_as_many_cities_as_offices_that_were_searched_have_them() -> None:
    assert {"Basel", "Lugano", "Geneva"} == set(cities(RAID.format("two")))


def test_more_cities_than_offices_have_none_and_a_dateline_neither() -> None:
    assert {"Geneva"} == set(cities(RAID.format("six")))
