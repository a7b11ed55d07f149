"""What hangs on a claim that nobody has checked: the order of the queue and its reasons. All names are invented."""

from __future__ import annotations

from dataclasses import replace

from longarm.model.registry import Registry
from longarm.model.review import Review, ReviewState
from longarm.model.slots import Action, SiteStatus
from longarm.model.voice import Stance
from longarm.stages.weighing.stakes import Pending, alike, pending
from tests.unit.weighing.building import (
    Case,
    Said,
    authority,
    denial,
    figure,
    organ,
    response,
    site,
    voice,
)

NGO = (voice("Harbour Rights Watch"),)
RUVIA = authority("Ruvian ministry", Stance.DENIES)


def waiting(case: Case, *reviewed: str) -> dict[str, Pending]:
    reviews = {
        claim: Review(claim, ReviewState.ACCEPTED, "Ada", "2030-01-01", "", 1, "a", "figure", "x")
        for claim in reviewed
    }
    seen = Registry(
        "test",
        tuple(case.documents),
        tuple(case.claims),
        case.judgements,
        case.weighed(),
        reviews=reviews,
    )
    return {each.claim.id: each for each in pending(seen)}


def test_what_nothing_else_carries_goes_before_what_others_say_too() -> None:
    made = Case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO, "One is in Elin."))
    made.article("b", "Birch Mail", Said(site("LN", "Elin"), NGO, "Elin has one too."))
    made.article("c", "Cedar News", Said(site("LN", "Tarn"), NGO, "Tarn has one."))
    found = waiting(made)
    assert next(iter(found)) == "c.0"
    assert found["c.0"].reasons == (
        "nothing else carries “police station in Tarn, LN”: rejected, it is gone",
    )
    assert found["a.0"].reasons == ("2 outlets carry “police station in Elin, LN”",)
    assert found["a.0"].weight == 1.0


def test_the_only_claim_of_an_origin_is_told() -> None:
    made = Case()
    made.article("a", "Alder Post", Said(figure(71), NGO, "They count 71."))
    made.article("b", "Birch Mail", Said(figure(71), NGO, "It is 71, they say."))
    made.article("c", "Cedar News", Said(figure(71), (voice("Lantern Institute"),), "We count 71."))
    found = waiting(made)
    assert next(iter(found)) == "c.0"
    assert any("from Lantern Institute" in each for each in found["c.0"].reasons)
    assert not any("from" in each for each in found["a.0"].reasons)


def test_the_same_words_of_the_same_voices_are_asked_about_once() -> None:
    made = Case()
    for key, outlet in (("a", "Alder Post"), ("b", "Birch Mail")):
        made.article(key, outlet, Said(figure(71), NGO, "They  count 71."))
    made.article(
        "c", "Cedar News", Said(figure(71), (voice("Lantern Institute"),), "They count 71.")
    )
    found = waiting(made)
    assert {key: each.alike for key, each in found.items()} == {
        "a.0": ("a.0", "b.0"),
        "c.0": ("c.0",),
    }
    assert alike(made.claims, "b.0") == ("a.0", "b.0")
    assert alike(made.claims, "nothing") == ()
    assert waiting(made, "a.0")["b.0"].alike == ("b.0",)
    assert set(waiting(made, "a.0", "b.0")) == {"c.0"}


def test_a_claim_that_the_machine_doubts_and_a_misprint_are_told() -> None:
    made = Case()
    made.article("a", "Alder Post", Said(replace(figure(71), misprint=True), NGO))
    made.claims[0] = replace(made.claims[0], claim=replace(made.claims[0].claim, score=0.5))
    reasons = waiting(made)["a.0"].reasons
    assert "the machine is not sure of it: 0.50" in reasons
    assert "it was read as a misprint" in reasons


def test_what_stands_against_another_goes_first() -> None:
    made = Case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO))
    denied = site("LN", "Elin", SiteStatus.DENIED)
    made.article("b", "Birch Mail", Said(denied, (authority("Lenne police"),)))
    made.article("c", "Cedar News", Said(site("LN", "Tarn"), NGO))
    found = waiting(made)
    assert list(found)[-1] == "c.0"
    assert any("stands against another" in each for each in found["b.0"].reasons)


def test_an_outcome_and_an_only_reply_weigh() -> None:
    made = Case()
    made.judge(organ("Ruvian ministry", "RV"))
    made.article(
        "a",
        "Alder Post",
        Said(site("LN", "Elin", operator="Ruvian ministry"), NGO),
        published="2030-01-01",
    )
    made.article(
        "b",
        "Birch Mail",
        Said(site("LN", "Elin", operator="Ruvian ministry"), NGO),
        Said(denial("Ruvian ministry"), (RUVIA,)),
        Said(response("LN", Action.CLOSURE_ORDERED)),
        published="2030-04-01",
    )
    found = waiting(made)
    assert any("only reply of the accused" in each for each in found["b.1"].reasons)
    assert any("newest outcome of" in each for each in found["b.2"].reasons)
    assert found["b.2"].weight > found["a.0"].weight
