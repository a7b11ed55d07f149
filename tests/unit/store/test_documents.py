"""Documents in a case: kept whole, once, and found out when they are changed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import connections
from django.db.utils import DatabaseError

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.contract import case_claims
from longarm.model.document import Capture, Document, Rendition, Segment, Stated, text_sha256
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.registry import CaseClaim, Refusal
from longarm.model.slots import Bound, Figure, Unit
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.store.archive import blob_path
from longarm.store.case import Case, make_case, open_case
from longarm.store.checking import damage, row_counts
from longarm.store.custody import events
from longarm.store.documents import (
    captures,
    current_documents,
    has_capture,
    newest_capture,
    put_document,
)
from longarm.store.judgements import judgements_of, put_judgements
from longarm.store.refusals import lift_refusal, put_refusal, refusals_of

FIRST = "2026-01-01T00:00:00Z"
LATER = "2026-01-02T00:00:00Z"
PLACE = "0" * 64


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    make_case(tmp_path, "test")
    with open_case(tmp_path, writing=True) as opened:
        yield opened


def document(text: str, captured_at: str = FIRST) -> Document:
    stated = Stated(None, "not stated")
    capture = Capture(
        sha256=sha256(text.encode()).hexdigest(),
        size=len(text.encode()),
        name="a.txt",
        captured_at=captured_at,
        tool="test",
    )
    rendition = Rendition(
        text=text,
        sha256=text_sha256(text),
        reader="test@1",
        language="en",
        title=Stated("Stations", "front matter: title"),
        publisher=stated,
        url=stated,
        published=Stated("2022-12", "front matter: published"),
        segments=(Segment(0, len(text), "line 1"),),
    )
    return Document("a", capture, rendition)


def claims(of: Document) -> tuple[CaseClaim, ...]:
    voice = Voice("Mayor of Strelsau (invented)", VoiceType.AUTHORITY, "said", Stance.ASSERTS)
    said = Claim(
        slots=Figure(2.0, 2.5, Bound.ABOUT, Unit.SITE, scope=("world",)),
        anchor=anchor_at(of.rendition.text, 0, 3),
        voices=(voice,),
        polarity=Polarity.AFFIRMED,
        modality=Modality.ALLEGED,
        as_of="2022",
        extractor="test@1",
        score=0.5,
        reasons=("because",),
        unread=(("place", "not said"),),
    )
    return case_claims(of.id, of.rendition.sha256, [said])


def put(case: Case, text: str, captured_at: str = FIRST) -> bool:
    new = document(text, captured_at)
    return put_document(case, new, text.encode(), claims(new))


def judgement(name: str, entity: str) -> Judgement:
    return Judgement(
        name, Entity(entity, EntityType.ORGANIZATION, name), Verdict.SAME, 1.0, ("spelt alike",)
    )


@pytest.mark.parametrize(
    "text", ["Two stations.", "两个警察站。", "٣ \u202e مراكز", "a\ufffdb 😀 c"]
)
def test_what_is_put_in_comes_out(case: Case, text: str) -> None:
    put(case, text)
    (kept,) = current_documents(case)
    assert kept.document == document(text)
    assert kept.claims == claims(document(text))
    assert newest_capture(case, "a") == document(text)
    assert damage(case) == ()


def test_the_same_bytes_add_nothing(case: Case) -> None:
    assert put(case, "Two stations.")
    before = row_counts(case)
    assert not put(case, "Two stations.", LATER)
    assert row_counts(case) == before


def test_other_bytes_are_a_further_capture_and_the_newest_counts(case: Case) -> None:
    put(case, "Two stations.")
    put(case, "Three stations.", LATER)
    assert [kept.document.rendition.text for kept in captures(case)] == [
        "Two stations.",
        "Three stations.",
    ]
    assert [kept.document.rendition.text for kept in current_documents(case)] == ["Three stations."]
    assert has_capture(case, "a", sha256(b"Two stations.").hexdigest())


def test_a_document_is_put_in_whole_or_not_at_all(case: Case) -> None:
    new = document("Two stations.")
    twice = claims(new) * 2
    with pytest.raises(DatabaseError):
        put_document(case, new, b"Two stations.", twice)
    assert set(row_counts(case).values()) == {0}


def test_a_changed_row_is_found(case: Case) -> None:
    put(case, "Two stations.")
    with connections[case.alias].cursor() as cursor:
        cursor.execute("UPDATE store_rendition SET text = 'Six stations.'")
    name = text_sha256("Two stations.")
    assert damage(case) == (f"store_rendition {name}: the row is not what was written",)


def test_a_missing_blob_is_found(case: Case) -> None:
    put(case, "Two stations.")
    digest = sha256(b"Two stations.").hexdigest()
    blob_path(case.archive, digest).unlink()
    assert damage(case) == (f"{digest}: the capture's bytes are missing or changed",)


def test_the_custody_log_tells_what_happened(case: Case) -> None:
    put(case, "Two stations.")
    put_refusal(case, PLACE, Refusal("b.txt", "the file is empty"), LATER)
    assert [(event.at, event.kind, event.subject) for event in events(case)] == [
        (FIRST, "captured", "a"),
        (LATER, "refused", "b.txt"),
    ]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE store_event SET subject = 'b'", "DELETE FROM store_event WHERE number = 1"],
)
def test_the_custody_log_cannot_be_changed(case: Case, statement: str) -> None:
    put(case, "Two stations.")
    with (
        connections[case.alias].cursor() as cursor,
        pytest.raises(DatabaseError, match="can only be appended to"),
    ):
        cursor.execute(statement)


def test_an_entry_taken_out_of_the_custody_log_by_force_is_found(case: Case) -> None:
    for number in range(3):
        put_refusal(case, str(number) * 64, Refusal(f"{number}.txt", "empty"), FIRST)
    with connections[case.alias].cursor() as cursor:
        cursor.execute("DROP TRIGGER store_event_no_DELETE")
        cursor.execute("DELETE FROM store_event WHERE number = 2")
    assert damage(case) == ("custody log 3: it does not follow the entry before it",)


def test_judgements_are_replaced_as_a_whole(case: Case) -> None:
    old = {"A": judgement("A", "name:a"), "B": judgement("B", "name:b")}
    new = {"B": judgement("B", "name:b2"), "C": judgement("C", "name:c")}
    assert put_judgements(case, old, FIRST) == 2
    assert put_judgements(case, old, FIRST) == 0
    assert put_judgements(case, new, LATER) == 3
    assert judgements_of(case) == new
    assert [event.kind for event in events(case)] == ["resolved", "resolved"]


def test_a_refusal_stands_until_it_is_lifted(case: Case) -> None:
    refusal = Refusal("b.txt", "the file is empty")
    for _ in range(2):
        put_refusal(case, PLACE, refusal, FIRST)
    assert refusals_of(case) == (refusal,)
    lift_refusal(case, PLACE, LATER)
    assert refusals_of(case) == ()
    assert [event.kind for event in events(case)] == ["refused", "refusal_lifted"]


def test_a_note_stays_where_only_refusals_are_lifted(case: Case) -> None:
    note = Refusal("b.txt", "no language pack")
    put_refusal(case, PLACE, note, FIRST, partial=True)
    lift_refusal(case, PLACE, LATER, partial=False)
    assert refusals_of(case) == (note,)
