"""Lineage: who has a figure from whom, as a tree from each origin through its relays to the documents that print it."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from longarm.stages.publication.pictures.charts import shows_itself
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.figures import FigureGroup, FigureView
from longarm.stages.publication.words.phrasing import isolated
from longarm.stages.publication.words.strings import Strings

_ROW = 26
_INDENT = 22
_MARGIN = 14
_LONGEST = 200
"""Rows of one figure's tree that a page can hold."""


@dataclass
class _Node:
    """A voice or document with everybody who has it from there."""

    label: str
    href: str | None = None
    language: str = ""
    children: dict[str, _Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LineageRow:
    """One row of the tree: `depth` steps from the root, `up` rows below its parent."""

    label: str
    href: str | None
    language: str
    depth: int
    up: int


def lineage_rows(desk: Desk, group: FigureGroup) -> tuple[LineageRow, ...]:
    """Return the tree of everybody who says the figures of one group, in reading order."""
    top = _Node("")
    for figure in group.figures:
        for said in figure.said:
            _grow(desk, top, said)
    rows: list[LineageRow] = []
    for node in _ordered(top):
        _flatten(node, 0, 0, rows)
    return tuple(rows)


def figure_rows(desk: Desk, figure: FigureView) -> tuple[LineageRow, ...]:
    """Return the tree of one figure's own claims; of a very long one its beginning and how much more there is."""
    rows = lineage_rows(desk, FigureGroup(figure.entry.id, figure.title, (figure,)))
    if len(rows) <= _LONGEST:
        return rows
    more = desk.strings.text("chart.more", count=len(rows) - _LONGEST)
    return (*rows[:_LONGEST], LineageRow(more, None, desk.strings.language, 0, 0))


def lineage_chart(rows: tuple[LineageRow, ...], strings: Strings) -> Markup:
    """Return the tree as SVG, one row a node; labels are text and documents are links."""
    height = len(rows) * _ROW + 8
    return Markup(
        '<svg class="lineage" width="100%" height="{}" role="group" aria-label="{}">{}{}</svg>'
    ).format(
        height, strings.text("chart.lineage", count=len(rows)), shows_itself(), _drawn(rows, 0)
    )


def _drawn(rows: tuple[LineageRow, ...], top: int) -> Markup:
    """Return branches, dots and labels of a tree that begins `top` pixels down."""
    parts: list[Markup] = []
    for index, row in enumerate(rows):
        x, y = _MARGIN + row.depth * _INDENT, top + index * _ROW + 17
        below = index + 1 < len(rows) and rows[index + 1].depth > row.depth
        kind = "origin" if row.depth == 0 else "relay" if below else "leaf"
        if row.depth:
            left, up = x - _INDENT, y - row.up * _ROW
            parts.append(
                Markup('<path class="branch" d="M{} {} V{} H{}"/>').format(left, up + 6, y, x - 6)
            )
        parts.append(
            Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/>').format(
                kind, x, y, 6 if row.depth == 0 else 4
            )
        )
        text = Markup('<text class="{}" x="{}" y="{}">{}</text>').format(
            kind, x + 12, y + 4, row.label
        )
        parts.append(
            text if row.href is None else Markup('<a href="@base@{}">{}</a>').format(row.href, text)
        )
    return Markup("").join(parts)


_STYLE = (
    "text{font:13.5px sans-serif;fill:#1c1c1c}text.origin{font-weight:700;font-size:15px}"
    "path{fill:none;stroke:#b9b4a8;stroke-width:1.5}circle.origin{fill:#9c2f1f}"
    "circle.relay{fill:#2f5d8c}circle.leaf{fill:#fff;stroke:#6b6b6b;stroke-width:1.5}"
)
_LETTER = 7.6
"""Pixels that a letter takes on the average, …"""
_BOLD = 1.3
"""… and how many times that in a title."""


def lineage_file(rows: tuple[LineageRow, ...], title: str) -> str:
    """Return the tree as an SVG file that stands by itself, with its title."""
    widths = [_MARGIN + row.depth * _INDENT + int(_LETTER * len(row.label)) + _ROW for row in rows]
    wide = max(int(_LETTER * _BOLD * len(title)) + _MARGIN * 2, *widths, _ROW)
    height = _ROW + len(rows) * _ROW + 8
    named = Markup("<title>{}</title>").format(title)
    head = Markup('<text class="origin" x="{}" y="{}">{}</text>').format(_MARGIN, 18, title)
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{height}" ',
            f'viewBox="0 0 {wide} {height}" role="img">{named}<style>{_STYLE}</style>',
            f'<rect width="100%" height="100%" fill="#fff"/>{head}{_drawn(rows, _ROW)}</svg>\n',
        )
    )


def _grow(desk: Desk, top: _Node, said: Said) -> None:
    """Add one claim's way from its root to its document."""
    root = desk.registry.weighed.roots.get(said.claim.id, ())
    names = [_called(desk, voice.name) for voice in reversed(said.claim.claim.voices)]
    if root:
        first = desk.strings.text("words.unnamed_root") if root[0] == "unnamed" else root[0]
        names = (
            [first, *names]
            if not names or (first != names[0] and root[0] == "unnamed")
            else [first, *names[1:]]
        )
    publisher = said.quote.publisher or said.quote.document
    node = top
    for name in dict.fromkeys(names):
        if name not in {publisher, _called(desk, publisher)}:
            node = node.children.setdefault(name, _Node(isolated(desk.phrasing.name(name))))
    published = said.quote.published
    label = (
        f"{isolated(publisher)} · {isolated(desk.strings.date(published))}"
        if published
        else publisher
    )
    node.children.setdefault(
        said.quote.document_href, _Node(label, said.quote.href, said.quote.language)
    )


def _called(desk: Desk, name: str) -> str:
    """Return what a voice is called in the tree: one body is one node, however texts print its name."""
    judgement = desk.registry.judgements.get(name)
    return name if judgement is None else judgement.entity.name


def _ordered(node: _Node) -> list[_Node]:
    """Return a node's children, those with most behind them first."""
    return [
        child
        for _, child in sorted(
            node.children.items(), key=lambda item: (-_size(item[1]), item[1].label, item[0])
        )
    ]


def _size(node: _Node) -> int:
    """Return how many documents stand behind a node."""
    return 1 if not node.children else sum(_size(child) for child in node.children.values())


def _flatten(node: _Node, depth: int, parent: int, rows: list[LineageRow]) -> None:
    """Append a node and everything behind it to `rows`."""
    here = len(rows)
    rows.append(
        LineageRow(node.label, node.href, node.language, depth, here - parent if depth else 0)
    )
    for child in _ordered(node):
        _flatten(child, depth + 1, here, rows)
