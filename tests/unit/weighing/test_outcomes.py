"""Outcomes: how far an allegation has come, and which response answers what. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Action, SiteStatus, Tactic
from longarm.stages.weighing import weigh
from tests.unit.weighing.building import Case, Said, act, organ, response, site, voice

if TYPE_CHECKING:
    from longarm.model.finding import Finding

WATCH = (voice("Harbour Rights Watch"),)
LEAGUE = (voice("Lantern League"),)
TAKEN = act(Tactic.ABDUCTION, "LN", "Elin", "2030-03-02")


def the(made: Case, kind: str, *words: str) -> Finding:
    """Return the one affirmed finding of a kind whose key holds these words."""
    found = [
        each
        for each in made.weighed().findings
        if each.kind == kind and {*words, "affirmed"} <= set(each.key)
    ]
    assert len(found) == 1, found
    return found[0]


def steps(found: Finding) -> list[tuple[str | None, str]]:
    return [(each.date, each.outcome) for each in found.outcomes]


def trial(*told: tuple[Action, str | None]) -> Case:
    """Return an act with what the host state did about it, one document a response."""
    made = Case()
    made.article("a", "Alder Post", Said(TAKEN, WATCH), published="2030-03-05")
    for number, (action, date) in enumerate(told):
        key = f"r{number}"
        made.article(key, f"Outlet {key}", Said(TAKEN, WATCH), Said(response("LN", action, date)))
    return made


def two_towns() -> Case:
    """Return a case whose one document tells of a room in Elin and one in Osk."""
    made = Case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH), Said(site("LN", "Osk"), WATCH))
    return made


def test_a_case_goes_its_way_step_by_step() -> None:
    made = trial(
        (Action.CONVICTION, "2032-01"),
        (Action.INVESTIGATION_OPENED, "2030-04"),
        (Action.CHARGE, "2031-02"),
        (Action.ACQUITTAL, "2033-05"),
    )
    found = the(made, "incident")
    assert steps(found) == [
        ("2030-03-05", "alleged"),
        ("2030-04", "investigation_opened"),
        ("2031-02", "charged"),
        ("2032-01", "convicted"),
        ("2033-05", "acquitted"),
    ]
    assert found.outcome == "acquitted"
    assert found.outcomes[-1].claim == "r3.1"
    assert found.outcomes[-1].who == "government of LN"
    assert found.outcomes[0].who == "Harbour Rights Watch"


@pytest.mark.parametrize(
    ("told", "newest"),
    [
        (((Action.CONVICTION, None), (Action.ACQUITTAL, "2031")), "acquitted"),
        (((Action.CONVICTION, "2031"), (Action.ACQUITTAL, None)), "acquitted"),
        (((Action.CHARGE, None), (Action.CONVICTION, None)), "convicted"),
        (((Action.ACQUITTAL, "2031"), (Action.CONVICTION, "2032")), "convicted"),
        (((Action.INVESTIGATION_CLOSED, None),), "closed_without_charges"),
        (
            ((Action.CHARGE, "2030-05"), (Action.INVESTIGATION_CLOSED, "2031")),
            "investigation_closed",
        ),
        (((Action.FINDS_NO_EVIDENCE, "2030-05"),), "no_evidence_found"),
        (
            ((Action.INVESTIGATION_OPENED, "2030-04"), (Action.FINDS_NO_EVIDENCE, "2030-05")),
            "closed_without_charges",
        ),
    ],
)
def test_the_newest_outcome(told: tuple[tuple[Action, str | None], ...], newest: str) -> None:
    assert the(trial(*told), "incident").outcome == newest


def test_a_response_from_before_the_act_does_not_answer_it() -> None:
    assert the(trial((Action.CONVICTION, "2029")), "incident").outcome == "alleged"


def test_told_again_a_step_is_the_step_already_known() -> None:
    """An old order to close, reported after the closure, closes nothing anew and opens nothing."""
    made = Case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH), published="2030-01-01")
    ordered = Said(response("LN", Action.CLOSURE_ORDERED))
    made.article("b", "Birch Mail", ordered, published="2030-02-01")
    made.article("c", "Cedar News", Said(response("LN", Action.CLOSED)), published="2030-03-01")
    made.article("d", "Dogwood", ordered, published="2030-04-01")
    found = the(made, "site")
    assert steps(found) == [
        ("2030-01-01", "alleged"),
        ("2030-02-01", "closure_ordered"),
        ("2030-03-01", "closed"),
    ]
    assert [each.claims for each in found.reasons[:2]] == [("b.0", "d.0"), ("c.0",)]
    assert "told by then" in found.reasons[0].words


def test_a_reopened_site_is_open() -> None:
    made = Case()
    for key, status, date in (
        ("a", SiteStatus.OPEN, "2030-01-01"),
        ("b", SiteStatus.CLOSED, "2030-02-01"),
        ("c", SiteStatus.OPEN, "2030-03-01"),
    ):
        made.article(key, f"Outlet {key}", Said(site("LN", "Elin", status)), published=date)
    found = the(made, "site")
    assert [outcome for _, outcome in steps(found)] == ["alleged", "open", "closed", "open"]
    assert found.outcome == "open"


def test_a_closure_in_one_city_is_none_in_another() -> None:
    made = Case()
    made.article(
        "a", "Alder Post", Said(site("LN", "Elin"), WATCH), Said(site("LN", "Tarn"), WATCH)
    )
    made.article(
        "b",
        "Birch Mail",
        Said(response("LN", Action.CLOSED), words="Lenne closed"),
        Said(site("LN", "Elin"), WATCH, words="the office in Elin"),
        text="Lenne closed the office in Elin. More later.",
    )
    assert the(made, "site", "Elin").outcome == "closed"
    assert "answers for Elin in the same sentence" in the(made, "site", "Elin").reasons[0].words
    assert the(made, "site", "Tarn").outcome == "alleged"


def test_of_two_acts_the_one_told_last_before_a_charge_is_meant() -> None:
    made = Case()
    other = replace(TAKEN, city="Tarn", date="2030-05-01")
    made.article(
        "a",
        "Alder Post",
        Said(TAKEN, WATCH, words="One was taken in Elin."),
        Said(other, WATCH, words="One was taken in Tarn."),
        Said(response("LN", Action.CHARGE), words="Two men were charged."),
    )
    assert the(made, "incident", "Tarn").outcome == "charged"
    assert the(made, "incident", "Elin").outcome == "alleged"


def test_a_sentence_that_names_the_kind_of_act_answers_the_one_there_is() -> None:
    made = Case()
    made.article("a", "Alder Post", Said(TAKEN, WATCH))
    pattern = replace(act(Tactic.ABDUCTION, "LN", countable=False), country=None)
    told = (
        Said(response("LN", Action.CONVICTION, "2031"), words="A court convicted him"),
        Said(pattern, WATCH, words="of abduction"),
    )
    made.article("b", "Birch Mail", *told, text="A court convicted him of abduction.")
    assert the(made, "incident", "act").outcome == "convicted"
    second = replace(TAKEN, city="Tarn", date="2030-05-01")
    made.article("c", "Cedar News", Said(second, WATCH))
    assert the(made, "incident", "Elin").outcome == "alleged"


def test_who_alleged_it_and_later_denies_it_has_retracted_it() -> None:
    made = Case()
    denied = Said(site("LN", "Elin"), WATCH, polarity=Polarity.DENIED)
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH), published="2030-01-01")
    made.article("b", "Birch Mail", denied, published="2030-06-01")
    found = the(made, "site")
    assert (found.outcome, found.outcomes[-1].claim) == ("retracted", "b.0")
    made.article("c", "Cedar News", Said(site("LN", "Elin"), LEAGUE), published="2030-02-01")
    found = the(made, "site")
    assert found.outcome == "alleged"
    assert any("no longer holds it, others still do" in each.words for each in found.reasons)


def test_a_denial_from_before_retracts_nothing() -> None:
    made = Case()
    denied = Said(site("LN", "Elin"), WATCH, polarity=Polarity.DENIED)
    made.article("a", "Alder Post", denied, published="2030-01-01")
    made.article("b", "Birch Mail", Said(site("LN", "Elin"), WATCH), published="2030-06-01")
    assert the(made, "site").outcome == "alleged"


def test_an_organ_taken_for_another_states_is_named_as_printed() -> None:
    made = trial((Action.CHARGE, "2031"))
    made.judge(replace(organ("Ministry of Ruvia", "RV")), "government of LN")
    assert the(made, "incident").outcomes[-1].who == "government of LN (LN)"


def test_no_order_of_documents_changes_a_history() -> None:
    made = trial(
        (Action.CHARGE, None), (Action.INVESTIGATION_CLOSED, None), (Action.CHARGE, "2031")
    )
    whole = made.weighed().findings
    for order in permutations(made.documents):
        assert weigh(order, made.claims[::-1], {}).findings == whole


def test_an_answer_in_a_document_that_tells_of_one_site_there_is_about_that_one() -> None:
    made = two_towns()
    made.article(
        "b",
        "Birch Mail",
        Said(site("LN", "Elin"), WATCH),
        Said(response("LN", Action.INVESTIGATION_OPENED)),
    )
    assert the(made, "site", "Elin").outcome == "investigation_opened"
    assert the(made, "site", "Osk").outcome == "alleged"


def test_an_authority_of_a_city_answers_for_the_site_there() -> None:
    made = Case()
    made.judge(organ("Prosecutor of Lenne in Osk", "LN"), "parquet d’Osk")
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH), Said(site("LN", "Osk"), WATCH))
    opened = replace(response("LN", Action.INVESTIGATION_OPENED), actor="parquet d’Osk")
    made.article("b", "Birch Mail", Said(site("LN"), WATCH), Said(opened))
    assert the(made, "site", "Osk").outcome == "investigation_opened"
    assert the(made, "site", "Elin").outcome == "alleged"


def test_an_answer_in_a_text_that_tells_of_no_site_answers_none() -> None:
    made = Case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH))
    made.article(
        "b", "Birch Mail", Said(TAKEN, WATCH), Said(response("LN", Action.INVESTIGATION_OPENED))
    )
    assert the(made, "site", "Elin").outcome == "alleged"


@pytest.mark.parametrize(
    ("state", "city", "other"),
    [("SE", "Malmö", "Malmo"), ("DK", "Århus", "Aarhus"), ("UA", "Kyiv", "Kiev")],
)
def test_a_city_that_two_texts_spell_differently_is_one(state: str, city: str, other: str) -> None:
    made = Case()
    made.article("a", "Alder Post", Said(site(state, city), WATCH))
    made.article("b", "Birch Mail", Said(site(state, other), LEAGUE))
    made.article("c", "Cedar News", Said(site(state, city), WATCH))
    found = the(made, "site", city)
    assert found.roots == ("Harbour Rights Watch", "Lantern League")


def test_an_answer_is_about_the_city_that_its_sentence_names() -> None:
    made = Case()
    told = [Said(site("LN", city), WATCH, words=f"A post in {city}.") for city in ("Elin", "Osk")]
    made.article("a", "Harbour Rights Watch", *told, published="2030-03-01")
    made.article(
        "b",
        "Birch Mail",
        Said(site("LN"), WATCH, words="Two posts in Lenne were named."),
        Said(response("LN", Action.INVESTIGATION_CLOSED), words="Lenne dropped its inquiry"),
        text="Two posts in Lenne were named. Lenne dropped its inquiry into the Osk post.",
        published="2030-04-01",
    )
    assert the(made, "site", "Osk").outcome == "closed_without_charges"
    assert the(made, "site", "Elin").outcome == "alleged"


def test_a_site_that_stands_open_while_it_is_looked_into_is_under_inquiry() -> None:
    made = Case()
    made.judge(organ("Lenne interior ministry", "LN"))
    looked_into = response("LN", Action.INVESTIGATION_OPENED, "2030-04-01")
    made.article("a", "Alder Post", Said(site("LN", "Elin"), WATCH), published="2030-03-05")
    made.article(
        "b",
        "Birch Mail",
        Said(site("LN", "Elin"), WATCH),
        Said(looked_into),
        published="2030-04-02",
    )
    stands = Said(site("LN", "Elin", SiteStatus.OPEN), LEAGUE)
    made.article("c", "Cedar News", stands, published="2030-05-01")
    assert the(made, "site").outcome == "investigation_opened"
    shut = Said(site("LN", "Elin", SiteStatus.CLOSED), LEAGUE)
    made.article("d", "Elm Daily", shut, published="2030-06-01")
    assert the(made, "site").outcome == "closed"


def test_an_answer_is_to_the_site_that_the_sentence_before_it_tells_of() -> None:
    made = two_towns()
    made.article(
        "b",
        "Birch Mail",
        Said(site("LN", "Osk"), WATCH, words="a room in Osk"),
        Said(site("LN", "Elin"), WATCH, words="a room in Elin"),
        Said(response("LN", Action.INVESTIGATION_OPENED), words="Prosecutors opened a case"),
        text="There is a room in Osk. There was a room in Elin. Prosecutors opened a case.",
    )
    assert the(made, "site", "Elin").outcome == "investigation_opened"
    assert the(made, "site", "Osk").outcome == "alleged"


def test_a_closure_is_of_the_one_site_whose_city_its_document_names() -> None:
    made = two_towns()
    made.article(
        "b",
        "Birch Mail",
        Said(response("LN", Action.CLOSED), words="Lenne closed it"),
        text="A hall in Elin made news. Nobody came. Then Lenne closed it.",
    )
    assert the(made, "site", "Elin").outcome == "closed"
    assert the(made, "site", "Osk").outcome == "alleged"


@pytest.mark.parametrize(
    "named", ["in Elin and one in Osk. Nobody came.", "in Elin, by the sea, and in Osk."]
)
def test_a_city_before_a_mark_is_named_too(named: str) -> None:
    made = two_towns()
    made.article(
        "b",
        "Birch Mail",
        Said(response("LN", Action.CLOSED), words="Lenne closed it"),
        text=f"A hall {named} made news. Long after that nobody came. Then Lenne closed it.",
    )
    outcomes = {city: the(made, "site", city).outcome for city in ("Elin", "Osk")}
    assert outcomes["Elin"] == outcomes["Osk"]


@pytest.mark.parametrize(
    ("told", "outcome"), [((Said(TAKEN, WATCH),), "alleged"), ((), "investigation_opened")]
)
def test_an_inquiry_into_an_act_is_none_into_all_sites_of_its_state(
    told: tuple[Said, ...], outcome: str
) -> None:
    made = two_towns()
    opened = Said(response("LN", Action.INVESTIGATION_OPENED, "2030-04"))
    made.article("b", "Birch Mail", Said(site("LN", None), WATCH), *told, opened)
    assert the(made, "site", "LN", "Osk").outcome == outcome
