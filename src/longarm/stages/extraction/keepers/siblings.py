"""Siblings: rooms of one kind that a text tells apart by their cities: "two bureaus: one in Ipoh, another in Perth"."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind
from longarm.stages.extraction.keepers.rooms import rooms_in
from longarm.stages.extraction.keepers.spots import Spot, is_spot
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_CITIES = frozenset({"cities", "place", "word_or_place"})
_TOWNS = frozenset({"cities", "place"})
_FIRST = 1
"""Words before a city that opens its sentence."""
_SOON = 3
"""Sentences behind a noun in which "another" still is one of its kind."""
_SERVING = frozenset({SiteKind.SERVICE_CENTER, SiteKind.OTHER})
_LEAST = 2
"""Cities by which a text tells rooms apart."""
_REACH = 4
"""Words between "another" and its city."""
_FEW = 9
_PARTICLE = 2
"""Letters of a word such as "en" or "ne", which means "of such" beside a number alone."""
_LISTED = 12
"""Words between such rooms and the last of their cities."""
_OTHERS = frozenset({"facility.another", "syntax.other"})
_PARTITIVE = frozenset({"counting.out_of", "syntax.genitive", "syntax.partitive"})
_COUNTED = STATE_LAYERS | {"roles", "targets", "units"}
"""What "another" may be, so that it is no room."""


def siblings(views: Sequence[View]) -> Iterator[Spot]:
    """Yield the nouns for rooms or places of which a text says that one is in a city, and another in another."""
    for view, told in _with_cities(views):
        nouns = (noun for noun in _nouns(view) if _are_told_apart(told, noun[1]))
        yield from (Spot((), noun) for noun in islice(nouns, 1))


def served_apart(views: Sequence[View]) -> Iterator[int]:
    """Yield where facilities that serve people start of which a text says so."""
    for view, told in _with_cities(views):
        yield from (
            f.start for f in view.facilities if f.kind in _SERVING and _are_told_apart(told, f.end)
        )


def _with_cities(views: Sequence[View]) -> Iterator[tuple[View, Sequence[tuple[int, str]]]]:
    """Yield the sentences with the cities that are pointed at in them and soon behind, where any are.

    Behind one that tells what a state does to those who fled, a city that opens a sentence is pointed at too.
    """
    pointed = [_pointed(view) for view in views]
    opened = [[*here, *_opening(view)] for here, view in zip(pointed, views, strict=True)]
    for index, view in enumerate(views):
        told = opened if _is_of_exiles(view) else pointed
        around = [city for each in told[index : index + 1 + _SOON] for city in each]
        if around:
            yield view, around


def _are_told_apart(told: Sequence[tuple[int, str]], end: int) -> bool:
    """Tell whether two of these cities stand behind a noun that ends there."""
    return len({name for start, name in told if start > end}) >= _LEAST


def _nouns(view: View) -> Iterator[tuple[int, int]]:
    """Yield the nouns for rooms, offices and places of any kind in a sentence, the last first.

    Not rooms beside an act, which may be where it was done: "seized outside a mosque in Istanbul".
    """
    known = [(f.start, f.end) for f in view.facilities if f.kind or f.marked or f.covert]
    rooms = () if view.triggers["incident"] else rooms_in(view).nouns
    found = {*rooms, *((m.start, m.end) for m in view.of("facility", "heads"))}
    lexicon = view.passage.lexicon
    found |= {
        match.span()
        for match in _WORD.finditer(view.passage.folded, view.start, view.end)
        if is_spot(lexicon, match.group())
    }
    barred = view.of("facility", "not")
    for start, end in sorted(found, reverse=True):
        if any(low < end and start < high for low, high in known):
            continue
        if not any(m.start < end and start < m.end for m in barred):
            yield start, end


def _is_of_exiles(view: View) -> bool:
    """Tell whether a sentence tells what a state does to those who fled: what it does so in is a room of its own."""
    whom = view.of("targets") or view.of("persecuted")
    return bool(whom) and any(m.layer in STATE_LAYERS for m in view.mentions)


def _opening(view: View) -> list[tuple[int, str]]:
    """Return the city that opens a sentence which tells of nobody and of no act: "Brno: a flat", "Osaka has one"."""
    if view.of("targets") or view.triggers["incident"] or view.actors:
        return []
    cities = [m for m in view.mentions if m.layer in _TOWNS]
    first = cities[0] if cities else None
    if first is None or view.words(view.start, first.start) > _FIRST:
        return []
    return [(first.start, view.gap(first.start, first.end))]


def is_likened(view: View, city: Mention | Place) -> bool:
    """Tell whether a city is where a sentence puts rooms that are like those told of: "similar rooms in Lyon and Nice".

    Not where it tells of an act, or of people, who may be what is in the city.
    """
    if view.triggers["incident"] or view.of("targets"):
        return False
    alike = [m for m in view.of("syntax", "such") if m.end - m.start > _PARTICLE]
    if not alike:
        return False
    nouns = [*rooms_in(view).nouns, *((m.start, m.end) for m in view.of("facility", "heads"))]
    return any(
        end <= city.start
        and view.words(end, city.start) <= _LISTED
        and any(view.words(*sorted((min(m.end, end), max(m.start, start)))) <= 1 for m in alike)
        for start, end in nouns
    )


def _pointed(view: View) -> list[tuple[int, str]]:
    """Return where "another" or a small number stands right before a city, with that city's name."""
    return [
        (city.start, view.gap(city.start, city.end))
        for city in view.mentions
        if city.layer in _CITIES and (_is_pointed_at(view, city) or is_likened(view, city))
    ]


def _is_pointed_at(view: View, city: Mention) -> bool:
    marks = [
        (m.start, m.end)
        for m in view.near(view.mentions, city.start, city.start, _REACH)
        if m.key in _OTHERS
    ]
    marks += [
        (n.start, n.stop)
        for n in view.near(view.numbers, city.start, city.start, _REACH)
        if 0 < (n.value or 0) <= _FEW
    ]
    return any(
        end <= city.start
        and view.words(end, city.start) <= _REACH
        and ")" not in view.gap(end, city.start)  # "Rotterdam (two), Utrecht (one)"
        and not _has_its_noun(view, end, city.start)
        and not any(m.layer in _COUNTED for m in starting(view.mentions, start, city.start))
        for start, end in marks
    )


def _has_its_noun(view: View, start: int, end: int) -> bool:
    """Tell whether a noun for rooms goes with a number, so that it points at none: "two shop houses in Cheras".

    Not in "three of the offices, in Bremen, …".
    """
    parts = {m.start for m in view.between(start, end) if m.key in _PARTITIVE}
    apart = any(at - start <= 1 for at in parts)
    return not apart and any(start <= low < end for low, _ in rooms_in(view).nouns)
