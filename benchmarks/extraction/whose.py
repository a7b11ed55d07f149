"""Whose word an act is: `python -m benchmarks.extraction.whose open|sealed`.

A half's `texts.jsonl` has one short text a line, which gives the source of one to three acts in one of 24 manners. Of
the acts that are told at all, it is summed whether their source is right; of the sealed half only the sum of all.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.extraction.plain import alike
from benchmarks.extraction.score import HERE, rendition_of
from longarm.model.contract import claim_to_json
from longarm.model.document import Rendition
from longarm.stages.extraction import extract

WHOSE = HERE / "whose"
HALVES = ("open", "sealed")
MANNERS = (
    *("before the act", "behind it", "goes on in the next sentence", "presents a report"),
    *("closes what is told", "only comments", "two sources", "told to a paper", "unnamed"),
    *(
        "seen by the paper",
        "interview",
        "chronicle",
        "list",
        "court",
        "indictment",
        "victim quoted",
    ),
    *("taken up by a pronoun", "only denies", "answer of a minister", "release of its publisher"),
    *("dateline", "lawyer or kin", "complaint", "passed on"),
)
"""How the source is given, by the number of the manner less one."""
_UNNAMED = 9
_PLACED = ("incident", "site")
Row = dict[str, Any]


def read_rows(folder: Path) -> list[Row]:
    """Return the texts of a folder."""
    with (folder / "texts.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def rows_of(half: str) -> list[Row]:
    """Return the texts of one half."""
    return read_rows(WHOSE / half)


def written(row: Row) -> Rendition:
    """Return a text as the rendition that a reader would make of it."""
    language = "zh-Hans" if row["language"] == "zh" else row["language"]
    document = {key: row[key] for key in ("text", "publisher")}
    document |= {"language": language, "title": None, "published": "2024-11-20"}
    return rendition_of(document)


def judged(row: Row) -> tuple[int, Counter[str]]:
    """Return a text's manner, how many acts it has, how many are told, and how many with the right source."""
    claims = [claim_to_json(claim) for claim in extract(written(row))]
    found = Counter[str](n=len(row["acts"]))
    for act in row["acts"]:
        start = row["text"].index(act["words"])
        claim = _told(claims, act["kind"], (start, start + len(act["words"])))
        found["told"] += claim is not None
        found["right"] += claim is not None and is_right(
            claim["voices"], act["source"], unnamed=row["manner"] == _UNNAMED
        )
    return row["manner"], found


def _told(claims: list[Row], kind: str, words: tuple[int, int]) -> Row | None:
    """Return the claim that has most of an act's words, one of its kind where there is one."""

    def shared(claim: Row) -> int:
        start, end = int(claim["anchor"]["start"]), int(claim["anchor"]["end"])
        return min(words[1], end) - max(words[0], start)

    placed = [claim for claim in claims if claim["kind"] in _PLACED and shared(claim) > 0]
    same = [claim for claim in placed if claim["kind"] == kind] or placed
    return max(same, key=shared) if same else None


def is_right(voices: list[Row], source: Row | None, *, unnamed: bool = False) -> bool:
    """Tell whether the last voice is the source, or nobody speaks where the publisher tells it.

    Where a source is `unnamed`, any voice that is will do.
    """
    if source is None or not voices:
        return source is None and not voices
    last = voices[-1]
    if unnamed and last["type"] == "unnamed":
        return True
    names = [source["name"], *source.get("also", ())]
    return any(alike(last["name"] or "", name) for name in names)


def summed(
    rows: list[Row],
    judge: Callable[[Row], tuple[int, Counter[str]]],
    manners: Sequence[str],
    *,
    whole: bool,
) -> dict[str, Counter[str]]:
    """Return what `judge` counts in texts: over all, and but for the `whole` alone by manner and language."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with ProcessPoolExecutor(2) as pool:
        for row, (manner, counts) in zip(rows, pool.map(judge, rows, chunksize=16), strict=True):
            found["all"].update(counts)
            if not whole:
                found[f"{manner:2} {manners[manner - 1]}"].update(counts)
                found[row["language"].partition("-")[0]].update(counts)
    return dict(sorted(found.items()))


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half: over all, and of the open half by manner and by language."""
    return summed(rows_of(half), judged, MANNERS, whole=half == "sealed")


def printed(
    name: str,
    arguments: list[str],
    sums_of: Callable[[str], dict[str, Counter[str]]],
    counts_of: Sequence[str] = ("n", "told", "right"),
    whole: str = "told",
) -> int:
    """Print the sums of the half that the arguments of the benchmark `name` say, and how much of the `whole` is right.

    2 where it is no half.
    """
    if len(arguments) != 1 or arguments[0] not in HALVES:
        sys.stderr.write(f"usage: python -m benchmarks.extraction.{name} {'|'.join(HALVES)}\n")
        return 2
    for kind, counts in sums_of(arguments[0]).items():
        share = counts["right"] / max(1, counts[whole])
        told = " ".join(f"{each} {counts[each]}" for each in counts_of)
        sys.stdout.write(f"{kind:32} {told} {share:.2f}\n")
    return 0


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    return printed("whose", arguments, sums)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
