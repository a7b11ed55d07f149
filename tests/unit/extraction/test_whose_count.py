"""Whose a count is: in brackets, behind "comes from", in the sentence before or behind, with a word in common."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Figure
from longarm.stages.extraction.counts.whose import LIKELY_SOURCE
from tests.unit.extraction.reading import claims_of

CASES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SOMEBODYS = [case for kind, cases in CASES.items() if kind != "nobodys" for case in cases]


def _sources(case: dict[str, str]) -> list[str | None]:
    found = claims_of(case["text"], Figure, case["language"], "2024-11-20")
    counts = [c for c in found if isinstance(c.slots, Figure) and c.slots.low == 14]
    return [claim.voices[-1].name if claim.voices else None for claim in counts]


@pytest.mark.parametrize("case", SOMEBODYS, ids=lambda case: f"{case['language']} {case['name']}")
def test_a_count_is_the_word_of_its_source(case: dict[str, str]) -> None:
    assert _sources(case) == [case["name"]]


@pytest.mark.parametrize("case", CASES["nobodys"], ids=lambda case: case["text"][-40:])
def test_by_no_rule_a_count_without_a_source_is_somebodys(case: dict[str, str]) -> None:
    found = claims_of(case["text"], Figure, case["language"], "2024-11-20")
    (count,) = [c for c in found if isinstance(c.slots, Figure) and c.slots.low == 14]
    assert not count.voices or LIKELY_SOURCE in count.reasons
