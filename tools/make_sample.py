"""Make sample: write the sample case's documents as files that people really have.

    python tools/make_sample.py [FOLDER]

FOLDER is `sample/documents` where none is named. Everything comes from `sample/source`: the texts
(`documents.json`), what stands around an article on a page (`furniture.toml`) and the pages'
layouts (`templates/`). The bytes are the same at each run.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from itertools import pairwise
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import urlsplit

SAMPLE = Path(__file__).resolve().parent.parent / "sample"

TEXT_FILES = {
    ".txt": frozenset({"en25", "pl01", "ot02", "zs01"}),
    ".md": frozenset({"de03", "ot09", "ru01", "zt01"}),
}
"""Documents that are no web page. Markdown files state their language, text files do not."""

OLD_ENCODINGS = {"de02": "windows-1252", "zs03": "gb18030"}
"""Pages that are not UTF-8."""

LAYOUT_BY_ADDRESS = (
    (re.compile(r"[?&]amp=|\.amp\.|amp/"), "amp"),
    (re.compile(r"/press-releases/"), "press_release"),
    (re.compile(r"\.blogspot\."), "blog"),
    (re.compile(r"^http://"), "table"),
)
OTHER_LAYOUTS = ("newsroom", "wordpress", "portal", "table")

PARAGRAPH_WEIGHT = 260
MOST_PARAGRAPHS = 4
HEADLINES_A_PAGE = 3

# A dot ends a sentence where a word that starts like one follows; Chinese and Japanese set no
# space after theirs.
SENTENCE_END = re.compile(r"[.!?][\"'”’»)]?\s+(?=[\"'“„«‘(]?[^\W\d_])|。[”」』]?(?=.)")
WIDE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


class SampleSourceError(Exception):
    """The source of the sample case cannot be turned into files."""


class UnfitDocumentsError(SampleSourceError):
    """A document of the source has a field too many or too few."""

    def __init__(self, reason: str) -> None:
        """Keep what Python said about the fields."""
        super().__init__(f"sample/source/documents.json: {reason}; mend the document's fields")


class MissingFurnitureError(SampleSourceError):
    """A page's language has no furniture, or lacks one word of it."""

    def __init__(self, language: str, word: str) -> None:
        """Name the language and the word, `*` for all of them."""
        super().__init__(f"sample/source/furniture.toml: [{language}] lacks {word}; add it there")


class UnfitEncodingError(SampleSourceError):
    """A page's encoding has no place for one of its characters."""

    def __init__(self, document_id: str, charset: str, character: str) -> None:
        """Name the document, the encoding and the character."""
        super().__init__(
            f"document {document_id}: {charset} has no {character!r}; choose another encoding"
        )


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One document of `documents.json`; `published` is an ISO date, perhaps partial, or None."""

    id: str
    url: str
    title: str
    publisher: str
    language: str
    published: str | None
    text: str
    notice: str

    @property
    def suffix(self) -> str:
        """The ending of the document's file."""
        return next((suffix for suffix, ids in TEXT_FILES.items() if self.id in ids), ".html")

    @property
    def charset(self) -> str:
        """The encoding that the document's file is in, by its WHATWG name."""
        return OLD_ENCODINGS.get(self.id, "utf-8")


def chosen(purpose: str, document_id: str, count: int) -> int:
    """Return a number below `count` that depends on the two strings alone."""
    return int.from_bytes(sha256(f"{purpose}:{document_id}".encode()).digest()[:8]) % count


def sentences(text: str) -> list[str]:
    """Return the text cut after sentences; joined they are the text, their white space included."""
    cuts = [
        match.end()
        for match in SENTENCE_END.finditer(text)
        if not text[match.end() :].lstrip("\"'“„«‘(")[:1].islower()
    ]
    bounds = [0, *cuts, len(text)]
    return [text[start:end] for start, end in pairwise(bounds)]


def weight(text: str) -> int:
    """Return how much of a page a text takes, in Latin letters."""
    return len(text) + 2 * len(WIDE.findall(text))


def paragraphs(text: str) -> list[str]:
    """Return the text as 1–4 paragraphs of whole sentences and about equal size."""
    parts = sentences(text)
    count = max(1, min(MOST_PARAGRAPHS, len(parts), round(weight(text) / PARAGRAPH_WEIGHT)))
    share = weight(text) / count
    grouped: list[list[str]] = [[] for _ in range(count)]
    done = 0
    for part in parts:
        middle = done + weight(part) / 2
        grouped[min(count - 1, int(middle / share))].append(part)
        done += weight(part)
    return ["".join(group).strip() for group in grouped if group]


def layout(document: SourceDocument) -> str:
    """Return the name of a page's template: by its address where that tells, else by its id."""
    for pattern, name in LAYOUT_BY_ADDRESS:
        if pattern.search(document.url):
            return name
    return OTHER_LAYOUTS[chosen("layout", document.id, len(OTHER_LAYOUTS))]


def says_who_it_is(document: SourceDocument) -> str:
    """Return how a page states its publisher and date.

    One of `json_ld`, `open_graph`, `time_element` and `nothing`.
    A page that is named like its host and has no known date may state nothing at all.
    """
    forms = ["json_ld", "open_graph", "time_element"]
    host = urlsplit(document.url).netloc.removeprefix("www.")
    if document.published is None and document.publisher == host:
        forms.append("nothing")
    return forms[chosen("statement", document.id, len(forms))]


def json_ld(document: SourceDocument) -> str:
    """Return the page's schema.org description, without a date where none is known."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": document.title,
        "inLanguage": document.language,
        "mainEntityOfPage": document.url,
        "publisher": {"@type": "Organization", "name": document.publisher},
    }
    if document.published is not None:
        described["datePublished"] = document.published
    data = json.dumps(described, ensure_ascii=False, indent=1).replace("</", "<\\/")
    return f'<script type="application/ld+json">\n{data}\n</script>'


def head(document: SourceDocument) -> str:
    """Return the lines of a page's head that say what it is."""
    lines = [
        f'<link rel="canonical" href="{escape(document.url)}">',
        f'<meta name="longarm:notice" content="{escape(document.notice)}">',
    ]
    form = says_who_it_is(document)
    if form == "json_ld":
        lines.append(json_ld(document))
    if form in {"open_graph", "time_element"}:
        lines.append(f'<meta property="og:site_name" content="{escape(document.publisher)}">')
    if form == "open_graph":
        lines.append(f'<meta property="og:title" content="{escape(document.title)}">')
        if document.published is not None:
            date = escape(document.published)
            lines.append(f'<meta property="article:published_time" content="{date}">')
    return "\n".join(lines)


def stated_date(document: SourceDocument) -> str:
    """Return the visible date of a page, empty where it shows none."""
    if document.published is None or says_who_it_is(document) != "time_element":
        return ""
    date = escape(document.published)
    return f'<time datetime="{date}">{date}</time>'


def each(form: str, labels: Iterable[str], between: str = "\n") -> str:
    """Return the labels, each put into the form's `{}`."""
    return between.join(form.format(escape(label, quote=False)) for label in labels)


def headlines(document: SourceDocument, offered: list[str]) -> list[str]:
    """Return the related headlines of a page: a run of those offered, which one its id decides."""
    first = chosen("headlines", document.id, len(offered))
    return (offered[first:] + offered[:first])[:HEADLINES_A_PAGE]


def page(document: SourceDocument, furniture: dict[str, Any], template: Template) -> str:
    """Return the HTML page of a document: its text in paragraphs, the furniture around it.

    Raises:
        MissingFurnitureError: the furniture lacks a word that the template wants.
    """
    menu, legal = furniture["menu"], furniture["legal"]
    related = headlines(document, furniture["headlines"])
    words = {
        key: escape(value, quote=False)
        for key, value in furniture.items()
        if isinstance(value, str)
    }
    values = words | {
        "language": document.language,
        "direction": "rtl" if document.language == "ar" else "ltr",
        "charset": document.charset,
        "title": escape(document.title, quote=False),
        "publisher": escape(document.publisher, quote=False),
        "url": escape(document.url),
        "notice": escape(document.notice, quote=False),
        "head": head(document),
        "stated_date": stated_date(document),
        "number": str(10000 + chosen("number", document.id, 90000)),
        "comment_count": str(chosen("comments", document.id, 60)),
        "paragraphs": each("<p>{}</p>", paragraphs(document.text)),
        "menu_items": each('<li><a href="#">{}</a></li>', menu),
        "menu_links": each('<a href="#">{}</a>', menu, " | "),
        "legal_items": each('<li><a href="#">{}</a></li>', legal),
        "legal_links": each('<a href="#">{}</a>', legal, " | "),
        "headline_items": each('<li><a href="#">{}</a></li>', related),
        "headline_rows": each('<tr><td><a href="#">{}</a></td></tr>', related),
        "headline_cards": each('<div class="card"><h4><a href="#">{}</a></h4></div>', related),
    }
    try:
        return template.substitute(values)
    except KeyError as missing:
        raise MissingFurnitureError(document.language, missing.args[0]) from None


def with_front_matter(document: SourceDocument) -> str:
    """Return a text or Markdown file: front matter, then the document's text unchanged."""
    fields = {
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published,
        "language": document.language if document.suffix == ".md" else None,
        "notice": document.notice,
    }
    lines = [f"{key}: {value}" for key, value in fields.items() if value is not None]
    return "\n".join(["---", *lines, "---", document.text])


def file_content(document: SourceDocument, furniture: dict[str, Any], templates: Path) -> bytes:
    """Return the bytes of a document's file.

    Raises:
        MissingFurnitureError: its language has no furniture.
        UnfitEncodingError: its encoding lacks one of its characters.
    """
    if document.suffix != ".html":
        return with_front_matter(document).encode()
    if document.language not in furniture:
        raise MissingFurnitureError(document.language, "*")
    template = Template((templates / f"{layout(document)}.html").read_text(encoding="utf-8"))
    try:
        return page(document, furniture[document.language], template).encode(document.charset)
    except UnicodeEncodeError as lacking:
        character = lacking.object[lacking.start]
        raise UnfitEncodingError(document.id, document.charset, character) from None


def source_documents(source: Path) -> list[SourceDocument]:
    """Return the documents of `documents.json`, in its order.

    Raises:
        UnfitDocumentsError: a document has a field too many or too few.
    """
    rows = json.loads((source / "documents.json").read_text(encoding="utf-8"))
    try:
        return [SourceDocument(**row) for row in rows]
    except TypeError as wrong:
        raise UnfitDocumentsError(str(wrong)) from None


def write_sample(folder: Path, source: Path = SAMPLE / "source") -> int:
    """Write a file for each document into the folder and return how many there are.

    Raises:
        SampleSourceError: the source is wrong.
        OSError: a file cannot be read or written.
    """
    furniture = tomllib.loads((source / "furniture.toml").read_text(encoding="utf-8"))
    documents = source_documents(source)
    folder.mkdir(parents=True, exist_ok=True)
    for document in documents:
        content = file_content(document, furniture, source / "templates")
        (folder / f"{document.id}{document.suffix}").write_bytes(content)
    return len(documents)


def main(arguments: list[str]) -> int:
    """Write the sample into the folder named, or into the committed one."""
    folder = Path(arguments[0]) if arguments else SAMPLE / "documents"
    try:
        count = write_sample(folder)
    except SampleSourceError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{count} files in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
