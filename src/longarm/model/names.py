"""Names: every name that a claim speaks of, its voices' and those in its slots."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.model.registry import CaseClaim
from longarm.model.slots import Incident, Link, Response, Site, Slots, Statement
from longarm.model.voice import VoiceType


def names_of_claim(said: CaseClaim) -> frozenset[str]:
    """Return the names that a claim speaks of."""
    return frozenset(name for name, _, _ in names_in_claim(said))


def names_in_claim(said: CaseClaim) -> Iterator[tuple[str, VoiceType | None, str | None]]:
    """Yield the names of a claim's voices and slots, with voice type and country where known."""
    for voice in said.claim.voices:
        if voice.type is not VoiceType.UNNAMED:
            yield voice.name, voice.type, None
    for name, voice_type, country in _in_slots(said.claim.slots):
        if name:
            yield name, voice_type, country


def _in_slots(slots: Slots) -> Iterator[tuple[str | None, VoiceType | None, str | None]]:
    """Yield the names in the slots; a country is given only where it is the name's own."""
    match slots:
        case Link(subject=subject, object=object_):
            yield subject, None, None
            yield object_, None, None
        case Response(actor=actor, country=country):
            yield actor, VoiceType.AUTHORITY, country
        case Site(operator=operator):
            yield operator, None, None
        case Incident(perpetrator=perpetrator):
            yield perpetrator, None, None
        case Statement(speaker=speaker):
            yield speaker, None, None
        case _:
            return
