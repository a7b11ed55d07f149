"""Mentions: one pass of the automaton over a document, checked at word boundaries, longest meaning first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from longarm.stages.extraction.lexicon import Lexicon, Term

_HAN_TO_KANA = (
    "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_HANGUL = "\uac00-\ud7a3"
"""Korean particles are written onto the noun, so a word may end, and another begin, at any syllable."""
_RUNS = re.compile(rf"[^\W\d_{_HAN_TO_KANA}{_HANGUL}]+|\d+")
UNSPACED = re.compile(f"[{_HAN_TO_KANA}]")
_WORD_TAIL = re.compile(r"\w*")
STATE_LAYERS = frozenset({"countries", "governments", "nationals"})
"""Layers whose value is the ISO code of a state."""
_INFLECTED = frozenset({"place", "cities", "countries", "governments", "body"})
"""Layers of names that take a language's endings, which no list of the world's names has."""
_STEM = 4
"""Letters that a name has at least before an ending."""
_CLITICS = 12
"""Letters that all clitics before a word have at most; three that follow each other have five."""
COMPONENT_LAYERS = frozenset({"incident", "response", "link"})
"""Layers of trigger words, which may lie inside or across other mentions."""


class Mention(NamedTuple):
    """A span `[start, end)` of the text and one thing that it means."""

    start: int
    end: int
    layer: str
    value: str
    key: str
    """Layer and value as one word, `facility.heads`."""
    after: bool = False

    @classmethod
    def found(cls, start: int, end: int, layer: str, value: str) -> Mention:
        """Return a mention that a rule has found without the automaton."""
        return cls(start, end, layer, value, f"{layer}.{value}")


def find_mentions(text: str, folded: str, lexicon: Lexicon) -> list[Mention]:
    """Return all mentions in `text`, by start; a meaning inside a longer one is left out."""
    joined = _joints(folded)
    clitics = lexicon.pack.clitics
    endings = frozenset(lexicon.pack.forms("syntax.endings"))
    spans: list[tuple[int, int, Term]] = []
    for index, start, end in lexicon.automaton.find_matches_as_indexes(folded, overlapping=True):
        if joined[start] and (not clitics or _begins_inside_word(folded, start, clitics)):
            continue
        for term in lexicon.terms[index]:
            stop = end
            if joined[end]:
                stop = _WORD_TAIL.match(folded, end).end()  # type: ignore[union-attr]  # `*` always matches
                inflected = term.layer in _INFLECTED and folded[end:stop] in endings
                if not term.open_end and not (inflected and end - start >= _STEM):
                    continue
            if term.case == "any" or _written_as(term, text[start:stop]):
                spans.append((start, stop, term))
    spans.sort(key=_by_start_longest_first)
    return [
        Mention(start, end, term.layer, term.value, term.key, term.after)
        for start, end, term in _standing(spans, spaces=lexicon.pack.spaces)
    ]


def _by_start_longest_first(span: tuple[int, int, Term]) -> tuple[int, int]:
    return span[0], -span[1]


def _joints(folded: str) -> bytearray:
    """Return for every place whether it lies inside a word; a change from letters to digits parts two words."""
    joined = bytearray(len(folded) + 1)
    for match in _RUNS.finditer(folded):
        start, end = match.span()
        joined[start + 1 : end] = b"\1" * (end - start - 1)
    return joined


def _standing(
    spans: Sequence[tuple[int, int, Term]], *, spaces: bool
) -> Iterator[tuple[int, int, Term]]:
    """Yield what does not lie inside longer spans; without spaces also nothing that overlaps an earlier, longer one.

    Trigger words outlive a longer meaning around them, but not a guard; a phrase for the subject swallows nothing.
    Without spaces only words that need another beside them do, and only inside a longer one of the same sort.
    """
    guards = [(start, end) for start, end, term in spans if term.layer == "guards"]
    nearest = 0
    reach = rising = firm = firmer = -1
    last = (-1, -1)
    for start, end, term in spans:
        if (start, end) != last:
            reach, firm, last = max(reach, rising), max(firm, firmer), (start, end)
        while nearest < len(guards) and guards[nearest][1] <= start:
            nearest += 1
        if term.layer == "guards" or _swallowed(guards, nearest, start, end):
            rising = max(rising, end) if term.layer == "guards" else rising
            continue
        inside, crossing = end <= reach, start < reach < end
        apart = term.layer == "subject" or (spaces and term.layer in COMPONENT_LAYERS)
        cue = term.layer in COMPONENT_LAYERS and ":" in term.value
        if (inside or (crossing and not spaces)) and not apart:
            if cue and inside and not spaces and start >= firm:
                yield start, end, term
            continue
        yield start, end, term
        if not apart:
            rising = max(rising, end)
            firmer = firmer if cue else max(firmer, end)


def _swallowed(guards: Sequence[tuple[int, int]], nearest: int, start: int, end: int) -> bool:
    """Tell whether a guard, from the `nearest` one on, holds a span and is longer."""
    while nearest < len(guards) and guards[nearest][0] <= start:
        low, high = guards[nearest]
        if end <= high and (low, high) != (start, end):
            return True
        nearest += 1
    return False


def _begins_inside_word(folded: str, start: int, clitics: tuple[str, ...]) -> bool:
    """Tell whether more than clitics stands before `start` in its word."""
    word = start
    while word > 0 and folded[word - 1].isalnum():
        word -= 1
        if start - word > _CLITICS:
            return True
    return not _only(folded[word:start], clitics)


def _only(prefix: str, clitics: Iterable[str]) -> bool:
    """Tell whether `prefix` is a run of clitics."""
    parts = tuple(clitics)
    while prefix:
        part = next((part for part in parts if part and prefix.startswith(part)), None)
        if part is None:
            return False
        prefix = prefix[len(part) :]
    return True


def _written_as(term: Term, printed: str) -> bool:
    if term.case == "any":
        return True
    if term.case == "exact":
        return printed == term.form
    first = next((character for character in printed if character.isalpha()), "")
    return not first.islower()
