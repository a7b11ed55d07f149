"""Rooms: nouns for rooms, houses and clubs of any kind, and the words that tie these to whoever keeps them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

_ROOT, _CASE = 3, 2
"""Letters that a noun for rooms keeps at least in all its forms, and those at its end that a case may change."""
_WORD = re.compile(r"\w")
_BEFORE = re.compile(r"\w+$")
_CLITICS = 12
"""Letters that all clitics before a word have at most."""
_LISTS = ("premises.nouns", "premises.ties", "premises.where")
_OPEN = "*"
"""Behind a stem that any ending may follow."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """Where a sentence has words of `[premises]`, as spans of the text by start: nouns, ties, and "where"."""

    nouns: tuple[tuple[int, int], ...] = ()
    ties: tuple[tuple[int, int], ...] = ()
    wheres: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Words:
    """These lists of a pack as one automaton, apart from all others.

    "Reading room" must not hide "room", nor "community centre" the word for centres that the rules for facilities know.

    `lists` tells of each pattern which of `_LISTS` it is in, `stems` whether the word may go on behind it.
    """

    automaton: AhoCorasick
    lists: tuple[int, ...]
    stems: tuple[bool, ...]


@cache
def _words(lexicon: Lexicon) -> _Words | None:
    lists = [
        (fold(form, lexicon.folding), index)
        for index, key in enumerate(_LISTS)
        for form in lexicon.pack.forms(key)
    ]
    known = dict(reversed(lists))
    if not known:
        return None
    automaton = AhoCorasick(
        [form.removesuffix(_OPEN) for form in known], matchkind=MatchKind.LeftmostLongest
    )
    stems = tuple(form.endswith(_OPEN) for form in known)
    return _Words(automaton, tuple(known.values()), stems)


def rooms_in(view: View) -> Rooms:
    """Return where a sentence has such words; a noun may end a compound where a language has these."""
    words = _words(view.passage.lexicon)
    if words is None:
        return Rooms()
    pack = view.passage.lexicon.pack
    printed = view.gap(view.start, view.end)
    spans: tuple[list[tuple[int, int]], ...] = ([], [], [])
    for pattern, start, end in words.automaton.find_matches_as_indexes(printed):
        index = words.lists[pattern]
        loose = pack.compounds and not index
        if pack.spaces and not (loose or _begins(printed, start, pack.clitics)):
            continue
        if pack.spaces and not words.stems[pattern] and _WORD.match(printed[end : end + 1]):
            continue
        spans[index].append((view.start + start, view.start + end))
    return Rooms(*map(tuple, spans))


def _begins(printed: str, start: int, clitics: Collection[str]) -> bool:
    """Tell whether a word begins there, or goes on behind what is written onto it: "والمكتب"."""
    before = _BEFORE.search(printed, max(0, start - _CLITICS), start)
    return before is None or before.group() in clitics


def same_rooms(views: Sequence[View], names: Collection[tuple[str, ...]]) -> Iterator[Mention]:
    """Yield nouns for rooms that begin as such a name of one word does: a case may change more than an ending."""
    rooms = [(view.gap(*room), room) for view in views for room in rooms_in(view).nouns]
    printed = {word for word, _ in rooms}
    coined = [name[0] for name in names if len(name) == 1 and name[0] in printed]
    for word, room in rooms:
        if any(begins_alike(word, name) for name in coined):
            yield Mention.found(*room, "facility", "whole.other")


def bare_rooms(views: Sequence[View], names: Collection[tuple[str, ...]]) -> Iterator[Mention]:
    """Yield nouns for rooms that a compound for facilities ends in: "Räume" behind "Diensträume"."""
    words = {
        view.gap(f.start, f.end).rpartition(" ")[2]
        for view in views
        for f in view.facilities
        if f.kind
    }
    words |= {name[-1] for name in names}
    heads = frozenset(map(str.casefold, views[0].passage.lexicon.pack.forms("facility.heads")))
    for view in views:
        for room in rooms_in(view).nouns if words else ():
            noun = view.gap(*room)
            inside = view.passage.folded[room[0] - 1 : room[0]].isalnum()
            if (
                not inside
                and noun not in heads
                and any(word != noun and word.endswith(noun) for word in words)
            ):
                yield Mention.found(*room, "facility", "heads")


def begins_alike(one: str, other: str) -> bool:
    """Tell whether two words are forms of one noun, by what they begin with: "oda", "odada", "pokoi", "pokojach"."""
    root = max(_ROOT, min(len(one), len(other)) - _CASE)
    return one[:root] == other[:root]
