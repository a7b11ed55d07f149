"""Length-preserving fold: one code point in, one out, so that offsets into the text stay true."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_QUOTES = {
    **dict.fromkeys(map(ord, "“”„‟«»〝〞＂「」『』"), ord('"')),
    **dict.fromkeys(map(ord, "‘’‚‛‹›＇`´ʼ"), ord("'")),
}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), ord("-"))


_FULL_WIDTH = (0xFF01, 0xFF5E)
_TO_HALF_WIDTH = 0xFEE0


@cache
def _case_and_width() -> dict[int, int]:
    """Return lower case and half width for every code point where one code point is enough."""
    table: dict[int, int] = {}
    for point in range(sys.maxunicode + 1):
        character = chr(point)
        folded = character.lower()
        if _FULL_WIDTH[0] <= point <= _FULL_WIDTH[1]:
            folded = chr(point - _TO_HALF_WIDTH).lower()
        elif unicodedata.category(character) == "Nd":
            folded = str(unicodedata.digit(character))
        if folded != character and len(folded) == 1:
            table[point] = ord(folded)
    return table | _QUOTES | _DASHES


def fold_table(characters: Mapping[int, int]) -> Mapping[int, int]:
    """Return the table for `fold`: lower case, plain quotes, dashes and digits, and a pack's own `characters`."""
    return _case_and_width() | dict(characters)


def fold(text: str, table: Mapping[int, int]) -> str:
    """Return `text` folded by a table of `fold_table`; the result has exactly as many code points as `text`."""
    return text.translate(table)
