"""Spelling: how words that no list knows would be written in the other ways of writing Chinese."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product

from longarm.gazetteer.fold import fold
from longarm.gazetteer.readings import toneless
from longarm.stages.resolution.names.syllables import palladius, split, wade_giles
from longarm.stages.resolution.names.units import Script

_WAYS = 8
"""Readings of one word that are tried at most."""
_LONGEST = 8
"""Characters of a word beyond which its readings are not spelled out."""


@lru_cache(maxsize=200_000)
def letters_in(text: str, letters: str, script: Script) -> frozenset[str]:
    """Return the spellings of a word: of Han ones in pinyin, Wade-Giles and the Palladius system, else as it is."""
    if script is Script.HAN and len(text) <= _LONGEST:
        ways = list(islice(product(*(toneless(char) for char in text)), _WAYS))
        return frozenset(spelling for way in ways for spelling in spellings(way)) | {letters}
    if script is Script.LATIN:
        bare = letters.replace("'", "")
        syllables = split(bare)
        return frozenset(spellings(syllables)) | {bare} if syllables else frozenset({bare})
    return frozenset({letters})


def spellings(syllables: tuple[str, ...]) -> tuple[str, str, str]:
    """Return pinyin syllables joined: in pinyin, in Wade-Giles without marks, and in folded Cyrillic letters."""
    return (
        "".join(syllables).replace("v", "u"),
        "".join(wade_giles(each) for each in syllables).replace("ü", "u").replace("'", ""),
        fold("".join(palladius(each) for each in syllables)),
    )
