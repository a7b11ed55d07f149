"""Stories that come near to a place of a state: a ceiling over how many put one on record, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.near import FAMILIES, main, rows_of, sums
from benchmarks.extraction.whose import HALVES

pytestmark = pytest.mark.slow

# what was measured on 2026-12-01, and two texts
FALSE = {"open": 41, "sealed": 54}


@pytest.mark.parametrize("half", HALVES)
def test_what_only_comes_near_is_seldom_put_on_record(half: str) -> None:
    counted = sums(half)
    assert half == "open" or set(counted) == {"all"}  # of the sealed half only the sum is told
    found = counted["all"]
    assert found["n"] == len(rows_of(half)) == 690
    assert found["false"] <= FALSE[half]


def test_a_language_has_four_texts_of_each_family_in_both_halves_together() -> None:
    rows = [(row["language"], row["manner"]) for half in HALVES for row in rows_of(half)]
    assert {rows.count(each) for each in rows} == {4}
    assert len(set(rows)) == 23 * len(FAMILIES)


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
