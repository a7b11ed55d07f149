"""Events: which reports are one act, with the reason, and which only may be. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.model.claim import Polarity
from longarm.model.finding import FlagKind, Persons
from longarm.model.slots import Action, Outcome, Response, Tactic, Unit
from longarm.stages.weighing import weigh
from longarm.stages.weighing.findings.sameness import Facts, Ties, evidence
from tests.unit.weighing.building import Case, Said, act, figure, organ, response, voice

if TYPE_CHECKING:
    from random import Random

    from longarm.model.finding import Finding
    from longarm.model.slots import Incident, Slots
    from longarm.model.voice import Voice

WATCH = (voice("Harbour Rights Watch"),)
LEAGUE = (voice("Lantern League"),)
TAKEN = Tactic.ABDUCTION


def acts(made: Case) -> list[Finding]:
    return [
        each for each in made.weighed().findings if each.kind == "incident" and "act" in each.key
    ]


def together(made: Case) -> list[set[str]]:
    return [set(each.claims) for each in acts(made)]


def case(*reports: tuple[str, Slots], voices: tuple[tuple[Voice, ...], ...] = ()) -> Case:
    """Return a case with one document a report; `voices` give who is behind each."""
    made = Case()
    for number, (key, slots) in enumerate(reports):
        said = voices[number] if voices else WATCH
        made.article(key, f"Outlet {key}", Said(slots, said))
    return made


def counted(number: float, slots: Incident, place: str | None = None) -> tuple[Said, Said]:
    """Return an act and the number of people in its sentence."""
    people = figure(number, unit=Unit.PERSON, scope=("LN",), place=place)
    return Said(people, WATCH, f"{number:.0f} teachers"), Said(slots, WATCH, f"taken, {number:.0f}")


def test_reports_of_one_day_and_city_are_one_act_and_say_why() -> None:
    made = case(
        ("a", act(TAKEN, "LN", "Elin", "2030-03-02")),
        ("b", act(TAKEN, "LN", "Elin", "2030-03-02")),
        ("c", act(TAKEN, "LN", "elin", "2030-03")),
        voices=(WATCH, LEAGUE, WATCH),
    )
    (found,) = acts(made)
    assert found.claims == ("a.0", "b.0", "c.0")
    assert found.key == ("abduction", "LN", "Elin", "2030-03-02", "act", "affirmed")
    assert (found.origins.at_least, found.outlets) == (2, 3)
    tied = "2030-03-02 fits 2030-03; the same city; both come from Harbour Rights Watch"
    assert found.merged == (
        "a, b: tell the same, abduction in Elin, LN on 2030-03-02",
        f"a, b and c: both tell of abduction in LN; {tied}",
    )
    assert [each.words for each in found.reasons][:2] == [f"one act: {w}" for w in found.merged]


def test_one_report_alone_needs_no_reason() -> None:
    (found,) = acts(case(("a", act(TAKEN, "LN", "Elin", "2030-03-02"))))
    assert (found.merged, found.maybe, found.persons) == ((), (), None)


@pytest.mark.parametrize(
    "other",
    [
        act(TAKEN, "LN", "Tarn", "2030-03-02"),
        act(TAKEN, "OS", "Elin", "2030-03-02"),
        act(TAKEN, "LN", "Elin", "2030-06-02"),
        act(TAKEN, "LN", "Elin", "2030-03-12"),
        act(Tactic.THREAT, "LN", "Elin", "2030-03-02"),
        replace(act(TAKEN, "LN", "Elin", "2030-03-02"), outcome=Outcome.PREVENTED),
    ],
    ids=["city", "state", "months apart", "another day", "tactic", "outcome"],
)
def test_what_speaks_against_it_keeps_reports_apart(other: Incident) -> None:
    first = replace(act(TAKEN, "LN", "Elin", "2030-03-02"), outcome=Outcome.COMPLETED)
    assert together(case(("a", first), ("b", other), voices=(WATCH, LEAGUE))) in (
        [{"a.0"}, {"b.0"}],
        [{"b.0"}, {"a.0"}],
    )


def test_another_perpetrator_state_is_another_act() -> None:
    first = act(TAKEN, "LN", "Elin", "2030-03-02")
    made = case(
        ("a", replace(first, perpetrator="Ruvian police")),
        ("b", replace(first, perpetrator="Osk police")),
    )
    made.judge(organ("Ruvian police", "RV"))
    made.judge(organ("Osk police", "OS"))
    assert len(acts(made)) == 2


def test_three_at_once_are_one_event_and_not_one_with_a_single_one() -> None:
    where = act(TAKEN, "LN", "Elin", "2030-03-02")
    made = Case()
    made.article("a", "Alder Post", *counted(3, where), text="3 teachers taken, 3")
    made.article("b", "Birch Mail", *counted(3, where), text="3 teachers taken, 3")
    made.article("c", "Cedar News", *counted(1, where), text="1 teachers taken, 1")
    three, one = sorted(acts(made), key=lambda each: -len(each.claims))
    assert (set(three.claims), three.persons) == ({"a.1", "b.1"}, Persons(3, 3))
    assert (set(one.claims), one.persons) == ({"c.1"}, Persons(1, 1))
    assert (three.maybe, one.maybe) == ((one.id,), (three.id,))
    assert any("the number of people differs (" in each.words for each in one.reasons)
    assert three.id != one.id


def test_a_number_of_two_places_or_of_suspects_is_nobodys_number_of_victims() -> None:
    made = Case()
    people = figure(2, unit=Unit.PERSON, scope=())
    made.article(
        "a",
        "Alder Post",
        Said(people, WATCH, "Two exiles"),
        Said(act(TAKEN, "LN"), WATCH, "taken from Lenne"),
        Said(act(TAKEN, "OS"), WATCH, "and Osk"),
        text="Two exiles taken from Lenne and Osk",
    )
    made.article(
        "b",
        "Birch Mail",
        Said(people, WATCH, "two men"),
        Said(response("LN", Action.CHARGE), WATCH, "charged"),
        Said(act(TAKEN, "LN", "Tarn"), LEAGUE, "taken in Tarn"),
        text="charged two men over somebody taken in Tarn",
    )
    assert [each.persons for each in acts(made)] == [None, None, None]


def test_an_undated_report_joins_the_one_act_that_it_can_mean() -> None:
    made = case(("a", act(TAKEN, "LN", "Elin", "2030-03-02")), ("b", act(TAKEN, "LN", "Elin")))
    assert together(made) == [{"a.0", "b.0"}]


def test_where_two_fit_it_stays_alone_and_names_both() -> None:
    made = case(
        ("a", act(TAKEN, "LN", "Elin", "2030-03-02")),
        ("b", act(TAKEN, "LN", "Elin", "2030-09-02")),
        ("c", act(TAKEN, "LN", "Elin")),
    )
    found = {each.claims[0]: each for each in acts(made)}
    assert len(found) == 3
    assert set(found["c.0"].maybe) == {found["a.0"].id, found["b.0"].id}
    assert found["a.0"].maybe == (found["c.0"].id,)
    assert any("it fits more than one act" in each.words for each in found["c.0"].reasons)


def test_a_placeless_report_of_an_independent_origin_confirms_nothing() -> None:
    made = case(("a", act(TAKEN, "LN", "Elin")), ("b", act(TAKEN, "LN")), voices=(WATCH, LEAGUE))
    assert len(acts(made)) == 2
    same = case(("a", act(TAKEN, "LN", "Elin")), ("b", act(TAKEN, "LN")))
    assert together(same) == [{"a.0", "b.0"}]


def test_a_chain_whose_ends_clash_is_not_one_act() -> None:
    """A month fits two days of it, which do not fit each other."""
    made = case(
        ("a", act(TAKEN, "LN", "Elin", "2030-03-02")),
        ("b", act(TAKEN, "LN", "Elin", "2030-03")),
        ("c", act(TAKEN, "LN", "Elin", "2030-03-25")),
        voices=(WATCH, (voice("Ember Desk"),), LEAGUE),
    )
    assert sorted(map(sorted, together(made))) == [["a.0"], ["b.0"], ["c.0"]]


def test_a_longer_chain_is_cut_where_it_is_weakest() -> None:
    """Two vague reports lean to one of two acts each; that they fit each other joins nothing."""
    day, year = act(TAKEN, "LN", "Elin", "2030-03-02"), act(TAKEN, "LN", "Elin", "2030")
    made = case(
        ("a", replace(day, perpetrator="Ruvian police")),
        ("b", day),
        ("c", year),
        ("d", replace(year, perpetrator="Osk police")),
        voices=(WATCH, (voice("Ember Desk"),), LEAGUE, LEAGUE),
    )
    made.judge(organ("Ruvian police", "RV"))
    made.judge(organ("Osk police", "OS"))
    assert sorted(map(sorted, together(made))) == [["a.0", "b.0"], ["c.0", "d.0"]]


def test_one_document_that_tells_two_acts_tells_two() -> None:
    made = Case()
    made.article(
        "a",
        "Alder Post",
        Said(act(TAKEN, "LN", "Elin", "2030-03-02"), WATCH),
        Said(act(TAKEN, "LN", "Elin", "2030-03"), WATCH),
    )
    assert len(acts(made)) == 2


def test_words_of_different_width_are_one_story_and_a_detention_is_another_act() -> None:
    made = case(
        ("a", act(TAKEN, "LN", "Elin", "2030-03-02")),
        ("b", act(Tactic.COERCED_RETURN, "LN", "Elin", "2030-03")),
        ("c", act(Tactic.DETENTION, "LN", "Elin", "2030-03-02")),
    )
    assert sorted(map(sorted, together(made))) == [["a.0", "b.0"], ["c.0"]]
    one = next(each for each in acts(made) if len(each.claims) == 2)
    assert "one story in words of different width" in one.merged[0]


def test_acts_of_one_case_are_told_of_each_other() -> None:
    made = Case()
    made.article(
        "a",
        "Alder Post",
        Said(act(Tactic.DETENTION, "LN", "Elin", "2030-03-02"), WATCH),
        Said(act(Tactic.EXTRADITION_REQUEST, "LN", "Elin", "2030-04"), WATCH),
    )
    held, asked = acts(made)
    assert (held.maybe, asked.maybe) == ((), ())
    assert f"see also {asked.id}" in held.reasons[0].words
    assert held.reasons[0].claims == asked.claims


def test_shared_text_outweighs_a_date_of_the_report() -> None:
    text = " ".join(f"word{number} of the tale told at length" for number in range(40))
    words = "taken from the harbour by four men"
    made = Case()
    for key, date in (("a", "2030-03-02"), ("b", "2030-03-20")):
        said = Said(act(TAKEN, "LN", "Elin", date), WATCH, words)
        made.article(key, f"Outlet {key}", said, published=date, text=f"{text} {words} {text}")
    assert together(made) == [{"a.0", "b.0"}]


def test_a_named_court_ties_reports_together() -> None:
    made = Case()
    made.judge(organ("Elin court", "LN"))
    ruled = Response("Elin court", "LN", Action.CONVICTION, None)
    for key, who in (("a", WATCH), ("b", LEAGUE)):
        made.article(key, f"Outlet {key}", Said(act(TAKEN, "LN", date="2030"), who), Said(ruled))
    (found,) = acts(made)
    assert "both tell of the same response (Elin court: conviction)" in found.merged[0]


def test_details_in_common_do_not_make_two_origins_of_one_act() -> None:
    told = replace(act(TAKEN, "LN", date="2030"), target_kind="exile")
    assert len(acts(case(("a", told), ("b", told), voices=(WATCH, LEAGUE)))) == 2


def test_threats_recur_in_one_city_and_need_more() -> None:
    made = case(
        ("a", act(Tactic.THREAT, "LN", "Elin")),
        ("b", act(Tactic.THREAT, "LN", "Elin")),
        voices=(WATCH, LEAGUE),
    )
    first, second = acts(made)
    assert first.id != second.id
    assert first.maybe == (second.id,)


def test_a_denied_act_stands_against_the_acts_it_can_mean() -> None:
    made = case(("a", act(TAKEN, "LN", "Elin", "2030-03-02")), ("b", act(TAKEN, "LN", "Tarn")))
    denied = replace(act(TAKEN, "LN", "Elin"), countable=False)
    made.article("c", "Cedar News", Said(denied, LEAGUE, polarity=Polarity.DENIED))
    flagged = {each.claims[0]: [f.kind for f in each.flags] for each in made.weighed().findings}
    assert flagged == {"a.0": [FlagKind.CONFLICT], "b.0": [], "c.0": [FlagKind.CONFLICT]}


def test_a_pattern_stays_apart() -> None:
    made = case(("a", act(TAKEN, "LN", "Elin")), ("b", act(TAKEN, "LN", "Elin", countable=False)))
    assert together(made) == [{"a.0"}]


def test_the_name_of_a_target_never_stands_in_a_reason() -> None:
    told = replace(act(TAKEN, "LN", "Elin", "2030-03"), target_kind="Mira Ostwin")
    later = replace(told, date="2030-03-02")
    (found,) = acts(case(("a", told), ("b", later)))
    assert "the same kind of target" in found.merged[0]
    assert "Ostwin" not in repr((found.merged, found.reasons))


DATES = st.sampled_from([None, "2030", "2030-03", "2030-03-02", "2030-03-03", "2030-03-20", "2031"])
REPORTS = st.lists(
    st.builds(
        lambda tactic, country, city, date, who, document: (
            replace(act(tactic, "LN", city, date), country=country),
            who,
            document,
        ),
        st.sampled_from([TAKEN, Tactic.COERCED_RETURN, Tactic.THREAT]),
        st.sampled_from(["LN", "LN", "OS", None]),
        st.sampled_from([None, "Elin", "Tarn"]),
        DATES,
        st.sampled_from([WATCH, LEAGUE, ()]),
        st.integers(0, 6),
    ),
    max_size=9,
)


def _built(reports: list[tuple[Incident, tuple[Voice, ...], int]]) -> Case:
    made = Case()
    for document in range(7):
        said = [Said(slots, who) for slots, who, key in reports if key == document]
        made.article(f"d{document}", f"Outlet {document}", *said, text=None if said else "Nothing.")
    return made


@settings(max_examples=150, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_and_claims_changes_nothing(
    reports: list[tuple[Incident, tuple[Voice, ...], int]], random: Random
) -> None:
    made = _built(reports)
    whole = made.weighed().findings
    documents, claims = list(made.documents), list(made.claims)
    random.shuffle(documents)
    random.shuffle(claims)
    assert weigh(documents, claims, {}).findings == whole
    kept = [each for each in claims if each.document_id != "d0"]
    weigh([each for each in documents if each.id != "d0"], kept, {})
    again = [each for each in claims if each.document_id == "d0"]
    assert weigh(documents, [*kept, *again], {}).findings == whole


@settings(max_examples=150, deadline=None)
@given(REPORTS)
def test_no_act_holds_reports_that_contradict_and_each_claim_stands_once(
    reports: list[tuple[Incident, tuple[Voice, ...], int]],
) -> None:
    made = _built(reports)
    slots = {each.id: each.claim.slots for each in made.claims}
    found = acts(made)
    assert sorted(key for each in found for key in each.claims) == sorted(slots)
    assert len({each.id for each in found}) == len(found)
    for each in found:
        inside = [slots[key] for key in each.claims]
        for name in ("city", "country"):
            assert len({getattr(one, name) for one in inside} - {None}) <= 1
        assert len(each.claims) == 1 or each.merged


def test_evidence_is_the_same_from_both_sides() -> None:
    category = act(TAKEN, "LN").category
    one = Facts(
        TAKEN, category, "LN", "elin", "2030-03", Outcome.UNKNOWN, None, None, None, denied=False
    )
    other = replace(one, date="2030-03-02", city=None)
    left, right = evidence(one, other, Ties()), evidence(other, one, Ties())
    assert (left.points, left.need, left.clash) == (right.points, right.need, right.clash)
    assert (left.points, left.need) == (2, 2)
