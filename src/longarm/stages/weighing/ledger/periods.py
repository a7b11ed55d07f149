"""Periods: counts of single years, which add up and never replace one another."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from longarm.stages.weighing.amounts import exact, words
from longarm.stages.weighing.dates import days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.weighing.ledger.field_tallies import FieldTallies
    from longarm.stages.weighing.ledger.marks import Marks
    from longarm.stages.weighing.ledger.tallies import Tally

_SERIES = 3
"""So many dated values of one count must stand in one document to be read as a series."""


def mark_periods(book: FieldTallies, marks: Marks) -> frozenset[str]:
    """Return the ids of values that count single periods; remark on the sum where one is given.

    A document that gives at least `_SERIES` values of one root for as many dates gives periods if
    their sum stands there too, or if they go up and down; a count that only grows may be one count
    taken again and again (608, 735, 854), and then the newest replaces the others.
    """
    found: set[str] = set()
    for field, house, given in book.of_root():
        if field.additional:
            continue
        for dated, plain in _by_document(given, house):
            parts = [dated[span] for span in sorted(dated)]
            if len({part.id for part in parts}) < _SERIES:
                continue
            values = [part.value or 0.0 for part in parts]
            total = next((each for each in plain if each.value == sum(values)), None)
            if total is None and all(one <= other for one, other in pairwise(values)):
                continue
            found.update(part.id for part in parts)
            if total is not None:
                listed = " + ".join(words(value) for value in values)
                marks.remark(total.id, f"the parts add up: {listed} = {words(total.value)}")
    return frozenset(found)


def _by_document(
    given: Sequence[Tally], house: str
) -> Iterator[tuple[dict[tuple[int, int], Tally], list[Tally]]]:
    """Yield, for each document, a root's exact values by the dates they are for, and all of them."""
    dated: defaultdict[str, dict[tuple[int, int], Tally]] = defaultdict(dict)
    plain: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in given:
        if exact(tally.figure) is None:
            continue
        for count in tally.said_by(house):
            span = days(count.as_of)
            if span is not None:
                dated[count.document].setdefault(span, tally)
            plain[count.document].append(tally)
    for document in sorted(dated):
        yield dated[document], plain[document]
