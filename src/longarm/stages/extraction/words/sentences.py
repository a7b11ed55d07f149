"""Sentences: where they begin and end, and where a clause breaks inside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.spans import apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_END = re.compile(  # a run of marks is tried only once; a pattern that opens with its marks is looked for fast
    r"[.!?…。！？\n](?:(?<=[.!?…])(?<![.!?…].)[.!?…]*[\"')\]»]*(?=\s|$)"
    r"|(?<=[。！？!?])[。！？!?]*[\"'）)\]]*|(?<=\n)\n*)"
)
_SHORT = frozenset(
    "art bzw ca co dr etc gen gov inc jr lt ltd mr mrs ms no nr núm prof rep sen sr sra st vs".split()  # noqa: SIM905 - a word list
)
"""Abbreviations that names and numbers follow in many languages; each pack adds its own."""
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_ORDINAL = re.compile(r"(?<!\w)\d{1,2}$")
_ITEM = re.compile(r"(?:\A|\n|[.!?…:;)\]])[\s\"'(\[]*(?:[^\W\d]{1,3}\.?\s)?\d{1,2}\Z")
"""The number of an item, at the end of what is looked at: "1. Wie viele", "Ad 2. Placówka", "… bekannt. 3. Wer"."""
_DASH = re.compile(r"[-–—]\s")
_LETTERS = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"[ \t]+[\"'(\[«„“‚‘]*(\S)")

_LINE = re.compile(r"[^\n]+")
_LONGEST_SHORT = 12
"""Code points before a full stop that are looked at."""
_LONGEST_QUOTE = 300
"""Code points of the longest quotation that is kept in one sentence."""
_LONGEST = 3000
"""Code points that a sentence has at most: ten times the longest of the benchmark. What has no end by then is cut.

Rules weigh what a sentence holds against all else that it holds, so its length decides what a text can cost.
"""
_CUTS = (";；", ",，、،", " \t")
"""After what a sentence that is too long is cut: the first of these that its last third holds, else anywhere."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence `[start, end)`; `paragraph` numbers the paragraph it stands in."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Stops:
    """What else than an end a full stop may be: it stands after `short` words, or it makes a number an ordinal."""

    short: frozenset[str] = frozenset()
    ordinals: bool = False
    numbered: frozenset[str] = frozenset()
    """What has a number before it though it has a capital: "4. Ağır Ceza Mahkemesi"."""
    openers: frozenset[str] | None = None
    """What begins a sentence though a number stands before it: "kamen 26. In 164 Familien"; None where capitals do."""


def split_sentences(
    text: str,
    folded: str,
    whole: Sequence[tuple[int, int]] = (),
    stops: Stops = Stops(),
) -> list[Sentence]:
    """Return the sentences of a text and its fold, white space trimmed, in order; linear in its length.

    `whole` are spans, in order and apart, that no sentence ends in: quotations, dates.
    """
    found: list[Sentence] = []
    start, paragraph = 0, 0
    for match in _END.finditer(folded):
        breaks = match.group().startswith("\n")
        if not breaks and (_goes_on(text, match, stops) or _inside(whole, match.end())):
            continue
        _append(found, folded, start, match.end(), paragraph)
        start = match.end()
        paragraph += breaks
    _append(found, folded, start, len(folded), paragraph)
    return found


def _inside(whole: Sequence[tuple[int, int]], place: int) -> bool:
    """Tell whether a span goes on after `place`."""
    index = bisect_left(whole, (place, 0)) - 1
    return index >= 0 and place < whole[index][1]


def quotations(text: str, pairs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the spans of quotations in a paragraph, in order, without those inside others.

    Where one mark opens and closes, those that a particle is written onto, as it ties them to their verb: "…"라고.
    """
    spans = [
        match.span()
        for opening, closing in (tuple(pair) for pair in pairs)
        if opening != closing
        for match in re.finditer(
            rf"{opening}[^{opening}{closing}\n]{{0,{_LONGEST_QUOTE}}}{closing}", text
        )
    ]
    spans += _between_straight(text) if '""' in pairs else ()
    return apart(spans)


def _between_straight(text: str) -> Iterator[tuple[int, int]]:
    """Yield the quotations between straight marks of lines that have an even number of them, with a letter behind."""
    for line in _LINE.finditer(text):
        marks = [m.start() for m in re.finditer('"', line.group())]
        if len(marks) % 2:
            continue
        for opening, closing in zip(marks[::2], marks[1::2], strict=True):
            start, end = line.start() + opening, line.start() + closing + 1
            if text[end : end + 1].isalpha() and end - start <= _LONGEST_QUOTE:
                yield start, end


def _goes_on(text: str, match: re.Match[str], stops: Stops) -> bool:
    """Tell whether a mark ends no sentence: a small letter follows it, or it belongs to what is written short."""
    following = _NEXT.match(text, match.end())
    if following is None or match.group()[0] in "。！？":
        return False
    if following.group(1).islower():
        return True
    if match.group() != ".":
        return False
    before = text[max(0, match.start() - _LONGEST_SHORT) : match.start()]
    if stops.ordinals and _ORDINAL.search(before):
        return not _opens(text, following.start(1), match.start(), stops)
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    short = word.group().casefold()
    return len(short) == 1 or short in _SHORT or short in stops.short


def _opens(text: str, word: int, stop: int, stops: Stops) -> bool:
    """Tell whether a word opens a sentence though a number stands before its full stop, which opens no item.

    Where nouns have capitals only words that are none do: "kamen 26. In 164 Familien", and not "am 3. Mai".
    """
    if _ITEM.search(text, max(0, stop - _LONGEST_SHORT), stop):
        return False
    if _DASH.match(text, word):
        return True
    following = _LETTERS.match(text, word)
    if following is None or (len(following.group()) > 1 and following.group().isupper()):
        return False
    opening = following.group().casefold()
    return opening not in stops.numbered and (stops.openers is None or opening in stops.openers)


def _append(found: list[Sentence], folded: str, start: int, end: int, paragraph: int) -> None:
    """Add a sentence without white space at its ends, in pieces where it is too long."""
    while True:
        while start < end and folded[start].isspace():
            start += 1
        stop = end if end - start <= _LONGEST else _cut(folded, start)
        last = stop
        while last > start and folded[last - 1].isspace():
            last -= 1
        if start < last:
            found.append(Sentence(start, last, paragraph))
        if stop == end:
            return
        start = stop


def _cut(folded: str, start: int) -> int:
    """Return where a sentence that is too long is cut: after its last semicolon, else comma, else space."""
    high = start + _LONGEST
    low = high - _LONGEST // 3
    places = (max(folded.rfind(mark, low, high) for mark in marks) for marks in _CUTS)
    return next((place + 1 for place in places if place >= 0), high)


def sentence_at(sentences: list[Sentence], position: int) -> int:
    """Return the index of the sentence that holds `position`, or of the last one before it."""
    return max(0, bisect_right(sentences, position, key=lambda sentence: sentence.start) - 1)
