"""Placing: the places that a name may speak of, by every spelling of them, with what is ambiguous kept so."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from longarm.gazetteer.tables import rows
from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.abroad import at_level_abroad, of_cities
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.letters import bare_letters, letters_of
from longarm.stages.resolution.names.respelled import is_arabic_for
from longarm.stages.resolution.names.sounds import skeleton
from longarm.stages.resolution.names.spots import (
    BIG_CITY,
    FORMER,
    LATIN,
    RANKS,
    is_parted,
    known_spots,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NEARLY = 0.75
"""How alike two Latin spellings of one name with the same consonants must be."""
_HEARD_ABROAD = 3
"""Consonants of the shortest name of another state's place that is known by its sound."""


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
