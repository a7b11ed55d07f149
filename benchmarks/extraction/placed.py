"""Places of a state abroad, in every noun a language has: `python -m benchmarks.extraction.placed open|sealed`.

A half's `texts.jsonl` has one short text a line: a lead, which says whose exiles it is about and names no place, and a
place that their state keeps in some city, two or three in one family and none in the last. Of the sealed half only the
sum is shown.
"""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache

from benchmarks.extraction.plain import alike
from benchmarks.extraction.score import HERE
from benchmarks.extraction.whose import Row, printed, read_rows, summed, written
from longarm.model.contract import claim_to_json
from longarm.stages.extraction import extract
from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.lexicon import lexicon
from longarm.stages.extraction.words.mentions import WORLD_LAYERS, find_mentions

PLACED = HERE / "placed"
FAMILIES = (
    *("police", "service", "house", "front", "culture", "kept by an organ", "tied behind"),
    *("passive", "no verb", "city in another sentence", "several cities", "by name"),
    *("address", "shut by its own", "shut by the host", "suspected", "denied", "begun"),
    *("known by what is done", "none"),
    *("none: a victim's", "none: where it befell", "none: a mission", "none: a host's organ"),
    *("none: exiles' own", "none: where somebody spoke", "none: where agents went"),
    *("none: what it says", "beside another city", "behind another city"),
)
"""How the place is told, by the number of the family less one; a row calls it `manner`."""


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(PLACED / half)


def judged(row: Row) -> tuple[int, Counter[str]]:
    """Return a text's family, how many places it has, how many are told, how many rightly, and how many others.

    `told` is at the right city, `right` with the right side of a denial as well, `status` with what became of it,
    `false` anything at another city.
    """
    sites = [c for c in map(claim_to_json, extract(written(row))) if c["kind"] == "site"]
    found = Counter[str](n=len(row["sites"]), told=0, right=0, status=0, false=0)
    left = list(sites)
    for gold in row["sites"]:
        there = [c for c in sites if is_there(gold, c, row["language"])]
        same = [c for c in there if c["polarity"] == gold["polarity"]]
        found["told"] += bool(there)
        found["right"] += bool(same)
        found["status"] += any(c["status"] == gold["status"] for c in same)
        left = [c for c in left if c not in there]
    found["false"] = len(left)
    return row["manner"], found


def is_there(gold: Row, claim: Row, language: str) -> bool:
    """Tell whether a site is where a row's place is: in its state, and in its city if it has one."""
    if claim["country"] != gold["country"]:
        return False
    return gold["city"] is None or _is_city(gold["city"], claim["city"] or "", language)


def _is_city(printed: str, city: str, language: str) -> bool:
    return alike(printed, city) or city in _called(printed, language)


@cache
def _called(printed: str, language: str) -> frozenset[str]:
    """Return the English names of the places that a name may stand for as a language prints it: "Londyńska"."""
    words = lexicon(language)
    found = find_mentions(printed, fold(printed, words.folding), words)
    named = {m.value.split("|")[0] for m in found if m.layer == "cities"}
    return frozenset(named | {m.value.split("|")[-1] for m in found if m.layer in WORLD_LAYERS})


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by family and by language."""
    return summed(rows_of(half), judged, FAMILIES, whole=half == "sealed")


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("placed", arguments, sums, ("n", "told", "right", "status", "false"), "n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
