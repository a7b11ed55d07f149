"""Demo: the sample case, from its documents to a release."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from longarm.model.registry import Registry
from longarm.pipeline.add import AddReport, Progress, add
from longarm.pipeline.case import init, opened
from longarm.pipeline.look import registry
from longarm.pipeline.release import release
from longarm.stages.publication import Release

NAME = "Sample case"


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What was taken in, the case as it then stood, and its release."""

    added: AddReport
    registry: Registry
    release: Release


def demo(folder: Path, sample: Path, now: str, progress: Progress | None = None) -> DemoReport:
    """Make the sample case in `folder` from the documents in `sample`, and release it.

    Where the sample case is there already, it is brought up to date.

    Raises:
        CaseExistsError: the folder holds something else.
        GateError: the release was refused.
    """
    if not is_sample_case(folder):
        init(folder, NAME)
    with opened(folder, writing=True) as case:
        added = add(case, [sample], now, progress)
        seen = registry(case)
        released = release(case, case.releases / "sample", now)
    return DemoReport(added=added, registry=seen, release=released)


def is_sample_case(folder: Path) -> bool:
    """Tell whether the sample case is in the folder."""
    if not (folder / "longarm.toml").is_file():
        return False
    with opened(folder) as case:
        return case.name == NAME
