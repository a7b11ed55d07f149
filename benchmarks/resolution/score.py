"""Scores name matching: `python -m benchmarks.resolution.score SET`.

`pairs` are the invented and public names written for longarm; `listed` and `known` are names that others wrote, each
with an open and a sealed half. The sealed halves are scored at the end of a piece of work, once.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.resolution.listed.homographs import is_of_several
from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HERE = Path(__file__).parent
SETS = {
    "pairs": HERE / "pairs.jsonl",
    "listed-open": HERE / "listed" / "open.jsonl",
    "listed-sealed": HERE / "listed" / "sealed.jsonl",
    "listed-open-where": HERE / "listed" / "open.jsonl",
    "listed-sealed-where": HERE / "listed" / "sealed.jsonl",
    "listed-open-apart": HERE / "listed" / "open.jsonl",
    "listed-sealed-apart": HERE / "listed" / "sealed.jsonl",
    "listed-open-whole": HERE / "listed" / "open.jsonl",
    "listed-sealed-whole": HERE / "listed" / "sealed.jsonl",
    "known-open": HERE / "known" / "open.jsonl",
    "known-sealed": HERE / "known" / "sealed.jsonl",
    "zones-sealed": HERE / "zones" / "sealed.jsonl",
    "japanese-sealed": HERE / "japanese" / "sealed.jsonl",
}
WHERE, WHOLE, APART = "-where", "-whole", "-apart"
"""What the names of sets end on that give the province which a list has beside the right name of a place: to the
comparison, or in the name itself; and that leave out the places whose name alone is that of several divisions."""
HOMOGRAPH = "homograph"
"""The kind of pairs whose romanisation is that of several things: never to be merged on the name alone."""

Row = dict[str, Any]


def read(name: str) -> list[Row]:
    """Return the pairs of a set: `kind left right same`, and where known `schema context`."""
    lines = SETS[name].read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    if name.endswith(WHERE):
        # Of the other sets each name stands alone.
        return [{**row, "context": {"r": row.get("where")}} for row in rows]
    if name.endswith(WHOLE):
        return [
            {**row, "right": f"{row['right']}, {row['where']}"} if row.get("where") else row
            for row in rows
        ]
    if name.endswith(APART):
        return list(_apart(rows))
    return rows


def _apart(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield pairs without the true ones of places whose name is that of several; the false ones are homographs."""
    for row in rows:
        if row["kind"] != "place" or not is_of_several(row["right"]):
            yield row
        elif not row["same"]:
            yield {**row, "kind": HOMOGRAPH}


def ours(row: Row) -> Verdict:
    """Return longarm's judgement of a pair."""
    context = row.get("context") or {}
    provinces = (context.get("l"), context.get("r"))
    return match_names(row["left"], row["right"], row.get("schema"), provinces).verdict


def figures(rows: Iterable[Row], judge: Callable[[Row], Verdict] = ours) -> dict[str, float]:
    """Return precision, recall and F1 of automatic merges, and the share of pairs left to a person."""
    tp = fp = fn = asked = number = 0
    for row in rows:
        verdict = judge(row)
        number += 1
        asked += verdict is Verdict.SUGGEST
        if verdict is Verdict.SAME:
            tp, fp = tp + row["same"], fp + (not row["same"])
        elif row["same"]:
            fn += 1
    return {
        "pairs": number,
        "precision": round(tp / (tp + fp), 4) if tp + fp else 0.0,
        "recall": round(tp / (tp + fn), 4) if tp + fn else 0.0,
        "f1": round(2 * tp / (2 * tp + fp + fn), 4) if tp else 0.0,
        "asked": round(asked / number, 4) if number else 0.0,
    }


def scores(name: str, judge: Callable[[Row], Verdict] = ours) -> dict[str, dict[str, float]]:
    """Return the figures of a set: all of it but the homographs, and each kind; of those the share wrongly merged."""
    kinds = defaultdict[str, list[Row]](list)
    for row in read(name):
        kinds[row["kind"]].append(row)
        if "forms" in row and name != "pairs":
            kinds[f"{row['kind']} {row['forms']}"].append(row)
    homographs = kinds.pop(HOMOGRAPH, [])
    found = {"all": figures([row for row in read(name) if row["kind"] != HOMOGRAPH], judge)}
    found.update({kind: figures(rows, judge) for kind, rows in sorted(kinds.items())})
    if homographs:
        merged = sum(judge(row) is Verdict.SAME for row in homographs)
        found[HOMOGRAPH] = {"pairs": len(homographs), "wrongly_merged": merged / len(homographs)}
    return found


def main(arguments: list[str]) -> int:
    """Print the figures of the set that the argument names; 2 where it names none."""
    if len(arguments) != 1 or arguments[0] not in SETS:
        sys.stderr.write(f"usage: python -m benchmarks.resolution.score {'|'.join(SETS)}\n")
        return 2
    for kind, own in scores(arguments[0]).items():
        shown = "  ".join(f"{name} {value:g}" for name, value in own.items())
        sys.stdout.write(f"{kind:20} {shown}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
