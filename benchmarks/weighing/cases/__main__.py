"""Scores an invented case from its files to its findings: `python -m benchmarks.weighing.cases NAME`."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.weighing.cases.scoring import Score, score
from longarm.model.registry import Registry
from longarm.pipeline.add import add
from longarm.pipeline.case import init, opened
from longarm.pipeline.look import registry

HERE = Path(__file__).parent
NOW = "2026-11-27T00:00:00Z"
SEALED = frozenset({"levies"})
"""Cases that nobody who writes the program has read: their figures are printed, and never what was missed."""


def weighed(folder: Path) -> Registry:
    """Return an invented case taken in and weighed, with its own houses."""
    with TemporaryDirectory() as scratch:
        case_folder = Path(scratch) / "case"
        init(case_folder, folder.name)
        if (folder / "houses.toml").is_file():
            shutil.copy(folder / "houses.toml", case_folder / "houses.toml")
        with opened(case_folder, writing=True) as case:
            add(case, [folder / "documents"], NOW)
            return registry(case)


def scored(name: str) -> Score:
    """Return the scores of the case of a name."""
    folder = HERE / name
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return score(gold, weighed(folder))


def main(arguments: list[str]) -> int:
    """Print the scores of a case; with `misses`, what was missed (never for a sealed one)."""
    if arguments[0] in SEALED and "misses" in arguments:
        print(f"{arguments[0]} is sealed: its figures alone are printed")  # noqa: T201
        return 2
    found = scored(arguments[0])
    for line in found.lines():
        print(line)  # noqa: T201
    if "misses" in arguments:
        for miss in found.misses:
            print(miss)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
