"""Compiled: the lexicon and the index of places kept beside the tables, for the code that makes them of those."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from longarm.gazetteer import kept
from longarm.gazetteer.tables import HOME

if TYPE_CHECKING:
    from collections.abc import Callable

_Plain = TypeVar("_Plain")
_CODE = (Path(__file__).parent, Path(kept.__file__).parent)
RUNNING = kept.state_of(path for folder in _CODE for path in folder.glob("*.py"))
"""The state of that code as it was loaded."""


def compiled(name: str, make: Callable[[], _Plain]) -> _Plain:
    """Return a plain value: the one kept under a name, if no table and no code has changed since, else made anew."""
    tables = kept.state_of(path for path in HOME.rglob("*") if path.parent.name != "__pycache__")
    whole = sha256(sys.version.encode() + RUNNING + tables)
    return kept.kept_beside(HOME, name, whole.digest(), make)
