"""Documents: what was captured, what was read from it, and what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from longarm.model.contract import Json, claim_from_json, claim_to_json, from_json, to_json
from longarm.model.document import Capture, Document, Rendition, Segment, Stated
from longarm.model.registry import CaseClaim
from longarm.store.archive import keep
from longarm.store.case import Case
from longarm.store.custody import Event, record
from longarm.store.models import CaptureRow, ClaimRow, DocumentRow, RenditionRow
from longarm.store.rows import canonical, row_sha256

STATED = ("title", "publisher", "url", "published")


@dataclass(frozen=True, slots=True)
class Kept:
    """A capture as the case keeps it, with its rendition and claims."""

    document: Document
    claims: tuple[CaseClaim, ...]


@contextmanager
def in_one_step(case: Case) -> Iterator[None]:
    """Make what is put inside stand or fall together."""
    with transaction.atomic(using=case.alias):
        yield


def has_capture(case: Case, document_id: str, sha256: str) -> bool:
    """Tell whether the case keeps these bytes for this document."""
    found = CaptureRow.objects.using(case.alias).filter(document_id=document_id, sha256=sha256)
    return found.exists()


def put_document(
    case: Case, document: Document, content: bytes, claims: Sequence[CaseClaim]
) -> bool:
    """Keep a document's capture, rendition and claims, all or nothing; False if they are there.

    The bytes are safe in the archive before a row speaks of them. Other bytes for a document that
    is there become a further capture of it.
    """
    digest = keep(case.archive, content)
    if has_capture(case, document.id, digest):
        return False
    with transaction.atomic(using=case.alias):
        _put_rows(case, document, claims)
        detail = {
            "sha256": digest,
            "size": len(content),
            "rendition_sha256": document.rendition.sha256,
            "claims": len(claims),
        }
        at = document.capture.captured_at
        record(case, Event(at, "captured", document.id, canonical(detail)))
    return True


def _put_rows(case: Case, document: Document, claims: Sequence[CaseClaim]) -> None:
    """Write the rows of one capture."""
    if not DocumentRow.objects.using(case.alias).filter(key=document.id).exists():
        _insert(case, DocumentRow(key=document.id))
    capture, rendition = document.capture, document.rendition
    capture_row = CaptureRow(
        document_id=document.id,
        sha256=capture.sha256,
        size=capture.size,
        name=capture.name,
        captured_at=capture.captured_at,
        tool=capture.tool,
    )
    _insert(case, capture_row)
    rendition_row = RenditionRow(
        capture=capture_row,
        text=rendition.text,
        sha256=rendition.sha256,
        reader=rendition.reader,
        language=rendition.language,
        stated=canonical({name: to_json(getattr(rendition, name)) for name in STATED}),
        segments=canonical(to_json(rendition.segments)),
    )
    _insert(case, rendition_row)
    claim_rows = [
        ClaimRow(
            key=said.id,
            rendition=rendition_row,
            position=position,
            content=canonical(claim_to_json(said.claim)),
        )
        for position, said in enumerate(claims)
    ]
    for row in claim_rows:
        row.row_sha256 = row_sha256(row)
    ClaimRow.objects.using(case.alias).bulk_create(claim_rows)


def _insert(case: Case, row: DocumentRow | CaptureRow | RenditionRow) -> None:
    row.row_sha256 = row_sha256(row)
    row.save(using=case.alias, force_insert=True)


def captures(case: Case) -> tuple[Kept, ...]:
    """Return every capture with what was read from it, by document id, its newest last."""
    rows = (
        CaptureRow.objects.using(case.alias)
        .select_related("rendition")
        .prefetch_related("rendition__claims")
        .order_by("document_id", "captured_at", "id")
    )
    return tuple(_kept(row) for row in rows)


def current_documents(case: Case) -> tuple[Kept, ...]:
    """Return each document by its newest capture, by id."""
    return tuple({kept.document.id: kept for kept in captures(case)}.values())


def newest_capture(case: Case, document_id: str) -> Document | None:
    """Return a document by its newest capture; None if the case has no such document."""
    rows = CaptureRow.objects.using(case.alias).filter(document_id=document_id)
    newest = rows.select_related("rendition").order_by("captured_at", "id").last()
    return None if newest is None else _kept(newest).document


def _kept(row: CaptureRow) -> Kept:
    """Return the row, its rendition and its claims as values."""
    stated: Json = json.loads(row.rendition.stated)
    rendition = Rendition(
        text=row.rendition.text,
        sha256=row.rendition.sha256,
        reader=row.rendition.reader,
        language=row.rendition.language,
        segments=tuple(from_json(Segment, part) for part in json.loads(row.rendition.segments)),
        **{name: from_json(Stated, stated[name]) for name in STATED},
    )
    capture = Capture(
        sha256=row.sha256,
        size=row.size,
        name=row.name,
        captured_at=row.captured_at,
        tool=row.tool,
    )
    claims = sorted(row.rendition.claims.all(), key=lambda said: said.position)
    return Kept(
        document=Document(id=row.document_id, capture=capture, rendition=rendition),
        claims=tuple(
            CaseClaim(said.key, row.document_id, claim_from_json(json.loads(said.content)))
            for said in claims
        ),
    )
