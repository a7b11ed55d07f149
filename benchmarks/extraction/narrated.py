"""Places told of in stories, as local papers do: `python -m benchmarks.extraction.narrated open|sealed`.

A half's `texts.jsonl` has one text of four to seven sentences a line: somebody was asked to come, a door, who sat
there; the state and often the city stand elsewhere in the text. Of the sealed half only the sum is shown.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.extraction.placed import is_there
from benchmarks.extraction.score import HERE
from benchmarks.extraction.whose import Row, is_right, printed, read_rows, summed, written
from longarm.model.contract import claim_to_json
from longarm.stages.extraction import extract

NARRATED = HERE / "narrated"
FAMILIES = (
    *(
        "called: to the paper",
        "called: by a lawyer or friend",
        "the paper went there",
        "a neighbour",
    ),
    *("city elsewhere", "a counter", "a host authority", "a court", "a landlord"),
    *("interview", "first person", "who is behind it later", "two cities"),
    *("none: near", "none: ordinary"),
)
"""How the place is told of, by the number of the family less one; a row calls it `manner`."""


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(NARRATED / half)


def judged(row: Row) -> tuple[int, Counter[str]]:
    """Return a text's family, how many places it has, how many are told, with the right source, and how many others."""
    sites = [c for c in map(claim_to_json, extract(written(row))) if c["kind"] == "site"]
    affirmed = [c for c in sites if c["polarity"] == "affirmed" and c["city"]]
    found = Counter[str](n=len(row["sites"]), told=0, sources=0, false=0)
    left = list(affirmed)
    for gold in row["sites"]:
        there = [c for c in affirmed if is_there(gold, c, row["language"])]
        found["told"] += bool(there)
        source = gold["source"]
        unnamed = source is not None and not source["name"]
        found["sources"] += any(is_right(c["voices"], source, unnamed=unnamed) for c in there)
        left = [c for c in left if c not in there]
    found["false"] = len(left)
    return row["manner"], found


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by family and by language."""
    return summed(rows_of(half), judged, FAMILIES, whole=half == "sealed")


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("narrated", arguments, sums, ("n", "told", "sources", "false"), "n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
