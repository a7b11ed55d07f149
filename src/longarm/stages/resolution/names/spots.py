"""Spots: every place with a name of its own, with the names by which it is known alone."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, islice, product
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.places import (
    City,
    cities,
    city_names,
    countries,
    divisions,
    short_han,
    subdivisions,
)
from longarm.gazetteer.readings import toneless
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.names.letters import bare_letters, letters_of
from longarm.stages.resolution.names.syllables import (
    LONGEST,
    SYLLABLES,
    palladius,
    split,
    wade_giles,
)
from longarm.stages.resolution.names.written import several

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_HAN = re.compile("[\u3400-\u9fff]+")
RANKS = {"province": 6, "prefecture": 5, "county": 3}
COUNTRY, BIG_CITY, CITY = 7, 4, 1
FORMER = 2
"""Rank of a division of China that is no more: below every present one."""
DIVISION, SECOND = 4, 3
"""Ranks of other states' divisions, of the first level and below it."""
_BIG = 1_000_000
_WAYS, _MORE_WAYS = 4, 48
"""Readings of one place's characters that are tried at most, and those among which an official one is looked for."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: `key` is `CN/福州` inside China (one for all places of that name), else the gazetteer's id.

    `rank` is how likely a bare name means it: country 7, province 6, prefecture 5, big city 4, county 3, former
    division 2, town 1. `codes` are the division codes it may have, `endings` what its Chinese names end on (县), and
    `was` what those ended on that it had before.
    """

    key: str
    country: str
    rank: int
    codes: tuple[str, ...] = ()
    endings: frozenset[str] = frozenset()
    was: frozenset[str] = frozenset()


def known_spots() -> Iterator[tuple[Spot, list[str]]]:
    """Yield every place with the names by which it is known alone, its English one first; some places twice."""
    for country in countries().values():
        names = [country.name, *country.names.values(), *country.aliases]
        yield Spot(f"country:{country.code}", country.code, COUNTRY), names
    renamed = {name: now for name, now, _ in rows("divisions_renamed.tsv")}
    changed = (
        replace(each, hans=renamed[each.hans]) for each in divisions() if each.hans in renamed
    )
    older = {name: tuple(_older(name, cells)) for name, cells in rows("division_characters.tsv")}
    for division in (*divisions(), *changed):
        short = shortest(division.hans)
        rank = RANKS[division.level] if len(short) > 1 else 0
        names = [
            division.hans,
            short_han(division.hans),
            short,
            division.name if division.level == "province" else "",
            short.removesuffix("族") if len(short) > _SHORT else "",
            *older.get(division.hans, ()),
        ]
        ending = division.hans.removeprefix(short_han(division.hans)) or division.hans[-1]
        yield Spot(f"CN/{short}", "CN", rank, (division.code,), frozenset({ending})), names
    yield from _former()
    for city in cities():
        if city.country == "CN":
            yield from _chinese(city)
        elif strong := _strong(city):
            big = city.population > _BIG or city.capital
            yield Spot(city.id, city.country, BIG_CITY if big else SECOND), strong
    yield from divided_spots()


def divided_spots() -> Iterator[tuple[Spot, list[str]]]:
    """Yield the divisions of other states, and what other languages call those of China, as `known_spots` does."""
    known = {(city.country, fold(city.name)): city.id for city in cities() if city.kind != "city"}
    for each in subdivisions():
        key = each.place or known.get((each.country, fold(each.name))) or f"division:{each.code}"
        rank = DIVISION if each.level == 1 else SECOND
        yield (
            Spot(key, each.country, rank),
            [each.name if each.name in each.names else each.names[0], *_without_level(each.names)],
        )


def _older(name: str, cells: str) -> Iterator[str]:
    """Yield a division's name in characters of former times, without and with the level of today."""
    for each in cells.split("|"):
        yield each
        if len(short_han(name)) == len(each):
            yield f"{each}{name[len(each) :]}"


def _former() -> Iterator[tuple[Spot, list[str]]]:
    """Yield the divisions of China that are no more, or newer than the table of the others."""
    here = {shortest(each.hans) for each in divisions()}
    for name, code, last in rows("divisions_former.tsv"):
        short = shortest(name)
        rank = FORMER if last else RANKS["county"]
        ending = frozenset({name.removeprefix(short_han(name)) or name[-1]})
        spot = Spot(f"CN/{short}", "CN", rank, (code,), ending)
        if last and short in here:
            # What a prefecture of that name held, the place of today does not hold.
            codes = () if code.endswith("00") else (code,)
            spot = replace(spot, codes=codes, endings=frozenset(), was=ending)
        yield spot, [name, short_han(name), short]


_LEVEL_ABROAD = re.compile("(?<=..)(?:[广廣]域|广域市|特[别別]自治)$")


def _without_level(names: Iterable[str]) -> Iterator[str]:
    """Yield names, and those of Korean cities without what kind of city they are: 仁川廣域."""
    for name in names:
        yield name
        bare = _LEVEL_ABROAD.sub("", name)
        if bare != name:
            yield bare


LATIN = re.compile("[A-Za-z]")
_NOTABLE = 300_000


@cache
def named_like_divisions() -> frozenset[str]:
    """Return the keys of the cities that divisions of other states are named like."""
    return frozenset(each.place for each in subdivisions())


_WARD = re.compile("(?<=[\u3400-\u9fff]{2})[区區町]$")
"""The level of wards and towns, which Japan has in their Han names: 品川区."""


def _names_of(city: City) -> list[str]:
    names = [name for name in (city.name, *city.names) if len(name) > 1]
    if city.country == "JP":
        bare = [_WARD.sub("", name) for name in names if _WARD.search(name)]
        # 江东 is in Ningbo before it is in Tokyo.
        names += [name for name in bare if simplify(name) not in _official()]
    return names


def _strong(city: City) -> list[str]:
    """Return the names by which a city of another state is known alone: of a big one all, of a town none.

    Between them is what GeoNames has in Latin letters besides the name too often some other word.
    """
    names = _names_of(city)
    if city.population > _BIG or city.capital or city.kind != "city":
        return [*names, *_exonyms().get((city.name, city.country), ())]
    if city.population >= _NOTABLE or city.id in named_like_divisions():
        own = letters_of(city.name)
        own_names = [name for name in names if not LATIN.search(name) or letters_of(name) == own]
        return [*own_names, *_exonyms().get((city.name, city.country), ())]
    return []


_EXONYMS = ("es", "fr", "zh", "ar")


@cache
def _exonyms() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return what other languages call a city, by its English name and state: Ciudad del Cabo."""
    found = defaultdict[tuple[str, str], list[str]](list)
    for language in _EXONYMS:
        for city, name in city_names(language).items():
            found[city].append(name)
    for own, country, names in rows("city_spellings.tsv"):
        found[own, country] += names.split("|")
    return {city: tuple(dict.fromkeys(names)) for city, names in found.items() if city[1]}


def weak_names(city: City) -> Iterator[str]:
    """Yield the names of a city by which it is not known alone."""
    strong = set(_strong(city))
    names = (*_names_of(city), *_exonyms().get((city.name, city.country), ()))
    return (name for name in names if len(name) > 1 and name not in strong)


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
    return _IN_ENGLISH | {"".join(toneless(char)[0] for char in name) for name in _OF_CHINA.split()}


_IN_ENGLISH = frozenset({
    "blang", "bonan", "bouyei", "buyei", "daur", "derung", "evenki", "gin", "hmong", "klau", "monba", "oroqen", "salar",
    "va", "xibe",
})  # fmt: skip
"""Those whose English names are neither pinyin nor known as peoples."""


_BANNERS = ("自治旗", "旗", "盟")
_NEW_AREA = "新区"
"""A level of its own (浦东新区), of which the short name keeps nothing."""
_SHORT = 2


def shortest(name: str) -> str:
    """Return a division's name without its level and without the peoples that it is autonomous for."""
    short = short_han(name.replace(_NEW_AREA, "区") if len(name) > len(_NEW_AREA) + 1 else name)
    ending = next((each for each in _BANNERS if name.endswith(each)), "")
    if ending and len(name) - len(ending) >= _SHORT:
        short = name.removesuffix(ending)
    if "自治" not in name and not name.endswith("族区"):
        return short
    bare = _PEOPLES.sub("", short)
    return bare if len(bare) > 1 else short


def _chinese(city: City) -> Iterator[tuple[Spot, list[str]]]:
    """Yield a Chinese city by the Han names that are read like its English one: others are of places it swallowed."""
    runs = [simplify(name) for name in city.names if _HAN.fullmatch(name)]
    wanted = letters_of(city.name).replace("'", "")
    own = [run for run in runs if wanted in pinyin(short_han(run))]
    own = own or _by_older_names().get(wanted, [] if wanted in _divisions_in_pinyin() else runs[:1])
    if not own:
        return
    short = short_han(own[0])
    rank = BIG_CITY if city.population > _BIG else CITY
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


@cache
def _divisions_in_pinyin() -> frozenset[str]:
    """Return the names of all divisions in pinyin letters: what is called like one needs no name by chance."""
    return frozenset(letters_of(each.pinyin) for each in divisions())


@cache
def _by_older_names() -> Mapping[str, list[str]]:
    """Return the Chinese names of the places that have another one in Latin letters."""
    tables = (*rows("minority_names.tsv"), *rows("postal.tsv"))
    return {bare_letters(each): [name] for name, older in tables for each in older.split("|")}


def _readings(run: str) -> list[tuple[str, ...]]:
    """Return the ways to read a run; of a division's name the one that it is known to have (和政 is no Huozheng).

    That may be one that its characters have nowhere else: 六合 is Luhe.
    """
    every = list(islice(product(*(toneless(char) for char in run)), _MORE_WAYS))
    official = _official().get(run, frozenset())
    own = [way for way in every if "".join(way).replace("v", "u") in official]
    own = own or [way for each in sorted(official) for way in _syllables(each, len(run))]
    return own or every[:_WAYS]


def _syllables(letters: str, number: int) -> Iterator[tuple[str, ...]]:
    """Yield the ways to part letters into a number of syllables: of two, luan is Lu'an."""
    if number == 1 and letters in SYLLABLES:
        yield (letters,)
    for size in range(1, min(LONGEST, len(letters) - 1) + 1) if number > 1 else ():
        if letters[:size] in SYLLABLES:
            yield from ((letters[:size], *rest) for rest in _syllables(letters[size:], number - 1))


def other_readings(run: str) -> Iterator[str]:
    """Yield a Han name in pinyin by the readings that are not its own, and translated where its parts are landscape.

    Of longer names the last part alone is: Yueyang Tower District is 岳阳楼区.
    """
    own = pinyin(run)
    for way in islice(product(*(toneless(char) for char in run)), _MORE_WAYS):
        spelled = "".join(way).replace("v", "u")
        if spelled not in own:
            yield spelled
    if run[-1] not in _LANDSCAPE:
        return
    if len(run) > _SHORT:
        yield from (name + land for name in pinyin(run[:-1]) for land in _LANDSCAPE[run[-1]])
    elif len(run) == _SHORT and run[0] in _SIDES:
        yield from (side + land for side in _SIDES[run[0]] for land in _LANDSCAPE[run[1]])


_SIDES = several(
    "东:east,eastern 西:west,western 南:south,southern 北:north,northern 新:new 古:old,ancient 老:old 湖:lake 江:river "
    "双:twin,double,two 龙:dragon 白:white 鼓:drum 钟:bell"
)
_LANDSCAPE = several(
    "湖:lake,lakes 城:town,city 山:mountain,mountains,hill,hills 江:river 河:river 峰:peak,peaks 桥:bridge,bridges "
    "门:gate 岸:bank 滨:side 塔:tower,towers,pagoda 楼:tower 关:gate,pass 岗:hill 塘:pond"
)
"""What English translates in names of two characters, first and second: West Lake District is 西湖区."""


@cache
def _official() -> Mapping[str, frozenset[str]]:
    """Return the pinyin of divisions, in letters, by their short names."""
    found = defaultdict[str, set[str]](set)
    for each in divisions():
        letters = letters_of(each.pinyin).replace("'", "").replace("v", "u")
        found[shortest(each.hans)].add(letters)
    return {name: frozenset(spelled) for name, spelled in found.items()}


def is_parted(run: str, letters: str) -> bool:
    """Tell whether a Han name has its syllables where letters have apostrophes: yun'an is 云安 and not 郁南."""
    *parts, _ = letters.split("'")
    marks = set(accumulate(map(len, parts)))
    return any(marks <= set(accumulate(map(len, way))) for way in _readings(run))


@cache
def pinyin(run: str) -> frozenset[str]:
    """Return the ways to write a Han name in toneless pinyin."""
    return frozenset("".join(way).replace("v", "u") for way in _readings(run))


def romanized(run: str) -> Iterator[str]:
    """Yield a Han name in pinyin, in Wade-Giles with the mark of aspiration, and in the Palladius system."""
    for way in _readings(run):
        yield "".join(way).replace("v", "u")
        older = "".join(wade_giles(syllable) for syllable in way).replace("ü", "u")
        if len(way) == 1 or older not in SYLLABLES:
            # Hu-i without its hyphen is no 鄠邑, but 会 and 回.
            yield older
        yield fold("".join(palladius(syllable) for syllable in way))
