"""Doubts: outlets that may only repeat what another root of the same finding says, and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.voice import VoiceType
from longarm.stages.weighing.dates import rank, surely_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.origins.naming import Namer
    from longarm.stages.weighing.origins.roots import Root, Traced
    from longarm.stages.weighing.relays.translations import Likeness
    from longarm.stages.weighing.view import View


@dataclass(frozen=True, slots=True)
class _Company:
    """What one finding's claims stand beside: houses of all roots, who is cited, and the documents.

    `oldest` are the documents by date, undated ones last; `issuers` those of them that somebody put
    out who is no outlet.
    """

    houses: frozenset[str]
    cited: frozenset[str]
    documents: frozenset[str]
    oldest: tuple[str, ...]
    issuers: tuple[str, ...]


class Doubts:
    """Tells, over one case, which outlets may only repeat another (decision 0011)."""

    def __init__(self, view: View, trace: Traced, alike: Sequence[Likeness], namer: Namer) -> None:
        """Note whom each document draws on and passes on, and which may translate which."""
        self._view = view
        self._namer = namer
        self._drawn_on: defaultdict[str, set[str]] = defaultdict(set)
        self._passed_on: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._sources: defaultdict[str, set[str]] = defaultdict(set)
        for key, said in view.claims.items():
            behind = {house for root in trace.roots[key] for house in root.houses}
            if said.claim.voices:
                self._drawn_on[said.document_id].update(behind)
            for relay in trace.steps[key].via:
                self._passed_on[said.document_id, relay.id].update(behind)
        for each in alike:
            self._sources[each.document].add(each.source)

    def of(self, vouching: Sequence[CaseClaim], found: frozenset[Root]) -> dict[str, str]:
        """Return the ids of outlets that in all their claims may only repeat another root, and why.

        An outlet speaks for itself in a claim without voices, or where it is the last one cited.
        """
        company = self._company(vouching, found)
        repeats: dict[str, str] = {}
        for said in vouching:
            speaker = self._speaker(said)
            own = self._view.houses(speaker, said.document_id) if speaker else ()
            if speaker is None or company.houses.isdisjoint(own):
                continue
            why = self._repeats(said, speaker, company)
            repeats[speaker.id] = why if repeats.get(speaker.id, why) else ""
        return {key: why for key, why in repeats.items() if why}

    def _company(self, vouching: Sequence[CaseClaim], found: frozenset[Root]) -> _Company:
        together = {said.document_id for said in vouching}
        oldest = sorted(together, key=lambda each: (rank(self._view.published(each)), each))
        return _Company(
            houses=frozenset(house for root in found for house in root.houses),
            cited=frozenset(
                self._view.entity(voice.name).id for said in vouching for voice in said.claim.voices
            ),
            documents=frozenset(together),
            oldest=tuple(oldest),
            issuers=tuple(each for each in oldest if self._is_issuers(each)),
        )

    def _speaker(self, said: CaseClaim) -> Entity | None:
        """Return the outlet on whose word a claim stands, None where it is nobody's or another's."""
        if not said.claim.voices:
            return self._view.publishers[said.document_id]
        last = said.claim.voices[-1]
        entity = self._view.entity(last.name)
        spoken = last.type == VoiceType.OUTLET or entity.type == EntityType.OUTLET
        return entity if spoken else None

    def _repeats(self, said: CaseClaim, speaker: Entity, company: _Company) -> str:
        """Return why an outlet may have this from one of the houses, or nothing.

        Whoever is no outlet speaks for itself, and so does an outlet that others name as a source.
        """
        others = company.houses.difference(self._view.houses(speaker, said.document_id))
        if said.claim.voices:
            passed = {
                house
                for document in company.documents
                for house in self._passed_on.get((document, speaker.id), set()) & others
            }
            if not passed:
                return ""
            return f"{speaker.name} passes on {self._namer.entity(min(passed))} elsewhere"
        drawing = self._drawn_on[said.document_id] & others
        if drawing:
            return f"{said.document_id} draws on {self._namer.entity(min(drawing))} elsewhere"
        if speaker.type != EntityType.OUTLET or speaker.id in company.cited:
            return ""
        sources = self._sources[said.document_id] & company.documents
        if sources:
            return f"{said.document_id} may translate {min(sources)}"
        return self._late(said, speaker, company)

    def _late(self, said: CaseClaim, speaker: Entity, company: _Company) -> str:
        """Return that an outlet does not say how it knows what others had before, or nothing.

        Those who had it before are dated before, or put it out themselves and are not dated after.
        """
        day = self._view.published(said.document_id)
        own = set(self._view.houses(speaker, said.document_id))
        for other in company.oldest:
            if not surely_before(self._view.published(other), day):
                break
            if self._is_another(other, own, speaker):
                return _unsaid(speaker, self._view.publisher_name(other), "had it before")
        for other in company.issuers:
            after = surely_before(day, self._view.published(other))
            if not after and self._is_another(other, own, speaker):
                name = self._view.publisher_name(other)
                return _unsaid(speaker, name, "put it out at the same time")
        return ""

    def _is_issuers(self, document: str) -> bool:
        """Tell whether a document was put out by somebody who is known and no outlet."""
        publisher = self._view.publishers[document]
        return publisher is not None and publisher.type != EntityType.OUTLET

    def _is_another(self, document: str, houses: set[str], speaker: Entity) -> bool:
        """Tell whether a document was put out by somebody else, of none of these houses."""
        publisher = self._view.publishers[document]
        if publisher is None:
            return True
        return publisher.id != speaker.id and houses.isdisjoint(
            self._view.houses(publisher, document)
        )


def _unsaid(speaker: Entity, other: str, when: str) -> str:
    return f"{speaker.name} does not say how it knows, and {other} {when}"
