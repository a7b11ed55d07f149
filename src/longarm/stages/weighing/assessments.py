"""Assessments: what people judged of sources and findings, laid over the computed grades."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from longarm.model.decision import Ruling
from longarm.model.finding import Confidence, Finding, LedgerEntry, Probability

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.decision import Decision
    from longarm.model.entity import Judgement
    from longarm.model.finding import Grade
    from longarm.model.registry import Weighed

LETTERS = "ABCDEF"
"""Records of sources, best first; F cannot be judged."""

_RULED = {Ruling.RECORD_SAID, Ruling.RECORD_TRUE, Ruling.PROBABILITY, Ruling.CONFIDENCE}


@dataclass(frozen=True, slots=True)
class Record:
    """A source's record: its letters for "X said Y" and for "Y is so", F until set, and every ruling on it."""

    entity: str
    name: str
    said: str
    true: str
    history: tuple[Decision, ...]


def with_assessments(
    weighed: Weighed,
    rulings: Sequence[Decision],
    judgements: Mapping[str, Judgement],
    *,
    grading: bool,
) -> Weighed:
    """Return a weighed case with the letters and words that people set; without grades if `grading` is off.

    `rulings` are the decisions that stand, the oldest first; a later one replaces an earlier one.
    """
    if not grading:
        return replace(
            weighed,
            findings=tuple(replace(each, grade=None) for each in weighed.findings),
            ledger=tuple(replace(each, grade=None) for each in weighed.ledger),
        )
    if not any(each.ruling in _RULED for each in rulings):
        return weighed
    standing = {(each.ruling, each.left): each for each in rulings if each.ruling in _RULED}
    bodies = {each.entity.name: each.entity.id for each in judgements.values()}
    return replace(
        weighed,
        findings=tuple(_assessed(each, standing, bodies) for each in weighed.findings),
        ledger=tuple(_assessed(each, standing, bodies) for each in weighed.ledger),
    )


def records(
    rulings: Sequence[Decision], names: Mapping[str, str], everything: Iterable[Decision]
) -> tuple[Record, ...]:
    """Return the records that people set, by the sources' names; `names` maps entity ids to names.

    `rulings` stand, `everything` holds also those that were taken back or replaced: the history.
    """
    said = {each.left: each.right for each in rulings if each.ruling == Ruling.RECORD_SAID}
    true = {each.left: each.right for each in rulings if each.ruling == Ruling.RECORD_TRUE}
    history = [
        each for each in everything if each.ruling in {Ruling.RECORD_SAID, Ruling.RECORD_TRUE}
    ]
    found = [
        Record(
            entity,
            names.get(entity, entity),
            said.get(entity, "F"),
            true.get(entity, "F"),
            tuple(each for each in history if each.left == entity),
        )
        for entity in sorted({each.left for each in history})
    ]
    return tuple(sorted(found, key=lambda each: (each.name, each.entity)))


_Standing = dict[tuple[Ruling, str], "Decision"]
Thing = TypeVar("Thing", Finding, LedgerEntry)


def _assessed(thing: Thing, standing: _Standing, bodies: Mapping[str, str]) -> Thing:
    grade = thing.grade
    if grade is None:
        return thing
    return replace(thing, grade=_words(_letter(grade, thing, standing, bodies), thing.id, standing))


def _letter(
    grade: Grade, thing: Finding | LedgerEntry, standing: _Standing, bodies: Mapping[str, str]
) -> Grade:
    """Return a grade with the best letter of its known roots, and whose it is."""
    known = [
        (ruling.right, name, ruling)
        for name in thing.roots
        if (ruling := standing.get((Ruling.RECORD_TRUE, bodies.get(name, name)))) is not None
    ]
    if not known:
        return grade
    letter, name, ruling = min(known, key=lambda each: (LETTERS.index(each[0]), each[1]))
    reason = f"{name} {letter}, {_by(ruling)}"
    return replace(grade, letter=letter, letter_reason=reason)


def _words(grade: Grade, thing: str, standing: _Standing) -> Grade:
    probable = standing.get((Ruling.PROBABILITY, thing))
    sure = standing.get((Ruling.CONFIDENCE, thing))
    if probable is not None:
        grade = replace(
            grade, probability=Probability(probable.right), probability_reason=_by(probable)
        )
    if sure is not None:
        grade = replace(grade, confidence=Confidence(sure.right), confidence_reason=_by(sure))
    return grade


def _by(ruling: Decision) -> str:
    return f"set by {ruling.by} on {ruling.at[:10]}: {ruling.why}"
