"""Exchanges and kinds in the ledger: numbers that change places, sites that are named alike. All invented."""

from __future__ import annotations

from longarm.model.finding import FlagKind
from longarm.model.slots import SiteKind, Unit
from tests.unit.weighing.building import Case, Said, entry, figure, kinds, outlet, voice

NGO = (voice("Harbour Rights Watch"),)


def network() -> Case:
    """Return four outlets that relay one NGO's count: 71 in 29 countries."""
    case = Case()
    for key in ("Alder Post", "Birch Mail", "Cedar News", "Dogwood"):
        case.article(key, key, Said(figure(71), NGO), Said(figure(29, unit=Unit.COUNTRY), NGO))
    return case


def test_two_numbers_change_places_whomever_the_one_outlet_has_them_from() -> None:
    case = network()
    said = (outlet("Kauri"),)
    swapped = (Said(figure(29), said), Said(figure(71, unit=Unit.COUNTRY), said))
    case.article("k", "Kauri", *swapped)
    weighed = case.weighed()
    wrong = {FlagKind.MISPRINT, FlagKind.MIXED_COUNTS}
    assert kinds(entry(weighed, 29)) >= wrong
    assert kinds(entry(weighed, 71, Unit.COUNTRY)) >= wrong
    assert not kinds(entry(weighed, 71)) & wrong


def test_sites_of_no_kind_in_particular_are_of_the_one_kind_that_a_case_names() -> None:
    case = network()
    case.article("k", "Kauri", Said(figure(17, kind=SiteKind.OTHER), NGO))
    assert FlagKind.MISPRINT in kinds(entry(case.weighed(), 17))
    case = network()
    for key in "klm":
        case.article(key, key, Said(figure(9, kind=SiteKind.COURT_LIAISON), NGO))
    case.article("n", "Nettle", Said(figure(17, kind=SiteKind.OTHER), NGO))
    assert kinds(entry(case.weighed(), 17)) == set()


def test_people_and_the_papers_against_them_change_places() -> None:
    case = Case()
    papers = figure(52, unit=Unit.OTHER)
    for key in ("Alder Post", "Birch Mail", "Cedar News"):
        case.article(key, key, Said(figure(211, unit=Unit.PERSON), NGO), Said(papers, NGO))
    said = (outlet("Kauri"),)
    swapped = (
        Said(figure(52, unit=Unit.PERSON), said),
        Said(figure(211, unit=Unit.OTHER), said),
    )
    case.article("k", "Kauri", *swapped)
    weighed = case.weighed()
    assert FlagKind.MISPRINT in kinds(entry(weighed, 52, Unit.PERSON))
    assert FlagKind.MISPRINT in kinds(entry(weighed, 211, Unit.OTHER))


def test_two_small_numbers_are_found_the_other_way_round_by_chance() -> None:
    case = Case()
    for key in ("Alder Post", "Birch Mail", "Cedar News"):
        case.article(key, key, Said(figure(8), NGO), Said(figure(3, unit=Unit.PERSON), NGO))
    said = (outlet("Kauri"),)
    turned = (Said(figure(3), said), Said(figure(8, unit=Unit.PERSON), said))
    case.article("k", "Kauri", *turned)
    weighed = case.weighed()
    assert FlagKind.MIXED_COUNTS not in kinds(entry(weighed, 3))
    assert FlagKind.MIXED_COUNTS not in kinds(entry(weighed, 8, Unit.PERSON))
