"""Illustrations: the pictures of a release on its pages, each with the table that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.stages.publication.pictures.files import country_paths, paths
from longarm.stages.publication.pictures.organs import organs_graph
from longarm.stages.publication.pictures.sheet import Layout, Picture, Row, layouts
from longarm.stages.publication.pictures.timeline import timeline
from longarm.stages.publication.pictures.world import country_map, world_map
from longarm.stages.publication.site.paging import ROWS
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.material import Material

_WIDE = 1560
"""Pixels of the file that a desk shows; the others are for phones."""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture on a page: the file for a desk, those for phones by width, and the SVG, in which signs are links.

    `rest` counts the rows of its table that the page leaves out.
    """

    title: str
    alt: str
    width: int
    height: int
    source: str
    phones: tuple[tuple[int, str], ...]
    svg: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    rest: int


def world(made: Material) -> Illustration | None:
    """Return the map of the world, or None where no site is named."""
    return _illustration(made, "world", world_map(made, _wide(made))) if made.sites else None


def over_time(made: Material) -> Illustration | None:
    """Return the timeline, or None where nothing has a date."""
    return _illustration(made, "timeline", timeline(made, _wide(made)))


def organs(made: Material) -> Illustration | None:
    """Return the graph of organs, or None where no link is told."""
    return _illustration(made, "organs", organs_graph(made, _wide(made)))


def country(made: Material, one: Country) -> Illustration | None:
    """Return the map of a country, or None where no city of it has a place on it."""
    picture = country_map(made, one, layouts(made.strings.language)[1])
    if picture is None:
        return None
    svg, source = country_paths(one.code, made.strings.language)
    return _shown(picture, source, (), svg)


def _wide(made: Material) -> Layout:
    """Return the layout for a desk."""
    return layouts(made.strings.language)[0]


def _illustration(made: Material, name: str, picture: Picture | None) -> Illustration | None:
    """Return a picture that lies in files for a desk and for phones."""
    if picture is None:
        return None
    where = paths(name, made.strings.language)
    phones = tuple((width, path) for width, path in where.png.items() if width < _WIDE)
    return _shown(picture, where.png[_WIDE], phones, where.svg)


def _shown(
    picture: Picture, source: str, phones: tuple[tuple[int, str], ...], svg: str
) -> Illustration:
    """Return a picture as a page shows it."""
    return Illustration(
        title=picture.title,
        alt=f"{picture.title}. {picture.description}",
        width=picture.width,
        height=picture.height,
        source=source,
        phones=phones,
        svg=svg,
        columns=picture.columns,
        rows=picture.rows[:ROWS],
        rest=max(0, len(picture.rows) - ROWS),
    )
