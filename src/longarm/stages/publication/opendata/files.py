"""Files: every file of the open data, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from longarm.stages.publication.opendata.bodies import bodies
from longarm.stages.publication.opendata.columns import tables
from longarm.stages.publication.opendata.database import database
from longarm.stages.publication.opendata.dictionary import dictionary
from longarm.stages.publication.opendata.graph import graph
from longarm.stages.publication.opendata.lines import claim_lines, gathered, whole_registry
from longarm.stages.publication.opendata.linked import linked
from longarm.stages.publication.opendata.package import Described, data_package, datasette
from longarm.stages.publication.opendata.points import points
from longarm.stages.publication.opendata.rows import Rows
from longarm.stages.publication.opendata.sheets import sheet
from longarm.stages.publication.views.material import Material

_FOLDER = "data/"
_LINKED = "registry.jsonld"
_PACKAGE = "datapackage.json"
_MAKERS: dict[str, Callable[[Rows], Iterable[bytes]]] = {
    "registry.json": whole_registry,
    "claims.jsonl": claim_lines,
    "sites.geojson": points,
    "registry.sqlite": database,
    "metadata.json": lambda rows: (datasette(rows.made),),
    "graph.graphml": lambda rows: (graph(rows),),
    "ftm.jsonl": bodies,
    "dictionary.csv": lambda _: dictionary(),
}
_WORDS = {
    "registry.json": "registry",
    "registry.sqlite": "database",
    "metadata.json": "datasette",
    "datapackage.json": "package",
    "registry.jsonld": "linked",
    "claims.jsonl": "claim_lines",
    "sites.geojson": "points",
    "graph.graphml": "graph",
    "ftm.jsonl": "bodies",
    "dictionary.csv": "dictionary",
}
FILES = (
    *((f"{_FOLDER}{one.file}", one.name) for one in tables()),
    *((f"{_FOLDER}{name}", key) for name, key in _WORDS.items()),
)
"""Every file, with the key of the words that say what it holds."""


def open_data(made: Material) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield each file with its path relative to the site's root; `datapackage.json`, which knows the others, last.

    A file comes in pieces, all of which must be taken before the next file is: the last one tells what they held.
    """
    described: dict[str, Described] = {}
    for name, parts in _files(Rows(made)):
        yield f"{_FOLDER}{name}", _describing(name, parts, described)
    yield f"{_FOLDER}{_PACKAGE}", (data_package(made, described),)


def _describing(
    name: str, parts: Iterable[bytes], described: dict[str, Described]
) -> Iterator[bytes]:
    """Yield a file in pieces, and put down what it held when all of them were taken."""
    digest, size = sha256(), 0
    for piece in gathered(parts):
        digest.update(piece)
        size += len(piece)
        yield piece
    described[name] = Described(digest.hexdigest(), size)


def _files(rows: Rows) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield every file but the package."""
    for table in tables():
        yield table.file, sheet([column.name for column in table.columns], rows.of(table))
    for name, make in _MAKERS.items():
        yield name, make(rows)
    others = (*(one.file for one in tables()), *_MAKERS, _PACKAGE)
    yield _LINKED, linked(rows, others)
