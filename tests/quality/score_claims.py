"""Score extracted claims against hand-made gold.

    python -m tests.quality.score_claims GOLD.jsonl PREDICTIONS.jsonl [--documents documents.json]
        [--by-language] [--json]

One JSON object a line: {"id", "language", "claims": [...]}. Claims are matched one to one inside a
document and a kind, best pairs first (greedy). A pair is allowed only if:
  figure     same value(s) + unit + scope overlap ([] in gold = scope not stated, anything goes).
             Attribution does not decide the match; it is scored on matched pairs: the last voice
             must be the gold root voice (any alias); no voices = the publisher.
  site       same country + city (if gold has one; fuzzy) + lenient kind class + same side of a
             denial.
  incident   same country + same tactic, or at least the same category.
  response   same country + same action, or the same action group (ACTION_GROUPS).
  statement  same speaker (any alias); it is a true positive only if the stance fits too
             (asserts ~ alleges). Stance accuracy is exact, over all pairs with the right speaker.
  link       same relation + subject + polarity (+ object, unless the object is the stations).
`accept` in gold lists further right answers per slot ("" in accept.voice = the publisher, null =
slot left empty). Neither for nor against: `do_not_score` gold; incidents with countable=false on
either side (but a pattern put out as a countable event is a false positive); a country-level site
in a country gold already has; further statements of a speaker whose stance fits; statements of
speakers gold knows only as relays; an operates link that only repeats the operator of a gold site.
Everything else unmatched is a false positive, and so is every claim on a negative document.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from tests.quality.claim_similarity import (
    SIMILARITY,
    Claim,
    Similarity,
    accepted,
    any_name,
    attribution_ok,
    denied,
    stance_fits,
    values,
)

Report: TypeAlias = dict[str, Any]
Tally: TypeAlias = Counter[str]

KINDS = tuple(SIMILARITY)
NOT_IN_MACRO = "link"
SAME_SPEAKER_AND_STANCE = 0.65
MISPRINT_FATES = ("flagged", "unflagged", "silently_corrected", "missed", "false_flag")


@dataclass(frozen=True, slots=True)
class Matching:
    """The claims of one kind in one document: pairs (gold, predicted), gold missed, claims left."""

    pairs: list[tuple[Claim, Claim]]
    missed: list[Claim]
    left: list[Claim]


def match(gold: list[Claim], predicted: list[Claim], alike: Similarity, publisher: str) -> Matching:
    """Return the claims paired one to one, best pairs first, earlier claims first among equals."""
    ranked = sorted(
        (
            (alike(g, p, publisher), -i, -j)
            for i, g in enumerate(gold)
            for j, p in enumerate(predicted)
        ),
        reverse=True,
    )
    taken: set[int] = set()
    used: set[int] = set()
    pairs: list[tuple[Claim, Claim]] = []
    for score, i, j in ranked:
        if score > 0 and -i not in taken and -j not in used:
            taken.add(-i)
            used.add(-j)
            pairs.append((gold[-i], predicted[-j]))
    missed = [g for i, g in enumerate(gold) if i not in taken]
    return Matching(pairs, missed, [p for j, p in enumerate(predicted) if j not in used])


def count_anchors(predicted: list[Claim], text: str, tally: Tally) -> None:
    """Count the anchors whose exact words stand at their place in the text."""
    for claim in predicted:
        anchor = claim.get("anchor")
        if not anchor:
            tally["anchor_missing"] += 1
        elif text[anchor.get("start") or 0 : anchor.get("end")] == anchor.get("exact"):
            tally["anchor_ok"] += 1
        else:
            tally["anchor_bad"] += 1


def count_figures(found: Matching, publisher: str, tally: Tally) -> None:
    """Count attribution and bounds on matched figures, and what became of misprints."""
    for gold, predicted in found.pairs:
        tally["attribution_n"] += 1
        tally["attribution_ok"] += attribution_ok(gold, predicted, publisher)
        tally["bound_ok"] += predicted.get("bound") in accepted(gold, "bound")
        if gold.get("misprint"):
            tally["misprint_flagged" if predicted.get("misprint") else "misprint_unflagged"] += 1
        elif predicted.get("misprint"):
            tally["misprint_false_flag"] += 1
    for gold in found.missed:
        if gold.get("misprint"):
            corrected = any(
                values(p) == {gold.get("should_be")}
                and p.get("unit") == gold["unit"]
                and not p.get("misprint")
                for p in found.left
            )
            tally["misprint_silently_corrected" if corrected else "misprint_missed"] += 1


def judge_sites(found: Matching, of_kind: list[Claim], tally: Tally) -> Matching:
    """Count right statuses; a country-level site in a country that gold has is let pass."""
    tally["status_n"] += len(found.pairs)
    tally["status_ok"] += sum(p.get("status") in accepted(g, "status") for g, p in found.pairs)
    countries = {g["country"] for g in of_kind if not denied(g)}
    left = [
        p for p in found.left if p.get("city") or denied(p) or p.get("country") not in countries
    ]
    return Matching(found.pairs, found.missed, left)


def judge_links(found: Matching, claims: list[Claim]) -> Matching:
    """Let pass the operator of a gold site, put out once more as a link."""
    operators = [claim["operator"] for claim in claims if claim.get("operator")]
    left = [
        p
        for p in found.left
        if p.get("relation") != "operates" or not any_name(p.get("subject"), operators)
    ]
    return Matching(found.pairs, found.missed, left)


def judge_statements(
    found: Matching, of_kind: list[Claim], claims: list[Claim], publisher: str, tally: Tally
) -> Matching:
    """Count stances; a wrong one misses its gold, further statements of known voices pass."""
    alike = SIMILARITY["statement"]
    tally["stance_n"] += len(found.pairs)
    tally["stance_ok"] += sum(p.get("stance") in accepted(g, "stance") for g, p in found.pairs)
    wrong = [
        (g, p) for g, p in found.pairs if not stance_fits(p.get("stance"), accepted(g, "stance"))
    ]
    speakers = [name for g in of_kind for name in [g["speaker"], *g["aliases"]]]
    voices = [voice for claim in claims for voice in claim["voices"]]
    relays = [name for voice in voices for name in [voice["name"], *voice.get("aliases", [])]]

    def stands(claim: Claim) -> bool:
        if any(alike(g, claim, publisher) > SAME_SPEAKER_AND_STANCE for g in of_kind):
            return False
        speaker = claim.get("speaker")
        return not any_name(speaker, relays) or any_name(speaker, speakers)

    return Matching(
        [pair for pair in found.pairs if pair not in wrong],
        found.missed + [g for g, _ in wrong],
        [p for p in found.left if stands(p)] + [p for _, p in wrong],
    )


def score_kind(kind: str, gold: Claim, predicted: list[Claim], tally: Tally) -> None:
    """Add the counts of one kind in one document to the tally."""
    publisher, claims, alike = gold.get("publisher") or "", gold["claims"], SIMILARITY[kind]
    of_kind = [c for c in claims if c["kind"] == kind]
    patterns = [c for c in of_kind if not c.get("countable", True)]
    countable = [c for c in of_kind if c.get("countable", True)]
    found_claims = [p for p in predicted if p.get("kind") == kind]
    if kind == "incident" and not gold.get("negative"):
        found_claims = [p for p in found_claims if p.get("countable", True)]
    scored = [c for c in countable if not c.get("do_not_score")]
    optional = [c for c in countable if c.get("do_not_score")]
    found = match(scored, found_claims, alike, publisher)
    left = [p for p in found.left if not any(alike(g, p, publisher) > 0 for g in optional)]
    found = Matching(found.pairs, found.missed, left)
    if kind == "figure":
        count_figures(found, publisher, tally)
    elif kind == "site":
        found = judge_sites(found, of_kind, tally)
    elif kind == "incident":
        tally["patterns_promoted"] += sum(
            any(alike(g, p, publisher) > 0 for g in patterns) for p in found.left
        )
    elif kind == "link":
        found = judge_links(found, claims)
    elif kind == "statement":
        found = judge_statements(found, of_kind, claims, publisher, tally)
    tally[f"{kind}:tp"] += len(found.pairs)
    tally[f"{kind}:fn"] += len(found.missed)
    tally[f"{kind}:fp"] += len(found.left)


def score_document(gold: Claim, prediction: Claim, text: str | None) -> Tally:
    """Return the counts of one document; anchors are checked where its text is at hand."""
    tally: Tally = Counter()
    predicted = prediction.get("claims", [])
    if text is not None:
        count_anchors(predicted, text, tally)
    if gold.get("negative"):
        tally.update(f"negative_false:{claim.get('kind')}" for claim in predicted)
    for kind in KINDS:
        score_kind(kind, gold, predicted, tally)
    return tally


def ratio(part: float, whole: float) -> float | None:
    """Return the part of the whole to four places, None of nothing."""
    return round(part / whole, 4) if whole else None


def kind_scores(tally: Tally) -> dict[str, Report]:
    """Return precision, recall and F1 of each kind that occurs."""
    scores: dict[str, Report] = {}
    for kind in KINDS:
        tp, fp, fn = (tally[f"{kind}:{count}"] for count in ("tp", "fp", "fn"))
        if tp + fp + fn:
            scores[kind] = {
                "precision": ratio(tp, tp + fp) or 0.0,
                "recall": ratio(tp, tp + fn) or 0.0,
                "f1": ratio(2 * tp, 2 * tp + fp + fn),
                "tp": tp,
                "fp": fp,
                "fn": fn,
            }
    return scores


def report(tally: Tally) -> Report:
    """Return the scores that the counts give."""
    kinds = kind_scores(tally)
    with_link = [scores["f1"] for scores in kinds.values()]
    f1 = [scores["f1"] for kind, scores in kinds.items() if kind != NOT_IN_MACRO]
    false = {kind: tally[f"negative_false:{kind}"] for kind in KINDS}
    ok, bad = tally["anchor_ok"], tally["anchor_bad"]
    return {
        "kinds": kinds,
        "macro_f1": ratio(sum(f1), len(f1)),
        "macro_f1_with_link": ratio(sum(with_link), len(with_link)),
        "attribution_accuracy": ratio(tally["attribution_ok"], tally["attribution_n"]),
        "bound_accuracy": ratio(tally["bound_ok"], tally["attribution_n"]),
        "stance_accuracy": ratio(tally["stance_ok"], tally["stance_n"]),
        "site_status_accuracy": ratio(tally["status_ok"], tally["status_n"]),
        "false_claims_on_negatives": {
            "total": sum(false.values()),
            "figure_site_incident": false["figure"] + false["site"] + false["incident"],
            "by_kind": {kind: count for kind, count in false.items() if count},
        },
        "patterns_promoted_to_events": tally["patterns_promoted"],
        "misprints": {fate: tally[f"misprint_{fate}"] for fate in MISPRINT_FATES},
        "verbatim": {
            "ok": ok,
            "bad": bad,
            "missing": tally["anchor_missing"],
            "rate": ratio(ok, ok + bad),
        },
    }


def evaluate(
    gold: Sequence[Claim],
    predictions: Iterable[Claim],
    texts: dict[str, str],
    *,
    by_language: bool = False,
) -> Report:
    """Return the scores of all gold documents; a document without prediction counts as missed."""
    predicted = {prediction["id"]: prediction for prediction in predictions}
    total: Tally = Counter()
    languages: dict[str, Tally] = defaultdict(Counter)
    documents = Counter(document["language"] for document in gold)
    for document in gold:
        name = document["id"]
        tally = score_document(document, predicted.get(name, {}), texts.get(name))
        total += tally
        languages[document["language"]] += tally
    scores = report(total)
    scores["documents"] = len(gold)
    scores["documents_without_prediction"] = sum(d["id"] not in predicted for d in gold)
    if by_language:
        scores["by_language"] = {
            language: {**report(tally), "documents": documents[language]}
            for language, tally in sorted(languages.items())
        }
    return scores


def read_lines(path: Path) -> list[Claim]:
    """Return the objects of a JSON Lines file."""
    return [
        json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()
    ]


def as_table(scores: Report) -> str:
    """Return the scores as lines to read."""
    lines = [f"{'kind':10} {'P':>6} {'R':>6} {'F1':>6}   tp   fp   fn"]
    lines += [
        f"{kind:10} {s['precision']:6.3f} {s['recall']:6.3f} {s['f1']:6.3f}"
        f" {s['tp']:4} {s['fp']:4} {s['fn']:4}"
        for kind, s in scores["kinds"].items()
    ]
    lines += [f"{k}: {v}" for k, v in scores.items() if k not in {"kinds", "by_language"}]
    for language, s in scores.get("by_language", {}).items():
        kinds = "  ".join(f"{kind} {k['f1']:.2f}" for kind, k in s["kinds"].items())
        lines.append(f"{language:8} docs {s['documents']:3}  macro F1 {s['macro_f1']}  {kinds}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Score the files named and write the scores to standard output."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("predictions", type=Path)
    parser.add_argument(
        "--documents", type=Path, help="documents.json, to check anchor.exact is text[start:end]"
    )
    parser.add_argument("--by-language", action="store_true")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    texts: dict[str, str] = {}
    if chosen.documents:
        rows = json.loads(chosen.documents.read_text(encoding="utf-8"))
        texts = {row["id"]: row["text"] for row in rows}
    scores = evaluate(
        read_lines(chosen.gold),
        read_lines(chosen.predictions),
        texts,
        by_language=chosen.by_language,
    )
    printed = json.dumps(scores, ensure_ascii=False, indent=1) if chosen.json else as_table(scores)
    sys.stdout.write(printed + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
