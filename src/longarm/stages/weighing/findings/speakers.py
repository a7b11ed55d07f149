"""Speakers: whose word a claim is, and whether that is a state's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.slots import Statement
from longarm.model.voice import VoiceType
from longarm.stages.weighing.view import named

if TYPE_CHECKING:
    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

_OF_A_STATE = frozenset({EntityType.ORGAN, EntityType.COUNTRY})


def speaker_of(view: View, said: CaseClaim) -> Entity:
    """Return whose word a claim is: the voice nearest to it, else whoever published its document."""
    slots, voices = said.claim.slots, said.claim.voices
    if isinstance(slots, Statement):
        return view.entity(slots.speaker)
    if voices:
        return view.entity(voices[-1].name)
    return view.publishers[said.document_id] or named(
        view.publisher_name(said.document_id), EntityType.OUTLET
    )


def speaks_for_a_state(view: View, said: CaseClaim) -> bool:
    """Tell whether an authority says it, or an organ of a state in a document of its own."""
    voices = said.claim.voices
    if voices and voices[-1].type == VoiceType.AUTHORITY:
        return True
    return speaker_of(view, said).type in _OF_A_STATE
