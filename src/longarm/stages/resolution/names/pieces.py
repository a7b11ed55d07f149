"""Pieces: everything that a stretch of a name may be read as, and the way through it that leaves least unread."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.places import countries
from longarm.gazetteer.tables import much_is_built
from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.counties import counties_at
from longarm.stages.resolution.names.lexicon import (
    UNSPACED,
    Meaning,
    compound,
    first_of,
    lexicon,
    longer_at,
)
from longarm.stages.resolution.names.placing import index, keys_in_any_case, keys_of
from longarm.stages.resolution.nations import country_by_name, country_of_word, han_nations

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_PLACE, SHORTEST_PLACE = 4, 3
"""Words of the longest name of a place, and letters of the shortest."""
_ELIDED = frozenset({"d", "l"})
"""What a place's name does not begin with: d'Ili is not Dili."""
_WHOLE = 1.0
"""How much more a place counts that is all of a name."""
GROWTH = 1.2
"""A run of letters counts more than its parts: its length to this power."""
_COUNTY = 1.3
"""A word of a county with a name of one syllable counts more than that syllable as anything else."""
_UNREAD = -0.3
_TOWN = 1
COUNTRY = "country:"


class Piece(NamedTuple):
    """A stretch of a name that was read: how many words or characters, how well, and as what."""

    size: int
    value: float
    meanings: tuple[Meaning, ...] = ()
    keys: frozenset[str] = frozenset()


_NONE, _SKIP = Piece(0, 0.0), Piece(1, 0.0)

Options = list[list[Piece]]
"""For each word or character of a stretch, what may be read from there on."""


def best_way(options: Options) -> list[tuple[int, Piece]]:
    """Return where each piece begins on the way through with the highest sum of values; what is unread, one by one."""
    size = len(options)
    sums, chosen = [0.0] * (size + 1), [_NONE] * size
    for start in range(size - 1, -1, -1):
        most, best = sums[start + 1] + _UNREAD, _SKIP
        for piece in options[start]:
            value = piece[1] + sums[start + piece[0]]
            if value >= most:
                most, best = value, piece
        sums[start], chosen[start] = most, best
    way, at = [], 0
    while at < size:
        piece = chosen[at]
        way.append((at, piece))
        at += piece[0]
    return way


OWN = ("ob_", "oi_")
"""What the ids of concepts begin with that are bodies by their own names: the FSB, the European Commission."""


class How(NamedTuple):
    """How a name is read: as bodies that have a name of their own too, as one thing as a whole, with guesses."""

    own: bool = True
    whole: bool = True
    guess: bool = True


def by_parts(options: Options, how: How) -> Options:
    """Return what may be read: without `own` no body that has a name of its own (Russia, security, service).

    Without `whole` nothing that is all of the name.
    """
    if not how.own:
        options = [
            [piece for piece in found if not any(_is_own(meaning) for meaning in piece.meanings)]
            for found in options
        ]
    if not how.whole:
        options = [[piece for piece in found if piece.size < len(options)] for found in options]
    return options


@cache
def _is_own(meaning: Meaning) -> bool:
    return any(each.startswith(OWN) for each in meaning)


def word_pieces(words: tuple[str, ...], marked: list[str]) -> Options:
    """Return what may be read in words with spaces; `marked` are they with the marks of aspiration."""
    options = []
    for at, word in enumerate(words):
        found = list(_alone(word))
        found += (
            Piece(size, size * 1.05 + 0.1 * (size - 1) - _region(meaning), (meaning,))
            for size, meaning in longer_at(words, at)
        )
        if word in _heads_of_states() and at + 1 < len(words):
            found += _adjective_of_two(word, words[at + 1])
        found += _places_at(at, marked, words)
        for size, keys in counties_at(words, at):
            # Of counties in other letters some are called like a syllable: Jing is 精河.
            every = keys.union(*(piece.keys for piece in found if piece.size == size))
            found.append(Piece(size, size * _COUNTY + (size == len(words)) * _WHOLE, (), every))
        options.append(found)
    return options


@lru_cache(maxsize=100_000)
def _alone(word: str) -> tuple[Piece, ...]:
    """Return what one word may be read as, a place apart: a form, a compound, a state."""
    found = []
    meaning = first_of(word)[1]
    if meaning:
        value = 1.05 if word in lexicon().words.exact else 0.99
        found.append(Piece(1, value - _region(meaning), (meaning,)))
    parts = compound(word)
    if parts:
        found.append(Piece(1, 1.0, parts))
    nation = country_of_word(word)
    if nation:
        value = 1.06 if word in country_by_name() else 1.01
        if _is_a_landscape(word):
            value = 0.9
        found.append(Piece(1, value, (), frozenset({COUNTRY + nation})))
    return tuple(found)


@cache
def _heads_of_states() -> frozenset[str]:
    """Return the words that names of states of several words begin with: south, new."""
    return frozenset(name.split(" ")[0] for name in country_by_name() if " " in name)


@lru_cache(maxsize=10_000)
def _adjective_of_two(word: str, following: str) -> tuple[Piece, ...]:
    """Return the state that two words are an adjective of: South Korean, which a table has as one word."""
    nation = country_of_word(word + following) if country_of_word(word) is None else None
    return (Piece(2, 2.15, (), frozenset({COUNTRY + nation})),) if nation else ()


def _is_a_landscape(word: str) -> bool:
    """Tell whether the name that a state has in some other language than English is a part of any land: an island."""
    if word not in country_by_name() or word in _english():
        return False
    return any(concepts()[each].kind is Kind.PLACE for each in first_of(word)[1])


@cache
def _english() -> frozenset[str]:
    """Return the folded names that states have in English, the short ones too."""
    every = countries().values()
    return frozenset(fold(name) for each in every for name in (each.name, *each.aliases))


def _places_at(at: int, marked: list[str], words: tuple[str, ...]) -> list[Piece]:
    found = []
    joined = ""
    last = at + (1 if marked[at] in _ELIDED else _LONGEST_PLACE)
    for size, part in enumerate(marked[at:last], 1):
        joined += part
        keys = _called(joined, one_word=size == 1)
        if keys:
            # Xi'an at the head of a name is no county (xian).
            first = 0.1 if not at and any(key.startswith("CN/") for key in keys) else 0.0
            value = size + (0.15 if size > 1 else 0.02) + first + _at_a_level(words, at + size)
            whole = _WHOLE if size == len(marked) else 0.0
            found.append(Piece(size, value + whole, (), keys))
    return found


@lru_cache(maxsize=200_000)
def _called(letters: str, *, one_word: bool) -> frozenset[str]:
    """Return the places that letters without spaces, of one word or several, are likely to name."""
    if len(letters) < SHORTEST_PLACE or _is_a_landscape(letters):
        return _NOWHERE
    keys = keys_in_any_case(letters)
    if not (keys and one_word) or country_of_word(letters) is None or letters in country_by_name():
        return likely(keys)
    # An adjective of a state (русский, russe) is no other name of Ruse.
    keys = keys_of(letters)
    return likely(keys if letters in index().own else frozenset(filter(_stays, keys)))


def _stays(key: str) -> bool:
    return key.startswith(("CN/", COUNTRY))


_NOWHERE = frozenset[str]()


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


def likely(keys: frozenset[str]) -> frozenset[str]:
    """Return the places that a name may speak of, without towns that share it with a bigger place or stand alone."""
    spots = index().spots
    if not keys or max([spots[key].rank for key in keys]) <= _TOWN:
        return _NOWHERE
    if any(key.startswith(COUNTRY) for key in keys):
        return frozenset(key for key in keys if key.startswith(COUNTRY))
    return keys


_BEFORE_NATION = "驻旅留在全"
"""What stands before a state in one character: 旅匈, 驻英."""


_LEVELS = frozenset("省市县区州旗盟")
"""What follows a place's name in Chinese: 民权县 is no civil right."""


class _Run(NamedTuple):
    """What a stretch of an unspaced run may be read as: anywhere, before the name of a level, and as all of it."""

    anywhere: tuple[Piece, ...]
    at_level: tuple[Piece, ...]
    whole: tuple[Piece, ...]


@cache
@much_is_built()
def _runs() -> tuple[Mapping[str, _Run], Mapping[str, tuple[int, ...]]]:
    """Return everything that a stretch may be, and for its first two characters how long such stretches are."""
    known, places, nations = lexicon().runs, index().exact, han_nations()
    table: dict[str, _Run] = {}
    for part in known.keys() | nations.keys() | {each for each in places if UNSPACED.match(each)}:
        keys = likely(places.get(part, _NOWHERE)) if len(part) > 1 else _NOWHERE
        if part in known or part in nations or keys:
            table[part] = _run(len(part), known.get(part, ()), keys, nations.get(part))
    sizes = defaultdict[str, set[int]](set)
    for part in table:
        if len(part) > 1:
            sizes[part[:2]].add(len(part))
    return table, {first: tuple(sorted(found)) for first, found in sizes.items()}


def _run(size: int, meaning: tuple[Meaning, ...], keys: frozenset[str], code: str | None) -> _Run:
    value = size**GROWTH
    meant = (Piece(size, value - _region(meaning[0]), meaning),) if meaning else ()
    nation = (Piece(size, value + 0.02, (), frozenset({COUNTRY + code})),) if code else ()
    if not keys:
        return _Run(*((*meant, *nation) for _ in _Run._fields))
    return _Run(
        *((*meant, Piece(size, value + more, (), keys), *nation) for more in (-0.01, 0.2, _WHOLE))
    )


_AND = frozenset("和与及暨")
"""What joins two words and is better left out than made part of another one: 动员和统计 has no 和统 in it."""
_LINK = Piece(1, 0.0)


def run_pieces(run: str, *, whole: bool = True) -> Options:
    """Return what may be read in a run without spaces, which is all of a name unless `whole` is false."""
    table, sizes = _runs()
    length = len(run)
    options: Options = []
    inside = _inside_states(run)
    for at, first in enumerate(run):
        found: list[Piece] = []
        if at in inside:
            # 白俄罗斯侦查委员会 has nothing to do with 俄罗斯侦查委员会.
            options.append(found)
            continue
        alone = table.get(first)
        if alone is not None:
            found += alone.anywhere if length > 1 else alone.whole
        for size in sizes.get(run[at : at + 2], ()):
            end = at + size
            known = table.get(run[at:end]) if end <= length else None
            if known is None:
                continue
            if size == length and whole:
                found += known.whole
            elif end < length and run[end] in _LEVELS:
                found += known.at_level
            else:
                found += known.anywhere
        if at and first in _AND:
            found.append(_LINK)
        if at and run[at - 1] in _BEFORE_NATION and first in _one_character():
            found.append(Piece(1, 1.02, (), _one_character()[first]))
        options.append(found)
    return options


@lru_cache(maxsize=20_000)
def _inside_states(run: str) -> frozenset[int]:
    """Return where in a run the name of a state stands inside that of another: Russia in Belarus."""
    names = _states_with_states_inside()
    return frozenset(
        match.start() + offset
        for name, offsets in names.items()
        if name in run
        for match in re.finditer(name, run)
        for offset in offsets
    )


@cache
def _states_with_states_inside() -> Mapping[str, tuple[int, ...]]:
    """Return the Han names of states that hold another state's, and where in them it begins."""
    names = [name for name in han_nations() if len(name) > 1]
    found = {
        name: tuple(
            at
            for other in names
            if other != name and han_nations()[other] != han_nations()[name]
            if (at := name.find(other)) > 0
        )
        for name in names
    }
    return {name: offsets for name, offsets in found.items() if offsets}


@cache
def _one_character() -> Mapping[str, frozenset[str]]:
    """Return the states that one character may stand for: the first of their Chinese names, or a short form."""
    found: dict[str, set[str]] = {}
    for code, country in countries().items():
        for name in (country.names["zh-Hans"], *country.han):
            for char in {name[:1], name if len(name) == 1 else name[:1]}:
                found.setdefault(simplify(char), set()).add(COUNTRY + code)
    return {char: frozenset(codes) for char, codes in found.items()}
