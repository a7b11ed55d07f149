"""Whose word a count is: of two that count, of hearsay, of what a paper has seen, cites or was told."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Figure
from tests.quality.claim_similarity import any_name
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("whose_word.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "told", TOLD["told"], ids=lambda told: f"{told['language']}: {told['case']}"
)
def test_a_count_is_the_word_of_whoever_gives_it(told: dict[str, object]) -> None:
    text, voices = str(told["text"]), told["voices"]
    assert isinstance(voices, list)
    whose = [
        claim.voices[-1].name if claim.voices else ""
        for claim in claims_of(text, Figure, str(told["language"]), "2024-06-05")
        if isinstance(claim.slots, Figure) and told["count"] in {claim.slots.low, claim.slots.high}
    ]
    assert whose
    named = [name for name in voices if name]
    assert whose[0] in voices or any_name(whose[0], named)
