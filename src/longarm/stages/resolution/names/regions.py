"""Regions: two whole names that the tables give to one state or to one division of it, however ordinary the words are.

By itself "Zug" is no place at all; beside 楚格 it is a canton. "Georgia" beside 佐治亚州 may be one, and is asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.places import countries, subdivisions
from longarm.model.entity import Verdict
from longarm.stages.resolution.names.abroad import of_cities
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.placing import keys_of
from longarm.stages.resolution.names.scoring import SAME
from longarm.stages.resolution.names.tally import Comparison
from longarm.stages.resolution.names.units import Parsed, Part, Script

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_COUNTRY = "country:"
_ASKED = 0.7
_NONE = frozenset[str]()


def region_of_both(ours: Parsed, theirs: Parsed) -> Comparison | None:
    """Return that both names are in the tables for one division outside China; None where they share none.

    A person is asked where a name means something else besides: Georgia is a state, Porto Novo a bigger city abroad.
    What each calls a state without its level is that state's name, unless both say the level: 尼日尔州 is not Niger.
    """
    if ours.script is theirs.script:
        return None
    shared = _codes_of(ours) & _codes_of(theirs)
    if not shared or any(_is_of_a_city(each) or _is_in_china(each) for each in (ours, theirs)):
        return None
    states = [_is_a_state(each) for each in (ours, theirs)]
    if all(states) and not all(map(_levels, (ours, theirs))):
        return None
    placed = bool(ours.places and theirs.places)
    if placed and all(map(_levels, (ours, theirs))):
        # Their levels have told them apart: Punjab State is in India, 旁遮普省 in Pakistan.
        return None
    reason = f"both are names of {min(shared)}"
    if any(states) or placed:
        return Comparison(Verdict.SUGGEST, _ASKED, (reason, "one is a name of another place too"))
    return Comparison(Verdict.SAME, SAME, (reason,))


def state_of_both(left: str, right: str) -> str | None:
    """Return the code of the one state that both whole names are in the tables: Island is Iceland in German."""
    ours, theirs = (_states().get(letters_of(each), _NONE) for each in (left, right))
    return min(ours) if len(ours) == 1 and ours == theirs else None


@lru_cache(maxsize=50_000)
def _codes_of(parsed: Parsed) -> frozenset[str]:
    return _NONE.union(*(_called().get(letters_of(name), _NONE) for name in _names(parsed)))


def _names(parsed: Parsed) -> Iterator[str]:
    """Yield a name as it is, and without the level that it begins or ends on."""
    yield parsed.name
    for level in _levels(parsed):
        if parsed.script is Script.HAN:
            bare = parsed.name.removesuffix(level)
        else:
            word = re.escape(level)
            around = rf"^{word} (?:(?:of|de|di|do|da|du|von) )?|,? {word}$"
            bare = re.sub(around, "", parsed.name, flags=re.IGNORECASE)
        if bare and bare != parsed.name:
            yield bare


def _levels(parsed: Parsed) -> tuple[str, ...]:
    return tuple(unit.text for unit in parsed.units if unit.part is Part.LEVEL)


def _is_of_a_city(parsed: Parsed) -> bool:
    return any(unit.part is Part.LEVEL and of_cities(unit.ids) for unit in parsed.units)


def _is_in_china(parsed: Parsed) -> bool:
    """Tell whether a name means a place of China as well: 太原 is Taiyuan before it is Thái Nguyên."""
    return any(key.startswith("CN/") for keys in parsed.places for key in keys)


def _is_a_state(parsed: Parsed) -> bool:
    keys = (key for name in _names(parsed) for key in keys_of(letters_of(name)))
    return any(key.startswith(_COUNTRY) for key in keys)


@cache
def _called() -> Mapping[str, frozenset[str]]:
    """Return the codes of the divisions outside China by each whole name, general words among them."""
    found = defaultdict[str, set[str]](set)
    for each in subdivisions():
        if each.country == "CN":
            continue
        for name in (each.name, *each.names):
            found[letters_of.__wrapped__(name)].add(each.code)
    return {name: frozenset(codes) for name, codes in found.items()}


@cache
def _states() -> Mapping[str, frozenset[str]]:
    """Return the codes of the states by each whole name in any language."""
    found = defaultdict[str, set[str]](set)
    for country in countries().values():
        for name in (country.name, *country.names.values(), *country.aliases):
            found[letters_of.__wrapped__(name)].add(country.code)
    return {name: frozenset(codes) for name, codes in found.items()}
