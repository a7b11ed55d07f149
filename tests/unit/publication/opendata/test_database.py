"""Database: the SQLite file holds what the sheets hold, its keys hold, and it finds Chinese."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.model.slots import Bound, Figure, Statement, Unit
from longarm.stages.publication.opendata.columns import Table, tables
from longarm.stages.publication.opendata.columns import table as table_of
from longarm.stages.publication.opendata.database import PAGE, database, schema
from longarm.stages.publication.opendata.rows import Rows, plain
from longarm.stages.publication.opendata.sheets import unguarded, written
from longarm.stages.publication.placing import whole
from tests.unit.publication.builder import Case, an_entry
from tests.unit.publication.opendata.opened import HOSTILE, hostile_case, material_of, opened


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return opened()


@pytest.fixture
def base(files: dict[str, bytes], tmp_path: Path) -> Iterator[sqlite3.Connection]:
    (tmp_path / "registry.sqlite").write_bytes(files["registry.sqlite"])
    with closing(sqlite3.connect(tmp_path / "registry.sqlite")) as connection:
        yield connection


def test_it_is_whole_and_every_key_points_to_a_row(base: sqlite3.Connection) -> None:
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA page_size").fetchone() == (PAGE,)
    assert base.execute("PRAGMA freelist_count").fetchone() == (0,)
    base.execute('DELETE FROM claims WHERE id = (SELECT min("to") FROM findings_claims)')
    assert base.execute("PRAGMA foreign_key_check").fetchall()


def stored_and_printed(
    base: sqlite3.Connection, sheet_: bytes, one: Table
) -> tuple[list[list[str]], list[list[str]]]:
    """Return a table's rows as the database has them, written like a sheet's cells, and those of its sheet."""
    names = ", ".join(f'"{column.name}"' for column in one.columns)
    stored = base.execute(f'SELECT {names} FROM "{one.name}"').fetchall()  # noqa: S608 - our own names
    text = sheet_.decode("utf-8-sig")
    printed = list(csv.reader(io.StringIO(text, newline="")))[1:]
    shown = []
    for row in stored:
        cells = []
        for cell, column in zip(row, one.columns, strict=True):
            value = bool(cell) if column.type == "boolean" and cell is not None else cell
            cells.append(written(plain(value)))
        shown.append(cells)
    key = next((n for n, column in enumerate(one.columns) if column.name == one.key), None)
    if key is not None:
        shown.sort(key=lambda row: row[key])
        printed.sort(key=lambda row: row[key])
    return shown, printed


@pytest.mark.parametrize("table", tables(), ids=lambda one: one.name)
def test_every_row_of_a_sheet_is_its_row_here(
    base: sqlite3.Connection, files: dict[str, bytes], table: Table
) -> None:
    stored, printed = stored_and_printed(base, files[table.file], table)
    assert printed
    assert stored == printed


@settings(max_examples=20, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.floats(allow_nan=False, allow_infinity=False),
)
def test_so_it_is_whatever_the_words(quote: str, title: str, low: float) -> None:
    case = Case()
    case.document("one", f"{quote} …", "en", title=title, publisher=title)
    case.claim("one", quote, Statement("a speaker", title, "asserts", quote))
    figure = Figure(low, None, Bound.AT_LEAST, Unit.OTHER)
    case.ledger.append(
        replace(an_entry("f", 1, None, (case.claim("one", quote, figure),)), low=low)
    )
    files = opened(case)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "registry.sqlite"
        path.write_bytes(files["registry.sqlite"])
        with closing(sqlite3.connect(path)) as base:
            for name in ("claims", "statements", "figures", "documents", "publishers"):
                stored, printed = stored_and_printed(base, files[f"{name}.csv"], table_of(name))
                assert stored == printed


def test_texts_are_plain_here_and_guarded_in_the_sheet(
    base: sqlite3.Connection, files: dict[str, bytes]
) -> None:
    (topic,) = base.execute("SELECT topic FROM statements WHERE role = 'spokesman'").fetchone()
    assert topic == HOSTILE
    rows = csv.DictReader(io.StringIO(files["statements.csv"].decode("utf-8-sig"), newline=""))
    cells = [row["topic"] for row in rows if row["role"] == "spokesman"]
    assert cells == [f"'{HOSTILE}"]
    assert unguarded(cells[0]) == HOSTILE


def test_the_same_rows_give_the_same_bytes(files: dict[str, bytes]) -> None:
    assert whole(database(Rows(material_of(hostile_case())))) == files["registry.sqlite"]


def test_pairs_hold_what_the_arrays_hold(base: sqlite3.Connection) -> None:
    pairs = base.execute('SELECT "of", "to" FROM findings_claims').fetchall()
    arrays = base.execute("SELECT id, claims FROM findings").fetchall()
    assert set(pairs) == {(name, claim) for name, claims in arrays for claim in json.loads(claims)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("警察", 2),
        ("警察站在", 1),
        ("police stations", 3),
        ("STATIONS", 3),
        ("comisarias", 1),
        ("警里", 0),
    ],
)
def test_the_search_of_the_metadata_finds_phrases(
    base: sqlite3.Connection, files: dict[str, bytes], words: str, found: int
) -> None:
    metadata = json.loads(files["metadata.json"])
    query = metadata["databases"]["registry"]["queries"]["search"]["sql"]
    quotes = base.execute(query, {"words": words}).fetchall()
    assert len(quotes) >= found
    assert bool(quotes) == bool(found)


def test_a_quotation_mark_does_not_break_the_search(
    base: sqlite3.Connection, files: dict[str, bytes]
) -> None:
    query = json.loads(files["metadata.json"])["databases"]["registry"]["queries"]["search"]["sql"]
    assert base.execute(query, {"words": 'police" OR "stations'}).fetchall() == []


def test_a_value_that_the_model_does_not_know_is_refused() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in schema():
            connection.execute(statement)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
            connection.execute(
                "INSERT INTO names (name, entity, verdict, score, reasons, release) "
                "VALUES ('a', 'b', 'perhaps', 1, '[]', 'r')"
            )
