"""Bodies whose names no capital shows, who is spoken to or cited, and how far a word is carried."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import claims_of


def stacks(text: str, language: str = "en") -> list[list[str]]:
    """Return the names of the voices of each figure of a text."""
    return [[voice.name for voice in claim.voices] for claim in claims_of(text, Figure, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "zh",
            "总部设在马尼拉的下游新闻自由网指出，2020年以来，在泰国遇害的柬埔寨异见人士至少已有七人。",
            "下游新闻自由网",
        ),
        (
            "ar",
            "أفاد مركز الضفة للمغيبين بأن إيران خطفت 12 معارضاً في العراق.",
            "مركز الضفة للمغيبين",
        ),
        ("ar", "وثّقت جمعية نداء الضفة خطف 12 معارضاً إيرانياً في العراق.", "جمعية نداء الضفة"),
        (
            "fa",
            "به گفته سازمان پژواک ضفه، ایران ۴۱ روزنامه‌نگار تبعیدی را تهدید کرده است.",
            "سازمان پژواک ضفه",
        ),
    ],
)
def test_a_body_is_named_from_its_noun_to_what_it_says(
    language: str, text: str, expected: str
) -> None:
    assert [expected] in stacks(text, language)


def test_what_only_says_which_sort_of_body_it_is_names_none() -> None:
    text = "أفادت منظمة حقوقية محلية بأن إيران خطفت 12 معارضاً في العراق."
    assert stacks(text, "ar") == [["منظمة حقوقية"]]


def test_a_body_loses_the_case_that_its_noun_has_in_the_text() -> None:
    text = "Kuzey Rüzgârı İzleme Grubuna göre sürgündeki 41 Tacik gazeteci zorla geri götürüldü."
    assert stacks(text, "tr") == [["Kuzey Rüzgârı İzleme Grubu"]]


def test_an_office_that_is_spoken_to_says_nothing() -> None:
    text = (
        "Madame la Ministre, un rapport du groupe Veille Lacustre faisait état de deux antennes "
        "de la police chinoise en Belgique."
    )
    assert stacks(text, "fr") == [["Veille Lacustre"]]


def test_who_is_cited_by_somebody_stands_further_in() -> None:
    text = (
        "A China pressiona exilados. De acordo com a associação Vigia Ásia, citada pelo deputado, "
        "17 pessoas foram forçadas a regressar à China."
    )
    assert stacks(text, "pt") == [["deputado", "Vigia Ásia"]]


def test_what_is_counted_in_two_countries_is_not_counted_by_the_second() -> None:
    text = (
        "خانه خبرنگاران نیمروز، نهادی که در دوشنبه مستقر است، دست‌کم ۱۲ مورد قتل نظامیان پیشین "
        "افغان را در ایران و پاکستان ثبت کرده است."
    )
    assert stacks(text, "fa") == [["خانه خبرنگاران نیمروز"]]


COUNTED = "Tarn Watch has counted 41 threats by Iran against exiles."
LATER = "Iran runs 12 secret police stations in Sweden."


def test_nobody_is_carried_over_four_paragraphs() -> None:
    between = "Iran denies it.\n\nA trial began.\n\nThe trial ended."
    near, far = f"{COUNTED}\n\n{LATER}", f"{COUNTED}\n\n{between}\n\n{LATER}"
    assert stacks(near)[-1] == ["Tarn Watch"]
    assert stacks(far)[-1] == []


def test_a_sum_of_money_is_nobodys_count() -> None:
    text = (
        f"{COUNTED} A gunman was promised 50,000 dollars to kill an Iranian journalist in London."
    )
    voices = {
        claim.slots.unit: claim.voices
        for claim in claims_of(text, Figure)
        if isinstance(claim.slots, Figure)
    }
    assert voices[Unit.MONEY] == ()
