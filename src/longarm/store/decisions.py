"""Decisions: what people ruled in a case, appended and never changed."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction

from longarm.model.decision import Decision, Ruling
from longarm.store.custody import Event, record
from longarm.store.models import DecisionRow
from longarm.store.rows import row_sha256

if TYPE_CHECKING:
    from longarm.store.case import Case


def put_decision(case: Case, decision: Decision) -> Decision:
    """Append a decision, whatever its number says, and return it with the number it got.

    The custody log holds the sha256 of its content and not the content, so that no words stand in two tables.
    """
    with transaction.atomic(using=case.alias):
        last = DecisionRow.objects.using(case.alias).order_by("-number").first()
        numbered = replace(decision, number=1 if last is None else last.number + 1)
        row = DecisionRow(
            number=numbered.number,
            at=numbered.at,
            by=numbered.by,
            ruling=numbered.ruling.value,
            left=numbered.left,
            right=numbered.right,
            why=numbered.why,
            undoes=numbered.undoes,
            content=numbered.content,
        )
        row.row_sha256 = row_sha256(row)
        row.save(using=case.alias, force_insert=True)
        said = f"{numbered.left} {numbered.right}: {numbered.why}"
        if numbered.content is not None:
            said += f" (content sha256 {sha256(numbered.content.encode()).hexdigest()})"
        record(case, Event(numbered.at, f"decided {numbered.ruling}", numbered.by, said))
    return numbered


def decisions_of(case: Case) -> tuple[Decision, ...]:
    """Return all decisions, the oldest first."""
    rows = DecisionRow.objects.using(case.alias).order_by("number")
    return tuple(
        Decision(
            row.number,
            row.at,
            row.by,
            Ruling(row.ruling),
            row.left,
            row.right,
            row.why,
            row.undoes,
            row.content,
        )
        for row in rows
    )
