"""Dates: what a text says of when, with the precision it has and no more."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from longarm.gazetteer.personal import birth_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

# What opens with a digit is looked for many times as fast: so marks before it are asked for after it.
_ISO = re.compile(r"[0-9](?<![\w-].)\d{3}-\d{2}-\d{2}(?![\w-])")
_YEAR = re.compile(r"[12](?<![\w.,:].)(?:(?<=1)9|(?<=2)0)\d{2}(?![\w:]|[.,]\d)")
_YEAR_FIRST = re.compile(r"(?<![\w.,:])((?:19|20)\d{2})\.?\s$")
"""A year right before its month, as where dates run from the greater to the smaller: *2016. augusztus 9.*"""
_PRINT = "1450"
_LAST_DAY, _DECEMBER = 31, 12
_MID_MONTH, _SPRING, _SOLAR_SHIFT = 16, 3, 621
_BIRTH_REACH = 36
"""Code points before a date in which a word for birth stands."""
_SOLAR_EPOCH = 226_894
"""Days of the Gregorian count before the first day of the solar calendar's year 1."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date at `[start, end)`: `value` is ISO and may be partial, None where the year cannot be told."""

    start: int
    end: int
    value: str | None


def find_dates(
    folded: str, mentions: Sequence[Mention], lexicon: Lexicon, published: str | None
) -> list[Date]:
    """Return all dates in order; `published` (ISO, may be partial) gives the year to a date that lacks one."""
    if published is not None and published < _PRINT:
        published = None  # no publication is so old: a year of that kind is a slip of its source
    found = [Date(match.start(), match.end(), match.group()) for match in _ISO.finditer(folded)]
    if lexicon.pack.forms("patterns.year"):
        found += _marked(folded, lexicon, published)
    for mention in mentions:
        if mention.layer == "months":
            found.append(_around_month(folded, mention, lexicon, published))
        elif mention.layer == "solar":
            found.append(_solar(folded, mention, published))
        elif mention.layer == "relative":
            found.append(Date(mention.start, mention.end, _shifted(mention.value, published)))
    found += [Date(match.start(), match.end(), match.group()) for match in _YEAR.finditer(folded)]
    dates = _widest(_with_years(folded, mentions, found, published))
    return [date for date in dates if not _of_birth(folded, date)]


def _of_birth(folded: str, date: Date) -> bool:
    """Tell whether a date is somebody's day of birth, and so no date of an act: *born on* 3 May 1980, 1980年出生."""
    before = folded[max(0, date.start - _BIRTH_REACH) : date.start]
    after = folded[date.end : date.end + 1 + len("출생")]
    return bool(_birth_before().search(before) or _birth_after().match(after))


@cache
def _birth_before() -> re.Pattern[str]:
    words = sorted(map(re.escape, birth_words()), key=len, reverse=True)
    return re.compile(rf"(?i)(?:\b|(?<=[\u3400-\u9fff]))(?:{'|'.join(words)})[^.,;\n。，]{{0,12}}$")


@cache
def _birth_after() -> re.Pattern[str]:
    words = sorted((re.escape(word) for word in birth_words() if not word.isascii()), key=len)
    return re.compile(rf"\s?(?:{'|'.join(reversed(words))})")


def _with_years(
    folded: str, mentions: Sequence[Mention], dates: list[Date], published: str | None
) -> list[Date]:
    """Give months the year that a word right before them tells: 去年5月, "지난해 9월", "letzten Mai" has none."""
    years = {m.end: m for m in mentions if m.layer == "relative" and m.value.startswith("year ")}
    if not published or not years:
        return dates
    found = []
    for date_ in dates:
        before = date_.start - (folded[date_.start - 1 : date_.start] == " ")
        year = years.get(before)
        if year is None or not date_.value or len(date_.value) < len("2022-09"):
            found.append(date_)
            continue
        told = _shifted(year.value, published)
        found.append(Date(year.start, date_.end, f"{told}{date_.value[len('2022') :]}"))
    return found


def _widest(dates: list[Date]) -> list[Date]:
    kept: list[Date] = []
    for found in sorted(dates, key=lambda one: (one.start, -one.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return kept


def _marked(folded: str, lexicon: Lexicon, published: str | None) -> list[Date]:
    """Read dates whose parts carry marks: 2022年12月6日, 11月."""
    whole, bare = _marks(lexicon)
    found = [
        Date(match.start(), match.end(), _value(match[1], match[2], match[3], published))
        for match in whole.finditer(folded)
        if match.group(1) or match.group(2)
    ]
    days = bare.finditer(folded) if published and len(published) == len("2022-09-12") else ()
    return [*found, *(Date(*match.span(), _last_day(int(match[1]), published)) for match in days)]


@cache
def _marks(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a date whose parts carry a language's marks, and of a day alone."""
    year, month, day = (
        "|".join(map(re.escape, lexicon.pack.forms(f"patterns.{part}")))
        for part in ("year", "month", "day")
    )
    lasting = "|".join(map(re.escape, lexicon.pack.forms("patterns.lasting"))) or "(?!)"
    return (
        re.compile(
            rf"(?=\d)(?<!\d)(?:(\d{{4}})\s?(?:{year})\s?)?"
            rf"(?:(\d{{1,2}})\s?(?:{month})\s?(?:(\d{{1,2}})\s?(?:{day}))?)?"
        ),
        re.compile(rf"(?<![\d.,])(\d{{1,2}})\s?(?:{day})(?!\s?(?:{lasting}))"),
    )


def _last_day(day: int, published: str | None) -> str | None:
    """Return the newest day of a month that is called `day` and not after publication: 12日."""
    if not published or not 1 <= day <= _LAST_DAY:
        return None
    year, month, last = map(int, published.split("-"))
    months = year * 12 + month - 1 - (day > last)
    year, month = months // 12, months % 12 + 1
    return f"{year}-{month:02d}-{day:02d}" if day <= monthrange(year, month)[1] else None


def _around_month(folded: str, mention: Mention, lexicon: Lexicon, published: str | None) -> Date:
    """Take in the day and year that stand around a month's name, with only filler between."""
    start, end = mention.start, mention.end
    before, behind, then = _beside_month(lexicon)
    day = year = None
    left = before.search(folded[max(0, start - 16) : start])
    if left and 0 < int(left.group(1)) <= _LAST_DAY:
        day, start = left.group(1), max(0, start - 16) + left.start()
    right = behind.match(folded[end : end + 16])
    if (
        day is None
        and right
        and 0 < int(right.group(1)) <= _LAST_DAY
        and (_is_a_day(folded, start, lexicon) or not _counts(folded, end + right.end()))
    ):
        day, end = right.group(1), end + right.end()
    later = then.match(folded[end : end + 16])
    if later:
        year, end = later.group(1), end + later.end()
    first = None if later or left else _YEAR_FIRST.search(folded[max(0, start - 8) : start])
    if first:
        year, start = first.group(1), max(0, start - 8) + first.start()
    return Date(start, end, _value(year, mention.value, day, published))


@cache
def _beside_month(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a day before a month's name, of one behind it, and of the year behind that."""
    filler = sorted(lexicon.pack.forms("patterns.filler"), key=len, reverse=True)
    suffixes = "|".join(map(re.escape, lexicon.pack.forms("patterns.suffix"))) or "(?!)"
    gap = rf"(?:\s|{'|'.join(rf'{re.escape(word.casefold())}' for word in filler) or '(?!)'})*"
    return (
        re.compile(rf"(?<![\d.,:])(\d{{1,2}})(?:{suffixes}|\.)?{gap}$"),
        re.compile(rf"{gap}(\d{{1,2}})(?:{suffixes})?(?![\d:])"),
        re.compile(rf"{gap}((?:19|20)\d{{2}})(?!\d)"),
    )


def _solar(folded: str, mention: Mention, published: str | None) -> Date:
    """Read a date of the Iranian calendar: "8 آذر 1402" to the day, a month as the one it is mostly in."""
    start, end, month = mention.start, mention.end, int(mention.value)
    left = re.search(r"(?<![\d.,:])(\d{1,2})\s+$", folded[max(0, start - 8) : start])
    day = int(left.group(1)) if left and 1 <= int(left.group(1)) <= _LAST_DAY else None
    if left and day:
        start = max(0, start - 8) + left.start()
    later = re.match(r"\s+(?:\S+\s)?(1[34]\d{2})(?!\d)", folded[end : end + 16])
    if later:
        end += later.end()
    year = int(later.group(1)) if later else _solar_year(month, published)
    if year is None:
        return Date(start, end, None)
    value = solar_day(year, month, day or _MID_MONTH).isoformat()
    return Date(start, end, value if day else value[: len("2023-09")])


def _solar_year(month: int, published: str | None) -> int | None:
    if not published or len(published) < len("2023-09"):
        return None
    year, now = int(published[:4]), int(published[5:7])
    begun = year - _SOLAR_SHIFT - (now <= _SPRING)
    return begun - (solar_day(begun, month, 1).isoformat()[: len("2023-09")] > published[:7])


def solar_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian date of a day of the solar calendar (1300 to 1450), by its 33-year cycle of leap years."""
    past = (year - 1) * 365 + (8 * (year - 1) + 29) // 33
    past += (month - 1) * 31 - max(0, month - 7) + day
    return date.fromordinal(past + _SOLAR_EPOCH)


def _is_a_day(folded: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition that days take and months do not stands before a month: "on May 2 gunmen"."""
    before = folded[max(0, start - 16) : start].split()
    return before[-1:] != [] and before[-1] in lexicon.pack.forms("patterns.on")


def _counts(folded: str, place: int) -> bool:
    """Tell whether a number after a month counts something ("in September 54 stations"); one with a mark is a day's."""
    return folded[place - 1].isdigit() and bool(re.match(r"\s+[^\W\d_]", folded[place : place + 3]))


def _value(
    year: str | None, month: str | None, day: str | None, published: str | None
) -> str | None:
    if month is None:
        return year
    if not 1 <= int(month) <= _DECEMBER:
        return year
    year = year or _year_of(int(month), published)
    if year is None:
        return None
    value = f"{year}-{int(month):02d}"
    return f"{value}-{int(day):02d}" if day and 1 <= int(day) <= _LAST_DAY else value


def _year_of(month: int, published: str | None) -> str | None:
    """Return the year in which `month` last came before publication, if the publication date tells."""
    if not published:
        return None
    year = int(published[:4])
    if len(published) >= len("2022-09") and month > int(published[5:7]):
        return str(year - 1)
    return str(year)


def _shifted(value: str, published: str | None) -> str | None:
    """Apply `month -1` to the publication date, as far as that is known."""
    if not published:
        return None
    unit, _, shift = value.partition(" ")
    parts = [int(part) for part in published.split("-")]
    if unit == "year":
        return str(parts[0] + int(shift))
    if unit == "month" and len(parts) > 1:
        months = parts[0] * 12 + parts[1] - 1 + int(shift)
        return f"{months // 12}-{months % 12 + 1:02d}"
    if unit == "day" and len(parts) == 3:  # noqa: PLR2004 - year, month, day
        return (date(*parts) + timedelta(days=int(shift))).isoformat()
    return None
