"""Figures: numbers that count something, with unit, bound, qualifier and scope."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import WORLD, Action, Bound, Figure, SiteKind, Unit
from longarm.model.voice import VoiceType
from longarm.stages.extraction.bounds import bound_of, qualifier_of
from longarm.stages.extraction.context import Context, How
from longarm.stages.extraction.counting import (
    Counted,
    antecedent_of,
    counted_noun,
    is_no_count,
    one_counts,
    understood_noun,
)
from longarm.stages.extraction.numbers import Number
from longarm.stages.extraction.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.places import Place
    from longarm.stages.extraction.view import View

_THERE_REACH, _NEAR, _FAR, _LEFT_REACH = 3, 4, 20, 12
"""Words between a count and its place: before "there", after a facility, after people, and in front."""
_REGION_REACH = 6
_FEW_SITES, _FEW_ACTS = 10, 1000
"""Counts below these, with no place named, are of the state that the text speaks of; from them on of the world."""
_APART = re.compile(r"[;:.()；：。]|,(?!\s*\w+\s)")
"""Marks between a count and a place that is not its own."""
_PLACED_UNITS = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT, Unit.ARREST, Unit.INVESTIGATION})
_REPEATED = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT, Unit.ARREST, Unit.INVESTIGATION})
"""Units that a later number in the sentence may count on without their noun."""
_WHOLE_UNITS = frozenset(Unit) - {Unit.DURATION, Unit.MONEY, Unit.OTHER}
_HUNDREDTHS = re.compile(r"\d+[.,]\d{1,2}")
_WORLD_UNITS = frozenset({Unit.SITE, Unit.COUNTRY, Unit.CITY, Unit.INCIDENT, Unit.PERSON})


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure found in a sentence, with the places that its scope names."""

    number: Number
    counted: Counted
    figure: Figure
    places: tuple[Place, ...]
    span: tuple[int, int]


def find_figures(view: View, context: Context, places: Sequence[Place]) -> list[Hit]:
    """Return the figures of a sentence; updates what was counted last."""
    hits: list[Hit] = []
    numbers = sorted([*view.numbers, *_ones(view, places)], key=lambda number: number.start)
    for position, number in enumerate(numbers):
        if number.vague or is_no_count(view, number):
            continue
        limit = numbers[position + 1].start if position + 1 < len(numbers) else view.end
        counted = counted_noun(view, context, number, limit) or understood_noun(
            view, context, number, _antecedent(view, context, hits), places
        )
        if counted is None or (
            number.value in {0, 1} and not one_counts(view, number, counted, places)
        ):
            continue
        where = _places_of(view, context, number, counted, places)
        region = _region(view, number, counted)
        if region and not any(place.start >= number.end for place in where):
            where = ()
        hits.append(_hit(view, context, _as_printed(view, number, counted), counted, where))
        context.counted = (counted.unit, counted.kind)
        context.counted_scope = hits[-1].figure.scope
    return hits


def _as_printed(view: View, number: Number, counted: Counted) -> Number:
    """Take "230,00 people" as a misprint: nobody counts hundredths of what comes in ones."""
    printed = view.gap(number.start, number.end)
    if counted.unit in _WHOLE_UNITS and _HUNDREDTHS.fullmatch(printed):
        return replace(number, value=None, misprint=True)
    return number


def _ones(view: View, places: Sequence[Place]) -> list[Number]:
    """Return "una en Manresa y otra en Santiago" at the end of a list of counts as ones."""
    ones: list[Number] = []
    for m in view.of("syntax", "indefinite", "other"):
        listed = any(n.end < m.start and not n.vague for n in view.numbers)
        taken = any(
            n.start <= m.start < n.end for n in view.near(view.numbers, m.start, m.start, 0)
        ) or (bool(ones) and ones[-1].start == m.start)
        placed = any(
            p.located
            and p.start >= m.end
            and view.words(m.end, p.start) <= 1
            and sum(other.listed == p.listed for other in places) == 1
            for p in view.near(places, m.end, m.end, 1)
        )
        if listed and placed and not taken:
            ones.append(Number(m.start, m.end, 1.0, worded=True, stop=m.end))
    return ones


def _antecedent(
    view: View, context: Context, hits: Sequence[Hit]
) -> tuple[tuple[Unit, SiteKind | None] | None, str]:
    last = next((hit.counted for hit in reversed(hits) if hit.counted.unit in _REPEATED), None)
    return antecedent_of(view, context, last)


def _places_of(
    view: View, context: Context, number: Number, counted: Counted, places: Sequence[Place]
) -> tuple[Place, ...]:
    """Return the places that a count is limited to: those right after it, else those that open its clause."""
    end = max(counted.end, number.stop)
    if counted.unit not in _PLACED_UNITS or _soon(view, end, view.of("worldwide")):
        return ()
    theirs = [place for place in places if place.country not in context.accused]
    right = _right_of(view, counted, end, theirs)
    if right:
        return right
    if _soon(view, end, view.of("syntax", "there")):
        return tuple(p for p in theirs if p.located and p.end <= number.start)[-1:]
    return _left_of(view, counted, number, theirs)


def _soon(view: View, end: int, mentions: Sequence[Mention]) -> bool:
    following = starting(mentions, end, view.end)[:1]
    return any(view.words(end, m.start) <= _THERE_REACH for m in following)


def _right_of(view: View, counted: Counted, end: int, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the list of places that follows a count, or the place in the relative clause that does."""
    located = [
        p
        for p in view.near(places, end, end, _FAR)
        if p.start >= end and p.located and not _number_between(view, end, p.start)
    ]
    reach = _NEAR if counted.unit is Unit.SITE else _FAR
    for place in located:
        apart = _APART.search(view.gap(end, place.start))
        if not apart and view.words(end, place.start) <= reach:
            return tuple(p for p in places if p.listed == place.listed and p.start >= place.start)
    related = starting(view.of("syntax", "relatives"), end, end + 2)
    if counted.unit is Unit.SITE and related:
        far = [p for p in located if view.words(end, p.start) <= _LEFT_REACH]
        return tuple(far[:1])
    return ()


def _left_of(
    view: View, counted: Counted, number: Number, places: Sequence[Place]
) -> tuple[Place, ...]:
    low, _ = view.clause(number.start)
    left = [
        p
        for p in starting(places, low, number.start)
        if p.end <= number.start and not _number_between(view, p.end, number.start)
    ]
    if counted.unit is not Unit.SITE:
        acting = {a.start for a in view.actors if a.bare_country and not a.governed}
        return tuple(p for p in left[-1:] if p.located or p.start in acting)
    distance = {p.start: view.words(p.end, number.start) for p in left}
    near = [p for p in left if distance[p.start] <= (_LEFT_REACH if p.located else _NEAR)]
    return tuple(near[-1:])


def _number_between(view: View, start: int, end: int) -> bool:
    return bool(starting(view.numbers, start, end))


def _hit(
    view: View, context: Context, number: Number, counted: Counted, where: tuple[Place, ...]
) -> Hit:
    bound, edge = bound_of(view, number)
    qualifier, words = qualifier_of(view, number, counted.start)
    again = counted.unit is Unit.PERSON and bool(counted.ellipsis) and not where
    low, high = _sides(number, bound)
    cities = [place.city for place in where if place.city]
    figure = Figure(
        low=low,
        high=high,
        bound=bound,
        unit=_answered(view, number, counted),
        unit_kind=(counted.kind or SiteKind.OTHER) if counted.unit is Unit.SITE else None,
        qualifier=qualifier,
        scope=context.counted_scope if again else _scope(view, context, number, counted, where),
        place=cities[0] if len(cities) == 1 else None,
        misprint=number.misprint,
    )
    end = max(
        [number.end, counted.end, *(place.end for place in where if place.start >= number.end)]
    )
    start = min(
        [edge, words, number.start, *(place.start for place in where if place.end <= number.start)]
    )
    return Hit(number, counted, figure, where, (start, end))


def _scope(
    view: View, context: Context, number: Number, counted: Counted, where: tuple[Place, ...]
) -> tuple[str, ...]:
    if where:
        return tuple(dict.fromkeys(place.country for place in where))
    if _is_part(view, number):
        return ()
    region = _region(view, number, counted)
    hosts = [
        context.hosts_of(facility)
        for facility in starting(view.facilities, counted.start, counted.start + 1)
    ]
    named = (region,) if region else next((found for found in hosts if found), ())
    return named or _unsaid_scope(view, context, number, counted)


def _unsaid_scope(
    view: View, context: Context, number: Number, counted: Counted
) -> tuple[str, ...]:
    """Return where a count with no place of its own was taken: small ones in the state at hand, others in the world."""
    few = _FEW_SITES if counted.unit is Unit.SITE else _FEW_ACTS
    everywhere = counted.unit in {Unit.COUNTRY, Unit.CITY} or number.value is None
    small = not everywhere and (number.value or 0) < few
    if _all_over(view, number, counted):
        return (WORLD,)
    if counted.unit not in _WORLD_UNITS or small:
        return (context.setting,) if context.setting and context.sure_setting else ()
    return (WORLD,)


def _all_over(view: View, number: Number, counted: Counted) -> bool:
    """Tell whether a count is of the whole world: by a word for it, or by a count of countries in the clause."""
    low, high = view.clause(number.start)
    return _soon(view, max(counted.end, number.stop), view.of("worldwide")) or any(
        any(
            0 <= m.start - n.stop <= _NEAR for n in view.near(view.numbers, m.start, m.start, _NEAR)
        )
        for m in starting(view.of("units", "country"), low, high)
    )


def _answered(view: View, number: Number, counted: Counted) -> Unit:
    """Count investigations where countries are counted that opened one ("governments of 14 countries have …")."""
    if counted.unit is not Unit.COUNTRY:
        return counted.unit
    low, high = view.clause(number.start)
    opened = any(
        t.rule.value == Action.INVESTIGATION_OPENED and t.end > number.start
        for t in starting(view.triggers["response"], low, high)
    )
    return Unit.INVESTIGATION if opened else counted.unit


def _region(view: View, number: Number, counted: Counted) -> str | None:
    """Return the region right after a count ("27 sites of this kind in Europe"), else one that opens its clause."""
    if counted.unit not in _WORLD_UNITS:
        return None
    end = max(counted.end, number.stop)
    low, _ = view.clause(number.start)
    regions = view.near(view.of("regions"), number.start, end, _REGION_REACH)
    for m in regions:
        after = m.start >= end and view.words(end, m.start) <= _REGION_REACH
        if after and not _number_between(view, end, m.start):
            return m.value
    before = [m for m in regions if low <= m.start and m.end <= number.start]
    near = [m for m in before if not _number_between(view, m.end, number.start)]
    return (
        near[-1].value if near and view.words(near[-1].end, number.start) <= _REGION_REACH else None
    )


def _is_part(view: View, number: Number) -> bool:
    """Tell whether a count is only of the first of many ("the first 135 stations"), whose place nobody says."""
    return any(
        m.end <= number.start
        and view.words(m.end, number.start) <= 1
        and not _number_between(view, m.end, number.start)
        for m in view.near(view.of("counting", "first"), number.start, number.start, 1)
    )


def _sides(number: Number, bound: Bound) -> tuple[float | None, float | None]:
    value = number.value
    if number.upto is not None:
        return value, number.upto
    if bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        return value, None
    if bound in {Bound.AT_MOST, Bound.LESS_THAN}:
        return None, value
    return value, value


def _as_of(view: View, hit: Hit, hits: Sequence[Hit]) -> str | None:
    """Return the date of a count: the one right after it, else the last of those that open its clause.

    "In September it had found 54" dates both; "found 54 in September, making 102" dates the 54 alone.
    """
    low, high = view.clause(hit.number.start)
    mine = [date for date in starting(view.dates, low, high) if date.value]
    for date in mine:
        before = bisect_right(hits, date.start, key=lambda other: other.number.end)
        if before and hits[before - 1] is hit:
            return date.value
    first = hits[bisect_left(hits, low, key=lambda other: other.number.start)].number.start
    opening = [date.value for date in mine if date.end <= first]
    return opening[-1] if opening else None


def _of_an_answer(view: View, hit: Hit) -> bool:
    """Tell whether a count is of what an authority did ("ordered two closed"), which no source before it said."""
    low, high = view.clause(hit.number.start)
    return bool(starting(view.triggers["response"], low, high)) and any(
        a.type is VoiceType.AUTHORITY and not a.governed
        for a in starting(view.actors, low, hit.number.start)
    )


def claim_figures(view: View, context: Context, hits: Sequence[Hit]) -> None:
    """Turn figures into claims, each with its voices and what could not be read."""
    for hit in hits:
        start, end = hit.span
        carry = not _of_an_answer(view, hit)
        voices = context.voices_at(hit.number.start, hit.number.end, carry=carry)
        if not voices and carry and hit.counted.ellipsis:
            voices = tuple(replace(voice, inferred=True) for voice in context.counted_by)
        context.counted_by = voices
        unread = (
            (("low", f"printed “{view.passage.text[hit.number.start : hit.number.end]}”"),)
            if hit.number.misprint
            else ()
        )
        reasons = (
            (hit.counted.ellipsis,)
            if hit.counted.ellipsis
            else (f"counts “{view.passage.text[hit.counted.start : hit.counted.end]}”",)
        )
        how = How(
            polarity=Polarity.AFFIRMED,
            as_of=_as_of(view, hit, hits),
            score=0.6 if hit.counted.ellipsis else 0.8,
            reasons=reasons,
            unread=unread,
        )
        context.add(view, hit.figure, (start, end), voices, how)
