"""Folder: a release on disk as somebody sent it, who may mean harm; nothing outside of it is ever opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest, sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from longarm.errors import BrokenReleaseError

LARGEST = 512 * 1024 * 1024
"""The largest file, in bytes, that is read into memory at once; a larger one is hashed piece by piece."""


def content(root: Path, path: str) -> bytes:
    """Return the bytes of a file.

    Raises:
        BrokenReleaseError: it is missing, no plain file, or too large to be read at once.
    """
    with _readable(path):
        place = _plain(root, path)
        if place.stat().st_size > LARGEST:
            raise BrokenReleaseError(path, "it is too large to be what it says")
        return place.read_bytes()


def content_of(root: Path, path: str, digest: str) -> bytes:
    """Return the bytes of a file that has this sha256.

    Raises:
        BrokenReleaseError: as in `content`, or it has another sha256.
    """
    found = content(root, path)
    if sha256(found).hexdigest() != digest:
        raise BrokenReleaseError(path, "its bytes are not the ones that were signed")
    return found


def check_digest(root: Path, path: str, digest: str) -> int:
    """Check that a file has this sha256, and return its size in bytes.

    Raises:
        BrokenReleaseError: it is missing, no plain file, or has another sha256.
    """
    with _readable(path):
        place = _plain(root, path)
        with place.open("rb") as file:
            if file_digest(file, "sha256").hexdigest() != digest:
                raise BrokenReleaseError(path, "its bytes are not the ones that were signed")
        return place.stat().st_size


def entries(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the path of everything below `root`, with what it is: `file`, `folder`, or `other` (links, devices)."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with _readable(below or "."), os.scandir(root / below) as found:
            for entry in found:
                path = f"{below}/{entry.name}" if below else entry.name
                mode = entry.stat(follow_symlinks=False).st_mode
                if S_ISDIR(mode):
                    waiting.append(path)
                    yield path, "folder"
                else:
                    yield path, "file" if S_ISREG(mode) else "other"


@contextmanager
def _readable(path: str) -> Iterator[None]:
    """Make what the system cannot read a fault of the release: what nobody can read proves nothing."""
    try:
        yield
    except OSError as error:
        raise BrokenReleaseError(path, f"it cannot be read ({error.strerror})") from error


def _plain(root: Path, path: str) -> Path:
    """Return where a file lies, after a look at each step of the way: no link leads out of the release."""
    place = root
    for part in path.split("/"):
        place /= part
        if place.is_symlink():
            raise BrokenReleaseError(path, "a link stands where a file should")
    if not place.is_file():
        raise BrokenReleaseError(path, "it is missing")
    return place
