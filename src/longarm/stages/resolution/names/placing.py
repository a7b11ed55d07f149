"""Placing: the places that a name may speak of, by every spelling of them, with what is ambiguous kept so."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.places import City, cities, countries, divisions, short_han, subdivisions
from longarm.gazetteer.readings import toneless
from longarm.gazetteer.tables import much_is_built, rows
from longarm.stages.resolution.names.dialects import hokkien
from longarm.stages.resolution.names.sounds import skeleton
from longarm.stages.resolution.names.syllables import palladius, split, wade_giles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_HAN = re.compile("[\u3400-\u9fff]+")
_MARKS = re.compile("[^\\w'’`ʻ]+|_")
_SOFT = re.compile("[ъⁿ]")
_RANKS = {"province": 5, "prefecture": 4, "county": 2}
_COUNTRY, _BIG_CITY, _CITY = 6, 3, 1
_DIVISION, _SECOND = 3, 2
"""Ranks of other states' divisions, of the first level and below it."""
_BIG = 1_000_000
_SPELLINGS = 200
"""Ways to write one place in Hokkien that are kept at most."""
_HEARD_ABROAD = 3
"""Consonants of the shortest name of another state's place that is known by its sound."""
_WAYS = 4
"""Readings of one place's characters that are tried at most."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: `key` is `CN/福州` inside China (one for all places of that name), else the gazetteer's id.

    `rank` is how likely a bare name means it: country 6, province 5, prefecture 4, big city 3, county 2, town 1.
    `codes` are the division codes it may have, `endings` what its Chinese names end on (县, 区).
    """

    key: str
    country: str
    rank: int
    codes: tuple[str, ...] = ()
    endings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Index:
    """Every name of a place, folded and without spaces, to the keys of what it may mean.

    `loose` are spellings without aspiration, `towns` what smaller places may be called: too little alone.
    """

    spots: Mapping[str, Spot]
    exact: Mapping[str, frozenset[str]]
    loose: Mapping[str, frozenset[str]]
    towns: Mapping[str, frozenset[str]]


@cache
@much_is_built()
def index() -> Index:
    """Return the index of all places, built once a process."""
    spots: dict[str, Spot] = {}
    exact = defaultdict[str, set[str]](set)
    for spot, names in _known():
        spots[spot.key] = _merged(spots[spot.key], spot) if spot.key in spots else spot
        for name in names:
            exact[letters_of(name)].add(spot.key)
    chinese = {key: frozenset(_romanized(key[3:])) for key in spots if key.startswith("CN/")}
    for spelling in frozenset[str]().union(*chinese.values()):
        # GeoNames gives cities names that are another's in some romanisation.
        exact[spelling] -= {key for key in exact[spelling] if key.startswith("CN/")}
    for key, spellings in chinese.items():
        for spelling in spellings:
            exact[spelling].add(key)
    for name, older in (*rows("postal.tsv"), *rows("minority_names.tsv")):
        for each in older.split("|"):
            exact[letters_of(each)].add(f"CN/{name}")
    # Shaanxi has its second a so that it is not taken for Shanxi.
    exact["shanxi"].discard("CN/陕西")
    found = {name: frozenset(keys & spots.keys()) for name, keys in exact.items() if name}
    return Index(spots, found, _loose(spots, chinese), _towns())


def _towns() -> dict[str, frozenset[str]]:
    """Return every name of the cities of other states that is not one of their strong ones."""
    found = defaultdict[str, set[str]](set)
    for city in cities():
        if city.country != "CN":
            for name in _weak(city):
                found[letters_of(name)].add(city.id)
    return {name: frozenset(keys) for name, keys in found.items() if name}


def _merged(former: Spot, spot: Spot) -> Spot:
    codes = tuple(dict.fromkeys((*former.codes, *spot.codes)))
    rank = max(former.rank, spot.rank)
    return Spot(spot.key, spot.country, rank, codes, former.endings | spot.endings)


def _loose(
    spots: Mapping[str, Spot], chinese: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """Return spellings that are looked at where no other is known: without aspiration, and in Hokkien."""
    found = defaultdict[str, set[str]](set)
    for key, spellings in chinese.items():
        for spelling in spellings:
            if "'" in spelling:
                found[spelling.replace("'", "")].add(key)
        if spots[key].rank >= _RANKS["county"]:
            for way in islice(product(*(hokkien(char) for char in key[3:])), _SPELLINGS):
                found["".join(way)].add(key)
    return {spelling: frozenset(keys) for spelling, keys in found.items()}


@cache
def emigrants() -> frozenset[str]:
    """Return the keys of the places that many who live abroad come from."""
    return frozenset(f"CN/{name}" for (name,) in rows("homes.tsv"))


@lru_cache(maxsize=200_000)
def letters_of(name: str) -> str:
    """Return a name folded and without anything but letters, digits and the mark of aspiration."""
    words = _MARKS.sub(" ", name).split()
    return _SOFT.sub("", "".join(_aspirated(word) for word in words))


def bare_letters(name: str) -> str:
    """Return a name folded and without anything but letters and digits."""
    return letters_of(name).replace("'", "")


@lru_cache(maxsize=100_000)
def _aspirated(word: str) -> str:
    """Return a folded word with `'` kept where Wade-Giles writes it: after p, t, k, ch and ts."""
    if word.isalnum():
        return fold(word).replace(" ", "")
    marked = re.sub("(?<=[pPtTkKhHsSzZ])['’`ʻ]", "\x00", word)
    parts = [fold(part).replace(" ", "") for part in marked.split("\x00")]
    return "'".join(parts)


def _known() -> Iterator[tuple[Spot, list[str]]]:
    for country in countries().values():
        names = [country.name, *country.names.values(), *country.aliases]
        yield Spot(f"country:{country.code}", country.code, _COUNTRY), names
    for division in divisions():
        short = _shortest(division.hans)
        rank = _RANKS[division.level] if len(short) > 1 else 0
        names = [
            division.hans,
            short_han(division.hans),
            short,
            division.name if division.level == "province" else "",
        ]
        ending = division.hans.removeprefix(short_han(division.hans)) or division.hans[-1]
        yield Spot(f"CN/{short}", "CN", rank, (division.code,), frozenset({ending})), names
    for city in cities():
        if city.country == "CN":
            yield from _chinese(city)
        elif strong := _strong(city):
            big = city.population > _BIG or city.capital
            yield Spot(city.id, city.country, _BIG_CITY if big else _SECOND), strong
    known = {(city.country, fold(city.name)): city.id for city in cities() if city.kind != "city"}
    for each in subdivisions():
        key = each.place or known.get((each.country, fold(each.name))) or f"division:{each.code}"
        rank = _DIVISION if each.level == 1 else _SECOND
        yield Spot(key, each.country, rank), list(each.names)


_LATIN = re.compile("[A-Za-z]")
_NOTABLE = 300_000


@cache
def _of_divisions() -> frozenset[str]:
    """Return the keys of the cities that divisions of other states are named like."""
    return frozenset(each.place for each in subdivisions())


def _strong(city: City) -> list[str]:
    """Return the names by which a city of another state is known alone: of a big one all, of a town none.

    Between them is what GeoNames has in Latin letters besides the name too often some other word.
    """
    names = [name for name in (city.name, *city.names) if len(name) > 1]
    if city.population > _BIG or city.capital or city.kind != "city":
        return names
    if city.population >= _NOTABLE or city.id in _of_divisions():
        own = letters_of(city.name)
        return [name for name in names if not _LATIN.search(name) or letters_of(name) == own]
    return []


def _weak(city: City) -> Iterator[str]:
    strong = set(_strong(city))
    return (name for name in (city.name, *city.names) if len(name) > 1 and name not in strong)


_OF_CHINA = (
    "回 壮 维吾尔 蒙古 藏 苗 彝 土家 满 侗 瑶 朝鲜 白 哈尼 黎 哈萨克 傣 畲 傈僳 东乡 "
    "仡佬 拉祜 佤 水 纳西 羌 土 仫佬 锡伯 柯尔克孜 景颇 达斡尔 撒拉 布朗 毛南 塔吉克 普米 "
    "阿昌 怒 鄂温克 京 基诺 德昂 保安 裕固 独龙 鄂伦春 赫哲 门巴 珞巴 布依 俄罗斯 乌孜别克 "
    "塔塔尔"
)
"""The peoples that the PRC recognises, without 族, besides the Han."""
_PEOPLES = re.compile(
    rf"(?:(?:各|{_OF_CHINA.replace(' ', '|')})族"
    "|(?<=.{2})(?:维吾尔|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|藏))+$"
)
"""The peoples that the name of an autonomous area lists before its level."""


@cache
def peoples_in_pinyin() -> frozenset[str]:
    """Return the peoples of China in pinyin letters, as English names of autonomous areas have them (`bai`, `yi`)."""
    return frozenset("".join(toneless(char)[0] for char in name) for name in _OF_CHINA.split())


_BANNERS = ("自治旗", "旗", "盟")
_SHORT = 2


def _shortest(name: str) -> str:
    """Return a division's name without its level and without the peoples that it is autonomous for."""
    short = short_han(name)
    ending = next((each for each in _BANNERS if name.endswith(each)), "")
    if ending and len(name) - len(ending) >= _SHORT:
        short = name.removesuffix(ending)
    if "自治" not in name:
        return short
    bare = _PEOPLES.sub("", short)
    return bare if len(bare) > 1 else short


def _chinese(city: City) -> Iterator[tuple[Spot, list[str]]]:
    """Yield a Chinese city by the Han names that are read like its English one: others are of places it swallowed."""
    runs = [simplify(name) for name in city.names if _HAN.fullmatch(name)]
    wanted = letters_of(city.name).replace("'", "")
    own = [run for run in runs if wanted in _pinyin(short_han(run))] or runs[:1]
    if not own:
        return
    short = short_han(own[0])
    rank = _BIG_CITY if city.population > _BIG else _CITY
    names = [name for name in city.names if not _HAN.fullmatch(name)]
    yield (
        Spot(f"CN/{short}", "CN", rank),
        [
            city.name,
            *own,
            # What reads like pinyin and is not its own is an older name, or that of a place beside it.
            *(name for name in names if split(letters_of(name)) is None),
        ],
    )


def _readings(run: str) -> list[tuple[str, ...]]:
    return list(islice(product(*(toneless(char) for char in run)), _WAYS))


@cache
def _pinyin(run: str) -> frozenset[str]:
    return frozenset("".join(way).replace("v", "u") for way in _readings(run))


def _romanized(run: str) -> Iterator[str]:
    """Yield a Han name in pinyin, in Wade-Giles with the mark of aspiration, and in the Palladius system."""
    for way in _readings(run):
        yield "".join(way).replace("v", "u")
        yield "".join(wade_giles(syllable) for syllable in way).replace("ü", "u")
        yield fold("".join(palladius(syllable) for syllable in way))


_LEVELS = {
    "autonomous_county": ("自治县",),
    "autonomous_prefecture": ("自治州",),
    "autonomous_region": ("自治区",),
    "banner": ("旗", "自治旗"),
    "county": ("县", "自治县"),
    "district": ("区",),
    "municipal": ("市",),
    "prefecture": ("市", "地区", "自治州"),
    "provincial": ("省", "自治区"),
    "urban": ("市",),
}
"""What a Chinese place's name ends on, by the concept of the lexicon that says its level."""


_OF_CITIES = frozenset({"municipal", "town", "urban"})
_OF_DIVISIONS = frozenset({
    "canton", "county", "departement_fr", "governorate", "krai", "land_state", "oblast", "prefecture", "provincial",
    "regional", "republic", "state", "territory", "voivodeship",
})  # fmt: skip
"""Levels that a city of another state has, and those that a division has."""


def _at_level_abroad(keys: frozenset[str], levels: set[str]) -> frozenset[str]:
    """Return the cities or the divisions among places of other states, by the level beside them."""
    if levels & _OF_CITIES:
        return frozenset(key for key in keys if key.startswith("city:")) or keys
    if levels & _OF_DIVISIONS:
        kept = _of_divisions()
        return frozenset(key for key in keys if not key.startswith("city:") or key in kept) or keys
    return keys


def at_level(keys: frozenset[str], levels: Iterable[str]) -> frozenset[str]:
    """Return those of the places that have one of the levels, all where none has."""
    named = set(levels)
    if len(keys) > 1 and not any(key.startswith("CN/") for key in keys):
        return _at_level_abroad(keys, named)
    if "district" in named:
        # Words for a district are those for a county in some languages.
        named.discard("county")
    endings = {ending for level in named for ending in _LEVELS.get(level, ())}
    spots = index().spots
    return frozenset(key for key in keys if spots[key].endings & endings) or keys


_UMLAUT = ("lv", "nv")
"""How ü is typed in pinyin: Lvliang."""
_SLAVIC = re.compile("^[а-яёіїєґ]{4,}$")
_ADJECTIVE = re.compile(
    "(?:ск|ськ|цьк|цк)(?:ий|ии|ая|ое|ого|ои|ому|им|ом|ие|их|а|е|и|у|ого|іи|ому)$"
)
_FIRST_CASE = ("", "а", "о", "е", "ь", "и", "ы", "ия", "й", "я")
"""What may stand in the first case where a Slavic name shows another one, or an adjective (Пекинский, Пекин)."""


def keys_in_any_case(letters: str) -> frozenset[str]:
    """Return what a name may mean, also where it is a Slavic adjective or stands in another case than the first."""
    found = keys_of(letters)
    if found or not _SLAVIC.match(letters):
        return found
    adjective = _ADJECTIVE.search(letters)
    stems = [letters[: adjective.start()]] if adjective else [letters[:-1], letters[:-2]]
    for stem in stems:
        forms = [keys_of(stem + ending) for ending in _FIRST_CASE] if len(stem) > _SHORT else []
        for keys in forms:
            if any(index().spots[key].rank >= _BIG_CITY for key in keys):
                return keys
    return frozenset()


@cache
def _by_sound() -> Mapping[str, frozenset[str]]:
    """Return the provinces and prefectures of China by their consonants."""
    found = defaultdict[str, set[str]](set)
    for key, spot in index().spots.items():
        if key.startswith("CN/") and spot.rank >= _RANKS["prefecture"]:
            found[skeleton(key[3:])].add(key)
    return {sound: frozenset(keys) for sound, keys in found.items()}


@cache
def sounds_abroad() -> Mapping[str, str]:
    """Return the big cities and the divisions of other states, and the consonants of their names in Latin letters."""
    found = {
        spot.key: skeleton(names[0])
        for spot, names in _known()
        if not spot.key.startswith(("CN/", "country:")) and spot.rank >= _BIG_CITY
    }
    return {key: sound for key, sound in found.items() if len(sound) >= _HEARD_ABROAD}


def places_heard(sound: str) -> frozenset[str]:
    """Return the provinces and prefectures of China whose consonants are these."""
    return _by_sound().get(sound, frozenset())


def towns_called(letters: str) -> frozenset[str]:
    """Return everything that a name may mean, the towns of other states too."""
    return keys_of(letters) | index().towns.get(letters, _NOWHERE)


_NOWHERE = frozenset[str]()


def keys_of(letters: str) -> frozenset[str]:
    """Return what a name may mean, by its letters; empty where no place is called so."""
    table = index()
    found = table.exact.get(letters.replace("v", "u") if letters.startswith(_UMLAUT) else letters)
    if found is None and "'" in letters:
        bare = letters.replace("'", "")
        return table.exact.get(bare, _NOWHERE)
    if found is None:
        return table.loose.get(letters, _NOWHERE)
    return found
