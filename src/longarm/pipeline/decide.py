"""Decide: what a person rules on entities of a case, and what there is to rule on."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.errors import (
    AlreadyMergedError,
    AmbiguousEntityError,
    NoDecisionError,
    RuledDifferentError,
    UnknownEntityError,
)
from longarm.model.decision import Decision, Ruling, Signature
from longarm.model.names import names_of_claim
from longarm.pipeline.look import automatic, registry
from longarm.stages.resolution import (
    Question,
    entities_called,
    head_of,
    questions,
    ruled_apart,
    standing,
    with_decisions,
)
from longarm.store.decisions import decisions_of, put_decision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.model.entity import Entity, Judgement
    from longarm.store.case import Case


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of a case with its names as printed, the documents that speak of it, and how many claims do."""

    entity: Entity
    names: tuple[str, ...]
    documents: tuple[str, ...]
    claims: int
    reasons: tuple[str, ...]


def entities(case: Case) -> tuple[Known, ...]:
    """Return every entity that the case's claims speak of, those with most claims first."""
    seen = registry(case)
    documents = defaultdict[str, set[str]](set)
    claims: Counter[str] = Counter()
    for said in seen.claims:
        for entity in {
            seen.judgements[name].entity.id
            for name in names_of_claim(said)
            if name in seen.judgements
        }:
            documents[entity].add(said.document_id)
            claims[entity] += 1
    names = defaultdict[str, list[str]](list)
    for name, judgement in seen.judgements.items():
        names[judgement.entity.id].append(name)
    known = [
        Known(
            entity,
            tuple(sorted(names[entity.id])),
            tuple(sorted(documents[entity.id])),
            claims[entity.id],
            tuple(
                dict.fromkeys(
                    r for name in sorted(names[entity.id]) for r in seen.judgements[name].reasons
                )
            ),
        )
        for entity in {each.entity.id: each.entity for each in seen.judgements.values()}.values()
    ]
    return tuple(sorted(known, key=lambda each: (-each.claims, each.entity.id)))


def queue(case: Case) -> tuple[Question, ...]:
    """Return the pairs of entities that a person should rule on, those first that would change most."""
    counts = {each.entity.id: each.claims for each in entities(case)}
    decisions = decisions_of(case)
    return questions(with_decisions(automatic(case), decisions), counts, decisions)


def merge(case: Case, keep: str, other: str, signed: Signature) -> Decision:
    """Rule that two entities are one, which goes by `keep` from now on; names and sources come along.

    Raises:
        UnknownEntityError: the case has no entity of that id or name.
        AmbiguousEntityError: a name stands for several.
        AlreadyMergedError: they are one already.
        RuledDifferentError: somebody ruled that they are two.
    """
    left, right = _both(case, keep, other)
    decisions = decisions_of(case)
    heads = (head_of(left.id, decisions), head_of(right.id, decisions))
    if heads[0] == heads[1]:
        raise AlreadyMergedError(left.id, right.id)
    apart = _apart(decisions, left.id, right.id)
    if apart is not None:
        raise RuledDifferentError(left.id, right.id, apart.number, apart.by, apart.at)
    return put_decision(case, _signed(signed, Ruling.SAME, heads))


def differ(case: Case, one: str, other: str, signed: Signature) -> Decision:
    """Rule that two entities are two: they are never asked about again, and no merge joins them.

    Raises:
        UnknownEntityError: the case has no entity of that id or name.
        AmbiguousEntityError: a name stands for several.
        AlreadyMergedError: they are one; take the merge back first.
    """
    left, right = _both(case, one, other)
    decisions = decisions_of(case)
    if head_of(left.id, decisions) == head_of(right.id, decisions):
        raise AlreadyMergedError(left.id, right.id)
    return put_decision(case, _signed(signed, Ruling.DIFFERENT, (left.id, right.id)))


def undo(case: Case, number: int, signed: Signature) -> Decision:
    """Take a decision back; the state before it is restored exactly.

    Raises:
        NoDecisionError: no standing decision has that number.
    """
    found = next((each for each in standing(decisions_of(case)) if each.number == number), None)
    if found is None:
        raise NoDecisionError(str(number))
    return put_decision(case, _signed(signed, Ruling.UNDO, (found.left, found.right), number))


def _signed(
    signed: Signature, ruling: Ruling, about: tuple[str, str], undoes: int | None = None
) -> Decision:
    return Decision(0, signed.at, signed.by, ruling, *about, signed.why, undoes)


def unmerge(case: Case, entity: str, signed: Signature) -> Decision:
    """Take back the newest standing merge of an entity, by its id or one of its names, or by the decision's number.

    Raises:
        NoDecisionError: nothing was merged into or from it.
    """
    rulings = standing(decisions_of(case))
    if entity.isdecimal():
        return undo(case, int(entity), signed)
    ids = {each.id for each in entities_called(entity, automatic(case))} | {entity}
    merges = [
        each for each in rulings if each.ruling is Ruling.SAME and {each.left, each.right} & ids
    ]
    own = [each for each in merges if each.right in ids] or merges
    if not own:
        raise NoDecisionError(entity)
    return undo(case, own[-1].number, signed)


def decisions(case: Case) -> tuple[Decision, ...]:
    """Return every decision, the oldest first."""
    return decisions_of(case)


def _apart(decisions: tuple[Decision, ...], left: str, right: str) -> Decision | None:
    """Return the ruling that two entities, or any merged into them, are two; None where there is none."""
    rulings = standing(decisions)
    heads = {head_of(left, decisions), head_of(right, decisions)}
    pairs = ruled_apart(rulings)
    return next(
        (
            each
            for each in rulings
            if each.ruling is Ruling.DIFFERENT
            and frozenset({each.left, each.right}) in pairs
            and {head_of(each.left, decisions), head_of(each.right, decisions)} == heads
        ),
        None,
    )


def _both(case: Case, one: str, other: str) -> tuple[Entity, Entity]:
    judgements = automatic(case)
    return _one(one, judgements), _one(other, judgements)


def entity_called(case: Case, wanted: str) -> Entity:
    """Return the entity of an id or name.

    Raises:
        UnknownEntityError: the case has no entity of that id or name.
        AmbiguousEntityError: a name stands for several.
    """
    return _one(wanted, automatic(case))


def _one(wanted: str, judgements: Mapping[str, Judgement]) -> Entity:
    found = entities_called(wanted, judgements)
    if not found:
        raise UnknownEntityError(wanted)
    if len(found) > 1:
        raise AmbiguousEntityError(wanted, tuple(sorted(each.id for each in found)))
    return found[0]
