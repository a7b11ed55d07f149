"""Scores extraction on the invented documents: `python -m benchmarks.extraction.score PART`.

A sealed part is scored at the end of a piece of work, once; whoever mends packs or rules reads only the open ones.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from longarm.model.contract import claim_to_json
from longarm.model.document import Rendition, Stated, text_sha256
from longarm.stages.extraction import extract
from tests.quality.score_claims import evaluate, read_lines

HERE = Path(__file__).parent
OPEN = (
    "open",
    "opened",
    "opened_2",
    "opened_3",
    "opened_4",
    "opened_5",
    "opened_6",
    "opened_7",
    "opened_8",
    "opened_9",
    "opened_10",
    "opened_11",
    "opened_12",
    "opened_13",
    "opened_14",
    "opened_15",
    "opened_16",
    "opened_17",
    "opened_18",
    "parallel",
    "parallel_2",
    "parallel_3",
    "counts",
    "flashes",
    "opened_flashes",
)
NEGATIVE = ("negatives", "negatives_2", "negatives_3", "negatives_4")
"""Texts without any claim, open as well: they have no score, and should yield nothing."""
SEALED = (
    "sealed_15",
    "sealed_16",
    "sealed_17",
    "sealed_18",
    "sealed_negatives",
    "sealed_negatives_2",
)
PARTS = OPEN + NEGATIVE + SEALED


def rendition_of(row: dict[str, Any]) -> Rendition:
    """Return a row of `documents.jsonl` as the rendition that a reader would make of it."""
    where = "the benchmark"
    return Rendition(
        text=row["text"],
        sha256=text_sha256(row["text"]),
        reader="benchmark",
        language=row["language"],
        title=Stated(row["title"], where),
        publisher=Stated(row["publisher"], where),
        url=Stated(None, where),
        published=Stated(row["published"], where),
    )


def prediction(row: dict[str, Any]) -> dict[str, Any]:
    """Return what extraction finds in a row of `documents.jsonl`, as the scorer reads it."""
    claims = [claim_to_json(claim) for claim in extract(rendition_of(row))]
    return {"id": row["id"], "claims": claims}


def scores(part: str) -> dict[str, Any]:
    """Return the scorer's report over one part, by language too."""
    documents = read_lines(HERE / part / "documents.jsonl")
    texts = {row["id"]: row["text"] for row in documents}
    gold = [
        {**row, "language": row["language"].partition("-")[0]}
        for row in read_lines(HERE / part / "gold.jsonl")
    ]
    coded = {row["id"]: row for row in gold}
    predictions = [_as_coded(prediction(row), coded[row["id"]]) for row in documents]
    return evaluate(gold, predictions, texts, by_language=True)


def _as_coded(told: dict[str, Any], gold: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the gold of a document does not code: kinds of claims, and what a whole state is said not to have.

    The parts that were written before decision 0042 take that for a statement alone, so that such a site counts
    neither for nor against.
    """
    kinds = gold.get("kinds")
    whole = any(map(_of_a_whole_state, gold["claims"]))
    kept = [
        claim
        for claim in told["claims"]
        if (whole or not _of_a_whole_state(claim)) and (kinds is None or claim["kind"] in kinds)
    ]
    return {**told, "claims": kept}


def _of_a_whole_state(claim: dict[str, Any]) -> bool:
    """Tell whether a claim denies a site, and names no city."""
    return claim["kind"] == "site" and claim["polarity"] == "denied" and not claim.get("city")


def main(arguments: list[str]) -> int:
    """Print the report of the part that the argument names; 2 where it names none."""
    if len(arguments) != 1 or arguments[0] not in PARTS:
        sys.stderr.write(f"usage: python -m benchmarks.extraction.score {'|'.join(PARTS)}\n")
        return 2
    sys.stdout.write(json.dumps(scores(arguments[0]), ensure_ascii=False, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
