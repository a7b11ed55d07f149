"""Counties: those of China whose name is one syllable, which other languages write apart: Shou County is 寿县."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.lexicon import Meaning, first_of
from longarm.stages.resolution.names.placing import former_ones
from longarm.stages.resolution.names.syllables import SYLLABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNTY, _DISTRICT, _FORMER = "county", "district", frozenset({"former"})
_NAME = 5
"""Characters of the key of such a county: `CN/寿县`."""


def heads_a_county(word: str) -> bool:
    """Tell whether the name of such a county may begin with a word."""
    return word in SYLLABLES or _is_county(first_of(word)[1])


def counties_at(words: tuple[str, ...], at: int) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield of how many words the name of such a county is that begins at `at`, and which it may be."""
    if words[at] in SYLLABLES:
        meanings = [first_of(word)[1] for word in words[at + 1 : at + 3]]
        if meanings and _is_county(meanings[0]):
            yield from _of(2, _called(words[at]))
        elif meanings[1:] and meanings[0] == _FORMER and _is_county(meanings[1]):
            yield from _of(3, former_ones(_called(words[at])))
    elif _is_county(first_of(words[at])[1]):
        last = at + 1
        while last < len(words) and _is_filler(first_of(words[last])[1]):
            last += 1
        if last < len(words) and words[last] in SYLLABLES:
            yield from _of(last - at + 1, _called(words[last]))


def _of(size: int, keys: frozenset[str]) -> Iterator[tuple[int, frozenset[str]]]:
    if keys:
        yield size, keys


@cache
def _called(syllable: str) -> frozenset[str]:
    return frozenset(
        key
        for key in index().exact.get(f"{syllable}xian", ())
        if key.startswith("CN/") and key.endswith("县") and len(key) == _NAME
    )


@cache
def _is_county(meaning: Meaning) -> bool:
    # A word for both says district of the Hui: Guancheng Hui District.
    return _COUNTY in meaning and _DISTRICT not in meaning


@cache
def _is_filler(meaning: Meaning) -> bool:
    return bool(meaning) and all(concepts()[each].kind is Kind.FILLER for each in meaning)
