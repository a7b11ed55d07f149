"""Blocking: which of many names are worth comparing, found by the rare things they have in common."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from itertools import repeat
from sys import intern
from typing import TYPE_CHECKING

from longarm.gazetteer.tables import much_is_built
from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.letters import bare_letters, letters_of
from longarm.stages.resolution.names.listed import body_called
from longarm.stages.resolution.names.parsing import take_apart
from longarm.stages.resolution.names.pieces import How
from longarm.stages.resolution.names.placing import keys_of
from longarm.stages.resolution.names.units import Parsed, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SURE = How(guess=False)
"""Names are filed by the words that are there, not by what these may mean."""
_CROWD = 60
"""Names in a block beyond which it is parted by a further feature."""
_PAIR = 2
_DEEPEST = 4
"""Features that a block has in common at most."""
_FAR = 3
"""Ranks below the likeliest place of a name at which another one is hardly meant."""
_SYLLABLES = 8
"""Letters of an unknown word by which it is filed."""


def features_of(parsed: Parsed) -> tuple[str, ...]:
    """Return what a name may share with another spelling of it: places, states, concepts, sounds of unknown words."""
    found: list[str] = []
    wide = dict(parsed.wide)
    for keys in parsed.places:
        # A county of today may be spoken of as the city that it was, or is taken for.
        found += _of_places(wide.get(keys, keys))
    for codes in parsed.nations:
        found += [intern(f"n{code}") for code in codes if code != "CN"]
    for unit in parsed.units:
        found += _of_unit(unit)
    for word in parsed.words:
        found += [intern(f"w{each[:_SYLLABLES]}") for each in word.letters]
        if len(word.sound) > 1:
            found.append(intern(f"s{word.sound}"))
    body = None if parsed.places else body_called(parsed.text)
    if body is not None:
        found.append(intern(f"b{body}"))
    if not found:
        found.append(intern(f"w{bare_letters(parsed.text)}"))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100_000)
def _of_places(keys: frozenset[str]) -> tuple[str, ...]:
    """Return the likelier ones of the places that a spelling may mean."""
    spots = index().spots
    best = max(spots[key].rank for key in keys)
    return tuple(intern(f"p{key}") for key in keys if spots[key].rank >= best - _FAR)


@lru_cache(maxsize=100_000)
def _of_unit(unit: Unit) -> tuple[str, ...]:
    """Return what a unit says, and the Chinese places that it may be as well (Tibet, Chengguan)."""
    found = {f"p{key}" for key in keys_of(letters_of(unit.text)) if key.startswith("CN/")}
    if unit.part in {Part.FUNCTION, Part.REGION}:
        found |= {f"f{each}" for each in _with_near(unit.ids)}
    elif unit.part is Part.FORM:
        families = {concepts()[each].family for each in unit.ids}
        found |= {f"m{each}" for each in families if each}
    return tuple(map(intern, sorted(found)))


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
        features = _ranked([features_of(take_apart(name, _SURE)) for name in names])
        blocks_of: list[list[Sequence[int]]] = [[] for _ in names]
        _part(range(len(names)), features, (), blocks_of)
    for left, blocks in enumerate(blocks_of):
        # Blocks are in ascending order, so what stands behind `left` was not met before it.
        others = [block[bisect_right(block, left) :] for block in blocks]
        if len(others) > 1:
            others = [sorted(set[int]().union(*others))]
        for behind in others:
            yield from zip(repeat(left), behind, strict=False)


def _ranked(named: Sequence[tuple[str, ...]]) -> list[tuple[int, ...]]:
    """Return features as numbers, the rarer the lower, in ascending order; what one name alone has is left out."""
    count = Counter[str](feature for each in named for feature in each)
    shared = (feature for feature, number in count.items() if number > 1)
    by_rarity = sorted(shared, key=lambda feature: (count[feature], feature))
    rank = {feature: number for number, feature in enumerate(by_rarity)}
    return [tuple(sorted(rank[feature] for feature in each if feature in rank)) for each in named]


def _part(
    crowd: Sequence[int],
    features: Sequence[tuple[int, ...]],
    shared: tuple[int, ...],
    blocks_of: list[list[Sequence[int]]],
) -> None:
    """Enter the blocks of a crowd at their members: who shares a feature more, parted again where too many do."""
    last = shared[-1] if shared else -1
    parts: dict[int, list[int]] = {}
    for number in crowd:
        for feature in features[number]:
            # A part is made once: by features from the rarest on.
            if feature > last:
                part = parts.get(feature)
                if part is None:
                    parts[feature] = [number]
                else:
                    part.append(number)
    seen = set[tuple[int, ...]]()
    for feature, part in sorted(parts.items()):
        size = len(part)
        members = tuple(part)
        # Features that always go together make one part.
        if size < _PAIR or members in seen:
            continue
        seen.add(members)
        if size > _CROWD and len(shared) + 1 < _DEEPEST:
            _part(members, features, (*shared, feature), blocks_of)
        elif size <= _CROWD * _DEEPEST:
            block = array("I", members)
            for number in members:
                blocks_of[number].append(block)
