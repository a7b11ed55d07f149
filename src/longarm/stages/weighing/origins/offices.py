"""Offices: whom a voice speaks for: an office without a name ("a spokeswoman confirmed"), or who has one in a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.entity import Entity, EntityType
from longarm.model.slots import Response, Statement
from longarm.stages.weighing.origins.affiliations import affiliations
from longarm.stages.weighing.view import folded, named

if TYPE_CHECKING:
    from longarm.stages.weighing.view import View


class Offices:
    """The voices of a case that are an office and nobody's name, by the document that has them.

    Spokeswomen of two texts are not one person because both are called so.
    """

    def __init__(self, view: View) -> None:
        """Find the offices that speak, and the authorities of whose deeds they tell."""
        self._view = view
        self._bodies = affiliations(view)
        self._bare: set[tuple[str, str]] = set()
        self._acting: dict[tuple[str, str], set[str]] = {}
        for said in view.claims.values():
            slots = said.claim.slots
            if isinstance(slots, Statement) and slots.role:
                if (
                    folded(slots.role) == folded(slots.speaker)
                    and slots.speaker not in view.entities
                ):
                    self._bare.add((said.document_id, slots.speaker))
            elif isinstance(slots, Response) and slots.actor and said.claim.voices:
                speaker = said.document_id, said.claim.voices[-1].name
                self._acting.setdefault(speaker, set()).add(slots.actor)

    def behind(self, document: str, name: str) -> Entity:
        """Return whom a name stands for: for an office the one authority whose deeds it tells, else nobody else's.

        For somebody who leads a body or speaks for it, that body.
        """
        if (document, name) not in self._bare:
            entity = self._view.entity(name)
            return self._bodies.get(entity.id, entity)
        actors = {
            self._view.entity(each).id: each
            for each in sorted(self._acting.get((document, name), ()))
        }
        if len(actors) == 1:
            return self._view.entity(next(iter(actors.values())))
        body = named(name, EntityType.ORGAN)
        return Entity(id=f"{body.id}@{document}", type=body.type, name=body.name)
