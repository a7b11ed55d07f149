"""Heard: two names of places in different scripts compared by all their sounds, where no list has both of them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.places import cities, subdivisions
from longarm.stages.resolution.names.cities import is_town
from longarm.stages.resolution.names.kinds import kinds_agree, without_kind
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.sounds import VOWELS, all_alike, sounded
from longarm.stages.resolution.names.syllables import palladius, split
from longarm.stages.resolution.names.transcribed import (
    HAN,
    latin_letters,
    own_letters,
    script_of,
    spelled,
)
from longarm.stages.resolution.names.units import Parsed, Part, Script

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCRIPTS = frozenset({Script.ARABIC, Script.CYRILLIC, Script.HAN, Script.LATIN})
_ALIKE, _ALIKE_TO_KNOWN = 0.8, 0.9
"""How alike two names must sound, and two of which a list has one: what it has may be a namesake."""
_MOST, _LETTERS = 15.0, 80.0
"""The greatest weight that counts, and how much of it counts as much as all of the best there is."""
_WELL, _WELL_ELSE = {"cyrillic": 0.48, "arabic": 0.52, HAN: 0.52}, 0.5
_KNOWN = 0.15
"""How much of the best there is a name must have, with its weight, to be spelled by another one, by its script; and how
much more by one that a list has: the place that it has may be a namesake, Бедфорд is Bedford and no Medford."""
_SYLLABLES = 3
"""Syllables of a name in pinyin that is hardly a Chinese place's any more: Chinese names are spelled so too."""
_CONSONANTS = 3
_FEW = 3
"""One of how many characters at least may be one that hardly ever spells sounds, in a name that is not in pinyin."""
_HAN = re.compile("[\u3400-\u9fff]+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
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
    known = _is_known(left), _is_known(right)
    chinese = _may_be_chinese(left), _may_be_chinese(right)
    if all(known) or (any(known) and any(chinese)) or all(chinese):
        return False
    names = [_without_level(each) for each in (left, right)]
    if Script.LATIN not in {left.script, right.script}:
        one, other = map(simplify, names)
        return _sound_alike(one, other, _ALIKE_TO_KNOWN if any(known) else _ALIKE)
    if any(chinese) and split(latin_letters(names[left.script is not Script.LATIN])) is not None:
        return False
    return any(
        _may_be_compared(*each)
        and _is_well_spelled(*each, known=known[left.script is Script.LATIN])
        for each in _with_and_without_kind(*(names if left.script is Script.LATIN else names[::-1]))
    )


def _is_known(parsed: Parsed) -> bool:
    """Tell whether a list has the whole of a name: of 奥兰加巴德, Aurangabad, a list has 奥兰, Oran."""
    one = len(parsed.places) + len(parsed.nations) == 1
    return one and not parsed.words and all(unit.part is Part.LEVEL for unit in parsed.units)


def _may_be_chinese(parsed: Parsed) -> bool:
    return any(key.startswith("CN/") for keys in parsed.places for key in keys)


def _sound_alike(left: str, right: str, least: float) -> bool:
    """Tell whether two names sound alike of which none is in Latin letters; of Han those that spell sounds only."""
    if any(_UNSPACED.search(name) and not set(name) <= _spelling() for name in (left, right)):
        return False
    one, other = map(sounded, (left, right))
    return min(_consonants(one), _consonants(other)) >= _CONSONANTS and (
        all_alike(one, other) >= least
    )


def _with_and_without_kind(latin: str, other: str) -> Iterator[tuple[str, str]]:
    """Yield two names as they are, and without what kind of place both or one of them says that it is."""
    yield latin, other
    (bare, kind), (its_bare, its_kind) = without_kind(latin), without_kind(simplify(other))
    if (kind or its_kind) and kinds_agree(kind, its_kind):
        yield bare, its_bare


def _is_well_spelled(latin: str, other: str, *, known: bool) -> bool:
    """Tell whether a name in another script, of a place known by it or not, spells a Latin one by its sounds."""
    found = spelled(latin, other)
    least = _WELL.get(script_of(own_letters(other)) or "", _WELL_ELSE) + known * _KNOWN
    return found.share + min(found.weight, _MOST) / _LETTERS >= least


def _may_be_compared(latin: str, other: str) -> bool:
    """Tell whether names can be compared by their sounds: what is as good a Chinese name could be that of several."""
    letters = own_letters(other)
    syllables = split(latin_letters(latin))
    strange = sum(char not in _spelling() for char in letters) if _HAN.search(letters) else 0
    if strange * _FEW > (0 if syllables else len(letters)):
        return False
    if syllables is None or len(syllables) >= _SYLLABLES:
        return True
    if _CYRILLIC.match(letters) and letters != "".join(map(palladius, syllables)):
        return True
    return is_town(letters_of(latin))


def _without_level(parsed: Parsed) -> str:
    """Return a name without where the place lies, and without its level: of Kraskino town, Kraskino."""
    text = " ".join(fold(_WHERE.split(parsed.text)[0]).split())
    for unit in parsed.units:
        if unit.part is Part.LEVEL:
            joint = "" if parsed.script is Script.HAN else " "
            bare = text.removesuffix(f"{joint}{unit.text}").removeprefix(f"{unit.text} ")
            text = bare or text
    return text


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
