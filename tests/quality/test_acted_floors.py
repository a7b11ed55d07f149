"""Acts against people abroad in every wording a language has: floors under how many are told, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.acted import FAMILIES, is_told, main, rows_of, sums
from benchmarks.extraction.whose import HALVES
from longarm.model.slots import Tactic
from tests.quality.halves import entries_of

pytestmark = pytest.mark.slow

# one in a hundred under, and false ones over, what was measured on 2026-12-01
FLOORS = {"open": 465, "sealed": 466}
FALSE = {"open": 246, "sealed": 202}
ACTS = 1035
"""Acts of each half."""
NONE = range(len(Tactic) + 1, len(FAMILIES) + 1)
"""Families whose texts tell of no act."""


@pytest.mark.parametrize("half", HALVES)
def test_acts_are_told_in_whatever_words(half: str) -> None:
    found = sums(half)["all"]
    assert found["n"] == ACTS
    assert found["told"] >= FLOORS[half]
    assert found["false"] <= FALSE[half]


def test_of_the_sealed_half_only_the_sum_of_all_is_told() -> None:
    assert set(sums("sealed")) == {"all"}


def test_each_family_has_five_texts_in_every_language() -> None:
    rows = [row for half in HALVES for row in rows_of(half)]
    assert len({row["id"] for row in rows}) == len(rows) == 23 * 5 * len(FAMILIES)
    seen = [(row["language"].partition("-")[0], row["manner"]) for row in rows]
    assert all(seen.count(each) == 5 for each in set(seen))


def test_what_is_looked_for_stands_in_the_texts() -> None:
    for row, act in entries_of(rows_of, "acts", NONE):
        assert act["tactic"] == FAMILIES[row["manner"] - 1], row["id"]
    rows = (row for half in HALVES for row in rows_of(half))
    assert all(row["acts"] or row["near"] in row["text"] for row in rows)


def test_an_act_is_known_by_its_state_and_category() -> None:
    act = {"tactic": "abduction", "country": "KE"}
    claim = {"country": "KE", "category": "direct_attack"}
    assert is_told(act, claim)
    assert not is_told(act, {**claim, "country": "UG"})
    assert not is_told(act, {**claim, "category": "distance"})
    assert is_told({**act, "country": None}, {**claim, "country": "UG"})


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
