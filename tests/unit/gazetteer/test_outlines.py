"""Outlines: every country has a place, the small and the disputed ones too, and cities lie where they lie."""

from __future__ import annotations

import pytest

from longarm.gazetteer.outlines import Point, Ring, coordinates, lands
from longarm.gazetteer.places import countries
from longarm.gazetteer.tables import HOME

WITHOUT_OUTLINE = frozenset(
    {"AQ", "BQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "UM", "YT"}
)
"""Antarctica, which no map draws, and what Natural Earth draws as part of another land or not at all."""


def inside(point: Point, ring: Ring) -> bool:
    """Tell whether a point lies within a ring: a ray to the east crosses its edge an odd number of times."""
    x, y = point
    crossed = False
    for (left, low), (right, high) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (low > y) != (high > y) and x < (right - left) * (y - low) / (high - low) + left:
            crossed = not crossed
    return crossed


def land_at(point: Point) -> list[str]:
    return [land.code for land in lands() if sum(inside(point, ring) for ring in land.rings) % 2]


def test_every_country_of_the_gazetteer_has_an_outline_or_is_known_to_have_none() -> None:
    drawn = {land.code for land in lands()}
    assert set(countries()) - drawn <= WITHOUT_OUTLINE
    assert len(drawn) > 230


@pytest.mark.parametrize("code", ["SG", "HK", "MO", "MT", "VA", "MC", "LI", "PS", "TW", "XK", "EH"])
def test_small_and_disputed_ones_are_there(code: str) -> None:
    [land] = [land for land in lands() if land.code == code]
    assert -180 <= land.middle[0] <= 180
    assert -90 <= land.middle[1] <= 90
    assert land.rings or code == "VA"


@pytest.mark.parametrize(
    ("point", "code"),
    [
        ((34.40, 31.45), "PS"),
        ((35.20, 31.95), "PS"),
        ((34.62, 31.60), "IL"),
        ((2.35, 48.86), "FR"),
        ((28.2, -29.5), "LS"),
        ((103.82, 1.36), "SG"),
        ((-63.0, -10.0), "BR"),
    ],
)
def test_a_point_lies_in_one_land_and_in_the_right_one(point: Point, code: str) -> None:
    assert land_at(point) == [code]


def test_rings_are_closed_and_on_the_globe() -> None:
    for land in lands():
        for ring in land.rings:
            assert ring[0] == ring[-1]
            assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)


@pytest.mark.parametrize(
    "city", [("ES", "Madrid"), ("ES", "Manresa"), ("AU", "Canberra"), ("KE", "Nairobi")]
)
def test_cities_lie_in_their_countries(city: tuple[str, str]) -> None:
    assert land_at(coordinates()[city]) == [city[0]]


def test_the_file_stays_small() -> None:
    assert (HOME / "basemap.json").stat().st_size < 400_000
