"""Winnowed fingerprints: a few hashes by which two texts that share a passage are sure to meet.

Schleimer, Wilkerson and Aiken, *Winnowing: Local Algorithms for Document Fingerprinting* (2003).
A batch of texts is laid end to end and read as arrays; no window reaches from one text into the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from longarm.corpus.folding import (
    CHARACTER,
    WORD,
    Folded,
    Places,
    folded,
    points_of,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMAT = 1
"""The way of fingerprinting: raised when a text would come out otherwise than in an index made before."""

_Hashes = NDArray[np.uint64]

_MULTIPLIER = 0x9E3779B97F4A7C15
_INVERSE = pow(_MULTIPLIER, -1, 1 << 64)
_GRAM = np.uint64(0xD1342543DE82EF95)
_BATCH = 200_000
"""Code points that are read at once: the arrays stay in the cache, 8 times as fast as with millions."""
_NONE = np.uint64((1 << 64) - 1)
"""Where no run begins: larger than every hash, so that no window chooses it."""


@dataclass(frozen=True, slots=True)
class Grain:
    """How finely a script is hashed: `k` tokens a hash, one hash kept of every `w`, `w` <= `k`."""

    k: int
    w: int

    @property
    def guaranteed(self) -> int:
        """Return the length in tokens from which a shared run always meets."""
        return self.k + self.w - 1


WORDS = Grain(k=6, w=6)
HAN = Grain(k=10, w=8)
"""With k = 6, 6.8 % of unrelated Chinese originals were linked."""

GRAINS = WORDS, HAN
"""By script: 0 for words (Hangul among them), 1 for Han and kana characters, each a token."""


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The kept hashes of a batch as arrays of one length, document by document within a batch.

    `documents`: index into the batch. `hashes`: 63 bits, never negative; the lowest is the script. Among
    300 million, 62 bits meet by chance about .01 times, 48 would 160 times, and each would be a false copy.
    `positions`: the token of that script at which the run begins.
    """

    documents: NDArray[np.int32]
    hashes: NDArray[np.int64]
    positions: NDArray[np.int32]

    @property
    def scripts(self) -> NDArray[np.int8]:
        """Return the script of each fingerprint: its place in `GRAINS`."""
        return (self.hashes & 1).astype(np.int8)


@dataclass(frozen=True, slots=True)
class Stream:
    """The tokens of one script in one text, folded, with their half-open spans in code points."""

    grain: Grain
    tokens: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Batch:
    """Texts end to end, folded; `bounds` are the places where each begins, and the end."""

    folded: Folded
    bounds: Places


def _batch(texts: Sequence[str]) -> _Batch:
    found = folded(points_of("\n".join((*texts, ""))))
    places = np.cumsum([0, *(len(text) + 1 for text in texts)])
    return _Batch(found, found.begins[places])


def _words(batch: _Batch) -> tuple[Places, Places]:
    """Return where words begin and end."""
    inside = np.zeros(len(batch.folded.kinds) + 2, np.int8)
    inside[1:-1] = batch.folded.kinds == WORD
    edges = np.flatnonzero(np.diff(inside))
    return edges[::2], edges[1::2]


def _characters(batch: _Batch) -> Places:
    return np.flatnonzero(batch.folded.kinds == CHARACTER)


def _mixed(values: _Hashes) -> _Hashes:
    """Return values with every bit depending on every bit (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


@cache
def _letters() -> _Hashes:
    """Return a number for every code point, as good as random and the same on every machine."""
    return _mixed(np.arange(1, 0x110001, dtype=np.uint64) * np.uint64(_MULTIPLIER))


@cache
def _powers(base: int, doublings: int) -> _Hashes:
    powers = np.full(1 << doublings, base, np.uint64)
    powers[0] = 1
    return np.multiply.accumulate(powers)


def _word_hashes(batch: _Batch, starts: Places, ends: Places) -> _Hashes:
    """Return one hash a word: its letters times powers of a number, summed, as if it stood at place 0."""
    doublings = len(batch.folded.plain).bit_length()
    weighed = _letters()[batch.folded.plain]
    weighed *= _powers(_MULTIPLIER, doublings)[: len(weighed)]
    sums = np.zeros(len(weighed) + 1, np.uint64)
    np.cumsum(weighed, out=sums[1:])
    return _mixed((sums[ends] - sums[starts]) * _powers(_INVERSE, doublings)[starts])


def _grams(tokens: _Hashes, documents: NDArray[np.int32], k: int, script: int) -> _Hashes:
    """Return one hash for every run of `k` tokens, at its first token; `_NONE` where none begins."""
    hashes = np.full(len(tokens), _NONE)
    runs = len(tokens) - k + 1
    if runs < 1:
        return hashes
    rolled = tokens[k - 1 :].copy()
    for place in range(k - 2, -1, -1):
        rolled *= _GRAM
        rolled += tokens[place : place + runs]
    rolled = ((_mixed(rolled) >> np.uint64(2)) << np.uint64(1)) | np.uint64(script)
    within = documents[:runs] == documents[k - 1 :]
    hashes[:runs][within] = rolled[within]
    return hashes


def _winnowed(hashes: _Hashes, documents: NDArray[np.int32], w: int) -> Places:
    """Return the places of the rightmost smallest hash of every window of `w`.

    In a text with fewer, of all there are. A window never reaches into the next text, because `w` <= `k`
    places without a hash close each text.
    """
    windows = len(hashes) - w + 1
    if windows < 1:
        return np.zeros(0, np.int64)
    begins = np.ones(windows, np.bool_)
    begins[1:] = documents[1:windows] != documents[: windows - 1]
    chosen = (hashes[w - 1 :] != _NONE) | begins
    chosen &= hashes[:windows] != _NONE
    smallest = _over(np.minimum, hashes, w)
    # A place is kept where the largest of the smallest, of all windows that hold it, is its own.
    lowest = np.zeros(len(hashes) + w - 1, np.uint64)
    np.copyto(lowest[w - 1 :][:windows], smallest, where=chosen)
    kept = (_over(np.maximum, lowest, w) == hashes) & (hashes != _NONE)
    _only_rightmost(kept, hashes, lowest, w)
    return np.flatnonzero(kept)


def _over(best: np.ufunc, values: _Hashes, w: int) -> _Hashes:
    """Return the best of every `w` values in a row, by doubling."""
    width, so_far = 1, values
    while width < w:
        step = min(width, w - width)
        so_far = best(so_far[:-step], so_far[step:])
        width += step
    return so_far


def _only_rightmost(kept: NDArray[np.bool_], hashes: _Hashes, lowest: _Hashes, w: int) -> None:
    """Take out places that are the smallest only of windows with the same hash further right."""
    for step in range(1, w):
        twins = np.flatnonzero(kept[:-step] & (hashes[:-step] == hashes[step:]))
        # Of the windows that hold the place, those that end before its twin: `lowest` of a place belongs to
        # the window that begins w - 1 before it.
        alone = np.zeros(len(twins), np.bool_)
        for before in range(step):
            alone |= lowest[twins + before] == hashes[twins]
        kept[twins[~alone]] = False


def fingerprints(texts: Sequence[str]) -> Fingerprints:
    """Return the fingerprints of any number of texts, text by text within each batch."""
    parts = [of_batch(some, first) for some, first in batches(texts)]
    return Fingerprints(
        np.concatenate([part.documents for part in parts]),
        np.concatenate([part.hashes for part in parts]),
        np.concatenate([part.positions for part in parts]),
    )


def batches(texts: Sequence[str]) -> list[tuple[Sequence[str], int]]:
    """Return texts in runs that are read at once, each with the index of its first."""
    found: list[tuple[Sequence[str], int]] = []
    first = size = 0
    for place, text in enumerate(texts):
        if size and size + len(text) > _BATCH:
            found.append((texts[first:place], first))
            first, size = place, 0
        size += len(text)
    found.append((texts[first:], first))
    return found


def of_batch(texts: Sequence[str], first: int) -> Fingerprints:
    """Return the fingerprints of texts laid end to end; `first` is the index of the first of them."""
    batch = _batch(texts)
    starts, ends = _words(batch)
    characters = _characters(batch)
    tokens = (_word_hashes(batch, starts, ends), _letters()[batch.folded.plain[characters]])
    documents: list[NDArray[np.int32]] = []
    hashes: list[NDArray[np.int64]] = []
    positions: list[NDArray[np.int32]] = []
    for script, places in enumerate((starts, characters)):
        bounds = np.searchsorted(places, batch.bounds)
        each = np.repeat(np.arange(len(texts), dtype=np.int32), np.diff(bounds))
        grams = _grams(tokens[script], each, GRAINS[script].k, script)
        kept = _winnowed(grams, each, GRAINS[script].w)
        documents.append(each[kept] + np.int32(first))
        hashes.append(grams[kept].view(np.int64))
        positions.append((kept - bounds[each[kept]]).astype(np.int32))
    return Fingerprints(
        np.concatenate(documents), np.concatenate(hashes), np.concatenate(positions)
    )


def streams(text: str) -> tuple[Stream, Stream]:
    """Return a text's words, and its Han and kana characters one by one, as `fingerprints` counts them."""
    batch = _batch((text,))
    plain, source = text_of(batch.folded.plain), batch.folded.sources()
    characters = _characters(batch)
    found: list[Stream] = []
    for grain, (starts, ends) in zip(
        GRAINS, (_words(batch), (characters, characters + 1)), strict=True
    ):
        # Up to what comes next, so that the marks on a last letter belong to it.
        closes = np.maximum(source[ends], source[ends - 1] + 1)
        pairs = zip(starts.tolist(), ends.tolist(), strict=True)
        spans = zip(source[starts].tolist(), closes.tolist(), strict=True)
        found.append(Stream(grain, tuple(plain[a:b] for a, b in pairs), tuple(spans)))
    return found[0], found[1]
