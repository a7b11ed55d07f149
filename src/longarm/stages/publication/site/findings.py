"""Findings: a page for each site and incident, and the lists of both, by country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from longarm.stages.publication.site.figures import further
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.paging import CARDS, ROWS, sliced
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.backing import backing
from longarm.stages.publication.views.histories import steps
from longarm.stages.publication.views.material import Material

SECTIONS = (("sites", "sites"), ("incidents", "incidents"), ("patterns", "incidents"))
"""What is listed, and the page of the navigation that it belongs to."""


def finding_pages(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the lists of sites and incidents, and a page for each of them."""
    yield from _lists(render, made)
    titles = {one.finding.id: (one.title, one.href) for one in (*made.sites, *made.incidents)}
    for current, ones in (("sites", made.sites), ("incidents", made.incidents)):
        for one in ones:
            yield from _finding(render, made, one, current, titles)


def _finding(
    render: Renderer,
    made: Material,
    one: Allegation,
    current: str,
    titles: Mapping[str, tuple[str, str]],
) -> Iterator[tuple[str, str]]:
    """Yield the page of one site or incident."""
    told = backing(made.desk, one.finding, titles)
    parts = sliced(one.href, told.printed, ROWS)
    name = None if one.country is None else made.desk.phrasing.places.name(one.country)
    yield render.page(
        one.href,
        "finding.html",
        current,
        one.title,
        one=one,
        backing=told,
        steps=steps(made.desk, one.finding),
        maybe=[titles[other] for other in one.finding.maybe if other in titles],
        country=name,
        country_href=None if one.country is None else f"countries/{one.country.lower()}.html",
        part=parts[0],
    )
    yield from further(render, one.title, one.href, current, parts[1:])


def _lists(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of sites, and that of incidents with the patterns."""
    text = made.strings.text
    split: set[str] = set()
    for name, sections in (("sites", ("sites",)), ("incidents", ("incidents", "patterns"))):
        found = {section: _by_country(made, section) for section in sections}
        whole = sum(len(ones) for groups in found.values() for _, _, ones in groups) <= CARDS
        split |= set() if whole else set(sections)
        yield render.page(
            f"{name}.html",
            f"{name}.html",
            name,
            text(f"{name}.title"),
            groups=found,
            whole=whole,
        )
    for section, current in SECTIONS:
        unplaced = [
            one for _, href, ones in _by_country(made, section) for one in ones if href is None
        ]
        # Where everything stands on one page, nothing leads to a page of the rest.
        if unplaced and section in split:
            nowhere = Listing(f"{section}-nowhere.html", section, current, text("words.no_country"))
            yield from allegation_pages(render, nowhere, unplaced)


@dataclass(frozen=True, slots=True)
class Listing:
    """Where the sites, incidents or patterns of one place are listed; `home` is the page that leads there."""

    path: str
    section: str
    current: str
    place: str
    home: str | None = None


def allegation_pages(
    render: Renderer, listing: Listing, ones: Sequence[Allegation]
) -> Iterator[tuple[str, str]]:
    """Yield the pages of all sites, incidents or patterns of one place."""
    for part in sliced(listing.path, ones, CARDS):
        yield render.page(
            part.path,
            "allegations.html",
            listing.current,
            listing.place,
            section=listing.section,
            part=part,
            home=listing.home,
        )


def _by_country(
    made: Material, section: str
) -> list[tuple[str, str | None, tuple[Allegation, ...]]]:
    """Return the sites, incidents or patterns of each country with its page, and those of no named country last."""
    groups: list[tuple[str, str | None, tuple[Allegation, ...]]] = [
        (country.name, country.href, getattr(country, section))
        for country in made.countries
        if getattr(country, section)
    ]
    every = made.sites if section == "sites" else made.incidents
    rest = tuple(
        one
        for one in every
        if one.country is None and (section == "sites" or one.pattern == (section == "patterns"))
    )
    if rest:
        groups.append((made.strings.text("words.no_country"), None, rest))
    return groups
