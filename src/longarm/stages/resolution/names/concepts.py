"""Concepts: the units and unknown words of two names compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.likeness import likeness, likeness_of
from longarm.stages.resolution.names.sounds import sound_alike
from longarm.stages.resolution.names.spelling import letters_in
from longarm.stages.resolution.names.units import Part, Unit, Word
from longarm.stages.resolution.names.unread import (
    is_read_otherwise,
    match_joined,
    may_be_chinese,
    stand_for_forms,
    weigh_word,
    weigh_words,
)
from longarm.stages.resolution.names.weights import (
    ABSORBED,
    FOR,
    NEAR,
    OF_STATES,
    SECOND_FORM,
    SIBLING,
    SIDE_BY_SIDE,
    SUBJECTS,
    TWO,
    WEIGHTS,
    WHOSE,
    WORD,
)

if TYPE_CHECKING:
    from longarm.stages.resolution.names.sides import Side
    from longarm.stages.resolution.names.tally import Tally

_ALIKE = 0.7
"""How alike two unknown words must be."""
_GENERAL, _SECRETARIAT = frozenset({"general", "main"}), "secretariat"
_PARTIES = frozenset({"party"})
"""The family of forms whose names differ in one word."""
_FUNCTION, _FORM, _LEVEL, _BRANCH, _REGION = (
    Part.FUNCTION,
    Part.FORM,
    Part.LEVEL,
    Part.BRANCH,
    Part.REGION,
)
_PARTS, _PARTS_OF_FORMED = (_FUNCTION, _FORM, _BRANCH, _REGION), (_FUNCTION, _REGION, _BRANCH)
"""What of two names may exclude each other; where they share a form, without what they are besides."""


def compare_units(
    left: Side, right: Side, tally: Tally
) -> tuple[tuple[list[Unit], list[Unit]], bool]:
    """Match the concepts of both names, the best pairs first; return what is left over of each."""
    tally.left_whole += left.weight
    tally.right_whole += right.weight
    pairs, ours, theirs = _paired(left, right)
    formed = False
    for i, j, share in pairs:
        one, other = left.units[i], right.units[j]
        is_form = one.part is _FORM
        if one.part is other.part or share < 1:
            if formed and is_form:
                tally.match(SECOND_FORM, SECOND_FORM, share)
            else:
                tally.match(left.weights[i], right.weights[j], share)
            formed |= is_form
        else:
            weight = _weigh_apart(left, i, tally, left=True)
            tally.match(weight, _weigh_apart(right, j, tally, left=False), share)
            # 省 is a province elsewhere.
            formed |= (is_form and other.part is _LEVEL) or (
                one.part is _LEVEL and other.part is _FORM
            )
        if one.part is not _LEVEL and one.part is not _BRANCH:
            _tell_how_near(one, other, share, tally)
    if not pairs and ours and theirs and not (left.only_levels and right.only_levels):
        tally.conflicts.append("they share nothing that says what they are")
    if ours:
        tally.left += _absorbed(ours, left, right)
    if theirs:
        tally.right += _absorbed(theirs, right, left)
    over = (
        [left.units[at] for at in ours if not left.lights[at]],
        [right.units[at] for at in theirs if not right.lights[at]],
    )
    return over, formed


def _paired(left: Side, right: Side) -> tuple[list[tuple[int, int, float]], list[int], list[int]]:
    """Return which concept of a name is which of another one, the best pairs first, and what is left over of each."""
    pairs: list[tuple[int, int, float]] = []
    there = list(range(len(right.units)))
    here = []
    for i, one in enumerate(left.units):
        ids = one.ids
        for j in () if ids.isdisjoint(right.ids) else there:
            if not ids.isdisjoint(right.units[j].ids):
                pairs.append((i, j, 1.0))
                there.remove(j)
                break
        else:
            here.append(i)
    if not (here and there):
        return pairs, here, there
    near = [
        (alike, -i, -j)
        for i in here
        if not left.akin[i].isdisjoint(right.ids)
        for j in there
        if (alike := likeness(left.units[i].ids, right.units[j].ids))
    ]
    for alike, i, j in sorted(near, reverse=True):
        if -i in here and -j in there:
            pairs.append((-i, -j, alike))
            here.remove(-i)
            there.remove(-j)
    return pairs, here, there


def _tell_how_near(one: Unit, other: Unit, share: float, tally: Tally) -> None:
    """Say in words that two concepts are one, or near each other."""
    if share == 1:
        tally.reasons.append(f"“{one.text}” is “{other.text}”")
        return
    tally.reasons.append(f"“{one.text}” is close to “{other.text}”")
    if one.part is _FUNCTION or other.part is _FUNCTION:
        tally.near.append(f"“{one.text}” is only close to “{other.text}”")
    if share == SIBLING:
        tally.doubts.append("they are bodies of a like but not the same form")


def _weigh_apart(side: Side, at: int, tally: Tally, *, left: bool) -> float:
    """Return what a concept weighs that matches one of another part: a form may be a function after all."""
    weight = side.weights[at]
    if side.units[at].part is not _FORM:
        return weight
    more = WEIGHTS[_FUNCTION] - (SECOND_FORM if side.forms > 1 else weight)
    tally.left_whole += more if left else 0.0
    tally.right_whole += 0.0 if left else more
    return WEIGHTS[_FUNCTION]


def _absorbed(open_: list[int], own: Side, other: Side) -> float:
    """Take out what one word of the other name says as well ("state assets" beside 国资), and return its weight."""
    weight = 0.0
    for at in list(open_):
        unit = own.units[at]
        if unit.part is _FORM or own.akin[at].isdisjoint(other.ids):
            continue
        if max([likeness(unit.ids, each.ids) for each in other.units]) >= NEAR:
            weight += own.weights[at] * ABSORBED
            open_.remove(at)
    return weight


def contradict(
    left: Side,
    right: Side,
    over: tuple[list[Unit], list[Unit]],
    tally: Tally,
    *,
    formed: bool,
) -> None:
    """Note concepts on both sides that exclude each other; where one form is shared, others say little."""
    ours, theirs = over
    if not (ours or theirs):
        return
    if ours and theirs:
        for part in _PARTS_OF_FORMED if formed else _PARTS:
            one, other = _first(ours, part), _first(theirs, part)
            if one and other:
                tally.conflicts.append(f"“{one.text}” is not “{other.text}”")
        if formed:
            _contradict_subjects(ours, theirs, tally)
    general = left.is_general or right.is_general
    tally.left_whole -= _only_one_is(ours, theirs, tally, general=general)
    tally.right_whole -= _only_one_is(theirs, ours, tally, general=general)


def _only_one_is(mine: list[Unit], yours: list[Unit], tally: Tally, *, general: bool) -> float:
    """Note a branch, and whom it is for, that one name alone says; return the weight of what the other's form says."""
    branch = [unit for unit in mine if unit.part is _BRANCH]
    said = 0.0
    for unit in branch if general else ():
        if unit.ids & _GENERAL:
            # The form of one of them says it already.
            branch.remove(unit)
            said = WEIGHTS[_BRANCH]
            break
    if branch and _first(yours, _BRANCH) is None:
        told = tally.conflicts if branch[0].ids & TWO else tally.doubts
        told.append(f"only one is “{branch[0].text}”")
    for unit in mine:
        if unit.part is _FUNCTION and unit.ids & FOR:
            tally.conflicts.append(f"only one is for “{unit.text}”")
            break
    return said


def _first(units: list[Unit], part: Part) -> Unit | None:
    for unit in units:
        if unit.part is part:
            return unit
    return None


def _contradict_subjects(ours: list[Unit], theirs: list[Unit], tally: Tally) -> None:
    """Note what two organs of one form are for where that is a form elsewhere: prisons and ports have agencies."""
    subjects = [
        [
            unit
            for unit in side
            if unit.part is Part.FUNCTION or (unit.part is Part.FORM and unit.ids & SUBJECTS)
        ]
        for side in (ours, theirs)
    ]
    if all(subjects) and any(unit.part is Part.FORM for side in subjects for unit in side):
        tally.conflicts.append(f"“{subjects[0][0].text}” is not “{subjects[1][0].text}”")


def part_from_whole(left: Side, right: Side, tally: Tally) -> None:
    """Note a body within a body that only one of two names speaks of: the standing committee of a congress."""
    if not (left.within or right.within):
        return
    for own, other in ((left, right), (right, left)):
        for unit in own.within:
            if unit.ids.isdisjoint(other.ids) and not _is_whole(unit, own, other):
                tally.conflicts.append(f"only one is “{unit.text}”")
                break


def _is_whole(unit: Unit, own: Side, other: Side) -> bool:
    """Tell whether a secretariat is what other states call a ministry: each name has one form, and they are near."""
    if _SECRETARIAT not in unit.ids or own.forms != 1 or other.forms != 1:
        return False
    return any(each.part is _FORM and each.ids & OF_STATES for each in other.units)


def tell_apart(
    left: Side,
    right: Side,
    over: tuple[list[Unit], list[Unit]],
    words: list[Word],
    tally: Tally,
) -> None:
    """Note a subject, or a word, that only one of two universities, hospitals, banks … of one place has."""
    if left.is_school or right.is_school:
        # Of universities of technology, of science, of industry a city has one of each.
        tally.doubts += tally.near
        _tell_whose(left, right, tally)
    families = left.families & right.families
    if not families:
        return
    if left.families == _PARTIES == right.families:
        _tell_parties_apart(left, right, tally)
    if families.isdisjoint(SIDE_BY_SIDE):
        return
    only = [
        unit for side in over for unit in side if unit.part is _FUNCTION or unit.part is _REGION
    ]
    if only and not (over[0] and over[1]):
        tally.conflicts.append(f"only one is of “{only[0].text}”")
    if words and not only:
        tally.doubts.append(f"only one has “{words[0].text}”")


def _tell_whose(left: Side, right: Side, tally: Tally) -> None:
    """Note that one of two universities alone is the state's, or the city's: Michigan State, Michigan."""
    for own, other in ((left, right), (right, left)):
        for unit in own.units:
            if unit.ids & WHOSE and unit.ids.isdisjoint(other.ids):
                tally.doubts.append(f"only one is “{unit.text}”")


def _tell_parties_apart(left: Side, right: Side, tally: Tally) -> None:
    """Note any subject that only one of two parties has, also one that other names leave out: the progressive one."""
    for own, other in ((left, right), (right, left)):
        for unit in own.units:
            if unit.part is _FUNCTION and not any(likeness_of(unit, each) for each in other.units):
                tally.conflicts.append(f"only one is “{unit.text}”")


def compare_words(
    left: Side, right: Side, over: tuple[list[Unit], list[Unit]], tally: Tally
) -> list[Word]:
    """Match the unknown words of both names, with each other and with concepts that are read like them.

    Returned are those that say something and that only one name has.
    """
    if not (left.words or right.words):
        return []
    tally.left_whole += weigh_words(left, right)
    tally.right_whole += weigh_words(right, left)
    ours, theirs = list(left.words), list(right.words)
    _spelled_out(ours, over[1], (left, right), tally, left_first=True)
    _spelled_out(theirs, over[0], (right, left), tally, left_first=False)
    missing = []
    same = left.script is right.script
    read = not same and may_be_chinese(left, right)
    for word in ours:
        scored = [
            (alike(word, other, same=same), -i)
            for i, other in enumerate(theirs)
            if not (read and is_read_otherwise(word, other))
        ]
        best, at = max(scored, default=(0.0, 0))
        if best >= _ALIKE:
            other = theirs.pop(-at)
            weights = weigh_word(word, left, right), weigh_word(other, right, left)
            tally.match(*weights, best)
            tally.reasons.append(f"“{word.text}” is written “{other.text}”")
        else:
            missing.append(word)
    if not same:
        match_joined(missing, theirs, (left, right), tally, left=True)
        match_joined(theirs, missing, (right, left), tally, left=False)
    stand_for_forms(missing, over[1], (left, right), tally, left=True)
    stand_for_forms(theirs, over[0], (right, left), tally, left=False)
    if missing and theirs and same:
        tally.conflicts.append(f"“{missing[0].text}” is not “{theirs[0].text}”")
    if missing:
        return [word for word in missing if weigh_word(word, left, right) == WORD]
    return [word for word in theirs if weigh_word(word, right, left) == WORD]


def _spelled_out(
    words: list[Word],
    units: list[Unit],
    sides: tuple[Side, Side],
    tally: Tally,
    *,
    left_first: bool,
) -> None:
    """Match unknown words with concepts that the other name has and that are read like them: Guangming, 光明."""
    for word in list(words):
        for unit in units:
            letters = letters_in(unit.text, letters_of(unit.text), sides[1].script)
            if word.letters & letters:
                words.remove(word)
                units.remove(unit)
                weights = (weigh_word(word, *sides), WEIGHTS[unit.part])
                tally.match(*(weights if left_first else reversed(weights)))
                tally.reasons.append(f"“{word.text}” is written “{unit.text}”")
                break


def alike(one: Word, other: Word, *, same: bool) -> float:
    """Return how alike two unknown words are: by their letters in one script, by their consonants across scripts."""
    if one.letters & other.letters or one.keys & other.keys:
        return 1.0
    if same:
        return Levenshtein.normalized_similarity(one.text, other.text) if len(one.text) > 4 else 0.0  # noqa: PLR2004
    if len(one.sound) < 2 or len(other.sound) < 2:  # noqa: PLR2004 - one consonant tells nothing
        return 0.0
    return 0.95 * sound_alike(one.sound, other.sound)
