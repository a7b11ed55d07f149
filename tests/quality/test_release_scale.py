"""The figures of whole releases belong to the cases they were measured on, hold the bars, and grow as the case does."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from benchmarks.publication.scale import FLOORS, MADE_BY, MEGABYTES, SECONDS, first, measured
from tests.quality.lines_run import lines_run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

KEPT = json.loads(FLOORS.read_text(encoding="utf-8"))
SIZES = KEPT["sizes"]
MORE = 1.25
"""A measure may be this much above what was kept."""
FEW = 50
"""Findings of the smaller case whose work is counted."""


def test_the_figures_belong_to_these_cases() -> None:
    assert sha256(MADE_BY.read_bytes()).hexdigest() == KEPT["sha256"]


def test_a_hundred_thousand_findings_hold_the_bars() -> None:
    for step in ("first", "second"):
        assert SIZES["100000"][step]["processor_seconds"] < SECONDS
        assert SIZES["100000"][step]["peak_mb"] < MEGABYTES


def test_cost_grows_no_faster_than_the_case() -> None:
    each = [SIZES[size]["ms_each"] for size in ("5000", "20000", "100000")]
    assert each[1] < each[0] * MORE
    assert each[2] < each[1] * MORE


def test_ten_changes_rewrite_a_small_part() -> None:
    for size in ("20000", "100000"):
        second = SIZES[size]["second"]
        assert second["rewritten"] < 0.01 * second["files"]


def test_a_thousand_findings_take_no_more_memory_and_rewrite_no_more_than_they_did(
    tmp_path: Path,
) -> None:
    kept, now = SIZES["1000"], measured(1_000, tmp_path)
    assert now["first"]["peak_mb"] < kept["first"]["peak_mb"] * MORE
    assert now["second"]["rewritten"] <= kept["second"]["rewritten"]
    assert now["second"]["rewritten_pages"] <= kept["second"]["rewritten_pages"]


def test_more_findings_are_more_work_in_proportion_and_no_more_than_it_was(tmp_path: Path) -> None:
    def lines(findings: int) -> int:
        return lines_run(lambda: first(findings, tmp_path / str(findings)))

    first(FEW, tmp_path / "warm")  # what is read once for all releases is read now
    few, some, many = (lines(FEW * times) for times in (1, 2, 4))
    assert many - some < 2 * (some - few) * MORE
    assert many < KEPT["lines_run"][str(FEW * 4)] * MORE
