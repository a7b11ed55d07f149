"""Replies: who denies a finding, the accused or the host state, and where was looked. All invented."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.model.claim import Polarity
from longarm.model.entity import Entity, EntityType
from longarm.model.finding import Finding
from longarm.model.slots import Action, Site, SiteKind, SiteStatus, Tactic
from longarm.model.voice import Stance
from longarm.stages.weighing import weigh
from longarm.stages.weighing.findings.groups import Group, grouped
from longarm.stages.weighing.findings.replies import Replies
from longarm.stages.weighing.findings.reports import Reports
from longarm.stages.weighing.origins.steps import Root
from longarm.stages.weighing.view import view
from tests.unit.weighing.building import (
    Case,
    Said,
    act,
    authority,
    denial,
    organ,
    response,
    site,
    voice,
)

WATCH = (voice("Harbour Rights Watch"),)
RUVIA = authority("Ruvian ministry", Stance.DENIES)
EMBASSY = authority("Ruvian embassy", Stance.DENIES)
HOST = authority("Lenne interior ministry", Stance.DENIES)
STATION = Said(site("LN", "Elin", operator="Ruvian police"), WATCH)
TAKEN = replace(act(Tactic.ABDUCTION, "LN", "Elin", "2030-03-02"), perpetrator="Ruvian police")


def case() -> Case:
    made = Case()
    made.judge(organ("Ruvian police", "RV", "government:RV"))
    made.judge(organ("Ruvian ministry", "RV", "government:RV"))
    made.judge(organ("Lenne interior ministry", "LN"))
    made.judge(
        Entity("organ:RV:embassy:OS", EntityType.ORGAN, "Embassy of Ruvia in Osk", "RV"),
        "Ruvian embassy",
    )
    return made


def accusation(made: Case) -> Finding:
    found = [
        each
        for each in made.weighed().findings
        if each.kind in {"site", "incident"} and each.key[-1] == "affirmed" and "LN" in each.key
    ]
    assert len(found) == 1, found
    return found[0]


def words(found: Finding) -> str:
    return "\n".join(each.words for each in found.reasons)


def test_none_found_says_where_was_looked() -> None:
    made = case()
    made.article("a", "Alder Post", STATION)
    made.article("b", "Birch Mail", Said(response("LN", Action.SUMMONS)))
    made.article("c", "Cedar News", Said(site("OS", "Mirth"), WATCH))
    found = accusation(made)
    assert (found.replies, found.looked_in) == ((), ("a", "b"))
    assert "no reply of RV was found; looked in 2 documents" in words(found)


def test_a_denial_in_another_document_about_the_place_is_a_reply() -> None:
    made = case()
    made.article("a", "Alder Post", STATION)
    made.article(
        "b",
        "Birch Mail",
        Said(response("LN", Action.SUMMONS)),
        Said(denial("Ruvian ministry"), (RUVIA,)),
    )
    found = accusation(made)
    assert (found.replies, found.host_denials) == (("b.1",), ())
    assert "the accused replies: Ruvian ministry" in words(found)
    assert "no reply" not in words(found)


def test_a_denial_about_another_state_is_none() -> None:
    made = case()
    made.article("a", "Alder Post", STATION)
    made.article(
        "b",
        "Birch Mail",
        Said(response("LN", Action.SUMMONS), words="Lenne summoned someone."),
        Said(denial("Ruvian ministry"), (RUVIA,), words="Ruvia denies"),
        Said(site("OS", "Mirth"), WATCH, words="an office in Mirth"),
        text="Lenne summoned someone. Ruvia denies an office in Mirth.",
    )
    assert accusation(made).replies == ()


def test_a_mission_elsewhere_replies_only_where_the_finding_is_told() -> None:
    made = case()
    made.article("a", "Alder Post", STATION)
    said = Said(denial("Ruvian embassy"), (EMBASSY,))
    made.article("b", "Birch Mail", Said(response("LN", Action.SUMMONS)), said)
    assert accusation(made).replies == ()
    made.article("c", "Cedar News", STATION, said)
    assert accusation(made).replies == ("c.1",)


def test_where_a_mission_denies_is_looked_for_replies_to_what_is_told_of_its_host() -> None:
    made = case()
    made.article("a", "Alder Post", Said(site("OS", "Mirth", operator="Ruvian police"), WATCH))
    made.article("b", "Birch Mail", Said(denial("Ruvian embassy"), (EMBASSY,)))
    found = next(each for each in made.weighed().findings if each.kind == "site")
    assert (found.replies, found.looked_in) == (("b.0",), ("a", "b"))


def test_the_host_state_is_told_apart_from_the_accused() -> None:
    made = case()
    denied = Said(site("LN", "Elin", SiteStatus.DENIED), (HOST,), polarity=Polarity.DENIED)
    made.article("a", "Alder Post", STATION)
    made.article("b", "Birch Mail", denied)
    found = accusation(made)
    assert (found.replies, found.host_denials) == ((), ("b.0",))
    assert "the host state denies it, which is no reply of the accused" in words(found)
    assert "no reply of RV was found" in words(found)


def test_one_house_with_the_accused_is_the_accused() -> None:
    made = case()
    made.judge(replace(organ("Harbour Bureau", "RV", "government:RV"), country=None))
    bureau = authority("Harbour Bureau", Stance.DENIES)
    made.article("a", "Alder Post", STATION, Said(denial("Harbour Bureau"), (bureau,)))
    assert accusation(made).replies == ("a.1",)
    assert "the accused replies: Harbour Bureau" in words(accusation(made))


def test_an_authority_of_an_unknown_state_is_called_so() -> None:
    made = case()
    who = authority("the ministry", Stance.DENIES)
    denied = Said(site("LN", "Elin"), (who,), polarity=Polarity.DENIED)
    made.article("a", "Alder Post", STATION, denied)
    assert "an authority whose state is not known denies it: the ministry" in words(
        accusation(made)
    )


def test_what_was_said_before_an_act_is_no_reply_to_it() -> None:
    made = case()
    said = Said(denial("Ruvian ministry"), (RUVIA,))
    about = Said(response("LN", Action.SUMMONS))
    made.article("a", "Alder Post", Said(TAKEN, WATCH), published="2030-03-05")
    made.article("b", "Birch Mail", about, said, published="2029-01-01")
    found = accusation(made)
    assert (found.replies, found.looked_in) == ((), ("a",))
    made.article("c", "Cedar News", about, said, published="2030-04-01")
    assert accusation(made).replies == ("c.1",)


def test_a_denied_act_is_a_reply_where_it_can_mean_this_one() -> None:
    made = case()
    denied = replace(TAKEN, countable=False, date=None)
    made.article("a", "Alder Post", Said(TAKEN, WATCH))
    made.article("b", "Birch Mail", Said(denied, (RUVIA,), polarity=Polarity.DENIED))
    made.article(
        "c", "Cedar News", Said(replace(denied, city="Tarn"), (RUVIA,), polarity=Polarity.DENIED)
    )
    assert accusation(made).replies == ("b.0",)


def test_the_order_of_documents_changes_nothing() -> None:
    made = case()
    made.article("a", "Alder Post", STATION)
    made.article("b", "Birch Mail", STATION, Said(denial("Ruvian ministry"), (RUVIA,)))
    made.article("c", "Cedar News", STATION, Said(denial("Lenne interior ministry"), (HOST,)))
    whole = made.weighed().findings
    assert weigh(made.documents[::-1], made.claims[::-1], made.judgements).findings == whole


def test_sites_that_the_accused_denies_wherever_they_are_are_denied_here_too() -> None:
    made = case()
    made.article("a", "Alder Post", STATION)
    nowhere = Site(SiteKind.POLICE_STATION, None, None, None, SiteStatus.DENIED)
    made.article("b", "Birch Mail", Said(nowhere, (RUVIA,), polarity=Polarity.DENIED))
    made.article("c", "Cedar News", Said(nowhere, (HOST,), polarity=Polarity.DENIED))
    found = accusation(made)
    assert (found.replies, found.host_denials) == (("b.0",), ())


def test_a_service_centre_that_others_tell_of_is_an_accusation_too() -> None:
    room = site("LN", "Elin", kind=SiteKind.SERVICE_CENTER, operator="Ruvian police")
    made = case()
    made.article("a", "Alder Post", Said(room, WATCH))
    made.article("b", "Birch Mail", Said(room, (RUVIA,)))
    assert accusation(made).replies == ()
    denied = Said(replace(room, status=SiteStatus.DENIED), (RUVIA,), polarity=Polarity.DENIED)
    made.article("c", "Cedar News", denied)
    assert accusation(made).replies == ("c.0",)


def test_a_service_centre_that_only_the_accused_tells_of_accuses_nobody() -> None:
    made = case()
    made.article(
        "a", "Alder Post", Said(site("LN", "Elin", kind=SiteKind.SERVICE_CENTER), (RUVIA,))
    )
    assert accusation(made).looked_in == ()


def test_what_the_accused_denies_in_its_own_document_is_a_reply() -> None:
    made = case()
    made.article("a", "Alder Post", STATION)
    denied = site("LN", None, SiteStatus.DENIED, operator="Ruvian police")
    made.article("b", "Ruvian ministry", Said(denied, polarity=Polarity.DENIED))
    found = accusation(made)
    assert found.replies == ("b.0",)
    assert "the accused replies: Ruvian ministry" in words(found)


def test_who_denies_all_sites_of_a_state_speaks_for_it_by_what_he_says() -> None:
    made = case()
    made.judge(Entity("country:RV", EntityType.COUNTRY, "Ruvia", "RV"))
    made.article("a", "Alder Post", STATION)
    nowhere = replace(site("LN", status=SiteStatus.DENIED, operator="Ruvia"), country=None)
    made.article(
        "b", "Birch Mail", Said(nowhere, (authority("Orlo Venn"),), polarity=Polarity.DENIED)
    )
    assert accusation(made).replies == ("b.0",)


def test_a_city_read_as_whose_a_site_is_accuses_no_state() -> None:
    made = case()
    made.judge(Entity("city:OS:mirth", EntityType.CITY, "Mirth", "OS"))
    made.article("a", "Alder Post", Said(site("LN", "Elin", operator="Mirth"), WATCH))
    made.article("b", "Birch Mail", STATION, Said(denial("Ruvian ministry"), (RUVIA,)))
    assert accusation(made).replies == ("b.1",)


class OneByOne(Replies):
    """Looks for each finding by itself, whether or not its state's findings could be looked for at once."""

    def _is_ordinary(self, group: Group) -> bool:
        del group
        return False


TOLD = st.tuples(st.sampled_from("LO"), st.integers(0, 2), st.sampled_from("RECHN"), st.booleans())


@given(st.lists(TOLD, min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_looking_for_all_findings_of_a_state_at_once_finds_what_each_would_find(
    told: list[tuple[str, int, str, bool]],
) -> None:
    made = case()
    speakers = {"R": RUVIA, "E": EMBASSY, "C": authority("a council", Stance.DENIES), "H": HOST}
    for number, (state, city, speaker, accuses) in enumerate(told):
        operator = "Ruvian police" if accuses else None
        there = site({"L": "LN", "O": "OS"}[state], f"City {city}", operator=operator)
        said = [Said(there, WATCH, words=f"an office in City {city}.")]
        if speaker in speakers:
            voice_of = speakers[speaker]
            said.append(Said(denial(voice_of.name), (voice_of,), words=f"Number {number} denied"))
        made.article(f"d{number}", f"Paper {number}", *said)
    seen = view(made.documents, made.claims, made.judgements)
    roots: dict[str, tuple[Root, ...]] = {each.id: () for each in made.claims}
    at_once, each_by_itself = Replies(seen), OneByOne(seen)
    for group in grouped(seen, roots, Reports(seen, roots, ())).groups:
        assert at_once.to(group) == each_by_itself.to(group)
