"""Graph: documents, their publishers, and organs and organisations, with relays and links between them, as GraphML.

There is no person in it, no association and no place: a line between two people is what this file must never hold.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from longarm.model.entity import EntityType
from longarm.model.ftm import says_so
from longarm.model.slots import Link
from longarm.stages.publication.opendata.rows import Cell, Rows, plain

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
BODIES = frozenset({EntityType.ORGAN, EntityType.ORGANIZATION, EntityType.OUTLET})
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KEYS = {
    "node": ("type", "name", "country", "house", "published", "language", "page", "release"),
    "edge": ("kind", "directed", "evidence", "claims", "roots", "release"),
}
"""What nodes and edges carry; all of it text, arrays as JSON."""


class _Node(NamedTuple):
    """A node with its values."""

    id: str
    values: dict[str, Cell]


class _Edge(NamedTuple):
    """An edge with its values."""

    source: str
    target: str
    values: dict[str, Cell]


def graph(rows: Rows) -> bytes:
    """Return the GraphML file."""
    out = io.BytesIO()
    with etree.xmlfile(out, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("graphml", nsmap={None: NAMESPACE}):
            for place, names in _KEYS.items():
                for name in names:
                    attributes = {"for": place, "attr.name": name, "attr.type": "string"}
                    file.write(etree.Element("key", {"id": f"{place}-{name}", **attributes}))
            with file.element("graph", edgedefault="directed"):
                nodes = set()
                ends = {end for edge in _edges(rows) for end in (edge.source, edge.target)}
                for node in _nodes(rows, ends):
                    nodes.add(node.id)
                    file.write(_element("node", {"id": node.id}, node.values))
                for edge in _edges(rows):
                    if edge.source in nodes and edge.target in nodes:
                        places = {"source": edge.source, "target": edge.target}
                        file.write(_element("edge", places, edge.values))
    return out.getvalue()


def writable(text: str) -> str:
    """Return a text without what XML cannot hold; each such character becomes U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", text)


def _element(what: str, attributes: dict[str, str], values: dict[str, Cell]) -> etree._Element:
    """Return a node or an edge as an element."""
    element = etree.Element(what, {name: writable(value) for name, value in attributes.items()})
    for name, value in values.items():
        if value is not None:
            data = etree.SubElement(element, "data", {"key": f"{what}-{name}"})
            data.text = writable(str(value).lower() if isinstance(value, bool) else str(value))
    element.tail = "\n"
    return element


def _nodes(rows: Rows, ends: set[str]) -> Iterator[_Node]:
    """Yield documents, publishers that were resolved to no body, and the bodies at an end of an edge.

    A body that claims only deny something of has no edge, and no place in a graph.
    """
    release = rows.made.release
    for one in rows.made.desk.registry.documents:
        rendition = one.rendition
        yield _Node(
            f"document:{one.id}",
            {
                "type": "document",
                "name": plain(rendition.title.value) or one.id,
                "published": plain(rendition.published.value),
                "language": rendition.language,
                "page": rows.made.desk.document_href(one.id),
                "release": release,
            },
        )
    for name in rows.documents_of:
        if _publisher(rows, name) == f"publisher:{name}":
            yield _Node(
                f"publisher:{name}", {"type": "publisher", "name": name, "release": release}
            )
    for entity in rows.entities.values():
        if entity.type in BODIES and f"entity:{entity.id}" in ends:
            values = {"type": entity.type.value, "name": entity.name, "country": entity.country}
            yield _Node(
                f"entity:{entity.id}", {**values, "house": entity.house, "release": release}
            )


def _edges(rows: Rows) -> Iterator[_Edge]:
    """Yield who published what, who has it from whom, and the links that claims affirm between bodies."""
    registry, release = rows.made.desk.registry, rows.made.release
    for name, documents in rows.documents_of.items():
        for one in documents:
            values: dict[str, Cell] = {"kind": "published_by", "directed": True, "release": release}
            yield _Edge(f"document:{one.id}", _publisher(rows, name), values)
    for edge in rows.edges:
        values = {
            "kind": edge.kind.value,
            "directed": edge.directed,
            "evidence": plain(edge.evidence),
            "claims": plain(edge.claims),
            "release": release,
        }
        yield _Edge(edge.source, edge.target, values)
    for said in registry.claims:
        slots = said.claim.slots
        if isinstance(slots, Link) and says_so(said.claim):
            ends = [rows.judged.get(name) for name in (slots.subject, slots.object)]
            source, target = (None if one is None else f"entity:{one.entity.id}" for one in ends)
            if source is not None and target is not None:
                values = {
                    "kind": slots.relation.value,
                    "directed": True,
                    "evidence": rows.made.desk.said(said.id).sentence,
                    "claims": plain((said.id,)),
                    "roots": plain(registry.weighed.roots.get(said.id, ())),
                    "release": release,
                }
                yield _Edge(source, target, values)


def _publisher(rows: Rows, name: str) -> str:
    """Return the node of a publisher: the body that its name was resolved to, or a node of its own."""
    judgement = rows.judged.get(name)
    known = judgement is not None and judgement.entity.type in BODIES
    return f"entity:{judgement.entity.id}" if judgement and known else f"publisher:{name}"
