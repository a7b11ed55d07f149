"""Registry: everything a case holds at one moment, as values that weighing makes and publication reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.model.claim import Claim
    from longarm.model.document import Document
    from longarm.model.entity import Judgement
    from longarm.model.finding import Edge, Finding, LedgerEntry
    from longarm.model.records import SourceRecord
    from longarm.model.review import Approval, Correction, ReplyRequest, Review


@dataclass(frozen=True, slots=True)
class CaseClaim:
    """A claim in a case: its identity and the document that says it."""

    id: str
    document_id: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Weighed:
    """What weighing found out: relay edges, each claim's root names, findings and the ledger."""

    edges: tuple[Edge, ...]
    roots: Mapping[str, tuple[str, ...]]
    """Claim id to the names of its roots; a root that the text does not name reads `unnamed`."""
    findings: tuple[Finding, ...]
    ledger: tuple[LedgerEntry, ...]
    routes: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Claim id to the ways from its document to its roots: `document:…`, `entity:…`, last `root:<name>`."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be taken in: its name and the reason in one line."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Registry:
    """A case at one moment; `judgements` maps every name as printed to what it was resolved to.

    `claims` are those that count: without what people rejected or withdrew, and with the slots that people set.
    `set_aside` holds what the machine read in their place; nothing is weighed of it, but who is named in it stays
    withheld. `reviews` maps claim ids to how they stand, also of claims that are no longer in the case.
    """

    case: str
    documents: tuple[Document, ...]
    claims: tuple[CaseClaim, ...]
    judgements: Mapping[str, Judgement]
    weighed: Weighed
    refusals: tuple[Refusal, ...] = ()
    set_aside: tuple[CaseClaim, ...] = ()
    reviews: Mapping[str, Review] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    approvals: tuple[Approval, ...] = ()
    requests: tuple[ReplyRequest, ...] = ()
    records: tuple[SourceRecord, ...] = ()
    """The letters that people set for sources."""
    house_names: Mapping[str, str] = field(default_factory=dict)
    """Names of the houses that the case's own people named, by id; the gazetteer has the others."""
