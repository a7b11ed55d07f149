"""Compounds: words that no list has, read by the noun they end in: "Verbandsvertreter" is a *Vertreter*.

German, Dutch and the Nordic languages write two nouns as one word, and no list holds all of them.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Span
    from longarm.stages.extraction.words.terms import Term

_HEAD = 6
"""Letters that the noun at the end has at least: "orten" ends too many words."""
_FIRST = 4
"""Letters that stand before it at least."""
_LONGEST = 40
"""Letters that a compound has at most."""
_KINDS = frozenset(
    {
        "roles.authority",
        "roles.person",
        "targets.many",
        "targets.words",
        "units.employee",
        "units.incident",
        "units.person",
    }
)
"""What a compound is known by: nouns for people, and for an act. Whose "Wohnungsamt" is an office's, its name tells."""
_RULES = frozenset({"incident", "response"})
_WORD_BEFORE = re.compile(r"([^\W\d_][^\s,.;:!?()\"'„“”»«]*)[ \u00a0]$")
_Inside = tuple[int, int, int]


def shortest_head(lexicon: Lexicon) -> int:
    """Return how many letters a form has at least that ends a compound; none does in a language without them."""
    return _HEAD if lexicon.pack.compounds else sys.maxsize


def compound_spans(
    text: str, inside: Sequence[_Inside], spans: Sequence[Span], lexicon: Lexicon
) -> Iterator[Span]:
    """Yield a span over each whole word that ends in a form found `inside` it (pattern, start, end), and means no more.

    A word that anywhere in the text stands behind a given name is a surname ("Lioba Steinkellner").
    """
    if not inside:
        return
    reach = _reach(spans)
    found: dict[int, tuple[int, tuple[Term, ...]]] = {}
    surnames = set[str]()
    for index, start, end in sorted(inside, key=lambda each: each[1]):
        word = _start_of_word(text, start)
        if start - word < _FIRST or word in found or reach.get(word, 0) >= end:
            continue
        if text[word].isupper() != lexicon.pack.noun_case and not _opens(text, word):
            continue
        terms = lexicon.meanings[index].terms
        if not any(term.key in _KINDS for term in terms):
            continue
        terms = tuple(term for term in terms if term.key in _KINDS or _is_cue(term))
        before = _WORD_BEFORE.search(text, max(0, word - _LONGEST), word)
        if before and before[1][0].isupper() and reach.get(before.start(1), 0) < before.end(1):
            surnames.add(text[word:end])
        found[word] = end, terms
    for number, (word, (end, terms)) in enumerate(found.items()):
        if text[word:end] not in surnames:
            yield word, -end, len(spans) + number, terms


def _is_cue(term: Term) -> bool:
    """Tell whether a form is one of the words that a rule needs beside another; it never fires by a compound alone."""
    return term.layer in _RULES and ":" in term.value


def _reach(spans: Iterable[Span]) -> dict[int, int]:
    """Return how far what begins at each place goes, at the most."""
    reach: dict[int, int] = {}
    for start, minus_end, *_ in spans:
        reach[start] = max(reach.get(start, 0), -minus_end)
    return reach


def _start_of_word(text: str, start: int) -> int:
    first = max(0, start - _LONGEST)
    while start > first and text[start - 1].isalpha():
        start -= 1
    return start


def _opens(text: str, start: int) -> bool:
    """Tell whether a word stands first in the text, a line or a sentence, where every word has a capital."""
    before = text[max(0, start - 2) : start]
    return not before.strip(" \u00a0") or before[-1] == "\n" or before[0] in ".!?:"
