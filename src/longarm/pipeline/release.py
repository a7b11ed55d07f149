"""Release: the registry through the gate and out as a site."""

from __future__ import annotations

from pathlib import Path

from longarm.model.release import Terms
from longarm.pipeline.look import registry
from longarm.stages.publication import Release, publish
from longarm.store.case import Case


def release(case: Case, folder: Path, now: str) -> Release:
    """Publish the case as it stands into a folder; nothing is written where the gate refuses.

    Raises:
        GateError: something in it may not be published.
        CaseExistsError: the folder holds something that is no release.
    """
    return publish(registry(case), folder, Terms(made_at=now))
