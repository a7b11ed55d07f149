"""Keeps floors under the open parts: `python -m benchmarks.extraction.floors DATE` measures them, writes `floors.json`.

The floors stand next to the digests of all parts. What a sealed part gave each time it was scored is written
there by hand, with the commit it was scored on; no floor hangs on it.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.extraction.score import HERE, NEGATIVE, OPEN, PARTS, prediction, scores
from tests.quality.floors import MARGIN, day, floor_of
from tests.quality.score_claims import read_lines

FLOORS = HERE / "floors.json"
NAMES = ("macro_f1", "attribution_accuracy", "stance_accuracy")


def digest(part: str) -> str:
    """Return the sha256 over the names and bytes of a part's files."""
    whole = sha256()
    for path in sorted((HERE / part).iterdir()):
        whole.update(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def reached(report: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Return what each language, and `all` of them together, reached."""
    languages: dict[str, dict[str, Any]] = {"all": report}
    for tag, own in report["by_language"].items():
        languages.setdefault(tag, own)
    return {
        language: {name: own[name] for name in NAMES if own[name] is not None}
        for language, own in languages.items()
    }


def floors_of(part: str, before: dict[str, Any]) -> dict[str, Any]:
    """Measure a part and return each language's scores with the floors under them; higher ones of `before` stay."""
    return {
        language: {
            name: floor_of(score, before.get(language, {}).get(name), f"{part} {language} {name}")
            for name, score in own.items()
        }
        for language, own in reached(scores(part)).items()
    }


def yielding(part: str) -> list[str]:
    """Return which texts of a part without claims yield some."""
    rows = read_lines(HERE / part / "documents.jsonl")
    return [row["id"] for row in rows if prediction(row)["claims"]]


def read() -> dict[str, Any]:
    """Return the floors as they are kept; empty where none are."""
    kept: dict[str, Any] = (
        json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    )
    return kept


def write(content: dict[str, Any], path: Path = FLOORS) -> None:
    """Write the floors."""
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def main(date: str) -> int:
    """Measure the open parts and write their floors; what is kept of the sealed parts stays."""
    content = {
        **read(),
        "sha256": {part: digest(part) for part in PARTS},
        "measured_on": date,
        "margin": MARGIN,
        "yielding": {part: yielding(part) for part in NEGATIVE},
        **{part: floors_of(part, read().get(part, {})) for part in OPEN},
    }
    write(content)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(day(sys.argv[1])))
