"""Files: which files a person's arguments come to, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from longarm.errors import (
    FileTooLargeError,
    MissingFileError,
    NoAccessError,
    NotTextError,
    UnreadableFileError,
)
from longarm.model.card import CARD
from longarm.stages.reading import MOST_BYTES


def place_of(path: Path) -> str:
    """Return the sha256 of where a file lies, which tells it from other files of its name."""
    return sha256(os.fsencode(path.absolute())).hexdigest()


@dataclass(frozen=True, slots=True)
class Found:
    """A file, and the name under which a person knows it: its path below what was asked for."""

    path: Path
    name: str

    @property
    def document_id(self) -> str:
        """The file's name without its ending."""
        return printable(self.path.stem)


@dataclass(frozen=True, slots=True)
class Unfound:
    """A path that leads to no file, or a folder that may not be read, with the reason."""

    path: Path
    error: UnreadableFileError


def printable(name: str) -> str:
    """Return a file's name as text that every database takes, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "replace").replace("\0", "\ufffd")


def find_files(paths: Iterable[Path]) -> Iterator[Found | Unfound]:
    """Yield each file that the paths name, folders walked in order of names, each file once.

    Hidden files, other cases and links to folders are passed over in folders.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _walk(path, "") if os.path.isdir(path) else [_single(path)]:  # noqa: PTH112 - see _single
            real = found.path.absolute()
            if real not in seen:
                seen.add(real)
                yield found


def _single(path: Path) -> Found | Unfound:
    """Return the file that a path names; `Path.exists` would not tell missing from forbidden."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return Unfound(path, MissingFileError(printable(str(path))))
    except OSError as error:
        return Unfound(path, NoAccessError(printable(str(path)), error.strerror or str(error)))
    return Found(path, printable(path.name))


def _walk(folder: Path, above: str) -> Iterator[Found | Unfound]:
    """Yield the files below a folder, `above` being the name of what lies in it so far."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        name = above or printable(folder.name)
        yield Unfound(folder, NoAccessError(name, error.strerror or str(error)))
        return
    if any(entry.name == CARD for entry in entries):
        return
    for entry in entries:
        name = above + printable(entry.name)
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), f"{name}/")
        elif not (entry.is_symlink() and os.path.isdir(entry.path)):  # noqa: PTH112 - a str
            yield Found(Path(entry.path), name)


def content_of(found: Found) -> bytes:
    """Return a file's bytes; a file that is too large is not read at all.

    Raises:
        MissingFileError: it is gone.
        NoAccessError: it may not be read.
        FileTooLargeError: it is larger than one document can be.
        NotTextError: it is no file but a device, a socket or a pipe.
    """
    try:
        state = found.path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise NotTextError(found.name, "a file", "a device, a socket or a pipe")
        if state.st_size > MOST_BYTES:
            raise FileTooLargeError(found.name, state.st_size, MOST_BYTES)
        with found.path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise MissingFileError(found.name) from None
    except OSError as error:
        raise NoAccessError(found.name, error.strerror or str(error)) from None
    if len(content) > MOST_BYTES:
        raise FileTooLargeError(found.name, len(content), MOST_BYTES)
    return content
