"""Passages that stand in two documents, found by fingerprints and compared token by token."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from longarm.corpus.fingerprints import Fingerprints, Stream, fingerprints, streams
from longarm.corpus.holders import Entry, pairs
from longarm.stages.weighing.dates import days

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.stages.weighing.view import View

WHOLE = 0.5
"""Share of both texts' tokens that must stand in the other for the two to be copies as a whole."""

_KEPT = 4096
"""So many documents' tokens are held at once."""

_REPEATS = 4
"""How many places of one hash in one text are tried.

A text that repeats itself would cost the square of them.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of equal tokens: half-open spans in code points in the first and in the second text."""

    first: tuple[int, int]
    second: tuple[int, int]
    tokens: int
    telling: bool = True
    """Whether it is as long as a run that is always found; a shorter one may be a turn of phrase."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two documents share; `first_share` is the part of the first found in the second."""

    first: str
    second: str
    runs: tuple[Run, ...]
    first_share: float
    second_share: float
    shorter: int
    """Tokens of the shorter text."""

    @property
    def whole(self) -> bool:
        """Tell whether the two are copies as a whole, by containment both ways."""
        return self.first_share >= WHOLE and self.second_share >= WHOLE


@dataclass(frozen=True, slots=True)
class _Print:
    streams: tuple[Stream, ...]
    places: tuple[Mapping[int, Sequence[int]], ...]
    tokens: int


def overlaps(view: View) -> tuple[Overlap, ...]:
    """Return pairs of documents that share a passage, each with the passage's earliest holder."""
    keys = list(view.documents)
    entries = [
        Entry(key, view.publisher_name(key), view.published(key), days(view.published(key)))
        for key in keys
    ]
    found = fingerprints([view.documents[key].rendition.text for key in keys])
    candidates = sorted({(pair.earliest, pair.later) for pair in pairs(entries, found)})
    prints = _Prints(view, keys, found)
    compared = (_overlap(first, second, prints) for first, second in candidates)
    return tuple(each for each in compared if each.runs)


class _Prints:
    """The tokens of each document, and where in them each fingerprint stands, read when asked for.

    A few thousand are kept: all tokens of a large case would not fit into memory, and pairs come in
    the order of their first document.
    """

    def __init__(self, view: View, keys: Sequence[str], found: Fingerprints) -> None:
        self._view = view
        self._found = found
        self._scripts = found.scripts
        self._number = {key: number for number, key in enumerate(keys)}
        self._order = np.argsort(found.documents, kind="stable")
        self._bounds = np.searchsorted(found.documents[self._order], np.arange(len(keys) + 1))
        self._kept: dict[str, _Print] = {}

    def __getitem__(self, key: str) -> _Print:
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            known = self._kept[key] = self._read(key)
        return known

    def _read(self, key: str) -> _Print:
        number = self._number[key]
        mine = self._order[self._bounds[number] : self._bounds[number + 1]]
        places: tuple[defaultdict[int, list[int]], ...] = (defaultdict(list), defaultdict(list))
        columns = (self._scripts, self._found.hashes, self._found.positions)
        rows = (column[mine].tolist() for column in columns)
        for script, value, position in zip(*rows, strict=True):
            places[script][value].append(position)
        both = streams(self._view.documents[key].rendition.text)
        return _Print(both, places, sum(len(each.tokens) for each in both))


def _overlap(first: str, second: str, prints: _Prints) -> Overlap:
    one, other = prints[first], prints[second]
    runs: list[Run] = []
    covered_one = covered_other = 0
    for script, stream in enumerate(one.streams):
        facing = other.streams[script]
        matches = _matches(stream, facing, one.places[script], other.places[script])
        runs.extend(
            Run(
                (stream.spans[left][0], stream.spans[left + size - 1][1]),
                (facing.spans[right][0], facing.spans[right + size - 1][1]),
                size,
                size >= stream.grain.guaranteed,
            )
            for left, right, size in matches
        )
        covered_one += _covered((left, left + size) for left, _, size in matches)
        covered_other += _covered((right, right + size) for _, right, size in matches)
    shares = (covered_one / max(one.tokens, 1), covered_other / max(other.tokens, 1))
    ordered = tuple(sorted(runs, key=lambda run: run.first))
    return Overlap(first, second, ordered, *shares, min(one.tokens, other.tokens))


def _matches(
    one: Stream,
    other: Stream,
    left: Mapping[int, Sequence[int]],
    right: Mapping[int, Sequence[int]],
) -> list[tuple[int, int, int]]:
    """Return maximal equal runs as (place in one, place in other, length).

    Equal hashes alone prove nothing.
    """
    seeds = sorted(
        (a, b)
        for value in left.keys() & right.keys()
        for a in left[value][:_REPEATS]
        for b in right[value][:_REPEATS]
    )
    reached: dict[int, int] = {}
    runs: list[tuple[int, int, int]] = []
    for a, b in seeds:
        if a < reached.get(a - b, -1):
            continue
        start, end = _grown(one.tokens, other.tokens, a, b)
        if end - start >= one.grain.k:
            reached[a - b] = end
            runs.append((start, start + b - a, end - start))
    return runs


def _grown(one: tuple[str, ...], other: tuple[str, ...], a: int, b: int) -> tuple[int, int]:
    """Return the largest span in `one` around `a` that equals the one around `b` in `other`."""
    shift = b - a
    end = a
    limit = min(len(one), len(other) - shift)
    while end < limit and one[end] == other[end + shift]:
        end += 1
    start = a
    floor = max(0, -shift)
    while start > floor and one[start - 1] == other[start - 1 + shift]:
        start -= 1
    return start, end


def _covered(spans: Iterator[tuple[int, int]]) -> int:
    """Return how many places a set of spans covers, counting none twice."""
    total = reached = 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total
