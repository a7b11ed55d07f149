"""Fold: the form under which two spellings of one name are equal."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain

from longarm.gazetteer.tables import rows

# Letters that Unicode does not decompose, and Arabic letters that are written in several ways.
_LETTERS: dict[str, str | None] = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss",
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None, "\u200c": None, "\u200d": None,
}  # fmt: skip
_DECOMPOSED = chain(range(0x80, 0x700), range(0x1E00, 0x2000), range(0xFF01, 0xFF5F))
"""Latin, Greek, Cyrillic, Hebrew, Arabic and full-width forms: the marks of kana stay, they count."""

_APOSTROPHES = re.compile("(?<=\\w)['’ʼ‘`](?=\\w)")
_ELISIONS = re.compile(r"\b(dell|nell|dall|sull|quell|all|qu|l|d)['’](?=\w)")
"""Articles of French, Italian and Catalan: a word of their own (`l'Interno` is `l interno`)."""

_SEPARATORS = re.compile(r"[^\w]+|_")


@cache
def _simplified() -> dict[int, str]:
    pairs = "".join(cells[0] for cells in rows("fold.txt"))
    return {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}


@cache
def _folded() -> dict[int, str | None]:
    """Return one table for everything that is done character by character, for speed."""
    table: dict[int, str | None] = dict(_simplified())
    for point in _DECOMPOSED:
        char = chr(point)
        parts = unicodedata.normalize("NFKD", char).casefold()
        bare = "".join(each for each in parts if not unicodedata.combining(each))
        if bare != char:
            table[point] = bare or None
    # й and ї are letters of their own, no и with a mark.
    for letter in "йїў":
        table.pop(ord(letter), None)
    table.update({ord(char): plain for char, plain in _LETTERS.items()})
    return table


def simplify(text: str) -> str:
    """Return `text` with traditional characters turned into simplified ones, one for one."""
    return text.translate(_simplified())


def fold(name: str) -> str:
    """Return `name` without case, diacritics, punctuation and the difference of Han variants.

    An apostrophe inside a word falls away (`Xi'an` is `xian`), any other punctuation is a space.
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain).translate(_folded())
    if plain.isalnum():
        return plain
    plain = _APOSTROPHES.sub("", _ELISIONS.sub(r"\1 ", plain))
    return _SEPARATORS.sub(" ", plain).strip()
