"""Acts against people abroad in every wording a language has: `python -m benchmarks.extraction.acted open|sealed`.

A half's `texts.jsonl` has one short text a line: a lead, which says whose exiles it is about and tells no act, and one
act, two or three of each tactic in a language, or something that only comes near. Of the sealed half only the sum is
shown.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.extraction.score import HERE
from benchmarks.extraction.whose import Row, printed, read_rows, summed, written
from longarm.model.contract import claim_to_json
from longarm.model.slots import CATEGORY_OF, Tactic
from longarm.stages.extraction import extract
from tests.quality.claim_similarity import city_ok

ACTED = HERE / "acted"
FAMILIES = (
    *(tactic.value for tactic in Tactic),
    *(
        "none: a crime or an accident",
        "none: planned, feared or ruled out",
        "none: a law or a report",
    ),
    *("none: the host's own case", "none: at home", "none: on stage"),
)
"""What a text tells, by the number of the family less one; a row calls it `manner`."""


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(ACTED / half)


def judged(row: Row) -> tuple[int, Counter[str]]:
    """Return a text's family, how many acts it has, how many are told, how many rightly, and how many others.

    `told` has the right state and category, `right` the right tactic and city as well; `false` is an event of another
    state or category, and `aside` a text that yields no claim at all.
    """
    claims = [claim_to_json(claim) for claim in extract(written(row))]
    acts = [c for c in claims if c["kind"] == "incident" and c["countable"]]
    found = Counter[str](n=len(row["acts"]), told=0, right=0, false=0, aside=not claims)
    for act in row["acts"]:
        there = [claim for claim in acts if is_told(act, claim)]
        found["told"] += bool(there)
        found["right"] += any(c["tactic"] == act["tactic"] and city_ok(act, c) for c in there)
        acts = [claim for claim in acts if claim not in there]
    found["false"] = len(acts)
    return row["manner"], found


def is_told(act: Row, claim: Row) -> bool:
    """Tell whether a claim is of an act's state and of its category of tactics."""
    there = act["country"] is None or claim["country"] == act["country"]
    return bool(there and claim["category"] == CATEGORY_OF[Tactic(act["tactic"])].value)


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by family and by language."""
    return summed(rows_of(half), judged, FAMILIES, whole=half == "sealed")


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("acted", arguments, sums, ("n", "told", "right", "false", "aside"), "n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
