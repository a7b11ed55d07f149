"""Checking: whether what a case keeps is still what was put in."""

from __future__ import annotations

from django.db import models

from longarm.store.archive import is_whole
from longarm.store.case import Case
from longarm.store.custody import FIRST
from longarm.store.models import (
    CaptureRow,
    ClaimRow,
    DecisionRow,
    DocumentRow,
    EventRow,
    JudgementRow,
    RefusalRow,
    RenditionRow,
)
from longarm.store.rows import row_sha256

TABLES: tuple[type[models.Model], ...] = (
    DocumentRow,
    CaptureRow,
    RenditionRow,
    ClaimRow,
    JudgementRow,
    DecisionRow,
    RefusalRow,
    EventRow,
)


def row_counts(case: Case) -> dict[str, int]:
    """Return how many rows each table has."""
    return {
        table._meta.db_table: table._base_manager.using(case.alias).count()  # noqa: SLF001 - Django's documented API
        for table in TABLES
    }


def damage(case: Case) -> tuple[str, ...]:
    """Return a line for each row or blob that is not what was put in; empty where all is well."""
    return (*_damaged_rows(case), *_damaged_blobs(case), *_broken_chain(case))


def _damaged_rows(case: Case) -> tuple[str, ...]:
    return tuple(
        f"{table._meta.db_table} {row}: the row is not what was written"  # noqa: SLF001 - as above
        for table in TABLES
        for row in table._base_manager.using(case.alias).order_by("pk")  # noqa: SLF001 - as above
        if getattr(row, "row_sha256", None) != row_sha256(row)
    )


def _damaged_blobs(case: Case) -> tuple[str, ...]:
    kept = CaptureRow.objects.using(case.alias).order_by("sha256").values_list("sha256", flat=True)
    return tuple(
        f"{digest}: the capture's bytes are missing or changed"
        for digest in dict.fromkeys(kept)
        if not is_whole(case.archive, digest)
    )


def _broken_chain(case: Case) -> tuple[str, ...]:
    broken = []
    before = FIRST
    for row in EventRow.objects.using(case.alias).order_by("number"):
        if row.previous_sha256 != before:
            broken.append(f"custody log {row.number}: it does not follow the entry before it")
        before = row.row_sha256
    return tuple(broken)
