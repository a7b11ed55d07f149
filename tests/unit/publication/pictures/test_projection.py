"""Projection: known values, areas kept, order kept, and rings cut where the edge of the map cuts them."""

from __future__ import annotations

from math import pi, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.gazetteer.outlines import Point
from longarm.stages.publication.pictures.projection import (
    Projection,
    azimuthal,
    clipped,
    equal_earth,
    turned,
    unrolled,
)

LONGITUDES = st.floats(-175, 170)
LATITUDES = st.floats(-85, 80)


def area(ring: list[Point]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x * high - right * y for (x, y), (right, high) in pairs)) / 2


def on_paper(project: Projection, west: float, south: float, size: float) -> float:
    """Return the area of a cell of `size` degrees, with points along its edges."""
    steps = [at * size / 24 for at in range(24)]
    edge = [
        *((west + at, south) for at in steps),
        *((west + size, south + at) for at in steps),
        *((west + size - at, south + size) for at in steps),
        *((west, south + size - at) for at in steps),
    ]
    return area([project(point) for point in edge])


def on_globe(south: float, size: float) -> float:
    return radians(size) * (sin(radians(south + size)) - sin(radians(south)))


def test_equal_earth_has_the_shape_that_its_makers_give() -> None:
    east, _ = equal_earth((180.0, 0.0))
    _, north = equal_earth((0.0, 90.0))
    pole, _ = equal_earth((180.0, 90.0))
    assert east == pytest.approx(2 * sqrt(3) * pi / (3 * 1.340264))
    assert east / north == pytest.approx(2.05458, abs=1e-5)
    assert pole / east == pytest.approx(0.59247, abs=1e-5)
    assert equal_earth((0.0, 0.0)) == (0.0, 0.0)


@given(LONGITUDES, LATITUDES)
def test_equal_earth_keeps_areas(west: float, south: float) -> None:
    assert on_paper(equal_earth, west, south, 5) == pytest.approx(on_globe(south, 5), rel=0.005)


@given(st.floats(-50, 50), st.floats(-40, 40))
def test_the_azimuthal_projection_keeps_areas_near_its_middle(west: float, south: float) -> None:
    project = azimuthal((west + 10, south + 8))
    assert on_paper(project, west, south, 5) == pytest.approx(on_globe(south, 5), rel=0.005)
    assert project((west + 10, south + 8)) == pytest.approx((0, 0), abs=1e-9)


@given(LONGITUDES, LATITUDES, st.floats(0.01, 5))
def test_east_is_right_and_north_is_above(longitude: float, latitude: float, more: float) -> None:
    here = equal_earth((longitude, latitude))
    assert equal_earth((longitude + more, latitude))[0] > here[0]
    assert equal_earth((longitude, latitude + more))[1] > here[1]


def test_a_ring_over_the_edge_of_the_map_comes_out_in_two_rings_of_the_same_area() -> None:
    ring = [(-171.0, 60.0), (-165.0, 60.0), (-165.0, 66.0), (-171.0, 66.0), (-171.0, 60.0)]
    pieces = unrolled(ring)
    assert len(pieces) == 2
    assert sum(area(piece) for piece in pieces) == pytest.approx(36.0)
    assert all(-180 <= x <= 180 for piece in pieces for x, _ in piece)
    assert unrolled([(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)]) == [
        [(-11.0, 0.0), (-6.0, 0.0), (-6.0, 5.0)]
    ]


def test_longitudes_count_from_the_middle_of_the_map() -> None:
    assert [turned(one) for one in (11.0, -169.0, 180.0, -175.0)] == [0.0, -180.0, 169.0, 174.0]


def test_a_ring_is_cut_at_a_box() -> None:
    assert area(clipped([(-1, -1), (3, -1), (3, 3), (-1, 3)], (0, 0, 2, 2))) == 4
    assert clipped([(5, 5), (6, 5), (6, 6)], (0, 0, 2, 2)) == []
