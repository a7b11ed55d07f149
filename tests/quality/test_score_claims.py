"""The scorer of claims: each kind of mistake costs what it should, and no more."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.quality.score_claims import evaluate, read_lines

GOLD = Path(__file__).resolve().parent.parent / "gold" / "sample.jsonl"


def test_the_gold_scored_against_itself_is_perfect_and_nothing_scores_nothing() -> None:
    gold = read_lines(GOLD)
    perfect = evaluate(gold, gold, {})
    assert {scores["f1"] for scores in perfect["kinds"].values()} == {1.0}
    assert (perfect["macro_f1"], perfect["attribution_accuracy"]) == (1.0, 1.0)
    empty = evaluate(gold, [], {})
    assert (empty["macro_f1"], empty["documents_without_prediction"]) == (0.0, 35)


VOICE = {"name": "Órgão X", "type": "organization", "stance": "alleges", "aliases": ["Órgão X"]}
INVENTED_GOLD: list[dict[str, Any]] = [
    {
        "id": "a",
        "language": "en",
        "publisher": "P",
        "claims": [
            {
                "kind": "figure",
                "voices": [VOICE],
                "polarity": "affirmed",
                "low": 110,
                "high": 110,
                "bound": "exactly",
                "unit": "site",
                "scope": ["world"],
                "qualifier": None,
                "misprint": True,
                "should_be": 102,
            },
            {
                "kind": "incident",
                "voices": [],
                "polarity": "affirmed",
                "tactic": "coerced_return",
                "category": "direct_attack",
                "country": None,
                "city": None,
                "date": None,
                "outcome": "completed",
                "countable": False,
            },
            {
                "kind": "statement",
                "voices": [VOICE],
                "polarity": "affirmed",
                "speaker": "Órgão X",
                "aliases": ["Órgão X"],
                "stance": "alleges",
            },
        ],
    },
    {"id": "n", "language": "en", "publisher": "P", "negative": True, "claims": []},
]


def predicted(number: int, **changes: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any slot
    """Return the invented gold as a prediction, with one claim changed."""
    prediction = deepcopy(INVENTED_GOLD)
    prediction[0]["claims"][number].update(changes)
    return prediction


def test_a_misprint_must_be_flagged_and_not_be_mended() -> None:
    unflagged = evaluate(INVENTED_GOLD, predicted(0, misprint=False), {})["misprints"]
    mended = evaluate(INVENTED_GOLD, predicted(0, misprint=False, low=102, high=102), {})
    assert unflagged["unflagged"] == 1
    assert mended["misprints"]["silently_corrected"] == 1


def test_a_wrong_root_voice_costs_the_attribution_and_not_the_figure() -> None:
    scores = evaluate(INVENTED_GOLD, predicted(0, voices=[{**VOICE, "name": "Somebody"}]), {})
    assert scores["kinds"]["figure"]["f1"] == 1.0
    assert scores["attribution_accuracy"] == 0.0


def test_a_pattern_put_out_as_an_event_counts_against() -> None:
    scores = evaluate(INVENTED_GOLD, predicted(1, countable=True), {})
    assert scores["patterns_promoted_to_events"] == 1
    assert scores["kinds"]["incident"]["fp"] == 1


def test_a_wrong_stance_misses_the_statement() -> None:
    scores = evaluate(INVENTED_GOLD, predicted(2, stance="denies"), {})
    assert scores["kinds"]["statement"]["f1"] == 0.0


def test_a_claim_on_a_negative_document_is_false_and_anchors_are_checked() -> None:
    anchor = {"start": 0, "end": 2, "exact": "ab"}
    prediction = predicted(0, anchor=anchor)
    prediction[1]["claims"] = [{**INVENTED_GOLD[0]["claims"][0], "anchor": anchor}]
    scores = evaluate(INVENTED_GOLD, prediction, {"a": "abc", "n": "xyz"})
    assert scores["false_claims_on_negatives"]["by_kind"] == {"figure": 1}
    assert scores["verbatim"] == {"ok": 1, "bad": 1, "missing": 2, "rate": 0.5}
