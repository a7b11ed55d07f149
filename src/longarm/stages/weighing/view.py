"""The case as weighing sees it.

Documents, claims and names, indexed once so that no other module searches.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.errors import CaseError
from longarm.model.entity import Entity, EntityType, Verdict
from longarm.stages.weighing.cities import with_one_spelling
from longarm.stages.weighing.houses import houses_at, memberships

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.document import Document
    from longarm.model.entity import Judgement
    from longarm.model.registry import CaseClaim

UNKNOWN_PUBLISHER = "publisher unknown"
"""What stands for a publisher that could not be read; all such documents count as one outlet."""


class OrphanClaimError(CaseError):
    """A claim belongs to a document that the case does not hold."""

    def __init__(self, claim: str, document: str) -> None:
        """Name the claim and the document it asks for."""
        super().__init__(
            f"claim {claim}: its document {document} is not in the case; add the document again"
        )


@lru_cache(maxsize=1 << 16)
def folded(words: str) -> str:
    """Return words without differences of case, width and white space."""
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


@dataclass(frozen=True, slots=True)
class View:
    """A case, indexed; every sequence is in a stable order."""

    documents: Mapping[str, Document]
    claims: Mapping[str, CaseClaim]
    by_document: Mapping[str, tuple[CaseClaim, ...]]
    publishers: Mapping[str, Entity | None]
    entities: Mapping[str, Entity]
    shared_houses: frozenset[str]
    """Houses that several entities of the case belong or belonged to; any other one tells nothing here."""

    def entity(self, name: str) -> Entity:
        """Return the entity a printed name was resolved to, or one that the name alone stands for."""
        found = self.entities.get(name)
        return found if found is not None else named(name)

    def published(self, document_id: str) -> str | None:
        """Return the document's publication date as read."""
        return self.documents[document_id].rendition.published.value

    def houses(self, entity: Entity, document_id: str) -> tuple[str, ...]:
        """Return what an entity may count as in a document: houses it may have shared then, or itself."""
        found = houses_at(entity, self.published(document_id))
        return tuple(sorted({each if each in self.shared_houses else entity.id for each in found}))

    def house_key(self, entity: Entity, document_id: str) -> str:
        """Return the one key that an entity counts as in a document, or one key for all it may be."""
        found = self.houses(entity, document_id)
        return found[0] if len(found) == 1 else f"{entity.id}@{'|'.join(found)}"

    def publisher_name(self, document_id: str) -> str:
        """Return the publisher's name, or the words that say it is unknown."""
        publisher = self.publishers[document_id]
        return publisher.name if publisher else UNKNOWN_PUBLISHER


def named(name: str, kind: EntityType = EntityType.ORGANIZATION) -> Entity:
    """Return the entity of a name that nobody resolved: its normalised name is its identity."""
    return Entity(id=f"name:{folded(name)}", type=kind, name=" ".join(name.split()))


def view(
    documents: Sequence[Document], claims: Sequence[CaseClaim], judgements: Mapping[str, Judgement]
) -> View:
    """Index a case; a judgement that two names differ ties its name to nothing.

    Raises `OrphanClaimError` where a claim's document is missing.
    """
    held = {
        document.id: document for document in sorted(documents, key=lambda document: document.id)
    }
    entities = {
        name: judgement.entity
        for name, judgement in judgements.items()
        if judgement.verdict != Verdict.DIFFERENT
    }
    listed: defaultdict[str, list[CaseClaim]] = defaultdict(list)
    for claim in with_one_spelling(claims):
        if claim.document_id not in held:
            raise OrphanClaimError(claim.id, claim.document_id)
        listed[claim.document_id].append(claim)
    by_document = {
        key: tuple(
            sorted(
                listed[key],
                key=lambda each: (each.claim.anchor.start, each.claim.anchor.end, each.id),
            )
        )
        for key in held
    }
    publishers: dict[str, Entity | None] = {}
    for key, document in held.items():
        name = document.rendition.publisher.value
        publishers[key] = (entities.get(name) or named(name, EntityType.OUTLET)) if name else None
    ordered = {each.id: each for said in by_document.values() for each in said}
    return View(held, ordered, by_document, publishers, entities, _shared(entities.values()))


def _shared(entities: Iterable[Entity]) -> frozenset[str]:
    by_house = Counter(
        house
        for entity in {each.id: each for each in entities}.values()
        for house in {held.house for held in memberships(entity)}
    )
    return frozenset(house for house, members in by_house.items() if members > 1)
