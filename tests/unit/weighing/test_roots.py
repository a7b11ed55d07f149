"""Roots: whose word a claim is in the end, and how many independent ones remain. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.model.claim import Modality
from longarm.model.entity import Entity, EntityType
from longarm.model.finding import Origins
from longarm.model.slots import Action, Bound, Statement
from longarm.model.voice import Stance, VoiceType
from longarm.stages.weighing.origins.components import components
from longarm.stages.weighing.origins.roots import Root, origins
from longarm.stages.weighing.view import OrphanClaimError
from tests.unit.weighing.building import (
    Case,
    Said,
    authority,
    entry,
    figure,
    graded,
    outlet,
    response,
    site,
    voice,
)

NGO = voice("Harbour Rights Watch")
SOURCE = voice("a person briefed on it", VoiceType.UNNAMED)
TEXT = (
    "Seventy one hidden offices of the Ruvian ministry stand in twenty nine countries, and every "
    "government that was asked about them this spring declined to say how many it had known of."
)


def test_the_last_voice_is_the_root_and_without_voices_the_publisher() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (outlet("Birch Mail"), NGO)), Said(figure(5)))
    assert case.weighed().roots == {"a.0": ("Harbour Rights Watch",), "a.1": ("Alder Post",)}


def test_names_of_one_entity_are_one_root() -> None:
    case = Case()
    case.judge(
        Entity("organization:hrw", EntityType.ORGANIZATION, "Harbour Rights Watch"), "港口权利观察"
    )
    case.article("a", "Alder Post", Said(figure(71), (NGO,)))
    case.article("b", "雪松报", Said(figure(71), (voice("港口权利观察"),)))
    found = entry(case.weighed(), 71)
    assert found.roots == ("Harbour Rights Watch",)
    assert (found.origins, found.outlets) == (Origins(1, 1), 2)


def test_an_outlet_that_only_relays_is_followed_to_its_own_source() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (outlet("Birch Mail"),)))
    case.article("b", "Birch Mail", Said(figure(71), (NGO,)))
    assert case.weighed().roots["a.0"] == ("Harbour Rights Watch",)


def test_an_outlet_is_not_followed_to_what_it_says_of_something_else() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (outlet("Birch Mail"),)))
    case.article("b", "Birch Mail", Said(figure(9), (NGO,)))
    assert case.weighed().roots["a.0"] == ("Birch Mail",)


def test_a_source_nobody_names_makes_the_count_an_interval() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(site("LN", "Elin"), (NGO,)))
    case.article("b", "Birch Mail", Said(site("LN", "Elin"), (SOURCE,)))
    weighed = case.weighed()
    assert weighed.roots["b.0"] == ("unnamed",)
    assert weighed.findings[0].origins == Origins(1, 2)


def test_two_outlets_with_the_same_unnamed_source_of_one_agency_leave_one_open() -> None:
    case = Case()
    for key, name in (("a", "Alder Post"), ("b", "Birch Mail")):
        case.article(key, name, Said(site("LN"), (outlet("Wire Nine"), SOURCE)))
    assert case.weighed().findings[0].origins == Origins(0, 1)


def test_a_reprint_has_the_root_of_the_earlier_text() -> None:
    case = Case()
    said = Said(figure(71), words=TEXT)
    case.article("a", "Alder Post", said, published="2030-03-01")
    case.article("b", "Birch Mail", said, published="2030-03-02")
    assert case.weighed().roots["b.0"] == ("Alder Post",)
    assert entry(case.weighed(), 71).origins == Origins(1, 1)


def test_a_quoted_passage_has_the_root_of_the_text_it_stood_in() -> None:
    case = Case()
    own = " ".join(f"Sentence {place} of a long report from the harbour." for place in range(30))
    case.article("a", "Alder Post", text=TEXT, published="2030-03-01")
    case.article(
        "b",
        "Birch Mail",
        Said(figure(71), words=TEXT),
        Said(figure(5), words="Sentence 7 of a long"),
        text=f"{own} {TEXT}",
        published="2030-03-02",
    )
    assert case.weighed().roots == {"b.0": ("Alder Post",), "b.1": ("Birch Mail",)}


def test_copies_that_cannot_be_told_apart_count_once() -> None:
    case = Case()
    said = Said(figure(71), words=TEXT)
    case.article("a", "Alder Post", said)
    case.article("b", "Birch Mail", said)
    found = entry(case.weighed(), 71)
    assert found.roots == ("Alder Post or Birch Mail",)
    assert (found.origins, found.outlets) == (Origins(1, 1), 2)


def test_one_of_several_is_nobody_further_where_one_of_them_is_known() -> None:
    case = Case()
    said = Said(figure(71), words=TEXT)
    case.article("a", "Alder Post", said)
    case.article("b", "Birch Mail", said)
    case.article("c", "Cedar", Said(figure(71), (outlet("Dune Radio"), voice("Alder Post"))))
    assert entry(case.weighed(), 71).origins == Origins(1, 1)


def test_outlets_that_only_cite_each_other_are_a_loop_and_no_root() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (outlet("Birch Mail"),)))
    case.article("b", "Birch Mail", Said(figure(71), (outlet("Alder Post"),)))
    weighed = case.weighed()
    assert weighed.roots == {"a.0": (), "b.0": ()}
    found = entry(weighed, 71)
    assert found.origins == Origins(0, 1)
    assert "unsourced loop" in graded(found).number_reason


def test_a_loop_with_a_way_out_has_the_root_outside() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (outlet("Birch Mail"),)))
    case.article("b", "Birch Mail", Said(figure(71), (outlet("Alder Post"),)))
    case.article("c", "Alder Post", Said(figure(71), (NGO,)))
    assert set(case.weighed().roots.values()) == {("Harbour Rights Watch",)}


def test_one_house_counts_once() -> None:
    case = Case()
    for name in ("Alder Post", "Birch Mail"):
        case.judge(Entity(f"outlet:{name}", EntityType.OUTLET, name, house="Forest Group"))
    case.article("a", "Alder Post", Said(site("LN", "Elin")))
    case.article("b", "Birch Mail", Said(site("LN", "Elin")))
    case.article("c", "Cedar News", Said(site("LN", "Elin")))
    assert case.weighed().findings[0].origins == Origins(2, 2)


def test_a_headline_rests_on_what_its_article_ascribes() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(70, Bound.MORE_THAN)), Said(figure(71), (NGO,)))
    assert case.weighed().roots["a.0"] == ("Harbour Rights Watch",)


def test_what_follows_upon_a_source_in_the_outlets_own_words_is_the_outlets() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(site("LN", "Elin"), (NGO,)), Said(site("LN", "Elin")))
    found = next(each for each in case.weighed().findings if each.kind == "site")
    assert found.roots == ("Alder Post", "Harbour Rights Watch")
    assert found.origins == Origins(1, 2)


def test_an_outlet_that_draws_on_a_root_may_only_repeat_it() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (NGO,)))
    case.article("b", "Birch Mail", Said(figure(71)), Said(figure(9), (NGO,)))
    found = entry(case.weighed(), 71)
    assert found.roots == ("Birch Mail", "Harbour Rights Watch")
    assert found.origins == Origins(1, 2)


def test_an_opinion_confirms_nothing() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(site("LN", "Elin"), (NGO,)))
    opinion = Said(site("LN", "Elin"), (voice("Elin Institute"),), modality=Modality.OPINED)
    case.article("b", "Birch Mail", opinion)
    found = case.weighed().findings[0]
    assert (found.origins, found.claims) == (Origins(1, 1), ("a.0", "b.0"))


def test_a_publisher_that_could_not_be_read_is_unresolved() -> None:
    case = Case()
    case.article("a", None, Said(site("LN", "Elin")))
    found = case.weighed().findings[0]
    assert (found.roots, found.origins) == (("unnamed",), Origins(0, 1))
    assert (found.publishers, found.outlets) == (("publisher unknown",), 1)


def test_a_claim_of_a_missing_document_is_refused_by_name() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71)))
    case.documents.clear()
    with pytest.raises(OrphanClaimError, match=r"claim a\.0: its document a is not in the case"):
        case.weighed()


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_components_are_what_reaches_each_other(pairs: list[tuple[int, int]]) -> None:
    ahead: dict[str, list[str]] = {str(node): [] for node in range(8)}
    for source, target in pairs:
        ahead[str(source)].append(str(target))
    reach = {node: {node} for node in ahead}
    for _ in ahead:
        for node, onward in ahead.items():
            reach[node].update(*(reach[target] for target in onward))
    found = components(ahead)
    where = {node: place for place, group in enumerate(found) for node in group}
    assert sorted(where) == sorted(ahead)
    for one, other in combinations(ahead, 2):
        assert (where[one] == where[other]) == (other in reach[one] and one in reach[other])
    for node, onward in ahead.items():
        assert all(where[target] <= where[node] for target in onward)


@given(st.lists(st.sets(st.sampled_from("abc"), max_size=2), max_size=5))
def test_origins_lie_within_what_brute_force_allows(choices: list[set[str]]) -> None:
    roots = [
        Root(f"{place}{sorted(houses)}" if len(houses) != 1 else min(houses), "x", tuple(houses))
        for place, houses in enumerate(choices)
    ]
    counted = origins(roots)
    fewest = min(
        (
            len(pick)
            for size in range(4)
            for pick in combinations("abc", size)
            if all(not houses or houses & set(pick) for houses in choices)
        ),
        default=0,
    )
    known = {min(houses) for houses in choices if len(houses) == 1}
    assert len(known) <= counted.at_least <= fewest
    assert fewest <= counted.at_most <= len(roots)
    if all(len(houses) <= 1 for houses in choices):
        assert counted.at_least == fewest


def test_two_spokeswomen_without_a_name_are_not_one_and_speak_for_who_acts() -> None:
    case = Case()
    who = authority("spokeswoman")
    says = Statement("spokeswoman", "spokeswoman", Stance.ASSERTS, "the office")
    opened = replace(response("LN", Action.INVESTIGATION_OPENED), actor="Lenne police")
    for key, publisher in (("a", "Alder Post"), ("b", "Birch Mail")):
        case.article(key, publisher, Said(site("LN", "Elin"), (who,)), Said(says, (who,)))
    case.article(
        "c",
        "Cedar News",
        Said(site("LN", "Elin"), (who,)),
        Said(says, (who,)),
        Said(opened, (who,)),
    )
    found = next(each for each in case.weighed().findings if each.kind == "site")
    assert found.roots == ("Lenne police", "spokeswoman")
    assert found.origins == Origins(3, 3)
