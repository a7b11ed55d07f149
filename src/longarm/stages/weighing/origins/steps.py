"""Steps: where one goes from a claim towards whoever knew it first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.slots import Statement
from longarm.model.voice import VoiceType
from longarm.stages.weighing.content import bucket, says_same, vouches
from longarm.stages.weighing.dates import surely_before
from longarm.stages.weighing.origins.offices import Offices
from longarm.stages.weighing.origins.taking import Taking
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.relays.copies import Copying
    from longarm.stages.weighing.view import View

UNNAMED = "unnamed"
"""The name of a root that the text does not name."""
LOOP = "unsourced loop"
"""What stands where outlets cite each other and nobody else; it is no root."""

_RELAYED = 3
"""So many claims of a document must come through one outlet before the rest is taken to as well, …"""
_SHARE = 3
"""… and they must be a third of all that it ascribes to anybody, …"""
_LEAD = 2
"""… and so many times as many as come through any other."""


@dataclass(frozen=True, slots=True)
class Root:
    """An end of the relay: `key` is what is counted (its house, else itself).

    `houses` are the keys of those it may be: one; several where copies do not tell which came
    first, or a date in whose hands an outlet was; none where the text names nobody. `authority` is
    True for a state's voice, `country` its state, `entity` who it is where that is one body.
    """

    key: str
    name: str
    houses: tuple[str, ...]
    country: str | None = None
    authority: bool = False
    entity: str | None = None

    @property
    def resolved(self) -> bool:
        """Tell whether it is known who this is."""
        return bool(self.houses)


@dataclass(frozen=True, slots=True)
class Step:
    """Where one goes from a claim: to ends of the relay, or on to other claims.

    `copied` tells that one goes on because the text is the same; `via` are the relays on the way,
    outermost first; `taken` is the body whose count it is though the document does not say so.
    """

    ends: tuple[Root, ...] = ()
    claims: tuple[str, ...] = ()
    copied: bool = False
    via: tuple[Entity, ...] = ()
    taken: Entity | None = None


def _one_of(known: Sequence[Root]) -> Root:
    """Return the root that is one of these, at least one; those of one house are one."""
    houses = tuple(sorted({house for root in known for house in root.houses}))
    names = sorted({root.name for root in known})
    key = houses[0] if len(houses) == 1 else f"copies:{'|'.join(houses)}"
    entity = known[0].entity if len({root.entity for root in known}) == 1 else None
    return Root(key, " or ".join(names), houses, entity=entity)


class Walk:
    """Steps from claims towards their roots, over one case."""

    def __init__(self, view: View, copies: Sequence[Copying]) -> None:
        """Index claims by document, by outlet and by content, and what each document relays."""
        self._view = view
        self._copies: defaultdict[str, list[Copying]] = defaultdict(list)
        for each in copies:
            self._copies[each.document].append(each)
        self._by_document: defaultdict[tuple[str, tuple[str, ...]], list[CaseClaim]] = defaultdict(
            list
        )
        self._by_outlet: defaultdict[tuple[str, tuple[str, ...]], list[CaseClaim]] = defaultdict(
            list
        )
        for said in view.claims.values():
            if not vouches(said.claim):
                continue
            content = bucket(said.claim.slots, view)
            self._by_document[said.document_id, content].append(said)
            publisher = view.publishers[said.document_id]
            if publisher is not None:
                self._by_outlet[publisher.id, content].append(said)
        self._relayed = {key: self._relays(key) for key in view.documents}
        self._offices = Offices(view)
        self._taking = Taking(view)

    def step(self, said: CaseClaim) -> Step:
        """Return where a claim's last voice, its document's source or its publisher leads."""
        voices = said.claim.voices
        if voices and voices[-1].type != VoiceType.UNNAMED:
            return self._from_voices(said)
        onward = self._from_copy(said) or self._from_taking(said)
        if onward is not None:
            return onward
        if voices:
            return Step(ends=(self._unnamed(said),), via=self._named(said))
        ascribed = tuple(self._ascribed(said))
        if ascribed:
            return Step(claims=ascribed)
        relayed = self._relayed[said.document_id]
        if relayed is not None:
            return self._from_outlet(said, relayed, ())
        return Step(ends=(self._publisher(said.document_id),))

    def closed(self, group: Sequence[str], *, copied: bool) -> Root:
        """Return what stands for claims that only lead to each other.

        Whoever says it on their own word there and is cited by the others is the root, for they
        only print what was taken from them. Else it is one of several copies, or, where all cite
        each other, an unsourced loop.
        """
        cited = self._cited_authors(group)
        if cited:
            return _one_of(cited)
        if not copied:
            return Root(f"loop:{min(group)}", LOOP, ())
        voiced = [key for key in sorted(group) if self._view.claims[key].claim.voices]
        if voiced:
            return self._unnamed(self._view.claims[voiced[0]])
        documents = sorted({self._view.claims[key].document_id for key in group})
        if any(self._view.publishers[document] is None for document in documents):
            names = sorted({root.name for root in self._publishers(documents)})
            return Root(f"unnamed:copies:{min(group)}", " or ".join(names) or UNNAMED, ())
        return _one_of(self._publishers(documents))

    def _publishers(self, documents: Iterable[str]) -> list[Root]:
        """Return the known publishers of documents, as roots at the date of each."""
        return [
            self._root(publisher, document)
            for document in documents
            if (publisher := self._view.publishers[document]) is not None
        ]

    def _cited_authors(self, group: Sequence[str]) -> list[Root]:
        """Return the publishers of claims without voices in a group whom others in it cite."""
        authors: dict[str, str] = {}
        cited: set[str] = set()
        for key in sorted(group):
            said = self._view.claims[key]
            publisher = self._view.publishers[said.document_id]
            if not said.claim.voices and publisher is not None:
                authors[publisher.id] = said.document_id
            cited.update(each.id for each in self._named(said))
        return self._publishers(authors[each] for each in sorted(authors.keys() & cited))

    def _named(self, said: CaseClaim) -> tuple[Entity, ...]:
        """Return a claim's relays that have a name."""
        return tuple(
            self._view.entity(voice.name)
            for voice in said.claim.voices
            if voice.type != VoiceType.UNNAMED
        )

    def _from_voices(self, said: CaseClaim) -> Step:
        last = said.claim.voices[-1]
        entity = self._offices.behind(said.document_id, last.name)
        via = tuple(each for each in self._named(said)[:-1] if each.id != entity.id)
        if last.type == VoiceType.OUTLET or entity.type == EntityType.OUTLET:
            return self._from_outlet(said, entity, via)
        authority = last.type == VoiceType.AUTHORITY
        return Step(ends=(self._root(entity, said.document_id, authority=authority),), via=via)

    def _from_outlet(self, said: CaseClaim, entity: Entity, via: tuple[Entity, ...]) -> Step:
        """Follow an outlet to what its own documents say; without one it is the end.

        What it says on its own word later on is not what was cited. It is the end too where an
        outlet names itself: it says how it knows.
        """
        publisher = self._view.publishers[said.document_id]
        if publisher is not None and publisher.id == entity.id:
            return Step(ends=(self._root(entity, said.document_id),), via=via)
        held = self._by_outlet.get((entity.id, bucket(said.claim.slots, self._view)), ())
        day = self._view.published(said.document_id)
        relayed = tuple(
            each.id
            for each in held
            if each.document_id != said.document_id
            and says_same(said.claim, each.claim)
            and (
                each.claim.voices or not surely_before(day, self._view.published(each.document_id))
            )
        )
        if relayed:
            return Step(claims=relayed, via=(*via, entity))
        return Step(ends=(self._root(entity, said.document_id),), via=via)

    def _relays(self, document: str) -> Entity | None:
        """Return the outlet through which a document has most of what it ascribes to anybody.

        What such a document says without naming anybody it has from there too.
        """
        through: Counter[str] = Counter()
        known: dict[str, Entity] = {}
        voiced = 0
        for said in self._view.by_document[document]:
            if not said.claim.voices:
                continue
            voiced += 1
            first = said.claim.voices[0]
            entity = self._view.entity(first.name)
            if first.type == VoiceType.OUTLET or entity.type == EntityType.OUTLET:
                through[entity.id] += 1
                known[entity.id] = entity
        ranked = sorted(through.items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return None
        outlet, many = ranked[0]
        rival = ranked[1][1] if len(ranked) > 1 else 0
        publisher = self._view.publishers[document]
        own = publisher is not None and publisher.id == outlet
        leading = many >= _RELAYED and many * _SHARE >= voiced and many >= rival * _LEAD
        return known[outlet] if leading and not own else None

    def _from_copy(self, said: CaseClaim) -> Step | None:
        """Follow a passage to the document it stood in before.

        What that document says of the same counts, wherever in it, for a text that was taken over
        brings its facts along (but what is ascribed to a source is taken over only with its words);
        the same words without a claim of their own count as its publisher's.
        """
        content = bucket(said.claim.slots, self._view)
        onward: list[str] = []
        ends: list[Root] = []
        for copy in self._copies.get(said.document_id, ()):
            if said.claim.voices and not copy.holds(said.claim.anchor):
                continue
            facing = self._by_document.get((copy.source, content), ())
            same = [each.id for each in facing if says_same(said.claim, each.claim)]
            onward.extend(same)
            inside = not same and copy.directed and copy.holds(said.claim.anchor)
            if inside and self._verbatim(said, copy.source):
                ends.append(self._publisher(copy.source))
        if not onward and not ends:
            return None
        return Step(tuple(ends), tuple(onward), copied=not ends)

    def _from_taking(self, said: CaseClaim) -> Step | None:
        """Follow a count without a source to the body that gave it before and whose it is seen to be."""
        taken = self._taking.of(said.id)
        if taken is None:
            return None
        body, before = taken
        ends = () if before else (self._root(body, said.document_id),)
        return Step(ends, before, taken=body)

    def _verbatim(self, said: CaseClaim, source: str) -> bool:
        return folded(said.claim.anchor.exact) in folded(
            self._view.documents[source].rendition.text
        )

    def _ascribed(self, said: CaseClaim) -> Iterator[str]:
        """Yield claims further on in the same document that ascribe the same content to voices.

        A headline rests on its article; what follows upon a source, and not as its word, is the publisher's own.
        """
        if isinstance(said.claim.slots, Statement):
            return
        for each in self._by_document[said.document_id, bucket(said.claim.slots, self._view)]:
            further = each.claim.anchor.start > said.claim.anchor.start
            if further and each.claim.voices and says_same(said.claim, each.claim):
                yield each.id

    def _publisher(self, document: str) -> Root:
        publisher = self._view.publishers[document]
        if publisher is None:
            return Root(f"unnamed:document:{document}", UNNAMED, ())
        return self._root(publisher, document)

    def _unnamed(self, said: CaseClaim) -> Root:
        """Return the root that nobody names.

        It is one with others that the same last named relay points at.
        """
        relays = self._named(said)
        publisher = self._view.publishers[said.document_id]
        relay = relays[-1] if relays else publisher
        through = f"document:{said.document_id}"
        if relay:
            through = self._view.house_key(relay, said.document_id)
        return Root(f"unnamed:{through}", UNNAMED, ())

    def _root(self, entity: Entity, document: str, *, authority: bool = False) -> Root:
        """Return an entity as the root of what a document says, in the house it had at that date."""
        houses, key = self._view.houses(entity, document), self._view.house_key(entity, document)
        state = authority or entity.type in {EntityType.COUNTRY, EntityType.ORGAN}
        return Root(key, entity.name, houses, entity.country, state, entity.id)
