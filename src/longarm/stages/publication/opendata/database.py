"""Database: the tables as one SQLite file for Datasette, with foreign keys and a full-text index over the quotes.

Every table of the declaration is a table here, with the plain values; every array that points to another table is a
table of pairs beside it. The same rows give the same bytes, as long as the SQLite library is the same.
"""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from longarm.stages.publication.opendata.columns import NESTED, Column, Table, tables
from longarm.stages.publication.opendata.rows import Rows

PAGE = 4096
PIECE = 1 << 20
_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_UNSPACED = re.compile(r"([\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af])")
"""Characters of scripts that put no space between words; in the index each is a word of its own."""


def database(rows: Rows) -> Iterator[bytes]:
    """Yield the SQLite file in pieces."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "registry.sqlite"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA page_size = {PAGE}")
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN")
            for statement in schema():
                connection.execute(statement)
            for table in tables():
                _fill(connection, table, rows)
            _index(connection)
            connection.execute("COMMIT")
            connection.execute("VACUUM")
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


def schema() -> Iterator[str]:
    """Yield the statements that make every table, index and the full-text index."""
    for table in tables():
        yield _create(table)
        for column in table.columns:
            if column.refers is not None and column.name != table.key:
                yield f'CREATE INDEX "{table.name}_by_{column.name}" ON "{table.name}"("{column.name}")'
            if column in listing(table):
                yield from _pairs(table, column)
    yield (
        "CREATE VIRTUAL TABLE claims_search USING fts5(sentence, quote, content='', "
        'tokenize="unicode61 remove_diacritics 2")'
    )


def spaced(text: str) -> str:
    """Return a text as the index holds it: with a space around every character that is a word of its own."""
    return _UNSPACED.sub(r" \1 ", text)


def listing(table: Table) -> tuple[Column, ...]:
    """Return the columns of a table that get a table of pairs.

    Rows without a key have none, and sites and incidents are findings, whose pairs stand there.
    """
    own = any(column.name == table.key and column.refers is None for column in table.columns)
    return tuple(column for column in table.columns if own and column.each is not None)


def pairs_of(table: Table, column: Column) -> str:
    """Return the name of the table of pairs for an array that points to another table."""
    return f"{table.name}_{column.name}"


def _create(table: Table) -> str:
    """Return the statement that makes a table.

    Claims are numbered, because the full-text index knows its rows by number only.
    """
    lines = ['"number" INTEGER PRIMARY KEY'] if table.name == "claims" else []
    for column in table.columns:
        line = f'"{column.name}" {_TYPES.get(column.type, "TEXT")}'
        if column.name == table.key:
            line += " UNIQUE" if lines and table.name == "claims" else " PRIMARY KEY"
        if column.required:
            line += " NOT NULL"
        if column.refers is not None:
            line += f" REFERENCES {_target(column.refers)}"
        lines.append(line + _check(column))
    whole = ",\n  ".join(lines)
    return f'CREATE TABLE "{table.name}" (\n  {whole}\n) STRICT'


def _check(column: Column) -> str:
    """Return the constraint on a column's values."""
    if column.type == "boolean":
        return f' CHECK ("{column.name}" IN (0, 1))'
    if column.type in NESTED:
        return f' CHECK (json_valid("{column.name}"))'
    if column.choices:
        words = ", ".join(f"'{word}'" for word in column.choices)
        return f' CHECK ("{column.name}" IN ({words}))'
    return ""


def _pairs(table: Table, column: Column) -> Iterator[str]:
    """Yield the statements that make a table of pairs."""
    name = pairs_of(table, column)
    yield (
        f'CREATE TABLE "{name}" (\n'
        f'  "of" TEXT NOT NULL REFERENCES "{table.name}"("{table.key}"),\n'
        '  "place" INTEGER NOT NULL,\n'
        f'  "to" TEXT NOT NULL REFERENCES {_target(column.each or "")},\n'
        '  PRIMARY KEY ("of", "place")\n) STRICT, WITHOUT ROWID'
    )
    yield f'CREATE INDEX "{name}_back" ON "{name}"("to")'


def _target(reference: str) -> str:
    """Return `table.column` as SQL names it."""
    table, _, column = reference.partition(".")
    return f'"{table}"("{column}")'


def _fill(connection: sqlite3.Connection, table: Table, rows: Rows) -> None:
    """Insert a table's rows."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    holders = ", ".join("?" * len(table.columns))
    connection.executemany(
        f'INSERT INTO "{table.name}" ({names}) VALUES ({holders})',  # noqa: S608 - names are the declaration's own
        rows.of(table),
    )
    for column in listing(table):
        connection.execute(
            f'INSERT INTO "{pairs_of(table, column)}" '  # noqa: S608 - the same
            f'SELECT one."{table.key}", item.key, item.value '
            f'FROM "{table.name}" AS one, json_each(one."{column.name}") AS item ORDER BY 1, 2'
        )


def _index(connection: sqlite3.Connection) -> None:
    """Fill the full-text index over sentences and quotes."""
    connection.create_function("spaced", 1, spaced, deterministic=True)
    connection.execute(
        "INSERT INTO claims_search(rowid, sentence, quote) "
        "SELECT number, spaced(sentence), spaced(quote) FROM claims ORDER BY number"
    )
    connection.execute("INSERT INTO claims_search(claims_search) VALUES ('optimize')")
