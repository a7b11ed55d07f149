"""Whose a count is, in 24 manners: floors under how many sources are right, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.counted import MANNERS, main, rows_of, sums
from benchmarks.extraction.whose import HALVES

pytestmark = pytest.mark.slow

# one in a hundred under what was measured on 2026-11-30
FLOORS = {"open": 427, "sealed": 381}
SIZES = {"open": 664, "sealed": 661}


@pytest.mark.parametrize("half", HALVES)
def test_the_sources_of_counts_are_told_right(half: str) -> None:
    found = sums(half)["all"]
    assert found["n"] == SIZES[half]
    assert found["right"] >= FLOORS[half]


def test_of_the_sealed_half_only_the_sum_of_all_is_told() -> None:
    assert set(sums("sealed")) == {"all"}


def test_each_manner_is_in_one_half_once_in_every_language() -> None:
    ids = {half: {row["id"] for row in rows_of(half)} for half in HALVES}
    assert ids["open"]
    assert not ids["open"] & ids["sealed"]
    for half in HALVES:
        seen = {(row["language"], row["manner"]) for row in rows_of(half)}
        assert len(seen) == len(rows_of(half)) == 23 * len(MANNERS)


def test_what_is_looked_for_stands_in_the_texts() -> None:
    for half in HALVES:
        for row in rows_of(half):
            for count in row["counts"]:
                assert row["text"].count(count["words"]) == 1, row["id"]
                assert count["source"] is None or count["source"]["name"] in row["text"], row["id"]


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
