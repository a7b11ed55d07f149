"""Lineage: one finding or figure with everybody who says it, from whom, and what stands against it."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.model.finding import Flag, Grade, Origins, Reason, Support


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim's exact words, and where and when they stand."""

    claim: str
    document: str
    publisher: str
    published: str | None
    exact: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A root, relay or document with those who have it from there; `quotes` are a document's own words."""

    kind: str
    """`root`, `relay` or `document`."""
    label: str
    quotes: tuple[Quote, ...]
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One entry of a figure's history: what it gives, when, and how it stands to the one asked about."""

    id: str
    words: str
    as_of: str | None
    relation: str
    """`earlier`, `this`, `later`, `flagged` (held against this one) or `against` (this is held against it)."""
    reason: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a site in the scope of a figure: its place and newest outcome."""

    finding: str
    place: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """All that longarm can say about one finding or ledger entry, each part with its quotes.

    `first` is the earliest dated document that says it. `tree` has one branch a root. `replies` are the words of the
    accused; where there are none, `looked_in` are the documents that were searched.
    """

    id: str
    kind: str
    words: str
    roots: tuple[str, ...]
    origins: Origins
    support: Support
    grade: Grade | None
    first: Quote | None
    tree: tuple[Branch, ...]
    reasons: tuple[Reason, ...]
    flags: tuple[Flag, ...]
    history: tuple[Stage, ...]
    replies: tuple[Quote, ...]
    looked_in: tuple[str, ...]
    outcome: str | None
    became: tuple[Became, ...]
