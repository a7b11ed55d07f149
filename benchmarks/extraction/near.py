"""Rooms that no state keeps, in stories that come near: `python -m benchmarks.extraction.near open|sealed`.

A half's `texts.jsonl` has one text of four to seven sentences a line: an exile's own home or shop, a host's office,
a novel, a story that is taken back; a place in any is a false accusation. Of the sealed half only the sum is shown.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.extraction.score import HERE
from benchmarks.extraction.whose import Row, printed, read_rows, summed, written
from longarm.model.contract import claim_to_json
from longarm.stages.extraction import extract

NEAR = HERE / "near"
FAMILIES = (
    *("exile's home", "exile's shop", "exiles' club", "host's office", "helper's office"),
    *("met once", "fiction", "taken back", "refuted", "not the state"),
    *("mission itself", "at home", "compatriots' room", "never opened", "long ago"),
)
"""What comes near in a text, by the number of the family less one; a row calls it `manner`."""


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(NEAR / half)


def judged(row: Row) -> tuple[int, Counter[str]]:
    """Return a text's family, and whether a place in it is told as one that a state keeps."""
    told = any(
        claim["kind"] == "site"
        and claim["city"]
        and claim["polarity"] == "affirmed"
        and claim["modality"] != "hypothetical"
        for claim in map(claim_to_json, extract(written(row)))
    )
    return row["manner"], Counter(n=1, false=told, right=not told)


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by family and by language."""
    return summed(rows_of(half), judged, FAMILIES, whole=half == "sealed")


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("near", arguments, sums, ("n", "false"), "n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
