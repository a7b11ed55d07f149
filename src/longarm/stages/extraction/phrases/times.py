"""Times: numbers of years, months and days that are no sentence and no detention, ages, dates behind a word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

_YOUNG, _OLD = 14, 100
"""Between these a number of years after "of" may be an age."""
_YOUNGEST, _OLDEST = 12, 110
"""Years of an age that a text gives behind a name."""
_BEARER = 30
"""Code points before an age in which whoever is of that age begins."""
_YEAR_NEXT = re.compile(r"\s(?:19|20)\d\d\b")
_BEARERS = frozenset({"nationals", "roles", "targets"})


def is_age(view: View, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Tell whether years are somebody's age and no sentence: "a dealer of 51 years to eighteen years in prison".

    An age stands after "of" or between commas, and a sentence behind it, or its bearer right before it.
    """
    start = hit.number.start
    if hit.counted.unit is not Unit.DURATION or not _YOUNG <= (hit.number.value or 0) < _OLD:
        return False
    of = [m for m in view.near(view.of("syntax", "genitive"), start, start, 0) if m.end < start]
    aside = view.gap(start - 2, start) == ", " and view.gap(hit.counted.end, view.end)[:1] == ","
    if aside or not of:
        return aside and any(o.counted.unit is Unit.DURATION and o is not hit for o in hits)
    before = view.between(max(view.start, of[-1].start - _BEARER), of[-1].start)
    nearest = [m for m in before if view.words(m.end, of[-1].start) == 0]
    if any(m.layer in _BEARERS or m.key == "units.person" for m in nearest):
        return True
    if any(m.layer == "response" for m in nearest):
        return False  # "a sentence of 18 years"
    return any(o.counted.unit is Unit.DURATION and o.number.start > start for o in hits)


def is_set_off(view: View, number: Number) -> bool:
    """Tell whether commas set a number off behind somebody's name, so that it is an age: "Wendell Mao, 58, was"."""
    if number.worded or not _YOUNGEST <= (number.value or 0) <= _OLDEST:
        return False
    if view.gap(number.start - 2, number.start) != ", ":
        return False
    if view.mark_after(number.stop, view.end) not in {",", ".", ";", ")"}:
        return False
    return any(
        actor.head == "name" and actor.type is VoiceType.PERSON and actor.end == number.start - 2
        for actor in view.near(view.actors, number.start, number.start, 1)
    )


def before_date(view: View, end: int) -> bool:
    """Tell whether a year or a date stands right behind a word, which so opens no clause: "telde sinds 2015 …"."""
    if _YEAR_NEXT.match(view.passage.folded, end, view.end):
        return True
    return any(view.words(end, date.start) == 0 for date in starting(view.dates, end, end + 2))


def day_of(view: View, hit: Hit, hits: Sequence[Hit]) -> str | None:
    """Return the date of a count: the one right after it, else the last of those that open its clause.

    "In September it had found 54" dates both; "found 54 in September, making 102" dates the 54 alone. "Since 2015"
    tells when counting begins, and dates nothing.
    """
    low, high = view.clause(hit.number.start)
    since = {mark.end for mark in view.of("syntax", "since")}
    mine = [
        date
        for date in starting(view.dates, low, high)
        if date.value and not {date.start, date.start - 1} & since
    ]
    for date in mine:
        before = bisect_right(hits, date.start, key=lambda other: other.number.end)
        if before and hits[before - 1] is hit:
            return date.value
    first = hits[bisect_left(hits, low, key=lambda other: other.number.start)].number.start
    opening = [date.value for date in mine if date.end <= first]
    return opening[-1] if opening else None
