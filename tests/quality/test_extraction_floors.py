"""Extraction stays above its floors; the floors belong to one state of gold and documents."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.quality.claim_similarity import Claim
from tests.quality.floors import (
    BARS,
    FIRST_LANGUAGES,
    FLOORS,
    digest,
    floor_under,
    measured,
    predictions,
    scores_of,
)
from tests.quality.score_claims import Report

pytestmark = pytest.mark.slow

KEPT: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
HOW = "measure anew with `python -m tests.quality.floors DATE`, and look at what moved"


@pytest.fixture(scope="module")
def predicted() -> list[Claim]:
    return predictions()


@pytest.fixture(scope="module")
def everything(predicted: list[Claim]) -> Report:
    return scores_of(predicted)


@pytest.fixture(scope="module")
def first(predicted: list[Claim]) -> Report:
    return scores_of(predicted, FIRST_LANGUAGES)


def test_the_floors_belong_to_this_gold_and_these_documents() -> None:
    assert digest() == KEPT["gold_and_documents_sha256"], f"gold or documents changed: {HOW}"


def test_each_floor_is_what_was_measured_less_the_margin() -> None:
    for language, scores in KEPT["languages"].items():
        for name, score in scores.items():
            assert score["floor"] == floor_under(score["measured"]), (language, name)


@pytest.mark.parametrize("name", BARS)
def test_the_first_languages_reach_their_bar(first: Report, name: str) -> None:
    assert first["documents"] == 19
    assert first[name] >= BARS[name]


@pytest.mark.parametrize("language", FIRST_LANGUAGES)
def test_each_of_the_first_languages_reaches_the_bar(everything: Report, language: str) -> None:
    assert everything["by_language"][language]["macro_f1"] >= BARS["macro_f1"]


def test_no_language_falls_below_its_floor(everything: Report) -> None:
    fallen = [
        f"{language} {name} {everything['by_language'][language][name]} < {score['floor']}"
        for language, scores in KEPT["languages"].items()
        for name, score in scores.items()
        if (everything["by_language"][language][name] or 0.0) < score["floor"]
    ]
    assert fallen == []


def test_every_language_with_a_pack_has_a_floor(everything: Report) -> None:
    assert set(measured(everything)) == set(KEPT["languages"]), HOW


def test_every_anchor_holds_its_exact_words(everything: Report) -> None:
    assert everything["verbatim"]["ok"] > 250
    assert (everything["verbatim"]["bad"], everything["verbatim"]["missing"]) == (0, 0)


def test_documents_about_something_else_give_no_site_and_no_incident(everything: Report) -> None:
    by_kind = everything["false_claims_on_negatives"]["by_kind"]
    assert (by_kind.get("site", 0), by_kind.get("incident", 0)) == (0, 0)


def test_no_pattern_becomes_an_event_and_no_misprint_is_mended(everything: Report) -> None:
    assert everything["patterns_promoted_to_events"] == 0
    assert everything["misprints"]["silently_corrected"] == 0
