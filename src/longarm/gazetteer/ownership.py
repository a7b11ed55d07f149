"""Ownership: which house a body belonged to when, with the public address that says so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from longarm.gazetteer.bodies import bodies, house_of
from longarm.gazetteer.tables import rows
from longarm.model.entity import Membership


@cache
def _dated() -> Mapping[str, tuple[Membership, ...]]:
    found: dict[str, tuple[Membership, ...]] = {}
    for key, house, since, until, source in rows("ownership.tsv"):
        membership = Membership(house, since or None, until or None, source or None)
        found[key] = (*found.get(key, ()), membership)
    return MappingProxyType(found)


def memberships_of(entity_id: str) -> tuple[Membership, ...]:
    """Return every membership of a body, oldest first; empty where no house of it is known.

    A body of which no change is recorded belongs to its house at any time, without a source.
    """
    dated = _dated().get(entity_id)
    if dated is not None:
        return dated
    house = house_of(entity_id)
    return (Membership(house),) if house else ()


@cache
def members() -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the listed bodies by every house that they belong to or belonged to."""
    found: dict[str, dict[str, None]] = {}
    for body in bodies():
        for held in memberships_of(body.id):
            found.setdefault(held.house, {})[body.id] = None
    return MappingProxyType({house: tuple(ids) for house, ids in found.items()})
