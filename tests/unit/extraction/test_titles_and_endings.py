"""Who speaks and what is counted where a verb ends its clause, or a title opens what looks like a body."""

from __future__ import annotations

from longarm.model.slots import Figure, Incident, Statement, Unit
from tests.unit.extraction.reading import slots_of


def test_a_negation_before_a_verb_that_ends_its_clause_is_what_is_said() -> None:
    text = (
        "Belarus istihbaratı Ankara'da sürgündeki bir gazeteciyi tehdit etti. İçişleri Bakanı Deniz Koral,"
        " Türkiye'de yabancı ülkeye ait hiçbir karakol bulunmadığını söylemişti."
    )
    assert "Deniz Koral" in {each.speaker for each in slots_of(text, Statement, "tr", "2024-06-05")}


def test_states_and_cases_are_counted_apart_where_a_verb_ends_the_clause() -> None:
    text = (
        "Rus istihbaratı Lizbon'da sürgündeki bir gazeteciyi dövdü. Kuzey Rüzgârı Vakfı'nın tuttuğu veritabanı,"
        " Şubat 2022'den bu yana 31 ülkede Rus sürgünlere yönelik 142 vaka içeriyor."
    )
    found = {each.low: each.unit for each in slots_of(text, Figure, "tr", "2024-06-05")}
    assert found == {31: Unit.COUNTRY, 142: Unit.INCIDENT}


def test_a_title_in_a_body_takes_the_name_behind_it() -> None:
    text = (
        "Koalisi Ombak Selatan di Jakarta menyebut agen Belarus mengancam seorang wartawan eksil."
        ' "Ini ancaman keempat tahun ini," ujar direktur koalisi, Melati Prawira, kepada wartawan.'
    )
    speakers = {each.speaker for each in slots_of(text, Statement, "id", "2024-06-05")}
    assert "Melati Prawira" in speakers


def test_an_indictment_without_prosecutors_speaks_for_nobody() -> None:
    text = (
        "A Belarusian exile was beaten in Leiden on 3 May. According to the indictment, two men followed him"
        " home from a bar. A court is to hear the case."
    )
    assert not slots_of(text, Statement, "en", "2024-06-05")


def test_a_family_is_pressed_at_home_whatever_town_its_kin_lives_in() -> None:
    text = (
        "Belarus's KGB threatens exiles. The parents of an exiled poet in Leiden were taken from their flat in"
        " Brest on 9 April."
    )
    acts = slots_of(text, Incident, "en", "2024-06-05")
    assert [(act.tactic, act.country, act.city) for act in acts if act.countable] == [
        ("coercion_by_proxy", "BY", "Brest")
    ]


def test_whoever_declines_to_say_says_nothing() -> None:
    text = (
        "Rwandan agents beat an exile in Leiden in May. The police declined to say whether they had found"
        " anybody, and the mayor was not allowed to warn his family."
    )
    assert not slots_of(text, Statement, "en", "2024-06-05")
