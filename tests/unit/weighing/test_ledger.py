"""The ledger of an invented network: Ruvian offices abroad, counted by an invented NGO with two names."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from longarm.model.entity import Entity, EntityType
from longarm.model.finding import FlagKind, Origins
from longarm.model.slots import Bound, Qualifier, SiteKind, Unit
from longarm.stages.weighing import weigh
from tests.unit.weighing.building import (
    Case,
    Said,
    authority,
    entry,
    figure,
    graded,
    kinds,
    organ,
    outlet,
    voice,
)

NGO = (voice("Harbour Rights Watch"),)
ELSEWHERE = (outlet("Birch Mail"), voice("Observatorio del Puerto"))


def network() -> Case:
    """Return eight outlets that relay one NGO's count: 33, then 38 more, then 71 in 29 countries."""
    case = Case()
    ngo = Entity("organization:hrw", EntityType.ORGANIZATION, "Harbour Rights Watch")
    case.judge(ngo, "Observatorio del Puerto")
    first, more, total = figure(33), figure(38, additional=True), figure(71)
    countries = figure(29, unit=Unit.COUNTRY)
    case.article("a", "Alder Post", Said(first, NGO, as_of="2030-02"), Said(more, NGO))
    case.article("b", "Birch Mail", Said(total, ELSEWHERE), Said(countries, ELSEWHERE))
    case.article("c", "Cedar News", Said(total, NGO), Said(countries, NGO))
    case.article("d", "Dogwood", Said(total, ELSEWHERE), Said(first, NGO, as_of="2030-02"))
    case.article("e", "Elm Daily", Said(figure(70, Bound.MORE_THAN), NGO), Said(more, NGO))
    case.article("f", "Fir Weekly", Said(figure(70, Bound.ABOUT), NGO))
    case.article("g", "Ginkgo", Said(figure(29, Bound.AT_LEAST, unit=Unit.COUNTRY), NGO))
    case.article("h", "Hazel", Said(figure(71, kind=SiteKind.SERVICE_CENTER, scope=()), NGO))
    return case


def test_one_origin_however_many_outlets_and_names() -> None:
    found = entry(network().weighed(), 71)
    assert found.roots == ("Harbour Rights Watch",)
    assert found.origins == Origins(1, 1)
    assert found.outlets == 6
    assert found.publishers == (
        "Birch Mail",
        "Cedar News",
        "Dogwood",
        "Elm Daily",
        "Fir Weekly",
        "Hazel",
    )
    assert graded(found).number == 3


def test_looser_renderings_are_variants_of_the_value_they_render() -> None:
    weighed = network().weighed()
    assert entry(weighed, 71).variants == ("e.0", "f.0")
    assert entry(weighed, 29, Unit.COUNTRY).variants == ("g.0",)
    assert set(entry(weighed, 71).claims) == {"b.0", "c.0", "d.0", "e.0", "f.0", "h.0"}


def test_an_older_total_and_an_addition_are_superseded_by_their_sum() -> None:
    weighed = network().weighed()
    first, more, total = entry(weighed, 33), entry(weighed, 38), entry(weighed, 71)
    assert more.qualifier == Qualifier.ADDITIONAL
    assert set(total.supersedes) == {first.id, more.id}
    assert (first.superseded_by, more.superseded_by) == (total.id, total.id)
    assert [flag.reason for flag in first.flags] == [
        "33 + 38 = 71: Harbour Rights Watch is said to have counted further"
    ]
    assert kinds(total) == set()


def test_a_lone_other_number_is_a_misprint_with_both_sides_named() -> None:
    case = network()
    case.article("i", "Ivy Courier", Said(figure(77), NGO))
    found = entry(case.weighed(), 77)
    assert [(flag.kind, flag.reason) for flag in found.flags] == [
        (
            FlagKind.MISPRINT,
            (
                "77 printed by Ivy Courier; 6 other outlets give 71 for the same count of "
                "Harbour Rights Watch"
            ),
        )
    ]
    assert graded(found).number == 5
    assert kinds(entry(case.weighed(), 71)) == set()


def test_an_exact_round_number_stays_an_entry_of_its_own() -> None:
    case = network()
    case.article("i", "Ivy Courier", Said(figure(70), NGO))
    found = entry(case.weighed(), 70, bound=Bound.EXACTLY)
    assert kinds(found) == {FlagKind.MISPRINT}
    assert "perhaps rounded" in found.flags[0].reason


def test_a_number_with_a_date_of_its_own_is_no_misprint() -> None:
    case = network()
    case.article("i", "Ivy Courier", Said(figure(60), NGO, as_of="2030-06"))
    for key in "bcd":
        position = next(i for i, each in enumerate(case.claims) if each.id == f"{key}.0")
        said = case.claims[position]
        case.claims[position] = replace(said, claim=replace(said.claim, as_of="2030-09"))
    found = entry(case.weighed(), 60)
    assert kinds(found) == {FlagKind.SUPERSEDED}
    assert found.superseded_by == entry(case.weighed(), 71).id


def test_a_number_dated_like_the_older_count_departs_from_that_one() -> None:
    case = network()
    case.article("i", "Ivy Courier", Said(figure(33), NGO, as_of="2030-02"))
    case.article("j", "Juniper", Said(figure(60), NGO, as_of="2030-02"))
    flag = entry(case.weighed(), 60).flags[0]
    assert flag.kind == FlagKind.MISPRINT
    assert flag.reason.startswith("60 printed by Juniper as of 2030-02; 3 other outlets give 33")


def test_two_outlets_against_three_are_a_conflict_and_no_misprint() -> None:
    case = network()
    case.article(
        "i", "Ivy Courier", Said(figure(27, unit=Unit.COUNTRY), NGO), Said(figure(71), NGO)
    )
    case.article("j", "Juniper", Said(figure(27, unit=Unit.COUNTRY), NGO))
    found = entry(case.weighed(), 27, Unit.COUNTRY)
    assert kinds(found) == {FlagKind.CONFLICT}
    assert kinds(entry(case.weighed(), 29, Unit.COUNTRY)) == {FlagKind.CONFLICT}
    assert "29 for the same count of Harbour Rights Watch" in found.flags[0].reason


def test_a_lone_number_of_another_size_is_another_count() -> None:
    case = network()
    case.article("i", "Ivy Courier", Said(figure(4, unit=Unit.PERSON), NGO))
    for key in "jkl":
        case.article(key, f"Paper {key}", Said(figure(9000, unit=Unit.PERSON), NGO))
    assert kinds(entry(case.weighed(), 4, Unit.PERSON)) == set()


def test_a_print_that_is_no_number_is_flagged_and_not_guessed() -> None:
    case = network()
    broken = replace(figure(None, unit=Unit.PERSON), misprint=True)
    unread = (("low", "9,00 is no number"), ("high", "9,00 is no number"))
    case.article("i", "Ivy Courier", Said(broken, NGO, unread=unread))
    case.article("j", "Juniper", Said(figure(9000, unit=Unit.PERSON), NGO))
    weighed = case.weighed()
    found = next(each for each in weighed.ledger if "i.0" in each.claims)
    assert (found.low, found.high) == (None, None)
    assert kinds(found) == {FlagKind.MISPRINT}
    assert "9,00 is no number" in found.flags[0].reason
    assert "print 9,000" in found.flags[0].reason
    assert kinds(entry(weighed, 9000, Unit.PERSON)) == set()


def test_an_upper_bound_on_a_count_is_inverted() -> None:
    case = network()
    case.article("i", "Ivy Courier", Said(figure(33, Bound.AT_MOST), NGO))
    weighed = case.weighed()
    assert kinds(entry(weighed, 33, bound=Bound.AT_MOST)) == {FlagKind.BOUND_INVERTED}
    assert entry(weighed, 33, bound=Bound.EXACTLY).outlets == 2


def exchanged(case: Case, key: str, publisher: str, staff: int, sites: int) -> None:
    case.article(
        key,
        publisher,
        Said(figure(staff, unit=Unit.EMPLOYEE, scope=()), NGO),
        Said(figure(sites, scope=()), NGO),
    )


def test_of_two_exchanged_numbers_the_rarer_arrangement_is_the_misprint() -> None:
    case = network()
    exchanged(case, "i", "Ivy Courier", 84, 12)
    exchanged(case, "j", "Juniper", 84, 12)
    exchanged(case, "k", "Kauri", 12, 84)
    weighed = case.weighed()
    wrong = {FlagKind.MISPRINT, FlagKind.MIXED_COUNTS}
    assert kinds(entry(weighed, 12, Unit.EMPLOYEE)) == wrong
    assert kinds(entry(weighed, 84)) == wrong
    assert kinds(entry(weighed, 84, Unit.EMPLOYEE)) == kinds(entry(weighed, 12)) == set()
    assert "12 and 84 change places" in entry(weighed, 84).flags[0].reason


def test_one_against_one_the_document_that_errs_elsewhere_is_distrusted() -> None:
    case = network()
    exchanged(case, "i", "Ivy Courier", 84, 12)
    exchanged(case, "k", "Kauri", 12, 84)
    case.article("m", "Kauri", Said(figure(1), NGO))
    assert FlagKind.CONFLICT in kinds(entry(case.weighed(), 84))
    assert FlagKind.CONFLICT in kinds(entry(case.weighed(), 84, Unit.EMPLOYEE))
    case = network()
    exchanged(case, "i", "Ivy Courier", 84, 12)
    staff, sites = figure(12, unit=Unit.EMPLOYEE, scope=()), figure(84, scope=())
    case.article("k", "Kauri", Said(staff, NGO), Said(sites, NGO), Said(figure(77), NGO))
    weighed = case.weighed()
    assert FlagKind.MISPRINT in kinds(entry(weighed, 84))
    assert (
        "misprints another figure of Harbour Rights Watch (77)"
        in entry(weighed, 84).flags[0].reason
    )
    assert kinds(entry(weighed, 84, Unit.EMPLOYEE)) == set()


def test_the_roots_own_document_settles_an_exchange() -> None:
    case = network()
    exchanged(case, "i", "Harbour Rights Watch", 84, 12)
    exchanged(case, "k", "Kauri", 12, 84)
    weighed = case.weighed()
    assert FlagKind.MISPRINT in kinds(entry(weighed, 84))
    assert "itself has it the other way" in entry(weighed, 84).flags[0].reason


def test_a_figure_beside_the_wrong_count_is_mixed() -> None:
    case = network()
    early = Said(figure(33), NGO, as_of="2030-02")
    for key in "ij":
        case.article(key, f"Paper {key}", early, Said(figure(18, unit=Unit.COUNTRY), NGO))
    case.article("k", "Kauri", early, Said(figure(11, unit=Unit.COUNTRY), NGO))
    case.article("l", "Larch", Said(figure(11, unit=Unit.COUNTRY), (authority("Ruvian ministry"),)))
    weighed = case.weighed()
    found = entry(weighed, 11, Unit.COUNTRY)
    assert kinds(found) == {FlagKind.MIXED_COUNTS}
    assert (
        "2 outlets give 18 with it, and Larch gives 11 for another count" in found.flags[0].reason
    )
    assert kinds(entry(weighed, 18, Unit.COUNTRY)) == set()


def breakdown(case: Case, key: str, publisher: str, total: int, **places: int) -> None:
    parts = (
        Said(figure(count, scope=("LN",), place=place), NGO) for place, count in places.items()
    )
    case.article(key, publisher, Said(figure(total, scope=("LN",)), NGO), *parts)


def test_two_breakdowns_of_one_sum_stand_side_by_side() -> None:
    case = network()
    breakdown(case, "i", "Ivy Courier", 6, Elin=4, Tarn=2)
    breakdown(case, "j", "Juniper", 6, Elin=3, Tarn=2, Osk=1)
    weighed = case.weighed()
    four = entry(weighed, 4, place="Elin")
    assert kinds(four) == {FlagKind.CONFLICT}
    assert four.flags[0].reason == (
        "Elin 3 in the other of two breakdowns of 6: Elin 4, Tarn 2 (Ivy Courier); "
        "Elin 3, Osk 1, Tarn 2 (Juniper)"
    )
    assert kinds(entry(weighed, 3, place="Elin")) == {FlagKind.CONFLICT}
    assert "no Osk in the other" in entry(weighed, 1, place="Osk").flags[0].reason
    assert kinds(entry(weighed, 2, place="Tarn")) == set()
    assert "its parts add up (4 + 2)" in graded(entry(weighed, 6)).number_reason


def test_parts_that_exceed_their_total_are_flagged() -> None:
    case = network()
    breakdown(case, "i", "Ivy Courier", 6, Elin=5, Tarn=2)
    assert "the parts make 7, more than 6" in entry(case.weighed(), 6).flags[0].reason


def test_a_breakdown_that_adds_up_is_no_misprint() -> None:
    case = network()
    for key in "ijk":
        breakdown(case, key, f"Paper {key}", 6, Elin=4, Tarn=2)
    breakdown(case, "l", "Larch", 6, Elin=3, Tarn=2, Osk=1)
    assert kinds(entry(case.weighed(), 3, place="Elin")) == {FlagKind.CONFLICT}


def test_roots_that_disagree_about_one_place_are_shown_as_a_conflict() -> None:
    case = network()
    case.judge(organ("Lenne interior ministry", "LN"))
    case.article(
        "i", "Ivy Courier", Said(figure(2, scope=("LN",)), (authority("Lenne interior ministry"),))
    )
    case.article("j", "Juniper", Said(figure(1, scope=("LN",)), NGO))
    weighed = case.weighed()
    for value in (1, 2):
        found = entry(weighed, value)
        assert kinds(found) == {FlagKind.CONFLICT}
        assert graded(found).number == 4


def test_bounds_that_allow_each_other_are_no_conflict() -> None:
    case = network()
    case.judge(organ("Lenne interior ministry", "LN"))
    case.article(
        "i", "Ivy Courier", Said(figure(2, scope=("LN",)), (authority("Lenne interior ministry"),))
    )
    case.article("j", "Juniper", Said(figure(1, Bound.AT_LEAST, scope=("LN",)), NGO))
    weighed = case.weighed()
    assert kinds(entry(weighed, 2)) == kinds(entry(weighed, 1)) == set()
    assert graded(entry(weighed, 2)).number == 2


def test_a_total_beside_another_roots_parts_is_a_conflict() -> None:
    case = network()
    ministry = (authority("Lenne interior ministry"),)
    part = figure(1, scope=("LN",), place="Elin")
    case.article("i", "Ivy Courier", Said(figure(2, scope=("LN",)), ministry), Said(part, NGO))
    weighed = case.weighed()
    assert entry(weighed, 2).flags[0].reason == (
        "Lenne interior ministry gives 2; what Harbour Rights Watch names by place adds up to 1 "
        "(Elin 1), which may not be all"
    )
    assert kinds(entry(weighed, 1, place="Elin")) == {FlagKind.CONFLICT}


def test_sites_that_one_root_names_differently_are_one_entry() -> None:
    case = Case()
    for key, kind in (("a", SiteKind.POLICE_STATION), ("b", SiteKind.SERVICE_CENTER), ("c", None)):
        case.article(key, f"Paper {key}", Said(figure(71, kind=kind), NGO))
    assert entry(case.weighed(), 71).claims == ("a.0", "b.0", "c.0")


def test_two_counts_in_one_document_do_not_contradict() -> None:
    case = network()
    persons = (
        Said(figure(7, unit=Unit.PERSON, scope=("LN",)), NGO),
        Said(figure(4, unit=Unit.PERSON, scope=("LN",)), NGO),
    )
    case.article("i", "Ivy Courier", *persons)
    assert kinds(entry(case.weighed(), 7, Unit.PERSON)) == set()


def test_independent_roots_of_one_value_share_its_entry() -> None:
    case = network()
    case.article(
        "i", "Ivy Courier", Said(figure(29, unit=Unit.COUNTRY), (voice("Elin Institute"),))
    )
    found = entry(case.weighed(), 29, Unit.COUNTRY)
    assert (found.origins, graded(found).number) == (Origins(2, 2), 1)


def test_another_roots_service_centres_are_not_the_police_stations() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(2, scope=("LN",)), NGO))
    centres = figure(2, scope=("LN",), kind=SiteKind.SERVICE_CENTER)
    case.article("b", "Birch Mail", Said(centres, (authority("Ruvian ministry"),)))
    assert len(case.weighed().ledger) == 2


def test_the_order_of_the_input_changes_nothing() -> None:
    case = network()
    breakdown(case, "i", "Ivy Courier", 6, Elin=4, Tarn=2)
    expected = case.weighed()
    dice = random.Random(7)  # noqa: S311 - shuffles a test, guards nothing
    for _ in range(5):
        dice.shuffle(case.documents)
        dice.shuffle(case.claims)
        assert weigh(case.documents, case.claims, case.judgements) == expected


@pytest.mark.parametrize(
    ("bound", "printed", "joins"),
    [
        (Bound.MORE_THAN, 100, True),
        (Bound.AT_LEAST, 102, True),
        (Bound.ABOUT, 110, True),
        (Bound.AT_LEAST, 95, True),
        (Bound.LESS_THAN, 110, True),
        (Bound.MORE_THAN, 102, False),
        (Bound.AT_LEAST, 60, False),
        (Bound.ABOUT, 120, False),
        (Bound.AT_MOST, 102, False),
        (Bound.EXACTLY, 100, False),
    ],
)
def test_what_counts_as_a_looser_rendering_of_102(bound: Bound, printed: int, joins: bool) -> None:  # noqa: FBT001 - a parameter of the table above
    case = Case()
    case.article("a", "Alder Post", Said(figure(102), NGO))
    case.article("b", "Birch Mail", Said(figure(printed, bound), NGO))
    assert ("b.0" in entry(case.weighed(), 102, bound=Bound.EXACTLY).variants) == joins


def test_a_rendering_of_another_date_or_root_stays_apart() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(102), NGO, as_of="2030-12"))
    case.article("b", "Birch Mail", Said(figure(100, Bound.MORE_THAN), NGO, as_of="2030-02"))
    case.article("c", "Cedar News", Said(figure(100, Bound.ABOUT), (voice("Elin Institute"),)))
    assert len(case.weighed().ledger) == 3
