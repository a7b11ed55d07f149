"""Lookups: what the files of the open data ask of a release again and again, each found out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from longarm.gazetteer.body_words import is_named_as_a_body
from longarm.model.document import Document
from longarm.model.entity import Entity, EntityType, Judgement
from longarm.model.finding import Edge
from longarm.model.names import names_of_claim
from longarm.stages.publication.gate.report import Left
from longarm.stages.publication.views.material import Material

UNKNOWN = "name:"
"""How the id of an entity begins of which the case knows the name alone."""
_IN_DOUBT = frozenset({EntityType.ORGAN, EntityType.ORGANIZATION, EntityType.PERSON})
IN_DOUBT = "its name does not say whether it is a body or a person who speaks for one"


@dataclass(frozen=True)
class Lookups:
    """What is asked of one release."""

    made: Material

    @cached_property
    def findings_of(self) -> dict[str, list[str]]:
        """Return the findings that rest on each claim."""
        return _resting((one.id, one.claims) for one in self.made.desk.registry.weighed.findings)

    @cached_property
    def figures_of(self) -> dict[str, list[str]]:
        """Return the ledger entries that rest on each claim."""
        return _resting((one.id, one.claims) for one in self.made.desk.registry.weighed.ledger)

    @cached_property
    def claims_of(self) -> dict[str, list[str]]:
        """Return the claims of each document."""
        found: dict[str, list[str]] = {}
        for one in self.made.desk.registry.claims:
            found.setdefault(one.document_id, []).append(one.id)
        return found

    @cached_property
    def documents_of(self) -> dict[str, list[Document]]:
        """Return the documents of each publisher, by name; those of no known publisher are not among them."""
        found: dict[str, list[Document]] = {}
        for one in self.made.desk.registry.documents:
            if one.rendition.publisher.value:
                found.setdefault(one.rendition.publisher.value, []).append(one)
        return dict(sorted(found.items()))

    @cached_property
    def judged(self) -> dict[str, Judgement]:
        """Return what the names that this release itself speaks of were resolved to, where that is no person.

        A name that stands only in claims which were left out would say more than they may.
        """
        return {name: one for name, one in self._spoken_of.items() if is_a_body(one.entity)}

    @cached_property
    def _spoken_of(self) -> dict[str, Judgement]:
        """Return what the names in claims, publishers and edges were resolved to."""
        registry = self.made.desk.registry
        spoken = {name for one in registry.claims for name in names_of_claim(one)}
        spoken |= set(self.documents_of)
        nodes = {node for edge in registry.weighed.edges for node in (edge.source, edge.target)}
        return {
            name: one
            for name, one in sorted(registry.judgements.items())
            if name in spoken or f"entity:{one.entity.id}" in nodes
        }

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """Return the relay edges with no end that may be a person."""
        known = {one.entity.id: one.entity for one in self._spoken_of.values()}

        def stands(node: str) -> bool:
            kind, _, name = node.partition(":")
            if kind == "document" or not name.startswith(UNKNOWN):
                return True
            if name in known:
                return is_a_body(known[name])
            return is_named_as_a_body(name.removeprefix(UNKNOWN).replace("_", " "))

        edges = self.made.desk.registry.weighed.edges
        return tuple(one for one in edges if stands(one.source) and stands(one.target))

    @cached_property
    def left(self) -> tuple[Left, ...]:
        """Return what was left out of the release, and what of that which the gate let through is in no table here."""
        entities = {one.entity.id for one in self._spoken_of.values()} - set(self.entities)
        edges = len(self.made.desk.registry.weighed.edges) - len(self.edges)
        more = (Left("entity", IN_DOUBT, len(entities)), Left("edge", IN_DOUBT, edges))
        return (*self.made.desk.report.left, *(one for one in more if one.count))

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Return the entities that the release speaks of, by id."""
        found = {one.entity.id: one.entity for one in self.judged.values()}
        return dict(sorted(found.items()))


def is_a_body(entity: Entity) -> bool:
    """Tell whether an entity is no person: known to the gazetteer, a place, an outlet, or named like a body.

    An official who speaks for an organ is easily taken for it ("the ministry's spokesman N. N."), and nothing but the
    name tells.
    """
    sure = not entity.id.startswith(UNKNOWN) or entity.type not in _IN_DOUBT
    return sure or is_named_as_a_body(entity.name)


def _resting(pairs: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, list[str]]:
    """Return the ids by each of the claims that they rest on."""
    found: dict[str, list[str]] = {}
    for name, claims in pairs:
        for claim in dict.fromkeys(claims):
            found.setdefault(claim, []).append(name)
    return found
