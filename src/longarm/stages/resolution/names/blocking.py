"""Blocking: which of many names are worth comparing, found by the rare things they have in common."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.parsing import parse
from longarm.stages.resolution.names.placing import index, keys_of, letters_of
from longarm.stages.resolution.names.units import Parsed, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CROWD = 60
"""Names in a block beyond which it is parted by a further feature."""
_DEEPEST = 4
"""Features that a block has in common at most."""
_SYLLABLES = 8
"""Letters of an unknown word by which it is filed."""


def features_of(parsed: Parsed) -> tuple[str, ...]:
    """Return what a name may share with another spelling of it: places, states, concepts, sounds of unknown words."""
    found: list[str] = []
    spots = index().spots
    for keys in parsed.places:
        best = max(spots[key].rank for key in keys)
        found += (f"p{key}" for key in keys if spots[key].rank >= best - 2)
    for codes in parsed.nations:
        found += (f"n{code}" for code in codes if code != "CN")
    for unit in parsed.units:
        also = (key for key in keys_of(letters_of(unit.text)) if key.startswith("CN/"))
        found += (f"p{key}" for key in also)
        if unit.part in {Part.FUNCTION, Part.REGION}:
            found += (f"f{each}" for each in _with_near(unit.ids))
        elif unit.part is Part.FORM:
            families = {concepts()[each].family for each in unit.ids}
            found += (f"m{each}" for each in families if each)
    for word in parsed.words:
        found += (f"w{each[:_SYLLABLES]}" for each in word.letters)
        if len(word.sound) > 1:
            found.append(f"s{word.sound}")
    if not found:
        found.append(f"w{parsed.whole}")
    return tuple(dict.fromkeys(found))


def _with_near(ids: frozenset[str]) -> frozenset[str]:
    """Return one name for concepts that may stand for each other: the first of each and of those near it."""
    known = concepts()
    return (
        frozenset(
            min((each, *(near for near in known[each].near if near in known))) for each in ids
        )
        | ids
    )


def name_candidates(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of names worth comparing, by their places in the sequence, each once, the lower place first."""
    features = [features_of(parse(name)) for name in names]
    members = defaultdict[str, list[int]](list)
    for number, each in enumerate(features):
        for feature in each:
            members[feature].append(number)
    seen: set[int] = set()
    size = len(names)
    for feature in sorted(members, key=lambda each: len(members[each])):
        for left, right in _within(members[feature], features, {feature}):
            pair = left * size + right
            if pair not in seen:
                seen.add(pair)
                yield left, right


def _within(
    block: list[int], features: Sequence[tuple[str, ...]], shared: set[str]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a block; a crowd is first parted by what else its members share."""
    if len(block) <= _CROWD or len(shared) >= _DEEPEST:
        if len(block) <= _CROWD * _DEEPEST:
            yield from combinations(block, 2)
        return
    parts = defaultdict[str, list[int]](list)
    for number in block:
        for feature in features[number]:
            # A part is made once: by features in the order of their names.
            if feature not in shared and feature > max(shared):
                parts[feature].append(number)
    for feature, part in parts.items():
        if len(part) > 1:
            yield from _within(part, features, {*shared, feature})
