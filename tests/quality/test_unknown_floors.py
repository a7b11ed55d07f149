"""What nobody knows or could confirm: floors under how little of it is vouched for, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.unknown import FAMILIES, main, rows_of, sums
from benchmarks.extraction.whose import HALVES

pytestmark = pytest.mark.slow

# one in a hundred over, and told ones under, what was measured on 2026-12-01
FALSE = {"open": 92, "sealed": 131}
TOLD = {"open": 82, "sealed": 76}
SIZES = (437, 92)
_FIRST_TOLD = 17
"""The first family whose texts tell a thing."""


@pytest.mark.parametrize("half", HALVES)
def test_what_nobody_knows_is_seldom_vouched_for(half: str) -> None:
    counted = sums(half)
    assert half == "open" or set(counted) == {"all"}  # of the sealed half only the sum is told
    found = counted["all"]
    assert (found["n"], found["near"]) == SIZES
    assert found["false"] <= FALSE[half]
    assert found["told"] >= TOLD[half]


def test_a_language_has_two_texts_of_each_family_in_both_halves_together() -> None:
    rows = [(row["language"], row["manner"]) for half in HALVES for row in rows_of(half)]
    assert {rows.count(each) for each in rows} == {2}
    assert len(set(rows)) == 23 * len(FAMILIES)


def test_what_is_looked_for_stands_in_the_texts() -> None:
    for half in HALVES:
        for row in rows_of(half):
            assert bool(row["told"]) == (row["manner"] >= _FIRST_TOLD), row["id"]
            for thing in (*row["unknown"], *row["told"]):
                assert thing["city"] is None or thing["city"] in row["text"], row["id"]
                assert (thing["number"] is None) != (thing["kind"] == "count"), row["id"]


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
