"""Heard: two names of places in different scripts compared by all their sounds, where no list has both of them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.places import cities, subdivisions
from longarm.stages.resolution.names.sounds import VOWELS, all_alike, sounded
from longarm.stages.resolution.names.syllables import split
from longarm.stages.resolution.names.units import Parsed, Part, Script

_SCRIPTS = frozenset({Script.ARABIC, Script.CYRILLIC, Script.HAN, Script.LATIN})
_ALIKE, _ALIKE_TO_KNOWN = 0.8, 0.9
"""How alike two names must sound, and two of which a list has one: what it has may be a namesake."""
_CONSONANTS = 3
_HAN = re.compile("[\u3400-\u9fff]+")
_WHERE = re.compile("[,،，]")
"""What stands between a place and where it lies."""
_OFTEN = 5
"""Names of foreign cities in which a character stands that spells their sounds."""
_MEANT = frozenset("东南北中大小上下山河湖海城镇市县区州省岛港湾谷园新田前")
"""Characters that are translated as often as they spell anything."""
_OWN_CHARACTERS = frozenset({"CN", "HK", "JP", "KP", "KR", "MO", "SG", "TW", "VN"})


def sound_the_same(left: Parsed, right: Parsed) -> bool:
    """Tell whether two whole names of places in different scripts are one spelled by its sounds.

    Names that may be Chinese are not compared so: their sounds are those of several.
    """
    if left.script is right.script or not {left.script, right.script} <= _SCRIPTS:
        return False
    if any(key.startswith("CN/") for each in (left, right) for keys in each.places for key in keys):
        return False
    known = bool(left.places or left.nations), bool(right.places or right.nations)
    names = [_without_level(each) for each in (left, right)]
    if all(known) or not all(map(_is_spelled, names, (left.script, right.script))):
        return False
    one, other = map(sounded, names)
    if min(_consonants(one), _consonants(other)) < _CONSONANTS:
        return False
    return all_alike(one, other) >= (_ALIKE_TO_KNOWN if any(known) else _ALIKE)


def _without_level(parsed: Parsed) -> str:
    """Return a name without where the place lies, and without its level: of Kraskino town, Kraskino."""
    text = " ".join(fold(_WHERE.split(parsed.text)[0]).split())
    for unit in parsed.units:
        if unit.part is Part.LEVEL:
            joint = "" if parsed.script is Script.HAN else " "
            bare = text.removesuffix(f"{joint}{unit.text}").removeprefix(f"{unit.text} ")
            text = bare or text
    return text


def _is_spelled(name: str, script: Script) -> bool:
    """Tell whether a name is spelled by its sounds and is no pinyin: in Han by the characters of foreign names."""
    if script is Script.HAN:
        return set(simplify(name)) <= _spelling()
    return script is not Script.LATIN or split(name.replace(" ", "")) is None


@cache
def _spelling() -> frozenset[str]:
    """Return the characters that spell the sounds of foreign names."""
    places = (
        *((city.country, city.names) for city in cities()),
        *((division.country, division.names) for division in subdivisions()),
    )
    found = Counter(
        char
        for country, names in places
        if country not in _OWN_CHARACTERS
        for char in {*simplify("".join(name for name in names if _HAN.fullmatch(name)))}
    )
    return frozenset(char for char, number in found.items() if number >= _OFTEN) - _MEANT


def _consonants(sounds: str) -> int:
    return sum(char not in VOWELS for char in sounds)
