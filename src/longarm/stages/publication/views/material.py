"""Material: what every part of a release is made of, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.model.release import Terms
from longarm.model.slots import Kind
from longarm.stages.publication.gate.admission import GateReport
from longarm.stages.publication.views.allegations import Allegation, allegations
from longarm.stages.publication.views.countries import Country, countries
from longarm.stages.publication.views.desk import Desk, desk
from longarm.stages.publication.views.figures import FigureGroup, figure_groups
from longarm.stages.publication.words.strings import Strings


@dataclass(frozen=True)
class Material:
    """What site, report and open data are made of; `release` is the release's id."""

    desk: Desk
    groups: tuple[FigureGroup, ...]
    sites: tuple[Allegation, ...]
    incidents: tuple[Allegation, ...]
    countries: tuple[Country, ...]
    terms: Terms
    release: str

    @property
    def strings(self) -> Strings:
        """Return the strings of the material's language."""
        return self.desk.strings


def material(report: GateReport, strings: Strings, terms: Terms, release: str) -> Material:
    """Gather what a release is made of, in the language of `strings`."""
    lookups = desk(report, strings)
    groups = figure_groups(lookups)
    sites, incidents = allegations(lookups, Kind.SITE), allegations(lookups, Kind.INCIDENT)
    return Material(
        lookups,
        groups,
        sites,
        incidents,
        countries(lookups, groups, sites, incidents),
        terms,
        release,
    )
