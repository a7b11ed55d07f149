"""Context: a name as printed, with what its document tells about it."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.voice import VoiceType


@dataclass(frozen=True, slots=True)
class NameInContext:
    """A name to be resolved.

    `voice_type` is None where the name is no voice (an operator, a place); `country` (ISO alpha-2) is
    the one that the words around the name speak of, None where unknown; `language` is BCP 47;
    `document` is the id of the document that prints it, empty where unknown; `home` is the state on whose ground what
    its documents tell takes place, which an authority without a state is of.
    """

    name: str
    voice_type: VoiceType | None = None
    country: str | None = None
    language: str = "und"
    document: str = ""
    home: str | None = None


def judged(
    item: NameInContext,
    entity: Entity,
    score: float,
    *reasons: str,
    verdict: Verdict = Verdict.SAME,
) -> Judgement:
    """Return the judgement that the name stands for `entity`."""
    return Judgement(item.name, entity, verdict, score, reasons)


_TYPES = {
    VoiceType.PERSON: EntityType.PERSON,
    VoiceType.OUTLET: EntityType.OUTLET,
    VoiceType.AUTHORITY: EntityType.ORGAN,
    VoiceType.ORGANIZATION: EntityType.ORGANIZATION,
}


def own_type(item: NameInContext) -> EntityType:
    """Return the entity type of a name that only the text knows."""
    if item.voice_type is None:
        return EntityType.ORGANIZATION
    return _TYPES.get(item.voice_type, EntityType.ORGANIZATION)
