"""Tables: read the committed data files of this room as rows."""

from __future__ import annotations

import gc
import tomllib
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = Path(__file__).parent / "data"


def rows(name: str) -> list[list[str]]:
    """Return the rows of a tab-separated file, cells as text, without its comments."""
    lines = (HOME / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and line[0] != "#"]


@cache
def toml(name: str) -> dict[str, Any]:
    """Return the content of a TOML file."""
    return tomllib.loads((HOME / name).read_text(encoding="utf-8"))


@contextmanager
def much_is_built() -> Iterator[None]:
    """Hold the garbage collector back while a great many lasting objects are made, none of which is garbage.

    It walks all of them again each time their number has grown by a quarter: a third of the time that it takes.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
