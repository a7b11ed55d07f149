"""Case: making and opening one, as the doors see it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from longarm.store.case import Case, make_case, open_case

__all__ = ["Case", "init", "opened"]


def init(folder: Path, name: str | None = None) -> None:
    """Start a case in a folder that is empty or not there; it is called after the folder by default.

    Raises:
        CaseExistsError: the folder is a case, or holds other things.
        CaseBusyError: another process is making it.
    """
    make_case(folder, name or folder.resolve().name)


@contextmanager
def opened(folder: Path, *, writing: bool = False) -> Iterator[Case]:
    """Open a case: for reading, which many may do, or for writing, which one may do at a time.

    Raises:
        NoCaseError: there is none in the folder.
        CaseBusyError: it is to be written, and another process does.
    """
    with open_case(folder, writing=writing) as case:
        yield case
