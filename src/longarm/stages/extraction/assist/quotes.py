"""Quotes: where in a text the words stand that a model says it quotes; nothing that only resembles them counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason
from longarm.stages.extraction.words.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.stages.extraction.passages.passage import Passage

LEAST, LEAST_UNSPACED = 12, 8
"""Code points that a quote has at least, with spaces between words and without."""
_SENTENCES = 3
_PIECE = 6
"""Code points of a piece that shows a quote to be put together from pieces."""
_GAP = re.compile(r"\s*(?:\[?(?:\.{3}|…+)\]?|\|)\s*")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u202f\u3000\t"), " ")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A span `[start, end)` of the text, in sentences `first` to `last`; `folded` where equal only after the fold."""

    start: int
    end: int
    first: int
    last: int
    folded: bool

    def holds(self, start: int, end: int) -> bool:
        """Tell whether `[start, end)` lies in the quote."""
        return self.start <= start and end <= self.end


def find_quote(passage: Passage, quote: str) -> Quoted:
    """Return the first place where a text has a quote's words: exactly, or exactly after the length-preserving fold.

    Raises:
        ProposalRefusedError: it is too short, is nowhere, is spliced, cuts a word, a number or a date, or is too wide.
    """
    words = quote.strip()
    least = LEAST if passage.lexicon.pack.spaces else LEAST_UNSPACED
    if len(words) < least:
        raise ProposalRefusedError(Reason.QUOTE_TOO_SHORT, f"{len(words)} of {least} characters")
    for text, wanted, folded in (
        (passage.text, words, False),
        (_flat(passage.folded), _flat(fold(words, passage.lexicon.folding)), True),
    ):
        found = list(_places(text, wanted))
        whole = next((at for at in found if not _cuts(passage, at, at + len(wanted))), None)
        if whole is not None:
            return _within(passage, whole, whole + len(wanted), folded=folded)
        if found:
            raise ProposalRefusedError(Reason.QUOTE_CUT, words)
    text, wanted = _flat(passage.folded), _flat(fold(words, passage.lexicon.folding))
    reason = Reason.QUOTE_SPLICED if _is_spliced(text, wanted) else Reason.QUOTE_NOT_FOUND
    raise ProposalRefusedError(reason, words)


def _flat(folded: str) -> str:
    """Return a text with every kind of space inside a line as the plain one, as long as before."""
    return folded.translate(_SPACES)


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _cuts(passage: Passage, start: int, end: int) -> bool:
    """Tell whether an edge of a span lies inside a word, a number or a date."""
    for edge in (start, end):
        if any(number.start < edge < number.end for number in passage.numbers):
            return True
        if any(date.start < edge < date.end for date in passage.dates):
            return True
        around = passage.folded[max(0, edge - 1) : edge + 1]
        joined = len(around) > 1 and edge > 0 and around.isalnum()
        if joined and (passage.lexicon.pack.spaces or around.isdigit() or around.isascii()):
            return True
    return False


def _within(passage: Passage, start: int, end: int, *, folded: bool) -> Quoted:
    """Return the span with its sentences."""
    starts = [sentence.start for sentence in passage.sentences]
    first = max(0, bisect_right(starts, start) - 1)
    last = max(0, bisect_right(starts, end - 1) - 1)
    one = passage.sentences[first].paragraph == passage.sentences[last].paragraph
    if not one or last - first >= _SENTENCES:
        raise ProposalRefusedError(Reason.QUOTE_TOO_WIDE, f"{last - first + 1} sentences")
    return Quoted(start, end, first, last, folded)


def _is_spliced(text: str, words: str) -> bool:
    """Tell whether pieces of the text, set side by side, give the words: with a mark of omission or without."""
    pieces = [piece for piece in _GAP.split(words) if len(piece) >= _PIECE]
    if len(pieces) > 1 and all(piece in text for piece in pieces):
        return True
    low = _longest(text, words)
    rest = words[low:].strip()
    return low >= _PIECE and len(rest) >= _PIECE and rest in text


def _longest(text: str, words: str) -> int:
    """Return how many code points at the start of `words` stand in `text` as one run."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if words[:middle] in text else (low, middle - 1)
    return low
