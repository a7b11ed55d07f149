"""Series: how a root's count moved (54, 48 more, 102), and which of its counts a document knows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from longarm.model.finding import FlagKind
from longarm.model.slots import Bound, Unit
from longarm.stages.weighing.amounts import alike, exact, inverted, words
from longarm.stages.weighing.dates import SLACK, days
from longarm.stages.weighing.ledger.field_tallies import dated_apart, older

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.weighing.ledger.field_tallies import FieldTallies
    from longarm.stages.weighing.ledger.marks import Marks
    from longarm.stages.weighing.ledger.tallies import Tally

_COUNTED_ANEW = {Unit.SITE, Unit.COUNTRY, Unit.CITY, Unit.ORGAN, Unit.INVESTIGATION}
"""Units of which a later count replaces an earlier one whatever its size.

Of others only one of like size does.
"""


_CASES = {Unit.PERSON: (Unit.INCIDENT, Unit.OTHER), Unit.INCIDENT: (Unit.PERSON, Unit.OTHER)}
"""What is added under another name: "58 people, 37 more cases, 95 people"."""


def mark_sums(book: FieldTallies, marks: Marks, periods: frozenset[str]) -> None:
    """Record succession where an older total and an addition make a newer total of one root.

    What counts a single period is no total.
    """
    for field, house, given in book.of_root_anywhere():
        if field.additional:
            continue
        added = [
            tally
            for unit in (field.unit, *_CASES.get(field.unit, ()))
            for tally in book.given_anywhere(replace(field, unit=unit, additional=True), house)
        ]
        totals = [tally for tally in given if tally.id not in periods]
        for first, extra, total in _sums(totals, added, house):
            reason = (
                f"{words(first.value)} + {words(extra.value)} = {words(total.value)}: "
                f"{book.titles[house]} is said to have counted further"
            )
            marks.succeed(first.id, total.id, reason)
            marks.succeed(extra.id, total.id, reason)


def mark_replaced(book: FieldTallies, marks: Marks, periods: frozenset[str]) -> None:
    """Record succession where a root gives the same count anew for a later date.

    A misprint replaces nothing, and neither does the count of a single period. Where a date is not told, a total that
    has grown replaces the one that was printed last more than a month before anybody printed it.
    """
    for field, house, given in book.of_root_anywhere():
        if field.additional:
            continue
        sound = [
            tally
            for tally in given
            if tally.id not in periods and not marks.flagged(tally.id, FlagKind.MISPRINT)
        ]
        for before, after in _replaced(sound):
            reason = (
                f"{words(after.value)} as of {after.as_of} replaces "
                f"{words(before.value)} as of {before.as_of}, both of {book.titles[house]}"
            )
            marks.succeed(before.id, after.id, reason)
        if field.scope or field.place:
            continue
        for before, after in _grown(sound, house, marks):
            reason = (
                f"{words(after.value)} was printed first more than a month after {words(before.value)} was printed "
                f"last, both of {book.titles[house]}"
            )
            marks.succeed(before.id, after.id, reason)


def _grown(given: Sequence[Tally], house: str, marks: Marks) -> Iterator[tuple[Tally, Tally]]:
    """Yield neighbours of a count that grew, by when their documents came out; each must have several outlets."""
    spans: list[tuple[tuple[int, int], Tally]] = []
    for tally in given:
        told = [days(count.published) for count in tally.said_by(house)]
        known = [span for span in told if span]
        firm = len(tally.outlets(house)) > 1 and not marks.flagged(tally.id, FlagKind.SUPERSEDED)
        if exact(tally.figure) is not None and known and len(known) == len(told) and firm:
            first, last = min(span[0] for span in known), max(span[1] for span in known)
            spans.append(((first, last), tally))
    spans.sort(key=lambda pair: (pair[0], pair[1].id))
    for (early, before), (late, after) in pairwise(spans):
        undated = before.as_of is None or after.as_of is None
        rises = (before.value or 0.0) < (after.value or 0.0)
        if (
            undated
            and rises
            and late[0] - early[1] > SLACK
            and alike(before.value or 0.0, after.value or 0.0)
        ):
            yield before, after


def _sums(
    given: Sequence[Tally], added: Sequence[Tally], house: str
) -> Iterator[tuple[Tally, Tally, Tally]]:
    """Yield (older total, addition, newer total), those best supported first.

    The addition stands beside a total in some document: what three documents print may add up by chance.
    Dates speak against it ("between 2015 and 2024" may be read as of 2015) only where no document gives all three.
    """
    totals = {value: tally for tally in given if (value := exact(tally.figure)) is not None}
    found = [
        (first, extra, totals[start + extra.value])
        for start, first in totals.items()
        for extra in added
        if extra.value is not None
        and extra.value > 0
        and extra.figure.bound in {Bound.EXACTLY, Bound.AT_LEAST}
        and start + extra.value in totals
        and extra.documents(house)
        & (first.documents(house) | totals[start + extra.value].documents(house))
        and (
            not older(totals[start + extra.value], first)
            or first.documents(house)
            & extra.documents(house)
            & totals[start + extra.value].documents(house)
        )
    ]
    found.sort(
        key=lambda three: (-sum(len(each.counts) for each in three), [each.id for each in three])
    )
    yield from found


def _replaced(given: Sequence[Tally]) -> Iterator[tuple[Tally, Tally]]:
    """Yield neighbours in time of one count, where both dates are known and apart."""
    dated = [
        tally for tally in given if exact(tally.figure) is not None and tally.as_of is not None
    ]
    dated.sort(key=lambda tally: (tally.as_of or "", tally.id))
    for before, after in pairwise(dated):
        like = before.field.unit in _COUNTED_ANEW or alike(before.value or 0, after.value or 0)
        if like and older(before, after) and dated_apart(before, after):
            yield before, after


class Editions:
    """Which count of a series each document knows.

    Two figures from different counts do not contradict each other.
    """

    def __init__(self, book: FieldTallies, marks: Marks) -> None:
        """Read off the series found so far."""
        self._known: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        self._members = {*marks.superseded_by, *marks.supersedes}
        for key in sorted(self._members):
            series, depth = _place(book.by_id[key], marks)
            tally = book.by_id[key]
            for house in tally.houses:
                documents = tally.documents(house).union(
                    *(
                        other.documents(house)
                        for other in book.given(tally.field, house)
                        if _bounds(other, tally)
                    )
                )
                for document in documents:
                    known = self._known[document, house]
                    known[series] = max(depth, known.get(series, depth))

    def in_series(self, tally: Tally) -> bool:
        """Tell whether a value is part of a count that moved on."""
        return tally.id in self._members

    def of(self, document: str, house: str) -> dict[str, int]:
        """Return, for each series, how far on a document knows it."""
        return self._known.get((document, house), {})

    def differ(self, one: Tally, other: Tally, house: str) -> bool:
        """Tell whether the documents of two values know different counts of the root."""
        left, right = self._held(one, house), self._held(other, house)
        return any(not (left[series] & right[series]) for series in left.keys() & right.keys())

    def _held(self, tally: Tally, house: str) -> dict[str, set[int]]:
        held: defaultdict[str, set[int]] = defaultdict(set)
        for document in tally.documents(house):
            for series, depth in self.of(document, house).items():
                held[series].add(depth)
        return held


def _place(tally: Tally, marks: Marks) -> tuple[str, int]:
    """Return a member's series (its last total) and depth.

    Whoever knows an addition knows the total it leads to.
    """
    end, depth = tally.id, 1 if tally.field.additional else 0
    while end in marks.superseded_by and -depth <= len(marks.superseded_by):
        end, depth = marks.superseded_by[end], depth - 1
    return end, depth


def _bounds(other: Tally, tally: Tally) -> bool:
    """Tell whether another entry prints a member's number with an inverted bound."""
    value = exact(tally.figure)
    return value is not None and inverted(other.figure, value)
