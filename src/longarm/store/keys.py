"""Keys: the files of a case that nobody else may read, made whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from longarm.store.archive import sync_folder

OWNER_ONLY = 0o600


def kept_or_made(place: Path, make: Callable[[], bytes]) -> bytes:
    """Return what a secret file holds; where there is none, one is made with what `make` gives.

    Of two processes that make it at once, one wins, and both get what is in the file.

    Raises:
        OSError: it cannot be read or written.
    """
    with suppress(FileNotFoundError):
        return place.read_bytes()
    beside = _written(place, make())
    try:
        # A link fails where the name is taken, and a rename would put a second key in the place of the first.
        with suppress(FileExistsError):
            os.link(beside, place)
    finally:
        beside.unlink()
    sync_folder(place.parent)
    return place.read_bytes()


def put(place: Path, content: bytes) -> None:
    """Put a secret file in the place of the one that is there, in one step.

    Raises:
        OSError: it cannot be written.
    """
    _written(place, content).replace(place)
    sync_folder(place.parent)


def take_over(waiting: Path, place: Path) -> None:
    """Put a file that waits beside another in its place, in one step; nothing waits where another process did it.

    Raises:
        OSError: it cannot be moved.
    """
    with suppress(FileNotFoundError):
        waiting.replace(place)
    sync_folder(place.parent)


def content_or_none(place: Path) -> bytes | None:
    """Return what a file holds; None where there is none.

    Raises:
        OSError: it cannot be read.
    """
    return place.read_bytes() if place.exists() else None


def _written(place: Path, content: bytes) -> Path:
    """Write a fresh file beside `place` that only its owner may read, force it to the disk, and return it."""
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return beside
