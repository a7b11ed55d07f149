"""Which English names of places are those of several divisions, by the official tables alone: Fuzhou City, Luxi county.

Nothing of what compares names is asked: a name is one of several where the tables of present and former divisions have
two of other Chinese names that are read as it is spelled, and of the level that it says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import divisions, short_han
from longarm.gazetteer.readings import toneless
from longarm.gazetteer.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEVELS = {
    "banner": "旗",
    "city": "市",
    "county": "县",
    "district": "区",
    "prefecture": "州区盟",
    "town": "镇",
    "township": "乡",
}
"""What Chinese names of divisions of a level end on; of prefectures 地区 too."""
_NAME = re.compile(
    r"(?P<name>.+?)(?: (?P<rank>prefecture|county)[- ]level)?(?: autonomous)?(?: (?P<level>[a-z]+))?",
    re.IGNORECASE,
)
_SHORTEST = 2
_OF_PREFECTURES = "00"
"""What the codes of divisions of that rank end on."""


def is_of_several(name: str) -> bool:
    """Tell whether an English name of a place, with the level it says, is that of two or more divisions of China."""
    said = _NAME.fullmatch(name)
    level = (said["level"] or "").lower() if said else ""
    if said is None or (level and level not in _LEVELS):
        return False
    rank = (said["rank"] or "").lower()
    called = {
        own
        for own, full, code in _divisions().get(_letters(said["name"]), ())
        if (not level or full[-1] in _LEVELS[level])
        and (not rank or (rank == "prefecture") == code.endswith(_OF_PREFECTURES))
    }
    return len(called) > 1


def _read(han: str) -> str:
    return "".join(toneless(char)[0] for char in han if toneless(char))


def _letters(name: str) -> str:
    return re.sub("[^a-z]", "", fold(name))


@cache
def _divisions() -> Mapping[str, frozenset[tuple[str, str, str]]]:
    """Return name without level, whole name and code of each present and former division, by what it is read as."""
    found = defaultdict[str, set[tuple[str, str, str]]](set)
    present = ((each.hans, each.code, each.pinyin) for each in divisions())
    former = ((name, code, "") for name, code, _ in rows("divisions_former.tsv"))
    for name, code, pinyin in (*present, *former):
        short = short_han(name)
        # Of two characters the second is the level: 古县 is Gu County, and Guxian.
        for own in {short, name[:-1] if len(name) == _SHORTEST else short}:
            found[_read(own)].add((short, name, code))
        if pinyin:
            found[_letters(pinyin)].add((short, name, code))
    return {letters: frozenset(every) for letters, every in found.items()}
