"""Finding and ledger: claims taken together, how many knew, what contradicts, and how a figure moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.model.slots import Bound, Qualifier, SiteKind, Unit


class EdgeKind(StrEnum):
    """Why one document or voice depends on another."""

    CITES = "cites"
    REPRINTS = "reprints"
    EXCERPTS = "excerpts"
    ISSUES = "issues"
    MAY_TRANSLATE = "may_translate"
    SAME_HOUSE = "same_house"


@dataclass(frozen=True, slots=True)
class Edge:
    """A relay: `source` depends on `target`; `directed` is False where dates cannot tell which came first.

    Nodes are `document:<id>` and `entity:<entity id>`. `evidence` says in words what the edge rests on, `claims` are
    the claims whose words show it.
    """

    source: str
    target: str
    kind: EdgeKind
    directed: bool
    evidence: str
    claims: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Return the edge's identity: 12 hex digits over its ends and its kind."""
        return edge_id(self.source, self.target, self.kind)


def edge_id(source: str, target: str, kind: EdgeKind) -> str:
    """Return the identity of the edge of a kind between two nodes."""
    whole = f"{source}\x1f{target}\x1f{kind}"
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a number or word stands where it stands: in words, with the edges and claims that show it."""

    words: str
    edges: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


class FlagKind(StrEnum):
    """What is wrong, or noteworthy, about a ledger entry."""

    MISPRINT = "misprint"
    MIXED_COUNTS = "mixed_counts"
    CONFLICT = "conflict"
    BOUND_INVERTED = "bound_inverted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag with its reason in words; `against` are the ids of the entries or findings it is held against."""

    kind: FlagKind
    reason: str
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins remain, as an interval: unresolved roots widen it."""

    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Support:
    """Who carries a finding, and through how many separate lines of reporting.

    `lines` is κ: the fewest houses that, left out, would cut every way from the documents to a known origin; the upper
    end counts origins that nobody names. `chokepoints` are the names each of which cuts every way by itself. `loops`
    are outlets that cite each other and nobody else. `not_held` are origins of which the case holds no document, and
    `rests_on` is what the origins themselves say they rely on.
    """

    documents: int = 0
    outlets: int = 0
    houses: int = 0
    lines: Origins = Origins(0, 0)
    chokepoints: tuple[str, ...] = ()
    loops: tuple[tuple[str, ...], ...] = ()
    not_held: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


UNCOUNTED = Support()
"""The support of what nobody carries."""


class Probability(StrEnum):
    """Words of probability (ICD 203, United States Office of the Director of National Intelligence, 2015)."""

    REMOTE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    EVEN = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"


class Confidence(StrEnum):
    """How good the ground of a judgement is; it says nothing about how probable the thing is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Grade:
    """Admiralty grade, a letter for the sources' record and a number for the content, each with its reason.

    The letter is set by people, `F` until then; the number is computed. `probability` and `confidence` are set by
    people too, apart from each other, and None until then.
    """

    letter: str
    number: int
    letter_reason: str
    number_reason: str
    probability: Probability | None = None
    probability_reason: str = ""
    confidence: Confidence | None = None
    confidence_reason: str = ""


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
    grade: Grade | None
    """None where grading is switched off in the case."""
    replies: tuple[str, ...] = ()
    """Claim ids in which the accused replies; empty means none was found in the documents `looked_in`."""
    host_denials: tuple[str, ...] = ()
    """Claim ids in which the host state denies it; they are no reply of the accused."""
    looked_in: tuple[str, ...] = ()
    support: Support = UNCOUNTED
    reasons: tuple[Reason, ...] = ()


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
    grade: Grade | None
    """None where grading is switched off in the case."""
    outcome: str | None = None
    """The newest outcome known for an allegation (alleged, closed, …); None where the kind has none."""
    replies: tuple[str, ...] = ()
    """Claim ids in which the accused replies; empty means none was found in the documents `looked_in`."""
    host_denials: tuple[str, ...] = ()
    """Claim ids in which the host state denies it; they are no reply of the accused."""
    looked_in: tuple[str, ...] = ()
    """Ids of the documents in which a reply was looked for; empty where none is looked for (denials, responses)."""
    outcomes: tuple[OutcomeStep, ...] = ()
    """The history of an allegation, oldest step first; `outcome` is its last word."""
    merged: tuple[str, ...] = ()
    """Why several reports are taken as one act, in words with document ids; empty where one report stands alone."""
    maybe: tuple[str, ...] = ()
    """Ids of findings that may be the same act; `reasons` say what lacks or stands against it."""
    persons: Persons | None = None
    """How many people one act was done to, where the reports tell it."""
    support: Support = UNCOUNTED
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeStep:
    """One step of an allegation: `date` is partial ISO or None, `claim` bears it out, `who` did or said it.

    Outcomes, from early to late: alleged open investigation_opened charged no_evidence_found investigation_closed
    closed_without_charges closure_ordered closed convicted acquitted retracted.
    """

    date: str | None
    outcome: str
    claim: str
    who: str


@dataclass(frozen=True, slots=True)
class Persons:
    """A number of people as an interval; an open side is None."""

    at_least: int | None
    at_most: int | None
