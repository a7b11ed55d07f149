"""Length-preserving fold: one code point in, one out, so that offsets into the text stay true."""

from __future__ import annotations

import unicodedata
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
_SURROGATES = (0xD800, 0xDFFF)
_NO_CHARACTER = 0xFFFD


class _Folding(dict[int, int | None]):
    """A table that works out a code point's fold when it first meets it: a text uses few of the million."""

    def __missing__(self, point: int) -> int:
        """Work out a code point's fold."""
        folded = _folded(point)
        self[point] = folded
        return folded


def _folded(point: int) -> int:
    """Return lower case, half width and plain digits for a code point where one code point is enough, else itself."""
    if _SURROGATES[0] <= point <= _SURROGATES[1]:
        return _NO_CHARACTER  # half a pair, which the automaton takes no text with
    character = chr(point)
    folded = character.lower()
    if _FULL_WIDTH[0] <= point <= _FULL_WIDTH[1]:
        folded = chr(point - _TO_HALF_WIDTH).lower()
    elif unicodedata.category(character) == "Nd":
        folded = str(unicodedata.digit(character))
    return ord(folded) if len(folded) == 1 else point


def fold_table(characters: Mapping[int, int], dropped: str = "") -> Mapping[int, int | None]:
    """Return the table for `fold`: lower case, plain quotes, dashes and digits, and a pack's own `characters`.

    `dropped` are signs that are left out; a text whose offsets count has none of them (`plain`).
    """
    left_out: dict[int, int | None] = dict.fromkeys(map(ord, dropped))
    return _Folding(_QUOTES | _DASHES | dict(characters) | left_out)


def fold(text: str, table: Mapping[int, int | None]) -> str:
    """Return `text` folded by a table of `fold_table`: as many code points as `text` has but those left out."""
    return text.translate(table)
