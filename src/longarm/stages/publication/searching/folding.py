"""Folding: a text as search compares it, and the tokens that stand for it; `engine.js` does the same to a query.

Marks on letters fall (café is cafe, vowel signs and kashida in Arabic go), forms of alef become one. Scripts that put
no space between words are cut into pairs of letters, so that any run of a text can be found.
"""

from __future__ import annotations

import unicodedata

import regex

_SAME = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ı": "i",
        "ς": "σ",
        "ٱ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ک": "ك",
        "ی": "ي",
        "ـ": None,
    }
)
_UNSPACED = (
    r"\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}"
    r"\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}"
)
_RUNS = regex.compile(rf"[{_UNSPACED}]+|[\p{{L}}\p{{N}}--[{_UNSPACED}]]+", regex.VERSION1)
_PAIRED = regex.compile(rf"[{_UNSPACED}]")
LONGEST = 40
"""Letters of a word that are kept; longer runs are addresses and the like."""


def fold(text: str) -> str:
    """Return `text` with differences gone that a reader who searches does not type."""
    bare = unicodedata.normalize("NFKD", text.lower())
    kept = "".join(letter for letter in bare if unicodedata.category(letter) != "Mn")
    return unicodedata.normalize("NFC", kept).translate(_SAME)


def tokens(text: str) -> set[str]:
    """Return the tokens of `text`: words, and where no spaces are written pairs of letters and a run's last one."""
    found: set[str] = set()
    for run in _RUNS.findall(fold(text)):
        if _PAIRED.match(run):
            found.update(run[place : place + 2] for place in range(len(run)))
        else:
            found.add(run[:LONGEST])
    return found


def shelf(token: str, shelves: int) -> int:
    """Return on which of `shelves` a token lies: all that begin alike lie together, so that a beginning finds them.

    The number is a sum over the first two code points, or over the first one of scripts without spaces.
    """
    first = token[:1] if _PAIRED.match(token) else token[:2]
    number = 0
    for letter in first:
        number = (number * 31 + ord(letter)) % 65_521
    return number % shelves
