"""Capitals: when a word with a capital is a name: where a sentence opens, and where all nouns have one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.names.titled import HEADS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

_SENTENCE_START = re.compile(r"(?:^|[.!?:\n(][\"')]?)\s*[*_]*[\"'(]*$|\"[*_]*[\"'(]*$|#\s$")
"""What opens a sentence, a heading's and a lead-in's marks included: **Incidents.** Not the end of a quotation: ," X"""
_ARTICLE = re.compile(r"(?<![^\W_])([^\W\d_]{1,4})\s$")
_WORD = re.compile(r"\s([^\W\d_]+)")
_NUMBER = re.compile(r"\s(?:[^\W\d_]{1,4}\s)?([^\W_]+)")
_CALLED = re.compile(r" \"[^\W\d_][^\"\n.!?;:,]{2,30}\"")
"""What a body is called, in quotes right behind the noun for it."""
_COUNTING = frozenset({"alleges", "finds", "holds"})
_LONGEST = 6
"""Letters of an article and a blank."""
TITLES = frozenset({"roles", "sources", "organs"})
INITIAL = 1
"""Letters of an initial, which is no name."""
BEGINNING = HEADS | {"sources.unnamed"}
"""Nouns that may begin one, where they have a capital: the association *Voices* of Azadi."""


def opens(folded: str, start: int) -> bool:
    """Tell whether a sentence opens at `start`."""
    return bool(_SENTENCE_START.search(folded[max(0, start - 4) : start]))


def without_head(folded: str, span: tuple[int, int], covered: Sequence[Mention | None]) -> int:
    """Return where a name that opens a sentence starts, behind a first noun with a capital for no other reason."""
    start, end = span
    head = covered[start]
    if head is None or head.key not in BEGINNING or head.end >= end:
        return start
    quoted = folded[start - 1 : start] in {'"', "'"} and folded[end : end + 1] in {'"', "'"}
    return start if quoted else head.end + 1


def past_quotes(folded: str, span: tuple[int, int], bodies: Collection[str]) -> int:
    """Return where a name ends whose last word is a noun for a body, past what that is called: Архив «Таноб»."""
    start, end = span
    noun = folded[start:end].rpartition(" ")[2]
    called = _CALLED.match(folded, end) if noun in bodies else None
    return called.end() if called else end


def ending(printed: str, lexicon: Lexicon) -> int:
    """Return the length of a case ending behind an apostrophe, which is no part of a name: "Taramov'a"."""
    if "'" not in printed:
        return 0
    name, mark, ending = printed.rpartition("'")
    known = bool(name) and (
        ending in lexicon.pack.forms("syntax.endings")
        or f"'{ending}" in lexicon.pack.forms("syntax.genitive")
    )
    return len(ending) + 1 if mark and known else 0


def more_than_a_noun(
    printed: str, start: int, ends: Collection[str], covered: Sequence[Mention | None]
) -> bool:
    """Tell whether a capitalised run is a name where nouns have capitals: two words, a surname, or after a title."""
    if " " in printed or printed in ends or (printed.isupper() and len(printed) > INITIAL + 1):
        return True
    before = covered[start - 2] if start > 1 else None
    return before is not None and before.layer in TITLES and before.end == start - 1


def surely_a_name(printed: str, said: set[str]) -> bool:
    """Tell whether a capitalised word that opens a sentence is a name: by its form, or as one said elsewhere."""
    return " " in printed or printed in said or (printed.isupper() and len(printed) > INITIAL + 1)


def counting_name(
    folded: str, span: tuple[int, int], covered: Sequence[Mention | None], lexicon: Lexicon
) -> int:
    """Return where a name ends that opens a sentence and counts in it, else 0: "Nilstimme zählt 46 …".

    One word more may be part of it, where nothing knows it: "Mekongský most napočítal 46 …".
    """
    start, end = span
    article = _ARTICLE.search(folded, max(0, start - _LONGEST), start)
    articles = lexicon.pack.forms("syntax.determiners")
    opened = (
        article is not None and article.group(1) in articles and opens(folded, article.start(1))
    )
    if (
        covered[start] is not None
        or " " in folded[start:end]
        or not (opened or opens(folded, start))
    ):
        return 0
    for stop in (end, _one_more(folded, end, covered)):
        verb = covered[stop + 1] if 0 < stop < len(folded) - 1 else None
        if verb is None or verb.layer != "reporting" or verb.value not in _COUNTING:
            continue
        number = _NUMBER.match(folded, verb.end)
        known = covered[number.end() - 1] if number else None
        if number and (number.group(1).isdigit() or (known and known.layer == "number")):
            return stop
    return 0


def _one_more(folded: str, end: int, covered: Sequence[Mention | None]) -> int:
    """Return where one unknown word behind `end` ends, else 0."""
    match = _WORD.match(folded, end)
    return match.end() if match and not any(covered[match.start(1) : match.end()]) else 0


def behind_a_body(
    text: str, runs: Iterable[tuple[int, int, bool]], covered: Sequence[Mention | None]
) -> set[str]:
    """Return the words that a noun for a body has right before them, so that they are its name: the fund *Lantern*.

    The text may call it so later on where a sentence opens.
    """
    found = set[str]()
    for start, end, _ in runs:
        words = text[start:end].split()
        head = covered[start] if len(words) > 1 else covered[max(0, start - 2)]
        if head is not None and head.key in HEADS and head.end <= end:
            found.update(words[1:] if len(words) > 1 else words)
    return found
