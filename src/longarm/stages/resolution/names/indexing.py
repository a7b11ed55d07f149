"""Indexing: every place and every name of it, put into one index with what is ambiguous kept so."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import astuple, dataclass
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING, Any

from longarm.gazetteer.places import cities
from longarm.gazetteer.tables import much_is_built, rows
from longarm.stages.resolution.names.abroad import outweighs
from longarm.stages.resolution.names.compiled import compiled
from longarm.stages.resolution.names.dialects import hokkien
from longarm.stages.resolution.names.letters import bare_letters, letters_of
from longarm.stages.resolution.names.respelled import cyrillic_of
from longarm.stages.resolution.names.spots import (
    BIG_CITY,
    FORMER,
    LATIN,
    RANKS,
    Spot,
    known_spots,
    other_readings,
    pinyin,
    romanized,
    weak_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SPELLINGS = 200
"""Ways to write one place in Hokkien that are kept at most."""


@dataclass(frozen=True, slots=True)
class Index:
    """Every name of a place, folded and without spaces, to the keys of what it may mean.

    `loose` are spellings without aspiration, `towns` what smaller places may be called: too little alone. `own` are the
    English names of the places that are known alone.
    """

    spots: Mapping[str, Spot]
    exact: Mapping[str, frozenset[str]]
    loose: Mapping[str, frozenset[str]]
    towns: Mapping[str, frozenset[str]]
    own: frozenset[str]


_Named = dict[str, frozenset[str]]


@cache
@much_is_built()
def index() -> Index:
    """Return the index of all places, built once a process."""
    spots, exact, loose, towns, own = compiled("places", _plain)
    return Index({each[0]: Spot(*each) for each in spots}, exact, loose, towns, own)


def _plain() -> tuple[list[tuple[Any, ...]], _Named, _Named, _Named, frozenset[str]]:
    """Return what an index holds as plain values, its places as their fields."""
    spots, exact, names = _known()
    chinese = {key: frozenset(romanized(key[3:])) for key in spots if key.startswith("CN/")}
    for spelling in frozenset[str]().union(*chinese.values()):
        # GeoNames gives cities names that are another's in some romanisation.
        exact[spelling] -= {key for key in exact[spelling] if key.startswith("CN/")}
    for key, spellings in chinese.items():
        for spelling in spellings:
            exact[spelling].add(key)
    _without_wade_giles(spots, exact, chinese)
    older = defaultdict[str, set[str]](set)
    for name, each in _older():
        older[letters_of(each)].add(f"CN/{name}")
    for spelling, own in older.items():
        # So do they with older names: what is kept by hand wins.
        abroad = {key for key in exact[spelling] if not key.startswith("CN/")}
        exact[spelling] = (
            own | abroad | {key for key in exact[spelling] if spelling in chinese.get(key, ())}
        )
    _without_others(spots, exact)
    # Shaanxi has its second a so that it is not taken for Shanxi.
    for spelling in ("shanxi", "шаньси"):
        exact[spelling].discard("CN/陕西")
    known = {name: {key for key in keys if key in spots} for name, keys in exact.items()}
    alike: dict[frozenset[str], frozenset[str]] = {}
    found = _alike(known, alike)
    loose, towns = _alike(_loose(spots, chinese), alike), _alike(_towns(), alike)
    # The names of the tables are read once, here.
    letters_of.cache_clear()
    return [astuple(spot) for spot in spots.values()], found, loose, towns, names


def _alike(
    named: Mapping[str, set[str]], alike: dict[frozenset[str], frozenset[str]]
) -> dict[str, frozenset[str]]:
    """Return names with what they mean; most names of a place mean it alone: one value of `alike` for all of them."""
    return {
        name: alike.setdefault(keys, keys)
        for name, keys in zip(named, map(frozenset, named.values()), strict=True)
        if name and keys
    }


def _without_others(spots: Mapping[str, Spot], exact: Mapping[str, set[str]]) -> None:
    """Take from the Han names of present divisions what GeoNames calls so besides: 潮阳 is not 朝阳."""
    for key, spot in spots.items():
        if key.startswith("CN/") and spot.codes and spot.rank >= RANKS["county"]:
            named = exact[key[3:]]
            named -= {each for each in named if each.startswith("CN/") and each != key}


def _known() -> tuple[dict[str, Spot], defaultdict[str, set[str]], frozenset[str]]:
    """Return the places by key, the keys by every name that the tables have, and the English names."""
    spots: dict[str, Spot] = {}
    exact = defaultdict[str, set[str]](set)
    owners: dict[str, str] = {}
    english = set[str]()
    called = defaultdict[str, set[str]](set)
    for spot, names in known_spots():
        key = spot.key
        spots[key] = _merged(spots[key], spot) if key in spots else spot
        abroad = not key.startswith("CN/")
        letters = {bare_letters(name) if abroad else letters_of(name) for name in names}
        for each in letters:
            exact[each].add(key)
        if abroad:
            called[key] |= letters
            if spot.rank >= BIG_CITY:
                owners.setdefault(bare_letters(names[0]), key)
        english.add(bare_letters(names[0]))
    _without_namesakes(spots, exact, called, owners)
    return spots, exact, frozenset(english)


def _without_wade_giles(
    spots: Mapping[str, Spot],
    exact: Mapping[str, set[str]],
    chinese: Mapping[str, frozenset[str]],
) -> None:
    """Take from Chinese places a spelling in Wade-Giles that is the pinyin of a place as big: Chun'an is no 莒南."""
    spelled = {key: pinyin(key[3:]) for key in chinese}
    for spelling in frozenset[str]().union(*spelled.values()):
        own = {key for key in exact[spelling] if spelling in spelled.get(key, ())}
        least = max((spots[key].rank for key in own), default=0)
        exact[spelling].difference_update(
            [
                key
                for key in exact[spelling] - own
                if key in spelled and spots[key].rank <= least and least > FORMER
            ]
        )


_MIDDLE, _OTHER_MIDDLES = "Middle", ("Center", "Central")
"""What English names of banners have for 中."""


def _older() -> Iterator[tuple[str, str]]:
    """Yield Chinese places with their other names in Latin letters, and as Russian spells those."""
    for name, cells in rows("postal.tsv"):
        yield from ((name, each) for each in cells.split("|"))
    for name, cells in rows("minority_names.tsv"):
        for each in cells.split("|"):
            yield name, each
            if _MIDDLE in each:
                yield from ((name, each.replace(_MIDDLE, other)) for other in _OTHER_MIDDLES)
            if LATIN.match(each):
                yield name, cyrillic_of(each)


def _towns() -> dict[str, set[str]]:
    """Return every name of the cities of other states that is not one of their strong ones."""
    found = defaultdict[str, set[str]](set)
    for city in cities():
        if city.country != "CN":
            for name in weak_names(city):
                found[letters_of(name)].add(city.id)
    return found


def _without_namesakes(
    spots: Mapping[str, Spot],
    exact: Mapping[str, set[str]],
    called: Mapping[str, set[str]],
    owners: Mapping[str, str],
) -> None:
    """Take from a place what it is called besides where that is a bigger place's own name: no Alexandria is Mashhad.

    `owners` are the big places by their own name. What both are called in other languages goes with it.
    """
    own = {key: name for name, key in owners.items()}
    for name, owner in owners.items():
        for key in [key for key in exact[name] if key != owner and key in called]:
            if key.startswith("country:") or own.get(key, name) in called[owner]:
                continue
            if spots[key].country == spots[owner].country or outweighs(key, owner):
                # Quebec, the city and the province; Cologne is Colonia, as a department of Uruguay is.
                continue
            for each in called[key] & called[owner]:
                exact[each].discard(key)


def _merged(former: Spot, spot: Spot) -> Spot:
    codes = tuple(dict.fromkeys((*former.codes, *spot.codes)))
    rank = max(former.rank, spot.rank)
    endings = former.endings | spot.endings
    return Spot(spot.key, spot.country, rank, codes, endings, (former.was | spot.was) - endings)


def _loose(spots: Mapping[str, Spot], chinese: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    """Return spellings that are looked at where no other is known.

    They are without aspiration, with another reading of a character (大城 as Dacheng), in English, and in Hokkien.
    """
    found = defaultdict[str, set[str]](set)
    for key, spellings in chinese.items():
        for spelling in spellings:
            if "'" in spelling:
                found[spelling.replace("'", "")].add(key)
        for spelling in other_readings(key[3:]):
            found[spelling].add(key)
        if spots[key].rank >= RANKS["county"]:
            for way in islice(product(*(hokkien(char) for char in key[3:])), _SPELLINGS):
                found["".join(way)].add(key)
    return found
