"""Taking: whose counts an outlet prints as its own words, though its document is seen to have them from a body.

One number above ten that is not round is no coincidence where the document names the body that gave it before; where it
names nobody, or itself as well, three are; and they must be half of those it gives without a source, or it has counted
itself. What else that body counts and the document gives so it has from there too.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.slots import Figure
from longarm.model.voice import VoiceType
from longarm.stages.weighing.amounts import is_telling, one_slip, printed
from longarm.stages.weighing.content import denied, says_same, vouches
from longarm.stages.weighing.dates import rank, surely_before
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

_UNSAID = 3
"""So many telling numbers show whose they are where the document does not say."""

_Count = tuple[str, float, str]
"""What is counted, how many, and in which town; empty where none is told."""


class Taking:
    """Tells, over one case, which counts that outlets print without a source are a body's, and in which claims."""

    def __init__(self, view: View) -> None:
        """Index the counts by who gives them, and find for each document whose counts it takes."""
        self._view = view
        self._given: defaultdict[_Count, list[CaseClaim]] = defaultdict(list)
        self._of_body: defaultdict[str, set[_Count]] = defaultdict(set)
        self._credited: defaultdict[_Count, set[str]] = defaultdict(set)
        unsaid: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        for said in view.claims.values():
            count = _count(said)
            if count is None:
                continue
            self._credited[count].update(view.entity(v.name).id for v in said.claim.voices)
            if _is_unsaid(said):
                unsaid[said.document_id].append(said)
            body = self._body(said)
            if body is not None:
                self._given[count].append(said)
                self._of_body[body.id].add(count)
        self._taken: dict[str, tuple[Entity, tuple[str, ...]]] = {}
        for document, own in unsaid.items():
            publisher = view.publishers[document]
            if publisher is not None and publisher.type == EntityType.OUTLET:
                self._taken.update(self._of_document(document, publisher, own))

    def of(self, claim: str) -> tuple[Entity, tuple[str, ...]] | None:
        """Return the body whose count a claim gives, and the claims in which it did before; None where it is own.

        No claims where it is a slip of the pen for a number of that body's.
        """
        return self._taken.get(claim)

    def _of_document(
        self, document: str, publisher: Entity, own: Sequence[CaseClaim]
    ) -> Iterator[tuple[str, tuple[Entity, tuple[str, ...]]]]:
        facing = {said.id: self._facing(said, publisher) for said in own}
        shared: defaultdict[str, set[_Count]] = defaultdict(set)
        bodies: dict[str, Entity] = {}
        for said in own:
            count = _count(said)
            for body, _ in facing[said.id]:
                bodies[body.id] = body
                if count is not None and is_telling(count[1]):
                    shared[body.id].add(count)
        cited = self._cited(document)
        counts = {count for said in own if (count := _count(said)) and is_telling(count[1])}
        if not shared:
            return
        key = min(shared, key=lambda each: (-len(shared[each]), each not in cited, each))
        enough = 1 if key in cited and publisher.id not in cited else _UNSAID
        if len(shared[key]) < enough or len(shared[key]) * 2 < len(counts):
            return
        for said in own:
            theirs = [claim for body, claim in facing[said.id] if body.id == key]
            if theirs or self._is_slip(said, publisher, key):
                yield said.id, (bodies[key], self._first(theirs, key))

    def _first(self, theirs: Sequence[str], body: str) -> tuple[str, ...]:
        """Return the claims of a body's own documents, else the earliest one: which of them was read nobody knows."""
        documents = {claim: self._view.claims[claim].document_id for claim in theirs}
        publishers = {claim: self._view.publishers[each] for claim, each in documents.items()}
        own = [claim for claim, each in publishers.items() if each is not None and each.id == body]
        dated = sorted(theirs, key=lambda each: (rank(self._view.published(documents[each])), each))
        return tuple(own or dated[:1])

    def _is_slip(self, said: CaseClaim, publisher: Entity, body: str) -> bool:
        """Tell whether a slip of the pen parts a count from one that a body gave before and the document lacks.

        Not where the body gives the number itself, or others name this outlet for it.
        """
        count = _count(said)
        if count is None or not is_telling(count[1]) or count in self._of_body[body]:
            return False
        if publisher.id in self._credited[count]:
            return False
        here = {_count(each) for each in self._view.by_document[said.document_id]}
        unit, number, place = count
        return any(
            self._gave_before(each, body, said.document_id)
            for each in self._of_body[body] - here
            if (each[0], each[2]) == (unit, place) and one_slip(each[1], number)
        )

    def _gave_before(self, count: _Count, body: str, document: str) -> bool:
        return any(
            (own := self._body(said)) is not None
            and own.id == body
            and self._is_before(said.document_id, document)
            for said in self._given[count]
        )

    def _is_before(self, other: str, document: str) -> bool:
        """Tell whether another document has a date, and not a later one."""
        when = self._view.published(other)
        return (
            other != document
            and when is not None
            and not surely_before(self._view.published(document), when)
        )

    def _facing(self, said: CaseClaim, publisher: Entity) -> list[tuple[Entity, str]]:
        """Return who else gives a count in another document that is not later, and in which claims.

        Nobody where others name this outlet for it.
        """
        count = _count(said)
        if count is None or publisher.id in self._credited[count]:
            return []
        houses = set(self._view.houses(publisher, said.document_id))
        found = []
        for other in self._given[count]:
            body = self._body(other)
            if (
                body is None
                or not self._is_before(other.document_id, said.document_id)
                or not houses.isdisjoint(self._view.houses(body, other.document_id))
            ):
                continue
            if says_same(said.claim, other.claim):
                found.append((body, other.id))
        return found

    def _body(self, said: CaseClaim) -> Entity | None:
        """Return the body on whose word a count stands: the last one cited, else a publisher that is no outlet."""
        voices = said.claim.voices
        if voices:
            entity = self._view.entity(voices[-1].name)
            named = voices[-1].type in {VoiceType.ORGANIZATION, VoiceType.AUTHORITY}
            return entity if named and entity.type != EntityType.OUTLET else None
        publisher = self._view.publishers[said.document_id]
        issues = publisher is not None and publisher.type != EntityType.OUTLET
        return publisher if issues else None

    def _cited(self, document: str) -> set[str]:
        return {
            self._view.entity(voice.name).id
            for said in self._view.by_document[document]
            for voice in said.claim.voices
            if voice.type != VoiceType.UNNAMED
        }


def _count(said: CaseClaim) -> _Count | None:
    """Return what a claim counts and the number it prints; None where it is no count that vouches for anything."""
    slots = said.claim.slots
    if not isinstance(slots, Figure) or denied(said.claim) or not vouches(said.claim):
        return None
    value = printed(slots)
    return None if value is None else (slots.unit, value, folded(slots.place or ""))


def _is_unsaid(said: CaseClaim) -> bool:
    voices = said.claim.voices
    return not voices or (len(voices) == 1 and voices[0].type == VoiceType.UNNAMED)
