"""Runs: everything that a stretch of a run without spaces may be read as."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.fold import simplify
from longarm.gazetteer.places import countries
from longarm.gazetteer.tables import much_is_built
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.lexicon import UNSPACED, lexicon
from longarm.stages.resolution.names.pieces import (
    COUNTRY,
    GROWTH,
    WHOLE,
    Options,
    Piece,
    likely,
    of_region,
)
from longarm.stages.resolution.nations import han_nations

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

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
def _runs() -> tuple[frozenset[str], Mapping[str, tuple[int, ...]]]:
    """Return every stretch that may be something, and for their first two characters how long they are."""
    places = index().exact
    towns = {
        each for each in places if len(each) > 1 and UNSPACED.match(each) and likely(places[each])
    }
    known = frozenset(towns.union(lexicon().runs, han_nations()))
    sizes = defaultdict[str, set[int]](set)
    for part in known:
        if len(part) > 1:
            sizes[part[:2]].add(len(part))
    return known, {first: tuple(sorted(found)) for first, found in sizes.items()}


@lru_cache(maxsize=50_000)
def _run(part: str) -> _Run:
    """Return what a stretch may be read as that may be something."""
    meaning, code = lexicon().runs.get(part, ()), han_nations().get(part)
    keys = likely(index().exact.get(part, _NOWHERE)) if len(part) > 1 else _NOWHERE
    size = len(part)
    value = size**GROWTH
    meant = (Piece(size, value - of_region(meaning[0]), meaning),) if meaning else ()
    nation = (Piece(size, value + 0.02, (), frozenset({COUNTRY + code})),) if code else ()
    if not keys:
        return _Run(*((*meant, *nation) for _ in _Run._fields))
    return _Run(
        *((*meant, Piece(size, value + more, (), keys), *nation) for more in (-0.01, 0.2, WHOLE))
    )


_NOWHERE = frozenset[str]()
_AND = frozenset("和与及暨")
"""What joins two words and is better left out than made part of another one: 动员和统计 has no 和统 in it."""
_LINK = Piece(1, 0.0)
_KATAKANA = re.compile("[ァ-ヺー]{2}")
"""Two that no mark parts."""
_SHORT = 2
"""Characters of the shortest name of a state that may stand inside another one's."""


def run_pieces(run: str, joints: Collection[int] = (), *, whole: bool = True) -> Options:
    """Return what may be read in a run without spaces, which is all of a name unless `whole` is false.

    `joints` are where its parts begin that marks join. In kana a place is no part of a longer word: ノール in チノール.
    """
    options = _every_piece(run, whole=whole)
    if not _KATAKANA.search(run):
        return options
    ends = {at + piece.size for at, found in enumerate(options) for piece in found}
    apart = {
        at
        for at in range(len(run) + 1)
        if at in joints or not _KATAKANA.match(run, max(0, at - 1), at + 1)
    }
    begun = apart | ends
    return [
        [
            piece
            for piece in found
            if piece.meanings
            or (at in begun and (at + piece.size in apart or options[at + piece.size]))
        ]
        for at, found in enumerate(options)
    ]


def _every_piece(run: str, *, whole: bool) -> Options:
    (stretches, sizes), holders = _runs(), _heads_of_holders()
    length = len(run)
    options: Options = []
    risky = False
    for at, first in enumerate(run):
        found: list[Piece] = []
        if first in stretches:
            alone = _run(first)
            found += alone.anywhere if length > 1 else alone.whole
        pair = run[at : at + 2]
        risky = risky or pair in holders
        for size in sizes.get(pair, ()):
            end = at + size
            part = run[at:end]
            if end > length or part not in stretches:
                continue
            known = _run(part)
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
    for at in _inside_states(run) if risky else ():
        # 白俄罗斯侦查委员会 has nothing to do with 俄罗斯侦查委员会.
        options[at] = []
    return options


@cache
def _heads_of_holders() -> frozenset[str]:
    """Return the first two characters of the names of states that hold another state's."""
    return frozenset(name[:2] for name in _states_with_states_inside())


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
    codes = {name: code for name, code in han_nations().items() if len(name) > 1}
    found = {
        name: tuple(
            at
            for at in range(1, len(name) - 1)
            if any(
                codes.get(name[at:end], code) != code for end in range(at + _SHORT, len(name) + 1)
            )
        )
        for name, code in codes.items()
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
