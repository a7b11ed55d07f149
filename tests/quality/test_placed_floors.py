"""Places of a state abroad in every noun a language has: floors under how many are told, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.placed import FAMILIES, is_there, main, rows_of, sums
from benchmarks.extraction.whose import HALVES
from tests.quality.halves import entries_of

pytestmark = pytest.mark.slow

# one in a hundred under, and false ones over, what was measured on 2026-12-01
FLOORS = {"open": 560, "sealed": 431}
FALSE = {"open": 40, "sealed": 44}
SIZES = {"open": 1028, "sealed": 1021}
NONE = range(20, 29)
"""Families whose texts tell of no such place."""


@pytest.mark.parametrize("half", HALVES)
def test_places_are_told_whatever_they_are_called(half: str) -> None:
    found = sums(half)["all"]
    assert found["n"] == SIZES[half]
    assert found["right"] >= FLOORS[half]
    assert found["false"] <= FALSE[half]


def test_of_the_sealed_half_only_the_sum_of_all_is_told() -> None:
    assert set(sums("sealed")) == {"all"}


def test_each_family_has_four_texts_in_every_language() -> None:
    rows = [row for half in HALVES for row in rows_of(half)]
    assert len({row["id"] for row in rows}) == len(rows) == 23 * 4 * len(FAMILIES)
    seen = [(row["language"], row["manner"]) for row in rows]
    assert all(seen.count(each) == 4 for each in set(seen))


def test_what_is_looked_for_stands_in_the_texts() -> None:
    for row, site in entries_of(rows_of, "sites", NONE):
        assert site["city"] is None or site["city"] in row["text"], row["id"]


def test_a_place_is_known_by_its_city_in_whatever_form() -> None:
    place = {"city": "Londyńska", "country": "GB"}
    assert is_there(place, {"city": "London", "country": "GB"}, "pl")
    assert not is_there(place, {"city": "Leeds", "country": "GB"}, "pl")
    assert not is_there(place, {"city": "London", "country": "CA"}, "pl")
    assert is_there({**place, "city": "倫敦"}, {"city": "London", "country": "GB"}, "zh")


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
