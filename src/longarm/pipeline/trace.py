"""Trace: where a finding comes from, what stands against what, and what falls if a source falls."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.errors import CaseError
from longarm.model.finding import Finding, FlagKind, LedgerEntry, Origins
from longarm.stages.weighing import weigh
from longarm.stages.weighing.lineages import UnknownFindingError, lineage
from longarm.stages.weighing.phrases import entry_words, finding_words
from longarm.stages.weighing.sources import matching_sources, rests_on_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.model.registry import Registry

__all__ = ["Conflict", "Fall", "UnknownFindingError", "conflicts", "lineage", "what_if"]

_STANDS_AGAINST = (
    FlagKind.CONFLICT,
    FlagKind.MISPRINT,
    FlagKind.MIXED_COUNTS,
    FlagKind.BOUND_INVERTED,
)


class UnknownSourceError(CaseError):
    """Nobody in the case goes by this name."""

    def __init__(self, asked: str) -> None:
        """Name what was asked for."""
        super().__init__(
            f"source {asked!r}: nobody in the case publishes or speaks under this name; "
            "`longarm outlets` and `longarm entities` list them"
        )


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is flagged, with its reason and what it stands against, in words."""

    id: str
    kind: str
    words: str
    flag: FlagKind
    reason: str
    against: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fall:
    """A finding that would lose origins: how many it has and how many would remain.

    `falls` is True where nobody known would be left.
    """

    id: str
    kind: str
    words: str
    before: Origins
    after: Origins
    falls: bool


def conflicts(registry: Registry) -> tuple[Conflict, ...]:
    """Return everything of a case that contradicts or is flagged as misprinted, figures first."""
    said = {each.id: each for each in registry.claims}
    words = {each.id: entry_words(each) for each in registry.weighed.ledger} | {
        each.id: finding_words(each, said[each.claims[0]]) for each in registry.weighed.findings
    }
    return tuple(
        Conflict(
            id=thing.id,
            kind=_kind(thing),
            words=words[thing.id],
            flag=flag.kind,
            reason=flag.reason,
            against=tuple(words[key] for key in flag.against if key in words),
            publishers=thing.publishers,
        )
        for thing in _things(registry)
        for flag in thing.flags
        if flag.kind in _STANDS_AGAINST
    )


def what_if(registry: Registry, source: str) -> tuple[Fall, ...]:
    """Return the findings that would lose origins if a source's word counted for nothing.

    `source` is a name as printed, an entity id, a document id or a house. What it published and
    what came through it is left out, and the rest is weighed anew.

    Raises:
        UnknownSourceError: nobody goes by this name.
    """
    keys = matching_sources(registry, source)
    if not keys:
        raise UnknownSourceError(source)
    left = tuple(each for each in registry.claims if not rests_on_source(registry, each, keys))
    remaining = {each.document_id for each in left}
    without = replace(
        registry,
        claims=left,
        weighed=weigh(
            tuple(each for each in registry.documents if each.id in remaining),
            left,
            registry.judgements,
        ),
    )
    after = {each.id: each.origins for each in _things(without)}
    said = {each.id: each for each in registry.claims}
    found = []
    for thing in _things(registry):
        remains = after.get(thing.id, Origins(0, 0))
        if (remains.at_least, remains.at_most) < (thing.origins.at_least, thing.origins.at_most):
            words = (
                entry_words(thing)
                if isinstance(thing, LedgerEntry)
                else finding_words(thing, said[thing.claims[0]])
            )
            falls = remains.at_least == 0 and thing.origins.at_least > 0
            found.append(Fall(thing.id, _kind(thing), words, thing.origins, remains, falls))
    return tuple(sorted(found, key=lambda each: (not each.falls, each.kind, each.words, each.id)))


def _things(registry: Registry) -> Iterator[LedgerEntry | Finding]:
    yield from registry.weighed.ledger
    yield from registry.weighed.findings


def _kind(thing: LedgerEntry | Finding) -> str:
    return "figure" if isinstance(thing, LedgerEntry) else thing.kind
