"""Persons: the name without title and office, for those who speak in office or for themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.gazetteer.fold import fold
from longarm.stages.resolution.nations import country_of_word
from longarm.stages.resolution.organs import read
from longarm.stages.resolution.words import fillers, is_unspaced, organ_patterns, title_words


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name, and the state whose organ the words before it name (None: they name none)."""

    name: str
    country: str | None


def read_person(printed: str, country: str | None) -> Person | None:
    """Return the person in `printed`, or None where it holds titles and organs alone.

    `country` is used where an organ is named without its own.
    """
    head = re.split(r"[,،，(（]", printed, maxsplit=1)[0].strip() or printed
    office = printed[len(head) :]
    name = _han_person(head) if is_unspaced(head) else _spaced_person(head)
    if name is None:
        return None
    before = head.replace(name, " ") + " " + office
    reading = read(fold(before))
    if reading.key is None:
        return Person(name, None)
    return Person(name, reading.nations[0] if reading.nations else country)


def _spaced_person(head: str) -> str | None:
    """Return what is left when titles, organ words and countries before a name are taken off."""
    words = head.split()
    folded = [fold(word) for word in words]
    at = 0
    while at < len(words) - 1:
        size = _office_size(folded[at:])
        if size:
            at += size
        elif (at and folded[at] in fillers()) or (
            country_of_word(folded[at]) is not None and _office_follows(folded[at + 1 :])
        ):
            at += 1
        else:
            break
    rest = words[at:]
    while rest and _office_size([fold(rest[-1])]):
        rest.pop()
    return " ".join(rest) or None


LONGEST_OFFICE = 5
"""Words of the longest organ phrase before a name ("minister of foreign affairs of")."""


def _office_size(folded: list[str]) -> int:
    """Return how many of the first words are a title or an organ word; 0 for none."""
    for size in range(min(LONGEST_OFFICE, len(folded)), 0, -1):
        phrase = " ".join(folded[:size])
        if any(pattern.fullmatch(phrase) for _, pattern in organ_patterns()):
            return size
    return int(all(title_words().fullmatch(part) for part in folded[0].split()))


def _office_follows(folded: list[str]) -> bool:
    """Tell whether a title or organ word comes within three words (so `French` is no surname)."""
    return any(_office_size(folded[at:]) for at in range(min(3, len(folded))))


def _han_person(head: str) -> str | None:
    """Return what stands after the last title, or before the first where the name comes first."""
    hits = list(title_words().finditer(fold(head)))
    if len(fold(head)) != len(head) or not hits:
        return head
    before, after = head[: hits[0].start()].strip(), head[hits[-1].end() :].strip()
    return after or (None if read(fold(before)).key else before) or None
