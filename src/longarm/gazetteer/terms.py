"""Terms: concepts that names of bodies are made of (functions, forms, levels), with their words in every language."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from longarm.gazetteer.kept import kept_beside
from longarm.gazetteer.tables import HOME, much_is_built

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    _Plain = tuple[
        str,
        str,
        dict[str, tuple[str, ...]],
        frozenset[str],
        str | None,
        tuple[str, ...],
        str | None,
    ]
    """What a concept holds, in the order of its fields."""

LANGUAGES = (
    *("en", "zh", "es", "fr", "de", "it", "pt", "nl", "sv", "no", "da", "is", "cs", "pl", "hu"),
    *("ru", "uk", "ar", "fa", "tr", "ja", "ko", "id"),
)


class Kind(StrEnum):
    """What a concept says of a body."""

    FUNCTION = "function"
    """What it is for, or whom it serves."""
    FORM = "form"
    """What it is: a ministry, a bureau, a university."""
    LEVEL = "level"
    """Whose it is: a state's, a province's, a city's."""
    BRANCH = "branch"
    """Which of several: a branch, the second, the general one."""
    PLACE = "place"
    """A part of the world that is no state, division or city."""
    FILLER = "filler"
    """Nothing: "of", "the"."""
    SHORT = "short"
    """Several concepts at once: an abbreviation."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept; `forms` by language, as written in the tables, where `*` stands for the rest of a word.

    `near` are concepts that translators use for it, `family` the sort of form, `means` what a short name stands for,
    `country` (ISO) the state outside which a short name means nothing.
    """

    id: str
    kind: Kind
    forms: Mapping[str, tuple[str, ...]]
    near: frozenset[str] = frozenset()
    family: str | None = None
    means: tuple[str, ...] = ()
    country: str | None = None


@cache
@much_is_built()
def concepts() -> Mapping[str, Concept]:
    """Return every concept of the tables in `data/terms` by its id."""
    return {concept.id: concept for concept in _known()}


_TABLES = HOME / "terms"
_MADE_BY = str(Path(__file__).stat().st_mtime_ns)
"""The state of this code as it was loaded."""


def _known() -> Iterator[Concept]:
    """Yield the concepts in the order of the tables."""
    plain = kept_beside(_TABLES, "concepts", _digest(), _plain)
    for key, kind, forms, near, family, means, country in plain:
        yield Concept(key, Kind(kind), forms, near, family, means, country)


def _paths() -> list[Path]:
    return sorted(_TABLES.glob("*.toml"))


def _digest() -> bytes:
    """Return a digest over the tables and the state of the code that reads them."""
    whole = sha256(f"{sys.version} {_MADE_BY}".encode())
    for path in _paths():
        whole.update(path.name.encode() + path.read_bytes())
    return whole.digest()


def _plain() -> list[_Plain]:
    """Return the concepts of all tables as plain values."""
    return [row for path in _paths() for row in _read(path)]


def _read(path: Path) -> Iterator[_Plain]:
    for key, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
        yield (
            key,
            Kind(entry["kind"]).value,
            {code: tuple(entry[code]) for code in LANGUAGES if code in entry},
            frozenset(entry.get("near", ())),
            entry.get("family"),
            tuple(entry.get("means", ())),
            entry.get("country"),
        )
