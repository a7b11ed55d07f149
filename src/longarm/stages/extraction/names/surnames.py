"""Surnames: those of persons whom a text has named in full, where they stand alone later on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from longarm.stages.extraction.words.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SURNAME = re.compile(r"[\s·‧・•]")
_SURNAME_LETTERS = 2
_LETTER = re.compile(r"\w")


def said_again(
    folded: str, names: Sequence[Mention], covered: Sequence[Mention | None], *, spaces: bool
) -> Iterator[Mention]:
    """Yield the surnames of names that were given in full, where they stand alone later on."""
    told: dict[str, int] = {}
    for name in names:
        full = folded[name.start : name.end]
        surname = _SURNAME.split(full)[-1]
        if len(surname) >= _SURNAME_LETTERS and surname != full:
            told[surname] = min(name.end, told.get(surname, name.end))
    surnames = tuple(told)
    found = AhoCorasick(surnames).find_matches_as_indexes(folded, overlapping=True) if told else ()
    for index, start, end in found:
        inside = spaces and (_LETTER.match(folded, start - 1) or _LETTER.match(folded, end))
        free = all(known is None for known in covered[start:end])
        if free and not inside and start >= told[surnames[index]]:
            yield Mention.found(start, end, "name", "titled")
