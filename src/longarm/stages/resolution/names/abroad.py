"""Abroad: which of several places of other states a spelling means, by the level beside it and the people there."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from longarm.gazetteer.places import cities, subdivisions
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.names.spots import divided_spots, known_spots, named_like_divisions

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_CITY = "city:"
_OF_CITIES = frozenset({"municipal", "town", "urban"})
_OF_DIVISIONS = frozenset({
    "autonomous_region", "canton", "county", "departement_fr", "governorate", "krai", "land_state", "oblast",
    "prefecture", "provincial", "regional", "republic", "state", "territory", "voivodeship",
})  # fmt: skip
"""Levels that a city of another state has, and those that a division has."""
_FAR_MORE, _MORE = 10, 4
"""How many times as many people live in the place that is meant, of several of one name; and in one that keeps a name
that another language gives it where a smaller place is called so at home."""


def of_cities(levels: Collection[str]) -> bool:
    """Tell whether levels are such as cities have."""
    return not _OF_CITIES.isdisjoint(levels)


def of_places(levels: Collection[str]) -> bool:
    """Tell whether levels are such as cities or divisions have: a national body is no place."""
    return of_cities(levels) or not _OF_DIVISIONS.isdisjoint(levels)


def at_level_abroad(keys: frozenset[str], levels: Collection[str]) -> frozenset[str]:
    """Return the cities or the divisions among places of other states, by the level beside them.

    Of divisions those of a state that calls its divisions so: Punjab Province is in Pakistan, Punjab State in India.
    """
    if of_cities(levels):
        return frozenset(key for key in keys if key.startswith(_CITY)) or keys
    if _OF_DIVISIONS.isdisjoint(levels):
        return keys
    states = _states()
    like = named_like_divisions()
    divided = {states.get(key) for key in keys if not key.startswith(_CITY)}
    # A city stands for the division that is called like it, where its state has no other one of that name.
    found = frozenset(
        key
        for key in keys
        if not key.startswith(_CITY) or (key in like and states.get(key) not in divided)
    )
    calling = frozenset[str]().union(*(_calling().get(level, _NOBODY) for level in levels))
    return frozenset(key for key in found if states.get(key) in calling) or found or keys


_NOBODY = frozenset[str]()


@cache
def _calling() -> Mapping[str, frozenset[str]]:
    """Return the states whose divisions of the first level are called so, by level."""
    return {level: frozenset(codes.split()) for level, codes in rows("division_levels.tsv")}


@cache
def _states() -> Mapping[str, str]:
    return {spot.key: spot.country for spot, _ in known_spots()}


def weightiest(keys: Collection[str]) -> set[str]:
    """Return the one place of other states in which far more people live than in all others, else all of them."""
    people = _people()
    ranked = sorted(keys, key=lambda key: (-people.get(key, 0), key))
    if len(ranked) < 2 or not all(key in people for key in ranked):  # noqa: PLR2004 - one is the weightiest
        return set(keys)
    first, second = ranked[:2]
    return {first} if people[first] >= _FAR_MORE * people[second] else set(keys)


def outweighs(key: str, other: str) -> bool:
    """Tell whether clearly more people live in one place of another state than in another one."""
    people = _people()
    return people.get(key, 0) > _MORE * people.get(other, 0)


@cache
def _people() -> Mapping[str, int]:
    """Return how many live in cities of other states, and roughly in divisions: like shares of the townspeople."""
    found = {
        city.id: max(1, city.population)
        for city in cities()
        if city.country != "CN" and city.kind == "city"
    }
    townspeople = Counter[str]()
    for city in cities():
        if city.kind == "city":
            townspeople[city.country] += city.population
    parts = Counter(each.country for each in subdivisions() if each.level == 1)
    for spot, _ in divided_spots():
        if spot.key.startswith("division:") and spot.country != "CN":
            share = townspeople[spot.country] // max(1, parts[spot.country])
            found[spot.key] = max(found.get(spot.key, 0), share, 1)
    return found
