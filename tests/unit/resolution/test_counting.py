"""Two names on whose word the same unusual numbers are: one body under two names, or two. All names are invented."""

from __future__ import annotations

from longarm.model.slots import Unit
from longarm.stages.resolution import same_counts
from tests.unit.weighing.building import Case, Said, figure, voice

MANY = (13, 17, 34, 148, 318, 505)


def pairs(case: Case) -> set[tuple[str, str]]:
    languages = {each.id: each.rendition.language for each in case.documents}
    return {(each.name, each.also) for each in same_counts(case.claims, languages)}


def told(name: str, *numbers: int) -> list[Said]:
    return [Said(figure(each, unit=Unit.PERSON), (voice(name),)) for each in numbers]


BOTH = {("Open Window", "Otevřené okno"), ("Otevřené okno", "Open Window")}


def test_three_unusual_numbers_in_two_languages_are_of_one_body() -> None:
    case = Case()
    case.article("a", "Alder Post", *told("Open Window", 54, 102, 147))
    case.article("b", "Březový list", *told("Otevřené okno", 54, 102, 147), language="cs")
    assert pairs(case) == BOTH


def test_in_one_language_they_are_not() -> None:
    case = Case()
    case.article("a", "Alder Post", *told("Open Window", 54, 102, 147))
    case.article("b", "Birch Mail", *told("Otevřené okno", 54, 102, 147))
    assert pairs(case) == set()


def test_but_many_are_that_are_all_which_one_of_them_tells() -> None:
    case = Case()
    case.article("a", "Alder Post", *told("Open Window", *MANY, 823))
    case.article("b", "Birch Mail", *told("Otevřené okno", *MANY))
    assert pairs(case) == BOTH


def test_one_more_of_its_own_or_a_document_with_both_makes_them_two() -> None:
    case = Case()
    case.article("a", "Alder Post", *told("Open Window", *MANY, 823))
    case.article("b", "Birch Mail", *told("Otevřené okno", *MANY, 97))
    assert pairs(case) == set()
    case = Case()
    case.article("a", "Alder Post", *told("Open Window", *MANY), *told("Otevřené okno", *MANY))
    assert pairs(case) == set()
