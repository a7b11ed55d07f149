"""Replies: where the accused state, or the host state, denies what a finding says."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.slots import Incident, Link, Site, SiteKind, Statement
from longarm.model.voice import Stance, VoiceType
from longarm.stages.weighing.content import denied
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View


class Replies:
    """Denials by states in one case, looked up by place and by document."""

    def __init__(self, view: View) -> None:
        """Gather denials, and the states whose organs are accused of something."""
        self._view = view
        self._sites: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        self._acts: list[CaseClaim] = []
        self._links: list[CaseClaim] = []
        self._statements: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        self._accused: set[str] = set()
        for said in view.claims.values():
            self._accused.update(self._accused_by(said))
            if self._speaks_for_a_state(said):
                self._keep(said)

    def to(
        self, claims: Sequence[CaseClaim], country: str | None, city: str | None
    ) -> tuple[str, ...]:
        """Return the ids of claims in which the accused or the host state denies this, sorted.

        A denied site or a "service centre" counts for the same state and city (or no city); a
        denying statement counts in documents that carry the finding, since statements name no
        place.
        """
        slots = claims[0].claim.slots
        if not isinstance(slots, Site | Incident | Link):
            return ()
        accused = {state for said in claims for state in self._accused_by(said)} or self._accused
        found = [*self._about(slots, country, city)]
        for document in sorted({each.document_id for each in claims}):
            found.extend(self._statements.get(document, ()))
        mine = {each.id for each in claims}
        kept = {
            each.id
            for each in found
            if each.id not in mine and self._may_reply(each, accused, country)
        }
        return tuple(sorted(kept))

    def _keep(self, said: CaseClaim) -> None:
        slots = said.claim.slots
        if isinstance(slots, Site):
            if (denied(said.claim) or slots.site_kind == SiteKind.SERVICE_CENTER) and slots.country:
                self._sites[slots.country].append(said)
        elif isinstance(slots, Incident) and denied(said.claim):
            self._acts.append(said)
        elif isinstance(slots, Link) and denied(said.claim):
            self._links.append(said)
        elif isinstance(slots, Statement) and (denied(said.claim) or slots.stance == Stance.DENIES):
            self._statements[said.document_id].append(said)

    def _about(
        self, slots: Site | Incident | Link, country: str | None, city: str | None
    ) -> list[CaseClaim]:
        if isinstance(slots, Link):
            ends = (
                self._view.entity(slots.subject).id,
                slots.relation,
                self._view.entity(slots.object).id,
            )
            return [each for each in self._links if self._ends(each) == ends]
        if isinstance(slots, Site):
            denials = self._sites.get(country, ()) if country else ()
        else:
            denials = [each for each in self._acts if _tactic(each) == (slots.tactic, country)]
        return [
            each
            for each in denials
            if not city or not _city(each) or folded(_city(each)) == folded(city)
        ]

    def _ends(self, said: CaseClaim) -> tuple[str, str, str]:
        link = said.claim.slots
        if not isinstance(link, Link):
            return "", "", ""
        return self._view.entity(link.subject).id, link.relation, self._view.entity(link.object).id

    def _accused_by(self, said: CaseClaim) -> set[str]:
        """Return the states whose organs a claim accuses, as far as names were resolved."""
        slots = said.claim.slots
        names: tuple[str | None, ...] = ()
        if isinstance(slots, Site):
            names = (slots.operator,)
        elif isinstance(slots, Incident):
            names = (slots.perpetrator,)
        elif isinstance(slots, Link):
            names = (slots.subject,)
        states = {self._view.entity(name).country for name in names if name}
        return {state for state in states if state} - ({_host(slots)} - {None})

    def _speaks_for_a_state(self, said: CaseClaim) -> bool:
        voices = said.claim.voices
        slots = said.claim.slots
        if voices and voices[-1].type == VoiceType.AUTHORITY:
            return True
        speaker = (
            slots.speaker if isinstance(slots, Statement) else (voices[-1].name if voices else None)
        )
        return speaker is not None and self._view.entity(speaker).type in {
            EntityType.ORGAN,
            EntityType.COUNTRY,
        }

    def _speaker(self, said: CaseClaim) -> Entity:
        slots = said.claim.slots
        return self._view.entity(
            slots.speaker if isinstance(slots, Statement) else said.claim.voices[-1].name
        )

    def _may_reply(self, said: CaseClaim, accused: set[str], host: str | None) -> bool:
        """Tell whether who denies is the accused, the host, or of an unknown state."""
        state = self._speaker(said).country
        calls_it_otherwise = not denied(said.claim) and isinstance(said.claim.slots, Site)
        if state is None or state in accused:
            return True
        return (state == host and not calls_it_otherwise) or (not accused and state != host)


def _host(slots: object) -> str | None:
    return slots.country if isinstance(slots, Site | Incident) else None


def _city(said: CaseClaim) -> str:
    slots = said.claim.slots
    return (slots.city or "") if isinstance(slots, Site | Incident) else ""


def _tactic(said: CaseClaim) -> tuple[str, str | None]:
    slots = said.claim.slots
    return (slots.tactic, slots.country) if isinstance(slots, Incident) else ("", None)
