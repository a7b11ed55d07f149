"""Keeps floors under name matching: `python -m benchmarks.resolution.floors DATE` measures the open sets anew.

What the sealed halves and the peers gave stands in `floors.json` by hand, with the commit or the machine.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from typing import Any

from benchmarks.resolution.score import HERE, SETS, scores
from tests.quality.floors import day, floor_under

FLOORS = HERE / "floors.json"
OPEN = ("pairs", "listed-open", "listed-open-whole", "known-open")


def digest(name: str) -> str:
    """Return the sha256 of a set's file."""
    return sha256(SETS[name].read_bytes()).hexdigest()


def read() -> dict[str, Any]:
    """Return the floors as they are kept; empty where none are."""
    kept: dict[str, Any] = (
        json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    )
    return kept


def reached(name: str) -> dict[str, float]:
    """Return F1 of a set and of its kinds; of homographs the share that is not merged."""
    return {
        kind: own["f1"] if "f1" in own else 1.0 - own["wrongly_merged"]
        for kind, own in scores(name).items()
        if " " not in kind
    }


def main(date: str) -> int:
    """Measure and write the floors; what is kept of sealed halves and peers stays."""
    content = {
        **read(),
        "sha256": {name: digest(name) for name in SETS},
        "measured_on": date,
        "open": {
            name: {
                kind: {
                    "reached": value,
                    "floor": 1.0 if kind == "homograph" else floor_under(value),
                }
                for kind, value in reached(name).items()
            }
            for name in OPEN
        },
    }
    FLOORS.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(day(sys.argv[1])))
