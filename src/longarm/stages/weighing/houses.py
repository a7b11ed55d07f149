"""Houses at a date: in whose hands an entity was when a document came out, and what is not known of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from longarm.model.entity import Entity, Membership
from longarm.stages.weighing.dates import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_EVER = (date.min.toordinal(), date.max.toordinal())

NO_SOURCE = "no source recorded"
"""What is said where nobody noted a public address."""


def memberships(entity: Entity) -> tuple[Membership, ...]:
    """Return every membership of an entity; a house without dates holds for all time."""
    if entity.houses:
        return entity.houses
    return (Membership(entity.house),) if entity.house else ()


def houses_at(entity: Entity, published: str | None) -> tuple[str, ...]:
    """Return what an entity may have counted as on a partial date, sorted; never empty.

    One key where it is certain: its house then, or its own id if it had none. Several where it had
    several, or where the date is unknown or too coarse to tell.
    """
    held = memberships(entity)
    span = days(published) or _EVER
    found = {each.house for each in held if _may_hold(each, span)}
    if _may_stand_alone(held, span):
        found.add(entity.id)
    return tuple(sorted(found))


def shared_in_words(left: Entity, right: Entity, house: str) -> str:
    """Return for which time two entities belong to a house, and the addresses that say so."""
    one, other = _held_in_words(left, house), _held_in_words(right, house)
    if one == other:
        return f"both {one}"
    return f"{left.name} {one}, {right.name} {other}"


def unsure_in_words(entity: Entity, house: str, dates: Iterable[str | None]) -> str:
    """Return that no date tells for certain that an entity was in a house; "" where one does."""
    known = sorted({each for each in dates if each})
    if any(houses_at(entity, each) == (house,) for each in (*known, None)):
        return ""
    when = f"dated {' and '.join(known)} only" if known else "not dated"
    return (
        f"what {entity.name} says here is {when}, which does not tell whether it was in that house"
    )


def _held_in_words(entity: Entity, house: str) -> str:
    own = [each for each in memberships(entity) if each.house == house]
    return " and ".join(f"{time_in_words(each)} ({source_in_words(each)})" for each in own)


def source_in_words(held: Membership) -> str:
    """Return the address that tells of a membership, or that there is none."""
    if held.source is None and held.house.startswith("government:"):
        return "an organ of that state"
    return held.source or NO_SOURCE


def time_in_words(held: Membership) -> str:
    """Return a membership's time: `2019 to 2023-06`, `since 2019`, `until 2023-06`, `at any time`."""
    if held.since and held.until:
        return f"{held.since} to {held.until}"
    if held.since:
        return f"since {held.since}"
    return f"until {held.until}" if held.until else "at any time"


def _may_hold(held: Membership, span: tuple[int, int]) -> bool:
    first, last = (days(held.since) or _EVER)[0], (days(held.until) or _EVER)[1]
    return first <= span[1] and span[0] <= last


def _may_stand_alone(held: Sequence[Membership], span: tuple[int, int]) -> bool:
    """Tell whether there may be a day of the span on which it belonged to nobody.

    A coarse end is taken at its earliest and a coarse beginning at its latest, unless another
    membership takes over: "until 2019" and "since 2020" leave no gap.
    """
    begun = [days(each.since) for each in held]
    ended = [days(each.until) for each in held]
    covered = []
    for start, end in zip(begun, ended, strict=True):
        handed = start and any(_touch(other, start) for other in ended if other)
        passed_on = end and any(_touch(end, other) for other in begun if other)
        first = (start[0] if handed else start[1]) if start else _EVER[0]
        last = (end[1] if passed_on else end[0]) if end else _EVER[1]
        covered.append((first, last))
    day = span[0]
    for first, last in sorted(covered):
        if first <= day <= last:
            day = last + 1
    return day <= span[1]


def _touch(ending: tuple[int, int], beginning: tuple[int, int]) -> bool:
    """Tell whether one membership may begin on the very day, or the day after, another ended."""
    return beginning[0] <= ending[1] + 1 and ending[0] <= beginning[1] + 1
