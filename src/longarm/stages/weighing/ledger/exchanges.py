"""Exchanges: two numbers of one root that changed places, and numbers beside the wrong count."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from longarm.model.finding import FlagKind
from longarm.model.slots import Unit
from longarm.stages.weighing.amounts import exact, kind_class, words
from longarm.stages.weighing.ledger.field_tallies import dated_apart
from longarm.stages.weighing.wording import counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.stages.weighing.ledger.field_tallies import FieldTallies
    from longarm.stages.weighing.ledger.marks import Marks
    from longarm.stages.weighing.ledger.series import Editions
    from longarm.stages.weighing.ledger.tallies import Tally

_AGREEING = 2
"""So many outlets must pair a count with another figure before a third pairing is called mixed."""

_BY_CHANCE = 10
"""Numbers below are in so many counts that two are found the other way round by chance: 3 sites and 8 people."""

_COUNTED_WITH = frozenset(
    {Unit.SITE, Unit.COUNTRY, Unit.CITY, Unit.PERSON, Unit.INCIDENT, Unit.OTHER}
)
"""What is told in pairs of which one number may take the other's place."""


@dataclass(frozen=True, slots=True)
class _Arrangement:
    """Which of two units has which of two numbers, and who has it so."""

    left: Tally
    right: Tally
    documents: frozenset[str]
    outlets: frozenset[str]

    def in_words(self) -> str:
        return " and ".join(
            f"{words(each.value)} {_noun(each)}" for each in (self.left, self.right)
        )


def mark_exchanged(book: FieldTallies, marks: Marks) -> None:
    """Flag two figures of one root whose numbers change places between documents.

    Which arrangement is wrong is told, in this order, by: the root's own document; more outlets; a
    document that misprints another figure of the same root. If none tells, both stand as a
    conflict.
    """
    for house, one, other in _exchanged(book):
        wrong, why = _wrong(one, other, house, book, marks)
        publishers = [
            listed(
                count.publisher
                for tally in (each.left, each.right)
                for count in tally.said_by(house)
                if count.document in each.documents
            )
            for each in (one, other)
        ]
        contrast = f"{one.in_words()} ({publishers[0]}), {other.in_words()} ({publishers[1]})"
        if wrong is None:
            all_four = (one.left, one.right, other.left, other.right)
            for tally in all_four:
                reason = f"the numbers change places: {contrast}; {why}"
                marks.flag(tally.id, FlagKind.CONFLICT, reason, (each.id for each in all_four))
            continue
        right = other if wrong is one else one
        against = (right.left.id, right.right.id)
        for tally in (wrong.left, wrong.right):
            numbers = f"{words(one.left.value)} and {words(one.right.value)}"
            reason = f"{numbers} change places: {contrast}; {why}"
            marks.flag(tally.id, FlagKind.MISPRINT, reason, against)
            marks.flag(tally.id, FlagKind.MIXED_COUNTS, reason, against)


def mark_swapped(book: FieldTallies, marks: Marks) -> None:
    """Flag two figures that one outlet has the other way round than `_AGREEING` outlets have them of one root.

    Whom that outlet has them from does not matter: two numbers change places by no chance, but for small ones.
    """
    held: defaultdict[tuple[Unit, str, str, float], list[Tally]] = defaultdict(list)
    printed: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in book.all:
        value = exact(tally.figure)
        if value is not None and not tally.field.additional and tally.field.unit in _COUNTED_WITH:
            held[*_counted(tally), value].append(tally)
            for document in sorted({count.document for count in tally.counts}):
                printed[document].append(tally)
    for document in sorted(printed):
        for left, right in combinations(printed[document], 2):
            if left.field.unit == right.field.unit or left.value == right.value:
                continue
            if max(left.value or 0, right.value or 0) < _BY_CHANCE:
                continue
            if marks.flagged(left.id, FlagKind.MISPRINT) or marks.flagged(
                right.id, FlagKind.MISPRINT
            ):
                continue
            facing = _facing(left, right, held)
            if facing is not None and not {left.id, right.id} & {each.id for each in facing}:
                _mark_swapped(left, right, facing, marks)


def _counted(tally: Tally) -> tuple[Unit, str, str]:
    return tally.field.unit, tally.field.kind, tally.field.place


def _facing(
    left: Tally, right: Tally, held: Mapping[tuple[Unit, str, str, float], Sequence[Tally]]
) -> tuple[Tally, Tally] | None:
    """Return the two figures with each other's numbers that enough outlets have together from one root."""
    together = {c.document for c in left.counts} & {c.document for c in right.counts}
    if len({count.outlet for count in left.counts if count.document in together}) > 1:
        return None
    for one in held.get((*_counted(left), right.value or 0.0), ()):
        for other in held.get((*_counted(right), left.value or 0.0), ()):
            if _outlets(one) <= _outlets(left) or _outlets(other) <= _outlets(right):
                continue  # what as many print is a count of its own
            for house in sorted(one.houses & other.houses):
                if len(one.outlets(house) & other.outlets(house)) >= _AGREEING:
                    return one, other
    return None


def _outlets(tally: Tally) -> int:
    return len({count.outlet for count in tally.counts})


def _mark_swapped(left: Tally, right: Tally, facing: tuple[Tally, Tally], marks: Marks) -> None:
    said = listed(count.publisher for count in left.counts)
    others = listed(count.publisher for count in facing[0].counts)
    numbers = f"{words(left.value)} {_noun(left)} and {words(right.value)} {_noun(right)}"
    turned = f"{words(facing[0].value)} {_noun(facing[0])} and {words(facing[1].value)} {_noun(facing[1])}"
    for tally in (left, right):
        reason = f"the numbers change places: {numbers} ({said}), {turned} ({others})"
        against = (facing[0].id, facing[1].id)
        marks.flag(tally.id, FlagKind.MISPRINT, reason, against)
        marks.flag(tally.id, FlagKind.MIXED_COUNTS, reason, against)


def mark_mixed(book: FieldTallies, marks: Marks, editions: Editions) -> None:
    """Flag a lone figure beside a count that others give with another, if it is of a third one."""
    for _, house, given in book.of_root():
        for tally in given:
            if (
                len(tally.outlets(house)) != 1
                or exact(tally.figure) is None
                or editions.in_series(tally)
            ):
                continue
            elsewhere = [
                count for count in tally.counts if house not in count.houses and count.houses
            ]
            pairing = _pairing(tally, given, house, editions) if elsewhere else None
            if pairing is not None:
                reason = (
                    f"{words(tally.value)} stands beside a count of {book.titles[house]} in "
                    f"{listed(count.publisher for count in tally.said_by(house))}; "
                    f"{counted(len(pairing.outlets(house)), 'outlet')} give {words(pairing.value)} with it, "
                    f"and {listed(count.publisher for count in elsewhere)} gives "
                    f"{words(tally.value)} for another count"
                )
                marks.flag(tally.id, FlagKind.MIXED_COUNTS, reason, (pairing.id,))


def _noun(tally: Tally) -> str:
    unit = tally.field.unit.value
    return (
        unit
        if tally.value == 1
        else {"country": "countries", "city": "cities"}.get(unit, f"{unit}s")
    )


def _pairing(tally: Tally, given: Sequence[Tally], house: str, editions: Editions) -> Tally | None:
    """Return what at least `_AGREEING` outlets that know the same edition give instead."""
    known = [editions.of(document, house) for document in sorted(tally.documents(house))]
    if not any(known):
        return None
    fitting = [
        other
        for other in given
        if other.id != tally.id
        and len(other.outlets(house)) >= _AGREEING
        and any(editions.of(document, house) for document in other.documents(house))
        and not editions.differ(tally, other, house)
        and not dated_apart(tally, other)
        and not tally.documents(house) & other.documents(house)
    ]
    return (
        max(fitting, key=lambda other: (len(other.outlets(house)), other.id)) if fitting else None
    )


def _exchanged(book: FieldTallies) -> Iterator[tuple[str, _Arrangement, _Arrangement]]:
    """Yield pairs of arrangements of one root in which two units have each other's numbers."""
    held: defaultdict[tuple[str, bool, str], dict[tuple[Unit, str, float], list[Tally]]] = (
        defaultdict(dict)
    )
    for field, house, given in book.of_root():
        for tally in given:
            value = exact(tally.figure)
            if value is not None:
                place = held[house, field.additional, field.place]
                place.setdefault(
                    (field.unit, kind_class(tally.figure.unit_kind), value), []
                ).append(tally)
    for (house, _, _), values in sorted(held.items()):
        for (unit, kind, value), lefts in sorted(values.items()):
            for (facing, other_kind, number), rights in sorted(values.items()):
                if (unit, kind) >= (facing, other_kind) or value >= number or unit == facing:
                    continue
                turned_lefts = values.get((unit, kind, number), ())
                turned_rights = values.get((facing, other_kind, value), ())
                one = _arranged(lefts, rights, house)
                other = _arranged(turned_lefts, turned_rights, house)
                if (
                    one
                    and other
                    and not one.documents & other.documents
                    and _same_scope(one, other)
                ):
                    yield house, one, other


def _arranged(lefts: Sequence[Tally], rights: Sequence[Tally], house: str) -> _Arrangement | None:
    """Return the arrangement that most documents have: both figures must stand in the same ones."""
    found: list[_Arrangement] = []
    for left in lefts:
        for right in rights:
            documents = left.documents(house) & right.documents(house)
            if documents:
                carriers = frozenset(
                    count.outlet for count in left.said_by(house) if count.document in documents
                )
                found.append(_Arrangement(left, right, documents, carriers))
    return (
        max(found, key=lambda each: (len(each.documents), each.left.id, each.right.id))
        if found
        else None
    )


def _same_scope(one: _Arrangement, other: _Arrangement) -> bool:
    pairs = ((one.left, other.left), (one.right, other.right))
    return all(
        not a.field.scope or not b.field.scope or a.field.scope == b.field.scope for a, b in pairs
    )


def _wrong(
    one: _Arrangement,
    other: _Arrangement,
    house: str,
    book: FieldTallies,
    marks: Marks,
) -> tuple[_Arrangement | None, str]:
    """Return the arrangement to distrust and why, or None and what is missing to tell."""
    own = [
        any(book.publishers.get(document) == house for document in each.documents)
        for each in (one, other)
    ]
    if own[0] != own[1]:
        return (other if own[0] else one), f"{book.titles[house]} itself has it the other way"
    sizes = (len(one.outlets), len(other.outlets))
    if sizes[0] != sizes[1]:
        fewer = one if sizes[0] < sizes[1] else other
        return fewer, f"{counted(max(sizes), 'outlet')} against {counted(min(sizes), 'outlet')}"
    erring = [_errs(each, house, marks, book) for each in (one, other)]
    if bool(erring[0]) != bool(erring[1]):
        wrong, figure = (one, erring[0]) if erring[0] else (other, erring[1])
        why = f"the same document misprints another figure of {book.titles[house]} ({figure})"
        return wrong, why
    return None, "the documents of the case do not tell which is right"


def _errs(each: _Arrangement, house: str, marks: Marks, book: FieldTallies) -> str:
    """Return another figure of the root that one of the documents misprints, or nothing."""
    for tally in book.all:
        own = (
            tally.id in {each.left.id, each.right.id} or not tally.documents(house) & each.documents
        )
        if not own and marks.flagged(tally.id, FlagKind.MISPRINT):
            return words(tally.value)
    return ""
