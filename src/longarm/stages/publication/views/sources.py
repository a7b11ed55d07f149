"""Sources: who published, who is at the root, which houses they belong to, and who relays whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from longarm.gazetteer.bodies import houses
from longarm.model.finding import Edge
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.records import Source, sources

_SHOWN = 3
"""So many quotes of an edge are linked."""
RELAYS = 400
"""Edges on one page of all relays."""


@dataclass(frozen=True, slots=True)
class Root:
    """An origin: how many claims and documents go back to it."""

    name: str
    claims: int
    documents: int
    house: str | None = None
    record: Source | None = None
    """Its letters; None where no text names it."""


@dataclass(frozen=True, slots=True)
class PublisherRow:
    """A publisher: its house, where one is known, and its documents as `(title, href, language)`.

    `house_source` is a public address that tells of the house.
    """

    name: str
    house: str | None
    house_source: str | None
    documents: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Relay:
    """One edge of the relay graph with both ends in words; an address is None where the end is no document.

    `said` are the first of the claims whose words show it.
    """

    id: str
    source: str
    source_href: str | None
    kind: str
    target: str
    target_href: str | None
    directed: bool
    evidence: str
    said: tuple[Said, ...]


def roots(desk: Desk) -> tuple[Root, ...]:
    """Return every root, the one with most claims first."""
    known = {one.name: one for one in sources(desk)}
    records: dict[str, Source] = {}
    claims: Counter[str] = Counter()
    documents: dict[str, set[str]] = {}
    for claim, names in desk.registry.weighed.roots.items():
        for name in names:
            shown = root_name(desk, name)
            if name in known:
                records[shown] = known[name]
            claims[shown] += 1
            documents.setdefault(shown, set()).add(desk.claims[claim].document_id)
    ordered = sorted(claims.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Root(
            name,
            count,
            len(documents[name]),
            _house_name(desk, records.get(name)),
            records.get(name),
        )
        for name, count in ordered
    )


def _house_name(desk: Desk, source: Source | None) -> str | None:
    """Return the name of a source's house, or None where none is known."""
    house = None if source is None or source.entity is None else source.entity.house
    return None if house is None else house_name(desk, house)


def root_name(desk: Desk, name: str) -> str:
    """Return a root's name, or words for one that the text does not name."""
    return (
        desk.strings.text("words.unnamed_root") if name == "unnamed" else desk.phrasing.name(name)
    )


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
    return tuple(
        PublisherRow(name, house_of(desk, name), _house_source(desk, name), tuple(sorted(titles)))
        for name, titles in sorted(found.items())
    )


def house_of(desk: Desk, publisher: str) -> str | None:
    """Return the name of the house that a publisher belongs to now, or None where none is known."""
    house = _house_id(desk, publisher)
    return None if house is None else house_name(desk, house)


def house_name(desk: Desk, house: str) -> str:
    """Return a house's name: as the case's people call it, as the gazetteer does, or its id where nobody named it."""
    known = houses().get(house)
    return desk.registry.house_names.get(house) or (house if known is None else known.name)


def _house_source(desk: Desk, publisher: str) -> str | None:
    """Return a public address that tells of a publisher's house, or None where none is recorded."""
    house = _house_id(desk, publisher)
    known = None if house is None else houses().get(house)
    return None if known is None else known.source


def _house_id(desk: Desk, publisher: str) -> str | None:
    """Return the id of a publisher's house."""
    judgement = desk.registry.judgements.get(publisher)
    return None if judgement is None else judgement.entity.house


def edge_href(desk: Desk, edge_id: str) -> str:
    """Return an edge's address: on the page of the document that depends on somebody, else among all relays."""
    source = desk.edges[edge_id].source
    kind, _, name = source.partition(":")
    if kind == "document":
        return f"{desk.document_href(name)}#e-{edge_id}"
    if not desk.edge_pages:
        desk.edge_pages.update(
            {
                edge.id: place // RELAYS + 1
                for place, edge in enumerate(_ordered(desk.edges.values()))
            }
        )
    number = desk.edge_pages[edge_id]
    return f"relays.html#e-{edge_id}" if number == 1 else f"relays-{number}.html#e-{edge_id}"


def relays(desk: Desk, edges: Iterable[str] | None = None) -> tuple[Relay, ...]:
    """Return relay edges in words, by kind and ends: those with the given ids, or all."""
    chosen = desk.edges.values() if edges is None else [desk.edges[name] for name in edges]
    return tuple(_relay(desk, edge) for edge in _ordered(chosen))


def relays_of(desk: Desk, document_id: str) -> tuple[tuple[Relay, ...], int]:
    """Return the edges that tell on whom a document depends and who depends on it, and how many are not among them.

    Whom it depends on is told in full; of those that depend on it, many where it is widely read, the first.
    """
    node = f"document:{document_id}"
    ids = desk.edges_of.get(node, ())
    own = [name for name in ids if desk.edges[name].source == node]
    others = [name for name in ids if desk.edges[name].source != node]
    return relays(desk, (*own, *others[:RELAYS])), len(others[RELAYS:])


def _ordered(edges: Iterable[Edge]) -> list[Edge]:
    """Return edges by kind and ends."""
    return sorted(edges, key=lambda edge: (edge.kind, edge.source, edge.target))


def _relay(desk: Desk, edge: Edge) -> Relay:
    """Return one edge in words."""
    return Relay(
        edge.id,
        *_end(desk, edge.source),
        desk.strings.text(f"edges.{edge.kind}"),
        *_end(desk, edge.target),
        edge.directed,
        edge.evidence,
        desk.all_said(edge.claims[:_SHOWN]),
    )


def _end(desk: Desk, node: str) -> tuple[str, str | None]:
    """Return a node's name and, for a document, its address."""
    kind, _, name = node.partition(":")
    if kind == "document":
        rendition = desk.documents[name].rendition
        publisher = rendition.publisher.value
        title = rendition.title.value or name
        return (f"{publisher}: {title}" if publisher else title), desk.document_href(name)
    return desk.phrasing.name(desk.entities.get(name, name.removeprefix("name:"))), None
