"""Refusals: files that could not be taken in, or only in part, until they can."""

from __future__ import annotations

from django.db import transaction

from longarm.model.registry import Refusal
from longarm.store.case import Case
from longarm.store.custody import Event, record
from longarm.store.models import RefusalRow
from longarm.store.rows import row_sha256


def put_refusal(
    case: Case, place: str, refusal: Refusal, at: str, *, partial: bool = False
) -> None:
    """Keep why the file at `place`, a sha256 of its path, was refused; repeating changes nothing.

    `partial`: the document is kept, and the reason says what is lacking.
    """
    kept = RefusalRow.objects.using(case.alias).filter(place=place).first()
    if kept is not None and (kept.name, kept.reason, kept.partial) == (
        refusal.name,
        refusal.reason,
        partial,
    ):
        return
    row = RefusalRow(place=place, name=refusal.name, reason=refusal.reason, partial=partial)
    row.row_sha256 = row_sha256(row)
    with transaction.atomic(using=case.alias):
        row.save(using=case.alias)
        record(case, Event(at, "refused", refusal.name, refusal.reason))


def lift_refusal(case: Case, place: str, at: str, *, partial: bool = True) -> None:
    """Drop the refusal of the file at `place`, if there is one: it was taken in now.

    `partial`: whether a note about a document that is kept in part goes too.
    """
    kept = RefusalRow.objects.using(case.alias).filter(place=place).first()
    if kept is None or (kept.partial and not partial):
        return
    with transaction.atomic(using=case.alias):
        kept.delete()
        record(case, Event(at, "refusal_lifted", kept.name, kept.reason))


def refusals_of(case: Case) -> tuple[Refusal, ...]:
    """Return the refusals that stand, by name and reason."""
    rows = RefusalRow.objects.using(case.alias).order_by("name", "reason", "place")
    return tuple(Refusal(row.name, row.reason) for row in rows)
