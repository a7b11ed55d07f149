"""Compiled: the terms of a lexicon kept beside their pack, as Python keeps compiled modules, so that a start is short.

The file lies in the pack's `__pycache__`. It is only ever a saving of time: where it is missing, stale or unreadable,
or where nothing may be written, the terms are made anew.
"""

from __future__ import annotations

import marshal
import os
import sys
import tempfile
import zlib
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longarm.gazetteer.tables import HOME as GAZETTEER

if TYPE_CHECKING:
    from collections.abc import Callable

Terms = tuple[tuple[str, ...], tuple[str, ...], dict[str, Any]]
"""The patterns of an automaton, what each means as text, and the pack, plain."""
_CODE = Path(__file__).parents[2]
_MADE_BY = (
    "gazetteer/bodies.py",
    "gazetteer/places.py",
    "languages/braces.py",
    "languages/pack.py",
    "stages/extraction/compiled.py",
    "stages/extraction/cues.py",
    "stages/extraction/fold.py",
    "stages/extraction/lexicon.py",
    "stages/extraction/mentions.py",
    "stages/extraction/terms.py",
    "stages/extraction/world.py",
)
RUNNING = tuple((_CODE / name).stat().st_mtime_ns for name in _MADE_BY)
"""The state of that code as it was loaded: a later one, of an upgrade while this runs, is not what makes the terms."""
_QUICK = 1
"""Level of compression: a fifth of the size for a tenth of the time."""
_DIGEST = 32
"""Bytes of the digest that a kept file begins with."""


def kept(folder: Path, make: Callable[[], Terms], code: tuple[int, ...] = RUNNING) -> Terms:
    """Return the terms of the pack in `folder`: those kept, if nothing they are made of has changed, else made anew.

    `code` is the state of the code that makes them, as times in nanoseconds.
    """
    digest = _digest(folder, code)
    path = folder / "__pycache__" / f"terms.{sys.implementation.cache_tag}.bin"
    found = _read(path, digest)
    if found is None:
        found = make()
        _write(path, digest, found)
    return found


def _digest(folder: Path, code: tuple[int, ...]) -> bytes:
    """Return a digest over the pack's bytes and the state of the gazetteer and of the code that reads both."""
    whole = sha256(sys.version.encode())
    for path in sorted(folder.glob("*.toml")):
        whole.update(path.name.encode() + path.read_bytes())
    for path in sorted(GAZETTEER.iterdir()):
        if path.is_file():
            state = path.stat()
            whole.update(f"{path.name} {state.st_size} {state.st_mtime_ns}".encode())
    whole.update(repr(code).encode())
    return whole.digest()


def _read(path: Path, digest: bytes) -> Terms | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    if content[:_DIGEST] != digest:
        return None
    try:
        terms: Terms = marshal.loads(zlib.decompress(content[_DIGEST:]))  # noqa: S302 - as trusted as a .pyc
    except (EOFError, TypeError, ValueError, zlib.error):
        return None
    return terms


def _write(path: Path, digest: bytes, terms: Terms) -> None:
    """Keep terms, whole or not at all; a folder that may not be written keeps none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(digest + zlib.compress(marshal.dumps(terms), _QUICK))
        os.replace(file.name, path)  # noqa: PTH105 - the name is text
    except OSError:
        return
