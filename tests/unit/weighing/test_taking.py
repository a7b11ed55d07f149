"""Counts that an outlet prints as its own words though its document has them from a body. All names are invented."""

from __future__ import annotations

import pytest

from longarm.model.entity import Entity, EntityType
from longarm.model.finding import FlagKind, Origins
from tests.unit.weighing.building import Case, Said, entry, figure, site, voice

NGO = "Harbour Rights Watch"
BY_NGO = (voice(NGO),)
BODY = Entity("organization:hrw", EntityType.ORGANIZATION, NGO)


def _case(*counts: int) -> Case:
    """Return a case in which the organisation gives counts in a text of its own."""
    case = Case()
    case.judge(BODY)
    case.article("own", NGO, *(Said(figure(each)) for each in counts), published="2031-01-10")
    return case


def test_one_telling_count_is_the_bodys_where_the_document_names_it() -> None:
    case = _case(71, 29)
    case.article(
        "a", "Alder Post", Said(figure(71)), Said(figure(29), BY_NGO), published="2031-01-12"
    )
    found = entry(case.weighed(), 71)
    assert (found.roots, found.origins) == ((NGO,), Origins(1, 1))
    assert any("without a source" in each.words for each in found.reasons)


def test_a_document_that_names_nobody_must_give_three() -> None:
    for many, origins in ((2, Origins(1, 2)), (3, Origins(1, 1))):
        counts = (71, 29, 43)
        case = _case(*counts)
        own = (Said(figure(each)) for each in counts[:many])
        case.article("a", "Alder Post", *own, published="2031-01-12")
        assert entry(case.weighed(), 71).origins == origins


def test_small_and_round_numbers_show_nothing_but_come_along() -> None:
    case = _case(8, 20, 29)
    case.article(
        "a",
        "Alder Post",
        Said(figure(8)),
        Said(figure(20)),
        Said(figure(29), BY_NGO),
        published="2031-01-12",
    )
    assert entry(case.weighed(), 8).origins == Origins(1, 2)
    case.article(
        "b",
        "Birch Mail",
        Said(figure(8)),
        Said(figure(29)),
        Said(site("LN", "Elin"), BY_NGO),
        published="2031-01-12",
    )
    assert case.weighed().roots["b.0"] == (NGO,)


@pytest.mark.parametrize("day", ["2031-01-08", None])
def test_what_an_outlet_had_before_or_at_no_known_date_is_not_taken(day: str | None) -> None:
    case = Case()
    case.judge(BODY)
    case.article(
        "a", "Alder Post", Said(figure(71)), Said(figure(29), BY_NGO), published="2031-01-08"
    )
    case.article("own", NGO, Said(figure(71)), published=None if day is None else "2031-01-10")
    assert case.weighed().roots["a.0"] == ("Alder Post",)


def test_whoever_counts_more_itself_than_it_shares_has_counted() -> None:
    case = _case(71, 29)
    own = (Said(figure(each)) for each in (71, 41, 17, 53))
    case.article("a", "Alder Post", *own, Said(figure(29), BY_NGO), published="2031-01-12")
    assert case.weighed().roots["a.0"] == ("Alder Post",)


def test_a_count_that_others_name_the_outlet_for_is_its_own() -> None:
    case = _case(71, 29)
    case.article(
        "a", "Alder Post", Said(figure(71)), Said(figure(29), BY_NGO), published="2031-01-12"
    )
    case.article(
        "b", "Birch Mail", Said(figure(71), (voice("Alder Post"),)), published="2031-01-13"
    )
    assert case.weighed().roots["a.0"] == ("Alder Post",)


def test_a_slip_of_the_pen_is_the_bodys_too_and_flagged_beside_it() -> None:
    case = _case(71, 193, 245)
    own = (Said(figure(each)) for each in (71, 193, 254))
    case.article("a", "Alder Post", *own, Said(figure(71), BY_NGO), published="2031-01-12")
    weighed = case.weighed()
    assert weighed.roots["a.2"] == (NGO,)
    assert [flag.kind for flag in entry(weighed, 254).flags] == [FlagKind.MISPRINT]


def test_two_numbers_of_one_document_are_no_slip() -> None:
    case = _case(71, 193, 245)
    own = (Said(figure(each)) for each in (71, 193, 245, 254))
    case.article("a", "Alder Post", *own, Said(figure(71), BY_NGO), published="2031-01-12")
    assert case.weighed().roots["a.3"] == ("Alder Post",)


def test_the_way_leads_to_the_bodys_own_document_and_not_to_others_that_tell_it() -> None:
    case = _case(71, 29)
    case.article("b", "Birch Mail", Said(figure(71), BY_NGO), published="2031-01-11")
    case.article(
        "a", "Alder Post", Said(figure(71)), Said(figure(29), BY_NGO), published="2031-01-12"
    )
    routes = case.weighed().routes["a.0"]
    assert routes
    assert not any("Birch Mail" in node or "document:b" in node for way in routes for node in way)


def test_what_the_body_counts_later_is_no_slip_of_what_was_printed_before() -> None:
    case = _case(71, 193)
    case.article("later", NGO, Said(figure(245)), published="2031-03-01")
    own = (Said(figure(each)) for each in (71, 193, 254))
    case.article("a", "Alder Post", *own, Said(figure(71), BY_NGO), published="2031-01-12")
    assert case.weighed().roots["a.2"] == ("Alder Post",)
