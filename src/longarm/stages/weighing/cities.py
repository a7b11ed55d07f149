"""Cities: one spelling of each city in a case, whichever pack or table a claim has its name from."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import places_by_fold
from longarm.model.slots import Figure, Incident, Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.model.registry import CaseClaim

_Town = tuple[str, str]
"""A state, and the id of the one city of that name in it, else the folded name."""


def with_one_spelling(claims: Sequence[CaseClaim]) -> list[CaseClaim]:
    """Return claims in which "Malmö" and "Malmo", "Århus" and "Aarhus" are one city, as most have it."""
    spelt: defaultdict[_Town, Counter[str]] = defaultdict(Counter)
    for said in claims:
        for town, name in _towns(said):
            spelt[town][name] += 1
    chosen = {
        town: min(names, key=lambda name: (-names[name], name))
        for town, names in spelt.items()
        if len(names) > 1
    }
    return [_spelt(said, chosen) for said in claims] if chosen else [*claims]


def _towns(said: CaseClaim) -> Iterable[tuple[_Town, str]]:
    slots = said.claim.slots
    if isinstance(slots, Site | Incident) and slots.city and slots.country:
        yield _town(slots.country, slots.city), slots.city
    elif isinstance(slots, Figure) and slots.place and len(slots.scope) == 1:
        yield _town(slots.scope[0], slots.place), slots.place


def _town(state: str, name: str) -> _Town:
    folded = fold(name)
    known = {
        place.id
        for place in places_by_fold().get(folded, ())
        if place.country == state and place.kind == "city"
    }
    return state, known.pop() if len(known) == 1 else folded


def _spelt(said: CaseClaim, chosen: dict[_Town, str]) -> CaseClaim:
    """Return a claim with its city as most others spell it."""
    for town, name in _towns(said):
        other = chosen.get(town, name)
        if other == name:
            continue
        slots = said.claim.slots
        if isinstance(slots, Figure):
            return replace(said, claim=replace(said.claim, slots=replace(slots, place=other)))
        if isinstance(slots, Site | Incident):
            return replace(said, claim=replace(said.claim, slots=replace(slots, city=other)))
    return said
