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


_POINT = np.uint32((1 << 21) - 1)
_LENGTH, _KIND = np.uint32(21), np.uint32(27)


@dataclass(frozen=True, slots=True)
class _Tables:
    """What each code point becomes.

    `packed`, by code point: the first it becomes, from bit 21 how many, from bit 27 the kind of that first.
    `rest[row[point]]`: all that it becomes, packed likewise. One look into one table is what takes time here.
    """

    packed: NDArray[np.uint32]
    row: NDArray[np.int32]
    rest: NDArray[np.uint32]


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
    packed = first | length.astype(np.uint32) << _LENGTH | kind[first].astype(np.uint32) << _KIND
    return _Tables(packed, row, rest | kind[rest].astype(np.uint32) << _KIND)


def points_of(text: str) -> Points:
    """Return the code points of a text, lone surrogates included."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def text_of(points: Points) -> str:
    """Return the text that code points spell."""
    return points.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


@dataclass(frozen=True, slots=True)
class Folded:
    """What code points fold to, what each of these is, and where what becomes of each point begins.

    `begins` has one place more than there were points: where the last one ends.
    """

    plain: Points
    kinds: NDArray[np.uint8]
    begins: Places

    def sources(self) -> Places:
        """Return for each folded code point the place it comes from."""
        return np.repeat(np.arange(len(self.begins) - 1), np.diff(self.begins))


def folded(points: Points) -> Folded:
    """Fold code points."""
    tables = _tables()
    packed = tables.packed.take(points)
    lengths = packed >> _LENGTH & 63
    begins = np.zeros(len(points) + 1, np.int64)
    np.cumsum(lengths, out=begins[1:])
    many = np.flatnonzero(lengths > 1)
    if len(many):
        packed = np.repeat(packed, lengths)
        rest = tables.rest[tables.row[points[many]]]
        for step in range(rest.shape[1]):
            longer = lengths[many] > step
            packed[begins[many[longer]] + step] = rest[longer, step]
    elif begins[-1] < len(points):
        packed = packed[lengths == 1]
    return Folded(packed & _POINT, (packed >> _KIND).astype(np.uint8), begins)
