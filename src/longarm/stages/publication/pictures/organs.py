"""Organs: who is said to run, control, host or pay whom, among organs and organisations; no person is ever a node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from longarm.model.claim import Polarity
from longarm.model.entity import Entity, EntityType, Verdict
from longarm.model.slots import Kind, Link, Relation, Site, SiteStatus
from longarm.stages.publication.pictures.letters import shortened, wrapped
from longarm.stages.publication.pictures.sheet import (
    MARGIN,
    Layout,
    Picture,
    Row,
    Sheet,
    lettering,
    link,
    listed,
    paragraph,
)
from longarm.stages.publication.views.desk import Desk
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.phrasing import isolated
from longarm.stages.publication.words.strings import Strings

_RULES = ".arc{fill:none;stroke:CLOSED;stroke-width:1.4}.equal{stroke-dasharray:4 3}.node{fill:CLOSED}.tip{fill:CLOSED}"
_MOST = 60
"""More nodes than this no picture can tell apart; those with fewest links are left to the table."""
_NAMED = frozenset({EntityType.ORGAN, EntityType.ORGANIZATION})
_UPWARDS = frozenset({Relation.PART_OF, Relation.REPRESENTS})
"""Relations whose object stands above their subject."""
_ROW = 19
_GAP = 11
_GUTTER = 0.2
"""How much of a sheet's width the arcs may take."""
_NEAREST = 14.0


@dataclass(frozen=True, slots=True)
class Edge:
    """That one organ or organisation is said to stand in a relation to another; both are ids of entities."""

    subject: str
    relation: Relation
    object: str
    quote: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Organs and organisations by id, from above to below, the edges between them, and where they run sites.

    `sites` holds for an organ the country's name and a quote, each country once.
    """

    nodes: Mapping[str, Entity]
    edges: tuple[Edge, ...]
    sites: Mapping[str, Mapping[str, str]]


def organs(desk: Desk) -> Graph:
    """Return the graph of a release: only names that are judged to be an organ's or an organisation's are in it.

    What is only denied draws no line.
    """
    judged = {
        name: one.entity
        for name, one in desk.registry.judgements.items()
        if one.verdict is Verdict.SAME and one.entity.type in _NAMED
    }
    nodes: dict[str, Entity] = {}
    edges: dict[tuple[str, Relation, str], Edge] = {}
    for said in desk.of_kind(Kind.LINK):
        slots = said.claim.claim.slots
        if not isinstance(slots, Link) or said.claim.claim.polarity is Polarity.DENIED:
            continue
        subject, other = judged.get(slots.subject), judged.get(slots.object)
        if subject is None or other is None or subject.id == other.id:
            continue
        nodes[subject.id], nodes[other.id] = subject, other
        key = (subject.id, slots.relation, other.id)
        edges.setdefault(key, Edge(*key, said.quote.href))
    sites: dict[str, dict[str, str]] = {}
    for said in desk.of_kind(Kind.SITE):
        slots = said.claim.claim.slots
        if (
            not isinstance(slots, Site)
            or slots.status is SiteStatus.DENIED
            or said.claim.claim.polarity is Polarity.DENIED
        ):
            continue
        operator = judged.get(slots.operator or "")
        if operator is not None and slots.country:
            nodes[operator.id] = operator
            place = desk.phrasing.places.name(slots.country)
            sites.setdefault(operator.id, {}).setdefault(place, said.quote.href)
    return Graph(_ordered(nodes, tuple(edges.values())), tuple(edges.values()), sites)


def organs_graph(made: Material, layout: Layout) -> Picture | None:
    """Return organs and organisations below one another with arcs between them, or None where no link joins any."""
    strings, graph = made.strings, organs(made.desk)
    if not graph.nodes:
        return None
    shown = _shown(graph)
    title = strings.text("organs.title")
    parts, y = paragraph(layout, 4, title, "title", layout.title)
    more, y = paragraph(layout, y, strings.text("organs.intro"), "soft", layout.text)
    parts += more
    gutter = layout.width * _GUTTER
    heights: dict[str, float] = {}
    page = _Page(graph, shown, layout, strings)
    for name in shown:
        drawn, heights[name], y = page.node(name, y + _GAP)
        parts += drawn
    parts += [
        _arc(edge, heights, layout)
        for edge in graph.edges
        if {edge.subject, edge.object} <= heights.keys()
    ]
    parts += [
        Markup('<circle class="node" cx="{:.1f}" cy="{:.1f}" r="4"/>').format(
            _edge(layout, gutter), height
        )
        for height in heights.values()
    ]
    if len(shown) < len(graph.nodes):
        left = strings.text("organs.more", count=len(graph.nodes) - len(shown))
        more, y = paragraph(layout, y + _GAP, left, "soft", layout.text)
        parts += more
    described = strings.text("organs.described", organs=len(graph.nodes), links=len(graph.edges))
    columns = tuple(strings.text(f"organs.{key}") for key in ("subject", "relation", "object"))
    sheet = Sheet("organs", title, described, columns, _RULES)
    return sheet.picture(layout, parts, y, _rows(graph, strings))


def _rows(graph: Graph, strings: Strings) -> tuple[Row, ...]:
    """Return the table beside the graph: every link with its quote, and every country with sites."""
    names = {key: entity.name for key, entity in graph.nodes.items()}
    links = [
        Row(
            (names[one.subject], strings.text(f"relation.{one.relation}"), names[one.object]),
            None,
            one.quote,
        )
        for one in graph.edges
    ]
    operating = strings.text("relation.operates")
    sites = [
        Row(
            (names[key], operating, strings.text("organs.operates_sites", places=place)),
            None,
            quote,
        )
        for key in graph.nodes
        for place, quote in sorted(graph.sites.get(key, {}).items())
    ]
    return (*links, *sites)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the names of a graph are written with."""

    graph: Graph
    shown: Mapping[str, Entity]
    layout: Layout
    strings: Strings

    def node(self, key: str, y: float) -> tuple[list[Markup], float, float]:
        """Return a name with what it is said to do below it, the height of its dot, and where the next may begin."""
        layout, text, name = self.layout, self.layout.text, self.shown[key].name
        indent = layout.width * _GUTTER + 12 - MARGIN
        room = layout.inner - indent
        y += _ROW
        dot = y - text * 0.35
        parts = [
            lettering(layout, y, shortened(isolated(name), text * 1.06, room), "strong", indent)
        ]
        for told, quote in self._told(key):
            for line in wrapped(told, text, room):
                y += _ROW
                words = lettering(layout, y, shortened(line, text, room), "soft", indent)
                parts.append(link(quote, f"{name}: {told}", words))
        return parts, dot, y

    def _told(self, key: str) -> Iterator[tuple[str, str]]:
        """Yield what is said of one organ in words, each with its quote."""
        for one in self.graph.edges:
            if one.subject == key and one.object in self.shown:
                relation = self.strings.text(f"relation.{one.relation}")
                other = isolated(self.shown[one.object].name)
                yield self.strings.text("organs.link", relation=relation, other=other), one.quote
        places = self.graph.sites.get(key, {})
        if places:
            told = listed(sorted(places), self.strings)
            yield self.strings.text("organs.operates_sites", places=told), places[min(places)]


def _arc(edge: Edge, heights: Mapping[str, float], layout: Layout) -> Markup:
    """Return a bow from subject to object beside the dots, with a tip at the object; between equals it has none."""
    start, end = heights[edge.subject], heights[edge.object]
    gutter = layout.width * _GUTTER
    reach = min(_NEAREST + abs(end - start) / 5, gutter - MARGIN - 6)
    side = 1 if layout.rtl else -1
    x = _edge(layout, gutter) + side * 5
    far = x + side * reach * 4 / 3
    equal = edge.relation is Relation.COOPERATES_WITH
    path = Markup(
        '<path class="arc{}" d="M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}"/>'
    ).format(
        " equal" if equal else "",
        x,
        start,
        far,
        start,
        far,
        end,
        x + side * (0 if equal else 5),
        end,
    )
    if equal:
        return path
    tip = Markup('<path class="tip" d="M{:.1f} {:.1f}l{wide:.1f} -4v8z"/>')
    return path + tip.format(x, end, wide=side * 7)


def _edge(layout: Layout, gutter: float) -> float:
    """Return where the dots stand."""
    return layout.width - gutter if layout.rtl else gutter


def _shown(graph: Graph) -> dict[str, Entity]:
    """Return the nodes that are drawn, in their order: all of them, or those with most links."""
    counted = dict.fromkeys(graph.nodes, 0)
    for edge in graph.edges:
        counted[edge.subject] += 1
        counted[edge.object] += 1
    most = sorted(graph.nodes, key=lambda key: (-counted[key], graph.nodes[key].name, key))[:_MOST]
    kept = frozenset(most)
    return {key: entity for key, entity in graph.nodes.items() if key in kept}


def _ordered(nodes: Mapping[str, Entity], edges: Iterable[Edge]) -> dict[str, Entity]:
    """Return nodes so that who stands above others comes before them; a circle is entered at its first name."""
    below: dict[str, list[str]] = {key: [] for key in nodes}
    led: set[str] = set()
    for edge in edges:
        if edge.relation is Relation.COOPERATES_WITH:
            continue
        upwards = edge.relation in _UPWARDS
        upper, lower = (edge.object, edge.subject) if upwards else (edge.subject, edge.object)
        below[upper].append(lower)
        led.add(lower)
    by_name = sorted(nodes, key=lambda key: (nodes[key].name, key))
    placed: dict[str, Entity] = {}
    waiting = [
        *reversed([key for key in by_name if key in led]),
        *reversed([key for key in by_name if key not in led]),
    ]
    while waiting:
        key = waiting.pop()
        if key not in placed:
            placed[key] = nodes[key]
            waiting += sorted(below[key], key=lambda each: (nodes[each].name, each), reverse=True)
    return placed
