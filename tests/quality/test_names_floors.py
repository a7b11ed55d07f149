"""Name matching stays above its floors on the open sets, whose digests stand beside the floors."""

from __future__ import annotations

import pytest

from benchmarks.resolution.floors import OPEN, digest, reached, read
from benchmarks.resolution.score import SETS
from benchmarks.resolution.thinned import reached as reached_without

pytestmark = pytest.mark.slow

KEPT = read()
HOW = "measure anew with `python -m benchmarks.resolution.floors DATE`, and look at what moved"


@pytest.mark.parametrize("name", sorted(SETS))
def test_the_floors_belong_to_these_names(name: str) -> None:
    assert digest(name) == KEPT["sha256"][name], f"{name} changed: {HOW}"


@pytest.mark.parametrize("name", OPEN)
def test_no_kind_of_names_falls_below_its_floor(name: str) -> None:
    now = reached(name)
    fallen = [
        f"{kind} {now.get(kind)} < {own['floor']}"
        for kind, own in KEPT["open"][name].items()
        if now.get(kind, 0.0) < own["floor"]
    ]
    assert fallen == []


def test_a_lexicon_without_a_third_of_its_forms_still_does_most_of_the_work() -> None:
    thin = reached_without(0.3, 1, *OPEN)
    for name in OPEN:
        assert 0.0 < KEPT["open"][name]["all"]["reached"] - thin[name]["all"] < 0.15, name
    assert thin["pairs"]["homograph"] == 1.0


def test_names_written_for_longarm_reach_the_bar_and_no_homograph_is_merged() -> None:
    now = reached("pairs")
    assert now["all"] >= 0.97
    assert now["homograph"] == 1.0
