"""Adds a folder to cases, in processes that kill themselves on the way.

    python add_and_die.py FOLDER SEED WARM WHOLE CASE…

WARM and WHOLE are cases that are added to without a death, WARM to load all that is loaded once.
Each further CASE is added to by a child that sends itself SIGKILL at a moment drawn with the seed.
Moments are counted in calls to C and returns
in store, pipeline and Django's database layer. One line a case tells the moment and the signal.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from pathlib import Path
from types import FrameType

from longarm.pipeline.add import add
from longarm.pipeline.case import opened
from tests.journeys.invented_files import NOW

EVERYWHERE = ("/longarm/store/", "/longarm/pipeline/", "/django/db/")
STORE = ("/longarm/store/",)
ARCHIVE = ("/longarm/store/archive.py",)
WATCHED = (EVERYWHERE, STORE, ARCHIVE)
"""Deaths take turns: anywhere, where rows are written, and where bytes are."""


NEVER = -1


class Clock:
    """Counts what the watched modules do, and kills the process when its moment has come."""

    def __init__(self, watched: tuple[str, ...], moment: int) -> None:
        """Take whose moments are meant, and which one."""
        self.watched = watched
        self.moment = moment
        self.now = dict.fromkeys(WATCHED, 0)

    def tick(self, frame: FrameType, event: str, _: object) -> None:
        """Count one call of C, or one return."""
        if event == "call":
            return
        name = frame.f_code.co_filename
        for watched in WATCHED:
            self.now[watched] += any(part in name for part in watched)
        if self.now[self.watched] == self.moment:
            os.kill(os.getpid(), signal.SIGKILL)


def add_until(clock: Clock, case_folder: Path, files: Path) -> None:
    """Add the files, or die."""
    sys.setprofile(clock.tick)
    with opened(case_folder, writing=True) as case:
        add(case, [files], NOW)
    sys.setprofile(None)


def main(files: Path, seed: int, warm: Path, whole: Path, *doomed: Path) -> None:
    """Add without a death, then with one a case; the children inherit what is loaded by then."""
    add_until(Clock(STORE, NEVER), warm, files)
    full = Clock(STORE, NEVER)
    add_until(full, whole, files)
    chosen = random.Random(seed)  # noqa: S311 - a seed, not a secret
    for number, case_folder in enumerate(doomed):
        watched = WATCHED[number % len(WATCHED)]
        moment = chosen.randrange(1, full.now[watched])
        child = os.fork()
        if child == 0:
            add_until(Clock(watched, moment), case_folder, files)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        sys.stdout.write(f"{moment} {killed_by}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *(Path(case) for case in sys.argv[3:]))
