"""Counting: two names, each in languages of its own, on whose word the same unusual numbers are: one body, translated.

A body's name may be put into another language word for word ("Otevřené okno" for "Open Window"), and then neither its
letters nor its sounds tell that it is one. What it has counted does, where the numbers are many and none is round.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Figure
from longarm.model.voice import VoiceType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from longarm.model.registry import CaseClaim

_SHARED = 3
"""So many numbers must be on the word of both."""
_ALL = 6
"""So many, and all that one of them tells, where both speak in one language, though in no document together."""
_SMALL, _ROUND = 10, 10
"""Numbers up to ten, and multiples of ten, are told of many things."""
_CROWD = 40
"""Names that tell one number beyond which it proposes no pair."""

Count = tuple[str, float]
"""What is counted, and how many."""


@dataclass(frozen=True, slots=True)
class SameCounts:
    """That the same numbers are told on the word of two names, which no language or no document has in common."""

    name: str
    also: str
    numbers: tuple[str, ...]
    languages: frozenset[str]
    """The languages of the documents in which `also` speaks."""
    where: str
    """Where it tells them, seen from `name`."""


def same_counts(
    claims: Iterable[CaseClaim], languages: Mapping[str, str]
) -> tuple[SameCounts, ...]:
    """Return the pairs of bodies' names that tell the same numbers in different languages, both ways round.

    `languages` are the documents', by their ids. A body that tells its numbers in one language under two names is
    two bodies until somebody says otherwise, unless they are many, and all that one of the two has told.
    """
    told: defaultdict[str, set[Count]] = defaultdict(set)
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    heard: defaultdict[str, set[str]] = defaultdict(set)
    for said in claims:
        for voice in said.claim.voices:
            spoken[voice.name].add(languages[said.document_id].partition("-")[0])
            heard[voice.name].add(said.document_id)
        last = said.claim.voices[-1] if said.claim.voices else None
        if last is not None and last.type is VoiceType.ORGANIZATION and _is_called(last.name):
            told[last.name].update(_count(said))
    found = _pairs(told, spoken, heard)
    return tuple(sorted(found, key=lambda each: (each.name, each.also)))


def unambiguous(counted: Iterable[SameCounts], bodies: Mapping[str, str]) -> tuple[SameCounts, ...]:
    """Return the pairs of which neither name's numbers are told by two bodies of one language: it might be either.

    `bodies` gives each name that takes part the body it is of so far.
    """
    by_name: defaultdict[str, list[SameCounts]] = defaultdict(list)
    for each in counted:
        if each.name in bodies and each.also in bodies:
            by_name[each.name].append(each)
    sure = {name for name, given in by_name.items() if not _is_open(given, bodies)}
    return tuple(each for name in sorted(sure) for each in by_name[name] if each.also in sure)


def _is_open(given: Iterable[SameCounts], bodies: Mapping[str, str]) -> bool:
    told: defaultdict[str, set[str]] = defaultdict(set)
    for each in given:
        for language in each.languages:
            told[language].add(bodies[each.also])
    return any(len(several) > 1 for several in told.values())


def _pairs(
    told: Mapping[str, set[Count]], spoken: Mapping[str, set[str]], heard: Mapping[str, set[str]]
) -> Iterator[SameCounts]:
    holders: defaultdict[Count, list[str]] = defaultdict(list)
    for name in sorted(told):
        for count in told[name]:
            holders[count].append(name)
    near = {
        pair for held in holders.values() if len(held) <= _CROWD for pair in combinations(held, 2)
    }
    for one, other in near:
        shared = told[one] & told[other]
        every = len(shared) >= _ALL and len(shared) == min(len(told[one]), len(told[other]))
        apart = spoken[one].isdisjoint(spoken[other])
        if len(shared) < _SHARED or not (apart or (every and heard[one].isdisjoint(heard[other]))):
            continue
        numbers = tuple(f"{number:,.0f}" for _, number in sorted(shared))
        where = "in another language" if apart else "elsewhere"
        yield SameCounts(one, other, numbers, frozenset(spoken[other]), where)
        yield SameCounts(other, one, numbers, frozenset(spoken[one]), where)


def _is_called(name: str) -> bool:
    """Tell whether words may be a name: where letters have cases, one of them is a capital."""
    return name != name.lower() or name == name.upper()


def _count(said: CaseClaim) -> Iterator[Count]:
    slots = said.claim.slots
    if not isinstance(slots, Figure) or said.claim.polarity is Polarity.DENIED:
        return
    for value in {slots.low, slots.high} - {None}:
        if value is not None and value > _SMALL and value % _ROUND:
            yield slots.unit.value, value
