"""Seated: names of bodies of which only the first word has a capital, or none but their quotes shows one.

Before their seat ("Nilské fórum pro lidská práva se sídlem v Berlíně"), as whose compound they are ("Nilens
rättighetsforum"), and with the nouns that a noun for a body takes ("le Forum des droits du Nil").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import NAMELESS, Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_REACH = 90
"""Code points before a seat in which its sentence starts."""
_OPENING = re.compile(r"(?:^|[.!?\n:])[\s\"]*([^\s.!?;:,()\"\n][^.!?;:,()\"\n]{4,70}?),?\s*$")
_QUOTED = re.compile(r"\"([^\"\n.!?]{4,50})\",?\s*$")
_LOWER = re.compile(r"(?<![^\W\d_])(?=([^\W\d_]{4,})\s([^\W\d_]{6,}))")
_ADJECTIVE = re.compile(r"(?<![^\W_])([^\W\d_]{5,})(?= ([^\W\d_]{4,})(?![^\W_]))")
_FOR = re.compile(r"(?<![^\W_])([^\W\d_]{4,}) ([^\W\d_]{2,5}) $")
_TOLD = 12
"""Code points behind such a name in which its verb begins, a word of time at most between."""
_WORDS = range(2, 9)
_KNOWN = frozenset(
    {"body", "countries", "facility", "governments", "nationals", "organs", "syntax"}
)
"""Layers of words that already say who is meant."""
_COUNCILS = frozenset({"organs.government", "organs.parliament"})
"""Organs whose nouns, "council" or "assembly", are those of free bodies as well."""
_BEFORE_ENDING = 3


def seated(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the names of bodies that no run of capitals shows."""
    for seat in mentions:
        span = _before_seat(text, folded, seat, lexicon) if seat.key == "sources.seat" else None
        if span is not None and not _is_known(mentions, *span):
            yield Mention.found(*span, "name", "quoted")
    yield from _compounds(text, folded, mentions, lexicon)
    yield from _for_a_state(text, folded, mentions, lexicon)
    if lexicon.pack.nominatives:
        yield from _with_adjective(text, mentions, lexicon)
    if lexicon.pack.modifiers == "after":
        yield from _with_nouns(text, folded, mentions, lexicon)


def _before_seat(text: str, folded: str, seat: Mention, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return what stands in quotes right before a seat, or opens its sentence there with a noun for a body."""
    low = max(0, seat.start - _REACH)
    quoted = _QUOTED.search(folded, low, seat.start)
    if quoted is not None:
        return quoted.span(1) if text[quoted.start(1)].isupper() else None
    opening = _OPENING.search(folded, low, seat.start)
    if opening is None:
        return None
    start, end = opening.span(1)
    first = folded[start:end].split(maxsplit=1)[0]
    if first in _articles(lexicon):
        start += len(first) + 1
    words = folded[start:end].split()
    fits = len(words) in _WORDS and text[start].isupper() and not any(map(str.isdigit, words))
    return (start, end) if fits and any(is_noun(word, lexicon) for word in words) else None


def _is_known(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether words say that something is told here, or are known as a whole for what they are."""
    return any(
        m.layer in NAMELESS
        or (m.layer == "organs" and m.key not in _COUNCILS)
        or m.layer == "body"
        or (m.start == start and (m.layer in _KNOWN or m.end >= end))
        for m in starting(mentions, start, end)
    )


def _compounds(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield whose body it is, where the genitive is a letter: "Nilens rättighetsforum"."""
    genitives = tuple(g for g in lexicon.pack.forms("syntax.genitive") if len(g) == 1)
    if not genitives:
        return
    for match in _LOWER.finditer(folded):
        start, end = match.start(1), match.end(2)
        whose = text[start].isupper() and match.group(1).endswith(genitives)
        body = whose and text[match.start(2)].islower() and _ends_in_body(match.group(2), lexicon)
        first = starting(mentions, start, match.start(2)) if body else ()
        if body and not any(m.layer in _KNOWN for m in first):
            yield Mention.found(start, end, "name", "quoted")


def _for_a_state(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield a noun for a body with a capital, and the state that it is for: "Eksilrådet for Burundi"."""
    joints = lexicon.pack.forms("naming.for_whom")
    for state in mentions if joints else ():
        if state.layer not in {"countries", "regions"}:
            continue
        match = _FOR.search(folded, max(0, state.start - _REACH), state.start)
        if match is None or match.group(2) not in joints or not text[match.start(1)].isupper():
            continue
        start, end = match.start(1), state.end
        if is_noun(match.group(1), lexicon) and not _is_known(mentions, start, match.start(2)):
            yield Mention.found(start, end, "name", "quoted")


def _with_adjective(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield an adjective with a capital and the noun for a body behind it: "podle Kabylského fóra".

    Where it opens its sentence a verb of saying has to follow.
    """
    endings = lexicon.pack.forms("naming.adjective_endings")
    for match in _ADJECTIVE.finditer(text) if endings else ():
        start, end = match.start(), match.end(2)
        if not text[start].isupper() or not match.group(1).endswith(endings):
            continue
        if match.group(2) not in _nouns(lexicon):
            continue
        first = starting(mentions, start, match.start(2))
        if any(m.layer in _KNOWN | {"roles", "sources"} for m in first):
            continue
        opens = text[max(0, start - 2) : start].rstrip(' "')[-1:] in {"", ".", "!", "?", "\n"}
        told = any(m.layer == "reporting" for m in starting(mentions, end, end + _TOLD))
        if told or not opens:
            yield Mention.found(start, end, "name", "quoted")


def _with_nouns(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield a noun for a body that has a capital, with the nouns behind it: "le Forum des droits du Nil"."""
    for match in _chain(lexicon).finditer(folded):
        start, end = match.span()
        if not text[start].isupper() or not is_noun(match.group(1), lexicon):
            continue
        if not _is_known(mentions, start, end):
            yield Mention.found(start, end, "name", "quoted")


def is_noun(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a noun that makes a name a body's, or a compound of one."""
    return word in _nouns(lexicon) or _ends_in_body(word, lexicon)


def _ends_in_body(word: str, lexicon: Lexicon) -> bool:
    return any(
        word.endswith(ending) and len(word) >= len(ending) + _BEFORE_ENDING
        for ending in _endings(lexicon)
    )


@cache
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(str.casefold, lexicon.pack.forms("naming.organization_words")))


@cache
def _endings(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted(form[1:] for form in _nouns(lexicon) if form.startswith("-")))


@cache
def _articles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(str.casefold, lexicon.pack.forms("syntax.determiners")))


@cache
def _chain(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds a noun with up to three nouns behind it, each after a genitive's word."""
    if not lexicon.pack.name_case:
        return re.compile(r"(?!)")
    forms = sorted(map(str.casefold, lexicon.pack.forms("syntax.genitive")), key=len, reverse=True)
    joints = "|".join(re.escape(form) + (r"\s?" if form[-1] == "'" else r"\s") for form in forms)
    noun = r"[^\W\d_]{3,}(?:-[^\W\d_]+)*"
    return re.compile(
        rf"(?<![^\W\d_])({noun})(?:\s(?:{joints})(?:{noun})(?:\s{noun}(?=\s(?:{joints})))?){{1,3}}"
    )
