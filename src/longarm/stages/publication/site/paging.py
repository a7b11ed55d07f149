"""Paging: a long list over several pages, so that no page grows with the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

ROWS = 400
"""Rows of a table on one page."""
CARDS = 80
"""Quotes or allegations on one page."""
FIRST = 30
"""What a page shows of a list that has pages of its own."""


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """One page of a list: `number` of `count` pages, `total` things in all; `paths` are the addresses of all pages."""

    path: str
    items: Sequence[T]
    number: int
    total: int
    paths: tuple[str, ...]

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self.paths)

    @property
    def near(self) -> tuple[tuple[int, str], ...]:
        """Return the number and path of the first page, the last one, and those near this one."""
        return tuple(
            (number, path)
            for number, path in enumerate(self.paths, start=1)
            if number in {1, self.count} or abs(number - self.number) <= _NEAR
        )


_NEAR = 3


def sliced(path: str, items: Sequence[T], size: int) -> tuple[Slice[T], ...]:
    """Return `items` in pages of at most `size`: the first at `path`, the others at `…-2.html` and so on.

    Without items there is one empty page.
    """
    count = max(1, -(-len(items) // size))
    stem = path.removesuffix(".html")
    paths = tuple(
        path if number == 1 else f"{stem}-{number}.html" for number in range(1, count + 1)
    )
    return tuple(
        Slice(paths[place], items[place * size : (place + 1) * size], place + 1, len(items), paths)
        for place in range(count)
    )
