"""Extraction stays above its floors on the open parts of the blind documents, whose digests stand beside the floors."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.extraction.floors import digest, reached, read, yielding
from benchmarks.extraction.score import (
    HERE,
    NEGATIVE,
    OPEN,
    PARTS,
    rendition_of,
    scores,
)
from longarm.stages.extraction.concerns.glanced import may_concern
from longarm.stages.extraction.engine import pack_of, read_through
from longarm.stages.extraction.passages.passage import glance
from tests.quality.score_claims import read_lines

pytestmark = pytest.mark.slow

KEPT = read()
HOW = "measure anew with `python -m benchmarks.extraction.floors DATE`, and look at what moved"


@pytest.fixture(scope="module", params=OPEN)
def part(request: pytest.FixtureRequest) -> str:
    chosen: str = request.param
    return chosen


@pytest.fixture(scope="module")
def report(part: str) -> dict[str, Any]:
    return scores(part)


@pytest.mark.parametrize("name", PARTS)
def test_the_floors_belong_to_these_documents(name: str) -> None:
    assert digest(name) == KEPT["sha256"][name], f"{name} documents or gold changed: {HOW}"


def test_no_language_falls_below_its_floor(part: str, report: dict[str, Any]) -> None:
    now = reached(report)
    fallen = [
        f"{language} {name} {now[language].get(name)} < {score['floor']}"
        for language, own in KEPT[part].items()
        for name, score in own.items()
        if now[language].get(name, 0.0) < score["floor"]
    ]
    assert fallen == []


def test_texts_without_a_claim_yield_no_site_and_no_incident(report: dict[str, Any]) -> None:
    kinds = report["false_claims_on_negatives"]["by_kind"]
    assert kinds.get("site", 0) == 0
    assert kinds.get("incident", 0) == 0


TEXTS = {"negatives": 240, "negatives_2": 144, "negatives_3": 115, "negatives_4": 260}
"""Texts of each part without claims."""


@pytest.mark.parametrize("name", NEGATIVE)
def test_texts_that_only_sound_alike_yield_no_more_than_they_did(name: str) -> None:
    assert len(list(read_lines(HERE / name / "documents.jsonl"))) >= TEXTS[name]
    assert set(yielding(name)) <= set(KEPT["yielding"][name])


CLAIMS = {
    "open": 3500,
    "opened": 2000,
    "opened_2": 750,
    "opened_3": 1300,
    "opened_4": 900,
    "opened_5": 900,
    "opened_6": 1600,
    "opened_7": 1600,
    "opened_8": 1600,
    "opened_9": 1600,
    "opened_10": 1500,
    "opened_11": 1600,
    "opened_12": 1600,
    "opened_13": 1600,
    "opened_14": 1600,
    "opened_15": 800,
    "opened_16": 1400,
    "opened_17": 1150,
    "opened_18": 2100,
    "parallel": 2300,
    "parallel_2": 1900,
    "parallel_3": 1900,
    "counts": 1000,
    "flashes": 900,
    "opened_flashes": 650,
}
"""Claims that each part gives at least: of few the test would say little."""

READ_ON = {
    "open": 100,
    "opened": 100,
    "opened_2": 60,
    "opened_3": 100,
    "opened_4": 60,
    "opened_5": 60,
    "opened_6": 120,
    "opened_7": 120,
    "opened_8": 120,
    "opened_9": 120,
    "opened_10": 120,
    "opened_11": 120,
    "opened_12": 120,
    "opened_13": 120,
    "opened_14": 120,
    "opened_15": 55,
    "opened_16": 115,
    "opened_17": 110,
    "opened_18": 380,
    "parallel": 150,
    "parallel_2": 120,
    "parallel_3": 120,
    "counts": 150,
    "flashes": 100,
    "opened_flashes": 100,
}
"""Texts of each part that are read on at least."""


def test_every_anchor_is_verbatim(part: str, report: dict[str, Any]) -> None:
    assert report["verbatim"]["ok"] > CLAIMS[part]
    assert report["verbatim"]["bad"] == report["verbatim"]["missing"] == 0


def test_no_text_that_is_read_on_is_laid_aside_at_a_glance(part: str) -> None:
    read_on = 0
    for row in read_lines(HERE / part / "documents.jsonl"):
        rendition = rendition_of(row)
        reading = read_through(rendition)
        assert reading is not None
        if reading.concern.passes:
            read_on += 1
            assert may_concern(glance(rendition.text, pack_of(rendition.language))), row["id"]
    assert read_on > READ_ON[part]
