"""Findings: claims taken together, with contradictions, outcomes and replies. All names are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.finding import FlagKind, Origins
from longarm.model.slots import Action, Link, Relation, SiteKind, SiteStatus, Tactic
from longarm.model.voice import Stance
from tests.unit.weighing.building import (
    Case,
    Said,
    act,
    authority,
    denial,
    graded,
    organ,
    outlet,
    response,
    site,
    voice,
)

if TYPE_CHECKING:
    from longarm.model.finding import Finding

NGO = (voice("Harbour Rights Watch"),)
RUVIA = authority("Ruvian ministry", Stance.DENIES)
HOST = authority("Lenne interior ministry")


def case() -> Case:
    made = Case()
    made.judge(organ("Ruvian ministry", "RV"))
    made.judge(organ("Lenne interior ministry", "LN"))
    made.judge(organ("Osk foreign ministry", "OS"))
    return made


def finding(made: Case, *key: str) -> Finding:
    found = [each for each in made.weighed().findings if each.key == key]
    assert len(found) == 1, [each.key for each in made.weighed().findings]
    return found[0]


def test_reports_of_one_site_are_one_finding() -> None:
    made = case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO))
    made.article("b", "Birch Mail", Said(site("LN", "Elin"), (outlet("Alder Post"),)))
    made.article("c", "Cedar News", Said(site("LN", "Tarn"), NGO))
    found = finding(made, "LN", "Elin", "station", "affirmed")
    assert found.claims == ("a.0", "b.0")
    assert (found.roots, found.origins, found.outlets) == (
        ("Harbour Rights Watch",),
        Origins(1, 1),
        2,
    )
    assert (found.outcome, found.replies, graded(found).number) == ("alleged", (), 3)


def test_a_denial_stands_apart_as_contradiction_and_reply() -> None:
    made = case()
    denied = Said(site("LN", None, SiteStatus.DENIED), (RUVIA,), polarity=Polarity.DENIED)
    made.article("a", "Alder Post", Said(site("LN", "Elin", operator="Ruvian ministry"), NGO))
    made.article("b", "Birch Mail", denied)
    affirmed = finding(made, "LN", "Elin", "station", "affirmed")
    assert affirmed.replies == ("b.0",)
    assert [flag.kind for flag in affirmed.flags] == [FlagKind.CONFLICT]
    assert affirmed.flags[0].reason == "Ruvian ministry denies it (Birch Mail)"
    assert graded(affirmed).number == 4
    other = finding(made, "LN", "unknown", "station", "denied")
    assert (other.roots, other.outcome, other.replies) == (("Ruvian ministry",), None, ())


def test_a_denial_in_one_city_contradicts_nothing_in_another() -> None:
    made = case()
    denied = Said(site("LN", "Tarn", SiteStatus.DENIED), (HOST,), polarity=Polarity.DENIED)
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO))
    made.article("b", "Birch Mail", denied)
    found = finding(made, "LN", "Elin", "station", "affirmed")
    assert (found.flags, found.replies) == ((), ())


def test_the_accused_replies_and_the_host_state_denies_apart_from_it() -> None:
    made = case()
    third = authority("Osk foreign ministry", Stance.DENIES)
    made.article(
        "a",
        "Alder Post",
        Said(site("LN", "Elin", operator="Ruvian ministry"), NGO),
        Said(denial("Ruvian ministry"), (RUVIA,)),
        Said(denial("Lenne interior ministry"), (HOST,)),
        Said(denial("Osk foreign ministry"), (third,)),
        Said(denial("Harbour Rights Watch"), NGO),
    )
    found = finding(made, "LN", "Elin", "station", "affirmed")
    assert (found.replies, found.host_denials) == (("a.1",), ("a.2",))


def test_calling_it_a_service_centre_is_a_reply_and_no_confirmation() -> None:
    made = case()
    centre = site("LN", "Elin", SiteStatus.OPEN, SiteKind.SERVICE_CENTER)
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO))
    made.article("b", "Birch Mail", Said(centre, (RUVIA,)))
    found = finding(made, "LN", "Elin", "station", "affirmed")
    assert (found.origins, found.replies) == (Origins(1, 1), ("b.0",))


def test_one_root_quoted_with_both_words_is_one_site() -> None:
    made = case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO))
    made.article("b", "Birch Mail", Said(site("LN", "Elin", kind=SiteKind.SERVICE_CENTER), NGO))
    assert finding(made, "LN", "Elin", "station", "affirmed").claims == ("a.0", "b.0")


def test_the_outcome_is_the_newest_and_survives_repeated_allegations() -> None:
    made = case()
    alleged = Said(site("LN", "Elin"), NGO)
    made.article("a", "Alder Post", alleged, published="2030-03-01")
    made.article(
        "b", "Birch Mail", Said(response("LN", Action.CLOSURE_ORDERED)), published="2030-04-01"
    )
    assert finding(made, "LN", "Elin", "station", "affirmed").outcome == "closure_ordered"
    made.article(
        "c", "Cedar News", Said(site("LN", "Elin", SiteStatus.CLOSED)), published="2030-05-01"
    )
    made.article("d", "Dogwood", alleged, published="2030-06-01")
    assert finding(made, "LN", "Elin", "station", "affirmed").outcome == "closed"
    made.article(
        "e", "Elm Daily", Said(site("LN", "Elin", SiteStatus.OPEN)), published="2030-07-01"
    )
    assert finding(made, "LN", "Elin", "station", "affirmed").outcome == "open"


def test_without_dates_the_later_stage_stands() -> None:
    made = case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO))
    made.article("b", "Birch Mail", Said(site("LN", "Elin", SiteStatus.CLOSED)))
    made.article("c", "Cedar News", Said(response("LN", Action.INVESTIGATION_OPENED)))
    assert finding(made, "LN", "Elin", "station", "affirmed").outcome == "closed"


def test_another_states_response_is_no_outcome_here() -> None:
    made = case()
    made.article("a", "Alder Post", Said(site("LN", "Elin"), NGO))
    made.article("b", "Birch Mail", Said(response("OS", Action.CLOSED)))
    assert finding(made, "LN", "Elin", "station", "affirmed").outcome == "alleged"


def test_acts_of_one_place_and_date_are_one_and_a_pattern_is_its_own() -> None:
    made = case()
    tactic = Tactic.ABDUCTION
    made.article("a", "Alder Post", Said(act(tactic, "LN", "Elin", "2030-03-02"), NGO))
    made.article("b", "Birch Mail", Said(act(tactic, "LN", "Elin", "2030-03"), NGO))
    made.article("c", "Cedar News", Said(act(tactic, "LN", "Elin"), NGO))
    made.article("d", "Dogwood", Said(act(tactic, "LN", "Elin", countable=False), NGO))
    assert [(each.key, each.claims) for each in made.weighed().findings] == [
        (("abduction", "LN", "Elin", "2030-03-02", "act", "affirmed"), ("a.0", "b.0", "c.0")),
        (("abduction", "LN", "Elin", "pattern", "affirmed"), ("d.0",)),
    ]


def test_an_undated_report_joins_neither_of_two_acts() -> None:
    made = case()
    for key, date in (("a", "2030-03-02"), ("b", "2030-09-02"), ("c", None)):
        made.article(key, "Alder Post", Said(act(Tactic.ABDUCTION, "LN", "Elin", date), NGO))
    assert [each.claims for each in made.weighed().findings] == [("a.0",), ("b.0",), ("c.0",)]


def test_a_charge_counts_only_in_documents_that_report_the_act() -> None:
    made = case()
    made.article("a", "Alder Post", Said(act(Tactic.ASSAULT, "LN", "Elin", "2030-03-02"), NGO))
    made.article("b", "Birch Mail", Said(response("LN", Action.CONVICTION)))
    key = ("assault", "LN", "Elin", "2030-03-02", "act", "affirmed")
    assert finding(made, *key).outcome == "alleged"
    made.article(
        "c",
        "Cedar News",
        Said(act(Tactic.ASSAULT, "LN", "Elin", "2030-03-02"), NGO),
        Said(response("LN", Action.CHARGE)),
    )
    assert finding(made, *key).outcome == "charged"


def test_responses_links_and_statements_are_findings_too() -> None:
    made = case()
    operates = Link("Ruvian ministry", Relation.OPERATES, "Elin office")
    made.article(
        "a",
        "Alder Post",
        Said(response("LN", Action.SUMMONS)),
        Said(operates, NGO),
        Said(operates, (RUVIA,), polarity=Polarity.DENIED),
        Said(denial("Ruvian ministry"), (RUVIA,)),
    )
    assert finding(made, "LN", "summons", "affirmed").outcome is None
    link = finding(made, "Ruvian ministry", "operates", "Elin office", "affirmed")
    assert link.replies == ("a.2", "a.3")
    assert [flag.kind for flag in link.flags] == [FlagKind.CONFLICT]
    assert finding(made, "Ruvian ministry", "denies", "affirmed").claims == ("a.3",)
