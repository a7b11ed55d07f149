"""Index: what can be found, as classic scripts that each hand one piece of data to the engine.

`search/index.js` says how many pieces there are. A token's postings lie on a shelf (`search/t-<shelf>.js`), the lines
that a result shows in a block (`search/e-<block>.js`); a reader loads only those that a query asks for.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from longarm.stages.publication.searching.folding import LONGEST, shelf, tokens
from longarm.stages.publication.views.allegations import in_brief
from longarm.stages.publication.views.material import Material

ENGINE = "search/engine.js"
BLOCK = 200
"""Entries in one file of lines."""
_PER_SHELF = 40_000
"""Postings that one shelf is meant to hold."""
_MOST_SHELVES = 1_024


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that can be found: where it is, its sort, its line, and the words under it with their language."""

    href: str
    sort: str
    line: str
    words: str = ""
    language: str = ""


def search_index(made: Material) -> Iterator[tuple[str, bytes]]:
    """Yield the engine and every piece of the index with its path, relative to the site's root."""
    yield ENGINE, engine()
    postings: dict[str, array[int]] = {}
    count = 0
    block: list[list[str]] = []
    for count, one in enumerate(_entries(made), start=1):
        for token in tokens(f"{one.line} {one.words}"):
            postings.setdefault(token, array("I")).append(count - 1)
        block.append([one.href, one.sort, one.line, one.words, one.language])
        if len(block) == BLOCK:
            yield _piece(f"e-{(count - 1) // BLOCK}", block)
            block = []
    if block:
        yield _piece(f"e-{(count - 1) // BLOCK}", block)
    shelves = _shelves(sum(map(len, postings.values())))
    yield from _shelved(postings, shelves)
    about = {
        "entries": count,
        "block": BLOCK,
        "shelves": shelves,
        "longest": LONGEST,
    }
    yield _piece("index", about)


def engine() -> bytes:
    """Return the script that searches; it is the same in every release of a version."""
    return files(__package__).joinpath("engine.js").read_bytes()


def _entries(made: Material) -> Iterator[Found]:
    """Yield everything that can be found, what most readers look for first."""
    desk = made.desk
    for country in made.countries:
        yield Found(country.href, "country", country.name)
    for group in made.groups:
        for figure in group.figures:
            yield Found(figure.href, "figure", figure.title, ", ".join(figure.roots))
    for one in made.sites:
        yield Found(one.href, "site", one.title, in_brief(desk, one))
    for one in made.incidents:
        yield Found(one.href, "incident", one.title, in_brief(desk, one))
    for document in desk.registry.documents:
        rendition = document.rendition
        yield Found(
            desk.document_href(document.id),
            "document",
            rendition.title.value or document.id,
            rendition.publisher.value or "",
            "" if rendition.language == "und" else rendition.language,
        )
    for claim in desk.registry.claims:
        said = desk.said(claim.id)
        language = "" if said.quote.language == "und" else said.quote.language
        yield Found(said.href, "claim", said.sentence, said.quote.text, language)


def _shelves(postings: int) -> int:
    """Return how many shelves hold so many postings: a power of two, so that few sizes occur."""
    shelves = 1
    while shelves < _MOST_SHELVES and shelves * _PER_SHELF < postings:
        shelves *= 2
    return shelves


def _shelved(postings: dict[str, array[int]], shelves: int) -> Iterator[tuple[str, bytes]]:
    """Yield every shelf: tokens with the numbers of their entries, each as the distance from the one before."""
    names: list[list[str]] = [[] for _ in range(shelves)]
    for token in sorted(postings):
        names[shelf(token, shelves)].append(token)
    for number, held in enumerate(names):
        yield _piece(f"t-{number}", {token: _distances(postings[token]) for token in held})


def _distances(places: Iterable[int]) -> list[int]:
    """Return rising numbers as distances."""
    result = []
    before = 0
    for place in places:
        result.append(place - before)
        before = place
    return result


def _piece(name: str, value: object) -> tuple[str, bytes]:
    """Return one piece of data as a script: a call with its name and its value, and nothing else."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Line ends that older engines do not allow within a string.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"search/{name}.js", f'longarmSearch.take("{name}",{text});\n'.encode()
