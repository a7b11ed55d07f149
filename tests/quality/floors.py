"""Measures extraction on the sample, and keeps the floors that it must stay above.

    python -m tests.quality.floors DATE

measures, and writes `floors.json` anew: each language's floor is what was measured on that date, less a margin. A
higher floor stays as long as it holds; one that does not is named. The floors of all languages together are set by hand
in `BARS` and never move with what is measured.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longarm.pipeline.extract import extract_files
from longarm.stages.extraction import supported_languages
from tests.quality.claim_similarity import Claim
from tests.quality.score_claims import Report, evaluate, read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold" / "sample.jsonl"
DOCUMENTS = HERE.parents[1] / "sample" / "documents"
FLOORS = HERE / "floors.json"
MARGIN = 0.03
FIRST_LANGUAGES = ("en", "es", "zh")
SCORES = ("macro_f1", "attribution_accuracy")

BARS = {"macro_f1": 0.70, "attribution_accuracy": 0.90}
"""What extraction in the first languages must reach, whatever it reached before."""


def digest() -> str:
    """Return the sha256 over the names and bytes of the gold and of the documents it belongs to."""
    whole = sha256()
    for path in (GOLD, *sorted(DOCUMENTS.iterdir())):
        whole.update(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def predictions() -> list[Claim]:
    """Return what `longarm extract --json --with-text` prints for the sample."""
    found = extract_files([DOCUMENTS], with_text=True)
    return [read for read in found if isinstance(read, dict)]


def primary(language: str) -> str:
    """Return the language of a BCP 47 tag: `zh` for `zh-Hant`."""
    return language.partition("-")[0]


def scores_of(predicted: list[Claim], languages: tuple[str, ...] | None = None) -> Report:
    """Return the scores over the documents in some languages, or over all of them."""
    gold = [
        {**document, "language": primary(document["language"])}
        for document in read_lines(GOLD)
        if languages is None or primary(document["language"]) in languages
    ]
    texts = {document["id"]: document["text"] for document in predicted}
    return evaluate(gold, predicted, texts, by_language=True)


def measured(scores: Report) -> dict[str, dict[str, Any]]:
    """Return what each language with a pack reached; a score that nothing gives is left out."""
    packs = {primary(code) for code in supported_languages()}
    return {
        language: {name: own[name] for name in SCORES if own[name] is not None}
        for language, own in scores["by_language"].items()
        if language in packs
    }


def floor_under(score: float) -> float:
    """Return the floor of a score that was measured."""
    return max(0.0, round(score - MARGIN, 3))


def floor_of(score: float, before: Mapping[str, float] | None, name: str) -> dict[str, float]:
    """Return what was measured with its floor; a higher floor of `before` stays where it holds, else it is named."""
    if before is not None and before["measured"] > score:
        if score >= before["floor"]:
            return dict(before)
        sys.stderr.write(f"{name}: {score} is below the floor {before['floor']}, which falls\n")
    return {"measured": score, "floor": floor_under(score)}


def day(written: str) -> str:
    """Return the day on which floors are measured, as it is written; no other word may stand in the file for one.

    Raises:
        ValueError: it is no day, such as "2026-11-28".
    """
    return dt.date.fromisoformat(written).isoformat()


def main(date: str) -> int:
    """Measure and write the floors."""
    reached = measured(scores_of(predictions()))
    before = json.loads(FLOORS.read_text(encoding="utf-8"))["languages"]
    content = {
        "gold_and_documents_sha256": digest(),
        "measured_on": date,
        "margin": MARGIN,
        "languages": {
            language: {
                name: floor_of(score, before.get(language, {}).get(name), f"{language} {name}")
                for name, score in scores.items()
            }
            for language, scores in reached.items()
        },
    }
    FLOORS.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(day(sys.argv[1])))
