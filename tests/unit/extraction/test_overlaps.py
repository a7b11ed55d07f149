"""One act in the words of two rules is told once, and a family is pressed where it lives."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Incident, Outcome, Tactic
from tests.unit.extraction.reading import slots_of

LEAD = (
    "Transnational repression reaches Uzbek exiles in Latvia. The writer Aziza Nur lives in Riga. "
)


ONE_ACT = tomllib.loads(Path(__file__).with_name("one_act.toml").read_text(encoding="utf-8"))


def _acts(text: str) -> list[Incident]:
    return [act for act in slots_of(LEAD + text, Incident, "en", "2024-06-01") if act.countable]


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024 her brother's passport was seized in Termez.",
        "In May 2024 her brother was arrested and taken away in a van in Termez.",
    ],
)
def test_what_was_done_to_a_relative_is_pressure_on_a_family_and_nothing_else(text: str) -> None:
    assert [act.tactic for act in _acts(text)] == [Tactic.COERCION_BY_PROXY]


def test_a_family_is_pressed_at_home_where_no_place_is_told() -> None:
    text = "Police in Riga met her in April 2024. In May 2024 her brother was arrested."
    found = [a for a in _acts(text) if a.tactic is Tactic.COERCION_BY_PROXY]
    assert [(act.country, act.city) for act in found] == [("UZ", None)]


def test_many_since_a_year_are_no_single_act() -> None:
    assert not _acts("Three exiles have been deported from Latvia since 2019.")


def test_relatives_whom_only_a_threat_names_are_not_who_is_pressed() -> None:
    text = 'On 3 May 2024 a blogger was threatened by phone in Riga: "We know your children\'s school."'
    assert [(act.tactic, act.city) for act in _acts(text)] == [(Tactic.THREAT, "Riga")]


def test_reports_that_a_sentence_counts_are_no_single_act() -> None:
    text = "Police have received {} of intimidation of exiles, 28 of them from Daugavpils."
    assert not _acts(text.format("63 reports"))


def test_a_court_that_refuses_to_extradite_does_so_where_it_sits() -> None:
    text = "The Daugavpils district court rejected the extradition and ordered his release."
    refused = [a for a in _acts(text) if a.tactic is Tactic.EXTRADITION_REQUEST]
    assert [(act.country, act.city) for act in refused] == [("LV", "Daugavpils")]


@pytest.mark.parametrize(
    ("language", "text", "tactic"),
    [(code, text, tactic) for tactic, texts in ONE_ACT.items() for code, text in texts.items()],
)
def test_one_act_has_the_name_that_says_most_of_it(language: str, text: str, tactic: str) -> None:
    acts = [act for act in slots_of(text, Incident, language, "2024-06-01") if act.countable]
    assert [(act.tactic.value, act.city) for act in acts] == [(tactic, "Riga")]


def test_a_failed_attempt_is_not_told_as_one_that_succeeded_too() -> None:
    text = (
        "Oezbekistan vervolgt zijn critici in het buitenland. Op 3 mei 2024 werd een mislukte "
        "moordaanslag op een gevluchte journalist gepleegd in Riga."
    )
    acts = [act for act in slots_of(text, Incident, "nl", "2024-06-01") if act.countable]
    assert [(act.tactic, act.outcome) for act in acts] == [
        (Tactic.ASSASSINATION, Outcome.ATTEMPTED)
    ]


def test_two_acts_of_one_sentence_that_share_no_words_are_both_told() -> None:
    acts = _acts("On 3 May 2024 a blogger was beaten in Riga, and on 9 May his phone was hacked.")
    assert {act.tactic for act in acts} == {Tactic.ASSAULT, Tactic.DIGITAL_THREAT}


def test_an_act_on_the_outskirts_of_a_city_is_one_act() -> None:
    acts = _acts("On 3 May 2024 an activist was shot dead in Jurmala, outside Riga.")
    assert [(act.tactic, act.city) for act in acts] == [(Tactic.ASSASSINATION, "Jūrmala")]


def test_what_is_done_in_several_states_is_a_pattern() -> None:
    told = "On 3 May 2024 three activists were beaten in {}."
    assert [act.country for act in _acts(told.format("Estonia"))] == ["EE"]
    assert not _acts(told.format("Estonia and Poland"))


def test_who_asks_for_an_arrest_is_not_where_it_was_made() -> None:
    text = (
        "Oezbekistan vervolgt zijn critici in het buitenland. Op 3 mei 2024 werd in Riga een "
        "gevluchte journalist aangehouden, op verzoek van Tasjkent."
    )
    acts = [act for act in slots_of(text, Incident, "nl", "2024-06-01") if act.countable]
    assert {(act.country, act.city) for act in acts} == {("LV", "Riga")}


def test_where_somebody_is_based_is_where_it_befell_him() -> None:
    text = "On 3 May 2024 a campaigner based in Daugavpils was beaten by two men."
    assert [(act.tactic, act.city) for act in _acts(text)] == [(Tactic.ASSAULT, "Daugavpils")]


def test_a_journey_of_which_somebody_only_asks_was_not_made() -> None:
    text = (
        "L'Ouzbékistan poursuit ses opposants à l'étranger. Le 3 mai 2024, sous des pressions "
        "répétées, une journaliste ouzbèke de Riga {} contrainte de rentrer à Tachkent."
    )
    told = {
        verb: {
            act.tactic
            for act in slots_of(text.format(verb), Incident, "fr", "2024-06-01")
            if act.countable
        }
        for verb in ("a été", "dirait si elle est")
    }
    assert Tactic.COERCED_RETURN in told["a été"]
    assert Tactic.COERCED_RETURN not in told["dirait si elle est"]


def test_a_killing_that_is_threatened_is_a_threat_where_the_verb_comes_last() -> None:
    text = (
        "우즈베키스탄은 해외의 비판자들을 탄압하고 있다. "
        "2024년 5월 3일 프라하에 사는 우즈베키스탄 출신 작가에게 살해 협박 문자가 세 통 왔다."
    )
    acts = [act for act in slots_of(text, Incident, "ko", "2024-06-01") if act.countable]
    assert [(act.tactic, act.city) for act in acts] == [(Tactic.THREAT, "Prague")]


def test_a_return_that_a_threat_makes_a_condition_does_not_stand_for_the_threat() -> None:
    text = (
        "ازبکستان منتقدان خود را در خارج تعقیب می‌کند. در ۳ مه ۲۰۲۴ روزنامه‌نگار تبعیدی را در ریگا "
        "تهدید کردند که اگر برنگردد، پشیمان می‌شود."
    )
    acts = [act for act in slots_of(text, Incident, "fa", "2024-06-01") if act.countable]
    assert [act.tactic for act in acts] == [Tactic.THREAT]
