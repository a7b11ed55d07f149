"""Scoring: two names compared by how much of each the other covers, with the reasons in words."""

from __future__ import annotations

from itertools import chain

from longarm.model.entity import Verdict
from longarm.stages.resolution.names.abroad import of_cities
from longarm.stages.resolution.names.concepts import (
    compare_units,
    compare_words,
    contradict,
    part_from_whole,
    tell_apart,
)
from longarm.stages.resolution.names.letters import bare_letters
from longarm.stages.resolution.names.organs import tell_organs_apart
from longarm.stages.resolution.names.places import compare_nations, compare_places
from longarm.stages.resolution.names.ranks import both_levels, without_those_around
from longarm.stages.resolution.names.sounds import all_alike, sounded
from longarm.stages.resolution.names.spots import named_like_divisions
from longarm.stages.resolution.names.tally import Comparison, Tally
from longarm.stages.resolution.names.units import Parsed, Part, Unit
from longarm.stages.resolution.names.weights import OF_STATES

SAME, SUGGEST = 0.8, 0.55
"""Scores from which on two names are the same, or a person is asked."""
_MANY = 4
"""Consonants that two words of different scripts do not share by chance."""
_ALIKE = 0.75
"""How alike two such words must be with their vowels."""
_CONFLICTING = 0.3
"""The most that two names score between which something stands."""


def compare(left: Parsed, right: Parsed) -> Comparison:
    """Return how far two names of bodies or places say the same; in whichever order they are given."""
    # By their letters: spaces must not decide which of two ways to pair their concepts is found first.
    left, right = sorted((left, right), key=lambda each: (bare_letters(each.text), each.name))
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


def _compare_levels(left: Parsed, right: Parsed, tally: Tally) -> None:
    """Note that two names of places say two levels: Kashgar City, 喀什地区."""
    levels = []
    for each in (left, right):
        # 石柱县 is short for 石柱土家族自治县.
        own = [{level.removeprefix("autonomous_") for level in unit.ids} for unit in each.units]
        if not own or each.words or any(unit.part is not Part.LEVEL for unit in each.units):
            return
        levels.append(without_those_around(own, each))
    if both_levels(left, right):
        # Words for a district are those for a county in some languages.
        for said in chain(*levels):
            said.difference_update(("county",) if "district" in said else ())
    if all(any(map(_is_autonomous, each.units)) for each in (left, right)):
        # No two autonomous areas have one name, and 自治区 is said of prefectures too.
        return
    like = named_like_divisions()
    abroad = all(
        key.startswith("division:") or (key in like and not key.startswith("CN/"))
        for each in (left, right)
        for keys in each.places
        for key in keys
    )
    if abroad and not any(of_cities(own) for both in levels for own in both):
        # Each language has its own word for what a division of another state is.
        return
    if not any(one & other for one in levels[0] for other in levels[1]):
        tally.conflicts.append("they are places of two levels")


def _is_autonomous(unit: Unit) -> bool:
    return any(level.startswith("autonomous_") for level in unit.ids)


_WORLDWIDE = frozenset({"global", "international", "world"})


def _compare_scopes(left: Parsed, right: Parsed, tally: Tally) -> None:
    """Note that one body is the world's and the other a state's: the football association of China is not FIFA."""
    wide = [
        any(unit.part is Part.LEVEL and unit.ids & _WORLDWIDE for unit in each.units)
        for each in (left, right)
    ]
    if wide[0] == wide[1]:
        if wide[0] and bool(left.nations) != bool(right.nations):
            tally.doubts.append("only one says of which state it is, and both are international")
        return
    own, other = (left, right) if wide[0] else (right, left)
    national = any(
        (unit.part is Part.LEVEL and "national" in unit.ids)
        or (unit.part is Part.FORM and unit.ids <= OF_STATES)
        for unit in other.units
    )
    if not own.nations and not own.places and (other.nations or national):
        tally.conflicts.append("one is international, the other a state's")


def _judged(left: Parsed, right: Parsed, tally: Tally) -> Comparison:
    if not tally.left_whole or not tally.right_whole:
        return Comparison(Verdict.DIFFERENT, 0.0, ("nothing of one of the names could be read",))
    covers = tally.left / tally.left_whole, tally.right / tally.right_whole
    score = sum(covers) / 2
    if not tally.conflicts and _only_sounds(left, right):
        tally.doubts.append("only their sound is the same")
    reasons = tuple(dict.fromkeys((*tally.reasons, *tally.conflicts, *tally.doubts)))
    if left.script is right.script and bare_letters(left.text) == bare_letters(right.text):
        return Comparison(Verdict.SAME, 1.0, ("written alike but for spaces and marks",))
    if tally.conflicts:
        return Comparison(Verdict.DIFFERENT, round(min(score, _CONFLICTING), 3), reasons)
    if score >= SAME and not tally.doubts:
        return Comparison(Verdict.SAME, round(score, 3), reasons)
    if score >= SUGGEST:
        return Comparison(Verdict.SUGGEST, round(min(score, SAME), 3), reasons)
    return Comparison(Verdict.DIFFERENT, round(score, 3), reasons)


def _only_sounds(left: Parsed, right: Parsed) -> bool:
    """Tell whether two names in different scripts are nothing but words that no list knows."""
    told = any(unit.part is not Part.REGION for each in (left, right) for unit in each.units)
    placed = left.places or right.places or left.nations or right.nations
    if left.script is right.script or told or placed:
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
