"""Bodies: organs, organisations, documents and links as FollowTheMoney entities, one a line.

Stock schemata only; a denial is not in it, because no entity can hold one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha1

from longarm.model.contract import Json
from longarm.model.document import Document
from longarm.model.ftm import exported, ftm_id, says_so, statements_of, three_letters
from longarm.stages.publication.opendata.lines import dumped
from longarm.stages.publication.opendata.rows import Rows

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass
class _Entity:
    """An entity while its properties are gathered."""

    schema: str
    properties: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, name: str, value: str | None) -> None:
        """Add a value, once, in one line and without control characters, as the field's tools clean it."""
        plain = " ".join(_CONTROL.sub(" ", value or "").split())
        if plain:
            self.properties.setdefault(name, {})[plain] = None


def bodies(rows: Rows) -> Iterator[bytes]:
    """Yield the entities as JSON Lines, by id."""
    for one in rows.made.desk.registry.documents:
        yield f"{dumped(_document(rows, one))}\n".encode()
    for name, entity in sorted(_gathered(rows).items()):
        yield f"{dumped(_record(rows, name, entity))}\n".encode()


def document_id(name: str) -> str:
    """Return a document's id in letters that every tool of the field takes."""
    return f"la-document-{sha1(name.encode(), usedforsecurity=False).hexdigest()[:16]}"


def _gathered(rows: Rows) -> dict[str, _Entity]:
    """Return bodies, links, and what ties a body to the documents that speak of it, by id."""
    registry = rows.made.desk.registry
    languages = {one.id: one.rendition.language for one in registry.documents}
    found: dict[str, _Entity] = {}
    for said in registry.claims:
        source = document_id(said.document_id)
        for each in statements_of(said, rows.judged, languages[said.document_id]):
            entity = found.setdefault(each.entity_id, _Entity(each.schema))
            entity.add(each.prop, each.value)
            if each.schema in _RELATIONS:
                entity.add("proof", source)
                entity.add("recordId", said.id)
        if says_so(said.claim):
            for _, body in exported(said, rows.judged):
                tie = found.setdefault(_tie_id(ftm_id(body), source), _Entity("Documentation"))
                tie.add("entity", ftm_id(body))
                tie.add("document", source)
                tie.add("recordId", said.id)
    return found


_RELATIONS = frozenset({"Representation", "UnknownLink"})


def _tie_id(body: str, document: str) -> str:
    """Return the id of what ties a body to a document."""
    return f"la-tie-{sha1(f'{body}|{document}'.encode(), usedforsecurity=False).hexdigest()[:16]}"


def _document(rows: Rows, one: Document) -> Json:
    """Return a document without its text."""
    rendition = one.rendition
    entity = _Entity("Document")
    entity.add("title", rendition.title.value)
    entity.add("publisher", rendition.publisher.value)
    entity.add("publishedAt", rendition.published.value)
    entity.add("language", three_letters(rendition.language))
    entity.add("sourceUrl", _whole_url(rendition.url.value))
    return _record(rows, document_id(one.id), entity)


def _record(rows: Rows, name: str, entity: _Entity) -> Json:
    """Return an entity as its line."""
    return {
        "id": name,
        "schema": entity.schema,
        "properties": {key: list(values) for key, values in sorted(entity.properties.items())},
        "datasets": [dataset(rows.made.release)],
    }


def dataset(release: str) -> str:
    """Return the release's id as the field's tools name a dataset."""
    return f"longarm_{release.replace('-', '_')}"


def _whole_url(value: str | None) -> str | None:
    """Return an address that nothing was masked in, or None."""
    return value if value is not None and _URL.fullmatch(value) else None


_URL = re.compile(r"https?://[^\s\[\]<>\"]+")
