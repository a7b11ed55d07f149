"""Changing: what is counted where a count is told by how it changed: "cases rose from 12 to 57"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.stages.extraction.counts.counted import unit_of

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_BEFORE_NUMBER, _BEFORE_VERB = 8, 6
"""Words between the verb and the number ("rose within a year from"), and between what is counted and the verb."""
_COUNTS = frozenset({Unit.INCIDENT, Unit.PERSON, Unit.COUNTRY, Unit.CITY})


def changed_unit(view: View, number: Number) -> Unit | None:
    """Return what the subject of a verb of change before a number is; None without such a verb or a noun before it."""
    forms = frozenset(view.passage.lexicon.pack.forms("numbers.change"))
    folded = view.passage.folded
    low = max(view.start, view.clause(number.start)[0])
    end, verb = number.start, None
    for _ in range(_BEFORE_NUMBER):
        end = len(folded[low:end].rstrip()) + low
        start = max(folded.rfind(" ", low, end) + 1, low)
        if start >= end:
            return None
        if folded[start:end].strip('",;') in forms:
            verb = start
            break
        end = start
    if verb is None or any(low <= n.start < verb for n in view.numbers):
        return None
    units = (unit_of(m) for m in view.between(low, verb) if _is_near(view, m, verb))
    return next((unit for unit in units if unit in _COUNTS), None)


def _is_near(view: View, noun: Mention, verb: int) -> bool:
    return noun.end <= verb and view.words(noun.end, verb) <= _BEFORE_VERB
