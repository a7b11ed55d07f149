"""Sites, incidents and responses; and what only looks like one. All events are invented."""

import pytest

from longarm.model.slots import Action, Incident, Link, Response, Site, SiteStatus, Tactic
from tests.unit.extraction.reading import claims_of, slots_of

LEAD = "The NGO Lantern Watch has found secret Chinese police stations abroad. "


def test_a_list_of_cities_gives_a_site_each() -> None:
    found = slots_of(f"{LEAD}In Italy they are said to be in Rome, Milan and Prato.", Site)
    assert [(s.country, s.city) for s in found] == [
        ("IT", "Rome"),
        ("IT", "Milan"),
        ("IT", "Prato"),
    ]


def test_a_denied_site_is_denied() -> None:
    (claim,) = claims_of(
        "Poland's interior ministry said there is no secret Chinese police station in Warsaw.", Site
    )
    assert isinstance(claim.slots, Site)
    assert (claim.polarity, claim.slots.status) == ("denied", SiteStatus.DENIED)


def test_an_order_is_not_yet_a_closure() -> None:
    text = (
        'The Irish government has ordered the closing of a secret Chinese "police station" in Cork.'
    )
    assert [s.status for s in slots_of(text, Site)] == [SiteStatus.CLOSURE_ORDERED]
    assert [(r.country, r.action) for r in slots_of(text, Response)] == [
        ("IE", Action.CLOSURE_ORDERED)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A new police station opened in Lyon on Monday. It has six officers.",
        "Chinese and Italian officers began joint patrols in Milan to help tourists.",
        "The Chinese consulate opened a visa centre in Lyon.",
        "Fifteen people protested at the Chinese embassy in Prague.",
        "The author argues for a standard way to store page screenshots in WARC files.",
        "A legal-aid office for migrants opened in Madrid.",
    ],
)
def test_what_only_looks_like_it_yields_nothing(text: str) -> None:
    assert [*slots_of(text, Site), *slots_of(text, Incident)] == []


def test_one_act_counts_and_a_pattern_does_not() -> None:
    (act,) = slots_of(
        "Iranian agents abducted an exiled journalist in Istanbul on 3 May 2031.", Incident
    )
    assert (act.tactic, act.country, act.city, act.date, act.countable) == (
        Tactic.ABDUCTION,
        "TR",
        "Istanbul",
        "2031-05-03",
        True,
    )
    pattern = slots_of("Iranian agents abduct dissidents abroad.", Incident)
    assert [act.countable for act in pattern] == [False]


def test_one_case_here_and_another_there_are_acts_of_the_tactic_before() -> None:
    text = f"{LEAD}They force suspects to return. The NGO confirmed one case in Spain and another in Serbia."
    found = [a for a in slots_of(text, Incident) if a.countable]
    assert [(a.tactic, a.country) for a in found] == [
        (Tactic.COERCED_RETURN, "ES"),
        (Tactic.COERCED_RETURN, "RS"),
    ]


@pytest.mark.parametrize(
    ("words", "country", "action"),
    [
        ("Canada summoned the Chinese ambassador", "CA", Action.SUMMONS),
        ("Dutch prosecutors opened an investigation", "NL", Action.INVESTIGATION_OPENED),
        ("Germany expelled two Chinese diplomats", "DE", Action.EXPULSION),
        ("A court in London convicted the man", "GB", Action.CONVICTION),
    ],
)
def test_who_did_what_about_it(words: str, country: str, action: Action) -> None:
    found = [(r.country, r.action) for r in slots_of(f"{LEAD}{words}.", Response)]
    assert found == [(country, action)]


def test_a_whole_list_of_states_acts() -> None:
    found = slots_of(f"{LEAD}Canada, Germany and the Netherlands opened inquiries.", Response)
    assert {r.country for r in found} == {"CA", "DE", "NL"}


@pytest.mark.parametrize(
    "words",
    [
        "The opposition wants Canada to open an inquiry",
        "Canada has not opened an inquiry",
        "Canada might open an inquiry",
    ],
)
def test_what_was_not_done_is_no_response(words: str) -> None:
    acts = [r.action for r in slots_of(f"{LEAD}{words}.", Response)]
    assert Action.INVESTIGATION_OPENED not in acts


def test_who_runs_them() -> None:
    text = f"{LEAD}The police districts of Wenzhou and Nantong run them."
    found = slots_of(text, Link)
    assert [(link.subject, link.relation.value) for link in found] == [
        ("Wenzhou", "operates"),
        ("Nantong", "operates"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden's security service detained two men who spied on Uyghur refugees in Malmö on behalf of Beijing.",
        "Two men were detained in Malmö on suspicion of spying on Uyghur refugees for China.",
    ],
)
def test_who_is_held_for_an_act_is_a_suspect_and_no_victim(text: str) -> None:
    assert [act.tactic for act in slots_of(text, Incident)] == [Tactic.SURVEILLANCE]
    assert [(r.country, r.action) for r in slots_of(text, Response)] == [("SE", Action.ARREST)]


def test_what_was_only_planned_does_not_make_the_verdict_a_plan() -> None:
    text = "A Norwegian court convicted two men of planning to kill an Eritrean activist in Bergen."
    assert [(r.country, r.action) for r in slots_of(text, Response)] == [("NO", Action.CONVICTION)]


def test_a_force_whose_name_ends_in_a_facilitys_words_runs_it() -> None:
    text = "Ireland ordered the Fuzhou police service station on Capel Street in Dublin to close."
    assert [(s.country, s.city) for s in slots_of(text, Site)] == [("IE", "Dublin")]
    assert [r.action for r in slots_of(text, Response)] == [Action.CLOSURE_ORDERED]


def test_who_finds_no_signs_confirms_nothing() -> None:
    text = (
        "Una ONG denuncia una comisaría china clandestina en Lugo. "
        "La Policía Nacional no halló indicios de actividad policial extranjera en Lugo."
    )
    actions = [answer.action for answer in slots_of(text, Response, "es")]
    assert Action.FINDS_NO_EVIDENCE in actions
    assert Action.CONFIRMS not in actions


def test_an_act_is_not_put_where_the_next_one_was_done() -> None:
    text = (
        "Cambodia pursues its exiles. In Seoul one evening in the middle of March an exiled technician was beaten; in "
        "Melbourne an exiled writer was threatened."
    )
    beaten = [act for act in slots_of(text, Incident) if act.tactic is Tactic.ASSAULT]
    assert [act.city for act in beaten] == ["Seoul"]
