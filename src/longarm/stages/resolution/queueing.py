"""Queueing: pairs of entities that a person should look at, those first that would change most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.entity import Entity, Judgement, Verdict
from longarm.stages.resolution.bodies.gathering import open_pairs
from longarm.stages.resolution.bodies.matching import Relation
from longarm.stages.resolution.deciding import ruled_apart, standing
from longarm.stages.resolution.joining import BODIES, is_specific
from longarm.stages.resolution.names.blocking import name_candidates
from longarm.stages.resolution.names.matching import match_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.model.decision import Decision

_LISTED = ("organ:", "organization:")
_LEAST = 0.65
"""Score below which a person is not asked."""
_OPEN = {
    Relation.SAME: 0.8,
    Relation.LIKELY: 0.75,
    Relation.SHORT_OF: 0.7,
    Relation.NARROWER: 0.65,
}
"""How likely names are one that the joining of a case left open."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two entities that may be one: by which of their names, how likely (0 to 1), why, and of how many claims."""

    left: Entity
    right: Entity
    names: tuple[str, str]
    score: float
    reasons: tuple[str, ...]
    claims: int


def questions(
    judgements: Mapping[str, Judgement],
    claims: Mapping[str, int],
    decisions: Sequence[Decision] = (),
) -> tuple[Question, ...]:
    """Return what people should rule on, the questions first that concern most claims.

    `claims` says how many claims speak of each entity (by id). Pairs that were ruled on are not asked again; people
    are never compared.
    """
    apart = ruled_apart(standing(decisions))
    found: dict[frozenset[str], Question] = {}
    for pair, score, reasons in (*_by_names(judgements), *_by_readings(judgements)):
        left, right = (judgements[name].entity for name in pair)
        key = frozenset({left.id, right.id})
        if len(key) == 1 or key in apart or not _may_be_one(left, right):
            continue
        if key not in found or score > found[key].score:
            concerned = min(claims.get(left.id, 0), claims.get(right.id, 0))
            found[key] = Question(left, right, pair, score, reasons, concerned)
    return tuple(
        sorted(
            found.values(),
            key=lambda each: (-each.claims, -each.score, each.left.id, each.right.id),
        )
    )


_Asked = tuple[tuple[str, str], float, tuple[str, ...]]
"""Two names, how likely they are one, and why."""


def _by_names(judgements: Mapping[str, Judgement]) -> Iterator[_Asked]:
    """Yield the pairs of names that the comparison of units calls the same or like."""
    names = sorted(
        name
        for name, each in judgements.items()
        if each.entity.type in BODIES and is_specific(name)
    )
    for i, j in name_candidates(names):
        said = match_names(names[i], names[j])
        if said.verdict is not Verdict.DIFFERENT and said.score >= _LEAST:
            yield (names[i], names[j]), said.score, said.reasons


def _by_readings(judgements: Mapping[str, Judgement]) -> Iterator[_Asked]:
    """Yield the pairs of names that a case's joining left open: short forms of several bodies, bare translations."""
    for one, other, related in open_pairs(judgements):
        yield (one, other), _OPEN[related.relation], related.reasons


def _may_be_one(left: Entity, right: Entity) -> bool:
    """Tell whether two entities are not of two states, and not two organs that a list or a rule tells apart."""
    if left.id.startswith(_LISTED) and right.id.startswith(_LISTED):
        return False
    return left.country is None or right.country is None or left.country == right.country
