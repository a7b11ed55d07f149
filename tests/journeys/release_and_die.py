"""Releases an invented case over an earlier release, in processes that kill themselves on the way.

    python release_and_die.py TARGET SEED DEATHS

Each child sends itself SIGKILL at a moment drawn with the seed, counted in calls to C and returns in the room that
places files. One line a child tells the moment and the signal. The terms change each time, so that files are written.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path
from types import FrameType

from longarm.model.registry import Registry
from longarm.model.release import Terms
from longarm.stages.publication import publish
from tests.journeys.released import complete
from tests.unit.publication.invented import invented_case

WATCHED = "/publication/placing.py"
NEVER = -1


class Clock:
    """Counts what the placing of files does, and kills the process when its moment has come."""

    def __init__(self, moment: int) -> None:
        """Take the moment."""
        self.moment = moment
        self.now = 0

    def tick(self, frame: FrameType, event: str, _: object) -> None:
        """Count one call of C, or one return."""
        if event == "call" or WATCHED not in frame.f_code.co_filename:
            return
        self.now += 1
        if self.now == self.moment:
            os.kill(os.getpid(), signal.SIGKILL)


def release_until(clock: Clock, held: Registry, target: Path, day: int) -> None:
    """Release, or die."""
    sys.setprofile(clock.tick)
    publish(held, target, Terms(made_at=f"2031-01-{day:02}T00:00:00Z"))
    sys.setprofile(None)


def main(target: Path, seed: int, deaths: int) -> None:
    """Release twice without a death, then with one a child."""
    held = invented_case().registry()
    release_until(Clock(NEVER), held, target, 28)
    full = Clock(NEVER)
    release_until(full, held, target, 1)
    chosen = random.Random(seed)  # noqa: S311 - a seed, not a secret
    for number in range(deaths):
        # Half of the deaths come at the end, where folders are moved.
        early = full.now - 40 if number % 2 else 1
        moment = chosen.randrange(early, full.now)
        child = os.fork()
        if child == 0:
            release_until(Clock(moment), held, target, number % 27 + 2)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        sys.stdout.write(f"{moment} {killed_by} {_whole(target)}\n")


def _whole(target: Path) -> str:
    """Tell whether a whole release lies at the target: every file that its manifest names, with its digest."""
    return "whole" if complete(target) else "broken"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
