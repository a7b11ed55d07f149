"""Projection: from the globe to the plane with areas kept, one for the world and one for a part of it.

Equal Earth: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of Geographical
Information Science 33 (2019). Lambert's azimuthal equal-area projection: J. P. Snyder, "Map Projections: A Working
Manual" (1987), section 24.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from math import asin, cos, radians, sin, sqrt

from longarm.gazetteer.outlines import Point

Projection = Callable[[Point], Point]
"""From longitude and latitude in degrees to the plane in radii of the globe, `y` upwards."""

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_HALF_TURN = 180.0
MERIDIAN = 11.0
"""The middle of the world map: its edge then runs through Bering Strait, and cuts no mainland."""
_ANTIPODE = 1e-9


def equal_earth(point: Point) -> Point:
    """Return the place of a point on a world map; its longitude counts from the map's middle, -180 to 180."""
    longitude, latitude = point
    theta = asin(sqrt(3) / 2 * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    across = 9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = 2 * sqrt(3) * radians(longitude) * cos(theta) / (3 * across)
    y = theta * (_A4 * sixth * square + _A3 * sixth + _A2 * square + _A1)
    return x, y


@cache
def azimuthal(middle: Point) -> Projection:
    """Return Lambert's azimuthal equal-area projection around `middle`, for a part of the world.

    It is one and the same for the same middle, so that frames can be told to be equal.
    """
    east, north = radians(middle[0]), radians(middle[1])
    sin_north, cos_north = sin(north), cos(north)

    def project(point: Point) -> Point:
        turned, latitude = radians(point[0]) - east, radians(point[1])
        sin_latitude, cos_latitude = sin(latitude), cos(latitude)
        nearness = sin_north * sin_latitude + cos_north * cos_latitude * cos(turned)
        k = sqrt(2 / max(1 + nearness, _ANTIPODE))
        return (
            k * cos_latitude * sin(turned),
            k * (cos_north * sin_latitude - sin_north * cos_latitude * cos(turned)),
        )

    return project


def within_a_quarter(middle: Point, point: Point) -> bool:
    """Tell whether a point lies on the same half of the globe as `middle`."""
    north, latitude = radians(middle[1]), radians(point[1])
    turned = radians(point[0] - middle[0])
    return sin(north) * sin(latitude) + cos(north) * cos(latitude) * cos(turned) > 0


def turned(longitude: float, meridian: float = MERIDIAN) -> float:
    """Return a longitude as counted from the map's middle, from -180 (included) to 180."""
    return (longitude - meridian + _HALF_TURN) % (2 * _HALF_TURN) - _HALF_TURN


def unrolled(ring: Iterable[Point], meridian: float = MERIDIAN) -> list[list[Point]]:
    """Return a ring in longitudes from the map's middle, in two rings where the edge of the map cuts it."""
    points: list[Point] = []
    for longitude, latitude in ring:
        x = turned(longitude, meridian)
        if points:
            # The next point lies on the near side, even where that leads over the edge.
            x += 360 * round((points[-1][0] - x) / 360)
        points.append((x, latitude))
    pieces = []
    for shift in (-360.0, 0.0, 360.0):
        moved = [(x + shift, y) for x, y in points]
        if max(x for x, _ in moved) > -_HALF_TURN and min(x for x, _ in moved) < _HALF_TURN:
            pieces.append(clipped(moved, (-_HALF_TURN, -90.0, _HALF_TURN, 90.0)))
    return [piece for piece in pieces if piece]


Box = tuple[float, float, float, float]
"""Left, low, right, high."""


def clipped(ring: list[Point], box: Box) -> list[Point]:
    """Return the part of a ring within a box (Sutherland and Hodgman, 1974); empty where nothing of it is."""
    for axis, side, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        if all(sign * point[axis] >= sign * side for point in ring):
            continue
        kept: list[Point] = []
        for at, point in enumerate(ring):
            before = ring[at - 1]
            inside, was = sign * point[axis] >= sign * side, sign * before[axis] >= sign * side
            if inside != was:
                share = (side - before[axis]) / (point[axis] - before[axis])
                other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
                kept.append((side, other) if axis == 0 else (other, side))
            if inside:
                kept.append(point)
        ring = kept
    return ring
