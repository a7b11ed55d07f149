"""Placing: files written beside a release's folder and moved into its place, all of them or none."""

from __future__ import annotations

import ctypes
import filecmp
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from longarm.errors import CaseExistsError, ReleaseNotWrittenError

MANIFEST = "manifest.json"
Content = bytes | Iterable[bytes]
"""What a file holds: at once, or where it grows with a case in pieces that are made while they are written."""
_HERE, _EXCHANGE = -100, 2
"""`AT_FDCWD` and `RENAME_EXCHANGE` of Linux: paths as the process sees them, and both ends trade places."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of a release as it lies on disk: sha256 (hex) and size in bytes; `kept` where an earlier one served."""

    sha256: str
    size: int
    kept: bool = False


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """Give a fresh folder next to `folder` for what shall stand there; it is gone afterwards, whatever happens.

    What a run that was killed left there is swept up first; where it died between its two moves, the earlier release
    comes back.

    Raises:
        CaseExistsError: `folder` holds something that is no release.
        ReleaseNotWrittenError: the system refused to write; a full disk is the usual reason.
    """
    _refuse_other_content(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        fresh = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.new-"))
        try:
            fresh.chmod(0o755)
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise ReleaseNotWrittenError(str(folder), error.strerror or str(error)) from error


def write_all(
    files: Iterable[tuple[str, Content]], fresh: Path, earlier: Path, known: Mapping[str, str]
) -> dict[str, Written]:
    """Write `files` below `fresh` and return what was written by path.

    A file whose sha256 is the one that `known` gives for its path is not written again: the one in `earlier` becomes
    a second name of the same bytes, after these were read and compared.
    """
    found: dict[str, Written] = {}
    for path, content in files:
        target = fresh / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, bytes):
            found[path] = _in_pieces(content, target, earlier / path, known.get(path))
            continue
        digest = sha256(content).hexdigest()
        kept = known.get(path) == digest and _linked(earlier / path, target, content)
        if not kept:
            write(target, content)
        found[path] = Written(digest, len(content), kept)
    return found


def whole(content: Content) -> bytes:
    """Return what a file holds as one value."""
    return content if isinstance(content, bytes) else b"".join(content)


def _in_pieces(content: Iterable[bytes], target: Path, earlier: Path, known: str | None) -> Written:
    """Write a file piece by piece; if it comes out as the earlier one, that one takes its place."""
    digest, size = sha256(), 0
    with target.open("wb") as file:
        for piece in content:
            digest.update(piece)
            size += file.write(piece)
    found = digest.hexdigest()
    return Written(found, size, known == found and _took_over(earlier, target))


def write(path: Path, content: bytes) -> None:
    """Write one file; `put_in_place` sees to it that it is on disk before anybody is led to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def put_in_place(fresh: Path, folder: Path) -> None:
    """Flush `fresh` to disk and move it to `folder`; readers see the earlier state or the new one."""
    # Once for all files and folders: one by one, a hundred thousand pages would wait for the disk as often.
    os.sync()
    _exchange(fresh, folder)
    _flush_folder(folder.parent)


def _took_over(earlier: Path, target: Path) -> bool:
    """Put an earlier file in the place of one that was written if both hold the same; False where it stays."""
    try:
        if earlier.is_symlink() or not filecmp.cmp(earlier, target, shallow=False):
            return False
        second = target.with_name(f"{target.name}.kept")
        os.link(earlier, second)
        second.replace(target)
    except OSError:
        return False
    return True


def _linked(earlier: Path, target: Path, content: bytes) -> bool:
    """Give an earlier file a second name if it still holds `content`; False where it does not or cannot be linked."""
    try:
        if earlier.is_symlink() or earlier.read_bytes() != content:
            return False
        os.link(earlier, target)
    except OSError:
        return False
    return True


def _refuse_other_content(folder: Path) -> None:
    """Refuse a folder that holds anything but an earlier release."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise CaseExistsError(str(folder), "it is no folder")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise CaseExistsError(str(folder), "it holds files that are no release")


def _sweep(folder: Path) -> None:
    """Bring back a release that was set aside when a run died, and remove what that run had written."""
    for aside in sorted(folder.parent.glob(f".{folder.name}.old-*")):
        if not folder.exists() and (aside / "release" / MANIFEST).is_file():
            (aside / "release").rename(folder)
        shutil.rmtree(aside, ignore_errors=True)
    for fresh in folder.parent.glob(f".{folder.name}.new-*"):
        shutil.rmtree(fresh, ignore_errors=True)


def _exchange(fresh: Path, folder: Path) -> None:
    """Move `fresh` to `folder`, in one step where the system can; what stood there is gone afterwards."""
    if not folder.exists():
        fresh.rename(folder)
    elif not _swapped(fresh, folder):
        _moved_aside(fresh, folder)


def _swapped(fresh: Path, folder: Path) -> bool:
    """Let two folders change places in one step (Linux, `renameat2`); False where the system cannot."""
    swap = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if swap is None:
        return False
    return bool(swap(_HERE, os.fsencode(fresh), _HERE, os.fsencode(folder), _EXCHANGE) == 0)


def _moved_aside(fresh: Path, folder: Path) -> None:
    """Set the earlier release aside and move the new one in; the earlier one comes back if that fails."""
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.old-"))
    folder.rename(aside / "release")
    try:
        fresh.rename(folder)
    except OSError:
        (aside / "release").rename(folder)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _flush_folder(path: Path) -> None:
    """Flush a folder's entries to disk; a rename is safe only then."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
