"""Refusals, and acts of justice at home: who answers by not handing somebody over, and what answers nothing."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Response
from tests.unit.extraction.reading import slots_of

ABDUCTED = {
    "en": "Turkish agents abducted an exiled Turkish journalist in Warsaw on 3 May 2024. ",
    "de": "Türkische Agenten entführten am 3. Mai 2024 in Warschau einen türkischen Exiljournalisten. ",
    "es": "Agentes turcos secuestraron a un periodista turco exiliado en Varsovia en mayo de 2024. ",
    "ja": "2024年5月3日、トルコの工作員がワルシャワで亡命中のトルコ人記者を拉致した。",
    "ko": "튀르키예 요원들이 2024년 5월 3일 서울에서 망명 중인 튀르키예 기자를 납치했다. ",
    "pl": "Tureccy agenci porwali 3 maja 2024 r. w Wilnie tureckiego dziennikarza na uchodźstwie. ",
}


def answers(text: str, language: str) -> list[tuple[Action, str | None]]:
    """Return the responses of a text that begins with an abduction, as action and state."""
    found = slots_of(ABDUCTED[language] + text, Response, language)
    return [(slots.action, slots.country) for slots in found]


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "A Polish court refused to hand the journalist over to Turkey.", "PL"),
        ("en", "The Polish Supreme Court ruled that he must not be extradited to Turkey.", "PL"),
        ("es", "Un tribunal polaco se negó a entregar al periodista a Turquía.", "PL"),
        ("pl", "Litwa odrzuciła wniosek Ankary o ekstradycję.", "LT"),
        ("ja", "ポーランドの裁判所は記者のトルコへの引き渡しを認めなかった。", "PL"),
        ("ko", "폴란드 대법원은 그를 튀르키예에 넘겨서는 안 된다고 판결했다.", "PL"),
    ],
)
def test_who_does_not_hand_somebody_over_answers(language: str, text: str, state: str) -> None:
    assert answers(text, language) == [(Action.OTHER, state)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A rights group urged the Polish government not to extradite him to Turkey."),
        ("de", "Im Juni wurde sein Bruder in Ankara verhaftet."),
        ("de", "Im Juli flog seine Schwester nach Ankara und wurde dort verurteilt."),
        ("de", "Festgenommen wurde bisher niemand."),
    ],
)
def test_what_is_asked_for_or_befell_somebody_at_home_answers_nothing(
    language: str, text: str
) -> None:
    assert answers(text, language) == []


def test_an_arrest_in_the_host_state_answers() -> None:
    assert answers("Im Juni wurde in Warschau ein Verdächtiger verhaftet.", "de") == [
        (Action.ARREST, "PL")
    ]


def test_a_foreign_ministry_of_no_named_state_speaks_for_that_of_the_language() -> None:
    text = "외교부는 라오스 정부에 항의했다."
    assert answers(text, "ko") == [(Action.PROTEST, "KR")]


def test_a_negation_in_the_words_of_an_act_denies_nothing() -> None:
    text = "The Polish police looked at the office; the city of Warsaw did not renew the lease."
    assert (Action.CLOSURE_ORDERED, "PL") in answers(text, "en")
