"""Scattered: one large number of one root that was read as counted in several states, or in one and everywhere.

A body counts 193 people once. Where one text sets the number beside Poland, another beside Belarus and a third beside
no place, none of these is where it was counted: they were only told of around it.
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
_PEOPLE = frozenset({Unit.ARREST, Unit.INCIDENT, Unit.PERSON})
"""What is told of states in passing; sites stand where they stand."""


def gathered(made: Sequence[Tally]) -> list[Tally]:
    """Return tallies with those of one number of one root joined whose scopes cannot all be meant."""
    alike: defaultdict[tuple[object, ...], list[Tally]] = defaultdict(list)
    for tally in made:
        field, figure = tally.field, tally.figure
        if field.unit in _PEOPLE and not field.place and _is_large(tally):
            number = figure.low, figure.high, figure.bound
            alike[replace(field, scope=()), number].append(tally)
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
                kept[one.id] = _joined(first, second)
    return list(kept.values())


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


def _joined(one: Tally, other: Tally) -> Tally:
    """Return both as one count, of everywhere where one of them is, else of no stated scope."""
    scope = (WORLD,) if WORLD in {*one.field.scope, *other.field.scope} else ()
    return replace(
        one,
        field=replace(one.field, scope=scope),
        figure=replace(one.figure, scope=scope),
        base=one.base + other.base,
        loose=one.loose + other.loose,
    )
