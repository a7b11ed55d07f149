"""Soundness: what makes a registry unfit for any release, because it no longer proves what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields

from longarm.model.document import Document, text_sha256
from longarm.model.finding import Edge, Finding, LedgerEntry
from longarm.model.registry import CaseClaim, Registry
from longarm.model.slots import KIND_OF
from longarm.stages.publication.gate.policy import Policy


def problems(registry: Registry, policy: Policy) -> tuple[str, ...]:
    """Return every reason why `registry` is broken, in words that name the thing and the way out."""
    documents = {document.id: document for document in registry.documents}
    claims = {one.id for one in registry.claims}
    found: list[str] = []
    found += _repeated("document", (document.id for document in registry.documents))
    found += _repeated("claim", (f"{one.id} of {one.document_id}" for one in registry.claims))
    found += _repeated("finding", (one.id for one in registry.weighed.findings))
    found += _repeated("ledger entry", (one.id for one in registry.weighed.ledger))
    for document in registry.documents:
        found += _document(document)
    for one in registry.claims:
        found += _claim(one, documents, policy)
    for finding in registry.weighed.findings:
        found += _taken_together(f"finding {finding.id}", finding, claims)
        found += [
            f"finding {finding.id}: reply {name} is no claim; weigh the case again"
            for name in _missing((*finding.replies, *finding.host_denials), claims)
        ]
        found += [
            f"finding {finding.id}: outcome {step.outcome} rests on {step.claim}, which is no claim; weigh again"
            for step in finding.outcomes
            if step.claim not in claims
        ]
    entries = {entry.id for entry in registry.weighed.ledger}
    for entry in registry.weighed.ledger:
        found += _taken_together(f"ledger entry {entry.id}", entry, claims)
        found += _succession(entry, entries, claims)
    for edge in registry.weighed.edges:
        found += _edge(edge, documents)
    return tuple(found)


def _repeated(what: str, ids: Iterable[str]) -> list[str]:
    """Return a problem for every id that occurs more than once."""
    return [
        f"{what} {name}: {count} of them have this id; weigh the case again"
        for name, count in Counter(ids).items()
        if count > 1
    ]


def _missing(ids: Iterable[str], known: set[str]) -> list[str]:
    """Return the ids that nothing has."""
    return [name for name in ids if name not in known]


def _document(document: Document) -> Iterator[str]:
    """Check that a document's text is the one its hash speaks of, and that it can be written down."""
    text = document.rendition.text
    if text_sha256(text) != document.rendition.sha256:
        yield f"document {document.id}: its text does not have the rendition's sha256; add the file again"
    if any("\ud800" <= character <= "\udfff" for character in text):
        yield f"document {document.id}: its text holds lone surrogates, which no file can hold; add the file again"


def _claim(one: CaseClaim, documents: dict[str, Document], policy: Policy) -> Iterator[str]:
    """Check that a claim has a document, that its words stand there, and that it holds nothing forbidden."""
    claim = one.claim
    if type(claim.slots) not in KIND_OF:
        yield f"claim {one.id}: {type(claim.slots).__name__} is none of the six claim kinds; extract the case again"
    for name in (field.name for field in fields(claim.slots)):
        if name in policy.forbidden_fields:
            yield f"claim {one.id}: a field `{name}` is never published; take it out of the claim"
    document = documents.get(one.document_id)
    if document is None:
        yield f"claim {one.id}: there is no document {one.document_id}; extract the case again"
    elif claim.anchor.end <= claim.anchor.start:
        yield f"claim {one.id}: it has no quote in document {document.id}; extract the case again"
    elif not claim.anchor.holds_in(document.rendition.text):
        yield f"claim {one.id}: its quote is not in document {document.id} at {claim.anchor.start}; extract again"


def _taken_together(name: str, thing: Finding | LedgerEntry, claims: set[str]) -> Iterator[str]:
    """Check that a finding or entry rests on claims that exist and that its origins are an interval."""
    if not thing.claims:
        yield f"{name}: it has no claim and so no quote; weigh the case again"
    for missing in _missing(thing.claims, claims):
        yield f"{name}: there is no claim {missing}; weigh the case again"
    if not 0 <= thing.origins.at_least <= thing.origins.at_most:
        yield f"{name}: {thing.origins.at_least} to {thing.origins.at_most} origins is no interval; weigh again"


def _succession(entry: LedgerEntry, entries: set[str], claims: set[str]) -> Iterator[str]:
    """Check that what an entry supersedes and what it varies exists."""
    after = () if entry.superseded_by is None else (entry.superseded_by,)
    for missing in _missing((*entry.supersedes, *after), entries):
        yield f"ledger entry {entry.id}: there is no ledger entry {missing}; weigh the case again"
    for missing in _missing(entry.variants, claims):
        yield f"ledger entry {entry.id}: variant {missing} is no claim; weigh the case again"


def _edge(edge: Edge, documents: dict[str, Document]) -> Iterator[str]:
    """Check that an edge's ends are nodes that exist."""
    for node in (edge.source, edge.target):
        kind, _, name = node.partition(":")
        if kind not in {"document", "entity"} or not name:
            yield f"edge {edge.source} to {edge.target}: {node} is no node; weigh the case again"
        elif kind == "document" and name not in documents:
            yield f"edge {edge.source} to {edge.target}: there is no document {name}; weigh the case again"
