"""Released: whether a folder holds a whole release."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path


def complete(target: Path) -> bool:
    """Tell whether every file that the manifest names is there with its digest, and no other file."""
    manifest = target / "manifest.json"
    if not manifest.is_file():
        return False
    listed = json.loads(manifest.read_bytes())["files"]
    there = {one.relative_to(target).as_posix() for one in target.rglob("*") if one.is_file()}
    return set(listed) <= there and all(
        sha256((target / path).read_bytes()).hexdigest() == row["sha256"]
        for path, row in listed.items()
    )
