"""Concepts: the units and unknown words of two names compared."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.lexicon import GENERAL
from longarm.stages.resolution.names.sounds import sound_alike
from longarm.stages.resolution.names.spelling import letters_in
from longarm.stages.resolution.names.units import Parsed, Part, Unit, Word
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
    FAMILY,
    FOR,
    LOOSE,
    NEAR,
    OF_A_KIND,
    OF_ORGANS,
    OF_STATES,
    SCHOOLS,
    SECOND_FORM,
    SIBLING,
    SIDE_BY_SIDE,
    SUBJECTS,
    TWO,
    WEIGHTS,
    WHOSE,
    WITHIN,
    WORD,
    is_light,
    weigh,
    weigh_all,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.resolution.names.tally import Tally

_ALIKE = 0.7
"""How alike two unknown words must be."""
_GENERAL, _SECRETARIAT = frozenset({"general", "main"}), "secretariat"
_PARTY = "party"
"""The family of forms whose names differ in one word."""
_LONG = 5
"""Letters from which two words of one script may differ a little."""


def compare_units(
    left: Parsed, right: Parsed, tally: Tally
) -> tuple[tuple[list[Unit], list[Unit]], bool]:
    """Match the concepts of both names, the best pairs first; return what is left over of each."""
    tally.left_whole += weigh_all(left.units)
    tally.right_whole += weigh_all(right.units)
    pairs = sorted(
        (
            (likeness, -i, -j)
            for i, one in enumerate(left.units)
            for j, other in enumerate(right.units)
            if (likeness := likeness_of(one, other))
        ),
        reverse=True,
    )
    ours, theirs = dict(enumerate(left.units)), dict(enumerate(right.units))
    formed = False
    for likeness, i, j in pairs:
        if -i not in ours or -j not in theirs:
            continue
        one, other = ours.pop(-i), theirs.pop(-j)
        sides = ((one, left.units), (other, right.units))
        if one.part is other.part or likeness < 1:
            second = formed and one.part is Part.FORM
            formed |= one.part is Part.FORM
            weights = [SECOND_FORM if second else weigh(each, units) for each, units in sides]
        else:
            weights = [
                _weigh_apart(each, units, tally, left=at == 0)
                for at, (each, units) in enumerate(sides)
            ]
            # 省 is a province elsewhere.
            formed |= {one.part, other.part} == {Part.FORM, Part.LEVEL}
        tally.match(weights[0], weights[1], likeness)
        if one.part in {Part.FUNCTION, Part.FORM, Part.REGION}:
            how = "is" if likeness == 1 else "is close to"
            tally.reasons.append(f"“{one.text}” {how} “{other.text}”")
            if likeness < 1 and Part.FUNCTION in {one.part, other.part}:
                tally.near.append(f"“{one.text}” is only close to “{other.text}”")
            if likeness == SIBLING:
                tally.doubts.append("they are bodies of a like but not the same form")
    levels = all(each.part is Part.LEVEL for each in (*left.units, *right.units))
    if left.units and right.units and len(ours) == len(left.units) and not levels:
        tally.conflicts.append("they share nothing that says what they are")
    tally.left += _absorbed(ours, left.units, right.units)
    tally.right += _absorbed(theirs, right.units, left.units)
    over = (
        [unit for unit in ours.values() if not is_light(unit, left.units)],
        [unit for unit in theirs.values() if not is_light(unit, right.units)],
    )
    return over, formed


def _weigh_apart(unit: Unit, units: Sequence[Unit], tally: Tally, *, left: bool) -> float:
    """Return what a concept weighs that matches one of another part: a form may be a function after all."""
    weight = weigh(unit, units)
    if unit.part is not Part.FORM:
        return weight
    forms = sum(each.part is Part.FORM for each in units)
    more = WEIGHTS[Part.FUNCTION] - (SECOND_FORM if forms > 1 else weight)
    tally.left_whole += more if left else 0.0
    tally.right_whole += 0.0 if left else more
    return WEIGHTS[Part.FUNCTION]


def _absorbed(open_: dict[int, Unit], own: Sequence[Unit], others: Sequence[Unit]) -> float:
    """Take out what one word of the other name says as well ("state assets" beside 国资), and return its weight."""
    weight = 0.0
    for number, unit in list(open_.items()):
        likeness = max((likeness_of(unit, other) for other in others), default=0.0)
        if unit.part is not Part.FORM and likeness >= NEAR:
            weight += weigh(unit, own) * ABSORBED
            del open_[number]
    return weight


def contradict(
    left: Parsed,
    right: Parsed,
    over: tuple[list[Unit], list[Unit]],
    tally: Tally,
    *,
    formed: bool,
) -> None:
    """Note concepts on both sides that exclude each other; where one form is shared, others say little."""
    ours, theirs = over
    if not (ours or theirs):
        return
    parts = (Part.FUNCTION, Part.REGION, Part.BRANCH) if formed else tuple(Part)
    for part in (each for each in parts if each is not Part.LEVEL):
        one = [unit for unit in ours if unit.part is part]
        other = [unit for unit in theirs if unit.part is part]
        if one and other:
            tally.conflicts.append(f"“{one[0].text}” is not “{other[0].text}”")
    if formed:
        _contradict_subjects(ours, theirs, tally)
    general = any(map(_is_general, (left, right)))
    for mine, yours in ((ours, theirs), (theirs, ours)):
        branch = [unit for unit in mine if unit.part is Part.BRANCH]
        for unit in branch if general else ():
            if unit.ids & _GENERAL:
                # The form of one of them says it already.
                branch.remove(unit)
                tally.left_whole -= WEIGHTS[unit.part] if mine is ours else 0.0
                tally.right_whole -= WEIGHTS[unit.part] if mine is theirs else 0.0
                break
        if branch and not any(unit.part is Part.BRANCH for unit in yours):
            told = tally.conflicts if branch[0].ids & TWO else tally.doubts
            told.append(f"only one is “{branch[0].text}”")
        whom = [unit for unit in mine if unit.part is Part.FUNCTION and unit.ids & FOR]
        if whom:
            tally.conflicts.append(f"only one is for “{whom[0].text}”")


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


def _is_general(parsed: Parsed) -> bool:
    """Tell whether an organ's form says by one of its characters that it is the general one: 总局, 总署."""
    return any(
        unit.part is Part.FORM and GENERAL in unit.text[:-1] and unit.ids & OF_ORGANS
        for unit in parsed.units
    )


def part_from_whole(left: Parsed, right: Parsed, tally: Tally) -> None:
    """Note a body within a body that only one of two names speaks of: the standing committee of a congress."""
    for parsed, other in ((left, right), (right, left)):
        only = [
            unit
            for unit in parsed.units
            if unit.ids <= WITHIN
            and not any(unit.ids & each.ids for each in other.units)
            and not _is_whole(unit, parsed, other)
        ]
        if only:
            tally.conflicts.append(f"only one is “{only[0].text}”")


def _is_whole(unit: Unit, parsed: Parsed, other: Parsed) -> bool:
    """Tell whether a secretariat is what other states call a ministry: each name has one form, and they are near."""
    if _SECRETARIAT not in unit.ids:
        return False
    forms = [[each for each in name.units if each.part is Part.FORM] for name in (parsed, other)]
    if any(len(own) != 1 for own in forms):
        return False
    return bool(forms[1][0].ids & OF_STATES)


def tell_apart(
    left: Parsed,
    right: Parsed,
    over: tuple[list[Unit], list[Unit]],
    words: list[Word],
    tally: Tally,
) -> None:
    """Note a subject, or a word, that only one of two universities, hospitals, banks … of one place has."""
    families = [
        {
            concepts()[each].family
            for unit in parsed.units
            if unit.part is Part.FORM
            for each in unit.ids
        }
        for parsed in (left, right)
    ]
    if any(
        unit.part is Part.FORM and _are_schools(unit.ids)
        for each in (left, right)
        for unit in each.units
    ):
        # Of universities of technology, of science, of industry a city has one of each.
        tally.doubts += tally.near
        _tell_whose(left, right, tally)
    if families[0] == families[1] == {_PARTY}:
        _tell_parties_apart(left, right, tally)
    if not (families[0] & families[1] & SIDE_BY_SIDE):
        return
    only = [unit for side in over for unit in side if unit.part in {Part.FUNCTION, Part.REGION}]
    if only and not (over[0] and over[1]):
        tally.conflicts.append(f"only one is of “{only[0].text}”")
    if words and not only:
        tally.doubts.append(f"only one has “{words[0].text}”")


@lru_cache(maxsize=10_000)
def _are_schools(ids: frozenset[str]) -> bool:
    """Tell whether a form is that of a school or a university, and of nothing else."""
    return all(concepts()[each].family in SCHOOLS for each in ids)


def _tell_whose(left: Parsed, right: Parsed, tally: Tally) -> None:
    """Note that one of two universities alone is the state's, or the city's: Michigan State, Michigan."""
    for own, other in ((left, right), (right, left)):
        for unit in own.units:
            if unit.ids & WHOSE and not any(unit.ids & each.ids for each in other.units):
                tally.doubts.append(f"only one is “{unit.text}”")


def _tell_parties_apart(left: Parsed, right: Parsed, tally: Tally) -> None:
    """Note any subject that only one of two parties has, also one that other names leave out: the progressive one."""
    for own, other in ((left, right), (right, left)):
        for unit in own.units:
            if unit.part is Part.FUNCTION and not any(
                likeness_of(unit, each) for each in other.units
            ):
                tally.conflicts.append(f"only one is “{unit.text}”")


def likeness_of(one: Unit, other: Unit) -> float:
    """Return how alike two concepts are: 1 where one word may mean both, less where they are near."""
    return _likeness(one.ids, other.ids)


@lru_cache(maxsize=200_000)
def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    if one & other:
        return 1.0
    if (one | other) & OF_A_KIND:
        return 0.0
    known = concepts()
    if any(known[each].near & other for each in one) or any(
        known[each].near & one for each in other
    ):
        return NEAR
    families = {known[each].family for each in one} & {known[each].family for each in other}
    families -= {None}
    if not families:
        return 0.0
    return FAMILY if families & LOOSE else SIBLING


def compare_words(
    left: Parsed, right: Parsed, over: tuple[list[Unit], list[Unit]], tally: Tally
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
    sides: tuple[Parsed, Parsed],
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
