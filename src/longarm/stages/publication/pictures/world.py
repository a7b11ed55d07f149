"""World: where sites are alleged, on a map of the world with its densest part enlarged, and on a map of one country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from longarm.gazetteer.outlines import Point, lands
from longarm.stages.publication.pictures import ground, marking
from longarm.stages.publication.pictures.ground import Frame, outline, world_frame, zoom_frame
from longarm.stages.publication.pictures.projection import Box
from longarm.stages.publication.pictures.sheet import (
    MARGIN,
    Layout,
    Picture,
    Sheet,
    lettering,
    listed,
    paragraph,
)
from longarm.stages.publication.pictures.spots import Spot, spot_columns, spot_rows, spots
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.strings import Strings

_RULES = (
    ground.RULES
    + marking.RULES
    + ".window{fill:none;stroke:INK;stroke-width:1}.edge{fill:none;stroke:LINE;stroke-width:1}"
)
_REACH = (17.0, 11.0)
"""Degrees east and north of a city within which others count as its neighbours."""
_ENOUGH = 5
"""Cities from which a part of the world is enlarged."""
_AIR = 1.2
"""Degrees around the outermost cities of an enlarged part, …"""
_LEAST = 5.0
"""… and the least degrees it shows from south to north."""
_CANDIDATES = 200
_ASPECT = 0.58
_SMALLER = 0.5
"""What is drawn twice is drawn smaller where it is crowded."""
_SOURCE = "Natural Earth"
_FURTHER = 12
"""Places that a map cannot show are named up to this many."""


def world_map(made: Material, layout: Layout) -> Picture:
    """Return the map of the world, with the part that holds most cities enlarged below it."""
    strings, found = made.strings, spots(made, made.sites)
    drawing = _Drawing(found, layout, strings)
    window = densest([one.where for one in found if one.by_city and one.where is not None])
    head, y = _head(layout, strings.text("map.title"), _counts(found, strings))
    frame = world_frame(MARGIN, y + 8, layout.inner)
    y = frame.box[3]
    if window is None:
        parts = [*head, drawing.map(frame)]
    else:
        above = y + layout.text * 1.9 + 8
        box = (MARGIN, above, MARGIN + layout.inner, above + layout.inner * _height(layout))
        part = zoom_frame(window, box)
        parts = [*head, drawing.map(frame, part)]
        edge = Markup(" ").join(f"{x:.1f},{up:.1f}" for x, up in map(frame.place, outline(window)))
        parts.append(Markup('<polygon class="window" points="{}"/>').format(edge))
        parts.append(lettering(layout, above - 8, strings.text("map.enlarged"), "strong"))
        parts += [drawing.map(part), _edged(box)]
        y = box[3]
    return drawing.finished("world", strings.text("map.title"), parts, y)


def country_map(made: Material, country: Country, layout: Layout) -> Picture | None:
    """Return the map of one country with its cities named, or None where none of them has a place on a map."""
    strings = made.strings
    found = spots(made, country.sites)
    placed = [one.where for one in found if one.by_city and one.where is not None]
    if not placed:
        return None
    drawing = _Drawing(found, layout, strings)
    denied = all(one.sites == 0 for one in found)
    key = "map.country_denied" if denied else "map.country_title"
    title = strings.text(key, country=country.name)
    parts, y = _head(layout, title, strings.text("map.area"))
    box = (MARGIN, y + 8, MARGIN + layout.inner, y + 8 + layout.inner * _height(layout))
    frame = zoom_frame(_around(country.code, placed), box)
    parts += [drawing.map(frame, middle=country.code), _edged(box)]
    name = f"map-{country.code.lower()}"
    return drawing.finished(name, title, parts, box[3])


def densest(places: Sequence[Point]) -> Box | None:
    """Return the window of degrees around the most cities that lie near one another, or None where too few do."""
    best: list[Point] = []
    for east, north in places[:_CANDIDATES]:
        near = [
            (x, y) for x, y in places if abs(x - east) <= _REACH[0] and abs(y - north) <= _REACH[1]
        ]
        if len(near) > len(best):
            best = near
    return _window(best, _LEAST) if len(best) >= _ENOUGH else None


def _around(code: str, placed: list[Point]) -> Box:
    """Return a window around a country's biggest piece and those of its cities that lie elsewhere."""
    rings = next((land.rings for land in lands() if land.code == code), ())
    # A second piece far away (an overseas island) would make the first one small; it is shown where a city lies on it.
    return _window([*(rings[0] if rings else ()), *placed], 1.5)


def _window(places: Sequence[Point], least: float) -> Box:
    """Return the box around some places with air, and not smaller than `least` degrees from south to north."""
    west, east = min(x for x, _ in places), max(x for x, _ in places)
    south, north = min(y for _, y in places), max(y for _, y in places)
    more = max(_AIR, (least - (north - south)) / 2)
    wide = max(_AIR, (least - (east - west)) / 2)
    return (west - wide, max(south - more, -89.0), east + wide, min(north + more, 89.0))


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What a map is drawn of and with."""

    found: tuple[Spot, ...]
    layout: Layout
    strings: Strings

    def map(self, frame: Frame, enlarged: Frame | None = None, middle: str | None = None) -> Markup:
        """Return ground, signs and names of what a frame shows.

        What is `enlarged` in a frame of its own is small and has no name here; `middle` is a country to be set off.
        """
        drawn, _ = _split(self.found)
        hatched = {
            one.country: Markup('<a href="@base@{}"><title>{}</title>{{}}</a>').format(
                one.href, _braced(one.told(self.strings))
            )
            for one in drawn
            if not one.by_city and one.country and one.sites
        }
        most = max((one.sites for one in self.found), default=1)
        shown = [
            replace(one, radius=one.radius * _SMALLER) if _inside(one.spot, enlarged) else one
            for one in marking.marks(drawn, frame, self.layout.unit, most)
        ]
        quiet = {id(one) for one in shown if _inside(one.spot, enlarged)}
        return (
            ground.ground(frame, hatched, middle)
            + marking.signs(shown, self.strings)
            + marking.names(shown, quiet, self.layout, frame.box)
        )

    def finished(self, name: str, title: str, parts: list[Markup], y: float) -> Picture:
        """Return a map with its legend below `y`, what it cannot show, and the note about borders."""
        strings, layout = self.strings, self.layout
        drawn, lost = _split(self.found)
        signs, y = marking.legend(layout, y, drawn, strings)
        parts = parts + signs
        notes = [strings.text("map.unplaced", places=_listed(lost, strings))] if lost else []
        if len(drawn) > marking.MANY:
            notes.insert(0, strings.text("map.together"))
        y += 4
        for note in (*notes, strings.text("map.disclaimer", source=_SOURCE)):
            lines, y = paragraph(layout, y, note, "soft", layout.text)
            parts += lines
        described = strings.text("map.described", counts=_counts(self.found, strings))
        sheet = Sheet(name, title, described, spot_columns(strings), _RULES)
        return sheet.picture(layout, [ground.HATCH, *parts], y, spot_rows(self.found))


def _split(found: tuple[Spot, ...]) -> tuple[list[Spot], list[Spot]]:
    """Return the places that a map draws, and those that stand in the table only.

    A country without a city is drawn where no city of it is: beside one, its sign would look like a further place.
    """
    with_city = {one.country for one in found if one.by_city}
    drawn: list[Spot] = []
    lost: list[Spot] = []
    for one in found:
        alone = one.city is None and one.where is not None and one.country not in with_city
        (drawn if one.by_city or alone else lost).append(one)
    return drawn, lost


def _inside(spot: Spot, part: Frame | None) -> bool:
    """Tell whether a place is shown in the part of the world that is enlarged."""
    return part is not None and spot.where is not None and part.holds(spot.where)


def _head(layout: Layout, title: str, counts: str) -> tuple[list[Markup], float]:
    """Return the title of a map and what it counts."""
    parts, y = paragraph(layout, 4, title, "title", layout.title)
    more, y = paragraph(layout, y, counts, "soft", layout.text)
    return [*parts, *more], y


def _counts(found: tuple[Spot, ...], strings: Strings) -> str:
    """Return how many cities and countries a map shows, without those where a site is only denied."""
    alleged = [one for one in found if one.sites]
    return strings.text(
        "map.counts",
        cities=len({(one.country, one.city) for one in alleged if one.city}),
        countries=len({one.country for one in alleged if one.country}),
    )


def _listed(lost: list[Spot], strings: Strings) -> str:
    """Return the names of places, and how many there are beyond those that are named."""
    named = listed([one.name for one in lost[:_FURTHER]], strings)
    rest = len(lost) - _FURTHER
    return strings.text("map.and_more", places=named, count=rest) if rest > 0 else named


def _height(layout: Layout) -> float:
    """Return how high an enlarged part is, as a share of its width: higher on a narrow sheet."""
    return _ASPECT if layout.width > 500 else 0.85  # noqa: PLR2004 - a phone


def _edged(box: Box) -> Markup:
    """Return the line around an enlarged part."""
    return Markup(
        '<rect class="window" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
    ).format(box[0], box[1], box[2] - box[0], box[3] - box[1])


def _braced(words: str) -> str:
    """Return words that stay as they are when they are filled in once more."""
    return words.replace("{", "{{").replace("}", "}}")
