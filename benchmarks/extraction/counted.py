"""Whose a count is: `python -m benchmarks.extraction.counted open|sealed`.

A half's `texts.jsonl` has one short text a line, with one to three counts whose source is given in one of 24 manners.
Of the counts that are told at all, it is summed whether their source is right; of the sealed half only the sum of all.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.extraction.score import HERE
from benchmarks.extraction.whose import Row, is_right, printed, read_rows, summed, written
from longarm.model.contract import claim_to_json
from longarm.stages.extraction import extract

COUNTED = HERE / "counted"
MANNERS = (
    *("before the count", "behind it", "according to, before", "according to, behind"),
    *("a noun for the number", "list or register", "report or letter", "relative clause"),
    *("where it comes from", "two in a sentence", "two in two sentences", "an authority admits"),
    *("answer of a minister", "named in the next sentence", "named in the one before"),
    *("the paper's own", "nobody's", "old and new", "direct speech", "taken up by a pronoun"),
    *("passed on", "court or indictment", "terse", "the accused state's own"),
)
"""How the source is given, by the number of the manner less one."""


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(COUNTED / half)


def judged(row: Row) -> tuple[int, Counter[str]]:
    """Return a text's manner, how many counts it has, how many are told, and how many with the right source."""
    claims = [claim_to_json(claim) for claim in extract(written(row))]
    figures = [claim for claim in claims if claim["kind"] == "figure"]
    found = Counter[str](n=len(row["counts"]))
    for count in row["counts"]:
        claim = _told(figures, count, row["text"].index(count["words"]))
        found["told"] += claim is not None
        found["right"] += claim is not None and is_right(claim["voices"], count["source"])
    return row["manner"], found


def _told(figures: list[Row], count: Row, start: int) -> Row | None:
    """Return the figure with a count's value that has most of its words."""

    def shared(claim: Row) -> int:
        low, high = int(claim["anchor"]["start"]), int(claim["anchor"]["end"])
        return min(start + len(count["words"]), high) - max(start, low)

    same = [claim for claim in figures if count["value"] in {claim["low"], claim["high"]}]
    same = [claim for claim in same if shared(claim) > 0]
    return max(same, key=shared) if same else None


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by manner and by language."""
    return summed(rows_of(half), judged, MANNERS, whole=half == "sealed")


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("counted", arguments, sums)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
