"""Mentions: one pass of the automaton over a document, checked at word boundaries, longest meaning first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from longarm.stages.extraction.lexicon import Lexicon, Term

UNSPACED = re.compile(
    "[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD_TAIL = re.compile(r"\w*")
STATE_LAYERS = frozenset({"countries", "governments", "nationals"})
"""Layers whose value is the ISO code of a state."""
COMPONENT_LAYERS = frozenset({"incident", "response", "link"})
"""Layers of trigger words, which may lie inside or across other mentions."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span `[start, end)` of the text and one thing that it means."""

    start: int
    end: int
    layer: str
    value: str
    after: bool = False

    @property
    def key(self) -> str:
        """Return layer and value as one word, `facility.heads`."""
        return f"{self.layer}.{self.value}"


def find_mentions(text: str, folded: str, lexicon: Lexicon) -> list[Mention]:
    """Return all mentions in `text`, by start; a meaning inside a longer one is left out."""
    spans: dict[tuple[int, int], list[Term]] = {}
    for index, start, end in lexicon.automaton.find_matches_as_indexes(folded, overlapping=True):
        if _begins_inside_word(folded, start, lexicon.pack.clitics):
            continue
        for term in lexicon.terms[index]:
            stop = _WORD_TAIL.match(folded, end).end() if term.open_end else end  # type: ignore[union-attr]  # `*` always matches
            if not _joined(folded, stop - 1, stop) and _written_as(term, text[start:stop]):
                spans.setdefault((start, stop), []).append(term)
    return [
        Mention(start, end, term.layer, term.value, term.after)
        for (start, end), terms in _standing(spans, spaces=lexicon.pack.spaces).items()
        for term in terms
        if term.layer != "guards"
    ]


def _standing(
    spans: dict[tuple[int, int], list[Term]], *, spaces: bool
) -> dict[tuple[int, int], list[Term]]:
    """Drop spans that lie inside longer ones; without spaces also those that overlap an earlier, longer one.

    Trigger words outlive a longer meaning around them, but not a guard.
    """
    guarded = [span for span, terms in spans.items() if any(t.layer == "guards" for t in terms)]
    kept: dict[tuple[int, int], list[Term]] = {}
    reach = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        inside = end <= reach
        crossing = start < reach < end
        terms = spans[start, end]
        if any(
            low <= start and end <= high and (low, high) != (start, end) for low, high in guarded
        ):
            terms = []
        if inside or (crossing and not spaces):
            terms = [term for term in terms if term.layer in COMPONENT_LAYERS and spaces]
        if terms:
            kept[start, end] = terms
        meant = not spaces or any(term.layer not in COMPONENT_LAYERS for term in terms)
        if meant and (spaces or not (inside or crossing)):
            reach = max(reach, end)
    return kept


def _begins_inside_word(folded: str, start: int, clitics: tuple[str, ...]) -> bool:
    if not _joined(folded, start - 1, start):
        return False
    if not clitics:
        return True
    word = start
    while word > 0 and folded[word - 1].isalnum():
        word -= 1
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


def _joined(folded: str, left: int, right: int) -> bool:
    """Tell whether the characters at two neighbouring places belong to one word."""
    if left < 0 or right >= len(folded):
        return False
    one, two = folded[left], folded[right]
    if not (one.isalnum() and two.isalnum()) or one.isdigit() != two.isdigit():
        return False
    if "\uac00" <= one <= "\ud7a3":  # Korean particles are written onto the noun
        return False
    return not (UNSPACED.match(one) or UNSPACED.match(two))


def _written_as(term: Term, printed: str) -> bool:
    if term.case == "any":
        return True
    if term.case == "exact":
        return printed == term.form
    first = next((character for character in printed if character.isalpha()), "")
    return not first.islower()
