"""Release: a case's static site, written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from longarm.errors import CaseExistsError, GateError
from longarm.model.registry import Registry
from longarm.stages.publication.admission import GateReport, gate
from longarm.stages.publication.desk import desk
from longarm.stages.publication.frame import material
from longarm.stages.publication.inspection import inspect
from longarm.stages.publication.opendata import open_data
from longarm.stages.publication.pages import pages
from longarm.stages.publication.policy import Policy
from longarm.stages.publication.strings import english

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Release:
    """A published state of a case: where it lies, what the gate said, and the sha256 of its manifest."""

    folder: Path
    report: GateReport
    files: int
    manifest_sha256: str


def publish(
    registry: Registry, folder: Path, made_at: str, policy: Policy | None = None
) -> Release:
    """Write the site of `registry` to `folder`; the same registry and `made_at` (ISO 8601) give the same bytes.

    The files are written beside `folder` and moved into place when all of them are on disk. A release that lies
    there is replaced as a whole; a folder that holds anything else is not touched.

    Raises:
        GateError: the registry is broken, or a finished page would do harm; nothing was written.
        CaseExistsError: `folder` holds something that is no release.
    """
    _refuse_other_content(folder)
    report = gate(registry, policy)
    files = site(report, made_at)
    found = inspect(files, report.withholding)
    if found:
        raise GateError(found)
    manifest = _manifest(files, made_at)
    _put_in_place(files | {MANIFEST: manifest}, folder)
    return Release(folder, report, len(files) + 1, sha256(manifest.encode()).hexdigest())


def site(report: GateReport, made_at: str) -> dict[str, str]:
    """Return the text of every file of a site by its path, without the manifest."""
    lookups = desk(report, english())
    made = material(lookups)
    return pages(made, made_at) | open_data(lookups, made.groups, made.sites, made.incidents)


def _manifest(files: Mapping[str, str], made_at: str) -> str:
    """Return the sha256 and size of every file, as JSON."""
    content = {
        "made_at": made_at,
        "files": {
            path: {"sha256": sha256(text.encode()).hexdigest(), "size": len(text.encode())}
            for path, text in sorted(files.items())
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _refuse_other_content(folder: Path) -> None:
    """Refuse a folder that holds anything but an earlier release."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise CaseExistsError(str(folder), "it is no folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise CaseExistsError(str(folder), "it holds files that are no release")


def _put_in_place(files: Mapping[str, str], folder: Path) -> None:
    """Write all files beside `folder`, flush them to disk, and rename: readers see the old state or the new one."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.new-"))
    try:
        fresh.chmod(0o755)
        for path, text in sorted(files.items()):
            _write(fresh / path, text)
        for directory in (*(one for one in sorted(fresh.rglob("*")) if one.is_dir()), fresh):
            _flush_folder(directory)
        _exchange(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _flush_folder(folder.parent)


def _exchange(fresh: Path, folder: Path) -> None:
    """Move `fresh` to `folder`; an earlier release is set aside first and comes back if the move fails."""
    if not folder.exists():
        fresh.rename(folder)
        return
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.old-"))
    folder.rename(aside / "release")
    try:
        fresh.rename(folder)
    except OSError:
        (aside / "release").rename(folder)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    """Write one file as UTF-8 with its line ends as they are, and flush it to disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(path: Path) -> None:
    """Flush a folder's entries to disk; a rename is safe only then."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
