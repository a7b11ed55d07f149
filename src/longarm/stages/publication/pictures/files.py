"""Files: every picture of a release as files, SVG that stands by itself and PNG for who cannot or will not load it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from longarm.stages.publication.pictures.organs import organs_graph
from longarm.stages.publication.pictures.raster import png
from longarm.stages.publication.pictures.sheet import Layout, Picture, layouts
from longarm.stages.publication.pictures.timeline import timeline
from longarm.stages.publication.pictures.world import country_map, world_map
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.material import Material

FOLDER = "pictures"
WIDTHS = (390, 780, 1560)
"""Pixels of the PNG files: a phone, a phone with a fine screen, a desk."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Where one picture lies, relative to the site's root: for a desk, for a phone, and as PNG by width in pixels.

    The two narrower PNG files are the phone's picture, the widest one is the desk's.
    """

    svg: str
    narrow: str
    png: dict[int, str]


def paths(name: str, language: str) -> Paths:
    """Return where a picture of a release lies (`world`, `timeline`, `organs`) in a language (BCP 47)."""
    stem = f"{FOLDER}/{name}-{language}"
    return Paths(
        f"{stem}.svg", f"{stem}-narrow.svg", {width: f"{stem}-{width}.png" for width in WIDTHS}
    )


def country_paths(code: str, language: str) -> tuple[str, str]:
    """Return where the map of a country lies, as SVG and as PNG; there is one where `country_map` draws one."""
    stem = f"{FOLDER}/map-{code.lower()}-{language}"
    return f"{stem}.svg", f"{stem}-780.png"


def pictures(made: Material) -> Iterator[tuple[str, bytes]]:
    """Yield every picture with its path, one file at a time; where there is nothing to draw, there is no file.

    Raises:
        FontError: a bundled font is missing, or draws a letter not at all.
    """
    language = made.strings.language
    wide, narrow = layouts(language)
    drawers: tuple[tuple[str, Callable[[Material, Layout], Picture | None]], ...] = (
        ("world", world_map),
        ("timeline", timeline),
        ("organs", organs_graph),
    )
    for name, draw in drawers:
        large, small = draw(made, wide), draw(made, narrow)
        if large is not None and small is not None:
            yield from _files(paths(name, language), large, small)
    for country in made.countries:
        yield from _country(made, country, narrow)


def _files(where: Paths, large: Picture, small: Picture) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one picture in its two layouts."""
    for path, picture in ((where.svg, large), (where.narrow, small)):
        yield path, picture.file().encode()
    for width, path in where.png.items():
        yield path, png((large if width == WIDTHS[-1] else small).file(), width)


def _country(made: Material, country: Country, layout: Layout) -> Iterator[tuple[str, bytes]]:
    """Yield the map of a country, if one can be drawn."""
    picture = country_map(made, country, layout)
    if picture is not None:
        svg, raster = country_paths(country.code, made.strings.language)
        yield svg, picture.file().encode()
        yield raster, png(picture.file(), 780)
