"""Ranks: which level in the name of a place is its own, and of which places there is a county and a district."""

from __future__ import annotations

from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.nested import narrowest
from longarm.stages.resolution.names.placing import endings_of
from longarm.stages.resolution.names.units import Parsed

_COUNTY, _DISTRICT = "县", "区"


def without_those_around(levels: list[set[str]], parsed: Parsed) -> list[set[str]]:
    """Return the levels of a name without those of the places that its own place lies in: a district of a city."""
    own = list(levels)
    inner = narrowest(parsed.places)
    if inner and len(parsed.places) > 1:
        spots = index().spots
        for keys in parsed.places:
            if keys in inner or len(own) == 1 or keys & inner[0]:
                continue
            endings = frozenset[str]().union(*(spots[key].endings for key in keys))
            fitting = [each for each in own if _said_by(each) & endings]
            if fitting:
                own.remove(min(fitting, key=_height))
    return own


_HEIGHTS = ("provincial", "autonomous_region", "prefecture", "autonomous_prefecture", "municipal")
"""Levels from the highest down; of two that fit, the higher one is that of the place around."""


def _height(levels: set[str]) -> int:
    return next((at for at, each in enumerate(_HEIGHTS) if each in levels), len(_HEIGHTS))


def _said_by(levels: set[str]) -> set[str]:
    """Return what Chinese names end on at a level; words for a district are those for a county in some languages."""
    return endings_of(levels - {"county"} if "district" in levels else levels)


def both_levels(left: Parsed, right: Parsed) -> bool:
    """Tell whether a place that both names may mean is the name of a county and of a district of China."""
    spots = index().spots
    shared = [one & other for one in left.places for other in right.places]
    return any({_COUNTY, _DISTRICT} <= spots[key].endings for keys in shared for key in keys)
