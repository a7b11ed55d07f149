"""Make readings: write the committed table of how Han characters are read in Mandarin and Cantonese.

Source: Unihan (Unicode licence), as Debian's package `unicode-data` ships it. Run it as

    python tools/make_readings.py Unihan_Readings.txt.bz2 src/longarm/gazetteer/data/readings.tsv

Kept are the characters of the PRC's general list (Tongyong Guifan Hanzi Biao) and those that have a place in the
frequency list of Hanyu Pinlu; traditional forms are folded before they are looked up and stand here only on their own.
"""

from __future__ import annotations

import bz2
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from longarm.gazetteer.fold import simplify

FIELDS = ("kHanyuPinlu", "kTGHZ2013", "kMandarin", "kCantonese")
MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
SYLLABLE = re.compile(r"[a-zü\u0300-\u036f]+", re.IGNORECASE)
HEAD = """\
# Readings of Han characters from Unihan (Unicode licence); made by tools/make_readings.py.
# character, Mandarin in pinyin with tone numbers (v for ü), most usual first, Cantonese in Jyutping
"""


def numbered(syllable: str) -> str:
    """Return a syllable with a mark for its tone as one with a number: `fú` is `fu2`, `lǜ` is `lv4`."""
    tone = "5"
    plain: list[str] = []
    for char in unicodedata.normalize("NFD", syllable.casefold()):
        if char in MARKS:
            tone = MARKS[char]
        elif char == "\u0308":
            plain[-1] = "v"
        elif char.isalpha():
            plain.append(char)
    return "".join(plain) + tone


def mandarin(fields: dict[str, str]) -> list[str]:
    """Return the readings of a character that running text uses, most usual first."""
    often = [entry.partition("(")[0] for entry in fields.get("kHanyuPinlu", "").split()]
    listed = [entry.partition(":")[2] for entry in fields.get("kTGHZ2013", "").split()]
    known = [each for entry in listed for each in entry.split(",")]
    usual = fields.get("kMandarin", "").split()[:1]
    found = [
        numbered(each)
        for each in (*often, *known, *usual)
        if SYLLABLE.fullmatch(unicodedata.normalize("NFD", each))
    ]
    return list(dict.fromkeys(each for each in found if each[-1] != "5" or len(found) == 1))


def main(source: str, target: str) -> None:
    """Read Unihan and write the table."""
    table = defaultdict[str, dict[str, str]](dict)
    with bz2.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("U+"):
                continue
            code, _, rest = line.rstrip("\n").partition("\t")
            name, _, value = rest.partition("\t")
            if name in FIELDS:
                table[chr(int(code.removeprefix("U+"), 16))][name] = value
    cantonese = defaultdict[str, list[str]](list)
    for char, fields in sorted(table.items()):
        cantonese[simplify(char)] += fields.get("kCantonese", "").split()
    rows = []
    for char, fields in sorted(table.items()):
        readings = mandarin(fields)
        if simplify(char) != char:
            continue
        if readings and ("kTGHZ2013" in fields or "kHanyuPinlu" in fields):
            rows.append(
                f"{char}\t{' '.join(readings)}\t{' '.join(dict.fromkeys(cantonese[char]))}\n"
            )
    Path(target).write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
