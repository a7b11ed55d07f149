"""Compiled: the terms of a lexicon kept beside their pack, for the code and the gazetteer that they are made with."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longarm.gazetteer.kept import kept_beside, state_of
from longarm.gazetteer.tables import HOME as GAZETTEER

if TYPE_CHECKING:
    from collections.abc import Callable

Terms = tuple[tuple[str, ...], tuple[str, ...], dict[str, Any]]
"""The patterns of an automaton, what each means as text, and the pack, plain."""
_CODE = Path(__file__).parents[3]
_MADE_BY = (
    "gazetteer/bodies.py",
    "gazetteer/kept.py",
    "gazetteer/places.py",
    "languages/braces.py",
    "languages/pack.py",
    "stages/extraction/words/compiled.py",
    "stages/extraction/words/cues.py",
    "stages/extraction/words/fold.py",
    "stages/extraction/words/lexicon.py",
    "stages/extraction/words/mentions.py",
    "stages/extraction/words/terms.py",
    "stages/extraction/words/world.py",
)
RUNNING = tuple((_CODE / name).stat().st_mtime_ns for name in _MADE_BY)
"""The state of that code as it was loaded: a later one, of an upgrade while this runs, is not what makes the terms."""


def kept(folder: Path, make: Callable[[], Terms], code: tuple[int, ...] = RUNNING) -> Terms:
    """Return the terms of the pack in `folder`: those kept, if nothing they are made of has changed, else made anew.

    `code` is the state of the code that makes them, as times in nanoseconds.
    """
    return kept_beside(folder, "terms", _digest(folder, code), make)


def _digest(folder: Path, code: tuple[int, ...]) -> bytes:
    """Return a digest over the pack's bytes and the state of the gazetteer and of the code that reads both."""
    whole = sha256(sys.version.encode())
    for path in sorted(folder.glob("*.toml")):
        whole.update(path.name.encode() + path.read_bytes())
    whole.update(state_of(GAZETTEER.iterdir()) + repr(code).encode())
    return whole.digest()
