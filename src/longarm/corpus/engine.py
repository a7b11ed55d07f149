"""Runs the join of `join.sql` inside DuckDB, within the memory it is given; what exceeds it goes to disk."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import duckdb

from longarm.corpus.holders import ENOUGH, MONTHS, OFTEN
from longarm.errors import CorpusBusyError, NotAnIndexError

if TYPE_CHECKING:
    from pathlib import Path

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and of how much (0 where that is not known)."""

_PART = 12_000_000
"""Fingerprints that are joined at once: their groups fit into some 500 MB."""


def statement(name: str) -> str:
    """Return an SQL text of this room."""
    return (files("longarm.corpus") / name).read_text(encoding="utf-8")


@cache
def _join() -> str:
    return statement("join.sql")


def connect(file: Path, scratch: Path, memory_mb: int, threads: int) -> duckdb.DuckDBPyConnection:
    """Open a database file, or make it.

    Raises `CorpusBusyError` where another process has it, `NotAnIndexError` where it is something else.
    """
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": f"{memory_mb}MB",
        "threads": threads,
        "temp_directory": str(scratch),
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
    }
    try:
        return duckdb.connect(file, config=settings)
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise CorpusBusyError(str(file)) from error
        raise NotAnIndexError(str(file), "it is no database of an index") from error


def rank(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `ranked` for the documents in `concerned` (number): dated ones first, old to new, then by id."""
    connection.execute(
        """
        CREATE OR REPLACE TEMP TABLE ranked AS
        WITH outlets AS (
            SELECT outlet, row_number() OVER () AS number
            FROM (SELECT outlet FROM documents GROUP BY outlet)
        )
        SELECT documents.number AS document,
               CAST(outlets.number AS INTEGER) AS outlet,
               left(documents.published, 7) AS month,
               CAST(row_number() OVER (
                   ORDER BY documents.first_day NULLS LAST, documents.id, documents.number
               ) AS INTEGER) AS place
        FROM documents
        JOIN concerned ON concerned.number = documents.number
        JOIN outlets ON outlets.outlet = documents.outlet
        """
    )


def count(connection: duckdb.DuckDBPyConnection, members: str, sign: int) -> None:
    """Add the stars among `members`, a query for (hash, document), to `counted`; `sign` is 1 or -1."""
    connection.execute(f"CREATE OR REPLACE TEMP VIEW members AS {members}")
    connection.execute(
        f"INSERT INTO counted SELECT later, earliest, script, shared * {sign} FROM ({_join()})",  # noqa: S608
        {"often": OFTEN, "months": MONTHS, "enough": ENOUGH},
    )


def store(connection: duckdb.DuckDBPyConnection) -> None:
    """Add to `ties` what `counted` comes to, by the documents' numbers."""
    connection.execute(
        """
        INSERT INTO ties
        SELECT later.document, earliest.document, total.script, total.shared
        FROM (
            SELECT later, earliest, script, CAST(sum(shared) AS BIGINT) AS shared
            FROM counted
            GROUP BY later, earliest, script
            HAVING sum(shared) <> 0
        ) AS total
        JOIN ranked AS later ON later.place = total.later
        JOIN ranked AS earliest ON earliest.place = total.earliest
        """
    )


def begin_count(connection: duckdb.DuckDBPyConnection) -> None:
    """Make an empty `counted`."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE counted"
        " (later INTEGER, earliest INTEGER, script TINYINT, shared BIGINT)"
    )


def join_all(connection: duckdb.DuckDBPyConnection, progress: Progress) -> None:
    """Count the stars among all fingerprints, a part of all hashes at a time, and replace `ties`."""
    connection.execute("CREATE OR REPLACE TEMP VIEW concerned AS SELECT number FROM documents")
    rank(connection)
    begin_count(connection)
    (rows,) = connection.execute("SELECT count(*) FROM fingerprints").fetchall()[0]
    parts = rows // _PART + 1
    for part in range(parts):
        progress("joining", part, parts)
        count(
            connection,
            f"SELECT hash, document FROM fingerprints WHERE (hash >> 1) % {parts} = {part}",  # noqa: S608
            1,
        )
    connection.execute("DELETE FROM ties")
    store(connection)
    progress("joining", parts, parts)


def join_changed(connection: duckdb.DuckDBPyConnection, progress: Progress) -> None:
    """Count anew the stars of every fingerprint that a waiting or a leaving document has.

    What they came to before is taken off, what they come to now is added: an earlier holder moves its star,
    and a passage that has become boilerplate, or no longer is, loses or regains its ties.
    """
    steps = 3
    progress("joining", 0, steps)
    connection.execute(
        """
        CREATE OR REPLACE TEMP TABLE touched AS
        SELECT fingerprints.hash, fingerprints.document
        FROM fingerprints
        SEMI JOIN (
            SELECT hash FROM fingerprints
            SEMI JOIN (FROM waiting UNION ALL FROM leaving) AS changed ON changed.number = document
        ) AS changed ON changed.hash = fingerprints.hash
        """
    )
    connection.execute(
        "CREATE OR REPLACE TEMP VIEW concerned AS SELECT document AS number FROM touched GROUP BY document"
    )
    rank(connection)
    begin_count(connection)
    for step, (missing, sign) in enumerate((("waiting", -1), ("leaving", 1)), start=1):
        progress("joining", step, steps)
        count(
            connection,
            f"SELECT hash, document FROM touched ANTI JOIN {missing} ON {missing}.number = document",  # noqa: S608
            sign,
        )
    store(connection)
    progress("joining", steps, steps)
