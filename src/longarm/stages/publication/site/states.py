"""States: the list of countries, and the pages of each."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.stages.publication.site import illustrations
from longarm.stages.publication.site.findings import SECTIONS, Listing, allegation_pages
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.paging import CARDS, FIRST, ROWS, sliced
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.material import Material


def country_pages(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of countries, a page for each, and pages for what one of them cannot hold."""
    text = made.strings.text
    yield render.page(
        "countries/index.html",
        "countries.html",
        "countries",
        text("countries.title"),
        countries=made.countries,
    )
    for country in made.countries:
        yield render.page(
            country.href,
            "country.html",
            "countries",
            country.name,
            country=country,
            first=FIRST,
            map=illustrations.country(made, country),
            feed=f"feeds/{country.code.lower()}.atom",
        )
        yield from _overflow(render, country)


def _overflow(render: Renderer, country: Country) -> Iterator[tuple[str, str]]:
    """Yield the pages of those lists of a country of which its own page shows only the beginning."""
    stem = country.href.removesuffix(".html")
    for section, _ in SECTIONS:
        ones = getattr(country, section)
        if len(ones) > FIRST:
            listing = Listing(
                f"{stem}-{section}.html", section, "countries", country.name, country.href
            )
            yield from allegation_pages(render, listing, ones)
    if len(country.responses) > FIRST:
        for part in sliced(f"{stem}-responses.html", country.responses, CARDS):
            yield render.page(
                part.path,
                "saids.html",
                "countries",
                country.name,
                heading="countries.responses",
                part=part,
                home=country.href,
            )
    if len(country.figures) > FIRST:
        for figures in sliced(f"{stem}-figures.html", country.figures, ROWS):
            yield render.page(
                figures.path,
                "country-figures.html",
                "countries",
                country.name,
                country=country,
                part=figures,
            )
