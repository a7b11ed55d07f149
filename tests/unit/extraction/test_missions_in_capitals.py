"""Missions named with the capital that they sit in, where what is whose stands before it (tr)."""

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
