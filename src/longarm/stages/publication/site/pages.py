"""Pages: every HTML page of a site, rendered from what the gate let through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from markupsafe import Markup

import longarm
from longarm.gazetteer.fold import fold
from longarm.model.claim import Polarity
from longarm.model.document import Document
from longarm.model.finding import FlagKind
from longarm.model.slots import Kind, Link, Response
from longarm.model.voice import Stance
from longarm.stages.publication.opendata.files import FILES
from longarm.stages.publication.pictures.charts import bar, ledger_chart
from longarm.stages.publication.pictures.lineage import lineage_chart, lineage_rows
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.figures import FigureGroup, FigureView, main_group
from longarm.stages.publication.views.marks import direction, marked
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.sources import publishers, relays, roots
from longarm.stages.publication.views.unknowns import unknowns


def pages(made: Material) -> Iterator[tuple[str, bytes]]:
    """Yield every page with its path, relative to the root of its language."""
    for path, page in _pages(made):
        yield path, page.encode()


def _pages(made: Material) -> Iterator[tuple[str, str]]:
    """Yield every page's path and HTML."""
    render = Renderer(made)
    text = made.strings.text
    main = main_group(made.desk, made.groups)
    yield _overview(render, made, main)
    yield from _figures(render, made)
    yield from _countries(render, made)
    yield from _documents(render, made)
    yield from _lists(render, made)
    rows = () if main is None else lineage_rows(made.desk, main)
    yield render.page(
        "sources.html",
        "sources.html",
        "sources",
        text("sources.title"),
        main=main,
        rows=rows,
        lineage=lineage_chart(rows, made.strings),
        roots=roots(made.desk),
        publishers=publishers(made.desk),
        relays=relays(made.desk),
    )
    yield render.page(
        "unknown.html",
        "unknown.html",
        "unknown",
        text("unknown.title"),
        gaps=unknowns(made.desk, made.countries, (*made.sites, *made.incidents)),
        left=made.desk.report.left,
    )
    yield render.page("method.html", "method.html", "method", text("method.title"))
    yield _about(render, made)


def _overview(render: Renderer, made: Material, main: FigureGroup | None) -> tuple[str, str]:
    """Return the overview."""
    desk, registry = made.desk, made.desk.registry
    gaps = unknowns(desk, made.countries, (*made.sites, *made.incidents))
    named = [root for root in roots(desk) if root.name != made.strings.text("words.unnamed_root")]
    tiles = (
        ("documents", len(registry.documents), "documents/index.html"),
        (
            "languages",
            len({one.rendition.language for one in registry.documents}),
            "documents/index.html",
        ),
        ("claims", len(registry.claims), "statements.html"),
        (
            "outlets",
            len({one.rendition.publisher.value for one in registry.documents} - {None}),
            "sources.html#publishers",
        ),
        ("origins", len(named), "sources.html#roots"),
        ("countries", len(made.countries), "countries/index.html"),
    )
    loud = {FlagKind.CONFLICT, FlagKind.MISPRINT, FlagKind.MIXED_COUNTS, FlagKind.BOUND_INVERTED}
    contested = [
        figure
        for group in made.groups
        for figure in group.figures
        if {flag.kind for flag in figure.entry.flags} & loud
    ]
    return render.page(
        "index.html",
        "index.html",
        "home",
        registry.case,
        tiles=tiles,
        main=main,
        chart=Markup("") if main is None else ledger_chart(main, made.strings),
        by_country=_by_country(made),
        contested=contested[:6],
        denials=sum(one.claim.polarity is Polarity.DENIED for one in registry.claims),
        gaps=(
            ("unread", sum(one.count for one in gaps.unread)),
            ("cityless", len(gaps.cityless)),
            ("without_outcome", len(gaps.without_outcome)),
            ("without_reply", len(gaps.without_reply)),
            ("undated", len(gaps.undated)),
            ("unresolved", gaps.unresolved_roots),
            ("left", sum(one.count for one in made.desk.report.left)),
        ),
    )


Row = tuple[str, str | None, tuple[str, ...], Markup, str]


def _by_country(made: Material) -> tuple[Row, ...]:
    """Return the cities with a site by country, with a bar and a quote; what is only denied is left out."""
    rows = []
    for name, href, ones in _sites_by_country(made):
        told = [one for one in ones if not one.denied]
        if told:
            rows.append(
                (
                    name,
                    href,
                    tuple(
                        dict.fromkeys(
                            made.desk.phrasing.places.city(one.city, one.country)
                            for one in told
                            if one.city
                        )
                    ),
                    told[0].said[0].quote.href,
                )
            )
    most = max((len(cities) for _, _, cities, _ in rows), default=0)
    return tuple(
        (
            name,
            href,
            cities,
            bar(len(cities), most, made.strings.text("chart.bar", name=name, count=len(cities))),
            quote,
        )
        for name, href, cities, quote in sorted(rows, key=lambda row: (-len(row[2]), fold(row[0])))
    )


def _sites_by_country(made: Material) -> list[tuple[str, str | None, tuple[Allegation, ...]]]:
    """Return the sites of each country, and those of no named country last."""
    groups: list[tuple[str, str | None, tuple[Allegation, ...]]] = [
        (country.name, country.href, country.sites) for country in made.countries if country.sites
    ]
    rest = tuple(one for one in made.sites if one.country is None)
    if rest:
        groups.append((made.strings.text("words.no_country"), None, rest))
    return groups


def _figures(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of figures and a page for each."""
    title = made.strings.text("figures.title")
    yield render.page("figures/index.html", "figures.html", "figures", title, groups=made.groups)
    by_id = {figure.entry.id: figure for group in made.groups for figure in group.figures}
    for group in made.groups:
        chart = ledger_chart(group, made.strings)
        for figure in group.figures:
            yield _figure(render, figure, group, chart, by_id)


def _figure(
    render: Renderer,
    figure: FigureView,
    group: FigureGroup,
    chart: Markup,
    by_id: Mapping[str, FigureView],
) -> tuple[str, str]:
    """Return the page of one ledger entry."""
    entry = figure.entry
    return render.page(
        figure.href,
        "figure.html",
        "figures",
        figure.title,
        figure=figure,
        group=group,
        chart=chart,
        earlier=[by_id[name] for name in entry.supersedes],
        later=None if entry.superseded_by is None else by_id[entry.superseded_by],
    )


def _countries(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of countries and a page for each."""
    title = made.strings.text("countries.title")
    yield render.page(
        "countries/index.html", "countries.html", "countries", title, countries=made.countries
    )
    for country in made.countries:
        yield render.page(country.href, "country.html", "countries", country.name, country=country)


def _documents(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of documents and a page for each."""
    desk = made.desk
    claims: dict[str, list[str]] = {}
    for one in desk.registry.claims:
        claims.setdefault(one.document_id, []).append(one.id)
    rows = [
        (one, desk.document_href(one.id), len(claims[one.id])) for one in desk.registry.documents
    ]
    title = made.strings.text("documents.title")
    yield render.page("documents/index.html", "documents.html", "documents", title, documents=rows)
    for document in desk.registry.documents:
        said = desk.all_said(claims[document.id])
        in_order = sorted(
            said,
            key=lambda one: (
                one.claim.claim.anchor.start,
                one.claim.claim.anchor.end,
                one.claim.id,
            ),
        )
        yield _document(render, made, document, in_order)


def _document(
    render: Renderer, made: Material, document: Document, said: list[Said]
) -> tuple[str, str]:
    """Return one document's page."""
    desk, rendition = made.desk, document.rendition
    withheld = desk.withheld[document.id]
    voices = Counter(
        (voice.name, voice.type, voice.stance) for one in said for voice in one.claim.claim.voices
    )
    return render.page(
        desk.document_href(document.id),
        "document.html",
        "documents",
        rendition.title.value or document.id,
        document=document,
        digests=desk.digests(document.id),
        dir=direction(rendition.language),
        body=marked(rendition.text, desk.quotes_of(document.id), withheld, made.strings),
        why=sorted({made.strings.text(f"withheld.{one.why}") for one in withheld}),
        said=said,
        metadata=(
            ("publisher", rendition.publisher),
            ("published", rendition.published),
            ("url", rendition.url),
        ),
        voices=[
            (*key, count)
            for key, count in sorted(voices.items(), key=lambda item: (-item[1], item[0]))
        ],
        relays=relays(desk, document.id),
    )


def _lists(render: Renderer, made: Material) -> list[tuple[str, str]]:
    """Return the pages that list one kind of claim each."""
    desk, text = made.desk, made.strings.text
    statements = desk.of_kind(Kind.STATEMENT)
    denials = tuple(one for one in statements if _is_denial(one))
    sites = [(name, ones) for name, _, ones in _sites_by_country(made)]
    return [
        render.page("sites.html", "sites.html", "sites", text("sites.title"), groups=sites),
        render.page(
            "incidents.html",
            "incidents.html",
            "incidents",
            text("incidents.title"),
            incidents=[one for one in made.incidents if not one.pattern],
            patterns=[one for one in made.incidents if one.pattern],
        ),
        render.page(
            "responses.html",
            "responses.html",
            "responses",
            text("responses.title"),
            groups=_responses(desk),
        ),
        render.page(
            "statements.html",
            "statements.html",
            "statements",
            text("statements.title"),
            denials=denials,
            others=[one for one in statements if one not in denials],
        ),
        render.page("links.html", "links.html", "links", text("links.title"), groups=_links(desk)),
    ]


def _is_denial(said: Said) -> bool:
    """Tell whether a statement denies something."""
    claim = said.claim.claim
    return claim.polarity is Polarity.DENIED or any(
        voice.stance is Stance.DENIES for voice in claim.voices[-1:]
    )


def _responses(desk: Desk) -> list[tuple[str, list[Said]]]:
    """Return the responses by country, by name; those of no named country last."""
    found: dict[str | None, list[Said]] = {}
    for one in desk.of_kind(Kind.RESPONSE):
        slots = one.claim.claim.slots
        if isinstance(slots, Response):
            found.setdefault(slots.country, []).append(one)
    named = sorted(
        ((desk.phrasing.places.name(code), ones) for code, ones in found.items() if code),
        key=lambda row: fold(row[0]),
    )
    return named + ([(desk.strings.text("words.no_country"), found[None])] if None in found else [])


def _links(desk: Desk) -> list[tuple[str, list[Said]]]:
    """Return the links by relation."""
    found: dict[str, list[Said]] = {}
    for one in desk.of_kind(Kind.LINK):
        slots = one.claim.claim.slots
        if isinstance(slots, Link):
            found.setdefault(desk.strings.text(f"relation.{slots.relation}"), []).append(one)
    return sorted(found.items())


def _about(render: Renderer, made: Material) -> tuple[str, str]:
    """Return the page about the release."""
    registry = made.desk.registry
    versions = (
        ("made_at", made.terms.made_at),
        ("version", longarm.__version__),
        ("examined", made.strings.number(made.desk.report.examined)),
        ("extractors", ", ".join(sorted({one.claim.extractor for one in registry.claims}))),
        ("readers", ", ".join(sorted({one.rendition.reader for one in registry.documents}))),
    )
    listed = (("manifest.json", "manifest"), *FILES)
    return render.page(
        "about.html",
        "about.html",
        "about",
        made.strings.text("about.title"),
        versions=versions,
        files=listed,
    )
