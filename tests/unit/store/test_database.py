"""The database: its promises, its SQLite, its tables."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from longarm.store.case import make_case, open_case
from longarm.store.sqlcipher.base import check_version


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 30_000),
    ],
)
def test_every_connection_keeps_the_promises(tmp_path: Path, pragma: str, value: str | int) -> None:
    make_case(tmp_path, "a")
    with (
        open_case(tmp_path, writing=True) as case,
        connections[case.alias].cursor() as cursor,
    ):
        cursor.execute(f"PRAGMA {pragma}")
        assert cursor.fetchone() == (value,)


def test_the_sqlite_is_the_one_that_sqlcipher3_brings(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    with open_case(tmp_path) as case, connections[case.alias].cursor() as cursor:
        cursor.execute("SELECT sqlite_version()")
        (printed,) = cursor.fetchone()
        cursor.execute("PRAGMA cipher_version")
        assert cursor.fetchone() is not None
    version = tuple(int(part) for part in printed.split("."))
    check_version(version)


def test_a_sqlite_with_the_wal_reset_bug_is_refused() -> None:
    check_version((3, 51, 3))
    with pytest.raises(ImproperlyConfigured, match=r"3.51.2 may corrupt a case"):
        check_version((3, 51, 2))


def test_the_migrations_make_the_tables_of_the_models(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    with open_case(tmp_path) as case:
        loader = MigrationExecutor(connections[case.alias]).loader
        from django.apps import apps  # noqa: PLC0415 - after the store has set Django up

        wanted = ProjectState.from_apps(apps)
        changes = MigrationAutodetector(loader.project_state(), wanted).changes(loader.graph)
    assert changes == {}


def test_nobody_has_to_name_a_settings_module(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from longarm.store.case import make_case\n"
        "make_case(Path(sys.argv[1]), 'a')"
    )
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a")], check=True, env={"PATH": "/usr/bin"}
    )
    assert (tmp_path / "a" / "longarm.toml").read_text(encoding="utf-8") == (
        'name = "a"\nformat = 1\n'
    )
