"""Offices under any name that a host shuts: they are sites where a text is about acts, or names whose they are."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import slots_of

ACT = "An exiled Eritrean journalist was beaten in Uppsala after the embassy of Eritrea threatened his family. "


def cities(text: str, language: str = "en") -> list[tuple[str | None, SiteStatus]]:
    """Return the towns of a text's sites, with what became of each."""
    return [(site.city, site.status) for site in slots_of(text, Site, language)]


def test_an_office_that_a_host_shuts_is_a_site_where_people_are_acted_against() -> None:
    shut = "The Swedish government ordered the closure of the clubhouse in Malmö."
    assert cities(ACT + shut) == [("Malmo", SiteStatus.CLOSURE_ORDERED)]


def test_another_of_the_same_noun_is_one_as_well() -> None:
    shut = "The government ordered the closure of the clubhouse in Malmö. A second clubhouse in Lund still opens."
    assert sorted(city or "" for city, _ in cities(ACT + shut)) == ["Lund", "Malmo"]


def test_a_clause_between_may_tell_what_was_done_there() -> None:
    shut = "The clubhouse in Malmö, in which members were asked about relatives, was closed in May."
    assert cities(ACT + shut) == [("Malmo", SiteStatus.CLOSED)]


@pytest.mark.parametrize(
    "other",
    [
        "The clubhouse in Malmö has a new roof.",
        "The cultural office of the consulate in Malmö was closed.",
        "The police station in Malmö was closed.",
    ],
)
def test_what_nobody_shut_or_whose_it_is_anyway_is_none(other: str) -> None:
    assert cities(ACT + other) == []


def test_where_no_act_is_told_a_force_from_abroad_is_named() -> None:
    shut = "Die Stadt Kassel hat eine „Landsleute-Servicestelle“ in Kassel geschlossen. "
    whose = "Sie habe für die Polizei der Stadt Wenzhou gearbeitet, teilte das Amt mit."
    assert [city for city, _ in cities(shut + whose, "de")] == ["Kassel"]
    assert cities(shut + "Sie habe zu wenige Besucher gehabt, teilte das Amt mit.", "de") == []
