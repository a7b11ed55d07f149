"""Countries: what a case holds about one state: counts, sites, incidents, what it did, and what was replied."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.gazetteer.fold import fold
from longarm.model.slots import Kind, Response
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.figures import FigureGroup, FigureView
from longarm.stages.publication.words.places import is_country


@dataclass(frozen=True, slots=True)
class Country:
    """One country's page."""

    code: str
    name: str
    href: str
    figures: tuple[FigureView, ...]
    sites: tuple[Allegation, ...]
    incidents: tuple[Allegation, ...]
    patterns: tuple[Allegation, ...]
    responses: tuple[Said, ...]

    @property
    def alleged_sites(self) -> tuple[Allegation, ...]:
        """Return its sites without those that are only denied."""
        return tuple(one for one in self.sites if not one.denied)

    @property
    def mixed(self) -> bool:
        """Tell whether its figures count several kinds of thing."""
        return len({figure.noun for figure in self.figures}) > 1

    @property
    def cities(self) -> tuple[str, ...]:
        """Return the cities that its sites name."""
        return tuple(dict.fromkeys(site.city for site in self.alleged_sites if site.city))


def countries(
    desk: Desk,
    groups: tuple[FigureGroup, ...],
    sites: tuple[Allegation, ...],
    incidents: tuple[Allegation, ...],
) -> tuple[Country, ...]:
    """Return every country that a figure, site, incident or response names, by name."""
    responses = [
        (one, slots)
        for one in desk.of_kind(Kind.RESPONSE)
        if isinstance(slots := one.claim.claim.slots, Response)
    ]
    figures = [figure for group in groups for figure in group.figures]
    codes = {code for figure in figures for code in figure.entry.scope if is_country(code)}
    codes |= {one.country for one in (*sites, *incidents) if one.country}
    codes |= {slots.country for _, slots in responses if slots.country}
    found = [
        Country(
            code=code,
            name=desk.phrasing.places.name(code),
            href=f"countries/{code.lower()}.html",
            figures=tuple(figure for figure in figures if code in figure.entry.scope),
            sites=tuple(one for one in sites if one.country == code),
            incidents=tuple(one for one in incidents if one.country == code and not one.pattern),
            patterns=tuple(one for one in incidents if one.country == code and one.pattern),
            responses=tuple(one for one, slots in responses if slots.country == code),
        )
        for code in codes
    ]
    return tuple(sorted(found, key=lambda country: (fold(country.name), country.code)))
