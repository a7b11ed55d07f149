"""Counts that move on, counts state by state and sums of two roots' counts, in invented networks."""

from __future__ import annotations

from longarm.model.claim import Modality
from longarm.model.finding import FlagKind
from longarm.model.slots import Unit
from longarm.model.voice import Voice
from tests.unit.weighing.building import Case, Said, entry, figure, kinds, voice

NGO = (voice("Harbour Rights Watch"),)


def test_counts_without_a_scope_and_worldwide_ones_of_a_root_are_one_series() -> None:
    case = Case()
    first = figure(58, unit=Unit.PERSON, scope=())
    more = figure(37, unit=Unit.PERSON, scope=(), additional=True)
    total = Said(figure(95, unit=Unit.PERSON), NGO)
    case.article("a", "Alder Post", Said(first, NGO), Said(more, NGO), total)
    case.article("b", "Birch Mail", Said(more, NGO), total)
    case.article("c", "Cedar News", Said(more, NGO), total)
    turned = figure(73, unit=Unit.PERSON, scope=(), additional=True)
    case.article("d", "Dogwood", Said(turned, NGO), total)
    weighed = case.weighed()
    assert entry(weighed, 58, Unit.PERSON).superseded_by == entry(weighed, 95, Unit.PERSON).id
    assert kinds(entry(weighed, 73, Unit.PERSON)) == {FlagKind.MISPRINT}


def grown(case: Case, key: str, value: float, published: str) -> None:
    said = Said(figure(value, unit=Unit.PERSON, scope=()), NGO)
    for outlet_name in ("Alder Post", "Birch Mail"):
        case.article(f"{key}{outlet_name[0]}", outlet_name, said, published=published)


def test_an_undated_total_that_grew_replaces_what_was_last_printed_more_than_a_month_before() -> (
    None
):
    case = Case()
    grown(case, "a", 95, "2030-09-18")
    grown(case, "b", 114, "2031-03-05")
    grown(case, "c", 120, "2031-03-20")
    weighed = case.weighed()
    ids = {value: entry(weighed, value, Unit.PERSON).id for value in (95, 114, 120)}
    assert entry(weighed, 95, Unit.PERSON).superseded_by == ids[114]
    assert (
        entry(weighed, 114, Unit.PERSON).superseded_by is None
    )  # within a month: a conflict at most


OTHER = (voice("Lantern Fund"),)


def by_state(case: Case, key: str, who: tuple[Voice, ...], **states: int) -> None:
    said = [
        Said(figure(many, unit=Unit.PERSON, scope=(code,)), who) for code, many in states.items()
    ]
    case.article(key, f"Paper {key}", *said)


def test_two_roots_that_count_people_state_by_state_stand_side_by_side() -> None:
    case = Case()
    by_state(case, "a", NGO, LN=34, OS=22, RV=17)
    by_state(case, "b", OTHER, LN=24, OS=22, RV=10)
    by_state(case, "c", (voice("Single Act Group"),), LN=3)
    weighed = case.weighed()
    assert kinds(entry(weighed, 34, Unit.PERSON)) == {FlagKind.CONFLICT}
    assert kinds(entry(weighed, 24, Unit.PERSON)) == {FlagKind.CONFLICT}
    assert kinds(entry(weighed, 22, Unit.PERSON)) == set()
    assert kinds(entry(weighed, 3, Unit.PERSON)) == set()


def test_a_sum_of_two_roots_counts_is_mixed_where_the_document_prints_one_of_them() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(95, unit=Unit.PERSON), NGO))
    for key in "bc":
        case.article(key, f"Paper {key}", Said(figure(41, unit=Unit.PERSON, scope=("LN",)), OTHER))
    said = (
        Said(figure(95, unit=Unit.PERSON), NGO, words="95 people"),
        Said(figure(136, unit=Unit.PERSON, scope=("OS",)), words="136 in all"),
    )
    case.article("d", "Dogwood", *said, text="95 people there, 41 here: 136 in all.")
    assert kinds(entry(case.weighed(), 136, Unit.PERSON)) == {FlagKind.MIXED_COUNTS}
    case.documents.pop()
    del case.claims[-2:]
    case.article("d", "Dogwood", *said, text="95 people there, 141 here: 136 in all.")
    assert kinds(entry(case.weighed(), 136, Unit.PERSON)) == set()


def test_numbers_of_three_documents_that_add_up_are_no_sum() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(41, unit=Unit.PERSON, scope=()), NGO))
    more = figure(73, unit=Unit.PERSON, scope=(), additional=True)
    case.article("b", "Birch Mail", Said(more, NGO))
    case.article("c", "Cedar News", Said(figure(114, unit=Unit.PERSON, scope=()), NGO))
    assert kinds(entry(case.weighed(), 41, Unit.PERSON)) == set()
    case.article("d", "Dogwood", Said(more, NGO), Said(figure(114, unit=Unit.PERSON), NGO))
    assert kinds(entry(case.weighed(), 41, Unit.PERSON)) == {FlagKind.SUPERSEDED}


def test_two_counts_of_a_state_that_one_document_gives_stand_side_by_side() -> None:
    case = Case()
    by_state(case, "a", NGO, LN=34, OS=22, RV=17)
    authority = (voice("Migration Office"),)
    case.article("b", "Birch Mail", Said(figure(8, unit=Unit.PERSON, scope=("OS",)), authority))
    case.article("c", "Cedar News", Said(figure(3, unit=Unit.PERSON, scope=("LN",)), authority))
    assert kinds(entry(case.weighed(), 22, Unit.PERSON)) == set()
    asked = Said(figure(22, unit=Unit.PERSON, scope=("OS",)), modality=Modality.HYPOTHETICAL)
    told = Said(figure(8, unit=Unit.PERSON, scope=("OS",)), authority)
    case.article("d", "Dogwood", told, asked)
    weighed = case.weighed()
    assert kinds(entry(weighed, 22, Unit.PERSON)) == {FlagKind.CONFLICT}
    assert kinds(entry(weighed, 8, Unit.PERSON)) == {FlagKind.CONFLICT}
    assert kinds(entry(weighed, 3, Unit.PERSON)) == set()
