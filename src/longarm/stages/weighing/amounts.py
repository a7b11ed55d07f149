"""Amounts: when a printed figure is a looser way of giving another, and when two are at odds."""

from __future__ import annotations

from math import inf, log10
from typing import TYPE_CHECKING

from longarm.model.slots import Bound, SiteKind

if TYPE_CHECKING:
    from longarm.model.slots import Figure

NEAR = 0.1
"""A looser figure lies within 10 % of the exact one, …"""
ROUNDED = 0.2
"""… or within 20 % if it is the exact one cut to a rounder number (200,000 for 230,000)."""

ALIKE = 2.0
"""Two figures that differ by more than this factor are taken for counts of two things."""

STATION = "station"
_NAMED_DIFFERENTLY = {SiteKind.POLICE_STATION, SiteKind.SERVICE_CENTER, None}
_TENS, _HUNDREDS = 10, 100


def kind_class(kind: SiteKind | None) -> str:
    """Return the class of a site kind.

    What one calls a police station another calls a service centre.
    """
    return STATION if kind in _NAMED_DIFFERENTLY else str(kind)


def exact(figure: Figure) -> float | None:
    """Return the number that a figure gives exactly.

    None where it gives a bound, a range or nothing readable.
    """
    return figure.low if figure.bound == Bound.EXACTLY and figure.low == figure.high else None


def printed(figure: Figure) -> float | None:
    """Return the one number that a figure prints, whatever its bound."""
    return figure.low if figure.low is not None else figure.high


def interval(figure: Figure) -> tuple[float, float]:
    """Return the smallest and largest value that a figure allows."""
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    if figure.bound == Bound.ABOUT:
        return low - abs(low) * NEAR, high + abs(high) * NEAR
    if figure.bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        return low, inf
    if figure.bound in {Bound.AT_MOST, Bound.LESS_THAN}:
        return -inf, high
    return low, high


def inverted(figure: Figure, value: float) -> bool:
    """Tell whether a figure makes an upper bound of a count ("up to 54" for 54)."""
    return figure.bound == Bound.AT_MOST and figure.high == value


def loosens(figure: Figure, value: float) -> bool:
    """Tell whether a figure is a looser way of saying `value`.

    Its bound allows it, and it is near or rounder.

    A figure printed as exact is never loose, however round; an upper bound equal to the value is
    inverted, not loose.
    """
    number = printed(figure)
    if number is None or exact(figure) is not None or inverted(figure, value) or value <= 0:
        return False
    low, high = interval(figure)
    if not low <= value <= high or (figure.bound == Bound.MORE_THAN and number == value):
        return False
    distance = abs(value - number) / value
    return distance <= NEAR or (distance <= ROUNDED and _cut(value) == number)


def _cut(value: float) -> float:
    """Return a value cut to its first digit."""
    scale: float = _TENS ** int(log10(value)) if value >= 1 else 1
    return value // scale * scale


def alike(one: float, other: float) -> bool:
    """Tell whether two numbers may be meant for one count.

    Within a factor, or one slip of the pen apart.
    """
    if one > 0 and other > 0 and max(one, other) / min(one, other) <= ALIKE:
        return True
    return one_slip(one, other)


def one_slip(one: float, other: float) -> bool:
    """Tell whether one digit was dropped, added or changed, or two neighbours exchanged."""
    short, long = sorted((f"{one:.0f}", f"{other:.0f}"), key=len)
    if len(short) < len("10"):
        return False
    if len(long) == len(short):
        differing = [place for place in range(len(long)) if long[place] != short[place]]
        swapped = (
            len(differing) == len("ab")
            and differing[1] == differing[0] + 1
            and long[differing[0]] == short[differing[1]]
            and long[differing[1]] == short[differing[0]]
        )
        return swapped or (len(differing) == 1 and len(long) > len("10"))
    return len(long) == len(short) + 1 and any(
        long[:at] + long[at + 1 :] == short for at in range(len(long))
    )


def is_telling(value: float) -> bool:
    """Tell whether a number is told of few things: above ten and no multiple of ten, from a hundred on of a hundred."""
    return value > _TENS and bool(value % (_HUNDREDS if value >= _HUNDREDS else _TENS))


def words(value: float | None) -> str:
    """Return a number as it is written in a reason."""
    if value is None:
        return "unread"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
