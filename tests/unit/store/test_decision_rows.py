"""Decisions on disk: rows from before they had content stay as they were, and nothing can change one."""

from __future__ import annotations

from hashlib import sha256
from json import dumps
from pathlib import Path

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError

from longarm.model.decision import Decision, Ruling
from longarm.store.case import make_case, open_case
from longarm.store.checking import damage
from longarm.store.decisions import decisions_of, put_decision
from longarm.store.models import DecisionRow

OLD = (1, "2026-01-01T00:00:00Z", "Ada Test", "same", "organ:a", "organ:b", "one letterhead", None)
NEW = Decision(
    0, "2026-01-02T00:00:00Z", "Ben Test", Ruling.ACCEPTED, "c" * 16, "", "", content='{"a":"b"}'
)


def test_a_case_from_before_keeps_its_rows_and_its_lock(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    with open_case(tmp_path, writing=True) as case:
        connection = connections[case.alias]
        MigrationExecutor(connection).migrate([("store", "0003_decisions")])
        with connection.cursor() as cursor:
            cursor.execute(
                'INSERT INTO store_decision (number, at, "by", ruling, "left", "right", why, undoes, '
                "row_sha256) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [*OLD, old_sha256()],
            )
    with open_case(tmp_path, writing=True) as case:
        assert damage(case) == ()
        assert put_decision(case, NEW).number == 2
        assert [each.content for each in decisions_of(case)] == [None, '{"a":"b"}']
        assert damage(case) == ()
        for row in DecisionRow.objects.using(case.alias).order_by("number"):
            row.content = "{}"
            with pytest.raises(DatabaseError, match="can only be appended"):
                row.save(using=case.alias)


def old_sha256() -> str:
    """Return the row's sha256 as the version before wrote it: over table and columns, in the order of names."""
    names = ("number", "at", "by", "ruling", "left", "right", "why", "undoes")
    content = ["store_decision", dict(zip(names, OLD, strict=True))]
    whole = dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256(whole.encode()).hexdigest()


def test_content_that_was_changed_on_disk_is_found(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    with open_case(tmp_path, writing=True) as case:
        put_decision(case, NEW)
        with connections[case.alias].cursor() as cursor:
            cursor.execute("DROP TRIGGER store_decision_no_UPDATE")
            cursor.execute("UPDATE store_decision SET content = NULL")
        assert any("store_decision" in line for line in damage(case))
