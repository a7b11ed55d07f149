"""Inspection: the last look at finished files; what it finds stops the release before anything is moved into place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath

from lxml import html

from longarm.stages.publication.gate.contents import UnreadableFileError, metadata, readings
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.withholding import Withholding

_ACTIVE = ("script", "iframe", "object", "embed", "form", "link", "img", "video", "audio")
_LATER = frozenset({"manifest.json", "manifest.sig", "files.sha256"})
"""What is written after the last look."""


def inspect(folder: Path, paths: Iterable[str], withholding: Withholding) -> tuple[str, ...]:
    """Return every reason why the files below `folder` may not be published.

    Looked for: names that should be withheld, facts without a quote, allegations without outcome or
    reply, links that lead nowhere, and anything that a page would load or run. One file is held at a time.
    """
    found: list[str] = []
    anchors: dict[str, frozenset[str]] = {}
    links: dict[str, frozenset[str]] = {}
    for path in paths:
        content = (folder / path).read_bytes()
        found += _leaking(path, content, withholding)
        if not path.endswith(".html"):
            anchors[path] = frozenset()
            continue
        tree = html.document_fromstring(content)
        found += _inert(path, tree)
        found += _backed(path, tree)
        anchors[path] = frozenset(str(one.get("id")) for one in tree.iter() if one.get("id"))
        links[path] = frozenset(str(one.get("href")) for one in tree.iter("a") if one.get("href"))
    for path, hrefs in links.items():
        found += _linked(path, sorted(hrefs), anchors)
    return tuple(found)


def _leaking(path: str, content: bytes, withholding: Withholding) -> Iterator[str]:
    """Check that no withheld name stands in a file or in its name, and that a picture says nothing but itself."""
    if not withholding.policy.holds(Rule.LAST_LOOK):
        return
    for told in metadata(path, content):
        yield f"{path}: it carries more than the picture ({told}); take that out before it is published"
    try:
        held = any(withholding.leaks(text) for text in (path, *readings(path, content)))
    except UnreadableFileError as error:
        yield f"{error}; release again, and report it if it comes back"
        return
    if held:
        yield f"{path}: a name that is withheld stands in it; add the document again"


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
    path: str, hrefs: Iterable[str], anchors: Mapping[str, frozenset[str]]
) -> Iterator[str]:
    """Check that every link within the site leads to something."""
    for href in hrefs:
        if href.startswith(("https://", "http://")):
            continue
        page, _, name = href.partition("#")
        target = normpath(join(dirname(path), page)) if page else path
        if target not in anchors and target not in _LATER:
            yield f"{path}: {href} leads to no page"
        elif name and name not in anchors.get(target, frozenset()):
            yield f"{path}: {href} leads to no place on its page"
