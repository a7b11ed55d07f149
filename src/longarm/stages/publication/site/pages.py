"""Pages: every HTML page of a site in one language, and what goes with them in every language alike."""

from __future__ import annotations

from collections.abc import Iterator

import longarm
from longarm.stages.publication.citing.entries import citations
from longarm.stages.publication.opendata.files import FILES
from longarm.stages.publication.pictures.lineage import lineage_chart, lineage_rows
from longarm.stages.publication.searching.index import search_index
from longarm.stages.publication.site.documents import document_pages
from longarm.stages.publication.site.feeds import feeds
from longarm.stages.publication.site.figures import figure_pages
from longarm.stages.publication.site.findings import finding_pages
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.lists import lists
from longarm.stages.publication.site.news import news
from longarm.stages.publication.site.overview import overview
from longarm.stages.publication.site.paging import ROWS, sliced
from longarm.stages.publication.site.states import country_pages
from longarm.stages.publication.views.changes import PATH, Changes
from longarm.stages.publication.views.figures import main_group
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.sources import RELAYS, publishers, relays, roots
from longarm.stages.publication.views.unknowns import unknowns

_LINEAGE = 120
"""Rows of the tree that a page draws; a longer one is told by the figure's own page."""


def pages(made: Material, changes: Changes) -> Iterator[tuple[str, bytes]]:
    """Yield every page with its path, and the search index; paths are relative to the root of the language."""
    for path, page in _pages(made, changes):
        yield path, page.encode()
    yield from search_index(made)


def beside_pages(made: Material, changes: Changes) -> Iterator[tuple[str, bytes]]:
    """Yield what every language shares, relative to the release's root: citations, feeds and the state."""
    yield from citations(made, changes)
    yield from feeds(made, changes)
    yield PATH, changes.state()


def _pages(made: Material, changes: Changes) -> Iterator[tuple[str, str]]:
    """Yield every page's path and HTML."""
    render = Renderer(made)
    text = made.strings.text
    yield overview(render, made)
    yield from figure_pages(render, made)
    yield from finding_pages(render, made)
    yield from country_pages(render, made)
    yield from document_pages(render, made)
    yield from lists(render, made, changes.groups)
    yield from _sources(render, made)
    yield from news(render, made, changes)
    yield render.page(
        "unknown.html",
        "unknown.html",
        "unknown",
        text("unknown.title"),
        gaps=unknowns(made.desk, made.countries, (*made.sites, *made.incidents)),
        left=made.desk.report.left,
    )
    yield render.page(
        "search.html", "search.html", "search", text("search.title"), countries=made.countries
    )
    yield render.page("method.html", "method.html", "method", text("method.title"))
    yield _about(render, made)


def _sources(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the page of sources, and the pages of publishers and relays."""
    desk, text = made.desk, made.strings.text
    main = main_group(desk, made.groups)
    rows = () if main is None else lineage_rows(desk, main)[:_LINEAGE]
    known = roots(desk)
    yield render.page(
        "sources.html",
        "sources.html",
        "sources",
        text("sources.title"),
        main=main,
        rows=rows,
        lineage=lineage_chart(rows, made.strings),
        roots=known[:ROWS],
        rest=max(0, len(known) - ROWS),
    )
    for part in sliced("publishers.html", publishers(desk), ROWS):
        yield render.page(
            part.path, "publishers.html", "sources", text("sources.publishers"), part=part
        )
    for edges in sliced("relays.html", relays(desk), RELAYS):
        yield render.page(edges.path, "relays.html", "sources", text("sources.relays"), part=edges)


def _about(render: Renderer, made: Material) -> tuple[str, str]:
    """Return the page about the release."""
    registry = made.desk.registry
    versions = (
        ("release", made.release),
        ("made_at", made.terms.made_at),
        ("version", longarm.__version__),
        ("examined", f"{made.desk.report.examined:,}"),
        ("extractors", ", ".join(sorted({one.claim.extractor for one in registry.claims}))),
        ("readers", ", ".join(sorted({one.rendition.reader for one in registry.documents}))),
    )
    listed = (("manifest.json", "manifest"), (PATH, "state"), *FILES)
    return render.page(
        "about.html",
        "about.html",
        "about",
        made.strings.text("about.title"),
        versions=versions,
        files=listed,
    )
