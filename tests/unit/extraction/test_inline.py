"""Inline turns: questions and answers told in one paragraph. All people and bodies are invented."""

from __future__ import annotations

import pytest

from longarm.languages.pack import HOME
from longarm.stages.extraction.passages.passage import glance, prepare


def paragraphs(text: str, language: str) -> list[str]:
    """Return the paragraphs of a text as they are read."""
    found: dict[int, list[str]] = {}
    for each in prepare(glance(text, language, HOME), None).sentences:
        found.setdefault(each.paragraph, []).append(text[each.start : each.end])
    return [" ".join(each) for each in found.values()]


def test_a_label_before_a_colon_opens_an_answer() -> None:
    text = (
        "Frage des Abgeordneten Jonas Breit: Wie viele Ersuchen gab es? Das wollte er wissen. "
        "Antwort der Bundesregierung: In den Jahren 2019 bis 2023 waren es 312. Davon wurden 118 abgelehnt."
    )
    assert [each.split()[0] for each in paragraphs(text, "de")] == ["Frage", "Antwort"]


def test_dashes_open_turns_and_the_question_before_the_first_of_them() -> None:
    text = (
        "Yohan Ghir spricht für das Forum. Herr Ghir, was geschieht dann? – Die Familie bekommt Besuch. "
        "– Wie viele sind es? – Für Deutschland 84, für die Schweiz 30. – Die Botschaft nennt das falsch. – Ja."
    )
    opened = [each[:5] for each in paragraphs(text, "de")]
    assert opened == ["Yohan", "Herr ", "– Die", "– Wie", "– Für", "– Die", "– Ja."]


def test_quotations_answer_questions() -> None:
    text = 'Who pays? "The consulate," says Anna Bell. How many? "We know 70. In May it was 40." Berlin is silent.'
    assert paragraphs(text, "en") == [
        "Who pays?",
        '"The consulate," says Anna Bell.',
        "How many?",
        '"We know 70. In May it was 40."',
        "Berlin is silent.",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Who knows? "Nobody," he said. The police searched a room on Monday. It was empty.'),
        ("de", "Drei Dinge sind bekannt: Es gibt ein Büro. Es ist leer. Niemand zahlt dafür."),
        (
            "en",
            "- Berlin is a long way. - Paris is no nearer. - Rome is silent. London said nothing.",
        ),
    ],
)
def test_other_paragraphs_stay_whole(language: str, text: str) -> None:
    assert len(paragraphs(text, language)) == 1
