"""Tabulation: no group is small or of one kind, sums are true, and two releases together tell no more than one."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from longarm.stages.publication.gate.tabulation import Act, Group, K, L, tabulate

ACTS = st.lists(
    st.builds(
        Act,
        st.sampled_from(["LN", "OS", "RV", ""]),
        st.sampled_from(["distance", "proxy", "mobility"]),
        st.sampled_from(["journalist", "student", None]),
    ),
    max_size=60,
)


def _within(group: Group, acts: list[Act]) -> list[Act]:
    return [act for act in acts if (act.country, act.category) in group.cells]


@given(ACTS)
def test_every_group_is_large_and_mixed_and_every_act_is_counted_once(acts: list[Act]) -> None:
    table = tabulate(acts, "one")
    for group in table:
        assert group.count == len(_within(group, acts)) >= K
        assert len({act.role for act in _within(group, acts)}) >= L
    assert sum(group.count for group in table) in {0, len(acts)}


@given(ACTS, ACTS, st.integers(0, 60))
def test_no_difference_of_two_releases_is_small(
    acts: list[Act], more: list[Act], gone: int
) -> None:
    one = tabulate(acts, "one")
    two = tabulate([*acts[gone:], *more], "two", one)
    unions = {
        frozenset(cell for group in some for cell in group.cells): sum(g.count for g in some)
        for size in range(1, len(one) + 1)
        for some in combinations(one, size)
    }
    for size in range(1, len(two) + 1):
        for some in combinations(two, size):
            cells = frozenset(cell for group in some for cell in group.cells)
            if cells in unions:
                change = abs(sum(group.count for group in some) - unions[cells])
                assert change == 0 or change >= K


def test_a_small_country_is_counted_with_others() -> None:
    acts = [Act("LN", "distance", role) for role in ("student", "journalist") * 4]
    acts += [Act("OS", "distance", None), Act("OS", "proxy", "student")]
    table = tabulate(acts, "one")
    assert [(group.cells, group.count) for group in table] == [
        ((("LN", "distance"), ("OS", "distance"), ("OS", "proxy")), 10)
    ]


def test_too_few_make_no_table() -> None:
    assert tabulate([Act("LN", "distance", None)] * 4, "one") == ()
    assert tabulate([Act("LN", "distance", "student")] * 40, "one") == ()


def test_one_more_act_leaves_the_earlier_count_with_its_release() -> None:
    acts = [Act("LN", "distance", role) for role in ("student", "journalist") * 4]
    one = tabulate(acts, "one")
    two = tabulate([*acts, Act("LN", "distance", None)], "two", one)
    assert two == one
    five = [*acts, *[Act("LN", "distance", None)] * 5]
    assert [(group.count, group.as_of) for group in tabulate(five, "three", two)] == [(13, "three")]


def test_a_withdrawn_act_does_not_show_by_its_absence() -> None:
    acts = [Act("LN", "distance", role) for role in ("student", "journalist") * 4]
    one = tabulate(acts, "one")
    assert tabulate(acts[1:], "two", one) == one
