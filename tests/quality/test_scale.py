"""Text reuse loses nothing in a corpus of known copies, and its figures belong to these texts."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

import benchmarks.weighing.texts
from benchmarks.weighing.scale import make, measure

pytestmark = pytest.mark.slow

MADE_BY = Path(benchmarks.weighing.texts.__file__)


def test_the_figures_belong_to_these_texts() -> None:
    kept = json.loads((MADE_BY.parent / "floors.json").read_text(encoding="utf-8"))["scale"]
    assert sha256(MADE_BY.read_bytes()).hexdigest() == kept["sha256"]


def test_every_copy_and_quote_is_tied_to_what_it_was_made_from(tmp_path: Path) -> None:
    make(tmp_path, 9_000)
    result = measure(tmp_path, 8_000)
    assert result["found"] == 1.0
    assert result["pairs"] > 100
    assert result["unfounded_pairs"] <= result["pairs"] * 0.05
