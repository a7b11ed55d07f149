"""Sources: whom a name means in a case, and which claims rest on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.weighing.relays.nodes import document_node
from longarm.stages.weighing.view import folded, view

if TYPE_CHECKING:
    from longarm.model.registry import CaseClaim, Registry


def matching_sources(registry: Registry, asked: str) -> frozenset[str]:
    """Return the route nodes and root names that a source's name, id, document or house stands for.

    Nodes are `document:<id>`, `entity:<id>` and `root:<name>`; empty where nobody is meant.
    """
    case = view(registry.documents, registry.claims, registry.judgements)
    wanted = folded(asked)
    found: set[str] = set()
    entities = {case.entity(voice.name) for each in registry.claims for voice in each.claim.voices}
    entities.update(each for each in case.publishers.values() if each is not None)
    meant = {
        each
        for each in entities
        if wanted in {folded(each.name), folded(each.id), folded(each.house or each.name)}
    }
    printed = registry.judgements.get(asked)
    if printed is not None:
        meant.update(each for each in entities if each.id == printed.entity.id)
    for each in meant:
        found.update({f"entity:{each.id}", f"root:{each.name}"})
    ids = {each.id for each in meant}
    for document, publisher in case.publishers.items():
        if folded(document) == wanted or (publisher is not None and publisher.id in ids):
            found.add(document_node(document))
    return frozenset(found)


def rests_on_source(registry: Registry, said: CaseClaim, keys: frozenset[str]) -> bool:
    """Tell whether every way from a claim to an origin passes through one of the nodes."""
    ways = registry.weighed.routes.get(said.id, ())
    return bool(ways) and all(keys.intersection(way) for way in ways)
