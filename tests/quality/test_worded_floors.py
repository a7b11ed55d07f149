"""Ways to say whose a count is: floors under how many sources are right, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.whose import HALVES
from benchmarks.extraction.worded import FAMILIES, main, rows_of, sums

pytestmark = pytest.mark.slow

# one in a hundred under what was measured on 2026-12-01
FLOORS = {"open": 1030, "sealed": 860}
SIZES = {"open": 1219, "sealed": 1196}


@pytest.mark.parametrize("half", HALVES)
def test_the_sources_of_counts_are_told_right_in_whatever_words(half: str) -> None:
    found = sums(half)["all"]
    assert found["n"] == SIZES[half]
    assert found["right"] >= FLOORS[half]


def test_of_the_sealed_half_only_the_sum_of_all_is_told() -> None:
    assert set(sums("sealed")) == {"all"}


def test_each_family_has_five_texts_in_every_language() -> None:
    rows = [row for half in HALVES for row in rows_of(half)]
    assert len({row["id"] for row in rows}) == len(rows)
    seen = [(row["language"].partition("-")[0], row["manner"]) for row in rows]
    assert len(set(seen)) == 23 * len(FAMILIES)
    assert all(seen.count(each) == 5 for each in set(seen))


def test_what_is_looked_for_stands_in_the_texts() -> None:
    for half in HALVES:
        for row in rows_of(half):
            for count in row["counts"]:
                assert row["text"].count(count["words"]) == 1, row["id"]
                assert count["source"]["name"] in row["text"], row["id"]


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
