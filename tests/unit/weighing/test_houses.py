"""Houses at a date: outlets that changed hands count as one house while they were in one. All invented."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.model.entity import Entity, EntityType, Membership
from longarm.model.finding import Edge, EdgeKind, Origins
from longarm.stages.weighing.houses import houses_at
from longarm.stages.weighing.origins.pairs import pairs_apart
from tests.unit.weighing.building import Case, Said, entry, figure, outlet, site

PAGE = "https://forest.example/brands"
FOREST = Membership("forest-group")


def of(name: str, *houses: Membership) -> Entity:
    now = houses[-1].house if houses and houses[-1].until is None else None
    return Entity(f"outlet:{name}", EntityType.OUTLET, name, None, now, houses)


ALDER = of("Alder Post", Membership("forest-group", "2010", None, PAGE))
BIRCH = of(
    "Birch Mail",
    Membership("forest-group", "2005", "2019-12-31", PAGE),
    Membership("river-trust", "2020-01-01"),
)


def two_reports(alder: str | None, birch: str | None) -> Case:
    """Return a case in which both outlets report one site in their own voice on these dates."""
    case = Case()
    case.judge(ALDER)
    case.judge(BIRCH)
    case.article("a", "Alder Post", Said(site("LN", "Elin")), published=alder)
    case.article("b", "Birch Mail", Said(site("LN", "Elin")), published=birch)
    return case


def same_house(case: Case) -> list[Edge]:
    return [edge for edge in case.weighed().edges if edge.kind == EdgeKind.SAME_HOUSE]


def test_outlets_of_one_house_are_one_origin_while_they_are_in_it() -> None:
    case = two_reports("2018-05-04", "2018-05-05")
    found = case.weighed().findings[0]
    assert (found.origins, found.outlets) == (Origins(1, 1), 2)
    assert (found.support.houses, found.support.lines) == (1, Origins(1, 1))
    (edge,) = same_house(case)
    assert (edge.source, edge.target) == ("entity:outlet:Alder Post", "entity:outlet:Birch Mail")
    assert edge.evidence == (
        "Alder Post and Birch Mail belong to one house: forest-group; "
        f"Alder Post since 2010 ({PAGE}), Birch Mail 2005 to 2019-12-31 ({PAGE})"
    )


def test_after_one_was_sold_they_are_two_origins_and_no_house() -> None:
    case = two_reports("2021-05-04", "2021-05-04")
    found = case.weighed().findings[0]
    assert (found.origins, found.outlets) == (Origins(2, 2), 2)
    assert (found.support.houses, found.support.lines) == (2, Origins(2, 2))
    assert same_house(case) == []


@pytest.mark.parametrize("published", [None, "nonsense"])
def test_an_unknown_date_leaves_it_open_and_the_edge_says_so(published: str | None) -> None:
    case = two_reports("2021-05-04", published)
    assert case.weighed().findings[0].origins == Origins(1, 2)
    (edge,) = same_house(case)
    doubt = "which does not tell whether it was in that house"
    assert edge.evidence.count(doubt) == 1
    assert "what Birch Mail says here is" in edge.evidence


def test_no_date_at_all_leaves_both_in_doubt() -> None:
    case = two_reports(None, None)
    assert case.weighed().findings[0].origins == Origins(1, 2)
    (edge,) = same_house(case)
    assert "what Alder Post says here is not dated" in edge.evidence
    assert "what Birch Mail says here is not dated" in edge.evidence


def test_a_house_that_always_held_needs_no_date() -> None:
    case = Case()
    for name in ("Alder Post", "Cedar News"):
        case.judge(of(name, FOREST))
        case.article(name[0], name, Said(site("LN", "Elin")))
    assert case.weighed().findings[0].origins == Origins(1, 1)
    (edge,) = same_house(case)
    assert edge.evidence.endswith("forest-group; both at any time (no source recorded)")


def test_an_outlet_that_was_sold_is_not_two_origins() -> None:
    case = Case()
    case.judge(BIRCH)
    case.judge(of("Reed Times", Membership("river-trust")))
    case.judge(ALDER)
    case.article("a", "Birch Mail", Said(site("LN", "Elin")), published="2018-05-04")
    case.article("b", "Birch Mail", Said(site("LN", "Elin")), published="2022-05-04")
    case.article("c", "Birch Mail", Said(site("LN", "Elin")))
    assert case.weighed().findings[0].origins == Origins(1, 1)
    case.article("d", "Reed Times", Said(site("LN", "Elin")), published="2018-05-04")
    assert case.weighed().findings[0].origins == Origins(2, 2)


def test_a_cited_outlet_counts_in_the_house_it_had_when_it_was_cited() -> None:
    for published, expected in (("2018", Origins(1, 1)), ("2022", Origins(2, 2))):
        case = two_reports(published, published)
        case.article(
            "c",
            "Cedar News",
            Said(site("LN", "Elin"), (outlet("Birch Mail"),)),
            published=published,
        )
        del case.documents[1], case.claims[1]
        assert case.weighed().findings[0].origins == expected


def test_a_house_with_one_member_in_the_case_changes_nothing() -> None:
    made = []
    for entity in (BIRCH, of("Birch Mail")):
        case = Case()
        case.judge(entity)
        case.article("a", "Birch Mail", Said(figure(54)), published="2018-05-04")
        case.article("b", "Birch Mail", Said(figure(71)), published="2022-05-04")
        case.article("c", "Cedar News", Said(figure(54)))
        made.append(case.weighed())
    assert made[0] == made[1]
    assert entry(made[0], 54).origins == Origins(2, 2)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2004", ("outlet:Birch Mail",)),
        ("2005", ("forest-group", "outlet:Birch Mail")),
        ("2006-07", ("forest-group",)),
        ("2019-12-31", ("forest-group",)),
        ("2020-01-01", ("river-trust",)),
        ("2019", ("forest-group",)),
        (None, ("forest-group", "outlet:Birch Mail", "river-trust")),
    ],
)
def test_a_coarse_date_is_each_day_it_may_mean(
    published: str | None, expected: tuple[str, ...]
) -> None:
    assert houses_at(BIRCH, published) == expected


@pytest.mark.parametrize(
    ("until", "since"), [("2019", "2020"), ("2019-06", "2019-06"), ("2019", "2019")]
)
def test_a_handover_leaves_no_gap(until: str, since: str) -> None:
    sold = of("Elm Sun", Membership("one", None, until), Membership("two", since, None))
    assert houses_at(sold, None) == ("one", "two")
    assert houses_at(sold, "2018") == ("one",)
    assert houses_at(sold, "2021") == ("two",)


def test_a_gap_between_two_houses_is_time_of_its_own() -> None:
    sold = of("Elm Sun", Membership("one", None, "2010-03"), Membership("two", "2012", None))
    assert houses_at(sold, "2011-05-05") == ("outlet:Elm Sun",)
    assert houses_at(sold, "2010-03-05") == ("one", "outlet:Elm Sun")


def test_two_owners_at_once_leave_it_open_which_counts() -> None:
    shared = of("Elm Sun", Membership("one", None, "2016"), Membership("two"))
    assert houses_at(shared, "2012") == ("one", "two")


@given(st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("WXYZ")), max_size=8))
def test_pairs_apart_are_as_many_as_brute_force_finds(pairs: set[tuple[str, str]]) -> None:
    most = max(
        size
        for size in range(5)
        for pick in combinations(sorted(pairs), size)
        if len({entity for entity, _ in pick}) == len({house for _, house in pick}) == size
    )
    assert pairs_apart(pairs) == most
