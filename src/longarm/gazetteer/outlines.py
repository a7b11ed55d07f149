"""Outlines: where countries and cities lie on the globe, in degrees, longitude first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from longarm.gazetteer.tables import HOME, rows

Point = tuple[float, float]
"""Longitude and latitude in degrees, east and north positive."""
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Land:
    """A country or territory by its ISO 3166 alpha-2 code, empty where the source draws a land that has none.

    `rings` are its pieces and the holes in them (even-odd), the biggest piece first, none for a land too small for the
    basemap's grid; `middle` lies in or near the biggest piece.
    """

    code: str
    rings: tuple[Ring, ...]
    middle: Point


@cache
def lands() -> tuple[Land, ...]:
    """Return every land of the basemap but Antarctica, by code."""
    table = json.loads((HOME / "basemap.json").read_text(encoding="utf-8"))
    step = table["step"]
    arcs = [_arc(flat, step) for flat in table["arcs"]]
    return tuple(
        Land(
            code,
            tuple(_ring(each, arcs) for each in entry["rings"]),
            (entry["middle"][0] * step, entry["middle"][1] * step),
        )
        for code, entry in table["countries"].items()
    )


@cache
def coordinates() -> Mapping[tuple[str, str], Point]:
    """Return where cities lie by country code and English name, to a hundredth of a degree.

    Of two cities of one name in one country it is the bigger one.
    """
    return MappingProxyType(
        {
            (country, name): (float(longitude), float(latitude))
            for country, name, latitude, longitude in rows("coordinates.tsv")
        }
    )


def _arc(flat: list[int], step: float) -> list[Point]:
    """Return a line of the file in degrees."""
    x = y = 0
    points = []
    for right, up in zip(flat[::2], flat[1::2], strict=True):
        x, y = x + right, y + up
        points.append((round(x * step, 4), round(y * step, 4)))
    return points


def _ring(indices: list[int], arcs: list[list[Point]]) -> Ring:
    """Return a ring as its points, its last one the first; a negative index is an arc read backwards."""
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc if not points else arc[1:]
    return tuple(points)
