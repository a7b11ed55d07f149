"""Rulings kept in a real case: merged, taken back, refused, and on record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db.utils import DatabaseError

from longarm.errors import (
    AlreadyMergedError,
    NoDecisionError,
    RuledDifferentError,
    UnknownEntityError,
)
from longarm.model.contract import to_json
from longarm.model.decision import Signature
from longarm.pipeline.add import add
from longarm.pipeline.case import Case, init, opened
from longarm.pipeline.decide import decisions, differ, entities, merge, queue, undo, unmerge
from longarm.pipeline.look import registry
from longarm.store.checking import damage
from longarm.store.custody import events
from longarm.store.models import DecisionRow

SIGNED = Signature("Mara Test", "2026-11-26T10:00:00Z", "read both reports")
NOTE = (
    "The Fuzhou Public Security Bureau runs three police stations in Greece, the Aegean Monitor said on 3 May 2024. "
    "China's embassy in Athens denied it. 希腊外交部 opened no inquiry.\n"
)
OTHER = (
    "---\nlanguage: zh\npublished: 2024-05-04\n---\n"
    "据爱琴观察称，福州市公安局在希腊设立三个海外警务服务站。中国驻希腊大使馆否认此事。\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    for name, text in (("note.txt", NOTE), ("other.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    init(tmp_path / "case")
    with opened(tmp_path / "case", writing=True) as made:
        add(made, [tmp_path / "note.txt", tmp_path / "other.txt"], "2026-11-26T09:00:00Z")
        yield made


def two(case: Case) -> tuple[str, str]:
    """Return the ids of two entities that claims speak of."""
    ids = [each.entity.id for each in entities(case) if each.claims]
    assert len(ids) > 1
    return ids[0], ids[1]


def test_a_merge_carries_names_and_sources_and_is_taken_back_exactly(case: Case) -> None:
    before = to_json(registry(case))
    listed = {each.entity.id: each for each in entities(case)}
    keep, other = two(case)
    merge(case, keep, other, SIGNED)
    kept = next(each for each in entities(case) if each.entity.id == keep)
    assert set(kept.names) == set(listed[keep].names) | set(listed[other].names)
    assert set(kept.documents) == set(listed[keep].documents) | set(listed[other].documents)
    assert other not in {each.entity.id for each in entities(case)}
    unmerge(case, other, SIGNED)
    assert to_json(registry(case)) == before
    assert [each.ruling for each in decisions(case)] == ["same", "undo"]


def test_not_the_same_holds(case: Case) -> None:
    keep, other = two(case)
    differ(case, keep, other, SIGNED)
    with pytest.raises(RuledDifferentError, match="longarm unmerge 1"):
        merge(case, other, keep, SIGNED)
    assert all({each.left.id, each.right.id} != {keep, other} for each in queue(case))
    undo(case, 1, SIGNED)
    merge(case, other, keep, SIGNED)
    with pytest.raises(AlreadyMergedError):
        merge(case, keep, other, SIGNED)
    with pytest.raises(AlreadyMergedError):
        differ(case, keep, other, SIGNED)


def test_what_does_not_exist_is_named(case: Case) -> None:
    keep, _ = two(case)
    with pytest.raises(UnknownEntityError, match="Atlantis"):
        merge(case, keep, "Atlantis", SIGNED)
    with pytest.raises(NoDecisionError, match="7"):
        unmerge(case, "7", SIGNED)
    with pytest.raises(NoDecisionError, match=keep):
        unmerge(case, keep, SIGNED)


def test_rulings_are_in_the_custody_log_and_cannot_be_changed(case: Case) -> None:
    keep, other = two(case)
    merge(case, keep, other, SIGNED)
    assert any(each.kind == "decided same" and each.subject == "Mara Test" for each in events(case))
    assert damage(case) == ()
    row = DecisionRow.objects.using(case.alias).get(number=1)
    row.why = "another reason"
    with pytest.raises(DatabaseError, match="can only be appended"):
        row.save(using=case.alias)
    with pytest.raises(DatabaseError, match="can only be appended"):
        row.delete(using=case.alias)


def test_a_roster_of_an_association_leaves_nothing(tmp_path: Path) -> None:
    roster = (
        "China's secret police stations in Greece were run with the Athens Qingtian Hometown Association. "
        "Its council: chairman Chen Weiming, deputies Lin Xiaofang and Wu Jianguo, treasurer Zhang Li.\n"
    )
    (tmp_path / "roster.txt").write_text(roster, encoding="utf-8")
    init(tmp_path / "case")
    with opened(tmp_path / "case", writing=True) as made:
        add(made, [tmp_path / "roster.txt"], "2026-11-26T09:00:00Z")
        names = {name for each in entities(made) for name in each.names}
    for word in ("Chen", "Lin", "Wu", "Zhang", "Hometown", "Qingtian"):
        assert not any(word in name for name in names), names
