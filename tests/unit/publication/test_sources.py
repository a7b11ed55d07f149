"""Sources: their houses, the letters that people set with day and reason and without a name, and the numbers."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from longarm.model.finding import Finding, LedgerEntry
from longarm.model.records import Letter, RecordOf, SourceRecord
from longarm.model.registry import Registry
from longarm.stages.publication.gate.admission import gate
from tests.unit.publication.invented import invented_case
from tests.unit.publication.released import site

NOW = "2024-02-01T09:00:00Z"
WATCH = "organization:harbour-watch"
ROWS = dict[str, dict[str, str]]


def _registry() -> Registry:
    registry = invented_case().registry()
    judged = {
        name: replace(one, entity=replace(one.entity, house="harbour-trust"))
        if one.entity.id == WATCH
        else one
        for name, one in registry.judgements.items()
    }
    letters = (
        Letter(RecordOf.SAID, "C", "a reviewer", "2024-01-10T08:00:00Z", "seven years of reports"),
        Letter(
            RecordOf.TRUE,
            "D",
            "a reviewer",
            "2024-01-11T08:00:00Z",
            "few are borne out, told Mr Boris Strangerov",
        ),
        Letter(
            RecordOf.SAID, "B", "a reviewer", "2024-01-12T08:00:00Z", "Tomas Bystanderov said so"
        ),
    )
    return replace(
        registry,
        judgements=judged,
        records=(SourceRecord(WATCH, letters), SourceRecord("organ:gone", letters)),
        house_names={"harbour-trust": "Harbour Trust", "unused": "Tomas Bystanderov's house"},
    )


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return site(gate(_registry()), NOW)


@pytest.fixture(scope="module")
def rows(files: dict[str, str]) -> ROWS:
    read = csv.DictReader(io.StringIO(files["data/sources.csv"].removeprefix("\ufeff")))
    return {row["name"]: row for row in read}


def test_a_letter_stands_with_role_day_and_reason(rows: ROWS) -> None:
    row = rows["Harbour Watch"]
    assert (row["letter_said"], row["letter_said_by"]) == ("B", "a reviewer")
    assert row["letter_said_on"] == "2024-01-12"
    assert row["letter_said_reason"] == "[name withheld] said so"
    assert row["letter_true"] == "D"
    # Of him the case knows nothing; what stands around his name tells that it is one.
    assert row["letter_true_reason"] == "few are borne out, told Mr [name withheld]"
    assert [each["letter"] for each in json.loads(row["letters"])] == ["C", "D", "B"]


def test_a_source_that_nobody_graded_is_f_and_says_no_reason(rows: ROWS) -> None:
    row = rows["Morning Ledger"]
    assert (row["letter_said"], row["letter_true"]) == ("F", "F")
    assert row["letter_said_by"] == row["letter_true_reason"] == ""


def test_the_numbers_count_what_goes_back_to_a_source(rows: ROWS) -> None:
    report = gate(_registry())
    things: tuple[Finding | LedgerEntry, ...] = (
        *report.registry.weighed.ledger,
        *report.registry.weighed.findings,
    )
    own = [one for one in things if "Harbour Watch" in one.roots and one.grade is not None]
    assert own
    assert sum(json.loads(rows["Harbour Watch"]["numbers"]).values()) == len(own)
    assert len(json.loads(rows["Harbour Watch"]["root_of"])) > 1


def test_a_house_has_the_name_that_the_case_gives_it(files: dict[str, str], rows: ROWS) -> None:
    row = rows["Harbour Watch"]
    assert (row["house"], row["house_name"]) == ("harbour-trust", "Harbour Trust")
    assert "Harbour Trust" in files["sources.html"]
    assert "Bystanderov" not in "".join(files.values())


def test_the_page_of_sources_says_house_and_record(files: dict[str, str]) -> None:
    page = files["sources.html"]
    assert (
        "set by people of the case on 11 January 2024: <bdi>few are borne out, told Mr [name withheld]</bdi>"
        in page
    )


def test_without_grades_a_source_has_no_letter() -> None:
    registry = _registry()
    weighed = replace(
        registry.weighed,
        findings=tuple(replace(one, grade=None) for one in registry.weighed.findings),
        ledger=tuple(replace(one, grade=None) for one in registry.weighed.ledger),
    )
    plain = site(gate(replace(registry, weighed=weighed, records=())), NOW)
    read = csv.DictReader(io.StringIO(plain["data/sources.csv"].removeprefix("\ufeff")))
    assert {row["letter_true"] for row in read} == {""}
