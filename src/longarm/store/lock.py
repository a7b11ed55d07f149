"""Lock: one writer a case at a time, whatever becomes of the process that holds it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from longarm.errors import CaseBusyError


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Hold the case for writing; the system lets go of it when the process ends, killed or not.

    Raises:
        CaseBusyError: another process, or another part of this one, holds it.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CaseBusyError(str(folder)) from None
        yield
    finally:
        os.close(descriptor)
