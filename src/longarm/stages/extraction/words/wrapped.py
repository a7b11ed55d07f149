"""Wrapped: which line breaks only the width of a page made, as in the text of a PDF or of an e-mail.

A line that was broken for want of room is one that the next word would not have gone into. A text is wrapped where all
lines that break off in mid-sentence are such lines; a list, a table or a poem has lines that break off well before.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from longarm.stages.extraction.words.mentions import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDEST = 130
"""Columns of the widest page of text; a longer line is a paragraph."""
_NARROWEST = 28
"""Columns of the narrowest, a newspaper's."""
_FULL = 0.9
"""Share of the width that a line takes up with the next word at least: letters of a printed page differ in width."""
_SURE = 0.85
"""Share of the lines breaking off in mid-sentence that are full, in a wrapped text."""
_IN_SENTENCE = 0.2
"""Share of all breaks that are seen to be in mid-sentence, in a wrapped text; German nouns hide many."""
_HEADING = 0.5
"""Share of the width below which a line that no mark ends is taken for a heading."""
_RAGGED = 2
"""Columns or letters that lines differ in length by at most where words are broken anywhere."""
_MARKS = 3
"""Letters at a line's end that are looked at for what ends a sentence, and closes a quotation."""
_FEWEST = 2
"""Breaks in mid-sentence that a wrapped text has at least: one may be that between a title and its text."""
_MANY = 20
"""Lines from which on the few widest may be strays."""
_STRAY = 0.95
_PARTED = 0.7
"""Share of the width that a line takes up at least which ends in a part of a word."""

_LINE = re.compile(r"[^\n]*")
_WORD = re.compile(r"\S+")
_ENDS = re.compile(r"[.!?…:;。！？：；؛؟][\"'”’»」』)\]）]*$")
_ITEM = re.compile(r"(?:[•▪◦·●■□*–—-]|\(?\w{1,3}[.)])\s")
_PART = re.compile(r"(\w+)[-‐]$")
_WRITTEN = re.compile(r"\w+[-‐]\w+")
_REST = re.compile(r"\w+")
_HANGUL = re.compile("[\uac00-\ud7a3]")


class Spelling(NamedTuple):
    """How a language parts words: by spaces or not, and `joining` words, before which a hyphen stays open."""

    spaces: bool = True
    joining: frozenset[str] = frozenset()


SPACED = Spelling()
"""Words parted by spaces, of no language in particular."""


class _Line(NamedTuple):
    """A line `[start, end)` without white space at its ends; `columns` it is wide."""

    start: int
    end: int
    columns: int


def joints(text: str, spelling: Spelling = SPACED) -> list[tuple[int, int, str]]:
    """Return the breaks `[start, end)` that only a page's width made, each with what a reader sees in its place."""
    if text.count("\n") < _FEWEST:
        return []
    pairs = [pair for block in _blocks(text) for pair in pairwise(block)]
    width = _width(pairs)
    if not _NARROWEST <= width <= _WIDEST:
        return []
    inside = [pair for pair in pairs if _in_sentence(text, *pair, width)]
    full = sum(_is_full(text, *pair, width) for pair in inside)
    if full < max(_FEWEST, len(inside) * _SURE) or len(inside) < len(pairs) * _IN_SENTENCE:
        return []
    return list(_joined(text, pairs, width, spelling))


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Yield the lines that stand together, where none of them is a whole paragraph."""
    block: list[_Line] = []
    start = 0
    for printed in (*text.split("\n"), ""):
        seen = printed.strip()
        if seen:
            first = start + len(printed) - len(printed.lstrip())
            block.append(_Line(first, first + len(seen), _columns(seen)))
        else:
            if len(block) > 1 and max(line.columns for line in block) <= _WIDEST:
                yield block
            block = []
        start += len(printed) + 1


def _columns(printed: str) -> int:
    """Return how wide a line is: the letters of some scripts take two columns."""
    if printed.isascii() or (not UNSPACED.search(printed) and not _HANGUL.search(printed)):
        return len(printed)
    return len(printed) + sum(map(_is_wide, printed))


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _breaks_anywhere(text: str, pairs: Sequence[tuple[_Line, _Line]], width: int) -> bool:
    """Tell whether words are broken too, as some write Korean: all lines that go on are as long as each other."""
    lines = [
        one
        for one, two in pairs
        if _HANGUL.match(text[two.start]) and _is_full(text, one, two, width)
    ]
    columns = [line.columns for line in lines]
    letters = [line.end - line.start for line in lines]
    spread = min((max(each) - min(each) for each in (columns, letters) if each), default=0)
    return len(lines) > _FEWEST and spread <= _RAGGED


def _width(pairs: Sequence[tuple[_Line, _Line]]) -> int:
    """Return how wide the page is, as the lines show that stand together."""
    widths = sorted(line.columns for pair in pairs for line in pair)
    if len(widths) < _MANY:
        return widths[-1] if widths else 0
    return widths[int(len(widths) * _STRAY)]


def _in_sentence(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether a line breaks off in mid-sentence, as far as its end and the next line's start show."""
    if line.columns < width * _HEADING or text[following.start].isupper():
        return False
    ends = _ENDS.search(text, max(line.start, line.end - _MARKS), line.end)
    return not ends and not _ITEM.match(text, following.start)


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the next word would not have gone into a line."""
    if _PART.search(text, max(line.start, line.end - _WIDEST), line.end):
        return line.columns >= width * _PARTED
    last, first = text[line.end - 1], text[following.start]
    if _is_wide(last) or _is_wide(first):
        return line.columns + 2 >= width * _FULL
    word = _WORD.match(text, following.start, following.end)
    return line.columns + 1 + (_columns(word.group()) if word else 0) >= width * _FULL


def _joined(
    text: str, pairs: Sequence[tuple[_Line, _Line]], width: int, spelling: Spelling
) -> Iterator[tuple[int, int, str]]:
    """Yield the breaks that are joined: with a space, or with nothing where a word goes on or has no spaces."""
    written = frozenset(_WRITTEN.findall(text))
    anywhere = _breaks_anywhere(text, pairs, width)
    for line, following in pairs:
        if not _is_full(text, line, following, width):
            continue
        start, end = line.end, following.start
        part = _PART.search(text, max(line.start, start - _WIDEST), start)
        rest = _REST.match(text, end)
        if part and rest and rest.group().casefold() not in spelling.joining:
            goes_on = rest.group()[0].islower() and part.group(1)[-1].isalpha()
            whole = f"{part.group()}{rest.group()}" in written
            yield start - 1 if goes_on and not whole else start, end, ""
        elif _ITEM.match(text, end) and _ENDS.search(text, max(line.start, start - _MARKS), start):
            continue
        else:
            latin = text[start - 1].isascii() and text[end].isascii() and text[end].isalpha()
            spaced = latin if not spelling.spaces else text[start:end].strip("\n") or not anywhere
            yield start, end, " " if spaced else ""
