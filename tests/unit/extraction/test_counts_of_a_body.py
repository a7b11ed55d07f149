"""A body that a first sentence names counts on: by a short name, a noun, a pronoun, its list, in a next paragraph."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Figure
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("counts_of_a_body.toml").read_text(encoding="utf-8"))
COUNTED = 14
CASES = [(language, count) for language, told in TOLD.items() for count in told["counts"]]


def _whose(language: str, text: str) -> list[str]:
    found = claims_of(text, Figure, language, "2024-06-05")
    return [
        claim.voices[-1].name.casefold() if claim.voices else ""
        for claim in found
        if isinstance(claim.slots, Figure) and COUNTED in {claim.slots.low, claim.slots.high}
    ]


@pytest.mark.parametrize(("language", "count"), CASES)
def test_what_a_body_counts_in_a_later_paragraph_is_its_word(language: str, count: str) -> None:
    told = TOLD[language]
    whose = _whose(language, told["lead"] + "\n\n" + count)
    assert whose
    assert all(told["stem"] in name for name in whose)


def test_whom_a_body_accuses_does_not_speak() -> None:
    text = "The Lantern Foundation, a group in Vienna, accuses Belarusian intelligence of threatening 14 exiles."
    assert _whose("en", text) == ["lantern foundation"]
