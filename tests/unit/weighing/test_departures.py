"""Departures: numbers beside the root's own document, and counts of two roots. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.finding import FlagKind
from longarm.model.slots import Bound, Unit
from tests.unit.weighing.building import Case, Said, entry, figure, kinds, outlet, voice

NGO = (voice("Harbour Rights Watch"),)


def test_a_slip_of_the_pen_departs_from_what_the_root_itself_gives() -> None:
    case = Case()
    case.article("a", "Harbour Rights Watch", Said(figure(31), NGO), published="2030-02-06")
    case.article("b", "Birch Mail", Said(figure(13), NGO), published="2030-02-08")
    weighed = case.weighed()
    (flag,) = entry(weighed, 13).flags
    assert (flag.kind, flag.reason) == (
        FlagKind.MISPRINT,
        "13 printed by Birch Mail; Harbour Rights Watch itself gives 31 for the same count of Harbour Rights Watch",
    )
    assert kinds(entry(weighed, 31)) == set()


def test_another_number_than_the_roots_own_is_a_conflict_where_no_slip_explains_it() -> None:
    case = Case()
    case.article("a", "Harbour Rights Watch", Said(figure(14), NGO), published="2030-02-06")
    case.article("b", "Birch Mail", Said(figure(14), NGO), published="2030-02-08")
    case.article("c", "Cedar News", Said(figure(13), NGO), published="2030-02-08")
    weighed = case.weighed()
    assert kinds(entry(weighed, 13)) == kinds(entry(weighed, 14)) == {FlagKind.CONFLICT}


def test_what_an_issuer_says_of_itself_is_counted_on_the_day_it_is_put_out() -> None:
    case = Case()
    case.article("a", "Harbour Rights Watch", Said(figure(31), NGO), published="2030-02-06")
    case.article("b", "Harbour Rights Watch", Said(figure(39), NGO), published="2031-03-04")
    weighed = case.weighed()
    assert entry(weighed, 31).superseded_by == entry(weighed, 39).id


def test_who_prints_two_numbers_of_a_root_says_that_they_are_two_counts() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(27), NGO))
    case.article("b", "Birch Mail", Said(figure(27, Bound.MORE_THAN), NGO), Said(figure(16), NGO))
    weighed = case.weighed()
    assert kinds(entry(weighed, 16)) == set()
    assert kinds(entry(weighed, 27, bound=Bound.EXACTLY)) == set()


@pytest.mark.parametrize(("printed", "slip"), [(16, True), (17, False)])
def test_a_slip_is_one_beside_an_earlier_count_of_the_root_too(printed: int, *, slip: bool) -> None:
    case = Case()
    for outlet_name, value in (
        ("Alder Post", 61),
        ("Birch Mail", 61),
        ("Cedar News", 61),
        ("Dogwood Daily", printed),
    ):
        earlier = Said(figure(38), NGO, as_of="2030-05")
        case.article(outlet_name[0], outlet_name, Said(figure(value), NGO), earlier)
    assert (FlagKind.MISPRINT in kinds(entry(case.weighed(), printed))) is slip


def test_two_roots_that_count_sites_of_the_whole_world_stand_side_by_side() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(27), NGO))
    case.article("b", "Exile Desk", Said(figure(22)))
    case.article("c", "Cedar News", Said(figure(3), (voice("Bar Association"),)))
    weighed = case.weighed()
    assert kinds(entry(weighed, 27)) == kinds(entry(weighed, 22)) == {FlagKind.CONFLICT}
    assert kinds(entry(weighed, 3)) == set()


def test_two_roots_that_one_text_sets_beside_each_other_stand_side_by_side() -> None:
    union = (voice("Reporters' Union"),)
    cases = [figure(number, unit=Unit.INCIDENT) for number in (64, 71)]
    case = Case()
    case.article("a", "Alder Post", Said(cases[0], NGO), Said(cases[1], union))
    weighed = case.weighed()
    assert all(kinds(entry(weighed, n, Unit.INCIDENT)) == {FlagKind.CONFLICT} for n in (64, 71))
    apart = Case()
    apart.article("a", "Alder Post", Said(cases[0], NGO))
    apart.article("b", "Birch Mail", Said(cases[1], union))
    assert kinds(entry(apart.weighed(), 64, Unit.INCIDENT)) == set()


def test_another_digit_than_the_cited_outlet_itself_prints_is_a_misprint() -> None:
    case = Case()
    case.article("a", "Cedar Wire", Said(figure(93), NGO), published="2030-02-06")
    case.article(
        "b", "Birch Mail", Said(figure(83), (outlet("Cedar Wire"),)), published="2030-02-07"
    )
    weighed = case.weighed()
    assert (
        FlagKind.MISPRINT,
        "83 printed by Birch Mail after Cedar Wire, which itself prints 93",
    ) in {(flag.kind, flag.reason) for flag in entry(weighed, 83).flags}
    assert FlagKind.MISPRINT not in kinds(entry(weighed, 93))


def test_another_number_than_the_cited_outlet_prints_is_no_slip() -> None:
    case = Case()
    case.article("a", "Cedar Wire", Said(figure(93), NGO), published="2030-02-06")
    case.article(
        "b", "Birch Mail", Said(figure(71), (outlet("Cedar Wire"),)), published="2030-02-07"
    )
    assert FlagKind.MISPRINT not in kinds(entry(case.weighed(), 71))


def test_a_slip_shows_where_the_count_says_of_nowhere_that_it_is_of_everywhere() -> None:
    case = Case()
    case.article("a", "Harbour Rights Watch", Said(figure(31), NGO), published="2030-02-06")
    unscoped = replace(figure(13), scope=())
    case.article("b", "Birch Mail", Said(unscoped, NGO), published="2030-02-08")
    assert kinds(entry(case.weighed(), 13)) == {FlagKind.MISPRINT}
