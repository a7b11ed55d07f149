"""One large number of one root that texts set beside several states is counted once. All names are invented."""

from __future__ import annotations

from longarm.model.slots import WORLD, Unit
from tests.unit.weighing.building import Case, Said, figure, voice

NGO = (voice("Harbour Rights Watch"),)
OTHER = (voice("Pier Watch"),)


def _scopes(case: Case, value: int) -> list[tuple[str, ...]]:
    return sorted(entry.scope for entry in case.weighed().ledger if entry.low == value)


def test_a_large_number_in_two_states_is_of_no_stated_scope() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(193, unit=Unit.PERSON, scope=("PL",)), NGO))
    case.article("b", "Birch Mail", Said(figure(193, unit=Unit.PERSON, scope=("BY",)), NGO))
    assert _scopes(case, 193) == [()]


def test_beside_the_same_number_for_everywhere_it_is_of_everywhere() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(154, unit=Unit.PERSON, scope=("DE",)), NGO))
    case.article("b", "Birch Mail", Said(figure(154, unit=Unit.PERSON, scope=(WORLD,)), NGO))
    assert _scopes(case, 154) == [(WORLD,)]


def test_numbers_that_may_be_the_same_by_chance_stay_apart() -> None:
    for value in (38, 200):
        case = Case()
        case.article("a", "Alder Post", Said(figure(value, unit=Unit.PERSON, scope=("PL",)), NGO))
        case.article("b", "Birch Mail", Said(figure(value, unit=Unit.PERSON, scope=("BY",)), NGO))
        assert len(_scopes(case, value)) == 2


def test_two_roots_or_one_document_with_both_keep_their_scopes() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(193, unit=Unit.PERSON, scope=("PL",)), NGO))
    case.article("b", "Birch Mail", Said(figure(193, unit=Unit.PERSON, scope=("BY",)), OTHER))
    assert len(_scopes(case, 193)) == 2
    case = Case()
    both = [Said(figure(193, unit=Unit.PERSON, scope=(state,)), NGO) for state in ("PL", "BY")]
    case.article("a", "Alder Post", *both)
    assert len(_scopes(case, 193)) == 2


def test_sites_stand_where_they_stand() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(193, unit=Unit.SITE, scope=("PL",)), NGO))
    case.article("b", "Birch Mail", Said(figure(193, unit=Unit.SITE, scope=("BY",)), NGO))
    assert len(_scopes(case, 193)) == 2


def test_a_number_without_a_place_goes_with_the_one_that_has_one_or_with_what_is_left() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(193, unit=Unit.PERSON, scope=("PL",)), NGO))
    case.article("c", "Cedar News", Said(figure(193, unit=Unit.PERSON, scope=()), NGO))
    assert _scopes(case, 193) == [("PL",)]
    two = Case(case.documents[:], case.claims[:])
    two.article("b", "Birch Mail", Said(figure(193, unit=Unit.PERSON, scope=("BY",)), NGO))
    assert _scopes(two, 193) == [()]
    case.article("d", "Dogwood Daily", Said(figure(193, unit=Unit.PERSON, scope=()), NGO))
    assert _scopes(case, 193) == [()]
