"""Keeps floors under the joining of bodies: `python -m benchmarks.resolution.bodies.floors DATE` measures them anew.

What the kept half gave is written by hand, with the first score before anything was mended.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from typing import Any

from benchmarks.resolution.bodies.score import HERE, SETS, score
from tests.quality.floors import floor_under

FLOORS = HERE / "floors.json"


def digest(name: str) -> str:
    """Return the sha256 of a half's file."""
    return sha256(SETS[name].read_bytes()).hexdigest()


def read() -> dict[str, Any]:
    """Return the floors as they are kept; empty where none are."""
    kept: dict[str, Any] = (
        json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    )
    return kept


def main(date: str) -> int:
    """Measure and write the floors; what is kept of the other half stays."""
    reached = score("open").figures()
    content = {
        **read(),
        "sha256": {name: digest(name) for name in SETS},
        "measured_on": date,
        "open": {**reached, "floor": floor_under(reached["f1"])},
    }
    FLOORS.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
