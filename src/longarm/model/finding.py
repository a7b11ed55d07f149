"""Finding and ledger: claims taken together, how many knew, what contradicts, and how a figure moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.model.slots import Bound, Qualifier, SiteKind, Unit


class EdgeKind(StrEnum):
    """Why one document or voice depends on another."""

    CITES = "cites"
    REPRINTS = "reprints"
    EXCERPTS = "excerpts"
    ISSUES = "issues"
    SAME_HOUSE = "same_house"


@dataclass(frozen=True, slots=True)
class Edge:
    """A relay: `source` depends on `target`; `directed` is False where dates cannot tell which came first.

    Nodes are `document:<id>` and `entity:<entity id>`. `evidence` says in words what the edge rests on.
    """

    source: str
    target: str
    kind: EdgeKind
    directed: bool
    evidence: str


class FlagKind(StrEnum):
    """What is wrong, or noteworthy, about a ledger entry."""

    MISPRINT = "misprint"
    MIXED_COUNTS = "mixed_counts"
    CONFLICT = "conflict"
    BOUND_INVERTED = "bound_inverted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag with its reason in words."""

    kind: FlagKind
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins remain, as an interval: unresolved roots widen it."""

    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Grade:
    """Admiralty grade: a letter for the source's record (`F` until people set it), a computed number, and reasons."""

    letter: str
    number: int
    letter_reason: str
    number_reason: str


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One value of one figure, with everybody who says it.

    `id` is stable over runs. `roots` are names. `outlets` counts distinct publishers whose documents carry it. `flags`
    hold misprints, mixed counts, conflicts, inverted bounds and what supersedes it. `variants` are the claims whose
    printed value is a looser or misprinted rendering of this one ("more than 100" for 102), `claims` holds all of them.
    """

    id: str
    unit: Unit
    unit_kind: SiteKind | None
    scope: tuple[str, ...]
    place: str | None
    qualifier: Qualifier | None
    low: float | None
    high: float | None
    bound: Bound
    as_of: str | None
    roots: tuple[str, ...]
    origins: Origins
    outlets: int
    publishers: tuple[str, ...]
    flags: tuple[Flag, ...]
    claims: tuple[str, ...]
    variants: tuple[str, ...]
    supersedes: tuple[str, ...]
    superseded_by: str | None
    grade: Grade


@dataclass(frozen=True, slots=True)
class Finding:
    """Claims of one kind that say the same, taken together (`key` names what they say, in stable words)."""

    id: str
    kind: str
    key: tuple[str, ...]
    claims: tuple[str, ...]
    roots: tuple[str, ...]
    origins: Origins
    outlets: int
    publishers: tuple[str, ...]
    flags: tuple[Flag, ...]
    grade: Grade
    outcome: str | None = None
    """The newest outcome known for an allegation (alleged, closed, …); None where the kind has none."""
    replies: tuple[str, ...] = ()
    """Claim ids in which the accused replies; empty means none was found in the documents of the case."""
