"""Places: the states and places of two names compared, with what one spelling may mean besides."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.stages.resolution.names.abroad import outweighs, weightiest
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.lexicon import UNSPACED
from longarm.stages.resolution.names.misprints import misprinted
from longarm.stages.resolution.names.nested import holds
from longarm.stages.resolution.names.placing import (
    called_nearly,
    emigrants,
    places_heard,
    sounds_abroad,
    spelled_in_arabic,
)
from longarm.stages.resolution.names.renamed import now
from longarm.stages.resolution.names.respelled import is_arabic_for
from longarm.stages.resolution.names.sides import CHINA, Side, side_of
from longarm.stages.resolution.names.sounds import sound_alike
from longarm.stages.resolution.names.spots import BIG_CITY
from longarm.stages.resolution.names.translated import said_by
from longarm.stages.resolution.names.units import Parsed, Script, Word
from longarm.stages.resolution.names.weights import HOME, NATION, PLACE, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.stages.resolution.names.tally import Tally

_HEARD = 2
"""Consonants of the shortest word that is taken for a place by its sound."""
_MANY = 4
"""Consonants that tell a place in another spelling of the same script."""
_ALIKE = 0.85
"""How alike the consonants of a word and of another state's place must be."""
_AT_HOME = {
    Script.CYRILLIC: frozenset({"BG", "BY", "KG", "KZ", "MK", "MN", "RS", "RU", "TJ", "UA"}),
    Script.HAN: frozenset({"CN", "HK", "JP", "MO", "SG", "TW"}),
}
"""States whose own bodies need not say in their script whose they are."""


def compare_nations(left: Side, right: Side, tally: Tally) -> None:
    """Match the states of both names; China weighs little in the name of what is in China or of Chinese abroad."""
    if not (left.nations or right.nations):
        return
    tally.left_whole += left.nations_weight
    tally.right_whole += right.nations_weight
    ours, theirs = list(left.nations), list(right.nations)
    for codes in left.nations if theirs else ():
        found = _meeting(codes, theirs)
        if found is not None:
            ours.remove(codes)
            theirs.remove(found)
            tally.match(
                HOME if codes in left.home else NATION, HOME if found in right.home else NATION
            )
            if codes not in left.home:
                tally.reasons.append(f"both of {_codes_of(codes & found)}")
    ours = [codes for codes in ours if codes not in left.home]
    theirs = [codes for codes in theirs if codes not in right.home]
    if ours and theirs:
        one, other = _codes_of(ours[0]), _codes_of(theirs[0])
        tally.conflicts.append(f"states differ: {one} and {other}")
    elif ours or theirs:
        _only_one_is_of(ours, theirs, right if ours else left, tally)


def _only_one_is_of(
    ours: list[frozenset[str]], theirs: list[frozenset[str]], silent: Side, tally: Tally
) -> None:
    """Note the state that only one name says, where that is more than where the place lies that the other one names."""
    only = _codes_of((ours or theirs)[0])
    spots = index().spots
    lies = {spots[key].country for keys in silent.parsed.places for key in keys}
    if lies == {only}:
        # Kandahar is in Afghanistan whether a name says so or not.
        tally.left_whole -= NATION * len(ours)
        tally.right_whole -= NATION * len(theirs)
    elif only not in _AT_HOME.get(silent.script, ()):
        tally.doubts.append(f"only one says that it is of {only}")


@lru_cache(maxsize=10_000)
def _codes_of(codes: frozenset[str]) -> str:
    return "/".join(sorted(codes))


def _meeting(keys: frozenset[str], others: list[frozenset[str]]) -> frozenset[str] | None:
    """Return the first of others that has something of `keys`."""
    for other in others:
        if not keys.isdisjoint(other):
            return other
    return None


def compare_places(left: Side, right: Side, tally: Tally) -> tuple[Side, Side]:
    """Match the narrowest places of both names; return the names without concepts that were places after all."""
    if not (left.places or right.places):
        return left, right
    tally.left_whole += PLACE * len(left.places)
    tally.right_whole += PLACE * len(right.places)
    missing, open_ = _matched(left, right, tally)
    if not (missing or open_):
        return left, right
    here, right = _read_as_places(missing, right)
    tally.right_whole += PLACE * len(here)
    there, left = _read_as_places(open_, left)
    tally.left_whole += PLACE * len(there)
    for reason in (*here, *there):
        tally.match(PLACE, PLACE)
        tally.reasons.append(reason)
    if (missing and right.words) or (open_ and left.words):
        unheard = [*missing], [*open_]
        same = left.script is right.script
        here, doubts, right = _heard(missing, right, same=same)
        tally.right_whole += WORD * len(here)
        for reason in here:
            tally.match(PLACE, WORD)
            tally.reasons.append(reason)
        there, more, left = _heard(open_, left, same=same)
        tally.left_whole += WORD * len(there)
        for reason in there:
            tally.match(WORD, PLACE)
            tally.reasons.append(reason)
        tally.doubts += (*doubts, *more)
        _leave_out_around(unheard[0], missing, open_, tally, left=False)
        _leave_out_around(unheard[1], open_, missing, tally, left=True)
    if missing and open_:
        one, other = _shown(missing[0]), _shown(open_[0])
        tally.conflicts.append(f"places differ: {one} and {other}")
    elif missing or open_:
        _only_one_says(missing, left, right, tally)
        _only_one_says(open_, left, right, tally)
    return left, right


def _matched(
    left: Side, right: Side, tally: Tally
) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """Match the places that both names have, and return what is left over of each."""
    missing, open_ = [], list(right.places)
    for keys in left.places:
        present = now(keys)
        found = None
        for other in open_:
            if not present.isdisjoint(now(other)):
                found = other
                break
        wide = (*left.parsed.wide, *right.parsed.wide) if found is None else ()
        if wide and left.script is not right.script:
            by_level = dict(wide)
            found = next((other for other in open_ if _may_be_one(keys, other, by_level)), None)
        if found is None:
            missing.append(keys)
            continue
        open_.remove(found)
        tally.match(PLACE, PLACE)
        _same_place(keys, found, left, right, tally)
    return missing, open_


def _leave_out_around(
    unheard: list[frozenset[str]],
    missing: list[frozenset[str]],
    others: list[frozenset[str]],
    tally: Tally,
    *,
    left: bool,
) -> None:
    """Leave out, of the other name's places, those in which one lies that a word of it was heard to be."""
    heard = [keys for keys in unheard if keys not in missing]
    if not (heard and others):
        return
    for other in [each for each in others if any(holds(each, keys) for keys in heard)]:
        others.remove(other)
        tally.left_whole -= PLACE if left else 0.0
        tally.right_whole -= 0.0 if left else PLACE


def _may_be_one(
    keys: frozenset[str], other: frozenset[str], wide: Mapping[frozenset[str], frozenset[str]]
) -> bool:
    """Tell whether two places of China may be one if a level is not that of today: 无锡 was a Wuxi County too."""
    every = now(wide.get(keys, keys)) & now(other) or now(wide.get(other, other)) & now(keys)
    return any(key.startswith("CN/") for key in every)


def _only_one_says(open_: list[frozenset[str]], left: Side, right: Side, tally: Tally) -> None:
    """Note the places that only one name has; where a place lies is nothing more than the place."""
    if not open_:
        return
    own, other = (left, right) if open_[0] in left.places else (right, left)
    if (
        len(open_) == 1
        # Places, levels and words that no list knows: a place and nothing besides.
        and own.only_levels
        and other.only_levels
        and _may_hold(open_[0], own.parsed, other.parsed)
    ):
        whole = PLACE if own is left else 0.0
        tally.left_whole -= whole
        tally.right_whole -= PLACE - whole
        tally.reasons.append(f"only one says that it lies in {_shown(open_[0])}")
        return
    tally.doubts.append(f"only one names {_shown(open_[0])}")


def _may_hold(keys: frozenset[str], parsed: Parsed, other: Parsed) -> bool:
    """Tell whether what both names name, and no list has elsewhere, may lie in a place that one alone says."""
    spots = index().spots
    rank = max(spots[key].rank for key in keys)
    places = [each for each in parsed.places if each != keys]
    heard = [
        word
        for word in parsed.words
        if not any(word.letters & each.letters for each in other.words)
    ]
    if rank < BIG_CITY or heard:
        return False
    states = {spots[key].country for key in keys}
    return bool(parsed.words or places) and all(
        spots[key].country in states and spots[key].rank < rank and not spots[key].codes
        for each in places
        for key in each
    )


def _read_as_places(open_: list[frozenset[str]], side: Side) -> tuple[list[str], Side]:
    """Take out places that concepts of the other name may be as well (Tibet, Chengguan), and those concepts."""
    said = said_by(side) if open_ else ()
    if not said:
        return [], side
    found = []
    for keys in list(open_):
        for unit, own in said:
            if own.isdisjoint(keys):
                continue
            open_.remove(keys)
            found.append(f"“{unit.text}” is {_shown(keys)}")
            rest = tuple(each for each in side.units if each is not unit)
            side = side_of(replace(side.parsed, units=rest))
            said = said_by(side)
            break
    return found, side


def _heard(
    open_: list[frozenset[str]], side: Side, *, same: bool
) -> tuple[list[str], list[str], Side]:
    """Take out places that unknown words of the other name sound like (قويلين, 桂林), and those words.

    Returned are reasons, and a doubt for each word that sounds like several places of a rank.
    """
    reasons: list[str] = []
    doubts: list[str] = []
    for keys in list(open_) if side.words else ():
        word = next((each for each in side.words if _sounds_like(each, keys, same=same)), None)
        meant = _may_sound_like(word) if word else frozenset[str]()
        how = "sounds like"
        if word is None and not same:
            word, meant = _misprint(side.parsed, keys)
            how = "is a letter from"
        if word is None:
            continue
        open_.remove(keys)
        reasons.append(f"“{word.text}” {how} {_shown(keys)}")
        if not word.keys & keys and len(meant | _foremost(keys)) > 1:
            doubts.append(f"“{word.text}” may be several places")
        rest = tuple(each for each in side.words if each is not word)
        side = side_of(replace(side.parsed, words=rest))
    return reasons, doubts, side


def _misprint(parsed: Parsed, keys: frozenset[str]) -> tuple[Word | None, frozenset[str]]:
    """Return the word of a name that is one of the places misprinted, and all the places that it may be."""
    for word in parsed.words:
        meant = frozenset() if word.keys else misprinted(word.text, parsed)
        if meant & keys:
            return word, meant
    return None, frozenset()


def _may_sound_like(word: Word) -> frozenset[str]:
    """Return the Chinese places that a word sounds like: of those with its consonants the ones that it spells."""
    return (
        called_nearly(word.text, word.sound)
        or spelled_in_arabic(word.text)
        or places_heard(word.sound)
    )


def _sounds_like(word: Word, keys: frozenset[str], *, same: bool) -> bool:
    if word.keys & keys:
        return True
    if same:
        # Two spellings in one script are told by all their consonants: Khuzestan, Khouzistan.
        long = len(word.sound) >= _MANY and not UNSPACED.search(word.text)
        return long and any(sounds_abroad().get(key) == word.sound for key in keys)
    if len(word.sound) < _HEARD:
        return False
    if called_nearly(word.text, word.sound) & keys:
        return True
    if any(key.startswith("CN/") and is_arabic_for(word.text, key[3:]) for key in keys):
        return True
    abroad = (sounds_abroad().get(key, "") for key in keys)
    return bool(places_heard(word.sound) & keys) or any(
        sound_alike(word.sound, sound) >= _ALIKE for sound in abroad if sound
    )


def _same_place(
    keys: frozenset[str], other: frozenset[str], left: Side, right: Side, tally: Tally
) -> None:
    """Say that a place is one, or why a shared spelling does not make it one."""
    if left.nations and right.nations and _abroad(left) and _abroad(right):
        keys, other = _homes(keys), _homes(other)
    if keys == other and left.script is right.script:
        tally.reasons.append(f"both name {_shown(now(keys))}")
        return
    shared = now(keys) & now(other)
    top = now(_foremost(keys) | _foremost(other))
    one_name = _is_one_name_abroad(shared, keys | other)
    if (len(top) == 1 and top <= shared) or one_name or _is_the_city(shared, keys | other):
        named = top if len(top) == 1 else shared
        tally.reasons.append(f"both name {_shown(named)}")
    else:
        several = ", ".join(sorted(key.removeprefix("CN/") for key in keys | other))
        tally.doubts.append(f"one spelling is that of several places: {several}")


def _is_one_name_abroad(shared: frozenset[str], every: frozenset[str]) -> bool:
    """Tell whether two scripts have one name for a place of another state, and for its namesakes in that state alone.

    Where one of them means a place besides in which far more people live, it is another name.
    """
    spots = index().spots
    if not shared or any(key.startswith("CN/") for key in every):
        return False
    if len({(spots[key].country, key.partition(":")[0]) for key in every}) > 1:
        # Washington, the city and the state, are of one state as well.
        return False
    return not any(all(outweighs(other, key) for key in shared) for other in every - shared)


def _is_the_city(shared: frozenset[str], keys: frozenset[str]) -> bool:
    """Tell whether one city of another state is what both names may mean, and all else is the division around it."""
    spots = index().spots
    return (
        len(shared) == 1
        and all(key.startswith("city:") for key in shared)
        and all(key.startswith("division:") for key in keys - shared)
        and len({spots[key].country for key in keys}) == 1
    )


def _abroad(side: Side) -> bool:
    """Tell whether a name speaks of a state other than China."""
    return any(codes != CHINA for codes in side.nations)


def _homes(keys: frozenset[str]) -> frozenset[str]:
    """Return those of several places that emigrants come from, if any: an association abroad is named for one."""
    return (keys & emigrants()) or keys if len(keys) > 1 else keys


@lru_cache(maxsize=50_000)
def _foremost(keys: frozenset[str]) -> frozenset[str]:
    """Return the places of the highest rank among those that a spelling may mean."""
    spots = index().spots
    best = max(spots[key].rank for key in keys)
    return frozenset(weightiest([key for key in keys if spots[key].rank == best]))


@lru_cache(maxsize=50_000)
def _shown(keys: frozenset[str]) -> str:
    return "/".join(sorted(key.removeprefix("CN/") for key in keys))
