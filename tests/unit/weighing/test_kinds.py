"""Kinds of facilities: what one text calls an office and another a station, in one city. All names are invented."""

from __future__ import annotations

from longarm.model.finding import Origins
from longarm.model.slots import SiteKind
from tests.unit.weighing.building import Case, Said, organ, site, voice

WATCH, LEDGER = (voice("Harbour Rights Watch"),), (voice("Quay Ledger"),)


def keys(made: Case) -> dict[tuple[str, ...], Origins]:
    return {each.key: each.origins for each in made.weighed().findings if each.kind == "site"}


def test_an_office_and_a_station_in_one_city_are_one_site() -> None:
    made = Case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH))
    made.article("b", "Birch Mail", Said(site("LN", "Elin", kind=SiteKind.OTHER), LEDGER))
    assert keys(made) == {("LN", "Elin", "station", "affirmed"): Origins(2, 2)}


def test_another_states_office_in_the_city_of_a_station_is_another_site() -> None:
    made = Case()
    made.judge(organ("Ruvian ministry", "RV"))
    made.judge(organ("Osk foreign ministry", "OS"))
    office = site("LN", "Elin", kind=SiteKind.OTHER, operator="Osk foreign ministry")
    made.article("a", "Alder Post", Said(site("LN", "Elin", operator="Ruvian ministry"), WATCH))
    made.article("b", "Birch Mail", Said(office, LEDGER))
    assert set(keys(made)) == {
        ("LN", "Elin", "station", "affirmed"),
        ("LN", "Elin", "other", "affirmed"),
    }


def test_an_office_beside_two_kinds_stays_what_it_is_called() -> None:
    made = Case()
    court = site("LN", "Elin", kind=SiteKind.COURT_LIAISON)
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH), Said(court, WATCH))
    made.article("b", "Birch Mail", Said(site("LN", "Elin", kind=SiteKind.OTHER), LEDGER))
    assert ("LN", "Elin", "other", "affirmed") in keys(made)


def test_an_office_in_the_city_of_a_service_centre_is_one_with_it() -> None:
    made = Case()
    centre = site("LN", "Elin", kind=SiteKind.SERVICE_CENTER)
    made.article("a", "Alder Post", Said(centre, WATCH))
    made.article("b", "Birch Mail", Said(site("LN", "Elin", kind=SiteKind.OTHER), LEDGER))
    assert keys(made) == {("LN", "Elin", "service_center", "affirmed"): Origins(2, 2)}


def test_an_office_beside_a_station_and_a_service_centre_of_others_is_a_station() -> None:
    made = Case()
    centre = site("LN", "Elin", kind=SiteKind.SERVICE_CENTER)
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH))
    made.article("b", "Birch Mail", Said(centre, LEDGER))
    made.article("c", "Cedar Times", Said(site("LN", "Elin", kind=SiteKind.OTHER), LEDGER))
    assert set(keys(made)) == {
        ("LN", "Elin", "station", "affirmed"),
        ("LN", "Elin", "service_center", "affirmed"),
    }
