"""Answers in minutes that go on over paragraphs, and bodies that an apposition or a noun before them shows."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Statement
from longarm.model.voice import VoiceType
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import claims_of, read, slots_of

COUNT = "Since 2021 the police have received 41 reports of Iranian exiles being threatened."


def source(text: str, language: str = "en") -> str | None:
    """Return whose word the last figure of a text is."""
    voices = claims_of(text, Figure, language)[-1].voices
    return voices[-1].name if voices else None


def test_an_office_that_answers_speaks_to_the_end() -> None:
    text = (
        "Asked by the Member for Tarnside: How many exiles has Iran threatened here?\n\n"
        f"The Minister for Security: The matter is grave.\n\n{COUNT}"
    )
    assert source(text) == "Minister for Security"


def test_an_answer_under_a_label_with_its_office() -> None:
    text = (
        "QUESTION. - How many exiles has Iran threatened here?\n\n"
        f"ANSWER. - The Minister for Security: The matter is grave.\n\n{COUNT}"
    )
    assert source(text) == "Minister for Security"


def test_who_answers_once_of_many_times_does_not_speak_for_the_article() -> None:
    text = (
        "Question: Does Iran threaten exiles?\n\nMinister: No.\n\n"
        f"Question: Why are they afraid?\n\nMinister: Ask them.\n\n{COUNT}"
    )
    assert source(text) is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            (
                "Iran bedreigt ballingen in Nederland. Punjab Kompas, een documentatiecentrum in Londen, "
                "heeft in acht landen 57 bedreigingen van ballingen beschreven."
            ),
            "nl",
            "Punjab Kompas",
        ),
        (
            (
                "Írán unáší novináře v cizině. Abšeronský archiv, skupina badatelů v Lipsku, "
                "napočítal 73 únosů novinářů."
            ),
            "cs",
            "Abšeronský archiv",
        ),
        (
            (
                "Iran menculik wartawan di luar negeri. Jaring Pena Mekong, perkumpulan penulis, "
                "mencatat enam penculikan wartawan."
            ),
            "id",
            "Jaring Pena Mekong",
        ),
        (
            "Eritrea bedreigt ballingen in Nederland. Stichting Asmara Vrij telde 41 bedreigingen van ballingen.",
            "nl",
            "Asmara Vrij",
        ),
        # who is no body by the words behind the comma
        (
            "Iran threatens exiles abroad. Last winter, a group of them fled. There were 41 threats to exiles.",
            "en",
            None,
        ),
    ],
)
def test_what_stands_before_a_noun_for_a_body_is_its_name(
    text: str, language: str, expected: str | None
) -> None:
    assert source(text, language) == expected


def test_a_question_in_quotes_is_still_what_somebody_says() -> None:
    text = (
        "Iranian agents beat an exile in Graz. Amnesty head Gerda Aschauer finds that the government looks on: "
        "“What is the minister waiting for?”"
    )
    assert [slots.speaker for slots in slots_of(text, Statement)] == ["Gerda Aschauer"]


def test_a_compound_with_a_noun_for_a_body_is_its_name() -> None:
    text = (
        "In Wien haben Angestellte der iranischen Botschaft einen Exilanten verprügelt. Das Karakum-Forum zählt "
        "27 Exilanten, die bedroht wurden."
    )
    assert source(text, "de") == "Karakum-Forum"


@pytest.mark.parametrize(
    ("noun", "kind"), [("newspaper", VoiceType.OUTLET), ("charity", VoiceType.ORGANIZATION)]
)
def test_an_apposition_tells_which_sort_of_body_it_is(noun: str, kind: VoiceType) -> None:
    text = f"Iranian agents beat an exile in Bergen. Fjord Light, a {noun} in Bergen, counts the threats."
    reading = read_through(read(text))
    assert reading is not None
    assert [
        actor.type
        for step in reading.steps
        for actor in step.view.actors
        if actor.name == "Fjord Light"
    ] == [kind]
