"""Rows: the cells of every table, made one row at a time from what the gate let through."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from operator import attrgetter

from longarm.model.contract import Json, to_json
from longarm.model.document import Document
from longarm.model.finding import Finding
from longarm.model.names import names_of_claim
from longarm.model.records import RecordOf
from longarm.model.registry import CaseClaim
from longarm.model.slots import Kind
from longarm.stages.publication.opendata.columns import NESTED, Column, Table
from longarm.stages.publication.opendata.lookups import Lookups
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.desk import Said
from longarm.stages.publication.views.figures import FigureView
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.records import sources
from longarm.stages.publication.views.sources import house_name

Cell = str | int | float | None
"""A cell: arrays and objects are their JSON, booleans are True and False, what is not there is None."""
Row = tuple[Cell, ...]
_WHOLE = 2.0**53
_Things = Mapping[str, object]
"""What a row is made of: the model's objects by class name, and made values under a column's own name."""


class Rows(Lookups):
    """The rows of every table of one release."""

    def of(self, table: Table) -> Iterator[Row]:
        """Yield a table's rows, each with a cell a column."""
        readers = [_reader(column) for column in table.columns]
        release = self.made.release
        for things in _MAKERS[table.name](self):
            whole = {**things, "release": release}
            yield tuple(read(whole) for read in readers)

    def records(self, table: Table) -> Iterator[Json]:
        """Yield a table's rows as objects, arrays and objects as such and no text in their place."""
        names = [column.name for column in table.columns]
        nested = [
            name for name, one in zip(names, table.columns, strict=True) if one.type in NESTED
        ]
        for row in self.of(table):
            record: Json = dict(zip(names, row, strict=True))
            for name in nested:
                record[name] = None if record[name] is None else json.loads(record[name])
            yield record

    def shown(self, said: Said) -> _Things:
        """Return a claim's words as they may be shown, and where they stand."""
        return {"quote": said.quote.text, "page": said.quote.href}

    def said(self, one: CaseClaim) -> _Things:
        """Return what the row of a claim is made of."""
        claim = one.claim
        said = self.made.desk.said(one.id)
        checked = self.made.desk.report.reviews.get(one.id)
        return {
            **({} if checked is None else {"Checked": checked}),
            "CaseClaim": one,
            "Claim": claim,
            "Anchor": claim.anchor,
            type(claim.slots).__name__: claim.slots,
            "sentence": said.sentence,
            "whole": all(run.why is None for run in said.quote.runs),
            "roots": self.made.desk.registry.weighed.roots.get(one.id, ()),
            "findings": self.findings_of.get(one.id, ()),
            "figures": self.figures_of.get(one.id, ()),
            **self.shown(said),
        }


def plain(value: object) -> Cell:
    """Return a value as a cell: a word for an enumeration, JSON for a tuple, nothing for an empty text."""
    if type(value) is str:
        return value or None
    match value:
        case None | "":
            return None
        case StrEnum():
            return value.value
        case bool() | int() | str():
            return value
        case float():
            # Beyond it a database has no whole numbers, and a figure that was misread must not stop a release.
            return int(value) if value.is_integer() and abs(value) < _WHOLE else value
        case _:
            return _ENCODER.encode(to_json(value))


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _reader(column: Column) -> Callable[[_Things], Cell]:
    """Return what reads a column's cell from the things that a row is made of."""
    if column.made:
        return lambda things: plain(things.get(column.name))
    paths = [path.partition(".") for path in column.sources]
    ways = [(first, _following(rest)) for first, _, rest in paths]

    def read(things: _Things) -> Cell:
        for first, follow in ways:
            if first in things:
                return plain(follow(things[first]))
        return None

    return read


def _following(path: str) -> Callable[[object], object]:
    """Return what follows a path of attributes, and gives None where one of them is None."""
    names = path.split(".")
    if len(names) == 1:
        return attrgetter(path)

    def follow(thing: object) -> object:
        for name in names:
            if thing is None:
                return None
            thing = getattr(thing, name)
        return thing

    return follow


def _figures(rows: Rows) -> Iterator[_Things]:
    """Yield the ledger, group by group and in order of time."""
    views: Iterator[FigureView] = (one for group in rows.made.groups for one in group.figures)
    for view in views:
        yield {
            "LedgerEntry": view.entry,
            "title": view.title,
            "figure_page": view.href,
            **rows.shown(view.said[0]),
        }


def _allegations(rows: Rows, ones: tuple[Allegation, ...]) -> Iterator[_Things]:
    """Yield sites or incidents; newest outcome and reply, or that none was found, stand in every row."""
    desk = rows.made.desk
    none_found = desk.strings.text("words.no_outcome", count=desk.report.examined)
    for one in ones:
        slots = one.said[0].claim.claim.slots
        yield {
            "Finding": one.finding,
            type(slots).__name__: slots,
            "title": one.title,
            "date": one.date,
            "denied_only": one.denied,
            "newest_outcome": one.outcome or none_found,
            "reply_of_the_accused": " | ".join(reply.quote.text for reply in one.replies)
            or one.looked,
            **rows.shown(one.said[0]),
        }


def _of_kind(kind: Kind) -> Callable[[Rows], Iterator[_Things]]:
    """Return what yields the claims of one kind."""

    def claims(rows: Rows) -> Iterator[_Things]:
        for one in rows.made.desk.registry.claims:
            if one.claim.kind is kind:
                yield rows.said(one)

    return claims


def _claims(rows: Rows) -> Iterator[_Things]:
    """Yield every claim."""
    for one in rows.made.desk.registry.claims:
        yield rows.said(one)


def digests(made: Material, one: Document) -> dict[str, str | None]:
    """Return how a document's original and rendition are named, by sha256 or by commitment."""
    found = made.desk.digests(one.id)
    return {
        f"{what}_{sort}": digest.as_json().get(sort)
        for what, digest in (("capture", found.original), ("rendition", found.rendition))
        for sort in ("sha256", "commitment")
    }


def _documents(rows: Rows) -> Iterator[_Things]:
    """Yield the documents."""
    for one in rows.made.desk.registry.documents:
        yield {
            "Document": one,
            "Rendition": one.rendition,
            "Capture": one.capture,
            **digests(rows.made, one),
            "claims": rows.claims_of.get(one.id, ()),
            "page": rows.made.desk.document_href(one.id),
        }


def _publishers(rows: Rows) -> Iterator[_Things]:
    """Yield the publishers by name."""
    for name, documents in rows.documents_of.items():
        judgement = rows.judged.get(name)
        house = None if judgement is None else judgement.entity.house
        yield {
            "name": name,
            "entity": None if judgement is None else judgement.entity.id,
            "house": house,
            "house_name": house and house_name(rows.made.desk, house),
            "documents": [one.id for one in documents],
            "claims": sum(len(rows.claims_of.get(one.id, ())) for one in documents),
        }


def _sources(rows: Rows) -> Iterator[_Things]:
    """Yield the sources with their records and numbers."""
    for one in sources(rows.made.desk):
        known = None if one.entity is None else rows.entities.get(one.entity.id)
        house = known and known.house
        rulings = {"said": (RecordOf.SAID, one.said), "true": (RecordOf.TRUE, one.true)}
        yield {
            "name": one.name,
            "entity": known and known.id,
            "house": house,
            "house_name": house and house_name(rows.made.desk, house),
            "documents": one.documents,
            "root_of": one.root_of,
            "letters": one.letters,
            "numbers": one.numbers,
            **{f"letter_{name}": one.letter(of) for name, (of, _) in rulings.items()},
            **{
                f"letter_{name}_{column}": value
                for name, (_, ruling) in rulings.items()
                for column, value in (
                    ("by", ruling and ruling.by),
                    ("on", ruling and ruling.at),
                    ("reason", ruling and ruling.why),
                )
            },
        }


def _entities(rows: Rows) -> Iterator[_Things]:
    """Yield the entities with the claims that speak of them."""
    claims: dict[str, list[str]] = {}
    for one in rows.made.desk.registry.claims:
        names = (rows.judged.get(name) for name in names_of_claim(one))
        for spoken_of in sorted({each.entity.id for each in names if each is not None}):
            claims.setdefault(spoken_of, []).append(one.id)
    for name, entity in rows.entities.items():
        house = entity.house and house_name(rows.made.desk, entity.house)
        yield {"Entity": entity, "house_name": house, "claims": claims.get(name, ())}


def _names(rows: Rows) -> Iterator[_Things]:
    """Yield the names as printed."""
    for one in rows.judged.values():
        yield {"Judgement": one}


def document_of(node: str) -> str | None:
    """Return the id of the document that a node of the relay graph is, or None."""
    kind, _, name = node.partition(":")
    return name if kind == "document" else None


def _relays(rows: Rows) -> Iterator[_Things]:
    """Yield the edges of the relay graph."""
    for edge in rows.edges:
        yield {
            "Edge": edge,
            "source_document": document_of(edge.source),
            "target_document": document_of(edge.target),
        }


def _findings(rows: Rows) -> Iterator[_Things]:
    """Yield the findings of every kind."""
    findings: tuple[Finding, ...] = rows.made.desk.registry.weighed.findings
    for one in findings:
        said = rows.made.desk.said(one.claims[0])
        yield {"Finding": one, "sentence": said.sentence, **rows.shown(said)}


def _corrections(rows: Rows) -> Iterator[_Things]:
    """Yield what the public is told of what changed."""
    for one in rows.made.desk.report.corrections:
        yield {"Correction": one}


def _requests(rows: Rows) -> Iterator[_Things]:
    """Yield when which accused was asked for a reply."""
    for one in rows.made.desk.report.requests:
        yield {"ReplyRequest": one}


def _left_out(rows: Rows) -> Iterator[_Things]:
    """Yield what was left out and why."""
    for one in rows.left:
        yield {"Left": one}


_MAKERS: dict[str, Callable[[Rows], Iterator[_Things]]] = {
    "figures": _figures,
    "sites": lambda rows: _allegations(rows, rows.made.sites),
    "incidents": lambda rows: _allegations(rows, rows.made.incidents),
    "responses": _of_kind(Kind.RESPONSE),
    "statements": _of_kind(Kind.STATEMENT),
    "links": _of_kind(Kind.LINK),
    "claims": _claims,
    "documents": _documents,
    "publishers": _publishers,
    "sources": _sources,
    "entities": _entities,
    "names": _names,
    "relays": _relays,
    "findings": _findings,
    "corrections": _corrections,
    "requests": _requests,
    "left_out": _left_out,
}
"""What makes the rows of each table."""
