"""Passages that stand in two documents, found by fingerprints and compared token by token."""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from longarm.corpus.fingerprints import Fingerprints, Grain, Stream, fingerprints, streams
from longarm.corpus.holders import Entry, pairs
from longarm.stages.weighing.dates import days
from longarm.stages.weighing.keeping import compact, digest_of
from longarm.stages.weighing.relays.prints import kept_fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.weighing.keeping import Keep
    from longarm.stages.weighing.view import View

WHOLE = 0.5
"""Share of both texts' tokens that must stand in the other for the two to be copies as a whole."""

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
class _Tokens:
    """The tokens of one script in one text, packed: equal words are one string, places are numbers."""

    grain: Grain
    tokens: tuple[str, ...]
    starts: array[int]
    ends: array[int]


def overlaps(view: View, keep: Keep | None = None) -> tuple[Overlap, ...]:
    """Return pairs of documents that share a passage, each with the passage's earliest holder.

    What two texts share depends on nothing but these texts, so a `keep` saves comparing them again.
    """
    keys = list(view.documents)
    entries = [
        Entry(key, view.publisher_name(key), view.published(key), days(view.published(key)))
        for key in keys
    ]
    texts = [view.documents[key].rendition.text for key in keys]
    found = fingerprints(texts) if keep is None else kept_fingerprints(texts, keep)
    candidates = sorted({(pair.earliest, pair.later) for pair in pairs(entries, found)})
    prints = _Prints(view, keys, found)
    if keep is None:
        compared = (_overlap(first, second, prints) for first, second in candidates)
        return tuple(each for each in compared if each.runs)
    digests = {key: digest_of(text) for key, text in zip(keys, texts, strict=True)}
    recalled = (
        _kept_overlap(pair, digest_of(digests[pair[0]], digests[pair[1]]), prints, keep)
        for pair in candidates
    )
    return tuple(each for each in recalled if each.runs)


def _kept_overlap(pair: tuple[str, str], digest: str, prints: _Prints, keep: Keep) -> Overlap:
    return keep.of(
        "overlap",
        digest,
        lambda: _overlap(*pair, prints),
        (_in_json, lambda told: _of_json(pair, told)),
    )


def _in_json(overlap: Overlap) -> str:
    runs = [[*run.first, *run.second, run.tokens, run.telling] for run in overlap.runs]
    return compact([runs, overlap.first_share, overlap.second_share, overlap.shorter])


def _of_json(pair: tuple[str, str], told: str) -> Overlap:
    runs, first_share, second_share, shorter = json.loads(told)
    made = tuple(Run((a, b), (c, d), tokens, telling) for a, b, c, d, tokens, telling in runs)
    return Overlap(*pair, made, first_share, second_share, shorter)


class _Prints:
    """The tokens of each document, packed and read when asked for, and where fingerprints stand."""

    def __init__(self, view: View, keys: Sequence[str], found: Fingerprints) -> None:
        self._view = view
        self._number = {key: number for number, key in enumerate(keys)}
        order = np.lexsort((found.positions, found.hashes, found.documents))
        self._hashes, self._positions = found.hashes[order], found.positions[order]
        self._bounds = np.searchsorted(found.documents[order], np.arange(len(keys) + 1))
        self._words: dict[str, str] = {}
        self._texts: dict[str, tuple[_Tokens, ...]] = {}

    def tokens(self, key: str) -> tuple[_Tokens, ...]:
        """Return a document's words, and its Han and kana characters one by one."""
        known = self._texts.get(key)
        if known is None:
            read = streams(self._view.documents[key].rendition.text)
            known = self._texts[key] = tuple(self._packed(each) for each in read)
        return known

    def seeds(self, first: str, second: str) -> tuple[list[tuple[int, int]], ...]:
        """Return, for each script, the places at which the two documents have one fingerprint, in order."""
        found: tuple[list[tuple[int, int]], ...] = ([], [])
        one, other = self._slice(first), self._slice(second)
        hashes, facing = self._hashes[one], self._hashes[other]
        begins = np.searchsorted(facing, hashes)
        ends = np.searchsorted(facing, hashes, side="right")
        common = np.flatnonzero(ends > begins)
        values = hashes[common]
        ranks = common - np.searchsorted(
            hashes, values
        )  # of several places of one hash, which it is
        places, others = self._positions[one][common].tolist(), self._positions[other]
        for value, place, rank, begin, end in zip(
            values.tolist(),
            places,
            ranks.tolist(),
            begins[common].tolist(),
            ends[common].tolist(),
            strict=True,
        ):
            if rank < _REPEATS:
                held = others[begin : min(end, begin + _REPEATS)].tolist()
                found[value & 1].extend((place, right) for right in held)
        for each in found:
            each.sort()
        return found

    def _slice(self, key: str) -> slice:
        number = self._number[key]
        return slice(int(self._bounds[number]), int(self._bounds[number + 1]))

    def _packed(self, stream: Stream) -> _Tokens:
        return _Tokens(
            stream.grain,
            tuple(self._words.setdefault(token, token) for token in stream.tokens),
            array("I", [start for start, _ in stream.spans]),
            array("I", [end for _, end in stream.spans]),
        )


def _overlap(first: str, second: str, prints: _Prints) -> Overlap:
    one, other = prints.tokens(first), prints.tokens(second)
    lengths = [sum(len(each.tokens) for each in text) for text in (one, other)]
    runs: list[Run] = []
    covered_one = covered_other = 0
    for stream, facing, seeds in zip(one, other, prints.seeds(first, second), strict=True):
        matches = _matches(stream, facing, seeds)
        runs.extend(
            Run(
                (stream.starts[left], stream.ends[left + size - 1]),
                (facing.starts[right], facing.ends[right + size - 1]),
                size,
                size >= stream.grain.guaranteed,
            )
            for left, right, size in matches
        )
        covered_one += _covered((left, left + size) for left, _, size in matches)
        covered_other += _covered((right, right + size) for _, right, size in matches)
    shares = (covered_one / max(lengths[0], 1), covered_other / max(lengths[1], 1))
    ordered = tuple(sorted(runs, key=lambda run: run.first))
    return Overlap(first, second, ordered, *shares, min(lengths))


def _matches(
    one: _Tokens, other: _Tokens, seeds: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int]]:
    """Return maximal equal runs as (place in one, place in other, length).

    Equal hashes alone prove nothing.
    """
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
