"""Scopes: where a count was taken, by the places bound to it, else by what the sentence and the text speak of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import WORLD, Figure, Tactic, Unit
from longarm.model.voice import VoiceType
from longarm.stages.extraction.counts.breakdown import only_linked
from longarm.stages.extraction.counts.counting import after_partitive
from longarm.stages.extraction.counts.regions import WORLD_UNITS, number_between, region_of
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.counts.counted import Counted
    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_THERE_REACH, _NEAR, _FAR, _LEFT_REACH = 3, 4, 20, 12
"""Words between a count and its place: before "there", after a facility, after people, and in front."""
_OWN = 3
"""Code points behind a place in which a number in brackets begins."""
_PAIR, _ROW = 12, 2
"""Code points between a state and its number with one word between, and so many of such pairs in a sentence."""
_BETWEEN_STATES = 1
"""Words between a number and the states that it counts: "in three European countries"."""
_MANY_RETURNS = 10
"""Counts of people brought back from this on are of the state at hand only where their sentence names it."""
_FEW_SITES, _FEW_ACTS = 10, 5000
"""Counts below these, with no place named, are of the state that the text speaks of; from them on of the world."""
_OF = 2
"""Words between "number" and the state that it is of."""
_APART = re.compile(r"[;:.()；：。]|,(?!\s*\w+\s)")
"""Marks between a count and a place that is not its own."""
_PLACED_UNITS = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT, Unit.ARREST, Unit.INVESTIGATION})
_LIKELY = frozenset({Unit.PERSON, Unit.INCIDENT, Unit.ARREST, Unit.INVESTIGATION})
"""What was counted most likely in the state told of last, where a text tells of several."""
_MOVED = frozenset({Unit.PERSON, Unit.INCIDENT})
_HANDLING = frozenset({"interior_ministry", "police", "prosecutor"})
"""Organs that only count what happens in their own state."""
_TELLERS = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})


def places_of(
    view: View, context: Context, number: Number, counted: Counted, places: Sequence[Place]
) -> tuple[Place, ...]:
    """Return the places that a count is limited to: those right after it, else those that open its clause."""
    end = max(counted.end, number.stop)
    at_home = _are_families(view, counted)  # they are counted where they are pressed
    if not (at_home or counted.unit in _PLACED_UNITS) or _soon(view, end, view.of("worldwide")):
        return ()
    theirs = [
        place
        for place in places
        if (at_home or place.country not in context.accused) and not only_linked(view, place)
    ]
    paired = _paired(view, number, theirs)
    if paired:
        return paired
    right = _right_of(view, counted, end, theirs)
    if right:
        return right
    if _soon(view, end, view.of("syntax", "there")):
        return tuple(p for p in theirs if p.located and p.end <= number.start)[-1:]
    return _left_of(view, counted, number, theirs)


def _are_families(view: View, counted: Counted) -> bool:
    return counted.unit is Unit.OTHER and any(
        m.start == counted.start for m in view.of("counting", "families")
    )


def _paired(view: View, number: Number, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the state right before a number, in a row of states with their numbers: "Iraq with 29, Turkey with 21"."""
    held = [
        (p, n)
        for p in places
        if p.city is None
        for n in starting(view.numbers, p.end, p.end + _PAIR)
        if view.words(p.end, n.start) == 1 and not _APART.search(view.gap(p.end, n.start))
    ]
    if len({n.start for _, n in held}) < _ROW:
        return ()
    return tuple(p for p, n in held if n.start == number.start)[-1:]


def _soon(view: View, end: int, mentions: Sequence[Mention]) -> bool:
    following = starting(mentions, end, view.end)[:1]
    return any(view.words(end, m.start) <= _THERE_REACH for m in following)


def _right_of(view: View, counted: Counted, end: int, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the list of places that follows a count, or the place in the relative clause that does."""
    located = [
        p
        for p in view.near(places, end, end, _FAR)
        if p.start >= end and p.located and not number_between(view, end, p.start)
    ]
    located = [p for p in located if not _has_its_own(view, p)]
    reach = _NEAR if counted.unit is Unit.SITE else _FAR
    for place in located:
        apart = _APART.search(view.gap(end, place.start)) or _told(view, end, place.start)
        if not apart and view.words(end, place.start) <= reach:
            return tuple(p for p in places if p.listed == place.listed and p.start >= place.start)
    related = starting(view.of("syntax", "relatives"), end, end + 2)
    if counted.unit is Unit.SITE and related:
        far = [p for p in located if view.words(end, p.start) <= _LEFT_REACH]
        return tuple(far[:1])
    return ()


def _has_its_own(view: View, place: Place) -> bool:
    """Tell whether a place has a number of its own in brackets behind it: "acht Räume, vor Taiwan (sechs)"."""
    own = starting(view.numbers, place.end, place.end + _OWN)
    opened = bool(own) and view.gap(place.end, own[0].start).strip() == "("
    return opened and view.gap(own[0].stop, own[0].stop + 1) == ")"


def _told(view: View, start: int, end: int) -> bool:
    """Tell whether a verb of saying stands between a count and a place, which is where it was said."""
    said = starting(view.of("reporting"), start, end)
    return any(m.value != "finds" and "," in view.gap(start, m.start) for m in said)


def _left_of(
    view: View, counted: Counted, number: Number, places: Sequence[Place]
) -> tuple[Place, ...]:
    low, _ = view.clause(number.start)
    left = [
        p
        for p in starting(places, low, number.start)
        if p.end <= number.start and not number_between(view, p.end, number.start)
    ]
    if counted.unit is not Unit.SITE:
        acting = {a.start for a in view.actors if a.bare_country and not a.governed}
        if _brings_back(view):
            acting = set()  # the state that has people brought back from elsewhere
        numbers = view.of("counting", "number")  # "the number for Austria falls to five"
        acting |= {
            p.start
            for m in numbers
            for p in starting(left, m.end, number.start)
            if _is_of(view, m, p)
        }
        return tuple(p for p in left[-1:] if p.located or p.start in acting)
    distance = {p.start: view.words(p.end, number.start) for p in left}
    near = [p for p in left if distance[p.start] <= (_LEFT_REACH if p.located else _NEAR)]
    return tuple(near[-1:])


def _is_of(view: View, mark: Mention, place: Place) -> bool:
    return view.words(mark.end, place.start) <= _OF


def _is_part(view: View, number: Number) -> bool:
    """Tell whether a count is only of the first of many ("the first 135 stations"), whose place nobody says."""
    return any(
        m.end <= number.start
        and view.words(m.end, number.start) <= 1
        and not number_between(view, m.end, number.start)
        for m in view.near(view.of("counting", "first"), number.start, number.start, 1)
    )


def scope_of(
    view: View, context: Context, number: Number, counted: Counted, where: tuple[Place, ...]
) -> tuple[str, ...]:
    """Return the states or regions of a count, `("world",)`, or nothing where nobody says."""
    if where:
        return tuple(dict.fromkeys(place.country for place in where))
    if _is_part(view, number):
        return ()
    region = region_of(view, number, counted)
    hosts = [
        context.hosts_of(facility)
        for facility in starting(view.facilities, counted.start, counted.start + 1)
    ]
    named = (region,) if region else next((found for found in hosts if found), ())
    return named or _unsaid_scope(view, context, number, counted)


def only_around(view: View, scope: tuple[str, ...]) -> bool:
    """Tell whether a scope with no place of its own is a state that the text tells of around it, not the sentence."""
    if not scope or WORLD in scope or any(m.value in scope for m in view.of("regions")):
        return False
    return not any(_names(view, state) for state in scope)


def _unsaid_scope(
    view: View, context: Context, number: Number, counted: Counted
) -> tuple[str, ...]:
    """Return where a count with no place of its own was taken: small ones in the state at hand, others in the world."""
    few = _FEW_SITES if counted.unit is Unit.SITE else _FEW_ACTS
    everywhere = counted.unit in {Unit.COUNTRY, Unit.CITY} or number.value is None
    small = not everywhere and (number.value or 0) < few
    if all_over(view, number, counted) or (counted.unit in WORLD_UNITS and not small):
        return (WORLD,)
    if counted.unit in _PLACED_UNITS and _has_a_placed_part(view, context, number):
        return ()
    at_home = counted.unit in _LIKELY and _handled_at_home(view, context, number)
    if counted.unit in _MOVED and not at_home and _of_no_state(view, context, number):
        return ()
    many = (number.value or 0) >= _MANY_RETURNS and counted.unit in _LIKELY and not at_home
    if many and counted.unit in _MOVED and context.spread and not _names(view, context.setting):
        return ()  # "in eight countries", says another sentence
    if many and _counts_the_world(context, number) and not _names(view, context.setting):
        return ()
    known = context.sure_setting or at_home or (counted.unit in _LIKELY and not context.spread)
    return (context.setting,) if context.setting and known else ()


def _has_a_placed_part(view: View, context: Context, number: Number) -> bool:
    """Tell whether a part of a count lies in the state at hand, so that the whole is of more: "152, five of them here".

    Not where that state is named before the whole, or only a city in it.
    """
    here = [m for m in view.of("countries") if m.value == context.setting]
    part = next(
        (n for n in starting(view.numbers, number.stop, view.end) if _is_part_of_it(view, n)), None
    )
    if part is None or not here or here[0].start < part.start:
        return False
    reach = _NEAR if view.passage.lexicon.pack.spaces else _NEAR * 2
    return view.words(part.stop, here[0].start) <= reach


def _is_part_of_it(view: View, number: Number) -> bool:
    """Tell whether "of them" stands right before or behind a number."""
    behind = view.near(view.of("syntax", "partitive"), number.stop, number.stop, 0)
    return after_partitive(view, number) or any(0 <= m.start - number.stop <= 1 for m in behind)


def _handled_at_home(view: View, context: Context, number: Number) -> bool:
    """Tell whether the police or prosecutors at hand count what they handle: "the police took 27 reports"."""
    return any(
        a.organ in _HANDLING
        and not a.governed
        and a.country in {None, context.setting}
        and a.end <= number.start
        for a in view.actors
    ) and bool(view.of("reporting", "finds"))


def _counts_the_world(context: Context, number: Number) -> bool:
    """Tell whether the text has counted more of such things all over the world: a part of them is of no one state."""
    told = (c.slots for c in context.claims if isinstance(c.slots, Figure))
    wholes = (each for each in told if each.unit in _LIKELY and each.scope == (WORLD,))
    return any((each.low or each.high or 0) >= (number.value or 0) for each in wholes)


def _of_no_state(view: View, context: Context, number: Number) -> bool:
    """Tell whether a count is of people whom the accused state had brought back, from states that nobody names."""
    if (number.value or 0) < _MANY_RETURNS:
        return False
    spread = context.spread  # "in eight countries", says another sentence
    if not (spread or _brings_back(view) or _sent_to(view, context.accused)):
        return False
    return not _names(view, context.setting)


def _names(view: View, state: str | None) -> bool:
    """Tell whether a sentence names a state, but not only as the seat of who speaks: "the Viennese archive"."""
    return _has_an_office(view, state) or any(
        m.value == state and not _seats_a_teller(view, m)
        for m in view.mentions
        if m.layer in STATE_LAYERS - {"governments"}
    )


def _seats_a_teller(view: View, place: Mention | Place) -> bool:
    """Tell whether a place only says where who tells it sits: "the Viennese archive"."""
    heard = [a for a in view.actors if a.type in _TELLERS]
    return any(
        a.start - 1 <= place.end <= a.end and place.start <= a.start
        for a in view.near(heard, place.start, place.end, 1)
    )


def _has_an_office(view: View, state: str | None) -> bool:
    """Tell whether a sentence names an office of a state, which counts what was done in it: "the agency warned 14"."""
    return state is not None and any(
        a.type is VoiceType.AUTHORITY and not a.bare_country and a.country == state
        for a in view.actors
    )


def _brings_back(view: View) -> bool:
    return any(t.rule.value == Tactic.COERCED_RETURN for t in view.triggers["incident"])


def _sent_to(view: View, states: frozenset[str]) -> bool:
    """Tell whether somebody is taken to one of `states`: "nach A", "A'ya"."""
    named = [m for m in view.mentions if m.layer in STATE_LAYERS and m.value in states]
    endings = view.passage.lexicon.pack.forms("syntax.toward_endings")
    return any(
        (bool(endings) and view.gap(m.start, m.end).endswith(endings))
        or any(
            0 <= m.start - before.end <= 1
            for before in view.near(view.of("syntax", "toward"), m.start, m.start, 1)
        )
        for m in named
    )


def all_over(view: View, number: Number, counted: Counted) -> bool:
    """Tell whether a count is of the whole world: by a word for it, or by a count of countries in the clause."""
    low, high = view.clause(number.start)
    if _soon(view, max(counted.end, number.stop), view.of("worldwide")):
        return True
    whole = bool(counted.ellipsis) and counted.unit is Unit.PERSON
    first = view.start if whole else low  # "the total of exiles abroad who …: 257"
    overseas = starting(view.of("facility", "overseas"), first, high)
    if counted.unit in _MOVED and any(view.gap(m.end, m.end + 1) != "-" for m in overseas):
        return True  # not "foreign-state intimidation"
    return any(
        any(
            n.end <= m.start and view.words(n.stop, max(m.start, n.stop)) <= _BETWEEN_STATES
            for n in view.near(view.numbers, m.start, m.start, _NEAR)
        )
        for m in starting(view.of("units", "country"), low, high)
    )


def hosts_of(view: View, context: Context, hit: Hit, places: Sequence[Place]) -> tuple[str, ...]:
    """Return the host states in which a sentence names places, for a count of people or acts that has no scope.

    Measured: twelve of fourteen such counts were taken there. The seat of who counts is none ("the Viennese archive
    lists 114"), nor is where only a part was counted.
    """
    if context.spread or hit.counted.unit not in _MOVED or hit.figure.scope:
        return ()
    hosts = (
        p.country
        for p in places
        if p.country not in context.accused and not _seats_a_teller(view, p)
    )
    states = tuple(dict.fromkeys(hosts))
    part = len(states) == 1 and _has_a_placed_part(view, context, hit.number)
    return () if part else states
