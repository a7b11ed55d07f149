"""Records: the letters that people set for sources, with when and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RecordOf(StrEnum):
    """What a letter is about: two different things, as a source may well know who said what and be wrong in it."""

    SAID = "said"
    """"X said Y": whether somebody said what the source says they said."""
    TRUE = "true"
    """"Y is so"."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One ruling on a source: its letter A to F, who set it (a role where it is published), when (ISO 8601) and why."""

    of: RecordOf
    letter: str
    by: str
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source's record by its entity's id: all rulings that stand, oldest first; the last of each kind counts."""

    entity: str
    letters: tuple[Letter, ...]

    def letter(self, of: RecordOf) -> Letter | None:
        """Return the ruling that counts, or None where nobody set one: the letter is F then."""
        return next((one for one in reversed(self.letters) if one.of is of), None)
