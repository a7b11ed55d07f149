"""Terms: concepts that names of bodies are made of (functions, forms, levels), with their words in every language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from longarm.gazetteer.tables import HOME, much_is_built

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

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
    return {concept.id: concept for path in _paths() for concept in _read(path)}


def _paths() -> list[Path]:
    return sorted((HOME / "terms").glob("*.toml"))


def _read(path: Path) -> Iterator[Concept]:
    for key, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
        yield Concept(
            id=key,
            kind=Kind(entry["kind"]),
            forms={code: tuple(entry[code]) for code in LANGUAGES if code in entry},
            near=frozenset(entry.get("near", ())),
            family=entry.get("family"),
            means=tuple(entry.get("means", ())),
            country=entry.get("country"),
        )
