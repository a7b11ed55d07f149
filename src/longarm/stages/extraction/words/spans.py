"""Spans: what begins in a stretch of text, found by bisection, so that a word costs no more in a long sentence."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Spanned(Protocol):
    """Something at `[start, end)` of a text."""

    @property
    def start(self) -> int:
        """Return where it starts."""

    @property
    def end(self) -> int:
        """Return where it ends."""


S = TypeVar("S", bound=Spanned)
_start = attrgetter("start")


def starting(items: Sequence[S], low: int, high: int) -> Sequence[S]:
    """Return those of `items`, which are sorted by start, that start in `[low, high)`."""
    if not items:
        return items
    first = bisect_left(items, low, key=_start)
    return items[first : bisect_left(items, high, first, key=_start)]


def first_come(found: Iterable[S], length: int) -> Iterator[S]:
    """Yield what shares no letter of a text of this length with anything that was found before."""
    taken = bytearray(length)
    for each in found:
        if not any(taken[each.start : each.end]):
            yield each
        taken[each.start : each.end] = b"\1" * (each.end - each.start)


def apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, without those that begin inside another."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
