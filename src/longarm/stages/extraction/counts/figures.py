"""Figures: numbers that count something, with unit, bound, qualifier and scope."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.slots import WORLD, Action, Bound, Figure, Qualifier, SiteKind, Unit
from longarm.stages.extraction.counts.asked import asked_people, called_people
from longarm.stages.extraction.counts.bounds import bound_of, qualifier_of
from longarm.stages.extraction.counts.breakdown import (
    Aims,
    Counts,
    Share,
    in_own_brackets,
    ones_each,
    shares_of,
)
from longarm.stages.extraction.counts.carried import carried_noun
from longarm.stages.extraction.counts.cases import of_people
from longarm.stages.extraction.counts.counted import Counted, is_no_count, is_only_near
from longarm.stages.extraction.counts.counting import (
    after_partitive,
    antecedent_of,
    counted_noun,
    understood_noun,
)
from longarm.stages.extraction.counts.leftover import leftover_noun
from longarm.stages.extraction.counts.ordinals import with_ordinals
from longarm.stages.extraction.counts.prices import is_a_price
from longarm.stages.extraction.counts.regions import region_of
from longarm.stages.extraction.counts.scopes import (
    all_over,
    hosts_of,
    only_around,
    places_of,
    scope_of,
)
from longarm.stages.extraction.counts.tables import columns_of
from longarm.stages.extraction.counts.wholes import (
    NUMBERED,
    divided_noun,
    led_noun,
    note_lead,
    noun_of_clause,
    noun_of_whole,
    numbered_noun,
    one_counts,
    part_of_opening,
    scope_of_sum,
)
from longarm.stages.extraction.counts.yearly import BY_YEAR, yearly_noun
from longarm.stages.extraction.phrases.context import Context
from longarm.stages.extraction.words.numbers import Number
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

DIVISIBLE = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT, Unit.ARREST, Unit.INVESTIGATION})
"""Units of counts that are given by place."""
_REPEATED = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT, Unit.ARREST, Unit.INVESTIGATION})
"""Units that a later number in the sentence may count on without their noun."""
_WHOLE_UNITS = frozenset(Unit) - {Unit.DURATION, Unit.MONEY, Unit.OTHER}
_HUNDREDTHS = re.compile(r"\d+[.,]\d{1,2}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A figure found in a sentence, with the places that its scope names."""

    number: Number
    counted: Counted
    figure: Figure
    places: tuple[Place, ...]
    span: tuple[int, int]
    around: bool = False
    """Its scope is what the text around it tells, and not its own words."""

    def reaches(self, part: Number) -> bool:
        """Tell whether a number may be a part of this one."""
        return self.figure.high is None or (part.value or 0) <= self.figure.high


def find_figures(view: View, context: Context, places: Sequence[Place]) -> list[Hit]:
    """Return the figures of a sentence; updates what was counted last, but for a line of a table."""
    columns = columns_of(view, context)
    if columns:
        return [_hit(view, context, *cell, tuple(places[:1])) for cell in columns]
    hits: list[Hit] = []
    ones = [*_ones(view, places), *ones_each(view)]
    numbers = sorted([*view.numbers, *ones], key=lambda number: number.start)
    numbers, last_of = with_ordinals(view, context, numbers)
    limits = [*(number.start for number in numbers[1:]), view.end]
    counts = [
        (number, limit)
        for number, limit in zip(numbers, limits, strict=False)
        if not number.vague and not is_no_count(view, number)
    ]
    whole = [count for count in counts if count[0].start not in last_of]
    shares = _shares(view, context, whole, places)
    for number, limit in counts:
        share = shares.get(number.start)
        found = _of_share(view, context, share, limit, hits) if share else []
        if not found:
            at = number, limit, last_of.get(number.start)
            found = _alone(view, context, at, hits, places)
        hits += found
        for hit in found:
            context.units.add(hit.counted.unit)
            if hit.counted.unit is Unit.COUNTRY and any(h.counted.unit is Unit.SITE for h in hits):
                continue  # "93 offices in 31 countries. Five of them": of the offices
            context.counted = (hit.counted.unit, hit.counted.kind)
            context.counted_scope = hit.figure.scope
            if hit.counted.unit in DIVISIBLE:
                context.divisible, context.divided_at = context.counted, context.sentence
                context.divided_of = hit.number.value or 0
            if share is None:
                context.whole_scope = hit.figure.scope
    left = [number for number, _ in counts if all(number is not hit.number for hit in hits)]
    hits = _with_leftovers(view, context, left, hits, places)
    if all(hit.counted.unit is Unit.DURATION for hit in hits):
        note_lead(view, context)
    return _summed(hits, shares, frozenset(m.value for m in view.of("regions")))


def _summed(hits: list[Hit], shares: Mapping[int, Share], regions: frozenset[str]) -> list[Hit]:
    """Give a whole the states of its shares, where they add up to it; none where they lie in several and do not.

    `regions` are those that the sentence names: "five attacks in Europe, three of them in Germany and two in France".
    """
    for index, hit in enumerate(hits):
        if hit.number.start in shares or hit.places or hit.counted.unit not in DIVISIBLE:
            continue
        if not regions.isdisjoint(hit.figure.scope):
            continue
        parts = _parts_of(hit, hits[index + 1 :], shares)
        states = tuple(dict.fromkeys(place.country for part in parts for place in part.places))
        if len(states) > 1 and WORLD not in hit.figure.scope:
            whole = sum(part.figure.low or 0 for part in parts) == hit.figure.high
            figure = replace(hit.figure, scope=states if whole else ())
            return [*hits[:index], replace(hit, figure=figure), *hits[index + 1 :]]
    return hits


def _parts_of(hit: Hit, later: Sequence[Hit], shares: Mapping[int, Share]) -> list[Hit]:
    """Return the shares of a whole that follow it, up to the next number that is none."""
    parts: list[Hit] = []
    for other in later:
        if other.number.start not in shares:
            break
        if other.counted.unit is hit.counted.unit:
            parts.append(other)
    return parts


def _alone(
    view: View,
    context: Context,
    at: tuple[Number, int, Counted | None],
    hits: Sequence[Hit],
    places: Sequence[Place],
) -> list[Hit]:
    """Return the figure of a number that is no share: by its noun, or by what is understood.

    `at` is the number, where the next one starts, and what it counts where it is an ordinal.
    """
    number, limit, known = at
    counted = known or noun_of_clause(view, context, number)
    counted = counted or counted_noun(view, context, number, limit)
    counted = counted or noun_of_whole(view, context, number) or yearly_noun(view, context, number)
    if counted is not None and counted.unit is Unit.OTHER and after_partitive(view, number):
        counted = None
    if counted is None and not in_own_brackets(view, number):
        before = _antecedent(view, context, hits)
        counted = numbered_noun(view, context, number) or led_noun(view, context, number)
        counted = counted or asked_people(view, number) or called_people(view, context, number)
        if counted is None and hits:
            counted = part_of_opening(view, number, hits[-1].number, hits[-1].counted)
        counted = counted or understood_noun(view, context, number, before, places)
        counted = counted or carried_noun(view, context, number)
    return [] if counted is None else _located(view, context, number, counted, places)


def _with_leftovers(
    view: View, context: Context, left: Sequence[Number], hits: list[Hit], places: Sequence[Place]
) -> list[Hit]:
    """Return the figures of a sentence with those of the numbers that no rule read."""
    units = {hit.counted.unit for hit in hits}
    found = list[Hit]()
    for number in left:
        counted = leftover_noun(view, context, number, units)
        found += _located(view, context, number, counted, places) if counted else []
    return sorted([*hits, *found], key=lambda hit: hit.number.start) if found else hits


def _located(
    view: View, context: Context, number: Number, counted: Counted, places: Sequence[Place]
) -> list[Hit]:
    """Return the figure of a number and what it counts, with where that is; none where it is no count after all."""
    counted = of_people(view, context, number, counted)
    if is_only_near(view, number, counted) or is_a_price(view, number, counted):
        return []
    if number.value in {0, 1} and not one_counts(view, number, counted, places):
        return []
    where = places_of(view, context, number, counted, places)
    region = region_of(view, number, counted)
    if region and not any(place.start >= number.end for place in where):
        where = ()
    hit = _hit(view, context, _as_printed(view, number, counted), counted, where)
    if not where and hit.figure.qualifier is Qualifier.TOTAL:
        hit = replace(hit, figure=replace(hit.figure, scope=scope_of_sum(context, hit.figure)))
    states = hosts_of(view, context, hit, places)
    if states:
        hit = replace(hit, figure=replace(hit.figure, scope=states), around=True)
    return [hit]


def _shares(
    view: View, context: Context, counts: Sequence[tuple[Number, int]], places: Sequence[Place]
) -> dict[int, Share]:
    """Return the shares of a sentence: rows of numbers and places, with no noun but what is divided.

    `counts` are the numbers that count, and where the next number of each starts.
    """
    if not places or not counts:
        return {}
    free, nouns = [], dict[int, int]()
    for number, limit in counts:
        noun = counted_noun(view, context, number, limit)
        if noun is None or noun.unit in DIVISIBLE:
            free.append(number)
        if noun is not None and noun.unit in DIVISIBLE:
            nouns[number.start] = max(noun.end, number.stop)
    return shares_of(view, Counts(free, nouns), places, Aims(context.accused, context.row))


def _of_share(
    view: View, context: Context, share: Share, limit: int, hits: Sequence[Hit]
) -> list[Hit]:
    """Return the figures of a share, one for each of its places where each has the number."""
    number = share.number
    counted = counted_noun(view, context, number, limit)
    last = next((hit.counted for hit in reversed(hits) if hit.counted.unit in DIVISIBLE), None)
    if counted is None:
        first = min(number.start, share.places[0].start)
        divided = divided_noun(view, context, last, first)
        if divided is None:
            return []
        counted = Counted(*divided[0], number.start, number.stop, f"a share of {divided[1]}")
    same = [hit for hit in hits if hit.counted.unit is counted.unit and not hit.places]
    whole = [hit for hit in same if hit.figure.qualifier is not Qualifier.ADDITIONAL]
    if whole and not whole[-1].reaches(number):
        return []
    if counted.unit is Unit.SITE and any(p.country in context.accused for p in share.places):
        return []  # its own cities are who runs them
    if not share.located:
        hit = _hit(view, context, number, counted, ())
        figure = replace(hit.figure, scope=context.whole_scope)
        return [replace(hit, figure=figure, span=(hit.span[0], share.end), around=True)]
    groups = [(place,) for place in share.places] if share.each else [share.places]
    found = [_hit(view, context, number, counted, places) for places in groups]
    return [replace(hit, span=(hit.span[0], max(hit.span[1], share.end))) for hit in found]


def _as_printed(view: View, number: Number, counted: Counted) -> Number:
    """Take "230,00 people" as a misprint: nobody counts hundredths of what comes in ones."""
    printed = view.gap(number.start, number.end)
    if counted.unit in _WHOLE_UNITS and _HUNDREDTHS.fullmatch(printed):
        return number._replace(value=None, misprint=True)
    return number


def _ones(view: View, places: Sequence[Place]) -> list[Number]:
    """Return "una en Manresa y otra en Santiago" at the end of a list of counts as ones."""
    ones: list[Number] = []
    if not view.numbers or not places:
        return ones
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


def _hit(
    view: View, context: Context, number: Number, counted: Counted, where: tuple[Place, ...]
) -> Hit:
    bound, edge = bound_of(view, number)
    if counted.ellipsis == NUMBERED and bound is Bound.AT_MOST:
        bound, edge = Bound.EXACTLY, number.start  # "rose to 9", in the words of "up to 9"
    known = counted.unit in context.units
    qualifier, words = qualifier_of(view, number, counted.start, counted=known)
    again = counted.unit is Unit.PERSON and bool(counted.ellipsis) and not where
    again = again and not (counted.ellipsis == NUMBERED and all_over(view, number, counted))
    told = context.whole_scope if counted.ellipsis == BY_YEAR else context.counted_scope
    low, high = _sides(number, bound)
    cities = [place.city for place in where if place.city]
    scope = told if again else scope_of(view, context, number, counted, where)
    figure = Figure(
        low=low,
        high=high,
        bound=bound,
        unit=_answered(view, number, counted),
        unit_kind=(counted.kind or SiteKind.OTHER) if counted.unit is Unit.SITE else None,
        qualifier=qualifier,
        scope=scope,
        place=cities[0] if len(cities) == 1 else None,
        misprint=number.misprint,
    )
    end = max(
        [number.end, counted.end, *(place.end for place in where if place.start >= number.end)]
    )
    start = min(
        [edge, words, number.start, *(place.start for place in where if place.end <= number.start)]
    )
    around = not where and only_around(view, scope)
    return Hit(number, counted, figure, where, (start, end), around)


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


def _sides(number: Number, bound: Bound) -> tuple[float | None, float | None]:
    value = number.value
    if number.upto is not None:
        return value, number.upto
    if bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        return value, None
    if bound in {Bound.AT_MOST, Bound.LESS_THAN}:
        return None, value
    return value, value
