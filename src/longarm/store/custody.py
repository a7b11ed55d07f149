"""Custody: the append-only log of what happened to a case, each entry chained to the one before."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.store.case import Case
from longarm.store.models import EventRow
from longarm.store.rows import row_sha256

FIRST = "0" * 64
"""What the first entry names as the sha256 before it."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened (`kind`) to what (`subject`) and when, with particulars in words."""

    at: str
    kind: str
    subject: str
    detail: str


def record(case: Case, event: Event) -> None:
    """Append an entry; inside a transaction it stands or falls with the rest."""
    last = EventRow.objects.using(case.alias).order_by("-number").first()
    row = EventRow(
        at=event.at,
        kind=event.kind,
        subject=event.subject,
        detail=event.detail,
        previous_sha256=FIRST if last is None else last.row_sha256,
    )
    row.row_sha256 = row_sha256(row)
    row.save(using=case.alias, force_insert=True)


def events(case: Case) -> tuple[Event, ...]:
    """Return the log from its beginning."""
    rows = EventRow.objects.using(case.alias).order_by("number")
    return tuple(Event(row.at, row.kind, row.subject, row.detail) for row in rows)
