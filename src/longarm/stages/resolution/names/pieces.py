"""Pieces: everything that a stretch of a name may be read as, and the way through it that leaves least unread."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.fold import simplify
from longarm.gazetteer.places import countries
from longarm.gazetteer.readings import toneless
from longarm.gazetteer.tables import much_is_built
from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.lexicon import (
    UNSPACED,
    Meaning,
    compound,
    first_of,
    lexicon,
    matches_at,
)
from longarm.stages.resolution.names.placing import index, keys_in_any_case
from longarm.stages.resolution.names.syllables import LONGEST, SYLLABLES
from longarm.stages.resolution.nations import country_by_name, country_of_word, han_nation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_HAN_ONLY = re.compile("[\u3400-\u9fff]{2,}")
_LONGEST_PLACE, _SHORTEST_PLACE = 4, 3
"""Words of the longest name of a place, and letters of the shortest."""
_ELIDED = frozenset({"d", "l"})
"""What a place's name does not begin with: d'Ili is not Dili."""
_WHOLE = 1.0
"""How much more a place counts that is all of a name."""
_GROWTH = 1.2
"""A run of letters counts more than its parts: its length to this power."""
_UNREAD = -0.3
_TOWN, _PREFECTURE = 1, 4
_COUNTRY = "country:"


class Piece(NamedTuple):
    """A stretch of a name that was read: how many words or characters, how well, and as what."""

    size: int
    value: float
    meanings: tuple[Meaning, ...] = ()
    keys: frozenset[str] = frozenset()


_NONE, _SKIP = Piece(0, 0.0), Piece(1, 0.0)


def best_way(size: int, pieces: Iterable[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
    """Return the pieces that cover `[0, size)` with the highest sum of values; the rest is unread, one by one."""
    by_start: dict[int, list[Piece]] = {}
    for start, piece in pieces:
        by_start.setdefault(start, []).append(piece)
    best: list[tuple[float, Piece]] = [(0.0, _NONE)] * (size + 1)
    for start in range(size - 1, -1, -1):
        most, chosen = best[start + 1][0] + _UNREAD, _SKIP
        for piece in by_start.get(start, ()):
            value = piece.value + best[start + piece.size][0]
            if value >= most:
                most, chosen = value, piece
        best[start] = (most, chosen)
    way, at = [], 0
    while at < size:
        way.append((at, best[at][1]))
        at += best[at][1].size
    return way


def word_pieces(words: tuple[str, ...], marked: list[str]) -> Iterator[tuple[int, Piece]]:
    """Yield what may be read in words with spaces, and where; `marked` are they with the marks of aspiration."""
    for at, word in enumerate(words):
        for size, meaning in matches_at(words, at):
            exact = size > 1 or word in lexicon().words.exact
            value = size * (1.05 if exact else 0.99) + 0.1 * (size - 1) - _region(meaning)
            yield at, Piece(size, value, (meaning,))
        parts = compound(word)
        if parts:
            yield at, Piece(1, 1.0, parts)
        nation = country_of_word(word)
        if nation:
            value = 1.06 if word in country_by_name() else 1.01
            yield at, Piece(1, value, (), frozenset({_COUNTRY + nation}))
        yield from _places_at(at, marked, words)


def _places_at(at: int, marked: list[str], words: tuple[str, ...]) -> Iterator[tuple[int, Piece]]:
    longest = 1 if marked[at] in _ELIDED else _LONGEST_PLACE
    for size in range(1, min(longest, len(marked) - at) + 1):
        joined = "".join(marked[at : at + size])
        keys = _likely(keys_in_any_case(joined)) if len(joined) >= _SHORTEST_PLACE else frozenset()
        if keys:
            # Xi'an at the head of a name is no county (xian).
            first = 0.1 if not at else 0.0
            value = size + (0.15 if size > 1 else 0.02) + first + _at_a_level(words, at + size)
            yield at, Piece(size, value + (_WHOLE if size == len(marked) else 0.0), (), keys)


def _at_a_level(words: tuple[str, ...], at: int) -> float:
    """Return what a level right behind says for a place: Chengguan District is no urban management."""
    if at >= len(words):
        return 0.0
    return 0.2 if _is_level(first_of(words[at])[1]) else 0.0


@cache
def _is_level(meaning: Meaning) -> bool:
    return bool(meaning) and all(concepts()[each].kind is Kind.LEVEL for each in meaning)


@cache
def _region(meaning: Meaning) -> float:
    """Return what a part of the world yields to a place of the same name that is a division, a city or a state."""
    return 0.1 if all(concepts()[each].kind is Kind.PLACE for each in meaning) else 0.0


def _likely(keys: frozenset[str]) -> frozenset[str]:
    """Return the places that a name may speak of, without towns that share it with a bigger place or stand alone."""
    spots = index().spots
    ranks = [spots[key].rank for key in keys]
    if not ranks or max(ranks) <= _TOWN:
        return frozenset()
    if any(key.startswith(_COUNTRY) for key in keys):
        return frozenset(key for key in keys if key.startswith(_COUNTRY))
    return keys


_BEFORE_NATION = "驻旅留在全"
"""What stands before a state in one character: 旅匈, 驻英."""


_LEVELS = frozenset("省市县区州旗盟")
"""What follows a place's name in Chinese: 民权县 is no civil right."""


class _Run(NamedTuple):
    """What a stretch of an unspaced run may be: concepts; places, also before the name of a level and as all of it."""

    meant: Piece | None = None
    place: Piece | None = None
    at_level: Piece | None = None
    whole: Piece | None = None


@cache
@much_is_built()
def _runs() -> tuple[Mapping[str, _Run], Mapping[str, tuple[int, ...]]]:
    """Return everything that a stretch may be, and for each first character how long such stretches are."""
    known, places = lexicon().runs, index().exact
    table: dict[str, _Run] = {}
    for part in known.keys() | {each for each in places if UNSPACED.match(each)}:
        keys = _likely(places.get(part, frozenset())) if len(part) > 1 else frozenset[str]()
        if part in known or keys:
            table[part] = _run(len(part), known.get(part, ()), keys)
    sizes = defaultdict[str, set[int]](set)
    for part in table:
        sizes[part[0]].add(len(part))
    return table, {first: tuple(sorted(found)) for first, found in sizes.items()}


def _run(size: int, meaning: tuple[Meaning, ...], keys: frozenset[str]) -> _Run:
    value = size**_GROWTH
    meant = Piece(size, value - _region(meaning[0]), meaning) if meaning else None
    if not keys:
        return _Run(meant)
    return _Run(meant, *(Piece(size, value + more, (), keys) for more in (-0.01, 0.2, _WHOLE)))


def run_pieces(run: str) -> Iterator[tuple[int, Piece]]:
    """Yield what may be read in a run without spaces, and where."""
    table, sizes = _runs()
    for at, first in enumerate(run):
        for size in sizes.get(first, ()):
            part = run[at : at + size]
            known = table.get(part) if len(part) == size else None
            if known is None:
                continue
            place = known.place
            if size == len(run):
                place = known.whole
            elif run[at + size : at + size + 1] in _LEVELS:
                place = known.at_level
            yield from ((at, piece) for piece in (known.meant, place) if piece)
        yield from _nation_at(run, at)


def _nation_at(run: str, at: int) -> Iterator[tuple[int, Piece]]:
    nation = han_nation(run, at)
    if nation:
        size, code = nation
        yield at, Piece(size, size**_GROWTH + 0.02, (), frozenset({_COUNTRY + code}))
    elif at and run[at - 1] in _BEFORE_NATION and run[at] in _one_character():
        yield at, Piece(1, 1.02, (), _one_character()[run[at]])


@cache
def _one_character() -> Mapping[str, frozenset[str]]:
    """Return the states that one character may stand for: the first of their Chinese names, or a short form."""
    found: dict[str, set[str]] = {}
    for code, country in countries().items():
        for name in (country.names["zh-Hans"], *country.han):
            for char in {name[:1], name if len(name) == 1 else name[:1]}:
                found.setdefault(simplify(char), set()).add(_COUNTRY + code)
    return {char: frozenset(codes) for char, codes in found.items()}


def pinyin_pieces(words: Sequence[str]) -> Iterator[tuple[int, Piece]]:
    """Yield what may be read in the letters of a name in pinyin, and where.

    What goes on from one word into the next begins and ends with a word.
    """
    run = "".join(words)
    edges = frozenset(accumulate(map(len, words), initial=0))
    for at, end in _stretches(run, edges):
        part, size = run[at:end], end - at
        yield from ((at, piece) for piece in _pinyin_of(part, size, first=not at))


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
        yield Piece(size, size**_GROWTH, meaning)
    if part in SYLLABLES:
        yield Piece(size, -0.2 * size)
    nation = _nations_in_pinyin().get(part)
    if nation:
        yield Piece(size, size**_GROWTH + 0.5, (), frozenset({_COUNTRY + nation}))
    keys = _chinese(part)
    if keys:
        big = first or any(index().spots[key].rank >= _PREFECTURE for key in keys)
        yield Piece(size, size**_GROWTH + (0.3 if big else -0.01), (), keys)


@cache
def _longest_in_pinyin() -> int:
    return max(map(len, lexicon().pinyin), default=LONGEST)


def _chinese(letters: str) -> frozenset[str]:
    """Return the places in China, and the states, that letters may mean."""
    if len(letters) < _SHORTEST_PLACE:
        return frozenset()
    keys = _likely(index().exact.get(letters, frozenset()))
    return frozenset(key for key in keys if key.startswith(("CN/", _COUNTRY)))


@cache
def _nations_in_pinyin() -> Mapping[str, str]:
    """Return the states by their Chinese names in pinyin letters (`xiongyali`)."""
    return {
        "".join(toneless(char)[0] for char in name): code
        for code, country in countries().items()
        for name in (country.names["zh-Hans"], *country.names.values())
        if _HAN_ONLY.fullmatch(name) and all(toneless(char) for char in name)
    }
