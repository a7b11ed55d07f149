"""Metadata: title, publisher, address, date and language that a page states, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import html

from longarm.model.document import Stated
from longarm.stages.reading.dates import as_iso_date
from longarm.stages.reading.json_ld import Node, article_nodes, text_of
from longarm.stages.reading.page import without_around

PUBLISHED_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "citation_publication_date",
    "citation_date",
    "publication_date",
    "publication-date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "pub_date",
    "cxenseparse:recs:publishtime",
    "article_date_original",
    "date",
)
"""Names of `<meta>` under which pages state when they were first published, surest first."""

_LATER = re.compile(r"(?i)updat|modif|revis")
_MARKED = re.compile(r"(?i)publish|pubdate|entry-date|posted|datecreated")


@dataclass(frozen=True, slots=True)
class Described:
    """What a page states about itself; `language` is the tag as stated."""

    title: Stated
    publisher: Stated
    url: Stated
    published: Stated
    language: str | None


def describe(root: html.HtmlElement) -> Described:
    """Return what the page states about itself, each value with its origin or why it lacks."""
    nodes = article_nodes(root)
    metas = _metas(root)
    url = _first(_urls(root, metas, nodes), "the page states no address")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    stated = (text_of(node.get("inLanguage"), "alternateName", "name") for node in nodes)
    in_language = next((tag for tag in stated if tag), None)
    return Described(
        title=_first(_titles(root, metas, nodes), "the page states no title"),
        publisher=_first(_publishers(metas, nodes, url.value), "the page names no publisher"),
        url=url,
        published=_published(root, metas, nodes),
        language=language or in_language or metas.get("content-language"),
    )


def _first(candidates: Iterator[tuple[str | None, str]], absent: str) -> Stated:
    """Return the first value that is not empty, white space evened."""
    for value, origin in candidates:
        if value and (plain := " ".join(value.split())):
            return Stated(plain, origin)
    return Stated(None, absent)


def _metas(root: html.HtmlElement) -> dict[str, str]:
    """Return the content of each `<meta>` by its name in lower case; the first of a name wins."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (
            meta.get("property")
            or meta.get("name")
            or meta.get("itemprop")
            or meta.get("http-equiv")
            or ""
        )
        content = (meta.get("content") or "").strip()
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _titles(
    root: html.HtmlElement, metas: dict[str, str], nodes: list[Node]
) -> Iterator[tuple[str | None, str]]:
    for node in nodes:
        yield text_of(node.get("headline")), "JSON-LD headline"
    yield metas.get("og:title"), "meta og:title"
    yield metas.get("dc.title"), "meta dc.title"
    headings = list(root.iter("h1"))
    if len(headings) == 1:
        yield headings[0].text_content(), "h1"
    yield root.findtext(".//title"), "title element"


def _publishers(
    metas: dict[str, str], nodes: list[Node], url: str | None
) -> Iterator[tuple[str | None, str]]:
    for node in nodes:
        yield text_of(node.get("publisher"), "name", "legalName"), "JSON-LD publisher"
    for name in ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher"):
        yield metas.get(name), f"meta {name}"
    if url is not None:
        host = urlsplit(url).hostname or ""
        yield host.removeprefix("www."), "host of the page's address"


def _urls(
    root: html.HtmlElement, metas: dict[str, str], nodes: list[Node]
) -> Iterator[tuple[str | None, str]]:
    for link in root.iter("link"):
        if link.get("rel", "").lower() == "canonical":
            yield _absolute(link.get("href")), "link canonical"
    yield _absolute(metas.get("og:url")), "meta og:url"
    for node in nodes:
        yield (
            _absolute(text_of(node.get("mainEntityOfPage"), "@id", "url")),
            "JSON-LD mainEntityOfPage",
        )
        yield _absolute(text_of(node.get("url"))), "JSON-LD url"


def _absolute(address: str | None) -> str | None:
    """Return a web address that names its host; anything else is None."""
    try:
        parts = urlsplit((address or "").strip())
    except ValueError:  # an IPv6 host that never ends
        return None
    return parts.geturl() if parts.scheme in {"http", "https"} and parts.hostname else None


def _published(root: html.HtmlElement, metas: dict[str, str], nodes: list[Node]) -> Stated:
    """Return the date of first publication: by JSON-LD, by `<meta>`, by `<time>`; never by a guess.

    A date in the address, the text, the footer or a copyright line is not one of publication.
    """
    unclear = None
    for value, origin in _dates(metas, nodes):
        if value is None:
            continue
        read = as_iso_date(Stated(value, origin))
        if read.value is not None:
            return read
        unclear = unclear or read
    return unclear or _time_element(root)


def _dates(metas: dict[str, str], nodes: list[Node]) -> Iterator[tuple[str | None, str]]:
    for node in nodes:
        yield text_of(node.get("datePublished")), "JSON-LD datePublished"
    for name in PUBLISHED_NAMES:
        yield metas.get(name), f"meta {name}"


def _time_element(root: html.HtmlElement) -> Stated:
    """Return the date of the `<time>` marked as publication, or of the only one at the article."""
    page = without_around(deepcopy(root))
    marked: list[Stated] = []
    plain: list[Stated] = []
    for time in page.iter("time"):
        marks = " ".join(filter(None, (time.get(key) for key in ("class", "itemprop", "id"))))
        read = as_iso_date(Stated(time.get("datetime"), "time element"))
        if read.value is None or _LATER.search(marks):
            continue
        is_marked = "pubdate" in time.attrib or _MARKED.search(marks) is not None
        (marked if is_marked else plain).append(read)
    for found in (marked, plain):
        if len({read.value for read in found}) == 1:
            return found[0]
    if marked or plain:
        return Stated(None, "the page shows several dates, none marked as its publication")
    return Stated(None, "the page states no date of publication")
