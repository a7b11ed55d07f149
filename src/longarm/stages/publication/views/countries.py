"""Countries: what a case holds about one state: counts, sites, incidents, what it did, and what was replied."""

from __future__ import annotations

from dataclasses import dataclass, field

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
    found: dict[str, _Gathered] = {}
    for figure in (figure for group in groups for figure in group.figures):
        for code in dict.fromkeys(figure.entry.scope):
            if is_country(code):
                found.setdefault(code, _Gathered()).figures.append(figure)
    for one in sites:
        if one.country:
            found.setdefault(one.country, _Gathered()).sites.append(one)
    for one in incidents:
        if one.country:
            gathered = found.setdefault(one.country, _Gathered())
            (gathered.patterns if one.pattern else gathered.incidents).append(one)
    for said in desk.of_kind(Kind.RESPONSE):
        slots = said.claim.claim.slots
        if isinstance(slots, Response) and slots.country:
            found.setdefault(slots.country, _Gathered()).responses.append(said)
    made = [
        Country(
            code=code,
            name=desk.phrasing.places.name(code),
            href=f"countries/{code.lower()}.html",
            figures=tuple(gathered.figures),
            sites=tuple(gathered.sites),
            incidents=tuple(gathered.incidents),
            patterns=tuple(gathered.patterns),
            responses=tuple(gathered.responses),
        )
        for code, gathered in found.items()
    ]
    return tuple(sorted(made, key=lambda country: (fold(country.name), country.code)))


@dataclass(slots=True)
class _Gathered:
    """What is found about one country, as it is found."""

    figures: list[FigureView] = field(default_factory=list)
    sites: list[Allegation] = field(default_factory=list)
    incidents: list[Allegation] = field(default_factory=list)
    patterns: list[Allegation] = field(default_factory=list)
    responses: list[Said] = field(default_factory=list)
