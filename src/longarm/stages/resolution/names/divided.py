"""Divided: the divisions of China by the level beside their name, a closed world; for names in Latin letters.

They are looked for in ways that are less and less exact, each only where no division of the level is found before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import divisions
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.placing import keys_of, keys_spelled, without_side
from longarm.stages.resolution.names.renamed import now
from longarm.stages.resolution.names.spots import (
    other_readings,
    peoples_in_pinyin,
    pinyin,
    shortest,
)
from longarm.stages.resolution.names.syllables import split
from longarm.stages.resolution.names.townships import spelled_in_taiwan, towns_of_taiwan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_LEVELS = {
    "banner": "旗",
    "city": "市",
    "county": "县",
    "district": "区",
    "league": "盟",
    "prefecture": "州地",
    "town": "镇乡",
    "township": "乡镇",
}
"""What the Chinese names of a level end on, the likelier first."""
_NAME = re.compile(
    rf"(?P<name>[\w'’ -]+?) (?P<level>{'|'.join(sorted(_LEVELS, key=len, reverse=True))})"
    r"(?:\s*(?:,|\bof\b|\bin\b)\s*(?P<where>[\w'’ ,-]+))?",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\s+(?:autonomous|county-level|directly administered|minority|prefecture-level|special)$",
    re.IGNORECASE,
)
_TWICE = re.compile(r"(.)\1")
_APOSTROPHE = re.compile("['’]")
_AUTONOMOUS = "autonomous"
_WHERE = re.compile(r"\s*,\s*|\s+(?:of|in)\s+")
_LEVEL_OF = re.compile(rf"\s+(?:{'|'.join(_LEVELS)}|province)$", re.IGNORECASE)
_AREA, _AREAS = "地", "地区"
"""The level of 地区, which is no district."""
_ENDINGS = "市县区旗州盟镇乡省"
_NEW = ("新区", "特区", "林区", "矿区")
"""Levels of which a part may be taken for the name's."""
_SYLLABLES = {"区": "qu", "县": "xian", "市": "shi", "镇": "zhen", "乡": "xiang", "旗": "qi"}
TAIWAN = "71"
"""What stands for the code of each place of Taiwan."""
_ONE = 5
"""Characters of the key of a place whose name is one syllable: `CN/南县`."""
_SHORTEST, _WHOLE = 5, 3
"""Letters of the shortest name whose last syllable may be left out, and characters of that name."""


class Own(NamedTuple):
    """A division: its name without its level, and that in one character.

    `former` tells that it is no more, or no more at this level.
    """

    short: str
    level: str
    code: str
    former: bool = False
    autonomous: bool = False


class Meant(NamedTuple):
    """What a name in Latin letters with its level is.

    `letters` are those of its name, `levels` in what Chinese names of its level end, `every` the divisions of that
    level that it may be, and `heads` the first digits of the codes of the place in which it says that it lies.
    """

    letters: str
    levels: str
    every: tuple[Own, ...]
    heads: frozenset[str]


@lru_cache(maxsize=50_000)
def meant(name: str) -> Meant | None:
    """Return what a name in Latin letters may be; None where it has no level."""
    found = _NAME.fullmatch(name) if name.isascii() or "ü" in name else None
    if not found:
        return None
    kind = _KIND.search(found["name"])
    letters = _letters(_without_peoples(_KIND.sub("", found["name"])))
    levels = _LEVELS[found["level"].lower()]
    if kind and kind[0].strip().lower().startswith("prefecture"):
        levels = "市"
    every = next((own for way in _WAYS if (own := tuple(way(letters, levels)))), ())
    if kind and _AUTONOMOUS in kind[0].lower():
        every = tuple(each for each in every if each.autonomous) or every
    return Meant(letters, levels, every, _heads(found["where"] or ""))


def _letters(name: str) -> str:
    """Return the letters of a name, with the apostrophes that part syllables of pinyin."""
    parts = [letters_of(part) for part in _APOSTROPHE.split(name)]
    return "'".join(parts) if all(map(split, parts)) else letters_of(name)


def _without_peoples(name: str) -> str:
    """Return a name without the peoples for which a division is autonomous, if anything else is left."""
    words = name.split()
    while len(words) > 1 and fold(words[-1]) in peoples_in_pinyin() | {"and"}:
        words.pop()
    return " ".join(words)


def _heads(where: str) -> frozenset[str]:
    """Return the first digits of the codes of the place that is said to lie around another one."""
    for part in _WHERE.split(where) if where else ():
        found = {
            each.code.rstrip("0")
            for key in keys_of(letters_of(without_side(_LEVEL_OF.sub("", part))))
            for each in called(key.removeprefix("CN/"))
            if each.code.endswith("00")
        }
        if found:
            return frozenset(found)
    return frozenset()


def spelled(letters: str, levels: str) -> Iterator[Own]:
    """Yield the divisions of some levels that are spelled so, or have this name in a language of their own."""
    for key in now(keys_spelled(letters)):
        if key.startswith("CN/"):
            yield from _at(called(key[3:]), levels)
    for name in spelled_in_taiwan(letters.replace("'", ""), levels):
        yield from _at(called(name[:-1]), levels)
    for level in levels:
        # Names of one syllable keep their level: Nan County is 南县.
        syllable = _SYLLABLES.get(level)
        for key in index().exact.get(f"{letters}{syllable}", frozenset()) if syllable else ():
            if len(key) == _ONE and key.endswith(level):
                yield from _at(called(key[3:]), level)


def _at(every: Iterable[Own], levels: str) -> Iterator[Own]:
    return (each for each in every if each.level in levels)


def _with_level(letters: str, levels: str) -> Iterator[Own]:
    """Yield divisions with their level, or a part of it, in the name already: Nananqu, Shenbeixin District."""
    for level in levels:
        syllable = _SYLLABLES.get(level, "-")
        if letters.endswith(syllable):
            yield from spelled(letters.removesuffix(syllable), level)
    yield from _at(_new_areas().get(letters, ()), levels)


def _otherwise(letters: str, levels: str) -> Iterator[Own]:
    """Yield divisions by other readings of their characters, and with their last one translated."""
    yield from _at(_otherwise_read().get(letters.replace("'", ""), ()), levels)


def _shortened(letters: str, levels: str) -> Iterator[Own]:
    """Yield divisions of three characters whose last one is left out: Shapo District is 沙坡头区."""
    letters = letters.replace("'", "")
    if len(letters) >= _SHORTEST:
        yield from _at(_by_heads().get(letters, ()), levels)


_WAYS: tuple[Callable[[str, str], Iterator[Own]], ...] = (
    spelled,
    _with_level,
    _otherwise,
    _shortened,
)


def level_of(name: str) -> str:
    """Return the level on which a Han name ends in one character; empty where it ends on none."""
    return _AREA if name.endswith(_AREAS) else name[-1:] if name[-1:] in _ENDINGS else ""


def called(short: str) -> tuple[Own, ...]:
    """Return the divisions that have a Han name, which is without its level."""
    return _by_name().get(short, ())


@cache
def _by_name() -> Mapping[str, tuple[Own, ...]]:
    now_called = {before: after for before, after, _ in rows("divisions_renamed.tsv")}
    found = [(each.hans, each.code, False) for each in divisions()]
    found += [(now_called[name], code, False) for name, code, _ in found if name in now_called]
    found = [(name, code, name in now_called) for name, code, _ in found]
    found += [(name, code, bool(last)) for name, code, last in rows("divisions_former.tsv")]
    own = [
        Own(shortest(name), level_of(name), code, former, "自治" in name)
        for name, code, former in found
    ]
    own += [Own(name[:-1], name[-1], TAIWAN, former) for name, former in towns_of_taiwan()]
    return _grouped((each.short, each) for each in own if each.level)


@cache
def _new_areas() -> Mapping[str, tuple[Own, ...]]:
    return _grouped(
        (letters, Own(shortest(each.hans), level_of(each.hans), each.code))
        for each in divisions()
        if each.hans.endswith(_NEW)
        for letters in pinyin(each.hans[:-1])
    )


@cache
def _otherwise_read() -> Mapping[str, tuple[Own, ...]]:
    """Return divisions by what else their names may be read as, and with a double letter written once: Yangu, 阳谷."""
    return _grouped(
        (letters, each)
        for short, every in _by_name().items()
        for letters in (*other_readings(short), *(_TWICE.sub(r"\1", own) for own in pinyin(short)))
        for each in every
    )


@cache
def _by_heads() -> Mapping[str, tuple[Own, ...]]:
    return _grouped(
        (letters, each)
        for short, every in _by_name().items()
        if len(short) == _WHOLE
        for letters in pinyin(short[:-1])
        for each in every
    )


def _grouped(found: Iterable[tuple[str, Own]]) -> Mapping[str, tuple[Own, ...]]:
    groups = defaultdict[str, dict[Own, None]](dict)
    for name, each in found:
        groups[name][each] = None
    return {name: tuple(every) for name, every in groups.items()}
