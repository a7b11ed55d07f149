"""Folds code points for comparison: case, width, marks and Han variants go; each keeps its place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from longarm.gazetteer.fold import fold, simplify

Points = NDArray[np.uint32]
Places = NDArray[np.int64]

SEPARATOR, WORD, CHARACTER = 0, 1, 2
"""What a folded code point is: between tokens, part of a word, or a token by itself."""

_END = 0x110000
_IDEOGRAPHS = range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x40000)
_SIGNS = range(0x3005, 0x3008), range(0x3040, 0x3100), range(0x31F0, 0x3200)
"""Kana, and the marks that repeat or stand for a character."""

_MIXED = (
    range(0x3400),
    range(0x4DC0, 0x4E00),
    range(0xA000, 0xD800),
    range(0xF900, 0x20000),
    range(0x2F800, 0x2FA20),
    range(0xE0000, 0xE0200),
)
"""All but ideographs, surrogates and private use: what must be looked at one by one."""

_DROPPED = frozenset({"Mn", "Me", "Cf"})
"""Marks and invisible characters: they neither part words nor count.

A soft hyphen, a vowel point or a decomposed accent would otherwise hide a copy.
"""
_JOINED = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Mc"})


@dataclass(frozen=True, slots=True)
class _Tables:
    """By code point: how many it becomes, the first of them, all of them (`rest[row]`), its kind."""

    length: NDArray[np.uint8]
    first: Points
    row: NDArray[np.int32]
    rest: Points
    kind: NDArray[np.uint8]


def _plain(char: str) -> str:
    """Return what a character counts as; a separator stays itself, a mark is empty."""
    wide = unicodedata.normalize("NFKC", char)
    plain = unicodedata.normalize("NFKD", fold(wide)) or wide
    if plain.isascii():
        return plain
    return "".join(each for each in plain if unicodedata.category(each) not in _DROPPED)


@cache
def _tables() -> _Tables:
    length = np.ones(_END, np.uint8)
    first = np.arange(_END, dtype=np.uint32)
    row = np.zeros(_END, np.int32)
    kind = np.zeros(_END, np.uint8)
    for block in _IDEOGRAPHS:
        span = slice(block.start, block.stop)
        first[span] = np.frombuffer(simplify("".join(map(chr, block))).encode("utf-32-le"), "<u4")
        kind[span] = CHARACTER
    longer: list[str] = []
    for point in chain.from_iterable(_MIXED):
        char = chr(point)
        category = unicodedata.category(char)
        if category == "Cn":
            continue
        kind[point] = WORD if category in _JOINED else SEPARATOR
        plain = "" if category in _DROPPED else _plain(char)
        length[point] = len(plain)
        if len(plain) > 1:
            row[point] = len(longer)
            longer.append(plain)
        elif plain:
            first[point] = ord(plain)
    for block in _SIGNS:
        signs = kind[block.start : block.stop]
        signs[signs == WORD] = CHARACTER
    rest = np.zeros((len(longer), max(map(len, longer))), np.uint32)
    for place, plain in enumerate(longer):
        rest[place, : len(plain)] = [ord(each) for each in plain]
    return _Tables(length, first, row, rest, kind)


def points_of(text: str) -> Points:
    """Return the code points of a text, lone surrogates included."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def text_of(points: Points) -> str:
    """Return the text that code points spell."""
    return points.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def folded(points: Points) -> tuple[Points, Places]:
    """Return what `points` fold to, and for each of these the place it comes from."""
    tables = _tables()
    lengths = tables.length[points]
    places = np.arange(len(points))
    if (lengths == 1).all():
        return tables.first[points], places
    source = np.repeat(places, lengths)
    origin = points[source]
    plain = tables.first[origin]
    many = np.flatnonzero(tables.length[origin] > 1)
    if len(many):
        begins = np.cumsum(lengths, dtype=np.int64) - lengths
        plain[many] = tables.rest[tables.row[origin[many]], many - begins[source[many]]]
    return plain, source


def kinds(plain: Points) -> NDArray[np.uint8]:
    """Return for each folded code point whether it parts, spells or is a token."""
    return _tables().kind[plain]
