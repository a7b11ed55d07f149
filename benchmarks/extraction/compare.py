"""Compares what two states of the code find in the open parts, text by text.

    python -m benchmarks.extraction.compare keep FILE [PART …]    # read the open parts, keep what is found
    python -m benchmarks.extraction.compare OLD NEW [KIND]        # what changed from one to the other

The second prints a table of scores, then each text in which a claim was won or lost: `won` and `lost` are pairs with
gold, `+false` and `-false` claims that no gold has. Sealed parts are never read.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.extraction.misses import SLOTS, differs, told
from benchmarks.extraction.score import HERE, NEGATIVE, OPEN, prediction
from tests.quality.claim_similarity import SIMILARITY
from tests.quality.score_claims import evaluate, match, read_lines

Found: TypeAlias = dict[str, dict[str, Any]]
"""Predictions by the id of their text."""

WORKERS = 2


def found_in(part: str) -> Found:
    """Return what is found in the texts of a part."""
    rows = read_lines(HERE / part / "documents.jsonl")
    with ProcessPoolExecutor(WORKERS) as workers:
        return {each["id"]: each for each in workers.map(prediction, rows, chunksize=4)}


def keep(path: Path, parts: list[str]) -> None:
    """Write what is found in some open parts, all of them where none is named."""
    kept: dict[str, Found] = {}
    for part in parts:
        sys.stderr.write(f"{part}\n")
        kept[part] = found_in(part)
    path.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the claims of one text, as lines to read, under one of the four signs."""

    sign: str
    line: str


def lines_of(gold: dict[str, Any], predicted: dict[str, Any], kind: str) -> Counter[Change]:
    """Return the pairs with gold and the claims without it, of one kind in one text."""
    publisher = gold["publisher"] or ""
    wanted = [each for each in gold["claims"] if each["kind"] == kind]
    claims = [each for each in predicted["claims"] if each["kind"] == kind]
    matched = match(wanted, claims, SIMILARITY[kind], publisher)
    lines: Counter[Change] = Counter()
    for ours, theirs in matched.pairs:
        if not ours.get("do_not_score"):
            right = "other voice " * differs(ours, theirs, publisher)
            lines[Change("won", right + told(ours))] += 1
    for theirs in matched.left:
        if theirs.get("countable", True):
            lines[Change("+false", told(theirs))] += 1
    return lines


GONE = {"won": "lost", "+false": "-false"}


def changes(gold: dict[str, Any], old: Found, new: Found, kind: str) -> Iterator[Change]:
    """Yield what is told of a text in one of two states and not in the other."""
    before = lines_of(gold, old[gold["id"]], kind)
    after = lines_of(gold, new[gold["id"]], kind)
    yield from (after - before).elements()
    for gone in (before - after).elements():
        yield Change(GONE[gone.sign], gone.line)


def scores_of(part: str, found: Found) -> dict[str, Any]:
    """Return the scorer's report over kept predictions of a part."""
    gold = read_lines(HERE / part / "gold.jsonl")
    return evaluate(gold, found.values(), {})


def row_of(part: str, old: Found, new: Found) -> str:
    """Return a part's scores before and after on one line."""
    cells = [f"{part:16}"]
    reports = scores_of(part, old), scores_of(part, new)
    for name in ("macro_f1", "attribution_accuracy", "stance_accuracy"):
        before, after = (report[name] or 0.0 for report in reports)
        cells.append(f"{before:.4f} {after:.4f} {after - before:+.4f}")
    false = [report["false_claims_on_negatives"]["total"] for report in reports]
    return "  ".join([*cells, f"false on negatives {false[0]} {false[1]}"])


def compare(old: dict[str, Found], new: dict[str, Found], kinds: list[str]) -> Iterator[str]:
    """Yield the lines that tell how two states of the code differ."""
    shared = [part for part in (*OPEN, *NEGATIVE) if part in new and part in old]
    for part in shared:
        yield row_of(part, old[part], new[part])
    sums: Counter[str] = Counter()
    for part in shared:
        texts = {row["id"]: row["text"] for row in read_lines(HERE / part / "documents.jsonl")}
        for gold in read_lines(HERE / part / "gold.jsonl"):
            told_of = [each for kind in kinds for each in changes(gold, old[part], new[part], kind)]
            sums.update(each.sign for each in told_of)
            if told_of:
                yield f"\n=== {part} {gold['id']} {gold['publisher']}\n{texts[gold['id']]}"
                yield from (f"{each.sign:7} {each.line}" for each in told_of)
    yield "\n" + "  ".join(f"{sign} {count}" for sign, count in sorted(sums.items()))


def main(arguments: list[str]) -> int:
    """Keep or compare; 2 where the arguments name neither or a part that is not open."""
    match arguments:
        case ["keep", path, *parts] if set(parts) <= {*OPEN, *NEGATIVE}:
            keep(Path(path), parts or [*OPEN, *NEGATIVE])
        case [old, new, *kinds] if set(kinds) <= SLOTS.keys():
            kept = [json.loads(Path(path).read_text(encoding="utf-8")) for path in (old, new)]
            for line in compare(kept[0], kept[1], kinds or list(SLOTS)):
                sys.stdout.write(line + "\n")
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
