"""Places: countries, cities and divisions as values, and every name they go by."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Literal

from longarm.gazetteer.fold import fold
from longarm.gazetteer.tables import HOME, rows, toml

_WITH_ARTICLE = frozenset(
    {
        *("AE", "AX", "BQ", "BS", "CC", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "IM"),
        *("KM", "KY", "MH", "MP", "MV", "NL", "PH", "PN", "PS", "SB", "SC", "TC", "US", "VG", "VI"),
    }
)
"""Countries whose English name has an article."""
PlaceKind = Literal["city", "division", "country"]
Level = Literal["province", "prefecture", "county"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory with a code of its own, by ISO 3166 alpha-2.

    `names` maps a language (BCP 47) to the name in it; `aliases` are further names and
    abbreviations; `stems` begin its adjectives (see nationals.toml); `han` are the short forms
    used before Chinese and Japanese nouns.
    """

    code: str
    name: str
    capital: str
    names: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    han: tuple[str, ...] = ()

    @property
    def after_of(self) -> str:
        """Return the English name as it stands after "of": "the Netherlands"."""
        return f"the {self.name}" if self.code in _WITH_ARTICLE else self.name


@dataclass(frozen=True, slots=True)
class City:
    """A city or town by its usual English name; `region` is GeoNames' first-level code.

    `names` are all names, the English one first unless it is too ordinary a word to be matched;
    `ordinary` holds those of them that are also ordinary words.
    """

    id: str
    name: str
    country: str
    region: str
    population: int
    capital: bool
    names: tuple[str, ...]
    ordinary: frozenset[str] = frozenset()
    kind: PlaceKind = "city"


@dataclass(frozen=True, slots=True)
class Division:
    """A division of the PRC by its official six-digit code; `parent` is the code above, or empty."""

    code: str
    level: Level
    hans: str
    hant: str
    pinyin: str
    name: str
    parent: str


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A division of a state by its ISO 3166-2 code; `level` is 1 or 2, `names` are those that can stand alone.

    `place` is the city of that name, or the PRC's province (`CN/新疆`), or empty.
    """

    code: str
    country: str
    level: int
    place: str
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """What a name may stand for; `ambiguous` tells that this name is an ordinary word as well."""

    id: str
    name: str
    country: str
    kind: PlaceKind
    population: int
    ambiguous: bool = False


@cache
def countries() -> Mapping[str, Country]:
    """Return all countries by code."""
    table = json.loads((HOME / "countries.json").read_text(encoding="utf-8"))["countries"]
    nationals = toml("nationals.toml")
    found = {}
    for code, row in table.items():
        more = nationals.get(code, {})
        found[code] = Country(
            code=code,
            name=row["names"]["en"].replace("Türkiye", "Turkey"),
            capital=row["capital"],
            names=MappingProxyType(row["names"]),
            aliases=tuple(more.get("names", ())),
            stems=tuple(more.get("stems", ())),
            han=tuple(more.get("han", ())),
        )
    return MappingProxyType(found)


@cache
def cities() -> tuple[City, ...]:
    """Return all cities, biggest first, and after them the further places kept by hand."""
    extra = [cells + [""] * (5 - len(cells)) for cells in rows("cities_extra.tsv")]
    more = {(name, country): names for name, country, _, _, names in extra}
    found = []
    for key, name, country, region, population, capital, names in rows("cities.tsv"):
        added = more.pop((name, country), "")
        cells = f"{names}|{added}" if added else names
        shown, ordinary = _marked(cells)
        found.append(
            City(
                f"city:{key}",
                name,
                country,
                region,
                int(population),
                bool(capital),
                shown,
                ordinary,
            )
        )
    for name, country, kind, population, names in extra:
        if (name, country) in more:
            # A regional name goes before a town of the same name, so it keeps its own kind.
            own = "" if f"?{name}" in names else name
            shown, ordinary = _marked("|".join(filter(None, (own, names))))
            key = f"{kind}:{country}:{fold(name).replace(' ', '_')}"
            place_kind: PlaceKind = "division" if kind == "division" else "city"
            found.append(
                City(
                    id=key,
                    name=name,
                    country=country,
                    region="",
                    population=int(population),
                    capital=False,
                    names=shown,
                    ordinary=ordinary,
                    kind=place_kind,
                )
            )
    return tuple(found)


@cache
def city_names(language: str) -> Mapping[tuple[str, str], str]:
    """Return the cities that have a name of their own in `es`, `fr`, `zh` or `ar`, by English name and country.

    A name that only one of them has is there without a country too (`("Lisbon", "")`).
    """
    header, *table = rows("city_names.tsv")
    if language not in header:
        return MappingProxyType({})
    column = header.index(language)
    found: dict[tuple[str, str], str] = {}
    alone: dict[str, set[str]] = {}
    for row in table:
        if row[column]:
            found[row[0], row[1]] = row[column]
            alone.setdefault(row[0], set()).add(row[column])
    single = {(name, ""): next(iter(names)) for name, names in alone.items() if len(names) == 1}
    return MappingProxyType(single | found)


def _marked(cells: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the names of a cell, and those of them that a `?` marks as ordinary words.

    One with an "ß" is also its name with "ss", as Swiss and foreign papers print it.
    """
    names = tuple(cells.split("|")) if cells else ()
    names += tuple(name.replace("ß", "ss") for name in names if "ß" in name)
    if "?" not in cells:
        return names, frozenset()
    ordinary = frozenset(name[1:] for name in names if name[0] == "?")
    return tuple(name.removeprefix("?") for name in names), ordinary


_LEVELS: dict[str, Level] = {
    "province": "province",
    "prefecture": "prefecture",
    "county": "county",
}


@cache
def divisions() -> tuple[Division, ...]:
    """Return all divisions of the PRC, by code."""
    return tuple(
        Division(code, _LEVELS[level], hans, hant, pinyin, name, parent)
        for code, level, hans, hant, pinyin, name, parent in rows("divisions.tsv")
    )


@cache
def subdivisions() -> tuple[Subdivision, ...]:
    """Return the divisions of all states, by code; those of the PRC only for the names that other languages have."""
    by_hand = {code: (place, names) for code, place, names in rows("subdivisions_by_hand.tsv")}
    found = []
    for code, level, place, name, names in rows("subdivisions.tsv"):
        alike, more = by_hand.pop(code, ("", ""))
        every = dict.fromkeys(filter(None, (*names.split("|"), *more.split("|"))))
        found.append(Subdivision(code, code[:2], int(level), alike or place, name, tuple(every)))
    for code, (place, names) in by_hand.items():
        own = tuple(names.split("|"))
        found.append(Subdivision(code, code[:2], 1, place, own[0], own))
    return tuple(found)


_SYLLABLE = 2
"""Letters of a name that may as well be a particle."""
_SHORTENED = ("自治州", "自治县", "自治区", "地区", "特区", "市", "省", "县", "区")


def short_han(name: str) -> str:
    """Return a division's Han name without its level where two characters or more remain."""
    for suffix in _SHORTENED:
        if name.endswith(suffix) and len(name) - len(suffix) > 1:
            return name.removesuffix(suffix)
    return name


@cache
def ordinary_words() -> frozenset[str]:
    """Return, in lower case, the place names that are ordinary words in some language."""
    table = toml("stop_names.toml")
    return frozenset(table["other"]).union(*table["words"].values())


def _division_names(division: Division) -> list[str]:
    names = [division.hans, division.hant, short_han(division.hans), short_han(division.hant)]
    # One syllable in Latin letters (Lu, Man, Ding) is a word in too many languages.
    if len(short_han(division.hans)) > 1:
        latin = {division.name, division.pinyin}
        names += sorted(name for name in latin if name.casefold() not in ordinary_words())
    return names


def _country_places() -> Iterator[tuple[str, Place]]:
    for country in countries().values():
        place = Place(f"country:{country.code}", country.name, country.code, "country", 10**9)
        for name in dict.fromkeys((country.name, *country.names.values(), *country.aliases)):
            yield name, place


def _city_places() -> Iterator[tuple[str, Place]]:
    for city in cities():
        place = Place(city.id, city.name, city.country, city.kind, city.population)
        marked = replace(place, ambiguous=True)
        for name in city.names:
            yield name, marked if name in city.ordinary or _is_syllable(name) else place


def _is_syllable(name: str) -> bool:
    """Tell whether a name in Latin letters is as short as a particle: "Se", "Bo"."""
    return len(name) <= _SYLLABLE and "LATIN" in unicodedata.name(name[0], "")


def _division_places(taken: frozenset[str]) -> Iterator[tuple[str, Place]]:
    weight = {"province": 3, "prefecture": 2, "county": 1}
    for division in divisions():
        key = f"division:CN-{division.code}"
        place = Place(key, division.name, "CN", "division", weight[division.level])
        for name in dict.fromkeys(_division_names(division)):
            if name not in taken:
                yield name, place


def place_names() -> Iterator[tuple[str, Place]]:
    """Yield every name with every place it may stand for; of one name the biggest place first.

    A Chinese division whose Han name a city of the table has already is left out; the
    populations of the other divisions are ranks (3 province, 2 prefecture, 1 county).
    """
    found: dict[str, list[Place]] = {}
    for name, place in (*_country_places(), *_city_places()):
        found.setdefault(name, []).append(place)
    han_of_cities = frozenset(
        name for city in cities() if city.country == "CN" for name in city.names
    )
    for name, place in _division_places(han_of_cities):
        found.setdefault(name, []).append(place)
    for name, places in found.items():
        # Sorting the many names of one place alone would double the time.
        ordered = sorted(dict.fromkeys(places), key=_by_size) if len(places) > 1 else places
        yield from ((name, place) for place in ordered)


@cache
def places_by_fold() -> Mapping[str, tuple[Place, ...]]:
    """Return the places of every folded name, biggest first."""
    found: dict[str, list[Place]] = {}
    for name, place in place_names():
        places = found.setdefault(fold(name), [])
        if all(place.id != other.id for other in places):
            places.append(place)
    return MappingProxyType(
        {key: tuple(sorted(places, key=_by_size)) for key, places in found.items()}
    )


def _by_size(place: Place) -> tuple[bool, int]:
    return (place.name, place.country) not in _first(), -place.population


@cache
def _first() -> frozenset[tuple[str, str]]:
    """Return the cities, by name and country, that go before bigger ones of their name."""
    return frozenset((name, country) for name, country in rows("cities_first.tsv"))
