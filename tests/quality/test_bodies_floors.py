"""The joining of bodies stays above its floor on the open half, and joins no two bodies."""

from __future__ import annotations

import pytest

from benchmarks.resolution.bodies.floors import digest, read
from benchmarks.resolution.bodies.score import SETS, score

pytestmark = pytest.mark.slow

KEPT = read()
HOW = (
    "measure anew with `python -m benchmarks.resolution.bodies.floors DATE`, and look at what moved"
)


@pytest.mark.parametrize("name", sorted(SETS))
def test_the_floor_belongs_to_these_bodies(name: str) -> None:
    assert digest(name) == KEPT["sha256"][name], f"{name} changed: {HOW}"


def test_the_open_half_stays_above_its_floor_and_no_two_bodies_meet() -> None:
    found = score("open")
    assert found.figures()["f1"] >= KEPT["open"]["floor"]
    assert found.merged == ()
    assert found.apart > 100
