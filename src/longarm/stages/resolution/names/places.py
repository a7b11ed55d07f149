"""Places: the states and places of two names compared, with what one spelling may mean besides."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.abroad import weightiest
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.lexicon import UNSPACED, first_of
from longarm.stages.resolution.names.misprints import misprinted
from longarm.stages.resolution.names.placing import (
    called_nearly,
    emigrants,
    index,
    keys_of,
    keys_of_concept,
    places_heard,
    sounds_abroad,
    spelled_in_arabic,
)
from longarm.stages.resolution.names.renamed import now
from longarm.stages.resolution.names.respelled import is_arabic_for
from longarm.stages.resolution.names.sounds import sound_alike
from longarm.stages.resolution.names.spots import BIG_CITY
from longarm.stages.resolution.names.units import Parsed, Part, Script, Unit, Word
from longarm.stages.resolution.names.weights import HOME, NATION, PLACE, WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.stages.resolution.names.tally import Tally

_CHINA = frozenset({"CN"})
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


def compare_nations(left: Parsed, right: Parsed, tally: Tally) -> None:
    """Match the states of both names; China weighs little in the name of what is in China or of Chinese abroad."""
    spots = index().spots
    ours, theirs = list(left.nations), list(right.nations)
    light = [_home(each) for each in (left, right)]
    tally.left_whole += sum(HOME if codes in light[0] else NATION for codes in ours)
    tally.right_whole += sum(HOME if codes in light[1] else NATION for codes in theirs)
    for codes in left.nations:
        found = next((other for other in theirs if codes & other), None)
        if found is not None:
            ours.remove(codes)
            theirs.remove(found)
            weights = [
                HOME if each in home else NATION
                for each, home in zip((codes, found), light, strict=True)
            ]
            tally.match(*weights)
            if codes not in light[0]:
                tally.reasons.append(f"both of {'/'.join(sorted(codes & found))}")
    ours = [codes for codes in ours if codes not in light[0]]
    theirs = [codes for codes in theirs if codes not in light[1]]
    if bool(ours) != bool(theirs):
        only = "/".join(sorted((ours or theirs)[0]))
        script = right.script if ours else left.script
        lies = {spots[key].country for keys in (right if ours else left).places for key in keys}
        if lies == {only}:
            # Kandahar is in Afghanistan whether a name says so or not.
            tally.left_whole -= NATION * len(ours)
            tally.right_whole -= NATION * len(theirs)
        elif only not in _AT_HOME.get(script, ()):
            tally.doubts.append(f"only one says that it is of {only}")
    if ours and theirs:
        one, other = ("/".join(sorted(each[0])) for each in (ours, theirs))
        tally.conflicts.append(f"states differ: {one} and {other}")


def _home(parsed: Parsed) -> frozenset[frozenset[str]]:
    """Return China where a name says it beside a place or another state."""
    return (
        frozenset({_CHINA})
        if parsed.places or len(parsed.nations) > 1 or parsed.units
        else frozenset()
    )


def compare_places(left: Parsed, right: Parsed, tally: Tally) -> tuple[Parsed, Parsed]:
    """Match the narrowest places of both names; return the names without concepts that were places after all."""
    ours, theirs = narrowest(left.places), narrowest(right.places)
    tally.left_whole += PLACE * len(ours)
    tally.right_whole += PLACE * len(theirs)
    open_ = list(theirs)
    missing = []
    for keys in ours:
        found = next((other for other in open_ if now(keys) & now(other)), None)
        if found is None and (left.wide or right.wide) and left.script is not right.script:
            wide = {**dict(left.wide), **dict(right.wide)}
            found = next((other for other in open_ if _may_be_one(keys, other, wide)), None)
        if found is None:
            missing.append(keys)
            continue
        open_.remove(found)
        tally.match(PLACE, PLACE)
        _same_place(keys, found, left, right, tally)
    here, right = _read_as_places(missing, right)
    tally.right_whole += PLACE * len(here)
    there, left = _read_as_places(open_, left)
    tally.left_whole += PLACE * len(there)
    for reason in (*here, *there):
        tally.match(PLACE, PLACE)
        tally.reasons.append(reason)
    if missing or open_:
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
    for other in [each for each in others if any(_holds(each, keys) for keys in heard)]:
        others.remove(other)
        tally.left_whole -= PLACE if left else 0.0
        tally.right_whole -= 0.0 if left else PLACE


def _may_be_one(
    keys: frozenset[str], other: frozenset[str], wide: Mapping[frozenset[str], frozenset[str]]
) -> bool:
    """Tell whether two places of China may be one if a level is not that of today: 无锡 was a Wuxi County too."""
    every = now(wide.get(keys, keys)) & now(other) or now(wide.get(other, other)) & now(keys)
    return any(key.startswith("CN/") for key in every)


def _only_one_says(open_: list[frozenset[str]], left: Parsed, right: Parsed, tally: Tally) -> None:
    """Note the places that only one name has; where a place lies is nothing more than the place."""
    if not open_:
        return
    own, other = (left, right) if open_[0] in narrowest(left.places) else (right, left)
    if len(open_) == 1 and is_place(own) and is_place(other) and _may_hold(open_[0], own, other):
        whole = PLACE if own is left else 0.0
        tally.left_whole -= whole
        tally.right_whole -= PLACE - whole
        tally.reasons.append(f"only one says that it lies in {_shown(open_[0])}")
        return
    tally.doubts.append(f"only one names {_shown(open_[0])}")


def is_place(parsed: Parsed) -> bool:
    """Tell whether a name names a place and nothing besides: places, levels and words that no list knows."""
    return all(unit.part is Part.LEVEL for unit in parsed.units)


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


def _read_as_places(open_: list[frozenset[str]], parsed: Parsed) -> tuple[list[str], Parsed]:
    """Take out places that concepts of the other name may be as well (Tibet, Chengguan), and those concepts."""
    found = []
    for keys in list(open_):
        unit = next((each for each in parsed.units if _may_be(each, keys)), None)
        if unit is not None:
            open_.remove(keys)
            found.append(f"“{unit.text}” is {_shown(keys)}")
            parsed = replace(parsed, units=tuple(each for each in parsed.units if each is not unit))
    return found, parsed


def _heard(
    open_: list[frozenset[str]], parsed: Parsed, *, same: bool
) -> tuple[list[str], list[str], Parsed]:
    """Take out places that unknown words of the other name sound like (قويلين, 桂林), and those words.

    Returned are reasons, and a doubt for each word that sounds like several places of a rank.
    """
    reasons, doubts = [], []
    for keys in list(open_):
        word = next((each for each in parsed.words if _sounds_like(each, keys, same=same)), None)
        meant = _may_sound_like(word) if word else frozenset[str]()
        how = "sounds like"
        if word is None and not same:
            word, meant = _misprint(parsed, keys)
            how = "is a letter from"
        if word is None:
            continue
        open_.remove(keys)
        reasons.append(f"“{word.text}” {how} {_shown(keys)}")
        if not word.keys & keys and len(meant | _foremost(keys)) > 1:
            doubts.append(f"“{word.text}” may be several places")
        parsed = replace(parsed, words=tuple(each for each in parsed.words if each is not word))
    return reasons, doubts, parsed


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


def _may_be(unit: Unit, keys: frozenset[str]) -> bool:
    abroad = frozenset(key for key in keys if not key.startswith("CN/"))
    if unit.part is Part.REGION and any(keys_of_concept(each) & abroad for each in unit.ids):
        return True
    if any(key[3:] in _in_chinese(unit.ids) for key in keys if key.startswith("CN/")):
        # A name that is translated: Peace District is 和平区.
        return True
    words = unit.text.split()
    # What follows must be its level: the Tibet Autonomous Region is a place, Shanghai Medical University none.
    sizes = [at for at in range(1, len(words)) if all(map(_tells_level, words[at:]))]
    names = [unit.text, *(" ".join(words[:size]) for size in sizes)]
    return any(keys_of(letters_of(name)) & keys for name in names)


@lru_cache(maxsize=20_000)
def _in_chinese(ids: frozenset[str]) -> frozenset[str]:
    return frozenset(form for each in ids for form in concepts()[each].forms.get("zh", ()))


def _tells_level(word: str) -> bool:
    return any(concepts()[each].kind is Kind.LEVEL for each in first_of(word)[1])


def _same_place(
    keys: frozenset[str], other: frozenset[str], left: Parsed, right: Parsed, tally: Tally
) -> None:
    """Say that a place is one, or why a shared spelling does not make it one."""
    if _abroad(left) and _abroad(right):
        keys, other = _homes(keys), _homes(other)
    shared = now(keys) & now(other)
    spots = index().spots
    top = now(frozenset(key for each in (keys, other) for key in _foremost(each)))
    if keys == other and left.script is right.script:
        tally.reasons.append(f"both name {_shown(shared)}")
    elif (len(top) == 1 and top <= shared) or _is_the_city(shared, keys | other):
        named = top if len(top) == 1 else shared
        tally.reasons.append(f"both name {spots[next(iter(named))].key.removeprefix('CN/')}")
    else:
        several = ", ".join(sorted(key.removeprefix("CN/") for key in keys | other))
        tally.doubts.append(f"one spelling is that of several places: {several}")


def _is_the_city(shared: frozenset[str], keys: frozenset[str]) -> bool:
    """Tell whether one city of another state is what both names may mean, and all else is the division around it."""
    spots = index().spots
    return (
        len(shared) == 1
        and all(key.startswith("city:") for key in shared)
        and all(key.startswith("division:") for key in keys - shared)
        and len({spots[key].country for key in keys}) == 1
    )


def _abroad(parsed: Parsed) -> bool:
    """Tell whether a name speaks of a state other than China."""
    return any(codes != _CHINA for codes in parsed.nations)


def _homes(keys: frozenset[str]) -> frozenset[str]:
    """Return those of several places that emigrants come from, if any: an association abroad is named for one."""
    return (keys & emigrants()) or keys if len(keys) > 1 else keys


def _foremost(keys: frozenset[str]) -> set[str]:
    """Return the places of the highest rank among those that a spelling may mean."""
    spots = index().spots
    best = max(spots[key].rank for key in keys)
    return weightiest([key for key in keys if spots[key].rank == best])


def narrowest(places: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Return the places without those that only say in which province or city another one lies."""
    if len(places) < 2:  # noqa: PLR2004 - one place lies in no other
        return list(places)
    found = []
    for at, keys in enumerate(places):
        others = [other for i, other in enumerate(places) if i != at]
        if not any(_holds(keys, other) for other in others):
            inside = [keys_in for other in others if (keys_in := _inside(keys, other))]
            found.append(inside[0] if inside else keys)
    return found


def _inside(keys: frozenset[str], wider: frozenset[str]) -> frozenset[str]:
    """Return those of `keys` that lie in one of the places of `wider`."""
    return frozenset(key for key in keys if _holds(wider, frozenset({key})))


def _holds(wider: frozenset[str], keys: frozenset[str]) -> bool:
    spots = index().spots
    heads = tuple(
        code.rstrip("0") for key in wider for code in spots[key].codes if code.endswith("00")
    )
    return any(
        code.startswith(head) and len(code.rstrip("0")) > len(head)
        for head in heads
        for key in keys
        for code in spots[key].codes
    )


def _shown(keys: Iterable[str]) -> str:
    return "/".join(sorted(key.removeprefix("CN/") for key in keys))
