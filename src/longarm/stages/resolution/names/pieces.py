"""Pieces: everything that a stretch of a name may be read as, and the way through it that leaves least unread."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import countries
from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.cases import keys_in_any_case
from longarm.stages.resolution.names.counties import counties_at, heads_a_county
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.lexicon import (
    Meaning,
    compound,
    first_of,
    lexicon,
    longer_at,
)
from longarm.stages.resolution.names.placing import keys_of
from longarm.stages.resolution.nations import country_by_name, country_of_word

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_PLACE, SHORTEST_PLACE = 4, 3
"""Words of the longest name of a place, and letters of the shortest."""
_ELIDED = frozenset({"d", "l"})
"""What a place's name does not begin with: d'Ili is not Dili."""
WHOLE = 1.0
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
        alone, goes_on, of_states, of_counties = _alone(word)
        found = [*alone]
        if goes_on:
            found += [
                Piece(size, size * 1.05 + 0.1 * (size - 1) - of_region(meaning), (meaning,))
                for size, meaning in longer_at(words, at)
            ]
        if of_states and at + 1 < len(words):
            found += _adjective_of_two(word, words[at + 1])
        found += _places_at(at, marked, words)
        for size, keys in counties_at(words, at) if of_counties else ():
            # Of counties in other letters some are called like a syllable: Jing is 精河.
            every = keys.union(*(piece.keys for piece in found if piece.size == size))
            found.append(Piece(size, size * _COUNTY + (size == len(words)) * WHOLE, (), every))
        options.append(found)
    return options


class _Alone(NamedTuple):
    """What one word may be read as, a place apart, and whether forms, names of states and of counties begin with it."""

    pieces: tuple[Piece, ...]
    goes_on: bool
    of_states: bool
    of_counties: bool


@lru_cache(maxsize=100_000)
def _alone(word: str) -> _Alone:
    """Return what one word may be read as: a form, a compound, a state."""
    found = []
    meaning = first_of(word)[1]
    if meaning:
        value = 1.05 if word in lexicon().words.exact else 0.99
        found.append(Piece(1, value - of_region(meaning), (meaning,)))
    parts = compound(word)
    if parts:
        found.append(Piece(1, 1.0, parts))
    nation = country_of_word(word)
    if nation:
        value = 1.06 if word in country_by_name() else 1.01
        if _is_a_landscape(word):
            value = 0.9
        found.append(Piece(1, value, (), frozenset({COUNTRY + nation})))
    return _Alone(
        tuple(found), bool(first_of(word)[0]), word in _heads_of_states(), heads_a_county(word)
    )


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
    longest = _longest_from(marked[at])
    for size, part in enumerate(marked[at:last], 1):
        joined += part
        if size > 1 and len(joined) > longest:
            break
        keys = _called(joined, one_word=size == 1)
        if keys:
            # Xi'an at the head of a name is no county (xian).
            first = 0.1 if not at and any(key.startswith("CN/") for key in keys) else 0.0
            value = size + (0.15 if size > 1 else 0.02) + first + _at_a_level(words, at + size)
            whole = WHOLE if size == len(marked) else 0.0
            found.append(Piece(size, value + whole, (), keys))
    return found


_HEAD = 5
"""Letters at the head of a name by which it is told how long names of places with that head are."""
_ANY_LENGTH, _MARKS = 100, 2
"""No limit, and marks of aspiration that a name may have besides."""


@lru_cache(maxsize=100_000)
def _longest_from(word: str) -> int:
    """Return how many letters the longest name of a place has that begins as a word does; of short words any number."""
    head = word[:_HEAD]
    if len(head) < _HEAD or not word.isascii() or "'" in word or "v" in head:
        return _ANY_LENGTH
    return _longest().get(head, 0) + _MARKS


@cache
def _longest() -> Mapping[str, int]:
    table = index()
    found: dict[str, int] = {}
    for name in (*table.exact, *table.loose):
        if name.isascii() and len(name) > found.get(name[:_HEAD], 0):
            found[name[:_HEAD]] = len(name)
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
def of_region(meaning: Meaning) -> float:
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
