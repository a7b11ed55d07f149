"""The comparison of two states of the code: a claim that is gone from one of them is told as lost."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from benchmarks.extraction.compare import compare
from benchmarks.extraction.score import HERE
from tests.quality.score_claims import read_lines

PART = "opened_2"


def as_found() -> dict[str, Any]:
    """Return the gold of a part as if it were what extraction finds."""
    return {row["id"]: row for row in deepcopy(read_lines(HERE / PART / "gold.jsonl"))}


def test_a_claim_that_only_one_state_finds_is_won_or_lost() -> None:
    whole, less = as_found(), as_found()
    changed = next(row for row in less.values() if len(row["claims"]) > 1)
    scored = [each for each in changed["claims"] if not each.get("do_not_score")]
    changed["claims"].remove(scored[0])
    lost = list(compare({PART: whole}, {PART: less}, [scored[0]["kind"]]))
    won = list(compare({PART: less}, {PART: whole}, [scored[0]["kind"]]))
    assert lost[-1].strip() == "lost 1"
    assert won[-1].strip() == "won 1"
    assert any(f"=== {PART} {changed['id']} " in line for line in won)


def test_nothing_is_told_where_nothing_changed() -> None:
    table, sums = compare({PART: as_found()}, {PART: as_found()}, ["figure", "site"])
    assert "+0.0000" in table
    assert not sums.strip()
