"""Acts where they were done, not where the victim lives; what a suspect is held for; what a host will do."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Incident, Response, Tactic
from tests.unit.extraction.reading import slots_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "A Turkmen dissident who had lived in Lithuania since 2019 was abducted by four men in Batumi on "
                "9 November 2023 and put on a plane to Ashgabat."
            ),
        ),
        (
            "pl",
            (
                "Turkmeński dysydent, od 2019 roku mieszkający na Litwie, został 9 listopada 2023 roku uprowadzony "
                "w gruzińskim Batumi i wywieziony samolotem do Aszchabadu."
            ),
        ),
        (
            "da",
            (
                "En turkmensk dissident, der siden 2019 har boet i Litauen, blev den 9. november 2023 kidnappet i "
                "den georgiske by Batumi og sat på et fly til Asjkhabad."
            ),
        ),
    ],
)
def test_where_somebody_lives_is_not_where_they_were_taken(language: str, text: str) -> None:
    acts = [act for act in slots_of(text, Incident, language) if act.countable]
    assert [(act.tactic, act.country) for act in acts] == [(Tactic.ABDUCTION, "GE")]


def test_where_nothing_else_is_named_the_home_is_the_place() -> None:
    text = "A Turkmen dissident living in Lithuania was abducted by agents of Turkmenistan on 9 November 2023."
    assert {act.country for act in slots_of(text, Incident)} == {"LT"}


def test_what_a_suspect_is_held_for_is_no_second_act() -> None:
    text = (
        "A Belarusian dissident was poisoned in Brno on 4 May 2023; Minsk is accused. "
        "A man suspected of having put in the poison was arrested in Ostrava in June."
    )
    acts = [act for act in slots_of(text, Incident) if act.tactic is Tactic.POISONING]
    assert [act.city for act in acts] == ["Brno"]


def test_an_authority_answers_by_what_it_announces_it_will_do() -> None:
    text = (
        "Egyptian consulates in Germany have refused to renew the passports of 130 exiles. "
        "The German interior ministry announced that it would issue travel documents to those affected."
    )
    assert [(r.country, r.action) for r in slots_of(text, Response)] == [("DE", Action.OTHER)]


def test_what_others_expect_an_authority_to_do_is_no_answer() -> None:
    text = (
        "Egyptian consulates in Germany have refused to renew the passports of 130 exiles. "
        "The German interior ministry might issue travel documents to those affected."
    )
    assert not [r for r in slots_of(text, Response) if r.action is Action.OTHER]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Egyptian consulates abroad refuse to renew the passports of exiles. "
                "One dissident was sent away from the consulate in Frankfurt on "
                "14 February 2024 because he had been seen at a rally."
            ),
        ),
        (
            "es",
            (
                "Egipto presiona a los exiliados. A un disidente egipcio lo echaron el 14 de febrero de 2024 del "
                "consulado en Fráncfort por haber participado en una manifestación."
            ),
        ),
        (
            "hu",
            (
                "Egyiptom nyomást gyakorol az emigránsokra. Egy egyiptomi ellenzékit 2024. február 14-én elküldték a "
                "frankfurti konzulátusról, mert látták egy tüntetésen."
            ),
        ),
    ],
)
def test_turned_away_at_a_consulate(language: str, text: str) -> None:
    acts = [a for a in slots_of(text, Incident, language) if a.tactic is Tactic.MOBILITY_CONTROL]
    assert [(str(a.city)[:9], a.date) for a in acts if a.countable] == [("Frankfurt", "2024-02-14")]
