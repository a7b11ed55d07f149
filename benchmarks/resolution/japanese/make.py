"""Make the sealed Japanese names of organs: `python -m benchmarks.resolution.japanese.make JAMDICT.DB`, once.

From the organisations of JMnedict (Electronic Dictionary Research and Development Group, CC BY-SA 4.0) as the package
`jamdict-data` 1.5 ships it: those whose English name says that they are organs, parted by a digest, each with its true
pair and two false ones, the names that share most letters.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from hashlib import sha256
from pathlib import Path

from rapidfuzz import fuzz

ORGAN = re.compile(
    r"\b(Ministry|Agency|Bureau|Commission|Court|Department|Police|Parliament|Diet|Government|Administration|"
    r"Prosecutors?|Embassy|Council|Secretariat|Authority|Assembly)\b"
)
NUMBER, FALSE_PAIRS = 220, 2
QUERY = """
SELECT k.text, g.text FROM NETransType t
JOIN NETranslation n ON n.ID = t.tid JOIN NEKanji k ON k.idseq = n.idseq JOIN NETransGloss g ON g.tid = t.tid
WHERE t.text = 'organization' AND g.lang = 'eng' ORDER BY k.text, g.text
"""


def main(arguments: list[str]) -> int:
    """Write the pairs beside this file."""
    found: dict[str, str] = {}
    with sqlite3.connect(arguments[0]) as base:
        for japanese, gloss in base.execute(QUERY):
            if ORGAN.search(gloss) and len(japanese) > 2:  # noqa: PLR2004 - shorter are abbreviations
                found.setdefault(japanese, gloss.partition(";")[0].strip())
    chosen = sorted(found, key=lambda name: sha256(name.encode()).hexdigest())[:NUMBER]
    lines = []
    for left in sorted(chosen):
        true = found[left]
        others = sorted(
            {found[each] for each in chosen} - {true},
            key=lambda each: (-fuzz.token_set_ratio(true, each), each),
        )
        for number, right in enumerate([true, *others[:FALSE_PAIRS]]):
            names = {"kind": "organ", "forms": "ja|en", "left": left, "right": right}
            row = {**names, "same": not number, "id": f"{left} {number}"}
            lines.append(json.dumps(row, ensure_ascii=False) + "\n")
    Path(__file__).with_name("sealed.jsonl").write_text("".join(lines), encoding="utf-8")
    sys.stdout.write(f"{len(lines)} pairs\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
