"""In an invented news world independent origins and copies stay above their floors, and counting stays far below."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

import benchmarks.weighing.worlds
from benchmarks.weighing.independence import Tally, score
from benchmarks.weighing.worlds import world

pytestmark = pytest.mark.slow

WORLDS = Path(benchmarks.weighing.worlds.__file__).parent
KEPT = json.loads((WORLDS.parent / "floors.json").read_text(encoding="utf-8"))["independence"]


@pytest.fixture(scope="module")
def tally() -> Tally:
    return score(world(KEPT["seed"], KEPT["documents"]))


def test_the_floors_belong_to_these_worlds() -> None:
    whole = sha256()
    for path in sorted([*WORLDS.glob("*.py"), *WORLDS.rglob("*.toml")]):
        name = path.relative_to(WORLDS).as_posix()
        whole.update(f"{name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    assert whole.hexdigest() == KEPT["sha256"]


@pytest.mark.parametrize("name", sorted(KEPT["floors"]))
def test_a_score_stays_above_its_floor(tally: Tally, name: str) -> None:
    assert tally.right[name] / tally.of[name] >= KEPT["floors"][name]


def test_longarm_is_right_many_times_as_often_as_whoever_counts(tally: Tally) -> None:
    def share(name: str) -> float:
        return tally.right[name] / tally.of[name]

    for counted in ("counting outlets: exact", "counting houses: exact"):
        assert share("longarm, all: exact") > 5 * share(counted)
