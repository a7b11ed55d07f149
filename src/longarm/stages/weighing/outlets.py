"""Outlets of a case: what each published, how much of it is its own word, and who cites it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.voice import VoiceType
from longarm.stages.weighing.dates import rank
from longarm.stages.weighing.origins.steps import UNNAMED
from longarm.stages.weighing.view import UNKNOWN_PUBLISHER, view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.entity import Entity, Membership
    from longarm.model.registry import Registry
    from longarm.stages.weighing.view import View


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher or cited outlet; `id` and `house` are None for publishers that could not be read.

    documents, claims: what it put out in the case. `own` of the claims rest on its word alone,
    `leaning` on others (too), `unresolved` on somebody the texts do not name; they add up to
    `claims`. `cited`: claims of others that name it as a voice. first, last: partial ISO dates of
    its documents, or where the case holds none, of those that cite it; None where unknown.
    """

    id: str | None
    name: str
    country: str | None
    house: str | None
    houses: tuple[Membership, ...]
    documents: int
    claims: int
    own: int
    leaning: int
    unresolved: int
    cited: int
    first: str | None
    last: str | None


def outlets(registry: Registry) -> tuple[Outlet, ...]:
    """Return every publisher and cited outlet of a case, those with most claims first."""
    seen = view(registry.documents, registry.claims, registry.judgements)
    published: defaultdict[str, list[str]] = defaultdict(list)
    entities: dict[str, Entity | None] = {}
    for document, publisher in seen.publishers.items():
        key = publisher.id if publisher else ""
        published[key].append(document)
        entities[key] = publisher
    cited = _citing(seen, entities)
    made = [
        _outlet(seen, registry.weighed.roots, entity, published[key], cited[key])
        for key, entity in entities.items()
    ]
    return tuple(sorted(made, key=lambda each: (-each.claims, -each.cited, each.name)))


def _citing(seen: View, entities: dict[str, Entity | None]) -> defaultdict[str, list[str]]:
    """Return the documents that cite each outlet, one entry a claim; outlets not met yet are added."""
    cited: defaultdict[str, list[str]] = defaultdict(list)
    for said in seen.claims.values():
        publisher = seen.publishers[said.document_id]
        voices = {
            entity.id: entity
            for voice in said.claim.voices
            if (entity := seen.entity(voice.name)).type == EntityType.OUTLET
            or voice.type == VoiceType.OUTLET
            or entity.id in entities
        }
        for key, entity in voices.items():
            if publisher is None or publisher.id != key:
                entities.setdefault(key, entity)
                cited[key].append(said.document_id)
    return cited


def _outlet(
    seen: View,
    roots: Mapping[str, tuple[str, ...]],
    entity: Entity | None,
    documents: Sequence[str],
    citing: Sequence[str],
) -> Outlet:
    name = entity.name if entity else UNKNOWN_PUBLISHER
    said = [each.id for document in documents for each in seen.by_document[document]]
    kinds = Counter(_rests_on(roots[key], name) for key in said)
    first, last = _span(seen.published(document) for document in documents or citing)
    return Outlet(
        id=entity.id if entity else None,
        name=name,
        country=entity.country if entity else None,
        house=entity.house if entity else None,
        houses=entity.houses if entity else (),
        documents=len(documents),
        claims=len(said),
        own=kinds["own"],
        leaning=kinds["others"],
        unresolved=kinds["nobody"],
        cited=len(citing),
        first=first,
        last=last,
    )


def _rests_on(roots: Iterable[str], name: str) -> str:
    """Return whose word a claim is: the outlet's "own", "others" (too), or "nobody" that is named."""
    found = set(roots)
    if found - {UNNAMED, name}:
        return "others"
    return "own" if found == {name} else "nobody"


def _span(dates: Iterable[str | None]) -> tuple[str | None, str | None]:
    known = sorted((each for each in dates if each), key=rank)
    return (known[0], known[-1]) if known else (None, None)
