"""Points: GeoJSON as RFC 7946 has it, with no point that nobody named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from longarm.stages.publication.opendata.points import city_point
from tests.unit.publication.opendata.opened import RELEASE, TERMS, opened

COLLECTION = {
    "type": "object",
    "required": ["type", "features"],
    "not": {"anyOf": [{"required": [name]} for name in ("coordinates", "geometry", "crs")]},
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {"type": "array", "items": {"$ref": "#/$defs/feature"}},
    },
    "$defs": {
        "feature": {
            "type": "object",
            "required": ["type", "geometry", "properties"],
            "not": {"anyOf": [{"required": ["coordinates"]}, {"required": ["features"]}]},
            "properties": {
                "type": {"const": "Feature"},
                "id": {"type": ["string", "number"]},
                "geometry": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/point"}]},
                "properties": {"type": ["object", "null"]},
            },
        },
        "point": {
            "type": "object",
            "required": ["type", "coordinates"],
            "properties": {
                "type": {"const": "Point"},
                "coordinates": {
                    "type": "array",
                    "prefixItems": [
                        {"type": "number", "minimum": -180, "maximum": 180},
                        {"type": "number", "minimum": -90, "maximum": 90},
                    ],
                    "minItems": 2,
                    "maxItems": 3,
                },
            },
        },
    },
}
"""What RFC 7946 asks of a collection of points."""


@pytest.fixture(scope="module")
def collection() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(opened()["sites.geojson"])
    return found


def test_it_is_geojson(collection: dict[str, Any]) -> None:
    check = Draft202012Validator(COLLECTION)
    check.validate(collection)
    collection["features"][0]["geometry"]["coordinates"].reverse()
    check.validate(collection)  # Dublin is on the globe either way; the order has a test of its own
    with pytest.raises(ValidationError):
        check.validate({**collection, "crs": {}})


def test_longitude_stands_first() -> None:
    found = json.loads(opened()["sites.geojson"])["features"]
    dublin = next(one for one in found if one["id"] == "s-dublin")
    assert dublin["geometry"]["coordinates"] == [-6.25, 53.33]


def test_a_site_without_a_known_city_has_no_point(collection: dict[str, Any]) -> None:
    found = {one["id"]: one for one in collection["features"]}
    seen = {name: (one["geometry"], one["properties"]["precision"]) for name, one in found.items()}
    assert seen["s-2"] == (None, "country")
    assert seen["s-3"] == (None, "country")
    assert seen["s-4"] == (None, "unknown")
    assert seen["s-0"][1] == "city"


def test_a_name_that_several_cities_bear_is_no_point() -> None:
    assert city_point("US", "Springfield") is None
    assert city_point("PT", "Lisbon") is not None
    assert city_point(None, "Lisbon") is None


def test_every_feature_carries_outcome_reply_origins_claims_and_licence(
    collection: dict[str, Any],
) -> None:
    assert collection["licence"] == TERMS.licence
    for one in collection["features"]:
        told = one["properties"]
        assert told["newest_outcome"]
        assert told["reply_of_the_accused"]
        assert told["claims"]
        assert 0 <= told["origins_at_least"] <= told["origins_at_most"]
        assert (told["licence"], told["release"]) == (TERMS.licence, RELEASE)
