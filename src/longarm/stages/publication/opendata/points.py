"""Points: the sites as GeoJSON (RFC 7946), never closer than a city.

A site whose text names no city, or a city that the gazetteer cannot tell from another of that name, has no geometry: a
point in the middle of a country would say what nobody said.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from longarm.gazetteer.outlines import Point, coordinates
from longarm.gazetteer.places import cities
from longarm.model.contract import Json
from longarm.stages.publication.opendata.columns import table
from longarm.stages.publication.opendata.lines import dumped, listed
from longarm.stages.publication.opendata.rows import Rows

ATTRIBUTION = "City coordinates: GeoNames (https://www.geonames.org), CC BY 4.0"
PROPERTIES = (
    *("title", "site_kind", "country", "city", "operator", "aggregate", "denied_only", "outcome"),
    *("newest_outcome", "reply_of_the_accused", "origins_at_least"),
    *("origins_at_most", "outlets", "roots", "grade_letter", "grade_number", "claims", "quote"),
    *("page", "release"),
)
"""The columns of the table of sites that every feature carries."""
_CLEARLY = 10
"""How many times as many people live in the city that a name stands for as in the next one of that name."""


def points(rows: Rows) -> Iterator[bytes]:
    """Yield the sites as a feature collection."""
    made = rows.made
    head = {
        "type": "FeatureCollection",
        "release": made.release,
        "licence": made.terms.licence,
        "attribution": ATTRIBUTION,
    }
    yield dumped(head)[:-1].encode() + b',\n"features":'
    yield from listed(_features(rows))
    yield b"}\n"


def city_point(country: str | None, city: str | None) -> Point | None:
    """Return longitude and latitude of a city, or None where no city or no single one of that name is known."""
    if country is None or city is None or (country, city) in _unclear():
        return None
    return coordinates().get((country, city))


def _features(rows: Rows) -> Iterator[Json]:
    """Yield one feature a site."""
    licence = rows.made.terms.licence
    for record in rows.records(table("sites")):
        point = city_point(record["country"], record["city"])
        precision = "city" if point else "country" if record["country"] else "unknown"
        yield {
            "type": "Feature",
            "id": record["id"],
            "geometry": None if point is None else {"type": "Point", "coordinates": list(point)},
            "properties": {name: record[name] for name in PROPERTIES}
            | {"precision": precision, "licence": licence},
        }


@cache
def _unclear() -> frozenset[tuple[str, str]]:
    """Return the names that several cities of one country bear, none of them much bigger than the others."""
    people: dict[tuple[str, str], list[int]] = {}
    for one in cities():
        people.setdefault((one.country, one.name), []).append(one.population)
    return frozenset(
        key
        for key, found in people.items()
        if len(found) > 1 and max(found) < _CLEARLY * sorted(found)[-2]
    )
