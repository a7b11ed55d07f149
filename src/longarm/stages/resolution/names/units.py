"""Units: what a name is made of, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Script(StrEnum):
    """The script a name is written in, by most of its letters."""

    HAN = "han"
    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    OTHER = "other"


class Part(StrEnum):
    """What a unit says of the body it helps to name."""

    FUNCTION = "function"
    FORM = "form"
    LEVEL = "level"
    BRANCH = "branch"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Unit:
    """A concept of the lexicon in a name: `ids` are what its words may stand for, `text` the words as folded."""

    part: Part
    ids: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """Words that no list knows; `sound` are their consonants, `keys` the towns that may be called so."""

    text: str
    letters: frozenset[str]
    """How they are written in Latin letters, in each way of writing Chinese; the word itself in other scripts."""
    sound: str
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A name taken apart; `text` is what was read of it: without what stands in brackets.

    `places` holds, for each place named, the keys of what it may be, `nations` for each state the ISO codes that it may
    have; `pinyin` tells that its letters were read as Hanyu Pinyin. `wide` holds, for places that a level told from
    others of the same name, all of those: a county may have become a city.
    """

    name: str
    script: Script
    units: tuple[Unit, ...]
    places: tuple[frozenset[str], ...]
    nations: tuple[frozenset[str], ...]
    words: tuple[Word, ...]
    text: str
    pinyin: bool = False
    wide: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()

    def __hash__(self) -> int:
        """Return a hash of the name alone: what follows from one is looked up often, and few are read in two ways."""
        return hash(self.name)
