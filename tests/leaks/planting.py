"""Planting: secrets put in places, with a record of which stands where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tests.leaks.ground import Ground
from tests.leaks.invented_secrets import Secret, Sort, supply
from tests.leaks.places import Place
from tests.leaks.places_made import MADE
from tests.leaks.places_said import SAID

PLACES = (*SAID.listed, *MADE.listed)
"""Every place, in the order in which they are planted."""
PER_PLACE = 2
"""How many secrets of each sort stand in a place."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A secret and the name of the place where it stands."""

    place: str
    secret: Secret


@cache
def planted() -> tuple[Planted, ...]:
    """Return every planting: each place has its own secrets, so that a hit tells where it came from."""
    supplies = {sort: supply(sort) for sort in Sort}
    return tuple(
        Planted(place.name, next(supplies[sort]))
        for place in PLACES
        for sort in place.sorts
        for _ in range(PER_PLACE)
    )


def at(place: Place) -> tuple[Planted, ...]:
    """Return what is planted at a place."""
    return tuple(each for each in planted() if each.place == place.name)


def ground_with(plantings: Iterable[Planted]) -> Ground:
    """Return the invented case with these plantings; who is named has also spoken once, where a place asks for it."""
    places = {place.name: place for place in PLACES}
    ground = Ground()
    held = tuple(plantings)
    for each in held:
        if each.secret.is_name and places[each.place].introduced:
            ground.introduce(each.secret)
    for each in held:
        places[each.place].plant(ground, each.secret)
    return ground
