"""Halves: what all short texts with an open and a sealed half have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.extraction.whose import HALVES, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator


def entries_of(
    rows_of: Callable[[str], list[Row]], key: str, none: Container[int]
) -> Iterator[tuple[Row, Row]]:
    """Yield each text of both halves with each of its entries, whose words stand in it; families of `none` lack any."""
    for half in HALVES:
        for row in rows_of(half):
            assert bool(row[key]) != (row["manner"] in none), row["id"]
            for entry in row[key]:
                assert entry["words"] in row["text"], row["id"]
                yield row, entry
