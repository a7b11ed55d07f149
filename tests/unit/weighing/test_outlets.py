"""Outlets of a case: what is their own word, what leans on others, and who only is cited. All invented."""

from __future__ import annotations

from longarm.model.entity import Entity, EntityType
from longarm.model.registry import Registry
from longarm.model.slots import Action
from longarm.model.voice import VoiceType
from longarm.stages.weighing.outlets import Outlet, outlets
from tests.unit.weighing.building import Case, Said, outlet, response, site, voice

NGO = voice("Harbour Rights Watch")
SOURCE = voice("a source", VoiceType.UNNAMED)


def listed(case: Case) -> dict[str, Outlet]:
    registry = Registry(
        "invented", tuple(case.documents), tuple(case.claims), case.judgements, case.weighed()
    )
    return {each.name: each for each in outlets(registry)}


def counts(each: Outlet) -> tuple[int, int, int, int, int, int]:
    """Return documents, claims, own word, leaning, unresolved, cited."""
    return (each.documents, each.claims, each.own, each.leaning, each.unresolved, each.cited)


def test_claims_are_told_apart_by_whose_word_they_are() -> None:
    case = Case()
    case.judge(Entity("outlet:alder", EntityType.OUTLET, "Alder Post", "LN", "forest-group"))
    case.article(
        "a",
        "Alder Post",
        Said(site("LN", "Elin")),
        Said(site("LN", "Oren"), (NGO,)),
        Said(site("LN", "Ulm"), (SOURCE,)),
        published="2030-03-02",
    )
    case.article(
        "b", "Alder Post", Said(response("LN", Action.INVESTIGATION_OPENED)), published="2030-02"
    )
    found = listed(case)["Alder Post"]
    assert counts(found) == (2, 4, 2, 1, 1, 0)
    assert (found.id, found.country, found.house) == ("outlet:alder", "LN", "forest-group")
    assert (found.first, found.last) == ("2030-02", "2030-03-02")


def test_a_cited_outlet_is_listed_with_the_dates_of_what_cites_it() -> None:
    case = Case()
    case.article(
        "a", "Alder Post", Said(site("LN"), (outlet("Wire Nine"),)), published="2030-03-02"
    )
    case.article("b", "Birch Mail", Said(site("LN"), (outlet("Wire Nine"), NGO)))
    found = listed(case)
    assert counts(found["Wire Nine"]) == (0, 0, 0, 0, 0, 2)
    assert (found["Wire Nine"].first, found["Wire Nine"].last) == ("2030-03-02", "2030-03-02")
    assert counts(found["Alder Post"]) == (1, 1, 0, 1, 0, 0)
    assert "Harbour Rights Watch" not in found


def test_an_organisation_that_publishes_is_an_outlet_and_its_citations_count() -> None:
    case = Case()
    case.article("a", "Harbour Rights Watch", Said(site("LN", "Elin")))
    case.article("b", "Birch Mail", Said(site("LN", "Elin"), (NGO,)))
    found = listed(case)
    assert counts(found["Harbour Rights Watch"]) == (1, 1, 1, 0, 0, 1)
    assert counts(found["Birch Mail"]) == (1, 1, 0, 1, 0, 0)


def test_documents_whose_publisher_could_not_be_read_stand_together() -> None:
    case = Case()
    case.article("a", None, Said(site("LN", "Elin")))
    case.article("b", None, Said(site("LN", "Oren"), (NGO,)))
    found = listed(case)["publisher unknown"]
    assert found.id is None
    assert counts(found) == (2, 2, 0, 1, 1, 0)
