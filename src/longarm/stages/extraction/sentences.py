"""Sentences: where they begin and end, and where a clause breaks inside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|[。！？!?]+[\"'）)\]]*|\n+")
_ABBREVIATION = re.compile(
    r"(?:\b[^\W\d_]|\b(?:mr|mrs|ms|dr|st|no|sr|sra|gen|col|lt|prof|rep|sen|gov|jr|inc|ltd|co|vs|art|núm|nr|bzw|ca))$"
)

_LONGEST_QUOTE = 300
"""Code points of the longest quotation that is kept in one sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence `[start, end)`; `paragraph` numbers the paragraph it stands in."""

    start: int
    end: int
    paragraph: int


def split_sentences(folded: str, quotes: Sequence[tuple[int, int]] = ()) -> list[Sentence]:
    """Return the sentences of a folded text, white space trimmed, in order; linear in its length.

    `quotes` are the spans of quotations that stay whole, in order and apart.
    """
    found: list[Sentence] = []
    start, paragraph = 0, 0
    for match in _END.finditer(folded):
        breaks = match.group().startswith("\n")
        if not breaks and (_goes_on(folded, start, match) or _quoted(quotes, match.end())):
            continue
        _append(found, folded, start, match.end(), paragraph)
        start = match.end()
        paragraph += breaks
    _append(found, folded, start, len(folded), paragraph)
    return found


def _quoted(quotes: Sequence[tuple[int, int]], place: int) -> bool:
    """Tell whether a quotation goes on after `place`."""
    index = bisect_left(quotes, (place, 0)) - 1
    return index >= 0 and place < quotes[index][1]


def quotations(text: str, pairs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of quotations in a paragraph whose two marks differ, in order, without those inside others."""
    spans = [
        match.span()
        for opening, closing in (tuple(pair) for pair in pairs)
        if opening != closing
        for match in re.finditer(
            rf"{opening}[^{opening}{closing}\n]{{0,{_LONGEST_QUOTE}}}{closing}", text
        )
    ]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _goes_on(folded: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to an abbreviation rather than to a sentence's end."""
    if match.group()[0] != ".":
        return False
    before = folded[max(start, match.start() - 8) : match.start()]
    return bool(_ABBREVIATION.search(before)) and match.end() < len(folded)


def _append(found: list[Sentence], folded: str, start: int, end: int, paragraph: int) -> None:
    while start < end and folded[start].isspace():
        start += 1
    while end > start and folded[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Sentence(start, end, paragraph))


def sentence_at(sentences: list[Sentence], position: int) -> int:
    """Return the index of the sentence that holds `position`, or of the last one before it."""
    return max(0, bisect_right(sentences, position, key=lambda sentence: sentence.start) - 1)
