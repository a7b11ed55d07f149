"""Tables: read the committed data files of this room as rows."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent / "data"


def rows(name: str) -> list[list[str]]:
    """Return the rows of a tab-separated file, cells as text, without its comments."""
    lines = (HOME / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and line[0] != "#"]


@cache
def toml(name: str) -> dict[str, Any]:
    """Return the content of a TOML file."""
    return tomllib.loads((HOME / name).read_text(encoding="utf-8"))
