"""Full styles: organs that are named with all that their state calls itself, in many languages."""

from __future__ import annotations

import pytest

from longarm.model.voice import VoiceType
from longarm.stages.resolution import NameInContext, resolve
from longarm.stages.resolution.nations import country_of_word


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        (
            "Botschaft der Volksrepublik China in der Bundesrepublik Deutschland",
            "organ:CN:embassy:DE",
        ),
        ("Посольство Республики Беларусь в Республике Польша", "organ:BY:embassy:PL"),
        ("Посольство Китайской Народной Республики в Российской Федерации", "organ:CN:embassy:RU"),
        ("Посольство Соціалістичної Республіки В'єтнам в Україні", "organ:VN:embassy:UA"),
        ("Botschaft des Staates Eritrea in Berlin", "organ:ER:embassy:DE"),
        ("Ambasciata dello Stato di Eritrea in Roma", "organ:ER:embassy:IT"),
        ("Embassy of the Socialist Republic of Viet Nam", "organ:VN:embassy"),
        ("سفارت جمهوری اسلامی ایران در برلین", "organ:IR:embassy:DE"),
        ("Ambasada Tadżykistanu", "organ:TJ:embassy"),
        ("Kínai Népköztársaság Nagykövetsége", "organ:CN:embassy"),
        ("Hviderussiske ambassade i Stockholm", "organ:BY:embassy:SE"),
        ("Tacikistan'ın İstanbul Başkonsolosluğu", "organ:TJ:consulate:istanbul"),
        ("중화인민공화국 대사관", "organ:CN:embassy"),
        ("ベトナム社会主義共和国大使館", "organ:VN:embassy"),
    ],
)
def test_what_a_state_calls_itself_hides_no_organ_of_it(name: str, entity: str) -> None:
    judged = resolve([NameInContext(name, VoiceType.AUTHORITY)])
    assert judged[name].entity.id == entity


@pytest.mark.parametrize(
    "name",
    [
        "Islamic Revolutionary Court",
        "Police of the People",
        "Republikanische Botschaft",
        "Staatspolizei",
    ],
)
def test_words_of_states_alone_are_no_state(name: str) -> None:
    assert resolve([NameInContext(name, VoiceType.AUTHORITY)])[name].entity.country is None


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("hviderussiske", "BY"),
        ("росіян", "RU"),
        ("fehérorosz", None),
        ("feherorosz", "BY"),
        ("wietnamskiego", "VN"),
        ("eksilbelarusier", None),
        ("polka", None),
    ],
)
def test_forms_that_packs_know_are_known(word: str, country: str | None) -> None:
    assert country_of_word(word) == country
