"""Bounds: the words around a number that make it a minimum, a maximum, an estimate, a sum or an addition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Bound, Qualifier
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

_MARKS = frozenset(",;:.!?()[]，。；：！？、（）")
_QUALIFIER_REACH = 2
_VALUES = {"moreover": Qualifier.ADDITIONAL, "still": Qualifier.ADDITIONAL} | {
    str(each): each for each in Qualifier
}
"""What the lists of packs say of a number: "moreover" and "still" do so under conditions."""


def bound_of(view: View, number: Number) -> tuple[Bound, int]:
    """Return the bound and where its words start."""
    if number.upto is not None:
        return Bound.ABOUT, number.start
    for m in view.near(view.of("bounds"), number.start, number.end, 1):
        if m.value not in Bound._value2member_map_:
            continue
        before = not m.after and m.end <= number.start and view.words(m.end, number.start) <= 1
        after = m.after and m.start >= number.end and view.words(number.end, m.start) == 0
        if (before or after) and _MARKS.isdisjoint(
            view.gap(min(m.end, number.end), max(m.start, number.start))
        ):
            return Bound(m.value), min(m.start, number.start)
    return (Bound.ABOUT if number.about else Bound.EXACTLY), number.start


def qualifier_of(
    view: View, number: Number, noun: int, *, counted: bool = True
) -> tuple[Qualifier | None, int]:
    """Return whether a number is a sum or an addition, and where the words for it start.

    `noun` is where the noun that it counts starts; `counted` tells whether the text has counted the same before, so
    that "moreover, 12" may add to it. A date before "still" makes it none: "in May it knew still 38".
    """
    reach = max(_QUALIFIER_REACH, view.words(number.end, noun))
    for m in view.near(view.of("bounds"), number.start, number.end, reach):
        if m.value not in _VALUES or (m.value == "moreover" and not counted):
            continue
        crossed = bool(starting(view.numbers, m.end, number.start))
        before = not m.after and m.end <= number.start and not crossed
        before = before and view.words(m.end, number.start) <= _QUALIFIER_REACH
        after = m.after and number.end <= m.start and view.words(number.end, m.start) <= 1
        after = after and not starting(view.numbers, m.end, m.end + 2)  # "52, more than 40 of them"
        inside = number.end <= m.start and m.end <= noun
        if m.value == "still" and _is_dated(view, m.start):
            continue
        if before or after or inside:
            return _VALUES[m.value], m.start
    return None, number.start


def _is_dated(view: View, start: int) -> bool:
    """Tell whether a date stands before a place in its clause."""
    low, _ = view.clause(start)
    return any(date.end <= start for date in starting(view.dates, low, start))
