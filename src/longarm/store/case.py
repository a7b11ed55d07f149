"""Case: a folder with `longarm.toml`, `case.db`, `archive/` and `releases/`, made and opened."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from longarm.errors import CardError, CaseExistsError, NoCaseError
from longarm.model.card import CARD
from longarm.store.archive import clear_incoming, sync_folder
from longarm.store.database import bring_up_to_date, connected, forbid_writing, is_up_to_date
from longarm.store.lock import one_writer

DATABASE = "case.db"
ARCHIVE = "archive"
RELEASES = "releases"
FORMAT = 1
"""The version of the folder's layout."""

_UNFINISHED = frozenset({ARCHIVE, RELEASES, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"})
"""What a folder may hold in which a case was begun and not finished."""


@dataclass(frozen=True, slots=True)
class Case:
    """An open case; `alias` is what queries call its database."""

    folder: Path
    name: str
    alias: str
    grading: bool = True
    """False where `longarm.toml` says `grades = false`."""
    release: object = field(default_factory=dict)
    """What stands in `longarm.toml` under `release`, as it stands there."""

    @property
    def archive(self) -> Path:
        """The folder of the captures' bytes."""
        return self.folder / ARCHIVE

    @property
    def releases(self) -> Path:
        """The folder of what was published."""
        return self.folder / RELEASES


def make_case(folder: Path, name: str) -> None:
    """Make an empty case in a folder that is empty or not there.

    A case that was begun and broken off is brought to its end.

    Raises:
        CaseExistsError: the folder is a case, or holds other things.
        CaseBusyError: another process is making it.
    """
    if folder.exists() and not folder.is_dir():
        raise CaseExistsError(str(folder), "it is a file")
    if (folder / CARD).exists():
        raise CaseExistsError(str(folder), "a case is here already")
    if folder.exists() and any(part.name not in _UNFINISHED for part in folder.iterdir()):
        raise CaseExistsError(str(folder), "the folder holds other files")
    folder.mkdir(parents=True, exist_ok=True)
    with one_writer(folder):
        for part in (ARCHIVE, RELEASES):
            (folder / part).mkdir(exist_ok=True)
        with connected(folder / DATABASE) as alias:
            bring_up_to_date(alias)
        _write_card(folder, name)


@contextmanager
def open_case(folder: Path, *, writing: bool = False) -> Iterator[Case]:
    """Open a case, for reading by many or for writing by one.

    Raises:
        NoCaseError: there is none in the folder.
        CardError: its `longarm.toml` cannot be read.
        CaseBusyError: it is to be written, and another process does.
    """
    card = folder / CARD
    if not card.is_file():
        raise NoCaseError(str(folder))
    described = _read_card(card)
    with ExitStack() as stack:
        if writing:
            stack.enter_context(one_writer(folder))
            clear_incoming(folder / ARCHIVE)
        alias = stack.enter_context(connected(folder / DATABASE))
        if not is_up_to_date(alias):
            with ExitStack() as changing:
                if not writing:
                    changing.enter_context(one_writer(folder))
                bring_up_to_date(alias)
        if not writing:
            forbid_writing(alias)
        yield Case(
            folder=folder,
            name=str(described.get("name", folder.name)),
            alias=alias,
            grading=described.get("grades", True) is not False,
            release=described.get("release", {}),
        )


def _read_card(card: Path) -> dict[str, Any]:
    """Return what `longarm.toml` says.

    Raises:
        CardError: it cannot be read.
    """
    try:
        return tomllib.loads(card.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is no UTF-8"
        raise CardError(str(card), "", reason, "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        reason = f"it is no TOML ({error})"
        raise CardError(str(card), "", reason, "mend that line") from None


def _write_card(folder: Path, name: str) -> None:
    """Write `longarm.toml`, which is what makes the folder a case: last, and in one step."""
    printable = "".join(character for character in name if character.isprintable())
    temporary = folder / ARCHIVE / CARD
    with temporary.open("w", encoding="utf-8") as file:
        file.write(f"name = {json.dumps(printable, ensure_ascii=False)}\nformat = {FORMAT}\n")
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / CARD)
    sync_folder(folder)
    sync_folder(folder.resolve().parent)
