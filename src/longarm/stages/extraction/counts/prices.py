"""Prices: sums that something costs, a fee, a rent or a licence, which say nothing of what is done to anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Unit

if TYPE_CHECKING:
    from longarm.stages.extraction.counts.counted import Counted
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

_REACH, _REACH_UNSPACED = 6, 12
"""Words between a sum and the word for a price."""


def is_a_price(view: View, number: Number, counted: Counted) -> bool:
    """Tell whether a sum is what something costs: "the fee is 60 euros", "rented for £900 a month"."""
    if counted.unit is not Unit.MONEY:
        return False
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    low, high = view.clause(number.start)
    for m in view.near(view.of("counting", "prices"), number.start, number.stop, reach):
        if m.end <= number.start:
            apart = view.words(m.end, number.start)
        else:
            apart = view.words(number.stop, max(m.start, number.stop))
        if low <= m.start < high and apart <= reach:
            return True
    return False
