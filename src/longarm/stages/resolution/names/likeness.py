"""Likeness: how alike two concepts of names are."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.weights import FAMILY, LOOSE, NEAR, OF_A_KIND, SIBLING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.stages.resolution.names.units import Unit


def likeness_of(one: Unit, other: Unit) -> float:
    """Return how alike two concepts are: 1 where one word may mean both, less where they are near."""
    return likeness(one.ids, other.ids)


@lru_cache(maxsize=200_000)
def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how alike two concepts are, by all that their words may stand for."""
    if one & other:
        return 1.0
    if (one | other) & OF_A_KIND:
        return 0.0
    known = concepts()
    if any(known[each].near & other for each in one) or any(
        known[each].near & one for each in other
    ):
        return NEAR
    families = {known[each].family for each in one} & {known[each].family for each in other}
    families -= {None}
    if not families:
        return 0.0
    return FAMILY if families & LOOSE else SIBLING


@lru_cache(maxsize=20_000)
def akin(ids: frozenset[str]) -> frozenset[str]:
    """Return the concepts outside which nothing is like a concept: those it is near to, and those of its family."""
    known, near, families = concepts(), _near_to(), _families()
    return ids.union(
        *(known[each].near for each in ids),
        *(near[each] for each in ids if each in near),
        *(families.get(known[each].family, ()) for each in ids),
    )


@cache
def _near_to() -> Mapping[str, frozenset[str]]:
    """Return the concepts that say of themselves that they are near to each one."""
    found = defaultdict[str, set[str]](set)
    for each in concepts().values():
        for other in each.near:
            found[other].add(each.id)
    return {name: frozenset(near) for name, near in found.items()}


@cache
def _families() -> Mapping[str | None, frozenset[str]]:
    found = defaultdict[str | None, set[str]](set)
    for each in concepts().values():
        if each.family is not None:
            found[each.family].add(each.id)
    return {family: frozenset(members) for family, members in found.items()}
