"""Sides: a name as one of two that are compared, with all that a comparison needs to know of it alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.letters import bare_letters
from longarm.stages.resolution.names.lexicon import GENERAL
from longarm.stages.resolution.names.likeness import akin
from longarm.stages.resolution.names.nested import narrowest
from longarm.stages.resolution.names.pieces import OWN
from longarm.stages.resolution.names.units import Parsed, Part, Script, Unit, Word
from longarm.stages.resolution.names.weights import (
    HOME,
    LIGHTLY,
    NATION,
    OF_ORGANS,
    SCHOOLS,
    WEIGHTS,
    WITHIN,
    WORLDWIDE,
    is_light,
    weigh_all,
)

CHINA = frozenset({"CN"})
_NO_CODES = frozenset[frozenset[str]]()
_CHINA_ALONE = frozenset({CHINA})


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """A name and what follows from it, found once for all names that it is compared with.

    `order` puts two names in the same order however they are given, `places` are the narrowest ones, and `home` is
    China where a name says it beside a place or another state. Of the units, in their order: `akin` are the concepts
    outside which nothing is like them, `weights` what they weigh; `ids` are those of all units together.
    Two sides are equal only where they are one: they are looked up too often to be compared by what they hold.
    """

    parsed: Parsed
    order: tuple[str, str]
    script: Script
    units: tuple[Unit, ...]
    words: tuple[Word, ...]
    places: tuple[frozenset[str], ...]
    nations: tuple[frozenset[str], ...]
    home: frozenset[frozenset[str]]
    nations_weight: float
    ids: frozenset[str]
    akin: tuple[frozenset[str], ...]
    lights: tuple[bool, ...]
    weights: tuple[float, ...]
    weight: float
    forms: int
    families: frozenset[str | None]
    within: tuple[Unit, ...]
    is_own: bool
    is_worldwide: bool
    is_general: bool
    is_school: bool
    only_levels: bool
    has_levels: bool


@lru_cache(maxsize=50_000)
def side_of(parsed: Parsed) -> Side:
    """Return a name with what follows from it."""
    units = parsed.units
    forms = [unit for unit in units if unit.part is Part.FORM]
    lights = tuple(is_light(unit, units) for unit in units)
    home = _CHINA_ALONE if parsed.places or len(parsed.nations) > 1 or units else _NO_CODES
    return Side(
        parsed=parsed,
        # By their letters: spaces must not decide which of two ways to pair their concepts is found first.
        order=(bare_letters(parsed.text), parsed.name),
        script=parsed.script,
        units=units,
        words=parsed.words,
        places=tuple(narrowest(parsed.places)),
        nations=parsed.nations,
        home=home,
        nations_weight=sum(HOME if codes in home else NATION for codes in parsed.nations),
        ids=frozenset[str]().union(*(unit.ids for unit in units)),
        akin=tuple(akin(unit.ids) for unit in units),
        lights=lights,
        weights=tuple(
            LIGHTLY if light else WEIGHTS[unit.part]
            for unit, light in zip(units, lights, strict=True)
        ),
        weight=weigh_all(units),
        forms=len(forms),
        families=frozenset(concepts()[each].family for unit in forms for each in unit.ids),
        within=tuple(unit for unit in units if unit.ids <= WITHIN),
        is_own=any(each.startswith(OWN) for unit in units for each in unit.ids),
        is_worldwide=any(unit.part is Part.LEVEL and unit.ids & WORLDWIDE for unit in units),
        is_general=any(GENERAL in unit.text[:-1] and unit.ids & OF_ORGANS for unit in forms),
        is_school=any(_are_schools(unit.ids) for unit in forms),
        only_levels=all(unit.part is Part.LEVEL for unit in units),
        has_levels=any(unit.part is Part.LEVEL for unit in units),
    )


@lru_cache(maxsize=10_000)
def _are_schools(ids: frozenset[str]) -> bool:
    """Tell whether a form is that of a school or a university, and of nothing else."""
    return all(concepts()[each].family in SCHOOLS for each in ids)
