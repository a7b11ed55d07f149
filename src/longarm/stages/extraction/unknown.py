"""Unknown: the words of a sentence that no list knows, and the forms in the pack that they come nearest to."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.lexicon import PLAIN_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.languages.pack import Pack
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SECTIONS = frozenset(PLAIN_SECTIONS) - {"cities", "guards"}
_LONG = 5
"""Letters that a word has at least to be held against the pack's forms."""
_ALIKE = 0.7
"""Share of either word that the two begin with alike."""


@dataclass(frozen=True, slots=True)
class Near:
    """A form of the pack that an unknown word begins like, and its list: perhaps an ending is missing there."""

    form: str
    list: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word, or in scripts without spaces a run of letters, that no list knows.

    `capital` is True where it has one and does not open the sentence: it may be a name that no list has.
    """

    printed: str
    start: int
    capital: bool
    near: Near | None


def word_forms(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return the pack's own forms of one word, folded and sorted, each with a list that it is in."""
    found: dict[str, str] = {}
    for name, forms in _lists(lexicon.pack):
        for form in forms:
            folded = fold(form.strip("~* "), lexicon.folding)
            if len(folded) >= _LONG and " " not in folded:
                found.setdefault(folded, name)
    return tuple(sorted(found.items()))


def _lists(pack: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the pack's lists of words with their names, those of rules as `incident.abduction.all[1]`."""
    for kind, rules in pack.rules.items():
        for rule in rules:
            name = f"{kind}.{rule.value}"
            yield from ((f"{name}.all[{n}]", forms) for n, forms in enumerate(rule.every, start=1))
            yield f"{name}.words", rule.words
            yield f"{name}.passive", rule.passive
    for name, forms in pack.lists.items():
        if name.partition(".")[0] in _SECTIONS:
            yield name, forms


def unknown_in(view: View, forms: Sequence[tuple[str, str]]) -> tuple[Unknown, ...]:
    """Return the unknown words of a sentence in order; `forms` are those of `word_forms`.

    A name that only its capitals show is no unknown word: it is among the mentions.
    """
    text, pack = view.passage.text, view.passage.lexicon.pack
    found = []
    for start, end in _gaps(view):
        printed = text[start:end]
        capital = pack.name_case and printed[:1].isupper() and view.words(view.start, start) > 0
        folded = fold(printed, view.passage.lexicon.folding)
        near = _nearest(folded, forms) if pack.spaces else None
        found.append(Unknown(printed, start, capital, near))
    return tuple(found)


def _gaps(view: View) -> Iterator[tuple[int, int]]:
    """Yield the runs of letters that nothing covers: whole words, or parts where words are not parted by spaces."""
    spans = [(m.start, m.end) for m in view.mentions]
    spans += [(n.start, n.end) for n in view.numbers] + [(d.start, d.end) for d in view.dates]
    covered = bytearray(view.end - view.start)
    for start, end in spans:
        low, high = max(0, start - view.start), min(len(covered), end - view.start)
        covered[low:high] = b"\1" * max(0, high - low)
    spaces = view.passage.lexicon.pack.spaces
    for match in _WORD.finditer(view.passage.text, view.start, view.end):
        start, end = match.span()
        inside = covered[start - view.start : end - view.start]
        if not spaces:
            yield from _runs(start, inside)
        elif not any(inside) and end - start > 1:
            yield start, end


def _runs(start: int, covered: bytearray) -> Iterator[tuple[int, int]]:
    """Yield the runs that are not covered, in the text's offsets."""
    for match in re.finditer(rb"\0+", covered):
        yield start + match.start(), start + match.end()


def _nearest(word: str, forms: Sequence[tuple[str, str]]) -> Near | None:
    """Return the form that begins most like a word, if most of both is alike; sorted, it is one of two neighbours."""
    if len(word) < _LONG:
        return None
    place = bisect_left(forms, (word, ""))
    best: tuple[float, Near] | None = None
    for form, key in forms[max(0, place - 1) : place + 1]:
        pairs = takewhile(lambda pair: pair[0] == pair[1], zip(word, form, strict=False))
        share = sum(1 for _ in pairs) / max(len(word), len(form))
        if share >= _ALIKE and (best is None or share > best[0]):
            best = share, Near(form, key)
    return None if best is None else best[1]
