"""Lists what extraction misses in an open part: `python -m benchmarks.extraction.misses PART LANGUAGE [KIND]`.

A line starts with `-` for gold that nothing matches, `+` for a claim that no gold has, `~` for a pair whose voice or
stance is another than gold's. Sealed parts are refused: whoever mends does not look at them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from benchmarks.extraction.score import HERE, NEGATIVE, OPEN, prediction
from tests.quality.claim_similarity import SIMILARITY, accepted, attribution_ok
from tests.quality.score_claims import match, read_lines

SLOTS = {
    "figure": ("low", "high", "bound", "unit", "unit_kind", "qualifier", "scope", "surface"),
    "site": ("site_kind", "city", "country", "operator", "status"),
    "incident": ("tactic", "country", "city", "date", "outcome", "perpetrator", "countable"),
    "response": ("actor", "country", "action", "date"),
    "statement": ("speaker", "stance", "topic"),
    "link": ("subject", "relation", "object"),
}


def told(claim: dict[str, Any]) -> str:
    """Return a claim's slots, voices and words on one line."""
    slots = {name: claim.get(name) for name in SLOTS[claim["kind"]] if claim.get(name) is not None}
    voices = " < ".join(voice["name"] or "?" for voice in reversed(claim["voices"]))
    words = (claim.get("anchor") or {}).get("exact", "")
    denied = "DENIED " if claim["polarity"] == "denied" else ""
    return f"{claim['kind']} {denied}{json.dumps(slots, ensure_ascii=False)} [{voices}] {words!r}"


def differs(gold: dict[str, Any], found: dict[str, Any], publisher: str) -> bool:
    """Tell whether a matched pair differs in its root voice or its stance."""
    if gold["kind"] == "figure":
        return not attribution_ok(gold, found, publisher)
    return gold["kind"] == "statement" and found["stance"] not in accepted(gold, "stance")


def lines_of(gold: dict[str, Any], claims: list[dict[str, Any]], kind: str) -> Iterator[str]:
    """Yield what differs in one kind of one document."""
    publisher = gold["publisher"] or ""
    wanted = [claim for claim in gold["claims"] if claim["kind"] == kind]
    found = match(wanted, [c for c in claims if c["kind"] == kind], SIMILARITY[kind], publisher)
    for claim in found.missed:
        if not claim.get("do_not_score") and claim.get("countable", True):
            yield f"- {told(claim)}"
    for claim in found.left:
        if claim.get("countable", True):
            yield f"+ {told(claim)}"
    for ours, theirs in found.pairs:
        if not ours.get("do_not_score") and differs(ours, theirs, publisher):
            yield f"~ {told(ours)}\n     {told(theirs)}"


def main(arguments: list[str]) -> int:
    """Print the misses of a language in an open part, document by document; 2 where the part is not open."""
    if len(arguments) not in {2, 3} or arguments[0] not in OPEN + NEGATIVE:
        usage = f"usage: python -m benchmarks.extraction.misses {'|'.join(OPEN + NEGATIVE)} LANGUAGE [KIND]"
        sys.stderr.write(usage + "\n")
        return 2
    part, language = arguments[:2]
    rows = {row["id"]: row for row in read_lines(HERE / part / "documents.jsonl")}
    for gold in read_lines(HERE / part / "gold.jsonl"):
        if gold["language"].partition("-")[0] != language:
            continue
        claims = prediction(rows[gold["id"]])["claims"]
        kinds = arguments[2:] or list(SLOTS)
        lines = [line for kind in kinds for line in lines_of(gold, claims, kind)]
        if lines:
            text = rows[gold["id"]]["text"]
            sys.stdout.write(
                f"\n=== {gold['id']} {gold['publisher']}\n{text}\n" + "\n".join(lines) + "\n"
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
