"""Introducing: where a document gives two names of one body, one in brackets behind the other or in its own address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from longarm.gazetteer.fold import fold
from longarm.stages.resolution.bodies.reading import is_abbreviation, read_body
from longarm.stages.resolution.bodies.sounding import is_han, script_of, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from longarm.stages.resolution.bodies.reading import Token

_BRACKETED = re.compile(r"[(（]([^()（）\n]{2,90})[)）]")
_WORD = re.compile(r"\S+")
_PARTS = re.compile(r"\s*[,;/–—]\s*")
_LONGEST = 12
"""Words of the longest name, or characters of the longest Han one, halved."""
_FEWEST = 2
_LETTERS = 6
"""Letters that a name has at least which an address may hold: shorter ones are anybody's."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """That a document gives one name of a body behind another, in brackets."""

    name: str
    also: str
    document: str
    addressed: bool = False
    """True where it is not in brackets that the other name stands but in the publisher's address."""


def addressed(
    document: str, publisher: str, url: str, spelled_so: Mapping[str, str]
) -> Introduction | None:
    """Return the known name that a publisher of another script has in its address: 潮路新聞 at shioji-shimbun.example.

    `spelled_so` are the names by their letters alone.
    """
    host = urlsplit(url).hostname or ""
    for label in host.split(".")[:-1]:
        letters = "".join(filter(str.isalnum, label))
        also = spelled_so.get(letters) if len(letters) >= _LETTERS else None
        if also is not None and script_of(also) != script_of(publisher):
            return Introduction(publisher, also, document, addressed=True)
    return None


def by_letters(names: Iterable[str]) -> Mapping[str, str]:
    """Return Latin names by their letters alone, as an address writes them."""
    return {
        "".join(filter(str.isalnum, fold(name))): name
        for name in sorted(names)
        if script_of(name) == "latin"
    }


def introductions(document: str, text: str, names: Iterable[str]) -> Iterator[Introduction]:
    """Yield the pairs of known names that a text gives as one body's."""
    known: Mapping[str, str] = {fold(name): name for name in sorted(names)}
    for found in _BRACKETED.finditer(text):
        before = _ending_on(text[max(0, found.start() - 120) : found.start()], known)
        if before is None:
            continue
        for part in (found[1], *_PARTS.split(found[1])):
            also = known.get(fold(part))
            if also is not None and also != before and introduces(before, also):
                yield Introduction(before, also, document)
                break


def _ending_on(text: str, known: Mapping[str, str]) -> str | None:
    """Return the longest known name on which a text ends."""
    starts = [found.start() for found in _WORD.finditer(text)][-_LONGEST:]
    for start in starts:
        name = known.get(fold(text[start:]))
        if name is not None:
            return name
    bare = text.rstrip("”»」』》\"' ")
    if bare and is_han(bare[-1]):
        for size in range(min(len(bare), 2 * _LONGEST), 1, -1):
            name = known.get(fold(bare[-size:]))
            if name is not None:
                return name
    return None


def introduces(long: str, short: str) -> bool:
    """Tell whether a name behind another can be the same body's: an abbreviation that fits it, or a translation.

    A translation says the same of what the body is; where neither name says it, only another script tells that it is
    none of the many other things that stand in brackets.
    """
    if is_abbreviation(short):
        return fits(short, long)
    if is_abbreviation(long):
        return fits(long, short)
    left, right = (
        {each for token in read_body(name).ways[0] for each in _says(token)}
        for name in (long, short)
    )
    if left and right:
        return bool(left & right)
    return script_of(long) != script_of(short)


def _says(token: Token) -> frozenset[str]:
    return token.heads | token.ids


def fits(short: str, long: str) -> bool:
    """Tell whether an abbreviation is made of letters of a name: the first ones of its words, in order."""
    letters = "".join(char for char in spelled_letters(short) if char.isalnum())
    words = [spelled_letters(word) for word in re.split(r"[\s\-–—]+", long) if word.strip()]
    return len(letters) >= _FEWEST and _made_of(letters, words)


def spelled_letters(word: str) -> str:
    """Return a word's letters, Latin ones as they are and others as they sound."""
    return fold(word) if script_of(word) == "latin" else spelled(word)


def _made_of(letters: str, words: list[str]) -> bool:
    """Tell whether letters are heads of words in order; a word may give several, small words none."""
    if not letters:
        return True
    for number, word in enumerate(words):
        for size in range(min(len(word), len(letters), 3), 0, -1):
            if letters.startswith(word[:size]) and _made_of(letters[size:], words[number + 1 :]):
                return True
    return False
