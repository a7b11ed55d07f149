"""Scoring: two names compared by how much of each the other covers, with the reasons in words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.model.entity import Verdict
from longarm.stages.resolution.names.abroad import of_cities
from longarm.stages.resolution.names.concepts import (
    compare_units,
    compare_words,
    contradict,
    part_from_whole,
    tell_apart,
)
from longarm.stages.resolution.names.organs import tell_organs_apart
from longarm.stages.resolution.names.places import compare_nations, compare_places
from longarm.stages.resolution.names.ranks import both_levels, without_those_around
from longarm.stages.resolution.names.sounds import all_alike, sounded
from longarm.stages.resolution.names.spots import named_like_divisions
from longarm.stages.resolution.names.tally import Comparison, Tally
from longarm.stages.resolution.names.units import Part, Unit
from longarm.stages.resolution.names.weights import OF_STATES

if TYPE_CHECKING:
    from longarm.stages.resolution.names.sides import Side

SAME, SUGGEST = 0.8, 0.55
"""Scores from which on two names are the same, or a person is asked."""
_MANY = 4
"""Consonants that two words of different scripts do not share by chance."""
_ALIKE = 0.75
"""How alike two such words must be with their vowels."""
_CONFLICTING = 0.3
"""The most that two names score between which something stands."""


def compare(left: Side, right: Side) -> Comparison:
    """Return how far two names of bodies or places say the same; in whichever order they are given."""
    if right.order < left.order:
        left, right = right, left
    tally = Tally()
    compare_nations(left, right, tally)
    left, right = compare_places(left, right, tally)
    over, formed = compare_units(left, right, tally)
    words = compare_words(left, right, over, tally)
    contradict(left, right, over, tally, formed=formed)
    tell_organs_apart(left, right, over, tally, formed=formed)
    _compare_levels(left, right, tally)
    _compare_scopes(left, right, tally)
    part_from_whole(left, right, tally)
    tell_apart(left, right, over, words, tally)
    return _judged(left, right, tally)


@lru_cache(maxsize=50_000)
def _levels_of(side: Side) -> tuple[frozenset[str], ...]:
    """Return the levels that a name of a place has of its own, one for each that it says; empty where it says more."""
    if side.words:
        return ()
    # 石柱县 is short for 石柱土家族自治县.
    own = [{level.removeprefix("autonomous_") for level in unit.ids} for unit in side.units]
    return tuple(map(frozenset, without_those_around(own, side.parsed)))


def _compare_levels(left: Side, right: Side, tally: Tally) -> None:
    """Note that two names of places say two levels: Kashgar City, 喀什地区."""
    if not (left.only_levels and right.only_levels):
        return
    levels = [_levels_of(left), _levels_of(right)]
    if not (levels[0] and levels[1]):
        return
    if both_levels(left.parsed, right.parsed):
        # Words for a district are those for a county in some languages.
        levels = [tuple(map(_without_county, each)) for each in levels]
    if all(any(map(_is_autonomous, each.units)) for each in (left, right)):
        # No two autonomous areas have one name, and 自治区 is said of prefectures too.
        return
    like = named_like_divisions()
    abroad = all(
        key.startswith("division:") or (key in like and not key.startswith("CN/"))
        for each in (left, right)
        for keys in each.parsed.places
        for key in keys
    )
    if abroad and not any(of_cities(own) for both in levels for own in both):
        # Each language has its own word for what a division of another state is.
        return
    if not any(one & other for one in levels[0] for other in levels[1]):
        tally.conflicts.append("they are places of two levels")


def _without_county(levels: frozenset[str]) -> frozenset[str]:
    return levels - {"county"} if "district" in levels else levels


def _is_autonomous(unit: Unit) -> bool:
    return any(level.startswith("autonomous_") for level in unit.ids)


def _compare_scopes(left: Side, right: Side, tally: Tally) -> None:
    """Note that one body is the world's and the other a state's: the football association of China is not FIFA."""
    if left.is_worldwide == right.is_worldwide:
        if left.is_worldwide and bool(left.nations) != bool(right.nations):
            tally.doubts.append("only one says of which state it is, and both are international")
        return
    own, other = (left, right) if left.is_worldwide else (right, left)
    national = any(
        (unit.part is Part.LEVEL and "national" in unit.ids)
        or (unit.part is Part.FORM and unit.ids <= OF_STATES)
        for unit in other.units
    )
    if not own.nations and not own.parsed.places and (other.nations or national):
        tally.conflicts.append("one is international, the other a state's")


def _judged(left: Side, right: Side, tally: Tally) -> Comparison:
    if not tally.left_whole or not tally.right_whole:
        return Comparison(Verdict.DIFFERENT, 0.0, ("nothing of one of the names could be read",))
    same = left.script is right.script
    if same and left.order[0] == right.order[0]:
        return Comparison(Verdict.SAME, 1.0, ("written alike but for spaces and marks",))
    score = (tally.left / tally.left_whole + tally.right / tally.right_whole) / 2
    if not (same or tally.conflicts) and _only_sounds(left, right):
        tally.doubts.append("only their sound is the same")
    reasons = tuple(dict.fromkeys((*tally.reasons, *tally.conflicts, *tally.doubts)))
    if tally.conflicts:
        return Comparison(Verdict.DIFFERENT, round(min(score, _CONFLICTING), 3), reasons)
    if score >= SAME and not tally.doubts:
        return Comparison(Verdict.SAME, round(score, 3), reasons)
    if score >= SUGGEST:
        return Comparison(Verdict.SUGGEST, round(min(score, SAME), 3), reasons)
    return Comparison(Verdict.DIFFERENT, round(score, 3), reasons)


def _only_sounds(left: Side, right: Side) -> bool:
    """Tell whether two names in different scripts are nothing but words that no list knows."""
    if left.nations or right.nations or left.parsed.places or right.parsed.places:
        return False
    if any(unit.part is not Part.REGION for each in (left, right) for unit in each.units):
        return False
    pairs = [(one, other) for one in left.words for other in right.words]
    # So many consonants in common are no chance, but in pinyin a Chinese place has many namesakes.
    return not any(
        one.keys & other.keys
        or (
            len(one.sound) >= _MANY
            and one.sound == other.sound
            and not one.letters & other.letters
            and all_alike(sounded(one.text), sounded(other.text)) >= _ALIKE
        )
        for one, other in pairs
    )
