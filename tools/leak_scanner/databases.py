"""Databases: every row of an SQLite file, and the words of its full-text indexes put in order again.

What was deleted and not overwritten stands in the raw bytes, which are looked at as those of every file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby

from tools.leak_scanner.pieces import Found, Member, Piece, Shut


def unpacked(content: bytes) -> Iterator[Found]:
    """Yield the rows of all tables.

    What SQLite cannot read stays shut.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        try:
            database.deserialize(content)
            yield from _tables(database)
        except (sqlite3.DatabaseError, sqlite3.OperationalError) as error:
            yield Shut("a database", str(error))


def _tables(database: sqlite3.Connection) -> Iterator[Found]:
    database.text_factory = bytes
    listed = database.execute("select name, sql from sqlite_master where type = 'table'").fetchall()
    for name_bytes, sql in listed:
        name = name_bytes.decode("utf-8", "replace")
        quoted = '"' + name.replace('"', '""') + '"'
        if b"using fts5" in (sql or b"").lower():
            yield from _indexed(database, name)
        lines = []
        for row in _rows(database, quoted):
            lines.append(" | ".join(_shown(cell) for cell in row))
            for cell in row:
                if isinstance(cell, bytes) and not _is_utf8(cell):
                    yield Member(f"table {name}", cell)
        yield Piece(f"table {name}", "\n".join(lines))


def _rows(database: sqlite3.Connection, quoted: str) -> Iterator[tuple[object, ...]]:
    try:
        yield from database.execute(f"select * from {quoted}")  # noqa: S608 - a name of the file's own, quoted
    except sqlite3.OperationalError:
        # A contentless index has no rows to show; its words are read one by one.
        return


def _indexed(database: sqlite3.Connection, name: str) -> Iterator[Piece]:
    """Yield the words of a full-text index in the order in which they stood."""
    escaped = name.replace("'", "''")
    database.execute(
        f"create virtual table temp.leak_words using fts5vocab('main', '{escaped}', 'instance')"
    )
    words = database.execute(
        'select doc, col, "offset", term from leak_words order by 1, 2, 3'
    ).fetchall()
    database.execute("drop table temp.leak_words")
    for (doc, _), row in groupby(words, key=lambda each: each[:2]):
        text = b" ".join(each[3] for each in row).decode("utf-8", "replace")
        yield Piece(f"index {name}, row {doc}", text)


def _shown(cell: object) -> str:
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)


def _is_utf8(cell: bytes) -> bool:
    try:
        cell.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
