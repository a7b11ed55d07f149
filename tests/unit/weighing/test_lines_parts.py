"""The parts of the counter of lines, each held to enumeration by itself."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from longarm.stages.weighing.origins.disjoint import smallest_meeting
from longarm.stages.weighing.origins.houses_cut import fewest_houses
from longarm.stages.weighing.origins.kernel import Kernel, Part
from longarm.stages.weighing.origins.lines import MOST_BRANCHES, Web
from longarm.stages.weighing.origins.paths import Paths, paths_between, reach
from longarm.stages.weighing.origins.programme import solved
from tests.unit.weighing.webs import Naive, layered_web, web


def paths_of(one: Web) -> Paths:
    """Return what lies between a web's starts and all its sinks."""
    ahead = {node: tuple(one.onward.get(node, ())) for node in reach(one.onward, one.starts)}
    sinks = [node for node, onward in ahead.items() if not onward]
    return paths_between(ahead, one.starts, sinks, one.houses)


def unshrunk(paths: Paths) -> Part:
    """Return paths as one part, as they are."""
    ahead = {node: frozenset(onward) for node, onward in enumerate(paths.ahead)}
    return Part(ahead, paths.starts, paths.ends, dict(enumerate(paths.house)))


@pytest.mark.parametrize("seed", range(60))
def test_the_programme_alone_counts_as_enumeration_does(seed: int) -> None:
    one = layered_web(seed)
    naive = Naive(one)
    assert solved(unshrunk(paths_of(one)), MOST_BRANCHES) == naive.kappa(naive.sinks())


@pytest.mark.parametrize("seed", range(60))
def test_flow_alone_counts_as_enumeration_does(seed: int) -> None:
    one = replace(layered_web(seed), houses={})
    paths = paths_of(one)
    met = smallest_meeting(unshrunk(paths).ahead, paths.starts, paths.ends)
    naive = Naive(one)
    assert len(met) == naive.kappa(naive.sinks())
    removed = frozenset(paths.names[node] for node in met)
    assert not naive.sinks() & naive.reached(one.starts, removed)


def kernel_counts(edges: str, starts: str, houses: str = "") -> tuple[int, list[int]]:
    """Return how many houses the kernel took as forced, and the sizes of the parts it left."""
    owners = dict(pair.split("=") for pair in houses.split())
    kernel = Kernel(paths_of(web(edges, starts, owners)))
    return kernel.forced, sorted(len(part.ahead) for part in kernel.parts())


def test_chains_and_trees_shrink_to_nothing() -> None:
    assert kernel_counts("A>B B>C C>D D>E", "A") == (1, [])
    assert kernel_counts("A>C B>C C>R D>E D>F E>S F>T", "A B D") == (2, [])


def test_neighbours_of_one_house_shrink_to_one() -> None:
    assert kernel_counts("A>B B>C C>D", "A", "A=h B=h C=g D=g") == (1, [])


def test_a_part_is_apart_only_without_a_common_house() -> None:
    one = "A>K A>L B>K B>L K>R K>S L>R L>S"
    two = one.lower()
    assert kernel_counts(f"{one} {two}", "A B a b") == (0, [6, 6])
    # K is of the house of k: what is cut in one half counts in the other.
    assert kernel_counts(f"{one} {two}", "A B a b", "K=h k=h") == (0, [12])


def test_the_solver_prints_nothing() -> None:
    # In a process of its own, since its banner comes once a process.
    counting = (
        "from longarm.stages.weighing.origins.kernel import Part\n"
        "from longarm.stages.weighing.origins.programme import solved\n"
        "one = Part({0: frozenset({1}), 1: frozenset()}, frozenset({0}), frozenset({1}), {0: 0, 1: 1})\n"
        "raise SystemExit(solved(one, 10) + 40)"
    )
    done = subprocess.run([sys.executable, "-c", counting], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (41, b"", b"")


def test_paths_hold_only_what_lies_between() -> None:
    ahead = {"A": ("B", "D"), "B": ("C",), "C": (), "D": ("E",), "E": ("D",)}
    paths = paths_between(ahead, ["A"], ["C"], {})
    assert sorted(paths.names) == ["A", "B", "C"]
    assert fewest_houses(paths, MOST_BRANCHES) == 1
