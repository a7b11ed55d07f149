"""Scattered: one number of one root that was read as counted in several states, or in one and everywhere.

A body counts 193 people once. Where one text sets the number beside Poland, another beside Belarus and a third beside
no place, none of these is where it was counted: they were only told of around it. What a count's own words say goes
before what its text tells around them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from longarm.model.slots import WORLD, Unit
from longarm.stages.weighing.amounts import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.stages.weighing.ledger.tallies import Count, Tally

_LARGE = 100
"""Telling numbers above it are not by chance the count of two states."""
_FEW = 10
"""Nor are those above this one, where no words of one of them say where it was counted."""
_PEOPLE = frozenset({Unit.ARREST, Unit.INCIDENT, Unit.PERSON})
"""What is told of states in passing; sites stand where they stand."""


def gathered(made: Sequence[Tally]) -> list[Tally]:
    """Return tallies with those of one number of one root joined whose scopes cannot all be meant."""
    return _of_several_states(_told_around(made))


def _told_around(made: Sequence[Tally]) -> list[Tally]:
    """Join what no words of its own place to the same number of its root, placed otherwise or nowhere.

    A number that somebody denies has no root: it is the one that others give.
    """
    alike = _alike(tally for tally in made if not tally.field.place and tally.value is not None)
    kept = {tally.id: tally for tally in made}
    for group in alike.values():
        loose = [tally for tally in group if tally.field.scope and not _is_placed(tally)]
        for tally in loose:
            others = [
                kept[other.id]
                for other in group
                if other.id != tally.id
                and other.id in kept
                and _is_one_count(kept[tally.id], kept[other.id])
            ]
            target = _where(others)
            if target is None:
                continue
            one = kept.pop(tally.id)
            kept[target.id] = _joined(target, one, _scope_of(target, one))
    return list(kept.values())


def _alike(made: Iterable[Tally]) -> dict[tuple[object, ...], list[Tally]]:
    """Return tallies of one number of one unit, wherever it was counted."""
    groups: defaultdict[tuple[object, ...], list[Tally]] = defaultdict(list)
    for tally in made:
        field, figure = tally.field, tally.figure
        groups[replace(field, scope=()), figure.low, figure.high, figure.bound].append(tally)
    return groups


def _is_placed(tally: Tally) -> bool:
    return any(count.placed for count in tally.base)


def _is_one_count(tally: Tally, other: Tally) -> bool:
    """Tell whether a number that no words place is the one that `other` gives."""
    if not tally.houses or not other.houses:
        return _is_many(tally) and bool(tally.houses) != bool(other.houses)
    if tally.houses.isdisjoint(other.houses):
        return False
    nowhere = not other.field.scope or WORLD in other.field.scope
    if nowhere and len(_documents(other.counts)) < len(_documents(tally.counts)):
        return False  # more texts tell it around a state than tell it of none
    return (nowhere or _is_many(tally)) and _documents(tally.counts).isdisjoint(
        _documents(other.counts)
    )


def _where(others: Sequence[Tally]) -> Tally | None:
    """Return the one of `others` that a number belongs to: one of everywhere, a placed one, any; None of several."""
    for some in (
        [other for other in others if WORLD in other.field.scope],
        [other for other in others if other.field.scope and _is_placed(other)],
        [other for other in others if not other.field.scope],
    ):
        if some:
            return some[0] if len(some) == 1 else None
    return others[0] if others else None


def _scope_of(target: Tally, tally: Tally) -> tuple[str, ...]:
    """Return where two are counted of which the second is only told of around its state."""
    stated = _is_placed(target) or target.field.scope == tally.field.scope
    return target.field.scope if stated else ()


def _of_several_states(made: Sequence[Tally]) -> list[Tally]:
    """Join a large number of one root that is told in scopes which cannot all be meant."""
    alike = _alike(
        tally
        for tally in made
        if tally.field.unit in _PEOPLE and not tally.field.place and _is_large(tally)
    )
    kept = {tally.id: tally for tally in made}
    for group in alike.values():
        # Those of stated scopes first: what has none goes with one of them, or with what they are when joined.
        stated = [tally for tally in group if tally.field.scope]
        for one, other in combinations([*stated, *(t for t in group if not t.field.scope)], 2):
            if one.id not in kept or other.id not in kept:
                continue
            first, second = kept[one.id], kept[other.id]
            if _cannot_both_be(first, second) or _is_its_rest(one, first, second):
                del kept[other.id]
                everywhere = WORLD in {*first.field.scope, *second.field.scope}
                kept[one.id] = _joined(first, second, (WORLD,) if everywhere else ())
    return list(kept.values())


def _is_many(tally: Tally) -> bool:
    return (tally.value or 0) > _FEW


def _is_large(tally: Tally) -> bool:
    value = tally.value
    return value is not None and value > _LARGE and is_telling(value)


def _cannot_both_be(one: Tally, other: Tally) -> bool:
    """Tell whether a root gives a number in two stated scopes, and no document of it gives both."""
    apart = _documents(one.counts).isdisjoint(_documents(other.counts))
    stated = bool(one.field.scope and other.field.scope) and one.field.scope != other.field.scope
    return apart and stated and bool(one.houses & other.houses)


def _is_its_rest(former: Tally, one: Tally, other: Tally) -> bool:
    """Tell whether a number without a scope is of the root of one that lost its own, or that fewer documents have."""
    if other.field.scope or not former.field.scope or WORLD in one.field.scope:
        return False
    fewer = len(_documents(one.counts)) < len(_documents(other.counts))
    return (not one.field.scope or fewer) and bool(one.houses & other.houses)


def _documents(counts: Iterable[Count]) -> frozenset[str]:
    return frozenset(count.document for count in counts)


def _joined(one: Tally, other: Tally, scope: tuple[str, ...]) -> Tally:
    """Return both as one count, of a scope."""
    return replace(
        one,
        field=replace(one.field, scope=scope),
        figure=replace(one.figure, scope=scope),
        base=one.base + other.base,
        loose=one.loose + other.loose,
    )
