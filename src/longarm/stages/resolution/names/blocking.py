"""Blocking: which of many names are worth comparing, found by the rare things they have in common."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from sys import intern
from typing import TYPE_CHECKING

from longarm.gazetteer.tables import much_is_built
from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.parsing import take_apart
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
    # Not kept: of a million names few are compared, and what is kept of each is a kilobyte.
    with much_is_built():
        features = [tuple(map(intern, features_of(take_apart(name)))) for name in names]
    members = defaultdict[str, list[int]](list)
    for number, each in enumerate(features):
        for feature in each:
            members[feature].append(number)
    blocks_of: list[list[Sequence[int]]] = [[] for _ in names]
    for feature, found in members.items():
        for block in _blocks(found, features, (feature,)) if len(found) > 1 else ():
            for number in block:
                blocks_of[number].append(block)
    for left, blocks in enumerate(blocks_of):
        # Blocks are in ascending order, so what stands behind `left` was not met before it.
        others = set[int]().union(*(block[bisect_right(block, left) :] for block in blocks))
        yield from ((left, right) for right in sorted(others))


def _blocks(
    crowd: Sequence[int], features: Sequence[tuple[str, ...]], shared: tuple[str, ...]
) -> Iterator[Sequence[int]]:
    """Yield the blocks of names with features in common; a crowd is first parted by what else its members share."""
    if len(crowd) <= _CROWD or len(shared) >= _DEEPEST:
        if len(crowd) <= _CROWD * _DEEPEST:
            yield array("I", crowd)
        return
    parts = defaultdict[str, list[int]](list)
    for number in crowd:
        for feature in features[number]:
            # A part is made once: by features in the order of their names.
            if feature > shared[-1]:
                parts[feature].append(number)
    for feature, part in parts.items():
        if len(part) > 1:
            yield from _blocks(part, features, (*shared, feature))
