"""Pages: what the pages of a release show, read back from their bytes (`views/marks.py` writes them)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from posixpath import dirname, join, normpath

from lxml import etree, html

from longarm.stages.publication.proof.rows import plain

_TEXT = re.compile(r'<div class="text"[^>]*>(.*?)</div>', re.DOTALL)
_PIECE = re.compile(
    r'<mark (?:id|data-of)="(?P<mark>[aw]-\d+-\d+)">'
    r"|(?P<end></mark>)"
    r'|(?P<gap><span class="withheld"[^>]*>[^<]*</span>)'
    r"|(?P<other><[^>]*>)"
    r"|(?P<words>[^<]+)"
)
_QUOTE = re.compile(r"[aw]-\d+-\d+")

Place = tuple[str, str]
"""A page, by its path, and the id of a quote on it."""


@dataclass(slots=True)
class ShownQuote:
    """A quote on its document's page: its words, whether all are there, and where it begins.

    `stretch` counts the gaps before it, `position` the code points between the last of them and the quote.
    """

    stretch: int
    position: int
    words: list[str] = field(default_factory=list)
    whole: bool = True

    @property
    def text(self) -> str:
        """Return the words that are shown."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True)
class ShownText:
    """A document's text as its page shows it: its words, the number of gaps in it, and its quotes by their id."""

    text: str
    gaps: int
    quotes: dict[str, ShownQuote]


def shown_text(page: bytes) -> ShownText | None:
    """Return the text that a document's page shows, code point for code point; None where the page shows none."""
    found = _TEXT.search(page.decode("utf-8", "replace"))
    if found is None:
        return None
    words: list[str] = []
    quotes: dict[str, ShownQuote] = {}
    open_: list[str] = []
    gaps = position = 0
    for piece in _PIECE.finditer(found[1]):
        if piece["mark"]:
            open_.append(piece["mark"])
            quotes.setdefault(piece["mark"], ShownQuote(gaps, position))
        elif piece["end"]:
            del open_[-1:]
        elif piece["gap"]:
            gaps, position = gaps + 1, 0
            for name in open_:
                quotes[name].whole = False
        elif piece["words"]:
            text = unescape(piece["words"])
            words.append(text)
            position += len(text)
            for name in open_:
                quotes[name].words.append(text)
    return ShownText("".join(words), gaps, quotes)


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence about the world on a page: what it says, the places it leads to, and the quotes shown beside it.

    `sentence` is None where the fact is no sentence but a cell or a heading.
    """

    words: str
    sentence: str | None
    places: tuple[Place, ...]
    quotes: tuple[tuple[Place, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: its language, its facts, and every place of a quote that it leads to."""

    language: str
    facts: tuple[Fact, ...]
    places: tuple[Place, ...]


def read_page(path: str, content: bytes) -> Page | None:
    """Return what a page says; None where it is no page."""
    try:
        tree = html.document_fromstring(content)
    except (etree.ParserError, ValueError):
        return None
    return Page(
        language=tree.get("lang", ""),
        facts=tuple(_fact(path, one) for one in tree.iter() if one.get("data-fact") is not None),
        places=tuple(place for _, place in _leading(path, tree)),
    )


def _fact(path: str, element: html.HtmlElement) -> Fact:
    sentences = element.xpath("./*[@class='sentence']")
    leading = list(_leading(path, element))
    return Fact(
        words=plain(element.text_content())[:80],
        sentence=plain(sentences[0].text_content()) if sentences else None,
        places=tuple(place for _, place in leading),
        quotes=tuple(
            (place, plain(link.text_content()))
            for link, place in leading
            if any(one.tag == "blockquote" for one in link.iterancestors())
        ),
    )


def _leading(path: str, element: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, Place]]:
    """Yield each link to a quote, with where it leads."""
    for link in element.iter("a"):
        page, _, name = link.get("href", "").partition("#")
        if _QUOTE.fullmatch(name) and "://" not in page:
            yield link, (normpath(join(dirname(path), page)) if page else path, name)
