"""Measured: what a number counts that has a measure word for cases: 三起袭击, 三起, ۷۲ مورد."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.stages.extraction.counts.counted import PUNCTUATION, Counted, counts_cases, unit_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number


def cases_of(view: View, context: Context, number: Number, limit: int) -> Counted | None:
    """Return the noun of cases behind their measure word, else the measure word; None before a thing: 17件文物."""
    units = [unit_of(m) for m in view.between(number.stop, limit) if unit_of(m) is not None]
    for m in starting(view.of("units", "incident"), number.stop, limit):
        if not PUNCTUATION.search(view.gap(number.stop, m.start)):
            return Counted(Unit.INCIDENT, None, m.start, m.end)
    known = view.triggers["incident"] or _were_counted(context)
    if units[:1] == [Unit.OTHER] or not (units or known):
        return None
    return Counted(Unit.INCIDENT, None, number.start, number.stop)


def _were_counted(context: Context) -> bool:
    """Tell whether cases were counted in the sentences right before."""
    near = context.sentence - context.divided_at <= 1
    return near and context.divisible is not None and context.divisible[0] is Unit.INCIDENT


def case_alone(view: View, number: Number) -> Counted | None:
    """Return the cases that a number with their measure word counts by itself: "۷۲ مورد"."""
    if not counts_cases(view, number):
        return None
    return Counted(Unit.INCIDENT, None, number.start, number.stop)
