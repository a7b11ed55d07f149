"""Released: whether a folder holds a whole release."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path


def complete(target: Path) -> bool:
    """Tell whether every file that the release lists is there with its digest, and the list is the manifest's."""
    manifest, listing = target / "manifest.json", target / "files.sha256"
    if not manifest.is_file() or not listing.is_file():
        return False
    if sha256(listing.read_bytes()).hexdigest() not in manifest.read_text(encoding="utf-8"):
        return False
    rows = [line.split(maxsplit=1) for line in listing.read_text(encoding="utf-8").splitlines()]
    return all(
        (target / path).is_file() and sha256((target / path).read_bytes()).hexdigest() == digest
        for digest, path in rows
    )
