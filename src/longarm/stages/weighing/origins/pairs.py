"""Pairs: of words given by a body under a house, how many have neither body nor house in common."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def pairs_apart(pairs: Iterable[tuple[str, str]]) -> int:
    """Return the largest number of `(entity, house)` pairs of which no two share an entity or a house.

    Where no entity changed hands, that is the number of houses. It is a maximum matching, found by
    alternating paths (Berge 1957), in time entities times pairs.
    """
    houses: defaultdict[str, set[str]] = defaultdict(set)
    for entity, house in pairs:
        houses[entity].add(house)
    holder: dict[str, str] = {}
    return sum(_find_room(entity, houses, holder) for entity in sorted(houses))


def _find_room(entity: str, houses: Mapping[str, set[str]], holder: dict[str, str]) -> bool:
    """Give an entity a house of its own, others moving to another of theirs where they must."""
    came: dict[str, str] = {}
    waiting = [entity]
    while waiting:
        asking = waiting.pop()
        for house in sorted(houses[asking]):
            if house in came:
                continue
            came[house] = asking
            if house in holder:
                waiting.append(holder[house])
                continue
            _move(house, came, holder, entity)
            return True
    return False


def _move(house: str, came: Mapping[str, str], holder: dict[str, str], first: str) -> None:
    """Hand houses on along the path that ended at a free one, back to the entity that asked first."""
    held = {entity: own for own, entity in holder.items()}
    while True:
        taker = came[house]
        holder[house] = taker
        if taker == first:
            return
        house = held[taker]
