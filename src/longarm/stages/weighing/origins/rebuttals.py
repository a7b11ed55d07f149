"""Rebuttals: authorities that speak of an act or a place only because others allege it, and deny it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.claim import Modality
from longarm.model.slots import Incident, Site, Statement
from longarm.model.voice import Stance, VoiceType
from longarm.stages.weighing.content import denied

if TYPE_CHECKING:
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View


class Rebuttals:
    """Who denies something in each document of a case."""

    def __init__(self, view: View) -> None:
        """Note the speakers of denials, by the document that has them."""
        self._view = view
        self._denying: set[tuple[str, str]] = set()
        for said in view.claims.values():
            slots, voices = said.claim.slots, said.claim.voices
            if isinstance(slots, Statement) and slots.stance == Stance.DENIES:
                self._denying.add((said.document_id, view.entity(slots.speaker).id))
            if voices and (denied(said.claim) or voices[-1].stance == Stance.DENIES):
                self._denying.add((said.document_id, view.entity(voices[-1].name).id))

    def mentions(self, said: CaseClaim) -> bool:
        """Tell whether a claim is what an authority only takes up to rebut it: it confirms nothing.

        "As for a man said to have been abducted, he returned by himself, the spokeswoman said." What it alleges itself
        stands on its word; so does what it asserts, whatever else it denies.
        """
        if not said.claim.voices or not isinstance(said.claim.slots, Incident | Site):
            return False
        last = said.claim.voices[-1]
        taken_up = said.claim.modality == Modality.ALLEGED and last.stance == Stance.ASSERTS
        if last.type != VoiceType.AUTHORITY or not taken_up or denied(said.claim):
            return False
        return (said.document_id, self._view.entity(last.name).id) in self._denying
