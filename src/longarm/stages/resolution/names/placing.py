"""Placing: the places that a name may speak of, by every spelling of them, with what is ambiguous kept so."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, islice, product
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from longarm.gazetteer.places import cities
from longarm.gazetteer.tables import much_is_built, rows
from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.abroad import at_level_abroad, of_cities, outweighs
from longarm.stages.resolution.names.dialects import hokkien
from longarm.stages.resolution.names.letters import bare_letters, letters_of
from longarm.stages.resolution.names.respelled import cyrillic_of, is_arabic_for
from longarm.stages.resolution.names.sounds import skeleton
from longarm.stages.resolution.names.spots import (
    BIG_CITY,
    FORMER,
    LATIN,
    RANKS,
    Spot,
    is_parted,
    known_spots,
    other_readings,
    pinyin,
    romanized,
    weak_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SPELLINGS = 200
"""Ways to write one place in Hokkien that are kept at most."""
_NEARLY = 0.75
"""How alike two Latin spellings of one name with the same consonants must be."""
_HEARD_ABROAD = 3
"""Consonants of the shortest name of another state's place that is known by its sound."""


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


@cache
@much_is_built()
def index() -> Index:
    """Return the index of all places, built once a process."""
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
    alike: dict[frozenset[str], frozenset[str]] = {}
    found = {}
    for name, named in exact.items():
        keys = frozenset(named & spots.keys())
        if name and keys:
            # Most names of a place mean it alone: one value for all of them.
            found[name] = alike.setdefault(keys, keys)
    return Index(spots, found, _loose(spots, chinese), _towns(), names)


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
                for key in exact[spelling] & spelled.keys() - own
                if spots[key].rank <= least and least > FORMER
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


def _towns() -> dict[str, frozenset[str]]:
    """Return every name of the cities of other states that is not one of their strong ones."""
    found = defaultdict[str, set[str]](set)
    for city in cities():
        if city.country != "CN":
            for name in weak_names(city):
                found[letters_of(name)].add(city.id)
    return {name: frozenset(keys) for name, keys in found.items() if name}


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


def _loose(
    spots: Mapping[str, Spot], chinese: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
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
    return {spelling: frozenset(keys) for spelling, keys in found.items()}


@cache
def emigrants() -> frozenset[str]:
    """Return the keys of the places that many who live abroad come from."""
    return frozenset(f"CN/{name}" for (name,) in rows("homes.tsv"))


def former_ones(keys: frozenset[str]) -> frozenset[str]:
    """Return the places that are no more among those that a name may mean, all where none is."""
    spots = index().spots
    return frozenset(key for key in keys if spots[key].rank == FORMER) or keys


_LEVELS = {
    "autonomous_county": ("自治县",),
    "autonomous_prefecture": ("自治州",),
    "autonomous_region": ("自治区",),
    "banner": ("旗", "自治旗"),
    "county": ("县", "自治县"),
    "district": ("区",),
    "municipal": ("市",),
    "prefecture": ("地区", "市", "自治州"),
    "provincial": ("省", "自治区"),
    "urban": ("市",),
}
"""What a Chinese place's name ends on, by the concept of the lexicon that says its level; first what says it alone."""


def levels_of(ending: str) -> frozenset[str]:
    """Return the levels that the ending of a Chinese place's name says by itself."""
    return frozenset(level for level, endings in _LEVELS.items() if ending == endings[0])


def endings_of(levels: Iterable[str]) -> set[str]:
    """Return what the Chinese names of places of some levels end on."""
    return {ending for level in levels for ending in _LEVELS.get(level, ())}


@lru_cache(maxsize=20_000)
def at_level(keys: frozenset[str], levels: frozenset[str]) -> frozenset[str]:
    """Return those of the places that have one of the levels, all where none has."""
    named = set(levels)
    if len(keys) > 1 and not any(key.startswith("CN/") for key in keys):
        return at_level_abroad(keys, named)
    if "district" in named:
        # Words for a district are those for a county in some languages.
        named.discard("county")
    endings = endings_of(named)
    of_city = of_cities(named)
    spots = index().spots
    return (
        frozenset(
            key
            for key in keys
            if spots[key].endings & endings or (of_city and key.startswith("city:"))
        )
        # Where none has the level now, those that had it: Mingshan County is 名山 and was never 明山.
        or frozenset(key for key in keys if spots[key].was & endings)
        or keys
    )


_UMLAUT = ("lv", "nv")
"""How ü is typed in pinyin: Lvliang."""


@cache
def _by_sound() -> Mapping[str, frozenset[str]]:
    """Return the provinces and prefectures of China by their consonants."""
    found = defaultdict[str, set[str]](set)
    for key, spot in index().spots.items():
        if key.startswith("CN/") and spot.rank >= RANKS["prefecture"]:
            found[skeleton(key[3:])].add(key)
    return {sound: frozenset(keys) for sound, keys in found.items()}


@cache
def sounds_abroad() -> Mapping[str, str]:
    """Return the big cities and the divisions of other states, and the consonants of their names in Latin letters."""
    found = {
        spot.key: skeleton(names[0])
        for spot, names in known_spots()
        if not spot.key.startswith(("CN/", "country:")) and spot.rank >= BIG_CITY
    }
    return {key: sound for key, sound in found.items() if len(sound) >= _HEARD_ABROAD}


def places_heard(sound: str) -> frozenset[str]:
    """Return the provinces and prefectures of China whose consonants are these."""
    return _by_sound().get(sound, _NOWHERE)


@cache
def _other_names_by_sound() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return what Tibetans, Uyghurs and Mongols call places of China, and the places, by the consonants."""
    found = defaultdict[str, list[tuple[str, str]]](list)
    for name, cells in rows("minority_names.tsv"):
        for each in filter(LATIN.match, cells.split("|")):
            found[skeleton(each)].append((bare_letters(each), f"CN/{name}"))
    return {sound: tuple(names) for sound, names in found.items() if len(sound) >= _HEARD_ABROAD}


@lru_cache(maxsize=20_000)
def called_nearly(letters: str, sound: str) -> frozenset[str]:
    """Return the places that Tibetans, Uyghurs or Mongols call so but for a vowel: Jomdo is Jomda."""
    return frozenset(
        key
        for name, key in _other_names_by_sound().get(sound, ())
        if Levenshtein.normalized_similarity(name, letters) >= _NEARLY
    )


@lru_cache(maxsize=20_000)
def spelled_in_arabic(word: str) -> frozenset[str]:
    """Return the provinces and prefectures of China that a folded Arabic word spells."""
    every = frozenset[str]().union(*_by_sound().values())
    return frozenset(key for key in every if is_arabic_for(word, key[3:]))


def towns_called(letters: str) -> frozenset[str]:
    """Return everything that a name may mean, the towns of other states too."""
    return keys_of(letters) | index().towns.get(letters, _NOWHERE)


_NOWHERE = frozenset[str]()


@cache
def keys_of_concept(concept: str) -> frozenset[str]:
    """Return the places that a concept's words name: what is a part of the world may be a province as well."""
    forms = chain.from_iterable(concepts()[concept].forms.values())
    return frozenset[str]().union(*(keys_of(letters_of(form.strip("*"))) for form in forms))


@lru_cache(maxsize=20_000)
def _parted(letters: str) -> frozenset[str]:
    """Return what letters with apostrophes may mean: of Chinese places those with a syllable wherever one stands."""
    keys = index().exact.get(letters.replace("'", ""), _NOWHERE)
    return (
        frozenset(k for k in keys if not k.startswith("CN/") or is_parted(k[3:], letters)) or keys
    )


def keys_spelled(letters: str) -> frozenset[str]:
    """Return what a name may mean that is spelled exactly so, but for apostrophes."""
    found = index().exact.get(letters)
    return _parted(letters) if found is None and "'" in letters else found or _NOWHERE


_SIDE = re.compile(
    r"^(?:the )?(?:far )?(?:central|inner|(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?) "
    r"(?:of )?(?=[A-Z])"
)


def without_side(name: str) -> str:
    """Return the name of a place without which part of it is meant: northwest Yunnan."""
    return _SIDE.sub("", name)


def keys_of(letters: str) -> frozenset[str]:
    """Return what a name may mean, by its letters; empty where no place is called so."""
    table = index()
    found = table.exact.get(letters)
    if found is None and letters.startswith(_UMLAUT):
        found = table.exact.get(letters.replace("v", "u"))
    if found is None and "'" in letters:
        return _parted(letters)
    if found is None:
        return table.loose.get(letters, _NOWHERE)
    return found
