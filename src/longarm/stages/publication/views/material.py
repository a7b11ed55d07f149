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
    folder: str = ""
    """Where the pages of this language stand below the site's root: nowhere else for the first one, else `fr/`."""

    @property
    def strings(self) -> Strings:
        """Return the strings of the material's language."""
        return self.desk.strings


def material(
    report: GateReport, strings: Strings, terms: Terms, release: str, secret: bytes | None = None
) -> Material:
    """Gather what a release is made of, in the language of `strings`; `secret` is for commitments (`digests`)."""
    return _gathered(desk(report, strings, secret), terms, release)


def in_language(made: Material, strings: Strings) -> Material:
    """Return the same material in another language; what does not depend on language is shared, not made again."""
    return _gathered(made.desk.told_in(strings), made.terms, made.release)


def folder_of(language: str, terms: Terms) -> str:
    """Return where the pages of a language stand below the site's root: the first one's at the root itself."""
    return "" if language == terms.languages[0] else f"{language}/"


def _gathered(lookups: Desk, terms: Terms, release: str) -> Material:
    """Gather what the pages of one language are made of."""
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
        folder_of(lookups.strings.language, terms),
    )
