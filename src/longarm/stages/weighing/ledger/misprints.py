"""Misprints: figures that depart from their own root's count, found in the data alone."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.finding import FlagKind
from longarm.model.slots import Bound
from longarm.stages.weighing.amounts import alike, exact, loosens, one_slip, words
from longarm.stages.weighing.dates import SLACK, days
from longarm.stages.weighing.ledger.field_tallies import dated_apart
from longarm.stages.weighing.ledger.tallies import AGREEING, shown
from longarm.stages.weighing.wording import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.stages.weighing.ledger.breakdowns import Breakdown
    from longarm.stages.weighing.ledger.field_tallies import FieldTallies
    from longarm.stages.weighing.ledger.marks import Marks
    from longarm.stages.weighing.ledger.series import Editions
    from longarm.stages.weighing.ledger.tallies import Tally


def mark_printed(book: FieldTallies, marks: Marks) -> None:
    """Flag what is no number as printed ("230,00"), with what others print for the same count.

    Nothing is guessed.
    """
    for tally in book.all:
        broken = [count for count in tally.base if count.figure.misprint]
        if not broken:
            continue
        why = next(
            (
                reason
                for count in broken
                for slot, reason in count.unread
                if slot in {"low", "high"}
            ),
            "",
        )
        where = listed(count.publisher for count in broken)
        reason = f"as {where} prints it, this is not a number that can be trusted" + (
            f": {why}" if why else ""
        )
        against: tuple[str, ...] = ()
        others = [
            (len(each.outlets(house)), each)
            for house in sorted(tally.houses)
            for each in book.given(tally.field, house)
            if each.id != tally.id and exact(each.figure) is not None
        ]
        if others:
            many, likeliest = max(others, key=lambda pair: (pair[0], pair[1].id))
            reason += f"; {counted(many, 'outlet')} with the same root and scope print {words(likeliest.value)}"
            against = (likeliest.id,)
        marks.flag(tally.id, FlagKind.MISPRINT, reason, against)


def mark_inverted(book: FieldTallies, marks: Marks) -> None:
    """Flag an upper bound that equals what the root counted.

    "up to 54" where others give 54 or at least 54.
    """
    for field, house, given in book.of_root():
        for tally in given:
            if tally.figure.bound != Bound.AT_MOST or field.additional:
                continue
            for other in given:
                turned = (
                    other.figure.bound in {Bound.EXACTLY, Bound.AT_LEAST}
                    and other.figure.low == tally.figure.high
                )
                if turned and not dated_apart(tally, other):
                    reason = (
                        f"{listed(count.publisher for count in tally.said_by(house))} makes an "
                        f"upper bound of it; {counted(len(other.outlets(house)), 'outlet')} give "
                        f"{shown(other)} for the same count of {book.titles[house]}"
                    )
                    marks.flag(tally.id, FlagKind.BOUND_INVERTED, reason, (other.id,))


def mark_outliers(
    book: FieldTallies, marks: Marks, editions: Editions, parts: Iterable[Breakdown]
) -> None:
    """Flag a value that one outlet alone gives where others give another that outweighs it.

    It is left alone where the root itself gives it, or something explains it: its own date, another
    count of a series, a breakdown that adds up, a document that gives both values (then they are two counts), or a size
    that cannot be one count at all (`alike`).
    """
    explained = {part.id for each in parts if each.adds_up for part in each.parts}
    for _, house, given in book.of_root_anywhere():
        for tally in given:
            lone = len(tally.outlets(house)) == 1 and tally.value is not None
            own = book.is_own(tally, house)
            if not lone or own or tally.id in explained or editions.in_series(tally):
                continue
            strong = [other for other in given if _outweighs(other, tally, house, book)]
            facing = _facing(tally, strong, house, editions)
            if facing is not None:
                reason = _outlier_reason(book, tally, facing, house)
                marks.flag(tally.id, FlagKind.MISPRINT, reason, (facing.id,))


def mark_miscited(book: FieldTallies, marks: Marks) -> None:
    """Flag a value that one outlet gives as another's, whose own document prints what a slip of the pen parts from it.

    What is cited need not be the root: an agency passes on what a group counted.
    """
    for _, given in book.of_field():
        own = _own(given, book)
        for tally in given:
            for house in sorted(tally.houses & own.keys()):
                if len(tally.outlets(house)) > 1 or book.is_own(tally, house):
                    continue
                printed = _printed_by(own[house], tally, house, book)
                if printed is not None:
                    said = listed(count.publisher for count in tally.said_by(house))
                    reason = (
                        f"{shown(tally)} printed by {said} after {book.titles[house]}, "
                        f"which itself prints {shown(printed)}"
                    )
                    marks.flag(tally.id, FlagKind.MISPRINT, reason, (printed.id,))


def _own(given: Sequence[Tally], book: FieldTallies) -> dict[str, list[Tally]]:
    """Return what the documents of each house print, of the values given for a field."""
    found: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in given:
        for house in {book.publishers.get(count.document) for count in tally.counts}:
            if house is not None:
                found[house].append(tally)
    return found


def _printed_by(own: Sequence[Tally], tally: Tally, house: str, book: FieldTallies) -> Tally | None:
    """Return what a document of a house prints that one digit parts from a value, unless it prints that one too."""
    if tally in own or tally.value is None or not tally.field.scope:
        return None
    return next(
        (
            other
            for other in own
            if other.value is not None
            and not book.is_own(other, house)
            and _one_digit(other.value, tally.value)
            and not dated_apart(tally, other)
        ),
        None,
    )


def _one_digit(one: float, other: float) -> bool:
    """Tell whether two numbers of two digits and more differ by one slip, or in one digit."""
    short, long = sorted((f"{one:.0f}", f"{other:.0f}"), key=len)
    differing = sum(a != b for a, b in zip(short, long, strict=False))
    same = len(short) == len(long) >= len("10") and differing == 1
    return same or one_slip(one, other)


def _outweighs(other: Tally, tally: Tally, house: str, book: FieldTallies) -> bool:
    """Tell whether a value has more behind it than a lone one of the same root.

    At least `AGREEING` outlets; or two of them, or the root's own document, where a slip of the pen makes one number
    of the other. Any other number that a root itself does not give may be of another count, and stands as a conflict.
    """
    if other.value is None or other.id == tally.id:
        return False
    carriers, own = len(other.outlets(house)), book.is_own(other, house)
    slip = one_slip(other.value, tally.value or 0.0)
    return carriers >= AGREEING or (slip and (carriers > 1 or own))


def _facing(tally: Tally, strong: Sequence[Tally], house: str, editions: Editions) -> Tally | None:
    """Return the agreed value that a lone one departs from.

    One of its own date first, then the nearest. Where its document prints another agreed value too, an earlier one
    perhaps, only one of as many digits that a slip of the pen makes of it.
    """
    value = tally.value or 0.0

    def slip(other: Tally) -> bool:
        return _miswritten(other.value or 0.0, value)

    beside = [other for other in strong if tally.documents(house) & other.documents(house)]
    facing = [
        other
        for other in strong
        if other not in beside
        and (not beside or slip(other))
        and not dated_apart(tally, other)
        and not _came_later(tally, other, house)
        and (slip(other) or not editions.differ(tally, other, house))
        and alike(value, other.value or 0.0)
        and not _may_agree(tally, other)
    ]
    if not facing:
        return None
    undated = tally.as_of is None
    return min(
        facing,
        key=lambda other: (
            undated or other.as_of is None,
            abs((other.value or 0.0) - value),
            other.id,
        ),
    )


def _miswritten(one: float, other: float) -> bool:
    """Tell whether two numbers of as many digits differ by one slip."""
    return len(f"{one:.0f}") == len(f"{other:.0f}") and one_slip(one, other)


def _came_later(tally: Tally, other: Tally, house: str) -> bool:
    """Tell whether all that print one value are of a date more than a month after all that print the other.

    A root may have counted again. What a document says of an earlier month holds for that month.
    """
    own, others = (
        [days(count.as_of) or days(count.published) for count in each.said_by(house)]
        for each in (tally, other)
    )
    first = [span[0] for span in own if span]
    last = [span[1] for span in others if span]
    return bool(first and last) and min(first) - max(last) > SLACK


def _may_agree(tally: Tally, other: Tally) -> bool:
    """Tell whether a bound allows the other value, so that nothing is wrong."""
    if exact(tally.figure) is None:
        return tally.value == other.value or loosens(tally.figure, other.value or 0.0)
    return exact(other.figure) is None and loosens(other.figure, tally.value or 0.0)


def _outlier_reason(book: FieldTallies, tally: Tally, facing: Tally, house: str) -> str:
    publisher = listed(count.publisher for count in tally.said_by(house))
    date = f" as of {tally.as_of}" if tally.as_of else ""
    carriers = len(facing.outlets(house))
    others = "another outlet gives" if carriers == 1 else f"{carriers} other outlets give"
    who = f"{book.titles[house]} itself gives" if book.is_own(facing, house) else others
    reason = (
        f"{shown(tally)} printed by {publisher}{date}; {who} "
        f"{shown(facing)} for the same count of {book.titles[house]}"
    )
    agreed = facing.value or 0.0
    rounded = tally.value in {round(agreed, -digits) for digits in range(1, len(f"{agreed:.0f}"))}
    return f"{reason} (perhaps rounded, but printed as exact)" if rounded else reason
