"""Lines of reporting, held to an enumeration of every set of houses on small random webs."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.errors import UnsolvedCutError
from longarm.stages.weighing.origins.lines import Lines, Web, count_lines
from longarm.stages.weighing.origins.paths import reach
from tests.unit.weighing.webs import Naive, layered_web, random_web, web

NOTHING = Lines((), (), (), (), 0, 0, 0, 0, ())


def assert_as_enumerated(given_web: Web) -> Lines:
    naive = Naive(given_web)
    sinks = naive.sinks()
    unresolved = sinks & given_web.unresolved
    roots = sinks - unresolved
    found = count_lines(given_web)
    assert found.roots == tuple(sorted(roots))
    assert found.root_houses == tuple(sorted({naive.house(each) for each in roots}))
    assert found.unresolved == tuple(sorted(unresolved))
    assert found.loops == naive.loops()
    assert found.at_least == len({naive.house(each) for each in roots})
    assert found.at_most - found.at_least == len({naive.house(each) for each in unresolved})
    assert found.kappa == naive.kappa(roots) <= found.at_least
    assert found.kappa_at_most == naive.kappa(sinks) <= found.at_most
    assert found.kappa <= found.kappa_at_most
    singles = naive.single_cuts(roots) if found.kappa == 1 else set()
    assert {each.house for each in found.chokepoints} == singles
    for each in found.chokepoints:
        inside = {node for node in naive.on_the_way(roots) if naive.house(node) == each.house}
        assert each.nodes == tuple(sorted(inside))
        assert each.from_start == naive.steps(set(given_web.starts), inside)
        assert each.to_root == naive.steps(inside, roots)
    order = [(each.from_start, -each.to_root, each.house) for each in found.chokepoints]
    assert order == sorted(order)
    return found


@pytest.mark.parametrize("hundred", range(20))
def test_random_webs_count_as_enumeration_does(hundred: int) -> None:
    for seed in range(hundred * 100, hundred * 100 + 100):
        assert_as_enumerated(random_web(seed))


@pytest.mark.parametrize("fifty", range(12))
def test_layered_webs_count_as_enumeration_does(fifty: int) -> None:
    for seed in range(fifty * 50, fifty * 50 + 50):
        assert_as_enumerated(layered_web(seed))


def test_the_random_webs_hold_every_case() -> None:
    found = [count_lines(random_web(seed)) for seed in range(2000)]
    found += [count_lines(layered_web(seed)) for seed in range(600)]
    assert sum(bool(each.loops) for each in found) > 100
    assert sum(each.kappa >= 2 for each in found) > 100
    assert sum(each.kappa < each.at_least for each in found) > 100
    assert sum(each.kappa < each.kappa_at_most for each in found) > 100
    assert sum(each.nearest_start != each.nearest_root for each in found) > 100


@pytest.mark.parametrize("seed", range(60))
def test_bundles_that_bounds_do_not_settle_count_as_enumeration_does(seed: int) -> None:
    # Chains through few houses in random order: the kernel has nothing to merge, and the two
    # bounds often lie apart, so that the integer programme must decide.
    dice = random.Random(seed)  # noqa: S311 - test data, no secret
    onward: dict[str, tuple[str, ...]] = {}
    houses: dict[str, str] = {}
    for line in range(dice.randint(4, 9)):
        chain = [f"{line}.{step}" for step in range(dice.randint(2, 3))]
        owners = dice.sample("abcdefg", len(chain))
        houses.update(zip(chain, owners, strict=True))
        onward.update({one: (other,) for one, other in pairwise(chain)})
    starts = tuple(f"{line}.0" for line in range(10) if f"{line}.0" in houses)
    assert_as_enumerated(Web(onward, starts, houses))


def test_an_odd_ring_of_houses_needs_the_programme() -> None:
    # Invented outlets in three houses, each two of which share a line: no two lines are without
    # a house in common, yet no one house is on all three.
    houses = {"A1": "a", "B1": "b", "B2": "b", "C1": "c", "C2": "c", "A2": "a"}
    found = count_lines(web("A1>B1 B2>C1 C2>A2", "A1 B2 C2", houses))
    assert (found.at_least, found.kappa, found.chokepoints) == (3, 2, ())


def test_a_web_too_hard_for_the_solver_is_named() -> None:
    dice = random.Random(7)  # noqa: S311 - test data, no secret
    deep = [[f"{depth}.{number}" for number in range(20)] for depth in range(6)]
    onward = {
        node: tuple(dice.sample(below, 2)) for layer, below in pairwise(deep) for node in layer
    }
    houses = {node: f"h{dice.randrange(24)}" for layer in deep for node in layer}
    hard = Web(onward, tuple(deep[0]), houses)
    with pytest.raises(UnsolvedCutError, match=r"in 22 houses.*fewer documents"):
        count_lines(hard, most_branches=0)
    # Found once by trying all sets of houses too, which takes too long here.
    assert count_lines(hard).kappa == 7


def test_an_empty_web_gives_zeros() -> None:
    assert count_lines(Web({}, (), {})) == NOTHING
    assert count_lines(web("A>B", "")) == NOTHING


def test_a_document_on_its_own_word_is_a_root() -> None:
    found = count_lines(web("", "Kestrel"))
    assert (found.roots, found.at_least, found.kappa) == (("Kestrel",), 1, 1)
    assert [each.nodes for each in found.chokepoints] == [("Kestrel",)]


@pytest.mark.parametrize("edges", ["A>B B>C C>A", "A>B B>A A>A", "A>A"])
def test_documents_that_cite_each_other_are_a_loop_and_no_root(edges: str) -> None:
    found = count_lines(web(edges, "A"))
    assert (found.roots, found.kappa, found.at_most) == ((), 0, 0)
    assert found.loops == (tuple(sorted(set(edges.replace(">", " ").split()))),)


def test_a_loop_with_a_way_out_counts_the_root_once() -> None:
    found = count_lines(web("A>B B>C C>A C>R B>R A>R", "A B C"))
    assert (found.roots, found.loops, found.at_least, found.kappa) == (("R",), (), 1, 1)


def test_the_chokepoints_are_told_from_the_start_to_the_root() -> None:
    # Two papers print the wire, which has it from one of two bureaux that both ask the witness.
    found = count_lines(web("P>W Q>W W>X W>Y X>R Y>R", "P Q"))
    assert [(each.house, each.from_start, each.to_root) for each in found.chokepoints] == [
        ("W", 1, 2),
        ("R", 3, 0),
    ]
    assert found.nearest_start == found.chokepoints[0]
    assert found.nearest_root == found.chokepoints[1]


def test_a_house_cuts_at_several_nodes_at_once() -> None:
    found = count_lines(web("P>A1 Q>A2 A1>R A2>S", "P Q", {"A1": "a", "A2": "a"}))
    assert (found.at_least, found.kappa) == (2, 1)
    assert [(each.house, each.nodes) for each in found.chokepoints] == [("a", ("A1", "A2"))]
    assert count_lines(web("P>A1 Q>A2 A1>R A2>S", "P Q")).kappa == 2


def test_merging_the_nodes_of_a_house_would_make_paths_that_nobody_took() -> None:
    # All goes through X. Taken as one node each, houses a and b would lead from P and Q round it.
    houses = {"A1": "a", "A2": "a", "B1": "b", "B2": "b"}
    found = count_lines(web("P>A1 Q>B1 A1>X B1>X X>R X>A2 X>B2 A2>S B2>S", "P Q", houses))
    assert (found.at_least, found.kappa) == (2, 1)
    assert [each.house for each in found.chokepoints] == ["X"]


def test_an_unnamed_source_widens_the_interval_and_no_more() -> None:
    found = count_lines(web("A>R B>U", "A B", unresolved="U"))
    assert (found.roots, found.unresolved) == (("R",), ("U",))
    assert (found.at_least, found.at_most, found.kappa, found.kappa_at_most) == (1, 2, 1, 2)


def test_a_relay_marked_unresolved_is_followed_on() -> None:
    found = count_lines(web("A>U U>R", "A", unresolved="U"))
    assert (found.roots, found.unresolved, found.at_most) == (("R",), (), 1)


@given(st.integers(0, 10**6), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_the_order_never_matters(seed: int, dice: random.Random) -> None:
    one = random_web(seed)
    nodes = list(one.onward)
    dice.shuffle(nodes)
    shuffled = {node: tuple(dice.sample(one.onward[node], len(one.onward[node]))) for node in nodes}
    starts = tuple(dice.sample(one.starts, len(one.starts)))
    again = Web(
        shuffled, (*starts, starts[0]), dict(reversed(list(one.houses.items()))), one.unresolved
    )
    assert count_lines(again) == count_lines(one)


@given(st.integers(0, 10**6), st.integers(0, 20), st.sampled_from((None, "h0", "new house")))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_copy_never_adds_a_line(seed: int, choice: int, house: str | None) -> None:
    one = random_web(seed)
    before = count_lines(one)
    houses = one.houses if house is None else {**one.houses, "copy": house}

    def with_copy_of(node: str) -> Lines:
        return count_lines(
            replace(
                one,
                onward={**one.onward, "copy": (node,)},
                starts=(*one.starts, "copy"),
                houses=houses,
            )
        )

    after = with_copy_of(one.starts[choice % len(one.starts)])
    assert (after.kappa, after.kappa_at_most) == (before.kappa, before.kappa_at_most)
    assert replace(after, chokepoints=()) == replace(before, chokepoints=())
    # A copy of something on the way goes round whoever else relays it: that may be one more line
    # of reporting (kappa), but it is never one more origin.
    reached = sorted(reach(one.onward, one.starts))
    deeper = with_copy_of(reached[choice % len(reached)])
    assert (deeper.roots, deeper.at_least, deeper.at_most) == (
        before.roots,
        before.at_least,
        before.at_most,
    )
    assert before.kappa <= deeper.kappa <= min(before.kappa + 1, deeper.at_least)


def test_a_copy_of_a_relay_may_be_a_line_that_the_first_reader_does_not_cut() -> None:
    assert count_lines(web("S>A S>B A>R B>T", "S")).kappa == 1
    assert count_lines(web("S>A S>B A>R B>T copy>A", "S copy")).kappa == 2


@pytest.mark.parametrize("length", [1, 5_000])
def test_no_length_of_chain_or_cycle_counts_a_root_twice(length: int) -> None:
    forth = " ".join(f"c{step}>c{step + 1}" for step in range(length))
    back = " ".join(f"c{step + 1}>c{step}" for step in range(length))
    found = count_lines(
        web(f"{forth} {back} c{length}>R", " ".join(f"c{s}" for s in range(length)))
    )
    assert (found.roots, found.at_least, found.kappa) == (("R",), 1, 1)
    assert [each.house for each in found.chokepoints] == [
        f"c{length - 1}",
        f"c{length}",
        "R",
    ]
