"""Passage: one document made ready for the rules: folded text, sentences, mentions, numbers, dates and names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.languages.pack import HOME
from longarm.stages.extraction.names.names import find_names
from longarm.stages.extraction.names.namesakes import without_namesakes
from longarm.stages.extraction.names.streets import nobodys, without_streets
from longarm.stages.extraction.passages.imprint import publishers_names
from longarm.stages.extraction.passages.inline import with_turns
from longarm.stages.extraction.passages.loose import with_loose
from longarm.stages.extraction.passages.parted import with_parted
from longarm.stages.extraction.passages.separable import without_unfinished
from longarm.stages.extraction.words.dates import Date, find_dates
from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.lexicon import Lexicon, lexicon
from longarm.stages.extraction.words.mentions import (
    BEING,
    PERSECUTED,
    UNREAL,
    Mention,
    find_mentions,
)
from longarm.stages.extraction.words.numbers import Number, find_numbers
from longarm.stages.extraction.words.plain import Plain, plain
from longarm.stages.extraction.words.sentences import Sentence, Stops, quotations, split_sentences
from longarm.stages.extraction.words.spans import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


_WORD = re.compile(r"\w+(?:'\w+)?")
_PLAIN = frozenset({BEING, UNREAL})
_APART = _PLAIN | {PERSECUTED}
"""Layers that are looked up and never stand between anything."""
_COUNTING = frozenset({"months", "number", "relative", "solar"})
"""Layers of words of which numbers and dates are made."""
_NO_NOUNS = (
    "determiners",
    "prepositions",
    "relatives",
    "pronouns.person",
    "pronouns.many",
    "auxiliaries",
)
"""Lists of words that have a capital only where they open a sentence, in a language whose nouns have one."""
_LONGEST = 300
"""Code points of the longest phrase for somebody, or something, that rules look for near another."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A document as the rules see it; all lists are sorted by start."""

    text: str
    folded: str
    lexicon: Lexicon
    published: str | None
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]

    starts: tuple[int, ...]
    """Where the mentions start."""
    cues: tuple[Sequence[int], Sequence[int]]
    """Where words start that are in lists of rules for acts, and which lists those are, as bits."""
    words: tuple[tuple[int, ...], tuple[int, ...]]
    """Where words start and end; in scripts without spaces every letter is one."""
    plain: Plain
    """The text, and how it came of the one that was read."""
    persecuted: bool
    """Whether it has a word for somebody whom states pursue; true of a language that has no list of them."""
    apart: tuple[Mention, ...]
    """Words by which something is there or is not, or is only spoken of."""

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that lie in `[start, end)`."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    def numbers_within(self, start: int, end: int) -> list[Number]:
        """Return the numbers that begin in `[start, end)`."""
        index = bisect_left(self.numbers, start, key=lambda number: number.start)
        found = []
        while index < len(self.numbers) and self.numbers[index].start < end:
            found.append(self.numbers[index])
            index += 1
        return found

    def dates_within(self, start: int, end: int) -> list[Date]:
        """Return the dates that begin in `[start, end)`."""
        index = bisect_left(self.dates, start, key=lambda date: date.start)
        found = []
        while index < len(self.dates) and self.dates[index].start < end:
            found.append(self.dates[index])
            index += 1
        return found

    def words_between(self, start: int, end: int) -> int:
        """Return how many words, or parts of words, lie in a gap; in scripts without spaces, how many characters."""
        if start >= end:
            return 0
        starts, ends = self.words
        return bisect_left(starts, end) - bisect_right(ends, start)

    def words_within(self, start: int, end: int) -> tuple[int, ...]:
        """Return where the words begin that begin in a gap."""
        starts, _ = self.words
        return starts[bisect_left(starts, start) : bisect_left(starts, end)]

    def word_end(self, place: int) -> int:
        """Return where the word ends that holds or follows a place."""
        _, ends = self.words
        index = bisect_right(ends, place)
        return ends[index] if index < len(ends) else place

    def around(self, start: int, end: int, words: int) -> tuple[int, int]:
        """Return a stretch that holds the start of whatever has at most `words` words between it and `[start, end)`."""
        starts, ends = self.words
        first = bisect_left(starts, start) - words - 1
        last = bisect_right(ends, end) + words
        low = ends[first] - _LONGEST if first >= 0 else 0
        return low, starts[last] + 1 if last < len(starts) else len(self.folded)


class Glance(NamedTuple):
    """A document as one pass of the automaton shows it: what is known in it, but no names and no sentences yet."""

    text: str
    folded: str
    lexicon: Lexicon
    mentions: list[Mention]
    plain: Plain
    """The text, and how it came of the one that was read."""


def glance(text: str, language: str, home: Path = HOME) -> Glance:
    """Return what the lexicon of a language that has a pack in `home` (`zh`, not `zh-Hant`) knows in `text`."""
    words = lexicon(language, home)
    seen = plain(text, words.pack.dropped, words.spelling)
    folded = fold(seen.text, words.folding)
    return Glance(seen.text, folded, words, find_mentions(seen.text, folded, words), seen)


def prepare(seen: Glance, published: str | None, publisher: str | None = None) -> Passage:
    """Return a text made ready for the rules; when and by whom it was published help to read it."""
    text, folded, words, known, whole = seen
    # These say what the text is of, or are plain words, and are no part of a name or a clause.
    mentions = [mention for mention in known if mention.layer not in _APART]
    persecuted = any(m.layer == PERSECUTED for m in known)
    persecuted = persecuted or not words.pack.forms(f"{PERSECUTED}.words")
    mentions = list(without_streets(folded, without_namesakes(mentions), words))
    mentions = with_loose(text, folded, mentions, words)
    own = publishers_names(text, folded, publisher, mentions, words)
    names = nobodys(folded, find_names(text, folded, mentions, words), words)
    mentions = _with_names(mentions, [*own, *names])
    counting = [mention for mention in mentions if mention.layer in _COUNTING]
    dates = find_dates(folded, counting, words, published)
    sentences = split_sentences(text, folded, _whole(text, dates, words), _stops(words))
    sentences = with_turns(sentences, folded, words)
    mentions = without_unfinished(mentions, folded, sentences, words)
    mentions = with_parted(mentions, folded, sentences)
    numbers = _outside(find_numbers(folded, counting, words), dates)
    return Passage(
        text=text,
        folded=folded,
        lexicon=words,
        published=published,
        sentences=tuple(sentences),
        mentions=tuple(mentions),
        numbers=tuple(numbers),
        dates=tuple(dates),
        starts=tuple([mention.start for mention in mentions]),
        cues=_cues(mentions, words),
        words=_words(folded, spaces=words.pack.spaces),
        plain=whole,
        persecuted=persecuted,
        apart=tuple([mention for mention in known if mention.layer in _PLAIN]),
    )


def _with_names(mentions: list[Mention], names: Iterable[Mention]) -> list[Mention]:
    """Return all mentions by start, the longest first, a name behind what is as long."""
    found: list[Mention] = []
    done = 0
    for name in sorted(names, key=_by_start_longest_first):
        place = bisect_right(mentions, (name.start, -name.end), done, key=_by_start_longest_first)
        found += mentions[done:place]
        found.append(name)
        done = place
    return found + mentions[done:]


def _by_start_longest_first(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _whole(text: str, dates: Sequence[Date], words: Lexicon) -> list[tuple[int, int]]:
    """Return the spans that no sentence ends in: dates, and quotations where a reporting verb stands after them."""
    pairs = words.pack.quote_pairs if words.pack.forms("syntax.subject") else ()
    quoted = quotations(text, pairs)
    return apart([*quoted, *((date.start, date.end) for date in dates)])


@cache
def _stops(words: Lexicon) -> Stops:
    short = frozenset(form.casefold().rstrip(".") for form in words.pack.forms("syntax.short"))
    numbered = frozenset(map(str.casefold, words.pack.forms("syntax.numbered")))
    if not words.pack.noun_case:
        return Stops(short, words.pack.ordinals, numbered)
    forms = (form for key in _NO_NOUNS for form in words.pack.forms(f"syntax.{key}"))
    return Stops(short, words.pack.ordinals, numbered, frozenset(map(str.casefold, forms)))


def _cues(mentions: Sequence[Mention], words: Lexicon) -> tuple[Sequence[int], Sequence[int]]:
    acts = [m for m in mentions if m.layer == "incident" and ":" in m.value]
    return [m.start for m in acts], [words.cues[m.value].bits for m in acts]


def _words(folded: str, *, spaces: bool) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if not spaces:
        places = [place for place, letter in enumerate(folded) if letter.isalnum()]
        return tuple(places), tuple([place + 1 for place in places])
    found = [match.span() for match in _WORD.finditer(folded)]
    return tuple([start for start, _ in found]), tuple([end for _, end in found])


def _outside(numbers: Sequence[Number], dates: Sequence[Date]) -> Iterator[Number]:
    """Yield the numbers that are no part of a date."""
    index = 0
    for number in numbers:
        while index < len(dates) and dates[index].end <= number.start:
            index += 1
        if index == len(dates) or number.end <= dates[index].start:
            yield number
