"""Feeds: what is new or changed as Atom (RFC 4287), for the whole case and for each country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urljoin
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from longarm.stages.publication.citing.entry import one_line
from longarm.stages.publication.views.allegations import Allegation, in_brief
from longarm.stages.publication.views.amends import corrections
from longarm.stages.publication.views.changes import Changes
from longarm.stages.publication.views.figures import FigureView
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.places import is_country

_ATOM = "http://www.w3.org/2005/Atom"
_NEWEST = 200
"""Entries in one feed: the ones that changed last."""


@dataclass(frozen=True, slots=True)
class _Channel:
    """What a feed is called, and the page that it belongs to."""

    name: str
    title: str
    page: str


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry before it is written."""

    key: str
    title: str
    href: str
    summary: str
    countries: tuple[str, ...]
    at: str | None = None
    """When it happened, for what is no thing of the registry and so has no standing."""

    def since(self, changes: Changes) -> str:
        """Return since when the entry is as it is."""
        return self.at or changes.since(self.key)


def feeds(made: Material, changes: Changes) -> Iterator[tuple[str, bytes]]:
    """Yield the feed of the whole case, and one for each country; paths are relative to the release's root."""
    items = [*_items(made)]
    case = made.desk.registry.case
    whole = _Channel("all", case, "index.html")
    yield "feeds/all.atom", _feed(made, changes, whole, items)
    by_country: dict[str, list[_Item]] = {country.code: [] for country in made.countries}
    for item in items:
        for code in item.countries:
            by_country[code].append(item)
    for country in made.countries:
        title = made.strings.text("feeds.country", case=case, country=country.name)
        channel = _Channel(country.code.lower(), title, country.href)
        yield (
            f"feeds/{channel.name}.atom",
            _feed(made, changes, channel, by_country[country.code]),
        )


def _items(made: Material) -> Iterator[_Item]:
    """Yield every figure, site, incident and correction."""
    for group in made.groups:
        for figure in group.figures:
            yield _figure(made, figure)
    for one in (*made.sites, *made.incidents):
        yield _allegation(made, one)
    for told in corrections(made.desk):
        title = made.strings.text("feeds.correction", title=told.title)
        words = told.words or made.strings.text("corrections.intro")
        at = f"{told.day}T00:00:00Z"
        yield _Item(f"correction:{told.id}", title, "corrections.html", words, (), at)


def _figure(made: Material, figure: FigureView) -> _Item:
    """Return a figure's entry."""
    summary = made.strings.text(
        "feeds.figure",
        counted=figure.counted,
        roots=made.desk.phrasing.joined(list(figure.roots)) or made.strings.text("words.unknown"),
        date=figure.as_of or made.strings.text("words.undated"),
    )
    codes = tuple(code for code in dict.fromkeys(figure.entry.scope) if is_country(code))
    return _Item(f"figure:{figure.entry.id}", figure.title, figure.href, summary, codes)


def _allegation(made: Material, one: Allegation) -> _Item:
    """Return an entry for a site or incident: never without its newest outcome and the reply of the accused."""
    summary = in_brief(made.desk, one)
    codes = () if one.country is None else (one.country,)
    return _Item(f"finding:{one.finding.id}", one.title, one.href, summary, codes)


def _feed(made: Material, changes: Changes, channel: _Channel, items: Iterable[_Item]) -> bytes:
    """Return one feed: the entries that changed last, newest first."""
    newest = sorted(items, key=lambda item: item.key)
    newest.sort(key=lambda item: item.since(changes), reverse=True)
    newest = newest[:_NEWEST]
    feed = etree.fromstring(f'<feed xmlns="{_ATOM}"/>'.encode())
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", made.strings.language)
    _child(feed, "title", channel.title)
    _child(feed, "id", _urn(made, f"feed:{channel.name}"))
    updated = max((item.since(changes) for item in newest), default=changes.begun)
    _child(feed, "updated", updated)
    author = etree.SubElement(feed, f"{{{_ATOM}}}author")
    _child(author, "name", made.terms.publisher or made.desk.registry.case)
    _child(feed, "rights", made.terms.licence)
    _link(feed, "self", _address(made, f"feeds/{channel.name}.atom"))
    _link(feed, "alternate", _address(made, channel.page))
    for item in newest:
        entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
        _child(entry, "title", item.title)
        _child(entry, "id", _urn(made, item.key))
        _child(entry, "published", item.at or changes.first_shown(item.key))
        _child(entry, "updated", item.since(changes))
        _link(entry, "alternate", _address(made, item.href))
        _child(entry, "summary", _summary(made, changes, item))
        for code in item.countries:
            etree.SubElement(entry, f"{{{_ATOM}}}category").set("term", code)
    etree.indent(feed)
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8") + b"\n"


def _summary(made: Material, changes: Changes, item: _Item) -> str:
    """Return an entry's summary, with what changed where it is not new."""
    found = changes.standing.get(item.key)
    if found is None or not found.what:
        return item.summary
    what = made.strings.text("attribution.comma").join(
        made.strings.text(f"parts.{part}") for part in found.what
    )
    return made.strings.text("feeds.changed", what=what, summary=item.summary)


def _child(parent: etree._Element, tag: str, text: str) -> None:
    """Add an element with a text."""
    etree.SubElement(parent, f"{{{_ATOM}}}{tag}").text = one_line(text)


def _link(parent: etree._Element, relation: str, href: str) -> None:
    """Add a link."""
    link = etree.SubElement(parent, f"{{{_ATOM}}}link")
    link.set("rel", relation)
    link.set("href", href)


def _urn(made: Material, key: str) -> str:
    """Return an id that stays the same over releases and addresses: a UUID (version 5) over case and thing."""
    return uuid5(NAMESPACE_URL, f"longarm:{quote(made.desk.registry.case)}:{key}").urn


def _address(made: Material, path: str) -> str:
    """Return a page's absolute address, or one relative to the folder of feeds where the release has none."""
    return urljoin(made.terms.address, path) if made.terms.address else f"../{path}"
