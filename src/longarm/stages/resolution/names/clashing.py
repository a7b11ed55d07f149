"""Clashing: two names of one place that say levels which no one place has: 纽约州 is not New York City."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.placing import keys_of

if TYPE_CHECKING:
    from longarm.stages.resolution.names.units import Parsed

_DIVISIONS, _TOWNS = "州省府道郡", "镇乡"
_OF_CITIES = frozenset({"city"})
_OF_MORE = frozenset({"city", "county", "department", "prefecture", "province", "state"})
"""The last words of English names of what is no town."""
_OF_DIVISIONS = frozenset(
    {"department", "governorate", "oblast", "prefecture", "province", "state"}
)


def levels_clash(ours: Parsed, theirs: Parsed) -> bool:
    """Tell whether one name says a state, a province or a town where the other says a city, a county or a division.

    Levels written onto a name are those that are no part of it: 光州 and 景德镇 are cities' whole names. A state's own
    name says no division: 亚美尼亚 is not Armenia Department.
    """
    for han, latin in ((ours, theirs), (theirs, ours)):
        last = latin.name.casefold().rpartition(" ")[2]
        if han.name.isascii() or not latin.name.isascii():
            continue
        if _is_a_state(han) and last in _OF_DIVISIONS:
            return True
        if _is_a_state(latin) and han.units and han.name[-1:] in _DIVISIONS:
            return True
        level, keys = han.name[-1:], frozenset[str]().union(*han.places, *latin.places)
        if level in _TOWNS and last in _OF_MORE:
            return not any(key.endswith(level) for key in keys)
        if level in _DIVISIONS and last in _OF_CITIES:
            return not keys.isdisjoint(keys_of(letters_of(han.name[:-1])))
    return False


def _is_a_state(parsed: Parsed) -> bool:
    return bool(parsed.nations) and not (parsed.units or parsed.places or parsed.words)
