"""Kept: the file in which a case holds what weighing worked out, until something about it changes."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

KEPT = "kept.jsonl"
"""The file's name in the folder of the case."""

Rows = Mapping[tuple[str, str], str]
"""By a step's name and a digest, what is kept: JSON text or base 64, on one line and without tabs."""


def read_kept(folder: Path, stamp: str) -> dict[tuple[str, str], str]:
    """Return what a case keeps; nothing where it keeps none, was kept by other code, or is not whole."""
    try:
        head, _, body = (folder / KEPT).read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return {}  # it can be worked out anew, and will be
    if head != _head(stamp, body):
        return {}
    lines = (line.split("\t", 2) for line in body.splitlines())
    return {(step, digest): told for step, digest, told in lines}


def write_kept(folder: Path, stamp: str, rows: Rows) -> bool:
    """Put rows in the place of those that a case keeps, in one step; tell whether it could be done.

    A case on a disk that is full or may not be written keeps nothing, and everything else works.
    """
    body = "".join(f"{step}\t{digest}\t{told}\n" for (step, digest), told in sorted(rows.items()))
    try:
        with NamedTemporaryFile(
            "w", encoding="utf-8", dir=folder, prefix=f".{KEPT}", delete=False
        ) as file:
            temporary = Path(file.name)
    except OSError:
        return False
    try:
        temporary.write_text(f"{_head(stamp, body)}\n{body}", encoding="utf-8")
        os.replace(temporary, folder / KEPT)  # noqa: PTH105 - one step, also where a reader has the old file open
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True


def _head(stamp: str, body: str) -> str:
    digest = sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return json.dumps({"stamp": stamp, "sha256": digest})
