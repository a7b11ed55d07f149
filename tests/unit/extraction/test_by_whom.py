"""By whom: who acts in front of a verb, who only calls for it, and who names a count. All of it is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Response, Site, Statement
from longarm.model.voice import Stance
from tests.unit.extraction.reading import slots_of

STATIONS = {
    "de": "China betreibt geheime Polizeistationen im Ausland. ",
    "en": "China has secret police stations in Europe. ",
    "fr": "La Chine a des commissariats secrets à l'étranger. ",
    "it": "La Cina ha stazioni di polizia segrete all'estero. ",
    "nl": "China heeft geheime politiebureaus in het buitenland. ",
    "no": "Kina har hemmelige politistasjoner i utlandet. ",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Station in Rotterdam wurde von den niederländischen Behörden geschlossen."),
        ("nl", "Het Chinese politiebureau in Rotterdam werd door de Nederlandse politie gesloten."),
    ],
)
def test_who_acts_may_stand_behind_by_before_the_verb(language: str, text: str) -> None:
    answers = slots_of(STATIONS[language] + text, Response, language)
    assert {(answer.country, answer.action) for answer in answers} == {("NL", Action.CLOSED)}


def test_the_accused_by_whom_somebody_is_employed_does_not_act() -> None:
    text = (
        "To ansatte ved Saudi-Arabiens ambassade er blevet bedt om at forlade Danmark, efter at en 26-årig saudisk "
        "asylansøger i månedsvis er blevet skygget i København."
    )
    answers = slots_of(text, Response, "da")
    assert {(answer.country, answer.action) for answer in answers} == {("DK", Action.EXPULSION)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("no", "Opposisjonen krevde at politiet åpner etterforskning av politistasjonen."),
        ("it", "L'opposizione ha chiesto al governo di aprire un'inchiesta sulla stazione."),
    ],
)
def test_a_call_inside_a_longer_verb_is_still_only_a_call(language: str, text: str) -> None:
    assert not [
        answer
        for answer in slots_of(STATIONS[language] + text, Response, language)
        if answer.action is Action.INVESTIGATION_OPENED
    ]


def test_what_comes_behind_and_was_done() -> None:
    said = "Politidirektoratet ble bedt om å undersøke påstandene, og PST åpnet etterforskning i desember."
    text = STATIONS["no"] + said
    assert Action.INVESTIGATION_OPENED in {a.action for a in slots_of(text, Response, "no")}


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("nl", "De ngo Lantern Watch noemde drie bureaus in Toronto.", Stance.ALLEGES),
        ("nl", "De ngo Lantern Watch noemde de bureaus onaanvaardbaar.", Stance.OPINES),
    ],
)
def test_who_names_a_count_alleges_it(language: str, text: str, stance: Stance) -> None:
    told = slots_of(STATIONS[language] + text, Statement, language)
    assert {each.stance for each in told} <= {stance}
    assert bool(told) or stance is Stance.OPINES


def test_a_mission_to_a_union_speaks_and_is_no_site() -> None:
    text = (
        STATIONS["en"]
        + "The Chinese mission to the EU said that the centres were volunteer services."
    )
    assert [told.speaker for told in slots_of(text, Statement)] == ["Chinese mission to the EU"]
    raised = STATIONS["en"] + "The issue was raised with the Chinese mission in Brussels."
    assert not slots_of(raised, Site)
