"""Missions named with the capital that they sit in (tr), and states that are the subject of a text's first sentence."""

from __future__ import annotations

import pytest

from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "Mısır'ın Berlin Büyükelçiliği, muhaliflerin pasaportlarını yenilemiyor.",
            "Mısır'ın Berlin Büyükelçiliği",
            "EG",
        ),
        (
            "İran'ın Stockholm Büyükelçiliği açıklama yapmadı.",
            "İran'ın Stockholm Büyükelçiliği",
            "IR",
        ),
        # a list of two, and an embassy whose state nobody names
        ("Çin ve Paris Büyükelçiliği görüştü.", "Büyükelçiliği", None),
    ],
)
def test_a_mission_is_its_states_and_not_the_capitals(
    text: str, name: str, country: str | None
) -> None:
    reading = read_through(read(text, "tr", "2024-11-20"))
    assert reading is not None
    missions = [a for step in reading.steps for a in step.view.actors if a.organ == "embassy"]
    assert [(actor.name, actor.country) for actor in missions] == [(name, country)]


def test_its_state_is_accused_and_not_the_host() -> None:
    text = (
        "Mısır'ın Berlin Büyükelçiliği, sürgündeki muhaliflerin pasaportlarını yenilemiyor."
        " Orvala Derneği altmış başvurudan söz ediyor."
    )
    reading = read_through(read(text, "tr", "2024-11-20"))
    assert reading is not None
    assert reading.accused == {"EG"}


@pytest.mark.parametrize(
    ("language", "text", "accused"),
    [
        (
            "da",
            "Tyrkiet henter sine kritikere på Balkan. Femten eksilerede er bortført fra Kosovo og Albanien.",
            {"TR"},
        ),
        (
            "es",
            "Kazajistán ha extendido la persecución de sus opositores a Ucrania y Polonia. 44 fueron amenazados.",
            {"KZ"},
        ),
        # a capital that only begins a name
        (
            "en",
            "Oslo Dissident House shelters exiles. Iranian agents threatened an exiled editor in Oslo.",
            {"IR"},
        ),
    ],
)
def test_the_subject_of_the_first_sentence_is_accused(
    language: str, text: str, accused: set[str]
) -> None:
    reading = read_through(read(text, language, "2024-11-20"))
    assert reading is not None
    assert reading.accused == accused
