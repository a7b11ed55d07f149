"""Letters: a name folded to letters and digits, with or without the mark of aspiration."""

from __future__ import annotations

import re
from functools import lru_cache

from longarm.gazetteer.fold import fold

_MARKS = re.compile("[^\\w'’`ʻ]+|_")
_ASPIRATION = re.compile("['’‘ʼ`ʻ]")
"""What may be a mark of aspiration, or another apostrophe."""
_SOFT = re.compile("[ъⁿ]")


@lru_cache(maxsize=200_000)
def letters_of(name: str) -> str:
    """Return a name folded and without anything but letters, digits and the mark of aspiration."""
    if name.isalnum():
        plain = fold(name)
        return plain if plain.isascii() else _SOFT.sub("", plain.replace(" ", ""))
    if _ASPIRATION.search(name) is None:
        return _SOFT.sub("", fold(name).replace(" ", ""))
    words = _MARKS.sub(" ", name).split()
    return _SOFT.sub("", "".join(_aspirated(word) for word in words))


def bare_letters(name: str) -> str:
    """Return a name folded and without anything but letters and digits."""
    letters = letters_of(name)
    return letters.replace("'", "") if "'" in letters else letters


@lru_cache(maxsize=100_000)
def _aspirated(word: str) -> str:
    """Return a folded word with `'` kept where Wade-Giles writes it: after p, t, k, ch and ts."""
    if word.isalnum():
        return fold(word).replace(" ", "")
    marked = re.sub("(?<=[pPtTkKhHsSzZ])['’`ʻ]", "\x00", word)
    parts = [fold(part).replace(" ", "") for part in marked.split("\x00")]
    return "'".join(parts)
