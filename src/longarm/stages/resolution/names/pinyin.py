"""Pinyin: what may be read in the letters of a Latin name that are syllables of Mandarin."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from longarm.gazetteer.places import countries
from longarm.gazetteer.readings import toneless
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.lexicon import lexicon
from longarm.stages.resolution.names.pieces import (
    COUNTRY,
    GROWTH,
    SHORTEST_PLACE,
    Options,
    Piece,
    likely,
)
from longarm.stages.resolution.names.syllables import LONGEST, SYLLABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HAN_ONLY = re.compile("[\u3400-\u9fff]{2,}")
_PREFECTURE = 5


def pinyin_pieces(words: Sequence[str]) -> Options:
    """Return what may be read in the letters of a name in pinyin.

    What goes on from one word into the next begins and ends with a word.
    """
    run = "".join(words)
    edges = frozenset(accumulate(map(len, words), initial=0))
    options: Options = [[] for _ in run]
    for at, end in _stretches(run, edges):
        options[at] += _pinyin_of(run[at:end], end - at, first=not at)
    return options


def _stretches(run: str, edges: frozenset[int]) -> Iterator[tuple[int, int]]:
    longest = _longest_in_pinyin()
    for at in range(len(run)):
        for end in range(at + 1, min(len(run), at + longest) + 1):
            inside = any(edge in edges for edge in range(at + 1, end))
            if not inside or (at in edges and end in edges):
                yield at, end


def _pinyin_of(part: str, size: int, *, first: bool) -> Iterator[Piece]:
    meaning = lexicon().pinyin.get(part)
    if meaning:
        yield Piece(size, size**GROWTH, meaning)
    if part in SYLLABLES:
        yield Piece(size, -0.2 * size)
    nation = _nations_in_pinyin().get(part)
    if nation:
        yield Piece(size, size**GROWTH + 0.5, (), frozenset({COUNTRY + nation}))
    keys = _chinese(part)
    if keys:
        big = first or any(index().spots[key].rank >= _PREFECTURE for key in keys)
        yield Piece(size, size**GROWTH + (0.3 if big else -0.01), (), keys)


@cache
def _longest_in_pinyin() -> int:
    return max(map(len, lexicon().pinyin), default=LONGEST)


def _chinese(letters: str) -> frozenset[str]:
    """Return the places in China, and the states, that letters may mean."""
    if len(letters) < SHORTEST_PLACE:
        return frozenset()
    keys = likely(index().exact.get(letters, frozenset()))
    return frozenset(key for key in keys if key.startswith(("CN/", COUNTRY)))


@cache
def _nations_in_pinyin() -> Mapping[str, str]:
    """Return the states by their Chinese names in pinyin letters (`xiongyali`)."""
    return {
        "".join(toneless(char)[0] for char in name): code
        for code, country in countries().items()
        for name in (country.names["zh-Hans"], *country.names.values())
        if _HAN_ONLY.fullmatch(name) and all(toneless(char) for char in name)
    }
