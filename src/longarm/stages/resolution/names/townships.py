"""Townships: districts, cities and townships of Taiwan, told by their whole names with their level.

Alone their names are ordinary words or those of places on the mainland, so no name is read by them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.letters import bare_letters
from longarm.stages.resolution.names.placing import keys_of
from longarm.stages.resolution.names.spots import romanized

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LATIN = re.compile(
    r"^(?P<name>[\w'’ -]+?)\s+(?P<level>district|city|town|township)"
    r"(?:\s*(?:,|of|in)\s+[\w'’ ,-]+)?$",
    re.IGNORECASE,
)
_HAN = re.compile(
    "(?:[\u3400-\u9fff]{2,3}[市县])?(?P<name>[\u3400-\u9fff]{1,3})(?P<level>[区市镇乡])$"
)
_LEVELS = {"district": "区", "city": "市", "town": "镇乡", "township": "乡镇"}
_MERGED = frozenset({"TW-KHH", "TW-NWT", "TW-TAO", "TW-TNN", "TW-TXG"})
"""Cities that took in a county, whose districts were cities and townships."""
_ROMANISATIONS = 2
"""Pinyin and Wade-Giles, in which `romanized` spells a reading first."""
_DISTRICT, _BEFORE = "区", "市镇乡"


def township_of_both(left: str, right: str) -> str | None:
    """Return the name with its level that two names mean; None where one may as well mean a place with that level."""
    for han, latin in ((left, right), (right, left)):
        given = _given(han)
        meant = _meant(latin) if given else None
        if given and meant and given in meant and len({each[:-1] for each in meant}) == 1:
            return given
    return None


@lru_cache(maxsize=50_000)
def _given(name: str) -> str | None:
    """Return the name with its level that a Han name ends on; None where it is no such name."""
    found = None if name.isascii() else _HAN.fullmatch(simplify(fold(name)))
    return f"{found['name']}{found['level']}" if found else None


@lru_cache(maxsize=50_000)
def _meant(name: str) -> frozenset[str] | None:
    """Return what a name in Latin letters with its level may be; None where it has no level."""
    found = _LATIN.match(name)
    return _spelled(bare_letters(found["name"]), _LEVELS[found["level"].lower()]) if found else None


@lru_cache(maxsize=10_000)
def _spelled(letters: str, levels: str) -> frozenset[str]:
    """Return the places with one of the levels that letters spell, those of the mainland too."""
    spots = index().spots
    there = {
        f"{key[3:]}{level}"
        for key in keys_of(letters)
        if key.startswith("CN/")
        for level in levels
        if level in spots[key].endings
    }
    return spelled_in_taiwan(letters, levels) | there


def towns_of_taiwan() -> Iterator[tuple[str, bool]]:
    """Yield the names with their level, and whether that is one of former times."""
    for code, names, _ in rows("townships_taiwan.tsv"):
        for name in names.split("|"):
            yield name, False
            before = _BEFORE if code in _MERGED and name[-1] == _DISTRICT else ""
            yield from ((name[:-1] + level, True) for level in before)


def spelled_in_taiwan(letters: str, levels: str) -> frozenset[str]:
    """Return the names with one of the levels, the likelier first, that letters spell.

    Of several those whose characters have this reading first: Taiwu is 泰武, and 大武 is seldom read so.
    """
    found = _by_letters().get((letters, levels[0]), frozenset())
    first = {each for each in found if letters in _read_first(each[:-1])} if len(found) > 1 else ()
    return frozenset(first) or found


@cache
def _read_first(run: str) -> frozenset[str]:
    return frozenset(map(bare_letters, islice(romanized(run), _ROMANISATIONS)))


@cache
def _by_letters() -> Mapping[tuple[str, str], frozenset[str]]:
    """Return names with their level by their letters in each romanisation and the first of the levels in English."""
    found = defaultdict[tuple[str, str], set[str]](set)
    for code, names, more in rows("townships_taiwan.tsv"):
        older = dict(each.split("=") for each in more.split("|") if each)
        for name in names.split("|"):
            short, level = name[:-1], name[-1]
            spelled = {*map(bare_letters, romanized(short)), bare_letters(older.get(short, ""))}
            before = _BEFORE if code in _MERGED and level == _DISTRICT else ""
            for own in level + before:
                for levels in _LEVELS.values():
                    for letters in spelled if own in levels else ():
                        found[letters, levels[0]].add(f"{short}{own}")
    return {key: frozenset(own) for key, own in found.items()}
