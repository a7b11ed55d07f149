"""Scores the open sets with a part of the lexicon left out: `python -m benchmarks.resolution.thinned [SHARE [SEED]]`.

Each form of each concept goes with the probability SHARE (0.3), by a random order that SEED fixes. Prints F1 of each
kind with the whole lexicon and without that part, and what it costs. The names of places are no part of the lexicon.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.resolution import floors
from longarm.gazetteer import terms
from longarm.stages.resolution.names import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARE, SEED = 0.3, 1
_KNOWN = terms._known  # noqa: SLF001 - the one place where all forms come in


def leave_out(share: float, seed: int) -> None:
    """Have the lexicon of this process built without a share of its forms."""
    chance = random.Random(seed)  # noqa: S311 - an order, no secret

    def known() -> Iterator[terms.Concept]:
        for concept in _KNOWN():
            kept = {
                code: tuple(form for form in forms if chance.random() >= share)
                for code, forms in concept.forms.items()
            }
            yield replace(concept, forms={code: forms for code, forms in kept.items() if forms})

    terms._known = known  # noqa: SLF001 - as above
    # What is kept of the whole lexicon is not this one.
    compiled.RUNNING = f"thinned {share} {seed}".encode()


def reached(share: float, seed: int, *names: str) -> dict[str, dict[str, float]]:
    """Return F1 of each kind of the sets in a process of its own: a lexicon is built once in each."""
    asked = ("--one", str(share), str(seed), *names)
    command = (sys.executable, "-m", "benchmarks.resolution.thinned", *asked)
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - this program
    found: dict[str, dict[str, float]] = json.loads(done.stdout)
    return found


def main(arguments: list[str]) -> int:
    """Print a line for each set and kind."""
    if arguments[:1] == ["--one"]:
        leave_out(float(arguments[1]), int(arguments[2]))
        sys.stdout.write(json.dumps({name: floors.reached(name) for name in arguments[3:]}))
        return 0
    share = float(arguments[0]) if arguments else SHARE
    seed = int(arguments[1]) if len(arguments) > 1 else SEED
    whole, thin = (reached(each, seed, *floors.OPEN) for each in (0.0, share))
    for name, kinds in whole.items():
        for kind, value in kinds.items():
            left = thin[name][kind]
            sys.stdout.write(
                f"{name:12} {kind:12} {value:.3f} {left:.3f}  costs {value - left:.3f}\n"
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
