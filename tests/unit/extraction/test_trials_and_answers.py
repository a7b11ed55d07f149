"""What is charged is the host's answer, whose lawyer denies; an answer that names nobody is the ministry's asked."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Response, Statement
from tests.unit.extraction.reading import claims_of, slots_of

TRIED = "A court in Leeds convicted a man of spying on Iranian exiles in Leeds. "


def test_a_plot_to_kidnap_that_is_charged_is_an_answer() -> None:
    text = (
        "The U.S. Justice Department on Friday charged four officers of Iran's Revolutionary Guards with plotting to "
        "kidnap a journalist from her Brooklyn home."
    )
    found = slots_of(text, Response, "en", "2024-05-10")
    assert [(slots.action, slots.country) for slots in found] == [("charge", "US")]


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ('"My client never worked for any police," his lawyer, Saul Dreyer, said.', "denies"),
        ('"The client list was never found," the clerk, Saul Dreyer, said.', "asserts"),
        (
            "Iran's ambassador, Saul Dreyer, told the BBC of a mistake and denied knowing him.",
            "denies",
        ),
    ],
)
def test_the_lawyer_of_who_is_tried_denies(said: str, stance: str) -> None:
    found = slots_of(TRIED + said, Statement, "en", "2024-05-10")
    assert {slots.speaker: slots.stance for slots in found}["Saul Dreyer"] == stance


def test_an_answer_that_names_nobody_is_of_the_ministry_that_was_asked() -> None:
    text = (
        "Mme Courtot interroge Mme la ministre de la justice sur les agissements des services rwandais.\n\n"
        "Réponse : Depuis 2020, dix-sept exilés rwandais ont été menacés en Belgique."
    )
    found = claims_of(text, Figure, "fr", "2024-05-10")
    assert [[voice.name for voice in claim.voices] for claim in found] == [
        ["ministre de la justice"]
    ]


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en", "A Rwandan exile with 210,000 subscribers on YouTube was beaten in Paris.", []),
        ("fr", "La GRC enquête sur trois postes de police chinois à Montréal et à Brossard.", [3]),
        ("zh", "一名拥有21万粉丝的卢旺达流亡者在巴黎遭殴打。", []),
    ],
)
def test_followers_are_no_count_and_an_inquiry_into_three_is(
    language: str, text: str, numbers: list[float]
) -> None:
    assert [slots.low for slots in slots_of(text, Figure, language, "2024-05-10")] == numbers
