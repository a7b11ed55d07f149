"""Overview: the first page of a site."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from longarm.gazetteer.fold import fold
from longarm.model.claim import Polarity
from longarm.model.finding import FlagKind
from longarm.stages.publication.pictures.charts import bar, ledger_chart
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.illustrations import world
from longarm.stages.publication.site.paging import FIRST
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.figures import FigureGroup, main_group
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.sources import roots
from longarm.stages.publication.views.unknowns import unknowns

_LOUD = frozenset(
    {FlagKind.CONFLICT, FlagKind.MISPRINT, FlagKind.MIXED_COUNTS, FlagKind.BOUND_INVERTED}
)
_CONTESTED = 6
Row = tuple[str, str | None, tuple[str, ...], Markup, str]


def overview(render: Renderer, made: Material) -> tuple[str, str]:
    """Return the overview's path and HTML."""
    desk, registry = made.desk, made.desk.registry
    main = _bounded(main_group(desk, made.groups))
    gaps = unknowns(desk, made.countries, (*made.sites, *made.incidents))
    contested = [
        figure
        for group in made.groups
        for figure in group.figures
        if any(flag.kind in _LOUD for flag in figure.entry.flags)
    ]
    return render.page(
        "index.html",
        "index.html",
        "home",
        registry.case,
        tiles=_tiles(made),
        main=main,
        chart=Markup("") if main is None else ledger_chart(main, made.strings),
        map=world(made),
        by_country=_by_country(made),
        contested=contested[:_CONTESTED],
        denials=sum(one.claim.polarity is Polarity.DENIED for one in registry.claims),
        gaps=(
            ("unread", sum(one.count for one in gaps.unread)),
            ("cityless", len(gaps.cityless)),
            ("without_outcome", len(gaps.without_outcome)),
            ("without_reply", len(gaps.without_reply)),
            ("undated", len(gaps.undated)),
            ("unresolved", gaps.unresolved_roots),
            ("left", sum(one.count for one in desk.report.left)),
        ),
    )


def _bounded(group: FigureGroup | None) -> FigureGroup | None:
    """Return a group with the figures that most outlets carry, where it has more than a picture can show."""
    if group is None or len(group.figures) <= FIRST:
        return group
    loudest = sorted(group.figures, key=lambda one: (-one.entry.outlets, one.entry.id))[:FIRST]
    kept = {one.entry.id for one in loudest}
    return FigureGroup(
        group.id, group.title, tuple(one for one in group.figures if one.entry.id in kept)
    )


def _tiles(made: Material) -> tuple[tuple[str, int, str], ...]:
    """Return the case in figures: key, count and the page that lists it."""
    desk, registry = made.desk, made.desk.registry
    named = [root for root in roots(desk) if root.name != made.strings.text("words.unnamed_root")]
    spoken = {one.rendition.language for one in registry.documents}
    outlets = {one.rendition.publisher.value for one in registry.documents} - {None}
    return (
        ("documents", len(registry.documents), "documents/index.html"),
        ("languages", len(spoken), "documents/index.html"),
        ("claims", len(registry.claims), "statements.html"),
        ("outlets", len(outlets), "publishers.html"),
        ("origins", len(named), "sources.html#roots"),
        ("countries", len(made.countries), "countries/index.html"),
    )


def _by_country(made: Material) -> tuple[Row, ...]:
    """Return the cities with a site by country, with a bar and a quote; what is only denied is left out."""
    rows: list[tuple[str, str | None, tuple[str, ...], str]] = []
    for country in made.countries:
        told = country.alleged_sites
        if told:
            cities = _named(made, told)
            rows.append((country.name, country.href, cities, told[0].said[0].quote.href))
    unplaced = [one for one in made.sites if one.country is None and not one.denied]
    if unplaced:
        nowhere = made.strings.text("words.no_country")
        rows.append((nowhere, None, _named(made, unplaced), unplaced[0].said[0].quote.href))
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


def _named(made: Material, sites: Iterable[Allegation]) -> tuple[str, ...]:
    """Return the names of the cities of sites, each once."""
    city = made.desk.phrasing.places.city
    return tuple(dict.fromkeys(city(one.city, one.country) for one in sites if one.city))
