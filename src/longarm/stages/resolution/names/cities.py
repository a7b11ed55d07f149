"""Cities: two whole names that the gazetteer gives to one city of another state, however small it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from longarm.gazetteer.places import cities
from longarm.gazetteer.tables import much_is_built, rows
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.placing import towns_called

_CITY = re.compile(
    r"(?<=\w)(?:\s+(?:county-level |metropolitan |prefecture-level )?(?:city|town)|(?<=..)市)$",
    re.IGNORECASE,
)
"""What only says that a name is a city's: Mito City, 水户市."""
_CITY_IN_CHINESE = "市"
_FAR_BIGGER = 20
"""How many times as many people the city has that a name means, of several cities that are called so."""


def city_of_both(left: str, right: str) -> str | None:
    """Return the id of the one city that both names mean; None where one of them may as well mean something else."""
    (known, ours), (also_known, theirs) = _city_called(left), _city_called(right)
    if not (known or also_known):
        # Only where nothing bigger is called so may a name mean a small town.
        ours, theirs = _town_called(left), _town_called(right)
    return ours if ours == theirs else None


@lru_cache(maxsize=50_000)
def _city_called(name: str) -> tuple[bool, str | None]:
    """Return whether anything is known that a name may mean, and the city that it means."""
    bare = _CITY.sub("", name)
    keys = towns_called(letters_of(bare))
    if bare != name:
        keys = _at_its_level(keys)
    return bool(keys), _biggest(keys, _people())


@lru_cache(maxsize=50_000)
def _town_called(name: str) -> str | None:
    """Return the small town that a name means."""
    letters = letters_of(_CITY.sub("", name))
    return _biggest(_towns().get(letters, frozenset()), _townspeople())


@lru_cache(maxsize=20_000)
def _at_its_level(keys: frozenset[str]) -> frozenset[str]:
    """Return places without those of China that are and were no cities: 松江市 is in Japan, 松江区 in Shanghai."""
    spots = index().spots
    return frozenset(
        key
        for key in keys
        if not key.startswith("CN/") or _CITY_IN_CHINESE in spots[key].endings | spots[key].was
    )


def is_town(letters: str) -> bool:
    """Tell whether a town of another state is called so, however small it is."""
    return bool(towns_called(letters) or letters in _towns())


def _biggest(keys: Iterable[str], people: Mapping[str, int]) -> str | None:
    """Return the only city, or one far bigger than all others; None where none is, or something else is called so."""
    found = sorted((-people.get(key, 0), key) for key in keys)
    if not found or found[-1][0] == 0:
        return None
    (most, first), *others = found
    return first if all(-most >= -each * _FAR_BIGGER for each, _ in others) else None


@cache
def _people() -> Mapping[str, int]:
    """Return how many people live in each city outside China."""
    here = (city for city in cities() if city.country != "CN" and city.kind == "city")
    return {city.id: max(1, city.population) for city in here}


@cache
def _townspeople() -> Mapping[str, int]:
    return {f"city:{key}": int(people) for key, _, people, _ in rows("towns.tsv")}


@cache
@much_is_built()
def _towns() -> Mapping[str, frozenset[str]]:
    """Return the small towns by each of their names."""
    found = defaultdict[str, set[str]](set)
    for key, _, _, names in rows("towns.tsv"):
        for name in names.split("|"):
            # Past the cache: nearly all of these names are never asked for.
            found[letters_of.__wrapped__(name)].add(f"city:{key}")
    alike: dict[frozenset[str], frozenset[str]] = {}
    return {
        name: alike.setdefault(frozenset(keys), frozenset(keys)) for name, keys in found.items()
    }
