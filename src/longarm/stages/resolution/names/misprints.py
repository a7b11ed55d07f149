"""Misprints: the division of China that a word in Latin letters spells but for a letter, where no place is spelled so.

A closed world: of counties, districts and cities there are no others than those listed.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.placing import at_level
from longarm.stages.resolution.names.spots import FORMER, pinyin
from longarm.stages.resolution.names.units import Parsed, Part, Script

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 6
"""Letters of the shortest word that may be a misprint."""
_NEAR = 0.75
"""How alike a word must be to the one name inside a place that is named beside it."""


def misprinted(text: str, parsed: Parsed) -> frozenset[str]:
    """Return the divisions that a word of a place's name spells but for a letter, or for few inside a place."""
    if parsed.script is not Script.LATIN or not (text.isascii() and text.isalpha()):
        return frozenset()
    if len(text) < _SHORTEST or not parsed.units:
        return frozenset()
    if any(unit.part is not Part.LEVEL for unit in parsed.units):
        return frozenset()
    around = frozenset[str]().union(*parsed.places)
    found = _inside(text, around) if around else _anywhere(text)
    return at_level(found, frozenset[str]().union(*(unit.ids for unit in parsed.units)))


@lru_cache(maxsize=20_000)
def _anywhere(text: str) -> frozenset[str]:
    found = process.extract(
        text, list(_spellings()), scorer=Levenshtein.distance, score_cutoff=1, limit=None
    )
    return frozenset[str]().union(*(_spellings()[name] for name, _, _ in found))


@lru_cache(maxsize=20_000)
def _inside(text: str, around: frozenset[str]) -> frozenset[str]:
    spots = index().spots
    heads = tuple(
        code.rstrip("0") for key in around for code in spots[key].codes if code.endswith("00")
    )
    scored = defaultdict[float, set[str]](set)
    for name, keys in _spellings().items():
        inner = [key for key in keys if any(code.startswith(heads) for code in spots[key].codes)]
        alike = Levenshtein.normalized_similarity(text, name, score_cutoff=_NEAR) if inner else 0.0
        if alike:
            scored[alike].update(inner)
    return frozenset(scored[max(scored)]) - around if heads and scored else frozenset()


@cache
def _spellings() -> Mapping[str, frozenset[str]]:
    """Return the divisions of China by their names in pinyin."""
    found = defaultdict[str, set[str]](set)
    for key, spot in index().spots.items():
        if key.startswith("CN/") and spot.codes and spot.rank >= FORMER:
            for name in pinyin(key[3:]):
                found[name].add(key)
    return {name: frozenset(keys) for name, keys in found.items()}
