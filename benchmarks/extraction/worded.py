"""Ways to say whose a count is: `python -m benchmarks.extraction.worded open|sealed`.

A half's `texts.jsonl` has one short text a line: a lead, which names no source, and one count (two in the last family)
whose source is given in words that no other text of its language has. Summed as `benchmarks.extraction.counted` does.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.extraction.counted import judged
from benchmarks.extraction.score import HERE
from benchmarks.extraction.whose import Row, printed, read_rows, summed

WORDED = HERE / "worded"
FAMILIES = (
    *("saying", "recording", "estimating", "admitting", "correcting", "finding", "handing over"),
    *("according to", "a noun for the number", "a document", "knowing and having"),
    *("behind the count", "relative clause", "passive", "named in the next sentence"),
    *("taken up by a pronoun or noun", "goes on without naming", "hearing or court", "passed on"),
    "two sources",
)
"""What kind of words give the source, by the number of the family less one; a row calls it `manner`."""


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(WORDED / half)


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by family and by language."""
    return summed(rows_of(half), judged, FAMILIES, whole=half == "sealed")


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("worded", arguments, sums)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
