"""Dates: a stated date of publication becomes an ISO date, or null with the reason."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from longarm.model.document import Stated

_YEAR_FIRST = re.compile(
    r"\s*(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[日月年]?(?:[T\s].*)?\Z", re.DOTALL
)
_YEARS = range(1600, 2200)
"""Years that newspapers have been, or may yet be, printed in; 0001 and 9999 are what programs put for no date."""
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?\Z")


def iso_date(printed: str) -> str | None:
    """Return the date as `2022-10-26`, `2022-10` or `2022`, as printed; None if unclear.

    Read are dates that put the year first, and those of mail headers. The day is the one that the
    publisher prints: a time and its zone are left out. `10/11/2022` has two readings, hence none.
    """
    match = _COMPACT.match(printed) or _YEAR_FIRST.match(printed)
    if match is not None:
        year, month, day = (int(part) if part else None for part in match.groups())
        return _checked(year or 0, month, day)
    try:
        sent = parsedate_to_datetime(printed).date()
    except (ValueError, OverflowError):  # the latter where it states a zone of many digits
        return None
    return _checked(sent.year, sent.month, sent.day)


def _checked(year: int, month: int | None, day: int | None) -> str | None:
    """Return the ISO date if there is such a day, and somebody can have published on it."""
    if year not in _YEARS:
        return None
    try:
        whole = date(year, month or 1, day or 1)
    except ValueError:
        return None
    parts = 1 + (month is not None) + (day is not None)
    return "-".join(whole.isoformat().split("-")[:parts])


def as_iso_date(stated: Stated) -> Stated:
    """Return a stated date as an ISO date, its origin kept; null with a reason if unreadable."""
    if stated.value is None:
        return stated
    read = iso_date(stated.value)
    if read is None:
        return Stated(None, f"{stated.origin} states {stated.value[:40]!r}, which is no clear date")
    return Stated(read, stated.origin)
