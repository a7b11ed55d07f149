"""Records: each source of a release with its house, its letters and the numbers of what rests on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from longarm.model.entity import Entity
from longarm.model.finding import Finding, LedgerEntry
from longarm.model.records import Letter, RecordOf, SourceRecord
from longarm.stages.publication.views.desk import Desk

UNSET = "F"
"""The letter of a source on which nobody ruled: it cannot be judged."""


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher, or a root to which claims go back, by its name; `numbers` counts what rests on it by grade number.

    `said` and `true` are the rulings that count, None where nobody made one; `graded` is false where the case has no
    grades at all.
    """

    name: str
    entity: Entity | None
    documents: tuple[str, ...]
    root_of: tuple[str, ...]
    numbers: dict[str, int]
    letters: tuple[Letter, ...]
    said: Letter | None
    true: Letter | None
    graded: bool

    def letter(self, of: RecordOf) -> str | None:
        """Return the letter for "X said Y" or "Y is so"."""
        ruling = self.said if of is RecordOf.SAID else self.true
        return (ruling.letter if ruling else UNSET) if self.graded else None


def sources(desk: Desk) -> tuple[Source, ...]:
    """Return every source of a release, by name; a root that no text names is none."""
    documents: dict[str, list[str]] = {}
    for one in desk.registry.documents:
        if one.rendition.publisher.value:
            name = _resolved(desk, one.rendition.publisher.value)
            documents.setdefault(name, []).append(one.id)
    root_of: dict[str, list[str]] = {}
    for claim, names in desk.registry.weighed.roots.items():
        for name in dict.fromkeys(_resolved(desk, each) for each in names if each != "unnamed"):
            root_of.setdefault(name, []).append(claim)
    numbers = _numbers(desk)
    records = {one.entity: one for one in desk.registry.records}
    graded = any(thing.grade for thing in _things(desk))
    entities = _entities(desk)
    return tuple(
        _source(
            name,
            entities.get(name),
            (tuple(documents.get(name, ())), tuple(root_of.get(name, ()))),
            numbers.get(name, Counter()),
            records,
            graded=graded,
        )
        for name in sorted(documents.keys() | root_of.keys())
    )


def _source(  # noqa: PLR0913 - one parameter a thing that is known of it
    name: str,
    entity: Entity | None,
    known: tuple[tuple[str, ...], tuple[str, ...]],
    numbers: Counter[int],
    records: dict[str, SourceRecord],
    *,
    graded: bool,
) -> Source:
    record = None if entity is None else records.get(entity.id)
    return Source(
        name,
        entity,
        *known,
        {str(number): count for number, count in sorted(numbers.items())},
        () if record is None else record.letters,
        None if record is None else record.letter(RecordOf.SAID),
        None if record is None else record.letter(RecordOf.TRUE),
        graded,
    )


def _things(desk: Desk) -> tuple[Finding | LedgerEntry, ...]:
    weighed = desk.registry.weighed
    return (*weighed.ledger, *weighed.findings)


def _numbers(desk: Desk) -> dict[str, Counter[int]]:
    """Return how many figures and findings of which grade number go back to each root."""
    found: dict[str, Counter[int]] = {}
    for thing in _things(desk):
        if thing.grade is not None:
            for name in dict.fromkeys(_resolved(desk, each) for each in thing.roots):
                found.setdefault(name, Counter())[thing.grade.number] += 1
    return found


def _entities(desk: Desk) -> dict[str, Entity]:
    return {one.entity.name: one.entity for _, one in sorted(desk.registry.judgements.items())}


def _resolved(desk: Desk, name: str) -> str:
    """Return the name that one source has in all scripts."""
    judgement = desk.registry.judgements.get(name)
    return name if judgement is None else judgement.entity.name
