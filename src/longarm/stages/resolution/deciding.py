"""Deciding: what people ruled on entities, laid over what was judged by rule; taking a ruling back restores it all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.model.decision import Decision, Ruling
from longarm.model.entity import Entity, Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the rulings that nobody took back, the oldest first."""
    listed = list(decisions)
    undone = {each.undoes for each in listed if each.ruling is Ruling.UNDO}
    return tuple(
        each for each in listed if each.ruling is not Ruling.UNDO and each.number not in undone
    )


def with_decisions(
    judgements: Mapping[str, Judgement], decisions: Sequence[Decision]
) -> dict[str, Judgement]:
    """Return judgements by name with standing rulings carried out: merged entities go by the one that is kept.

    What was judged by rule is left as it is, so that without the rulings the former state is back.
    """
    rulings = standing(decisions)
    known = {each.entity.id: each.entity for each in judgements.values()}
    heads = _heads(rulings)
    found = {}
    for name, judgement in judgements.items():
        head, ruling = _head_of(judgement.entity.id, heads)
        if ruling is None or head not in known:
            found[name] = judgement
        else:
            found[name] = replace(
                judgement,
                entity=known[head],
                verdict=Verdict.SAME,
                score=1.0,
                reasons=(*judgement.reasons, _reason(ruling)),
            )
    return found


def ruled_apart(rulings: Iterable[Decision]) -> frozenset[frozenset[str]]:
    """Return the pairs of entities that people said are two."""
    return frozenset(
        frozenset({each.left, each.right}) for each in rulings if each.ruling is Ruling.DIFFERENT
    )


def _heads(rulings: Iterable[Decision]) -> dict[str, Decision]:
    """Return, by the entity that was merged into another, the ruling that did it."""
    return {each.right: each for each in rulings if each.ruling is Ruling.SAME}


def _head_of(entity: str, heads: Mapping[str, Decision]) -> tuple[str, Decision | None]:
    """Return the entity that one goes by in the end, and the first ruling on the way there."""
    first = heads.get(entity)
    seen = {entity}
    while entity in heads and heads[entity].left not in seen:
        entity = heads[entity].left
        seen.add(entity)
    return entity, first


def head_of(entity: str, decisions: Sequence[Decision]) -> str:
    """Return the id of the entity that one goes by after all standing rulings."""
    return _head_of(entity, _heads(standing(decisions)))[0]


def _reason(ruling: Decision) -> str:
    return f"{ruling.by} ruled on {ruling.at[:10]} that it is {ruling.left}: {ruling.why}"


def entities_called(wanted: str, judgements: Mapping[str, Judgement]) -> tuple[Entity, ...]:
    """Return the entities that an id, a name as printed, or an entity's own name stands for, each once."""
    folded = fold(wanted)
    by_rank = defaultdict[int, dict[str, Entity]](dict)
    for name, judgement in judgements.items():
        entity = judgement.entity
        ranked = (entity.id == wanted, name == wanted, folded in {fold(name), fold(entity.name)})
        if any(ranked):
            by_rank[ranked.index(True)][entity.id] = entity
    return tuple(by_rank[min(by_rank)].values()) if by_rank else ()
