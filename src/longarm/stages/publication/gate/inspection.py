"""Inspection: the last look at finished files; what it finds stops the release before anything is moved into place."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from posixpath import basename, dirname
from typing import Any, BinaryIO, cast

from lxml import etree, html

from longarm.stages.publication.gate.contents import UnreadableFileError, metadata
from longarm.stages.publication.gate.linking import Links, target_of
from longarm.stages.publication.gate.looking import Look
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.withholding import Withholding

_ACTIVE = ("iframe", "object", "embed", "form", "video", "audio", "base", "template")
_LATER = frozenset({"manifest.json", "manifest.sig", "files.sha256"})
"""What is written after the last look."""
_PICTURES = (".svg", ".png")
_FEED = {"rel": "alternate", "type": "application/atom+xml"}
_PIECE = re.compile(rb'longarmSearch\.take\("([a-z0-9-]+)",(.*)\);\n', re.DOTALL)
_READ_WHOLE = (".html", ".js", ".svg")


def _finder(path: str) -> Callable[[html.HtmlElement], list[Any]]:
    """Return what finds an XPath; compiled once, since a release has a hundred thousand pages."""
    return cast("Callable[[html.HtmlElement], list[Any]]", etree.XPath(path, smart_strings=False))


_IDS = _finder("//@id")
_HANDLERS = _finder("//@*[starts-with(name(), 'on')]")
_LOADED = _finder(
    "//@href[starts-with(., 'javascript:') or starts-with(., 'data:')]"
    " | //*[not(self::script or self::img)]/@src | //*[not(self::source)]/@srcset | //@style"
)
_FACTS = _finder("//*[@data-fact]")
_QUOTES = _finder(".//a[contains(@href, '#a-') or contains(@href, '#w-')]")
_ALLEGATIONS = _finder("//*[@data-allegation]")
_PARTS = {part: _finder(f".//*[@class='{part}']/dd") for part in ("outcome", "reply")}
_NO_SCRIPTS: Mapping[str, str] = {}


def inspect(
    folder: Path,
    paths: Iterable[str],
    withholding: Withholding,
    scripts: Mapping[str, str] = _NO_SCRIPTS,
) -> tuple[str, ...]:
    """Return every reason why the files below `folder` may not be published.

    Looked for: names that should be withheld, facts without a quote, allegations without outcome or reply, links that
    lead nowhere, and anything that a page would load or run. `scripts` are the ones that pages may load, by their path
    in the folder of a language, with their sha256 (hex). One file is held at a time.
    """
    found: list[str] = []
    links = Links(_LATER)
    look = Look(withholding)
    for path in paths:
        with (folder / path).open("rb") as file:
            if not path.endswith(_READ_WHOLE):
                found += _leaking(path, file, look, withholding)
                links.there(path)
                continue
            content = file.read()
        found += _leaking(path, io.BytesIO(content), look, withholding)
        if path.endswith(".html"):
            tree = html.document_fromstring(content)
            found += _inert(path, tree, scripts)
            found += _backed(path, tree)
            links.there(path, filter(None, _IDS(tree)))
            links.led(path, _addresses(tree))
            continue
        links.there(path)
        found += _ours(path, content, scripts) if path.endswith(".js") else _still(path, content)
    found += links.problems()
    return tuple(found)


def _leaking(path: str, file: BinaryIO, look: Look, withholding: Withholding) -> Iterator[str]:
    """Check that no withheld name stands in a file or in its name, and that a picture says nothing but itself."""
    if not withholding.policy.holds(Rule.LAST_LOOK):
        return
    for told in metadata(path, file):
        yield f"{path}: it carries more than the picture ({told}); take that out before it is published"
    try:
        held = look.finds(path, file)
    except UnreadableFileError as error:
        yield f"{error}; release again, and report it if it comes back"
        return
    if held:
        yield f"{path}: a name that is withheld stands in it; add the document again"


def _ours(path: str, content: bytes, scripts: Mapping[str, str]) -> Iterator[str]:
    """Check that a script is one of our own, byte for byte, or hands over data and does nothing else."""
    if any(_is_at(path, own) and sha256(content).hexdigest() == scripts[own] for own in scripts):
        return
    piece = _PIECE.fullmatch(content)
    if piece is not None and piece[1].decode() == basename(path).removesuffix(".js"):
        try:
            json.loads(piece[2])
        except ValueError:
            pass
        else:
            return
    yield f"{path}: a script that is none of longarm's own; take it out of the release"


def _still(path: str, content: bytes) -> Iterator[str]:
    """Check that a picture of its own runs nothing and loads nothing."""
    tree = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in tree.iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else "entity"
        if name.lower() in {"script", "foreignobject", "image", "entity", *_ACTIVE}:
            yield f"{path}: a <{name}> may not stand in a picture; take it out of the picture"
        for key, value in element.attrib.items():
            if str(key).lower().startswith("on"):
                yield f"{path}: an event handler {key!r} may not stand in a picture; take it out"
            if str(key).endswith("href") and str(value).lower().startswith(
                ("javascript:", "data:")
            ):
                yield f"{path}: {value!r} would load or run something; take it out of the picture"


def _inert(path: str, tree: html.HtmlElement, scripts: Mapping[str, str]) -> Iterator[str]:
    """Check that a page runs nothing and loads nothing but our own scripts and the release's own pictures."""
    for element in tree.iter(*_ACTIVE):
        yield f"{path}: a <{element.tag}> may not stand in a page; take it out of the template"
    for script in tree.iter("script"):
        target = target_of(dirname(path), script.get("src", ""))
        own = any(_is_at(target, one) for one in scripts)
        if not own or script.text_content() or set(script.attrib) != {"src"}:
            yield f"{path}: a <script> may not stand in a page; take it out of the template"
    for link in tree.iter("link"):
        if not _FEED.items() <= dict(link.attrib).items() or not _relative(link.get("href")):
            yield f"{path}: a <link> may not stand in a page; take it out of the template"
    for picture in tree.iter("img", "source"):
        yield from _picture(path, picture)
    for name in _HANDLERS(tree):
        yield f"{path}: an event handler {name!r} may not stand in a page; take it out of the template"
    for href in _LOADED(tree):
        yield f"{path}: {href!r} would load or run something; take it out of the template"


def _picture(path: str, picture: html.HtmlElement) -> Iterator[str]:
    """Check that a picture is one of the release's own, and has words for who cannot see it."""
    if picture.tag == "img" and not (picture.get("alt") or "").strip():
        yield f"{path}: an <img> stands without words for who cannot see it; give it an alt"
    for source in _sources(picture) or [""]:
        if not _relative(source) or not source.endswith(_PICTURES):
            yield f"{path}: an <{picture.tag}> shows only the release's own pictures; {source!r} is none"


def _sources(picture: html.HtmlElement) -> list[str]:
    """Return the files that a picture may be shown from."""
    if picture.tag == "img":
        return [picture.get("src", "")]
    return [one.split()[0] for one in picture.get("srcset", "").split(",") if one.strip()]


def _backed(path: str, tree: html.HtmlElement) -> Iterator[str]:
    """Check that facts lead to quotes and that allegations have an outcome and a reply."""
    for fact in _FACTS(tree):
        if not _QUOTES(fact):
            yield f"{path}: “{fact.text_content().strip()[:60]}” leads to no quote; weigh the case again"
    for allegation in _ALLEGATIONS(tree):
        for part, find in _PARTS.items():
            told = find(allegation)
            if not told or not told[0].text_content().strip():
                yield f"{path}: an allegation stands without its {part}, or the note that none was found"


def _addresses(tree: html.HtmlElement) -> Iterator[str]:
    """Yield every address within the release that a page links, loads or shows."""
    for element in tree.iter("a", "link", "script", "img", "source"):
        if element.tag in {"img", "source"}:
            addresses = _sources(element)
        else:
            addresses = [element.get("href") or element.get("src") or ""]
        for address in addresses:
            if address and not address.startswith(("https://", "http://")):
                yield address


def _relative(address: str | None) -> bool:
    """Tell whether an address stays within the release."""
    return bool(address) and re.match(r"[a-zA-Z][a-zA-Z0-9+.\-]*:|//", str(address)) is None


def _is_at(path: str, own: str) -> bool:
    """Tell whether a path is that of our own file in the root or in the folder of a language."""
    return path == own or re.fullmatch(rf"[a-zA-Z-]{{2,12}}/{re.escape(own)}", path) is not None
