"""Inspection: the last look at finished files; what it finds stops the release before anything is moved into place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import unescape
from posixpath import dirname, join, normpath

from lxml import html

from longarm.stages.publication.withholding import Withholding

_ACTIVE = ("script", "iframe", "object", "embed", "form", "link", "img", "video", "audio")


def inspect(files: Mapping[str, str], withholding: Withholding) -> tuple[str, ...]:
    """Return every reason why `files` (text by path) may not be published.

    Looked for: names that should be withheld, facts without a quote, allegations without outcome or
    reply, links that lead nowhere, and anything that a page would load or run.
    """
    found: list[str] = []
    trees = {
        path: html.document_fromstring(text)
        for path, text in files.items()
        if path.endswith(".html")
    }
    anchors = {
        path: {str(element.get("id")) for element in tree.iter() if element.get("id")}
        for path, tree in trees.items()
    }
    for path, text in files.items():
        found += [
            f"{path}: a name that is withheld stands in it; add the document again"
            for _ in withholding.leaks(unescape(text))
        ]
    for path, tree in trees.items():
        found += _inert(path, tree)
        found += _backed(path, tree)
        found += _linked(path, tree, anchors, files)
    return tuple(found)


def _inert(path: str, tree: html.HtmlElement) -> Iterator[str]:
    """Check that a page runs nothing and loads nothing."""
    for element in tree.iter(*_ACTIVE):
        yield f"{path}: a <{element.tag}> may not stand in a page; take it out of the template"
    for name in tree.xpath("//@*[starts-with(name(), 'on')]"):
        yield f"{path}: an event handler {name!r} may not stand in a page; take it out of the template"
    for href in tree.xpath(
        "//@href[starts-with(., 'javascript:') or starts-with(., 'data:')] | //@src | //@style"
    ):
        yield f"{path}: {href!r} would load or run something; take it out of the template"


def _backed(path: str, tree: html.HtmlElement) -> Iterator[str]:
    """Check that facts lead to quotes and that allegations have an outcome and a reply."""
    for fact in tree.xpath("//*[@data-fact]"):
        if not fact.xpath(".//a[contains(@href, '#a-') or contains(@href, '#w-')]"):
            yield f"{path}: “{fact.text_content().strip()[:60]}” leads to no quote; weigh the case again"
    for allegation in tree.xpath("//*[@data-allegation]"):
        for part in ("outcome", "reply"):
            told = allegation.xpath(f".//*[@class='{part}']/dd")
            if not told or not told[0].text_content().strip():
                yield f"{path}: an allegation stands without its {part}, or the note that none was found"


def _linked(
    path: str, tree: html.HtmlElement, anchors: Mapping[str, set[str]], files: Mapping[str, str]
) -> Iterator[str]:
    """Check that every link within the site leads to something."""
    for href in tree.xpath("//a/@href"):
        if href.startswith(("https://", "http://")):
            continue
        page, _, name = href.partition("#")
        target = normpath(join(dirname(path), page)) if page else path
        if target not in files and target != "manifest.json":
            yield f"{path}: {href} leads to no page"
        elif name and name not in anchors.get(target, set()):
            yield f"{path}: {href} leads to no place on its page"
