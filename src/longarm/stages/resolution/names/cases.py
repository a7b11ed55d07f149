"""Cases: what a place's name may mean where a language has bent it, or writes it together with other words."""

from __future__ import annotations

import re

from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.placing import keys_of
from longarm.stages.resolution.names.spots import BIG_CITY, SECOND

_ARABIC_HEADS = ("لل", "ل", "ب", "و")
"""What Arabic writes together with a name: for the, for, in, and."""
_SHORT_WORD = 3
_SLAVIC = re.compile("^[а-яёіїєґ]{4,}$")
_ADJECTIVE = re.compile(
    "(?:ск|ськ|цьк|цк)(?:ий|ии|ая|ое|ого|ои|ому|им|ом|ие|их|а|е|и|у|ого|іи|ому)$"
)
_CASE = re.compile("(?:ом|ем|ой|ей|ою|ею|ам|ах|ии|ию|ия|ью|[аеёиоуыэюяьй])$")
_SHORT_STEM, _LONG_STEM = 2, 5
"""Letters of a stem that is too short, and of one that says enough of a smaller place."""
_FIRST_CASE = ("", "а", "о", "е", "ь", "и", "ы", "ия", "й", "я")
"""What may stand in the first case where a Slavic name shows another one, or an adjective (Пекинский, Пекин)."""


def keys_in_any_case(letters: str) -> frozenset[str]:
    """Return what a name may mean, also where it is a Slavic adjective or stands in another case than the first."""
    found = keys_of(letters)
    if not found and letters.startswith(_ARABIC_HEADS):
        bare = letters[2:] if letters.startswith("لل") else letters[1:]
        return (
            keys_of(f"ال{bare}" if letters.startswith("لل") else bare)
            if len(bare) > _SHORT_WORD
            else found
        )
    if found or not _SLAVIC.match(letters):
        return found
    adjective = _ADJECTIVE.search(letters)
    ending = _CASE.search(letters)
    stems = [
        letters[: each.start()] for each in (adjective, ending if not adjective else None) if each
    ]
    for stem in stems:
        forms = (
            [keys_of(stem + ending) for ending in _FIRST_CASE] if len(stem) > _SHORT_STEM else []
        )
        for keys in forms:
            least = SECOND if len(stem) >= _LONG_STEM else BIG_CITY
            if any(index().spots[key].rank >= least for key in keys):
                return keys
    return frozenset()
