"""What nobody knows or could confirm: `python -m benchmarks.extraction.unknown open|sealed`.

A half's `texts.jsonl` has two or three sentences a line. `unknown` are places, acts and counts of which somebody only
says that he knows nothing: whatever vouches for one is a false accusation. `told` are those of texts that come near,
which are there although something about them is not known. Of the sealed half only the sum is shown.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.extraction.placed import is_there
from benchmarks.extraction.score import HERE
from benchmarks.extraction.whose import Row, printed, read_rows, summed, written
from longarm.model.contract import claim_to_json
from longarm.stages.extraction import extract

UNKNOWN = HERE / "unknown"
FAMILIES = (
    *("no information", "not aware", "nothing known, two", "not confirmed", "whether"),
    *("neither nor", "no records, two", "stands first", "unclear", "direct speech"),
    *("act not confirmed", "act: no information", "act: whether"),
    *("count not confirmed", "count: no data", "count: whether"),
    *("told: who works there", "told: unknown to some", "told: who did it", "told: one of two"),
)
"""How it is said, by the number of the family less one; a row calls it `manner`."""
_KINDS = {"site": "site", "act": "incident", "count": "figure"}
_VOUCHED = frozenset({"asserted", "alleged"})


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(UNKNOWN / half)


def is_vouched(row: Row, thing: Row, claims: list[Row]) -> bool:
    """Tell whether a claim puts a thing as a fact or an allegation."""
    return any(
        claim["kind"] == _KINDS[thing["kind"]]
        and claim["polarity"] == "affirmed"
        and claim["modality"] in _VOUCHED
        and _is_of(row, thing, claim)
        for claim in claims
    )


def _is_of(row: Row, thing: Row, claim: Row) -> bool:
    if claim["kind"] == "figure":
        return bool(claim["low"] == thing["number"] or claim["high"] == thing["number"])
    if claim["kind"] == "incident" and not claim["city"]:
        return True
    return bool(claim["city"]) and is_there(thing, claim, row["language"])


def judged(row: Row) -> tuple[int, Counter[str]]:
    """Return a text's family, how many unknown and told things it has, and how many of each are vouched for."""
    claims = [claim_to_json(claim) for claim in extract(written(row))]
    false = sum(is_vouched(row, thing, claims) for thing in row["unknown"])
    told = sum(is_vouched(row, thing, claims) for thing in row["told"])
    things = len(row["unknown"]), len(row["told"])
    return row["manner"], Counter(
        n=things[0], false=false, near=things[1], told=told, right=things[0] - false
    )


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by family and by language."""
    return summed(rows_of(half), judged, FAMILIES, whole=half == "sealed")


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("unknown", arguments, sums, ("n", "false", "near", "told"), "n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
