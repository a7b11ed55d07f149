"""The sample case: echoes have one origin, misprints are flagged, and breakdowns stand side by side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from longarm.pipeline.demo import DemoReport
from tests.journeys.ledger import Entry, by_place, entries, ledger_of, reasons, the_entry

pytestmark = pytest.mark.slow

ROOT = "Safeguard Defenders"
GOLD = Path(__file__).parents[1] / "gold" / "sample.jsonl"


@pytest.fixture(scope="module")
def ledger(sample_case: DemoReport) -> list[Entry]:
    return ledger_of(sample_case.registry)


@pytest.mark.parametrize(("value", "unit"), [(102, "site"), (53, "country")])
def test_the_total_has_many_outlets_and_one_origin(
    ledger: list[Entry], value: int, unit: str
) -> None:
    entry = the_entry(ledger, value, unit, "world")
    assert (entry["roots"], entry["origins"]) == ([ROOT], [1, 1])
    assert entry["outlets"] >= 8
    assert entry["outlets"] == len(set(entry["publishers"]))


def test_more_than_100_is_kept_as_printed_and_counted_with_102(
    ledger: list[Entry], sample_case: DemoReport
) -> None:
    said = {each.id: each for each in sample_case.registry.claims}
    loose = [said[name] for name in the_entry(ledger, 102, "site", "world")["variants"]]
    printed = {(each.document_id, getattr(each.claim.slots, "low", None)) for each in loose}
    assert {("en01", 100), ("en25", 100), ("ar01", 100)} <= printed


def test_italys_count_has_one_origin_and_every_outlet_that_prints_it(ledger: list[Entry]) -> None:
    entry = the_entry(ledger, 11, "site", "IT")
    assert (entry["roots"], entry["origins"]) == ([ROOT], [1, 1])
    assert entry["publishers"] == ["Adnkronos", "gstf.org", "russiasnews.com", "yplay.cz"]


def test_a_report_called_110_is_flagged_and_kept_as_printed(ledger: list[Entry]) -> None:
    entry = the_entry(ledger, 110, "site", "world")
    (reason,) = reasons(entry, "misprint")
    assert reason.startswith("110 printed by gstf.org;")
    assert reason.endswith("give 102 for the same count of Safeguard Defenders")
    assert entry["publishers"] == ["gstf.org"]


def test_a_number_that_is_none_is_flagged_and_not_guessed(ledger: list[Entry]) -> None:
    (entry,) = [each for each in ledger if each["low"] is None and each["high"] is None]
    assert (entry["publishers"], entry["unit"]) == (["BBC"], "person")
    assert "“230,00”" in reasons(entry, "misprint")[0]


def test_counts_that_changed_places_are_flagged_on_both_sides(ledger: list[Entry]) -> None:
    exchanged = [
        entry
        for entry in ledger
        if entry["publishers"] == ["gstf.org"] and reasons(entry, "mixed_counts")
    ]
    assert {(entry["low"], entry["unit"]) for entry in exchanged} == {
        (21, "employee"),
        (135, "site"),
    }
    for entry in exchanged:
        assert reasons(entry, "misprint")
        assert "21 and 135 change places" in reasons(entry, "mixed_counts")[0]


def test_the_exchange_is_not_laid_on_whoever_has_it_right(ledger: list[Entry]) -> None:
    right = [
        entry
        for entry in ledger
        if (entry["low"], entry["unit"]) in {(135, "employee"), (21, "site")}
    ]
    assert len(right) == 2
    assert [entry["flags"] for entry in right] == [[], []]


def test_spains_breakdowns_stand_side_by_side(ledger: list[Entry]) -> None:
    placed = by_place(ledger, "ES")
    assert placed["Barcelona", 3]["publishers"] == ["Cuatro"]
    assert placed["Barcelona", 2]["publishers"] == ["CMM"]
    assert placed["Manresa", 1]["publishers"] == ["CMM"]
    for key in (("Barcelona", 3), ("Barcelona", 2), ("Manresa", 1)):
        (reason,) = reasons(placed[key], "conflict")
        assert "Barcelona 3, Madrid 3, Santiago de Compostela 1, Valencia 2 (Cuatro)" in reason
        assert "Barcelona 2, Madrid 3, Manresa 1" in reason
    for key in (("Madrid", 3), ("Valencia", 2), ("Santiago de Compostela", 1)):
        assert placed[key]["publishers"] == ["CMM", "Cuatro"]
        assert placed[key]["flags"] == []
    assert the_entry(ledger, 9, "site", "ES")["publishers"] == ["CMM", "Cuatro"]


def test_what_was_counted_earlier_is_superseded_by_the_total(ledger: list[Entry]) -> None:
    total = the_entry(ledger, 102, "site", "world")
    first = the_entry(ledger, 54, "site", "world")
    (more,) = [
        entry
        for entry in entries(ledger, 48, "site", "world")
        if entry["qualifier"] == "additional"
    ]
    assert set(total["supersedes"]) == {first["id"], more["id"]}
    assert total["superseded_by"] is None
    for entry in (first, more):
        assert entry["superseded_by"] == total["id"]
        assert reasons(entry, "superseded")[0].startswith("54 + 48 = 102")


def test_documents_about_something_else_give_no_site_and_no_incident(
    sample_case: DemoReport,
) -> None:
    gold = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    negative = {document["id"] for document in gold if document.get("negative")}
    assert len(negative) == 5
    assert not [
        said.claim.anchor.exact
        for said in sample_case.registry.claims
        if said.document_id in negative and said.claim.kind.value in {"site", "incident", "figure"}
    ]
