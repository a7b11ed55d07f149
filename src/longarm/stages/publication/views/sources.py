"""Sources: who published, who is at the root, which houses they belong to, and who relays whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from longarm.stages.publication.views.desk import Desk


@dataclass(frozen=True, slots=True)
class Root:
    """An origin: how many claims and documents go back to it."""

    name: str
    claims: int
    documents: int


@dataclass(frozen=True, slots=True)
class PublisherRow:
    """A publisher: its house, where one is known, and its documents as `(title, href, language)`."""

    name: str
    house: str | None
    documents: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Relay:
    """One edge of the relay graph with both ends in words; an address is None where the end is no document."""

    source: str
    source_href: str | None
    kind: str
    target: str
    target_href: str | None
    directed: bool
    evidence: str


def roots(desk: Desk) -> tuple[Root, ...]:
    """Return every root, the one with most claims first."""
    claims: Counter[str] = Counter()
    documents: dict[str, set[str]] = {}
    for claim, names in desk.registry.weighed.roots.items():
        for name in names:
            shown = (
                desk.strings.text("words.unnamed_root")
                if name == "unnamed"
                else desk.phrasing.name(name)
            )
            claims[shown] += 1
            documents.setdefault(shown, set()).add(desk.claims[claim].document_id)
    ordered = sorted(claims.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Root(name, count, len(documents[name])) for name, count in ordered)


def publishers(desk: Desk) -> tuple[PublisherRow, ...]:
    """Return every publisher with its documents, by name."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for document in desk.registry.documents:
        rendition = document.rendition
        name = rendition.publisher.value or desk.strings.text("words.unknown_publisher")
        found.setdefault(name, []).append(
            (
                rendition.title.value or document.id,
                desk.document_href(document.id),
                rendition.language,
            )
        )
    judgements = desk.registry.judgements
    houses = {name: judgements[name].entity.house for name in found if name in judgements}
    return tuple(
        PublisherRow(name, houses.get(name), tuple(sorted(titles)))
        for name, titles in sorted(found.items())
    )


def relays(desk: Desk, document_id: str | None = None) -> tuple[Relay, ...]:
    """Return the relay edges in words: all of them, or those of one document."""
    node = None if document_id is None else f"document:{document_id}"
    return tuple(
        Relay(
            *_end(desk, edge.source),
            desk.strings.text(f"edges.{edge.kind}"),
            *_end(desk, edge.target),
            edge.directed,
            edge.evidence,
        )
        for edge in sorted(
            desk.registry.weighed.edges, key=lambda edge: (edge.kind, edge.source, edge.target)
        )
        if node is None or node in {edge.source, edge.target}
    )


def _end(desk: Desk, node: str) -> tuple[str, str | None]:
    """Return a node's name and, for a document, its address."""
    kind, _, name = node.partition(":")
    if kind == "document":
        rendition = desk.documents[name].rendition
        publisher = rendition.publisher.value
        title = rendition.title.value or name
        return (f"{publisher}: {title}" if publisher else title), desk.document_href(name)
    for judgement in desk.registry.judgements.values():
        if judgement.entity.id == name:
            return judgement.entity.name, None
    return name.removeprefix("name:"), None
