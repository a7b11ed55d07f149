"""An invented network of another state: the same engine, other numbers, places, languages and sources.

The texts lie in `invented_network/`; a group called Lantern Watch counts 37 stations, finds 26 more and makes 63 of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.model.registry import Registry
from tests.journeys.ledger import (
    Entry,
    by_place,
    entries,
    ledger_of,
    reasons,
    registry_of,
    the_entry,
)

TEXTS = Path(__file__).with_name("invented_network")
GROUP = "Lantern Watch"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    return registry_of(TEXTS, tmp_path_factory.mktemp("network") / "case")


@pytest.fixture(scope="module")
def ledger(seen: Registry) -> list[Entry]:
    return ledger_of(seen)


def test_the_total_is_carried_by_many_outlets(ledger: list[Entry]) -> None:
    total = the_entry(ledger, 63, "site", "world")
    assert total["outlets"] >= 8
    assert set(total["publishers"]) >= {
        "Coastal Courier",
        "Diario del Puerto",
        "Lowland Herald",
        "Meridian Wire",
        "Northern Ledger",
        "Plaza Abierta",
        "Valley Post",
        "河口時報",
    }


def test_the_total_has_one_origin(ledger: list[Entry]) -> None:
    total = the_entry(ledger, 63, "site", "world")
    assert (total["roots"], total["origins"]) == ([GROUP], [1, 1])


def test_more_than_60_is_counted_with_63_and_kept_as_printed(
    ledger: list[Entry], seen: Registry
) -> None:
    total = the_entry(ledger, 63, "site", "world")
    said = {each.id: each for each in seen.claims}
    loose = [said[name] for name in total["variants"]]
    assert [(each.document_id, each.claim.anchor.exact.split()[:3]) for each in loose] == [
        ("n04", ["more", "than", "60"])
    ]


def test_the_countries_have_one_origin(ledger: list[Entry]) -> None:
    entry = the_entry(ledger, 29, "country", "world")
    assert entry["outlets"] >= 9
    assert (entry["roots"], entry["origins"]) == ([GROUP], [1, 1])


def test_one_countrys_part_has_one_origin(ledger: list[Entry]) -> None:
    entry = the_entry(ledger, 7, "site", "LT")
    assert set(entry["publishers"]) >= {
        "Civic Forum Bulletin",
        "Coastal Courier",
        "Lowland Herald",
        "Meridian Wire",
    }
    assert (entry["roots"], entry["origins"]) == ([GROUP], [1, 1])


def test_a_misprint_of_the_total_is_flagged(ledger: list[Entry]) -> None:
    entry = the_entry(ledger, 73, "site", "world")
    (reason,) = reasons(entry, "misprint")
    assert reason.startswith("73 printed by Civic Forum Bulletin;")
    assert "give 63 for the same count of Lantern Watch" in reason
    assert entry["roots"] == [GROUP]


def test_the_first_count_is_superseded_by_the_total(ledger: list[Entry]) -> None:
    total = the_entry(ledger, 63, "site", "world")
    first = the_entry(ledger, 37, "site", "world")
    assert first["superseded_by"] == total["id"]
    assert first["id"] in total["supersedes"]
    assert reasons(first, "superseded")[0].startswith("37 + 26 = 63")


def test_the_first_count_is_laid_on_its_group(ledger: list[Entry]) -> None:
    assert the_entry(ledger, 37, "site", "world")["roots"] == [GROUP]


def test_two_breakdowns_of_a_country_stand_side_by_side(ledger: list[Entry]) -> None:
    placed = by_place(ledger, "PL")
    assert placed["Kraków", 2]["publishers"] == ["Plaza Abierta"]
    assert placed["Kraków", 1]["publishers"] == ["Diario del Puerto"]
    assert placed["Lodz", 1]["publishers"] == ["Diario del Puerto"]
    for key in (("Kraków", 2), ("Kraków", 1), ("Lodz", 1)):
        (reason,) = reasons(placed[key], "conflict")
        assert "Gdańsk 1, Kraków 2, Warsaw 3 (Plaza Abierta)" in reason
        assert "Gdańsk 1, Kraków 1, Lodz 1, Warsaw 3 (Diario del Puerto)" in reason
    for key in (("Warsaw", 3), ("Gdańsk", 1)):
        assert placed[key]["publishers"] == ["Diario del Puerto", "Plaza Abierta"]
        assert placed[key]["flags"] == []
    assert the_entry(ledger, 6, "site", "PL")["flags"] == []


def test_a_states_own_station_is_no_site_and_no_incident(seen: Registry) -> None:
    assert [each.id for each in seen.documents if each.id == "n12"] == ["n12"]
    assert [said for said in seen.claims if said.document_id == "n12"] == []


def test_a_reply_of_the_accused_stands_with_the_sites(seen: Registry) -> None:
    denials = {
        said.id: said.document_id
        for said in seen.claims
        if said.claim.kind.value == "statement" and said.claim.voices[-1].stance.value == "denies"
    }
    assert {"n01", "n02"} <= set(denials.values())
    sites = [found for found in seen.weighed.findings if found.kind == "site"]
    lithuania = next(found for found in sites if "LT" in found.key)
    assert set(lithuania.replies) & set(denials)


def test_counts_that_changed_places_are_flagged(ledger: list[Entry]) -> None:
    mixed = [entry for entry in ledger if reasons(entry, "mixed_counts")]
    assert {(entry["low"], entry["unit"]) for entry in mixed} >= {(14, "employee"), (90, "site")}
    for entry in mixed:
        assert "change places" in reasons(entry, "mixed_counts")[0]


def test_the_further_stations_are_one_addition_superseded_by_the_total(
    ledger: list[Entry],
) -> None:
    total = the_entry(ledger, 63, "site", "world")
    (more,) = entries(ledger, 26, "site", "world")
    assert more["qualifier"] == "additional"
    assert more["publishers"] == ["Meridian Wire", "河口時報"]
    assert more["superseded_by"] == total["id"]


def test_a_chinese_text_that_names_the_countries_before_the_verb_is_heard(seen: Registry) -> None:
    assert {said.document_id for said in seen.claims} >= {"n09", "n10"}
