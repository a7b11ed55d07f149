"""Whose word an act is, in 24 manners: floors under how many sources are right, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.whose import HALVES, MANNERS, is_right, main, rows_of, sums

pytestmark = pytest.mark.slow

# one in a hundred under what was measured on 2026-11-30
FLOORS = {"open": 443, "sealed": 381}
SIZES = {"open": 648, "sealed": 655}


@pytest.mark.parametrize("half", HALVES)
def test_the_sources_of_acts_are_told_right(half: str) -> None:
    found = sums(half)["all"]
    assert found["n"] == SIZES[half]
    assert found["right"] >= FLOORS[half]


def test_of_the_sealed_half_only_the_sum_of_all_is_told() -> None:
    assert set(sums("sealed")) == {"all"}


def test_no_text_is_in_both_halves_and_each_manner_is_in_one_in_every_language() -> None:
    ids = {half: {row["id"] for row in rows_of(half)} for half in HALVES}
    assert ids["open"]
    assert not ids["open"] & ids["sealed"]
    for half in HALVES:
        seen = {(row["language"].partition("-")[0], row["manner"]) for row in rows_of(half)}
        assert len(seen) == 23 * len(MANNERS)


def test_what_is_looked_for_stands_in_the_texts() -> None:
    for half in HALVES:
        for row in rows_of(half):
            for act in row["acts"]:
                assert act["words"] in row["text"], row["id"]
                assert act["source"] is None or act["source"]["name"] in row["text"], row["id"]


def test_a_source_is_right_by_any_of_its_names_and_none_only_by_none() -> None:
    source = {"name": "Open Lantern", "also": ["the group"]}
    assert is_right([{"name": "Open Lantern", "type": "organization"}], source)
    assert not is_right([{"name": "Closed Door", "type": "organization"}], source)
    assert not is_right([], source)
    assert is_right([], None)
    assert not is_right([{"name": "Open Lantern", "type": "organization"}], None)


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
