"""Ground: land and sea below a map's marks, for the whole world or for a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import acos, asin, cos, hypot, radians, sin, sqrt

from markupsafe import Markup

from longarm.gazetteer.outlines import Land, Point, Ring, lands
from longarm.stages.publication.pictures.projection import (
    Box,
    Projection,
    azimuthal,
    clipped,
    equal_earth,
    turned,
    unrolled,
    within_a_quarter,
)

SOUTH, NORTH = -56.5, 83.7
"""The latitudes between which the world is drawn: Antarctica is left out."""
_FINE = 10
"""Units of a path in a pixel: whole numbers of them make a small file."""
_NEAR = 5
"""Two points of an outline nearer than this many units are drawn as one."""
_SMALL = 1.6
"""Pixels below which a land is drawn as a dot."""
_FRAMES = 256
"""How many frames keep their lands: every language draws the same ones, and each picture stands on a page too."""
RULES = (
    ".sea{fill:SEA}.land{fill:LAND;stroke:BORDER;stroke-width:4;stroke-linejoin:round}.dot{fill:LAND}"
    ".hatched{fill:url(#hatch);stroke:HATCH;stroke-width:7;stroke-linejoin:round}.hatching{stroke:HATCH;stroke-width:9}"
    ".ground{fill:LAND}.middle{fill:MIDDLE;stroke:BORDER;stroke-width:6;stroke-linejoin:round}"
)
HATCH = Markup(
    '<defs><pattern id="hatch" width="42" height="42" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="ground" width="42" height="42"/><path class="hatching" d="M9 0V42"/></pattern></defs>'
)


Vector = tuple[float, float, float]
Cap = tuple[Vector, float]
"""A place on the globe as a vector, and the angle in radians around it within which something lies."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A piece of paper in pixels and how the globe comes onto it; `middle` is None where it shows the whole world."""

    box: Box
    projection: Projection
    scale: float
    origin: Point
    """Where the projection's own zero lies on the paper."""
    middle: Point | None = None

    def place(self, point: Point) -> Point:
        """Return where a place lies on the paper; it may lie outside of the box."""
        if self.middle is None:
            point = (turned(point[0]), point[1])
        return self._paper(point)

    def holds(self, point: Point) -> bool:
        """Tell whether a place lies within the box."""
        if self.middle is not None and not within_a_quarter(self.middle, point):
            return False
        x, y = self.place(point)
        left, low, right, high = self.box
        return left <= x <= right and low <= y <= high

    def pieces(self, ring: Ring, cap: Cap) -> list[list[Point]]:
        """Return what the box shows of a ring that lies within `cap`."""
        if self.middle is None:
            drawn = [[self._paper(point) for point in piece] for piece in unrolled(ring)]
        elif self._near(ring, cap):
            drawn = [[self._paper(point) for point in ring]]
        else:
            drawn = []
        found = (clipped(piece, self.box) for piece in drawn)
        return [piece for piece in found if piece]

    def _near(self, ring: Ring, cap: Cap) -> bool:
        """Tell whether a ring may reach into a frame around `middle`, and does not lie beyond a quarter of the globe.

        Beyond it a ring might surround the far end of the projection and come out as its own outside.
        """
        if self.middle is None:
            return True
        centre, reach = cap
        own = sum(one * other for one, other in zip(vector(self.middle), centre, strict=True))
        left, low, right, high = self.box
        away = max(
            hypot(x - self.origin[0], y - self.origin[1])
            for x in (left, right)
            for y in (low, high)
        )
        seen = 2 * asin(min(away / self.scale / 2, 1.0))
        if acos(max(-1.0, min(own, 1.0))) > seen + reach:
            return False
        return any(within_a_quarter(self.middle, point) for point in ring)

    def _paper(self, point: Point) -> Point:
        """Return where a point lies whose longitude counts as the projection counts it."""
        x, y = self.projection(point)
        return self.origin[0] + self.scale * x, self.origin[1] - self.scale * y


def vector(point: Point) -> Vector:
    """Return a place on the globe as a vector of length 1."""
    east, north = radians(point[0]), radians(point[1])
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)


@cache
def _capped() -> tuple[tuple[Land, tuple[Cap, ...]], ...]:
    """Return every land with the caps of its rings."""
    return tuple((land, tuple(_cap(ring) for ring in land.rings)) for land in lands())


def _cap(ring: Ring) -> Cap:
    """Return the part of the globe around a ring."""
    vectors = [vector(point) for point in ring]
    x, y, z = (sum(one[axis] for one in vectors) for axis in range(3))
    size = sqrt(x * x + y * y + z * z) or 1.0
    middle = (x / size, y / size, z / size)
    least = min(sum(a * b for a, b in zip(middle, one, strict=True)) for one in vectors)
    return middle, acos(max(-1.0, min(least, 1.0)))


def world_frame(left: float, top: float, width: float) -> Frame:
    """Return a frame that holds the world but Antarctica in its whole width."""
    scale = width / 2 / equal_earth((180.0, 0.0))[0]
    above, below = equal_earth((0.0, NORTH))[1], equal_earth((0.0, SOUTH))[1]
    box = (left, top, left + width, top + scale * (above - below))
    return Frame(box, equal_earth, scale, (left + width / 2, top + scale * above))


def zoom_frame(window: Box, box: Box) -> Frame:
    """Return a frame that shows a window of degrees (left, low, right, high) as big as `box` in pixels allows."""
    middle = ((window[0] + window[2]) / 2, (window[1] + window[3]) / 2)
    projection = azimuthal(middle)
    edge = [projection(point) for point in outline(window)]
    left, right = min(x for x, _ in edge), max(x for x, _ in edge)
    low, high = min(y for _, y in edge), max(y for _, y in edge)
    scale = min((box[2] - box[0]) / (right - left), (box[3] - box[1]) / (high - low))
    origin = (
        (box[0] + box[2]) / 2 - scale * (left + right) / 2,
        (box[1] + box[3]) / 2 + scale * (low + high) / 2,
    )
    return Frame(box, projection, scale, origin, middle)


def outline(window: Box) -> list[Point]:
    """Return points along the edge of a window in degrees."""
    left, low, right, high = window
    steps = [at / 12 for at in range(12)]
    return [
        *((left + (right - left) * at, low) for at in steps),
        *((right, low + (high - low) * at) for at in steps),
        *((right - (right - left) * at, high) for at in steps),
        *((left, high - (high - low) * at) for at in steps),
    ]


def ground(frame: Frame, hatched: Mapping[str, Markup], middle: str | None = None) -> Markup:
    """Return sea and land; a land whose code is in `hatched` is shaded, inside the link that is given for it.

    The link is a pair of tags with `{}` between them. The land of code `middle` is set off from its neighbours. A path
    counts in tenths of a pixel.
    """
    plain: list[str] = []
    shaded: list[Markup] = []
    for code, drawn in _shapes(frame):
        if code in hatched:
            shape = Markup('<path class="hatched" fill-rule="evenodd" d="{}"/>').format(drawn)
            shaded.append(hatched[code].format(shape))
        elif code == middle:
            shaded.append(Markup('<path class="middle" fill-rule="evenodd" d="{}"/>').format(drawn))
        else:
            plain.append(drawn)
    return Markup(
        '<g transform="scale(.1)"><path class="sea" d="{}"/><path class="land" fill-rule="evenodd" d="{}"/>{}</g>'
    ).format(_sea(frame), "".join(plain), Markup("").join(shaded))


def path(points: Iterable[Point]) -> str:
    """Return a closed line as a path in tenths of a pixel; empty where it shrinks to nothing."""
    cells: list[tuple[int, int]] = []
    for x, y in points:
        cell = (round(x * _FINE), round(y * _FINE))
        if not cells or abs(cell[0] - cells[-1][0]) + abs(cell[1] - cells[-1][1]) >= _NEAR:
            cells.append(cell)
    if len(cells) < 3:  # noqa: PLR2004 - a triangle at least
        return ""
    steps = pairwise(cells)
    return (
        f"M{cells[0][0]} {cells[0][1]}l"
        + " ".join(f"{r - x} {d - y}" for (x, y), (r, d) in steps)
        + "z"
    )


@lru_cache(maxsize=_FRAMES)
def _shapes(frame: Frame) -> tuple[tuple[str, str], ...]:
    """Return the lands that a frame shows, each as its code and its path."""
    drawn = ((land.code, _drawn(frame, land, caps)) for land, caps in _capped())
    return tuple((code, shape) for code, shape in drawn if shape)


def _drawn(frame: Frame, land: Land, caps: tuple[Cap, ...]) -> str:
    """Return a land as a path, or as a dot where it is too small to be one."""
    pieces = [
        piece
        for ring, cap in zip(land.rings, caps, strict=True)
        for piece in frame.pieces(ring, cap)
    ]
    if pieces and max(_span(piece) for piece in pieces) >= _SMALL:
        return "".join(path(piece) for piece in pieces)
    if not frame.holds(land.middle):
        return ""
    x, y = (round(one * _FINE) for one in frame.place(land.middle))
    return f"M{x - 8} {y}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z"


def _span(points: list[Point]) -> float:
    """Return the greater side of the box around some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _sea(frame: Frame) -> str:
    """Return the outline of what the frame shows of the globe."""
    if frame.middle is not None:
        left, low, right, high = frame.box
        return path([(left, low), (right, low), (right, high), (left, high)])
    edge = [SOUTH + (NORTH - SOUTH) * at / 60 for at in range(61)]
    east = [frame._paper((180.0, each)) for each in edge]  # noqa: SLF001 - the edge has no longitude of its own
    west = [frame._paper((-180.0, each)) for each in reversed(edge)]  # noqa: SLF001 - the same
    return path([*east, *west])
