"""Inline turns: questions and answers that are told in one paragraph, each of which is read as one of its own.

A paper short of room prints a briefing, an interview or a written answer without breaks: "Question: …? Answer of the
minister: …", "Who pays? 'The consulate,' she says.", "- Who pays? - The consulate.".
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.sentences import Sentence

_ASKS = re.compile(r"[?？؟]['\")\]]*\s*$")
_DASH = re.compile(r"-\s(?!\d)")
_QUOTE = '"'
_LABELLED = re.compile(r"[(（]?([^\W\d_]+(?: [^\W\d_]+)?)\b[^?？؟\n\":：]{0,70}[:：]")
"""A label and whose question or answer it is, before a colon: "Answer of the minister (10 May):"."""
_HEADED = re.compile(r"([^\W\d_]+)\b[^?？؟\n\":：]{0,40}[.]\s*$")
"""The same as a short sentence: "Answer of 6 March 2024."."""
_NAMED = re.compile(r"([^\W\d_][^\n:：\"?？؟.]{0,60})[:：]\s")
_WORD = re.compile(r"[^\W\d_]+")
_FEW, _TURNS = 2, 3
"""Questions, and turns, that an exchange has at least."""


class _Said(NamedTuple):
    """A sentence of a paragraph: what it says, folded, and whether it begins and ends inside a quotation."""

    sentence: Sentence
    text: str
    inside: bool
    open: bool

    @property
    def asks(self) -> bool:
        return not self.inside and not self.open and bool(_ASKS.search(self.text))


def with_turns(sentences: Sequence[Sentence], folded: str, words: Lexicon) -> list[Sentence]:
    """Return sentences numbered by paragraph, with each turn of an exchange inside one as a paragraph of its own."""
    found: list[Sentence] = []
    further = 0
    for _, group in groupby(sentences, lambda each: each.paragraph):
        said = _said(tuple(group), folded)
        turns = _turns(said, words) if len(said) > _FEW else frozenset[int]()
        for index, each in enumerate(said):
            further += index in turns
            found.append(replace(each.sentence, paragraph=each.sentence.paragraph + further))
    return found


def _said(sentences: Sequence[Sentence], folded: str) -> list[_Said]:
    found: list[_Said] = []
    inside = False
    for each in sentences:
        text = folded[each.start : each.end]
        ends = inside != bool(text.count(_QUOTE) % 2)
        found.append(_Said(each, text, inside, ends))
        inside = ends
    return found


def _turns(said: Sequence[_Said], words: Lexicon) -> frozenset[int]:
    """Return which sentences of a paragraph open a turn."""
    for reading in (_labelled, _named, _by_dashes, _by_quotes):
        turns = frozenset(reading(said, words)) - {0}
        if turns:
            return turns
    return frozenset()


def _labelled(said: Sequence[_Said], words: Lexicon) -> Iterator[int]:
    """Yield the sentences with a label before a colon; an answer's may head it, behind a question."""
    labels = [_label(each, words) for each in said]
    asked = next((i for i, each in enumerate(said) if each.asks or _asking(labels[i], words)), None)
    if asked is None or not any(label in words.replies for label in labels[asked:]):
        return
    for index, label in enumerate(labels):
        if label is not None:
            yield index


def _label(each: _Said, words: Lexicon) -> str | None:
    """Return the label that a sentence opens with."""
    if each.inside:
        return None
    for pattern, known in ((_LABELLED, words.labels), (_HEADED, words.replies)):
        opening = pattern.match(each.text)
        if opening is None:
            continue
        for label in (opening.group(1), opening.group(1).split()[0]):
            alone = each.text[opening.start(1) + len(label) :][:1] in {":", "：", "."}
            if label in known and (len(label) > 1 or alone):
                return label
    return None


def _asking(label: str | None, words: Lexicon) -> bool:
    return label is not None and label not in words.replies


def _named(said: Sequence[_Said], _: Lexicon) -> Iterator[int]:
    """Yield the turns of minutes: a name and a colon, where one of the names comes again."""
    named = [None if each.inside else _NAMED.match(each.text) for each in said]
    last = [
        _WORD.findall(match.group(1).partition(",")[0])[-1:] if match else [] for match in named
    ]
    counted = Counter(word for words in last for word in words)
    if not any(count >= _FEW for count in counted.values()) or sum(map(bool, last)) < _TURNS:
        return
    if not any(each.asks for each in said):
        return
    yield from (index for index, words in enumerate(last) if words)


def _by_dashes(said: Sequence[_Said], _: Lexicon) -> Iterator[int]:
    """Yield the turns that dashes open, and the question before the first of them."""
    opened = [i for i, each in enumerate(said) if not each.inside and _DASH.match(each.text)]
    if len(opened) < _TURNS or not any(said[i].asks for i in range(opened[-1])):
        return
    yield from opened
    if opened[0] and said[opened[0] - 1].asks:
        yield opened[0] - 1


def _by_quotes(said: Sequence[_Said], _: Lexicon) -> Iterator[int]:
    """Yield the questions of an interview whose answers are quoted, and those answers."""
    opens = [not each.inside and each.text.startswith(_QUOTE) for each in said]
    answered = sum(one.asks and later for one, later in zip(said, opens[1:], strict=False))
    if answered < _FEW:
        return
    quoted = [opens[i] or said[i].inside for i in range(len(said))]
    first = next(i for i, each in enumerate(said) if each.asks)
    yield first
    yield from (
        i + 1 for i, (one, later) in enumerate(pairwise(quoted)) if i >= first and one != later
    )
