"""Which names of places the scored lists set apart as those of several divisions; by the official tables."""

from __future__ import annotations

import pytest

from benchmarks.resolution.listed.homographs import is_of_several
from benchmarks.resolution.score import read


@pytest.mark.parametrize("name", ["Fuzhou", "Fuzhou City", "Luxi county", "Tai'an county"])
def test_a_name_that_two_divisions_of_its_level_are_read_as_is_of_several(name: str) -> None:
    assert is_of_several(name)


@pytest.mark.parametrize(
    "name", ["Beijing", "Wuxi city", "Ji'an prefecture-level city", "Gu county", "Nara prefecture"]
)
def test_a_level_or_a_rank_that_only_one_has_tells_it_from_its_namesakes(name: str) -> None:
    assert not is_of_several(name)


def test_what_is_set_apart_is_no_true_pair_and_its_false_pairs_must_not_be_merged() -> None:
    whole, apart = read("listed-open"), read("listed-open-apart")
    kept = {row["id"] for row in apart}
    out = [row for row in whole if row["id"] not in kept]
    assert out
    assert all(row["same"] and row["kind"] == "place" for row in out)
    homographs = [row for row in apart if row["kind"] == "homograph"]
    assert homographs
    assert not any(row["same"] for row in homographs)
