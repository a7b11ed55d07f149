"""Database: one connection a case, and its tables brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.migrations.executor import MigrationExecutor

WAIT_SECONDS = 30
"""How long a reader or writer waits for the other before it gives up."""

_PROMISES = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"


def _description(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "longarm.store.sqlcipher",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": WAIT_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": _PROMISES,
        },
    }


@contextmanager
def connected(path: Path) -> Iterator[str]:
    """Connect to the SQLite file, yield the alias by which queries name it, and close it."""
    alias = str(path.resolve())
    described = connections.configure_settings({"default": {}, alias: _description(path)})
    connections.settings[alias] = described[alias]
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.settings[alias]


def is_up_to_date(alias: str) -> bool:
    """Tell whether the tables are those of this version."""
    executor = MigrationExecutor(connections[alias])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def bring_up_to_date(alias: str) -> None:
    """Make the tables, or change them to this version's."""
    executor = MigrationExecutor(connections[alias])
    executor.migrate(executor.loader.graph.leaf_nodes())


def forbid_writing(alias: str) -> None:
    """Make every attempt to write through this connection fail."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
