"""Dates that may be partial: what can be said about their order, and what cannot."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$")
_DECEMBER = 12

SLACK = 31
"""Days by which two as-of dates may differ and still speak of one count.

A report and its echo in the press.
"""


@lru_cache(maxsize=1 << 14)
def days(iso: str | None) -> tuple[int, int] | None:
    """Return the first and last day (ordinals) that a partial ISO date may mean.

    None where it is unknown or no date.
    """
    found = _ISO.match(iso) if iso else None
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        if day:
            return first.toordinal(), first.toordinal()
        last_month = month or _DECEMBER
        following = date(first.year + last_month // _DECEMBER, last_month % _DECEMBER + 1, 1)
    except ValueError:
        return None
    return first.toordinal(), following.toordinal() - 1


def surely_before(one: str | None, other: str | None) -> bool:
    """Tell whether every day that `one` may mean lies before every day that `other` may mean."""
    left, right = days(one), days(other)
    return left is not None and right is not None and left[1] < right[0]


def apart(one: str | None, other: str | None) -> bool:
    """Tell whether both dates are known and lie more than `SLACK` days from each other."""
    left, right = days(one), days(other)
    if left is None or right is None:
        return False
    return right[0] - left[1] > SLACK or left[0] - right[1] > SLACK


def rank(iso: str | None) -> tuple[int, int]:
    """Return a key that sorts known dates from old to new, and unknown ones after all of them."""
    span = days(iso)
    return (1, 0) if span is None else (0, span[0])
