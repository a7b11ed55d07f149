"""Scores the joining of bodies in a case: `python -m benchmarks.resolution.bodies open` (or `kept`).

All names of a half stand in one case, one document a body and language, so that every body competes with every other.
"""

from __future__ import annotations

import sys

from benchmarks.resolution.bodies.score import SETS, score


def main(arguments: list[str]) -> int:
    """Print the figures of a half, and with `-v` each pair that is wrong; 2 where the argument names none."""
    wanted = [each for each in arguments if each != "-v"]
    if len(wanted) != 1 or wanted[0] not in SETS:
        sys.stderr.write(f"usage: python -m benchmarks.resolution.bodies {'|'.join(SETS)} [-v]\n")
        return 2
    found = score(wanted[0])
    for name, value in found.figures().items():
        sys.stdout.write(f"{name:20} {value:g}\n")
    if "-v" in arguments:
        for line in (*found.merged, *found.missed):
            sys.stdout.write(f"{line}\n")
    return 0


raise SystemExit(main(sys.argv[1:]))
