"""Marking: the signs on a map, their legend, and the names beside them, none upon another."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from longarm.stages.publication.pictures.ground import Frame
from longarm.stages.publication.pictures.letters import label, length
from longarm.stages.publication.pictures.projection import Box
from longarm.stages.publication.pictures.sheet import MARGIN, Layout, lettering, link
from longarm.stages.publication.pictures.spots import Spot, State
from longarm.stages.publication.words.strings import Strings

RULES = (
    ".alleged{fill:SITE;stroke:PAPER;stroke-width:1}.closed{fill:PAPER;stroke:CLOSED;stroke-width:1.7}"
    ".denied{fill:PAPER;stroke:INK;stroke-width:1.7;stroke-dasharray:2.4 1.6}"
)
_BIGGEST = 7.0
"""How many times the radius of one site the biggest circle may have."""
_LEAST = 1.7
"""Pixels: a smaller mark would not be seen."""
_NAMES = 40
"""No map holds more names than this."""
_ASKED = 200
"""Nor are more asked whether they have room for one."""
MANY = 1200
"""More marks than this are drawn together where they are neighbours."""
_CELL = 9.0
"""Pixels of the squares in which neighbours are drawn together."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign on the paper: `radius` is that of a circle with the sign's area."""

    spot: Spot
    x: float
    y: float
    radius: float
    further: int = 0
    """How many other spots are drawn with it."""


def marks(found: Iterable[Spot], frame: Frame, unit: float, most: int) -> list[Mark]:
    """Return the signs of what a frame shows, the biggest first; `most` is the number of sites of the biggest one."""
    unit = min(unit, unit * _BIGGEST / sqrt(max(most, 1)))
    shown: list[Mark] = []
    for spot in found:
        if spot.where is None or not frame.holds(spot.where):
            continue
        x, y = frame.place(spot.where)
        counted = max(spot.sites, spot.denied, 1) if spot.by_city else 1
        shown.append(Mark(spot, x, y, max(unit * sqrt(counted), _LEAST)))
    return _together(shown) if len(shown) > MANY else shown


def signs(shown: list[Mark], strings: Strings) -> Markup:
    """Return signs as links to the pages of their countries."""
    parts = []
    for mark in shown:
        told = mark.spot.told(strings)
        if mark.further:
            told = strings.text("map.and_others", told=told, count=mark.further)
        parts.append(link(mark.spot.href, told, sign(mark.spot, mark.x, mark.y, mark.radius)))
    return Markup("").join(parts)


def sign(spot: Spot, x: float, y: float, radius: float) -> Markup:
    """Return the sign of a spot: its form says city or country, its filling what is said of the sites."""
    return form(spot.state, x, y, radius, city=spot.by_city)


def form(state: State, x: float, y: float, radius: float, *, city: bool) -> Markup:
    """Return a circle, or a diamond for a country without a city; crossed where closed, hollow where denied."""
    if city:
        drawn = Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>').format(
            state, x, y, radius
        )
    else:
        side = radius * 1.35
        drawn = Markup(
            '<path class="{}" d="M{:.1f} {:.1f}l{side} {side} -{side} {side} -{side} -{side}z"/>'
        ).format(state, x, y - side, side=f"{side:.1f}")
    if state is not State.CLOSED:
        return drawn
    reach = radius * 0.7
    cross = Markup(
        '<path class="closed" d="M{:.1f} {:.1f}l{long:.1f} {long:.1f}m0 -{long:.1f}l-{long:.1f} {long:.1f}"/>'
    )
    return drawn + cross.format(x - reach, y - reach, long=2 * reach)


def names(shown: list[Mark], quiet: Container[int], layout: Layout, box: Box) -> Markup:
    """Return the names of places where there is room, those with most sites first; `quiet` holds who gets none."""
    taken: list[Box] = [
        (one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius)
        for one in shown
    ]
    parts: list[Markup] = []
    for mark in shown[:_ASKED]:
        words = mark.spot.label
        if len(parts) == _NAMES or mark.further or id(mark) in quiet:
            continue
        for place, anchor in _beside(mark, length(words, layout.text), layout.text):
            own = (mark.x - mark.radius, mark.y - mark.radius)
            others = [each for each in taken if each[:2] != own]
            if _within(place, box) and not any(_meet(place, each) for each in others):
                taken.append(place)
                x = place[2] if anchor == "end" else place[0]
                parts.append(label(x, place[3] - layout.text * 0.28, words, "label", anchor))
                break
    return Markup("").join(parts)


def legend(
    layout: Layout, y: float, found: Iterable[Spot], strings: Strings
) -> tuple[list[Markup], float]:
    """Return what the signs mean, of those that are there, and where the next thing may begin."""
    present = {(one.by_city, one.state) for one in found}
    parts = []
    for city, state in ((city, state) for city in (True, False) for state in State):
        if (city, state) not in present:
            continue
        y += layout.text * 1.6
        x = layout.width - MARGIN - 8 if layout.rtl else MARGIN + 8
        parts.append(form(state, x, y - layout.text * 0.35, 5, city=city))
        words = strings.text(f"map.{state}_{'city' if city else 'country'}")
        parts.append(lettering(layout, y, words, "", 22))
    return parts, y


def _together(shown: list[Mark]) -> list[Mark]:
    """Return signs with those of one state in one small square drawn as one, named after the biggest."""
    cells: dict[tuple[State, bool, int, int], list[Mark]] = {}
    for one in shown:
        key = (one.spot.state, one.spot.by_city, int(one.x / _CELL), int(one.y / _CELL))
        cells.setdefault(key, []).append(one)
    return [
        Mark(
            ones[0].spot,
            ones[0].x,
            ones[0].y,
            min(sqrt(sum(one.radius**2 for one in ones)), _CELL),
            len(ones) - 1,
        )
        for ones in cells.values()
    ]


def _beside(mark: Mark, wide: float, high: float) -> list[tuple[Box, str]]:
    """Return where a name may stand: right, left, above, below its sign."""
    gap = mark.radius + 2.5
    top, low = mark.y - high * 0.62, mark.y + high * 0.5
    return [
        ((mark.x + gap, top, mark.x + gap + wide, low), "start"),
        ((mark.x - gap - wide, top, mark.x - gap, low), "end"),
        ((mark.x - wide / 2, mark.y - gap - high, mark.x + wide / 2, mark.y - gap), "start"),
        ((mark.x - wide / 2, mark.y + gap, mark.x + wide / 2, mark.y + gap + high), "start"),
    ]


def _within(one: Box, other: Box) -> bool:
    return other[0] <= one[0] and other[1] <= one[1] and one[2] <= other[2] and one[3] <= other[3]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
