"""Conflicts: values and breakdowns that cannot both be so, set side by side and never averaged."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING

from longarm.model.finding import FlagKind
from longarm.model.slots import WORLD, Unit
from longarm.stages.weighing.amounts import alike, interval, words
from longarm.stages.weighing.ledger.field_tallies import dated_apart
from longarm.stages.weighing.ledger.tallies import shown
from longarm.stages.weighing.wording import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.stages.weighing.ledger.breakdowns import Breakdown
    from longarm.stages.weighing.ledger.field_tallies import FieldTallies
    from longarm.stages.weighing.ledger.marks import Marks
    from longarm.stages.weighing.ledger.series import Editions
    from longarm.stages.weighing.ledger.tallies import Field, Tally

_ONE_THING = {Unit.SITE, Unit.COUNTRY, Unit.CITY}
"""Units that leave little doubt what is counted, even where no scope is stated."""

_COMPARED = {Unit.SITE, Unit.INCIDENT, Unit.ARREST, Unit.INVESTIGATION}
"""Units of which different roots count the same thing if unit, scope and place agree."""

_WORLDWIDE = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT})
"""Units that roots count over many states."""

_STATES = 3
"""So many states of which a document gives numbers of a root make a count state by state."""

_UNFIT = (FlagKind.MISPRINT, FlagKind.MIXED_COUNTS, FlagKind.BOUND_INVERTED, FlagKind.SUPERSEDED)
"""What is marked so is explained already and contradicts nothing further."""


def mark_breakdowns(marks: Marks, parts: Sequence[Breakdown]) -> None:
    """Flag where two documents break one total of one root down differently.

    Remark on parts that do or do not add up.
    """
    groups: defaultdict[tuple[object, ...], list[Breakdown]] = defaultdict(list)
    for each in parts:
        _remark(marks, each)
        if len(each.parts) > 1 and (each.total is None or each.adds_up):
            groups[each.house, each.field, each.sum].append(each)
    for group in groups.values():
        for one, other in combinations(group, 2):
            _contrast(marks, one, other)


def mark_same_root(book: FieldTallies, marks: Marks, editions: Editions) -> None:
    """Flag values of one count of a root that differ between documents, if nothing explains it."""
    for field, house, given in book.of_root():
        if field.additional:
            continue
        sound = [
            tally
            for tally in given
            if tally.value is not None and not marks.flagged(tally.id, *_UNFIT)
        ]
        for one, other in combinations(sound, 2):
            both = one.documents(house) & other.documents(house)
            if both or not _at_odds(one, other) or editions.differ(one, other, house):
                continue
            if _knows_both(one, other, sound, house) or _knows_both(other, one, sound, house):
                continue
            clear = field.unit in _ONE_THING, bool(field.scope or field.place)
            if all(clear) or (any(clear) and alike(one.value or 0.0, other.value or 0.0)):
                _face(marks, one, other, f"for the same count of {book.titles[house]}")


def _knows_both(one: Tally, other: Tally, given: Sequence[Tally], house: str) -> bool:
    """Tell whether all that print one value give another beside it that agrees with what it is held against.

    "Two in the city, and more than 27 in all": the two are no other count of the 27.
    """
    beside = [
        each.documents(house)
        for each in given
        if each.id not in {one.id, other.id} and not _at_odds(each, other)
    ]
    return one.documents(house) <= frozenset().union(*beside)


def mark_other_roots(book: FieldTallies, marks: Marks) -> None:
    """Flag different values that different roots give for the same thing in the same place.

    Where no place is told, or the whole world, only values near enough to be of one count: of sites always, of
    people and acts where one document gives both.
    """
    for field, given in book.of_field():
        placed = field.scope not in {(), (WORLD,)}
        if field.additional or field.unit not in (_COMPARED if placed else _WORLDWIDE):
            continue
        sound = [
            tally
            for tally in given
            if tally.houses and tally.value is not None and not marks.flagged(tally.id, *_UNFIT)
        ]
        for one, other in combinations(sound, 2):
            if one.houses & other.houses or not _at_odds(one, other):
                continue
            together = one.documents_of_roots & other.documents_of_roots
            sites = field.unit is Unit.SITE and field.scope == (WORLD,)
            near = alike(one.value or 0.0, other.value or 0.0)
            if placed or (near and (sites or together)):
                names = [
                    listed(book.titles[house] for house in tally.houses) for tally in (one, other)
                ]
                _face(marks, one, other, f"for the same thing ({names[0]} against {names[1]})")


def mark_shares(book: FieldTallies, marks: Marks) -> None:
    """Flag where two roots that both count people state by state give a state different numbers.

    That two roots count people in one state is no conflict by itself: one may speak of a single act. Whoever gives
    several states, or a total that these make, speaks of all that it knows of.
    """
    shares: defaultdict[Field, dict[str, list[Tally]]] = defaultdict(dict)
    for house, held in _by_state(book).items():
        for field, given in held.items():
            shares[field][house] = given
    for _, by_root in sorted(shares.items(), key=lambda item: item[0].scope):
        for one, other in combinations(sorted(by_root), 2):
            for left, right in product(by_root[one], by_root[other]):
                if not left.houses & right.houses and _at_odds(left, right):
                    names = f"{book.titles[one]} against {book.titles[other]}"
                    _face(marks, left, right, f"in a count state by state ({names})")


def mark_set_beside(book: FieldTallies, marks: Marks) -> None:
    """Flag where a document sets what one root counts of a state beside what another counts state by state.

    "The authority tells of 8; a report speaks of 22 from here": whoever prints both means one thing. Whether the
    document vouches for either does not matter.
    """
    for house, held in sorted(_by_state(book).items()):
        for field, ours in sorted(held.items(), key=lambda item: item[0].scope):
            for one, other in product(ours, book.in_field(field)):
                sound = other.houses and not marks.flagged(other.id, *_UNFIT)
                beside = _printed_in(one) & other.documents_of_roots
                if sound and beside and not one.houses & other.houses and _at_odds(one, other):
                    names = f"{listed(book.titles[each] for each in other.houses)} against {book.titles[house]}"
                    _face(marks, one, other, f"in a document that gives both ({names})")


def _printed_in(tally: Tally) -> frozenset[str]:
    return frozenset(count.document for count in tally.counts)


def _by_state(book: FieldTallies) -> dict[str, dict[Field, list[Tally]]]:
    """Return, by root, its counts of people for single states, where one document gives several of them."""
    by_document: defaultdict[tuple[str, str], dict[Field, list[Tally]]] = defaultdict(dict)
    for field, house, given in book.of_root():
        single = len(field.scope) == 1 and field.scope != (WORLD,) and not field.place
        if field.unit is not Unit.PERSON or not single or field.additional:
            continue
        for tally in given:
            for document in tally.documents(house):
                by_document[house, document].setdefault(field, []).append(tally)
    found: defaultdict[str, dict[Field, list[Tally]]] = defaultdict(dict)
    for (house, document), held in sorted(by_document.items()):
        once = {field: given[0] for field, given in held.items() if len(given) == 1}
        if not _makes_a_total(book, house, document, once):
            continue
        for field, tally in once.items():
            known = found[house].setdefault(field, [])
            if tally not in known:
                known.append(tally)
    return found


def _makes_a_total(
    book: FieldTallies, house: str, document: str, parts: Mapping[Field, Tally]
) -> bool:
    """Tell whether a document gives at least `_STATES` states, or states that make a total it gives too."""
    if len(parts) >= _STATES:
        return True
    states = {state for field in parts for state in field.scope}
    numbers = sum(tally.value or 0.0 for tally in parts.values())
    return len(parts) > 1 and any(
        tally.value == numbers and document in tally.documents(house)
        for field, root, given in book.of_root()
        if root == house and field.unit is Unit.PERSON
        if field.scope in {(), (WORLD,), tuple(sorted(states))}
        for tally in given
    )


def mark_partial(book: FieldTallies, marks: Marks, parts: Sequence[Breakdown]) -> None:
    """Flag a total beside another root's parts in the same document, if they do not make it."""
    for each in parts:
        if each.total is not None or book.given(each.field, each.house):
            continue
        for tally in book.in_field(each.field):
            stated = any(count.document == each.document and count.houses for count in tally.counts)
            low, high = interval(tally.figure)
            explained = each.house in tally.houses or marks.flagged(tally.id, *_UNFIT)
            if not stated or explained or low <= each.sum <= high:
                continue
            names = listed(book.titles[house] for house in tally.houses)
            reason = (
                f"{names} gives {shown(tally)}; what {book.titles[each.house]} names by place adds "
                f"up to {words(each.sum)} ({each.in_words()}), which may not be all"
            )
            for entry in (tally, *each.parts):
                against = (part.id for part in each.parts) if entry is tally else (tally.id,)
                marks.flag(entry.id, FlagKind.CONFLICT, reason, against)


def _at_odds(one: Tally, other: Tally) -> bool:
    left, right = interval(one.figure), interval(other.figure)
    return (left[1] < right[0] or right[1] < left[0]) and not dated_apart(one, other)


def _face(marks: Marks, one: Tally, other: Tally, of_what: str) -> None:
    for here, there in ((one, other), (other, one)):
        if not marks.names(here.id, there.id):
            publishers = listed(count.publisher for count in there.counts)
            reason = f"{publishers}: {shown(there)} {of_what}"
            marks.flag(here.id, FlagKind.CONFLICT, reason, (there.id,))
            marks.name(here.id, there.id)


def _remark(marks: Marks, each: Breakdown) -> None:
    if each.total is None or len(each.parts) < len(("one", "other")):
        return
    numbers = " + ".join(words(part.value) for part in each.parts)
    total = each.total.value or 0.0
    if each.adds_up:
        marks.remark(each.total.id, f"in {each.publisher} its parts add up ({numbers})")
    elif each.sum < total:
        marks.remark(
            each.total.id,
            f"in {each.publisher} the parts named make {words(each.sum)} of it ({numbers})",
        )
    else:
        reason = (
            f"in {each.publisher} the parts make {words(each.sum)}, more than {words(total)} "
            f"({each.in_words()})"
        )
        marks.flag(each.total.id, FlagKind.CONFLICT, reason, (part.id for part in each.parts))


def _contrast(marks: Marks, one: Breakdown, other: Breakdown) -> None:
    places = (
        {part.field.place: part for part in one.parts},
        {part.field.place: part for part in other.parts},
    )
    totals = one.total or other.total
    if totals is None or {part.id for part in one.parts} == {part.id for part in other.parts}:
        return
    reason = (
        f"two breakdowns of {words(one.sum)}: {one.in_words()} ({one.publisher}); "
        f"{other.in_words()} ({other.publisher})"
    )
    for place in sorted(places[0].keys() | places[1].keys()):
        left, right = places[0].get(place), places[1].get(place)
        if left is not None and right is not None and left.id == right.id:
            continue
        for part, facing in ((left, right), (right, left)):
            if part is not None:
                instead = (
                    f"{facing.figure.place} {words(facing.value)}"
                    if facing
                    else f"no {part.figure.place}"
                )
                against = (facing.id,) if facing is not None else ()
                marks.flag(
                    part.id, FlagKind.CONFLICT, f"{instead} in the other of {reason}", against
                )
                if facing is not None:
                    marks.name(part.id, facing.id)
