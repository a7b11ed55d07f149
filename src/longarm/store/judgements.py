"""Judgements: what each name, as printed, was resolved to."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.db import transaction

from longarm.model.contract import from_json, to_json
from longarm.model.entity import Judgement
from longarm.store.case import Case
from longarm.store.custody import Event, record
from longarm.store.models import JudgementRow
from longarm.store.rows import canonical, row_sha256


def put_judgements(case: Case, judgements: Mapping[str, Judgement], at: str) -> int:
    """Make these the case's judgements, all or nothing; return how many differ from before."""
    kept = dict(JudgementRow.objects.using(case.alias).values_list("name", "content"))
    wanted = {name: canonical(to_json(judgement)) for name, judgement in judgements.items()}
    gone = sorted(kept.keys() - wanted.keys())
    changed = sorted(name for name, content in wanted.items() if kept.get(name) != content)
    if not gone and not changed:
        return 0
    with transaction.atomic(using=case.alias):
        JudgementRow.objects.using(case.alias).filter(name__in=gone).delete()
        for name in changed:
            row = JudgementRow(name=name, content=wanted[name])
            row.row_sha256 = row_sha256(row)
            row.save(using=case.alias)
        record(case, Event(at, "resolved", "names", canonical({"names": len(wanted)})))
    return len(gone) + len(changed)


def forget_judgements(case: Case) -> None:
    """Drop all judgements, because there are names now that nobody has judged beside the others."""
    JudgementRow.objects.using(case.alias).all().delete()


def judgements_of(case: Case) -> dict[str, Judgement]:
    """Return the case's judgements by name, in the order of names."""
    rows = JudgementRow.objects.using(case.alias).order_by("name")
    return {row.name: from_json(Judgement, json.loads(row.content)) for row in rows}
