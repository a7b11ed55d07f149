"""Levels: a Han name and one in Latin letters that are one division of China by the level beside them.

Where the level leaves several places that are spelled alike, the province given decides, or nothing does.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from longarm.gazetteer.fold import fold, simplify
from longarm.stages.resolution.names.divided import (
    TAIWAN,
    Meant,
    Own,
    called,
    level_of,
    meant,
    spelled,
)
from longarm.stages.resolution.names.letters import bare_letters, letters_of
from longarm.stages.resolution.names.placing import keys_of, keys_spelled
from longarm.stages.resolution.names.renamed import now
from longarm.stages.resolution.names.spelling import letters_in
from longarm.stages.resolution.names.spots import pinyin, shortest
from longarm.stages.resolution.names.syllables import split
from longarm.stages.resolution.names.units import Script

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_HAN = re.compile("[\u3400-\u9fff]{2,12}")
_AROUND = re.compile("(?<=.[省市州盟县])(?=..)")
"""Where the name of the place around another one ends: 徐州市云龙区."""
_OF_COUNTIES = "市县区"
"""Levels that one place may have had one after another."""
_OF_TOWNS = "镇乡"
_PROVINCE = "省"
_ALL = "市县区旗州地盟省"
_LONG = 3
"""Characters of a town's name that is spelled like another one more seldom."""


def division_of_both(left: str, right: str, heads: frozenset[str]) -> str | None:
    """Return the division that a Han name and a Latin one with its level mean; None where it may be another.

    `heads` are the first digits of the codes of the province in which they are spoken of, empty where none is given.
    """
    for han, latin in ((left, right), (right, left)):
        found = None if han.isascii() else meant(latin)
        if found is None:
            continue
        for name, level in _given(han):
            if _is(name, level, found, heads):
                return f"{name}{level or found.levels[0]}"
    return None


def are_read_otherwise(left: str, right: str) -> bool:
    """Tell whether a Han name is read otherwise than a Latin one of a division says in syllables of pinyin.

    Of what is so no likeness of sounds makes one, but for a misprint: 士林 is not Jilin City.
    """
    for han, latin in ((left, right), (right, left)):
        if han.isascii():
            continue
        letters, known = _said(latin)
        names, readings = _read(han) if letters else (_NONE, _NONE)
        if not names or names & known:
            return False
        if found := meant(latin):
            # A misprint is of nothing else the right spelling.
            own = bool(found.every)
            return letters not in readings if own else not _is_near_any(letters, readings)
    return False


_NONE = frozenset[str]()


@lru_cache(maxsize=50_000)
def _said(latin: str) -> tuple[str, frozenset[str]]:
    """Return the letters of a Latin name of one word before its level, and the Han names of all that it is known to be.

    No letters where it has no level or is no pinyin.
    """
    found = meant(latin)
    letters = found.letters.replace("'", "") if found else ""
    if not found or split(letters) is None or bare_letters(latin.split(maxsplit=1)[0]) != letters:
        return "", _NONE
    keys = now(keys_spelled(found.letters) | keys_spelled(bare_letters(latin)))
    known = {key.removeprefix("CN/") for key in keys if key.startswith("CN/")}
    return letters, frozenset(known | {each.short for each in found.every})


@lru_cache(maxsize=50_000)
def _read(han: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a Han name may be without its level, with the present names, and how all of these are read."""
    given = _given(han)
    keys = now(keys_of(letters_of(han))) if given else _NONE
    names = frozenset((*(name for name, _ in given), *(key.removeprefix("CN/") for key in keys)))
    ways = (pinyin(name) | letters_in(name, name, Script.HAN) for name in names)
    return names, _NONE.union(*ways)


def _is_near_any(letters: str, readings: Iterable[str]) -> bool:
    """Tell whether letters are a reading but for one of them, or the head of one, or hold one at their head."""
    return any(
        letters.startswith(each)
        or each.startswith(letters)
        or Levenshtein.distance(letters, each, score_cutoff=1) <= 1
        for each in readings
    )


def has_namesakes(left: str, right: str) -> bool:
    """Tell whether a Latin name with its level spells, besides the place that a Han one names, as many others of it.

    How likely a bare name means one of them says nothing then: 抚顺 is big, but Fushun County is 富顺县 as well. And
    吉林 is the province rather than Jilin City.
    """
    for han, latin in ((left, right), (right, left)):
        found = None if han.isascii() else meant(latin)
        if found is None or found.heads:
            continue
        given = _given(han)
        if any(_is_beside(name, level, found) for name, level in given):
            return True
        number = _rivals(latin)
        names = {name for name, _ in given} & number.keys()
        if names and any(each.level == _PROVINCE for each in called(han)):
            return True
        others = [many for name, many in number.items() if name not in names]
        return bool(names and others) and max(number[name] for name in names) <= max(others)
    return False


@lru_cache(maxsize=50_000)
def _rivals(latin: str) -> Mapping[str, int]:
    """Return the present divisions of the highest rank that a Latin name spells at its level, and how many each are."""
    found = meant(latin)
    every = (
        {each for each in found.every if not each.former and each.code != TAIWAN}
        if found
        else set()
    )
    high = {each for each in every if each.code.endswith("00")}
    return Counter(each.short for each in high or every)


def _is_beside(name: str, level: str, found: Meant) -> bool:
    """Tell whether a Han name has a level that the other one has not, and there are places of both: 东营市, 东营区."""
    if not level or level in found.levels:
        return False
    return any(each.short == name and not each.former for each in found.every) and any(
        each.level == level and not each.former for each in called(name)
    )


@lru_cache(maxsize=50_000)
def _given(name: str) -> tuple[tuple[str, str], ...]:
    """Return the ways to part a Han name into a name and its level, empty where it has none."""
    text = simplify(fold(name))
    if not _HAN.fullmatch(text):
        return ()
    parts = [text, *(text[match.end() :] for match in _AROUND.finditer(text))]
    whole = [(each, "") for each in parts if called(each) or not level_of(each)]
    # 沈北新 is the district with a part of its level.
    if not level_of(text):
        keys = keys_of(letters_of(text))
        whole += [(key[3:], "") for key in keys if text.startswith(key.removeprefix("CN/"))]
    return (*whole, *(_parted(each) for each in parts if level_of(each)))


def _parted(name: str) -> tuple[str, str]:
    level = level_of(name)
    short = shortest(name)
    if short == name and len(name) >= _LONG and (level in _OF_TOWNS or called(name[:-1])):
        # 红河州 is short for an autonomous prefecture.
        short = name[:-1]
    return short, level


def _is(name: str, level: str, found: Meant, heads: frozenset[str]) -> bool:
    every = _inside(_inside(found.every, heads), found.heads)
    where = heads or found.heads
    if not every:
        return not found.every and (
            _is_at_another_level(name, level, found, where) or _is_a_town(name, level, found)
        )
    if {each.short for each in every} != {name}:
        return bool(where) and not level and _is_short_for(name, every, where)
    if not level:
        return _means_alone(name, every, where)
    return level in {each.level for each in every}


def _inside(every: Sequence[Own], heads: frozenset[str]) -> list[Own]:
    return [each for each in every if not heads or each.code.startswith(tuple(heads))]


def _means_alone(name: str, every: Sequence[Own], where: frozenset[str]) -> bool:
    """Tell whether a Han name without a level means one of these: nothing else there or elsewhere has the name.

    What has another level now under its old code is the same place: townships of Taiwan became districts.
    """
    levels, codes = {each.level for each in every}, {each.code for each in every}
    here = [each for each in _inside(called(name), where) if not each.former]
    if any(each.level not in levels and each.code not in codes for each in here):
        return False
    return bool(where) or all(key.startswith("CN/") for key in keys_of(letters_of(name)))


def _is_short_for(name: str, every: Sequence[Own], where: frozenset[str]) -> bool:
    """Tell whether a Han name is that of the one place without its last character, and nothing there is called so."""
    shorts = {each.short for each in every}
    return len(shorts) == 1 and min(shorts)[:-1] == name and not _inside(called(name), where)


def _is_at_another_level(name: str, level: str, found: Meant, where: frozenset[str]) -> bool:
    """Tell whether a place is said to be of a level that no place of its sound has or had."""
    own = _only(name)
    if own is None or level not in {"", own.level} or found.levels not in _OF_COUNTIES:
        return False
    if {each.short for each in spelled(found.letters, _ALL)} != {name}:
        return False
    return bool(level) or _means_alone(name, [own], where)


def _only(name: str) -> Own | None:
    """Return the one division of a name if it is a county's or of its rank."""
    present = [each for each in called(name) if not each.former]
    if len(present) != 1 or present[0].level not in _OF_COUNTIES or present[0].code.endswith("00"):
        return None
    return present[0]


def _is_a_town(name: str, level: str, found: Meant) -> bool:
    """Tell whether a name is that of a town that no list has, spelled as it is read, where no known place is a town."""
    if not set(found.levels) <= set(_OF_TOWNS) or level not in {"", *_OF_TOWNS}:
        return False
    if found.letters.replace("'", "") not in pinyin(name):
        return False
    if level:
        return True
    known = keys_of(letters_of(name)) or (len(name) < _LONG and keys_of(found.letters))
    return not known
