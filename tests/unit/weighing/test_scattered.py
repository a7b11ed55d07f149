"""One large number of one root that texts set beside several states is counted once. All names are invented."""

from __future__ import annotations

from itertools import permutations

from longarm.model.claim import Polarity
from longarm.model.slots import WORLD, Unit
from longarm.model.voice import Stance
from tests.unit.weighing.building import Case, Said, authority, figure, voice

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


AROUND = ("scope",)
"""Of a count whose own words do not say where: its scope is the state that its text tells of."""


def _told(value: int, state: str, unit: Unit = Unit.PERSON) -> Said:
    return Said(figure(value, unit=unit, scope=(state,)), NGO, inferred=AROUND)


def test_what_a_text_only_tells_around_a_state_goes_with_the_words_that_place_it() -> None:
    case = Case()
    case.article("a", "Alder Post", _told(17, "PL"))
    case.article("b", "Birch Mail", Said(figure(17, unit=Unit.PERSON, scope=("DE",)), NGO))
    assert _scopes(case, 17) == [("DE",)]


def test_or_with_as_many_texts_that_tell_it_of_nowhere() -> None:
    case = Case()
    case.article("a", "Alder Post", _told(52, "DE", Unit.OTHER))
    case.article("b", "Birch Mail", Said(figure(52, unit=Unit.OTHER, scope=()), NGO))
    assert _scopes(case, 52) == [()]
    case.article("c", "Cedar News", _told(52, "DE", Unit.OTHER))
    assert _scopes(case, 52) == [("DE",)]


def test_around_two_states_it_is_of_neither() -> None:
    case = Case()
    case.article("a", "Alder Post", _told(41, "PL"))
    case.article("b", "Birch Mail", _told(41, "BY"))
    assert _scopes(case, 41) == [()]


def test_a_few_told_around_two_states_may_be_others() -> None:
    case = Case()
    case.article("a", "Alder Post", _told(2, "PL"))
    case.article("b", "Birch Mail", _told(2, "BY"))
    assert _scopes(case, 2) == [("BY",), ("PL",)]


def test_a_number_that_a_ministry_denies_is_the_one_that_is_given() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(154, unit=Unit.PERSON, scope=(WORLD,)), NGO))
    denied = figure(154, unit=Unit.PERSON, scope=("TR",))
    ministry = (authority("Ministry of Ruritania", Stance.DENIES),)
    case.article(
        "b", "Birch Mail", Said(denied, ministry, polarity=Polarity.DENIED, inferred=AROUND)
    )
    (entry,) = [each for each in case.weighed().ledger if each.low == 154]
    assert entry.scope == (WORLD,)
    assert len(entry.claims) == 2


def test_no_order_of_arrival_changes_that() -> None:
    def build(order: str) -> list[tuple[tuple[str, ...], int]]:
        case = Case()
        for key in order:
            said = {
                "a": _told(41, "PL"),
                "b": _told(41, "BY"),
                "c": Said(figure(41, unit=Unit.PERSON, scope=("DE",)), NGO),
                "d": Said(figure(41, unit=Unit.PERSON, scope=()), NGO),
            }[key]
            case.article(key, f"Outlet {key}", said)
        return sorted((each.scope, len(each.claims)) for each in case.weighed().ledger)

    assert len({str(build("".join(order))) for order in permutations("abcd")}) == 1
