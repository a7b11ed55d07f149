"""Archive: the untouched bytes of captures, each under its sha256, safe from crashes.

A blob is written beside its place, forced to the disk, and moved there in one step; the folder is
forced to the disk too, for a name that is only in memory is no name after a crash.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

INCOMING = "incoming"
"""The folder of blobs that are being written; what lies there at the start is from a crash."""


def blob_path(archive: Path, digest: str) -> Path:
    """Return where the blob with this sha256 lies."""
    return archive / digest[:2] / digest[2:4] / digest


def keep(archive: Path, content: bytes) -> str:
    """Keep the bytes and return their sha256; whole bytes that are there are not written again.

    Raises:
        OSError: they could not be written.
    """
    digest = sha256(content).hexdigest()
    place = blob_path(archive, digest)
    if place.exists() and sha256(place.read_bytes()).hexdigest() == digest:
        return digest
    incoming = archive / INCOMING
    for folder in (incoming, place.parent):
        _make_folder(folder, archive)
    temporary = incoming / f"{digest}.{os.getpid()}"
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(place)
    sync_folder(place.parent)
    return digest


def bring(archive: Path, digest: str) -> bytes:
    """Return the bytes with this sha256.

    Raises:
        OSError: they are not there, or cannot be read.
    """
    return blob_path(archive, digest).read_bytes()


def is_whole(archive: Path, digest: str) -> bool:
    """Tell whether the blob is there and has the sha256 that it is called by."""
    place = blob_path(archive, digest)
    return place.is_file() and sha256(place.read_bytes()).hexdigest() == digest


def clear_incoming(archive: Path) -> None:
    """Remove what a crash left half-written; only whoever holds the case's lock may do that."""
    incoming = archive / INCOMING
    if incoming.is_dir():
        for left in incoming.iterdir():
            left.unlink()


def sync_folder(folder: Path) -> None:
    """Force a folder's names to the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make_folder(folder: Path, archive: Path) -> None:
    """Make a folder below the archive, and force the names of all that are new to the disk."""
    missing = [part for part in (folder, *folder.parents) if archive in part.parents]
    for part in reversed(missing):
        if not part.is_dir():
            part.mkdir(exist_ok=True)
            sync_folder(part.parent)
