"""Releases for tests: the files of one in memory, and the last look at files that are given as text."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from longarm.model.release import Terms
from longarm.stages.publication.gate.inspection import inspect
from longarm.stages.publication.release import files, release_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.stages.publication.gate.admission import GateReport
    from longarm.stages.publication.gate.withholding import Withholding


def site(report: GateReport, made_at: str) -> dict[str, str]:
    """Return the files of a release by path; what is no text keeps its bytes as lone surrogates."""
    terms = Terms(made_at=made_at)
    name = release_id(report, terms)
    return {
        path: content.decode("utf-8", "surrogateescape")
        for path, content in files(report, terms, name)
    }


def inspected(found: Mapping[str, str], withholding: Withholding) -> tuple[str, ...]:
    """Write files to a folder of their own and return what the last look says of them."""
    with TemporaryDirectory() as folder:
        for path, text in found.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode("utf-8", "surrogateescape"))
        return inspect(Path(folder), found, withholding)
