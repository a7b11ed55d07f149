"""Wanted: a secret to look for, how else it may be spelt, and the list of them in a file."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tools.leak_scanner.romanizing import romanized
from tools.leak_scanner.views import plain

_HAN_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}")
_HANGUL_NAME = re.compile(r"[\uac00-\ud7a3]{2,4}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = re.compile(r"[^\d@:/#+]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BETWEEN_DIGITS = re.compile(r"[\s()+./-]+")
_SHORT = 7
"""Shorter numbers stand in any text by chance."""
_COMPOUND = 4
"""A Han name of four characters has a surname of two."""
_MONTHS = tuple(calendar.month_name[1:])


@dataclass(frozen=True, slots=True)
class Wanted:
    """A secret: `text` as it was written, `also` its other spellings (a pinyin, a married name).

    `parts` are those pieces of a name of which two near each other give the person away, once for each
    spelling: `(("Exampleson", "Mira"),)`.
    """

    text: str
    also: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling: as given, romanized, a day and a number in the usual ways to write them."""
        given = (self.text, *self.also)
        made = (latin for each in given if (latin := romanized(each)) != each)
        return tuple(dict.fromkeys((*given, *made, *_days(self.text), *_numbers(self.text))))


def wanted(text: str, *also: str) -> Wanted:
    """Return a secret whose parts are guessed: words of a name, or surname and given name in Han and Hangul."""
    bare = Wanted(text, also)
    parts = (_parts(each) for each in bare.spellings)
    return Wanted(text, also, tuple(each for each in parts if len(each) > 1))


def read_wanted(path: Path) -> tuple[Wanted, ...]:
    """Read a list: one secret a line, its other spellings behind tabs; empty lines and `#` lines say nothing."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return tuple(wanted(*(cell.strip() for cell in row if cell.strip())) for row in rows)


def _parts(spelling: str) -> tuple[str, ...]:
    """Return the pieces of a name; nothing where it is no name or a piece would be a single letter."""
    compact = spelling.strip()
    if _HAN_NAME.fullmatch(compact) or _HANGUL_NAME.fullmatch(compact):
        cut = 2 if len(compact) == _COMPOUND else 1
        return (compact[:cut], compact[cut:]) if len(compact) - cut > 1 else ()
    if not _NAME.fullmatch(compact):
        return ()
    words = [
        word for word in _WORD.findall(compact) if not word.islower() or not plain(word).isascii()
    ]
    return tuple(words) if len(words) == len(_WORD.findall(compact)) else tuple(words[-2:])


def _numbers(text: str) -> tuple[str, ...]:
    """Return a long number without the zeros before it, as a program that takes it for a count would print it."""
    digits = _BETWEEN_DIGITS.sub("", text)
    short = digits.lstrip("0")
    return (short,) if digits.isdecimal() and short != digits and len(short) > _SHORT else ()


def _days(text: str) -> tuple[str, ...]:
    """Return an ISO day as other people write it; nothing for what is no day."""
    if not _DAY.fullmatch(text):
        return ()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return ()
    y, m, d, month = day.year, day.month, day.day, _MONTHS[day.month - 1]
    return (
        f"{d:02}.{m:02}.{y}",
        f"{d}.{m}.{y}",
        f"{m}/{d}/{y}",
        f"{d} {month} {y}",
        f"{month} {d} {y}",
        f"{y}年{m}月{d}日",
        f"{y}{m:02}{d:02}",
    )
