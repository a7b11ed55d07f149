"""Plain sentences, each of which tells one thing: `python -m benchmarks.extraction.plain open|sealed`.

A half's `acts.tsv` has one act a row, `told.tsv` an answer of a host, a count or a room. A text is a lead, which
says whose exiles it is about, and a sentence or two. What is told, and how much of it is right, is summed by kind; of
the sealed half only the sums of all are shown.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from benchmarks.extraction.score import HERE, rendition_of
from longarm.model.contract import claim_to_json
from longarm.stages.extraction import extract

PLAIN = HERE / "plain"
HALVES = ("open", "sealed")
UNSPACED = frozenset({"ja", "zh"})
ANYWHERE = frozenset({"bounty", "coercion_by_proxy"})
"""Tactics that a state uses at home: where they are placed does not count."""
_HAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_ALIKE = 0.6
"""Share of the shorter name's words that two names have in common, but for endings."""
_ROOT = slice(3, 6)
"""Letters by which a word is known in all its cases, at least and at most."""
Claims = list[dict[str, Any]]


def rows_of(half: str, name: str) -> list[dict[str, str]]:
    """Return the rows of a file of one half."""
    with (PLAIN / half / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def claims_of(row: Mapping[str, str]) -> tuple[Claims, int]:
    """Return the claims that the program reads in a row's text, and where its lead ends."""
    claims = extract(rendition_of(text_of(row)))
    return [claim_to_json(claim) for claim in claims], len(row["lead"])


def text_of(row: Mapping[str, str]) -> dict[str, str | None]:
    """Return a row's lead and sentence as a document."""
    joint = "" if row["language"] in UNSPACED else " "
    return {
        "text": f"{row['lead']}{joint}{row['text']}",
        "language": row["language"],
        "title": None,
        "publisher": None,
        "published": "2024-11-20",
    }


def act_told(row: dict[str, str]) -> tuple[str, Counter[str]]:
    """Return the tactic of a row, and whether its act is told, in its state, and alone."""
    claims, lead = claims_of(row)
    acts = [
        claim
        for claim in claims
        if claim["kind"] == "incident" and claim["countable"] and claim["anchor"]["end"] > lead
    ]
    right = [act for act in acts if act["tactic"] == row["tactic"]]
    placed = any(a["country"] == row["country"] or a["tactic"] in ANYWHERE for a in right)
    beside = len(acts) - len(right)
    counts = {"n": 1, "told": bool(right), "placed": placed, "alone": placed and not beside}
    return f"act {row['tactic']}", Counter({**counts, "beside": beside})


def told(row: dict[str, str]) -> tuple[str, Counter[str]]:
    """Return the kind of a row, and whether it is told, right, and with its source, authority or city."""
    claims, _ = claims_of(row)
    found = {"answer": _answer, "count": _count, "room": _room}[row["kind"]](row, claims)
    names = ("n", "told", "right", "whose")
    return f"{row['kind']} {row['of']}", Counter(dict(zip(names, (1, *found), strict=True)))


def _answer(row: Mapping[str, str], claims: Claims) -> tuple[bool, bool, bool]:
    same = [c for c in claims if c["kind"] == "response" and c["action"] == row["gold"]]
    right = [c for c in same if c["country"] == row["country"]]
    named = row["name"] == "-" or any(alike(c["actor"] or "", row["name"]) for c in right)
    return bool(same), bool(right), bool(right) and named


def _count(row: Mapping[str, str], claims: Claims) -> tuple[bool, bool, bool]:
    figures = [c for c in claims if c["kind"] == "figure"]
    numbers = [int(number) for number in row["gold"].split("/")]
    names = row["name"].split("/") if len(numbers) > 1 else [row["name"]]
    same = [[c for c in figures if c["low"] == number] for number in numbers]
    right = all(any(c["unit"] == row["of"] for c in each) for each in same)
    whose = all(
        any(alike(voice["name"] or "", name) for c in each for voice in c["voices"])
        for each, name in zip(same, names, strict=True)
    )
    return all(map(bool, same)), right, whose


def _room(row: Mapping[str, str], claims: Claims) -> tuple[bool, bool, bool]:
    polarity = {"aff": "affirmed", "den": "denied"}[row["gold"]]
    sites = [c for c in claims if c["kind"] == "site"]
    same = [[c for c in sites if alike(c["city"] or "", city)] for city in row["name"].split("/")]
    right = all(any(c["polarity"] == polarity for c in each) for each in same)
    there = all(any(c["country"] == row["country"] for c in each) for each in same)
    return all(map(bool, same)), right, right and there


def alike(one: str, other: str) -> bool:
    """Tell whether two names are of one body, city or person, but for cases and what is left out."""
    if _HAN.search(other):
        return bool(one) and (one in other or other in one)
    first, second = _roots(one), _roots(other)
    shorter = min(len(first), len(second))
    return bool(shorter) and len(first & second) >= max(1, shorter * _ALIKE)


def _roots(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(r"\w\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return {word[: max(_ROOT.start, min(_ROOT.stop - 1, len(word) - 1))] for word in words}


def sums(half: str) -> dict[str, Counter[str]]:
    """Return what was counted in a half, by kind, and of the open half by what is told too."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    with ProcessPoolExecutor(2) as pool:
        for judge, name in ((act_told, "acts.tsv"), (told, "told.tsv")):
            for kind, counts in pool.map(judge, rows_of(half, name), chunksize=24):
                found[kind.partition(" ")[0]].update(counts)
                if half == "open":
                    found[kind].update(counts)
    return dict(sorted(found.items()))


def main(arguments: list[str]) -> int:
    """Print the sums of a half; 2 where it is none."""
    if len(arguments) != 1 or arguments[0] not in HALVES:
        sys.stderr.write(f"usage: python -m benchmarks.extraction.plain {'|'.join(HALVES)}\n")
        return 2
    for kind, counts in sums(arguments[0]).items():
        told_of = " ".join(f"{name} {number}" for name, number in counts.items())
        sys.stdout.write(f"{kind:32} {told_of}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
