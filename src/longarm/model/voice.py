"""Voice: somebody whose word a claim is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class VoiceType(StrEnum):
    """What a voice is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    AUTHORITY = "authority"
    UNNAMED = "unnamed"


class Stance(StrEnum):
    """How a voice stands to what it says."""

    ASSERTS = "asserts"
    ALLEGES = "alleges"
    DENIES = "denies"
    OPINES = "opines"


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice as the text names it; `verb` is the reporting verb as printed, or None where there is none."""

    name: str
    type: VoiceType
    verb: str | None
    stance: Stance
    inferred: bool = False
    """True where the text only points back to the voice ("the report", "it said")."""
