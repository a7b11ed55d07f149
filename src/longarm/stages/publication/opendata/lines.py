"""Lines: the claims as JSON Lines in the shape of the contract, and everything at once as one JSON file.

Both are written item by item; the quotes are the ones that may be shown.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from longarm.model.anchor import Anchor
from longarm.model.contract import (
    Json,
    claim_to_json,
    edge_to_json,
    finding_to_json,
    ledger_entry_to_json,
    to_json,
)
from longarm.model.document import Document
from longarm.model.registry import CaseClaim
from longarm.stages.publication.opendata.rows import Rows, digests

PIECE = 1 << 18
"""Bytes after which a piece of a file is handed on."""


def gathered(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the same bytes in fewer and longer pieces."""
    out = io.BytesIO()
    for part in parts:
        out.write(part)
        if out.tell() > PIECE:
            yield out.getvalue()
            out = io.BytesIO()
    yield out.getvalue()


def claim_lines(rows: Rows) -> Iterator[bytes]:
    """Yield one claim a line."""
    terms, release = rows.made.terms, rows.made.release
    for one in rows.made.desk.registry.claims:
        line = claim_record(rows, one) | {"release": release, "licence": terms.licence}
        yield f"{dumped(line)}\n".encode()


def claim_record(rows: Rows, one: CaseClaim) -> Json:
    """Return a claim as the contract has it, with its document, sentence, quote, page, review, roots, what rests on it.

    `anchor.exact` is None where a part of the quote is withheld: the words that are shown prove nothing then. Prefix
    and suffix are empty, because the surroundings of a quote are shown on its page only.
    """
    said = rows.made.desk.said(one.id)
    place = one.claim.anchor
    whole = all(run.why is None for run in said.quote.runs)
    shown = replace(one.claim, anchor=Anchor(place.start, place.end, said.quote.text))
    record = claim_to_json(shown, one.id)
    if not whole:
        record["anchor"]["exact"] = None
    checked = rows.made.desk.report.reviews.get(one.id)
    return record | {
        "review": None if checked is None else {"state": checked.state.value, "on": checked.on},
        "document": one.document_id,
        "sentence": said.sentence,
        "quote": said.quote.text,
        "page": said.quote.href,
        "roots": list(rows.made.desk.registry.weighed.roots.get(one.id, ())),
        "findings": rows.findings_of.get(one.id, []),
        "figures": rows.figures_of.get(one.id, []),
    }


def whole_registry(rows: Rows) -> Iterator[bytes]:
    """Yield everything at once; documents without their texts, claims with their quotes as shown."""
    made = rows.made
    registry = made.desk.registry
    head = {
        "case": registry.case,
        "release": made.release,
        "made_at": made.terms.made_at,
        "licence": made.terms.licence,
        "publisher": made.terms.publisher or None,
        "documents_examined": made.desk.report.examined,
        "left_out": to_json(rows.left),
        "corrections": to_json(made.desk.report.corrections),
        "requests_for_reply": to_json(made.desk.report.requests),
    }
    parts: tuple[tuple[str, Iterable[Json]], ...] = (
        ("documents", (_document(rows, one) for one in registry.documents)),
        ("entities", map(to_json, rows.entities.values())),
        ("claims", (claim_record(rows, one) for one in registry.claims)),
        ("edges", map(edge_to_json, rows.edges)),
        ("findings", (_without_key(finding_to_json(one)) for one in registry.weighed.findings)),
        ("ledger", map(ledger_entry_to_json, registry.weighed.ledger)),
    )
    yield dumped(head)[:-1].encode()
    for name, items in parts:
        yield f',\n"{name}":'.encode()
        yield from listed(items)
    yield b"}\n"


def listed(items: Iterable[Json]) -> Iterator[bytes]:
    """Yield a JSON array in pieces, one item a line."""
    opened = b"[\n"
    for item in items:
        yield opened + dumped(item).encode()
        opened = b",\n"
    yield b"[]" if opened == b"[\n" else b"\n]"


def dumped(value: object) -> str:
    """Return JSON in one line."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Made once: a release writes millions of values."""


def _document(rows: Rows, one: Document) -> Json:
    """Return a document without its text."""
    rendition = one.rendition
    return {
        "id": one.id,
        "title": to_json(rendition.title),
        "publisher": to_json(rendition.publisher),
        "published": to_json(rendition.published),
        "url": to_json(rendition.url),
        "language": rendition.language,
        **digests(rows.made, one),
    }


def _without_key(record: Json) -> Json:
    """Return a finding without its inner name."""
    return {name: value for name, value in record.items() if name != "key"}
