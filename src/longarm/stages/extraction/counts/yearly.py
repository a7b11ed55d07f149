"""Yearly: a count divided by years, in a row of numbers with their years: "18 in 2019, 24 in 2020, 33 in 2021"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.stages.extraction.counts.counted import Counted
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

BY_YEAR = "a year's share of what was counted before"
"""Reason of such a count."""
_LEAST = 3
"""Numbers with their years that make a row."""
_REACH = 2
"""Words between a number and its year: "18 in 2019"."""
_LAST_REACH = 7
"""The same for the last of them: "26 in the first five months of 2024"."""
_BEFORE = 2
"""Sentences from the count, or the last line of a table of it, to the row."""
_DIVIDED = frozenset({Unit.PERSON, Unit.INCIDENT, Unit.ARREST})


def yearly_noun(view: View, context: Context, number: Number) -> Counted | None:
    """Return what a number in a row of numbers and years counts: what was counted right before."""
    counted = context.divisible
    if counted is None or counted[0] not in _DIVIDED or number.value is None:
        return None
    if context.sentence - context.divided_at > _BEFORE:
        return None
    held = {n.start for n in view.numbers if _has_its_year(view, n, _REACH)}
    last = max(held, default=-1)
    in_row = number.start in held or (
        number.start > last and _has_its_year(view, number, _LAST_REACH)
    )
    if len(held) < _LEAST or not in_row:
        return None
    return Counted(*counted, number.start, number.stop, BY_YEAR)


def _has_its_year(view: View, number: Number, reach: int) -> bool:
    """Tell whether a year follows a number, or stands right before it, in few words and with no mark between."""
    if any(date.start <= number.start < date.end for date in view.dates):
        return False
    for date in starting(view.dates, number.stop, view.end)[:1]:
        near = view.words(number.stop, date.start) <= reach
        return bool(date.value) and near and "," not in view.gap(number.stop, date.start)
    return False
