"""A case's ledger as `longarm figures --json` prints it, and how an entry is found in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from longarm.model.contract import ledger_entry_to_json
from longarm.model.registry import Registry
from longarm.pipeline.add import add
from longarm.pipeline.case import init, opened
from longarm.pipeline.look import registry
from tests.journeys.invented_files import NOW

Entry = dict[str, Any]


def registry_of(files: Path, folder: Path) -> Registry:
    """Start a case in `folder`, add the files to it and return what it then holds."""
    init(folder, "journey")
    with opened(folder, writing=True) as case:
        report = add(case, [files], NOW)
        assert report.refused == ()
        return registry(case)


def ledger_of(seen: Registry) -> list[Entry]:
    """Return the ledger as JSON data."""
    return [ledger_entry_to_json(entry) for entry in seen.weighed.ledger]


def entries(ledger: Sequence[Entry], value: float, unit: str, scope: str) -> list[Entry]:
    """Return the entries of exactly this value, whole scope, and no part of it."""
    return [
        entry
        for entry in ledger
        if (entry["low"], entry["high"], entry["unit"]) == (value, value, unit)
        and entry["scope"] == [scope]
        and entry["place"] is None
    ]


def the_entry(ledger: Sequence[Entry], value: float, unit: str, scope: str) -> Entry:
    """Return the one entry of this value, unit and scope that is no addition."""
    found = [
        entry for entry in entries(ledger, value, unit, scope) if entry["qualifier"] != "additional"
    ]
    assert len(found) == 1, f"{value} {unit} {scope}: {len(found)} entries"
    return found[0]


def reasons(entry: Entry, kind: str) -> list[str]:
    """Return the reasons of an entry's flags of one kind."""
    return [flag["reason"] for flag in entry["flags"] if flag["kind"] == kind]


def by_place(ledger: Sequence[Entry], country: str) -> dict[tuple[str, int], Entry]:
    """Return a country's counts of sites below its own level, by place and value."""
    return {
        (entry["place"], entry["low"]): entry
        for entry in ledger
        if entry["unit"] == "site" and entry["scope"] == [country] and entry["place"]
    }
