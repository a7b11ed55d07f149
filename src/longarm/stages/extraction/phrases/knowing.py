"""Knowing: the words of a sentence by which somebody does not know, could not confirm, or will not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.words.mentions import BEING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

Span = tuple[int, int]

_PARTED = re.compile(r"[;:()；：]| [–—-] ")
_BESIDE, _BESIDE_UNSPACED = 5, 8
"""Words, or characters of a script without spaces, between a word of knowing and what negates it."""
_EITHER = 4
"""Words between a verb of confirming and one of denying, and between the first of them and what negates both."""


def says_unknown(view: View) -> bool:
    """Tell whether a sentence says that somebody does not know or could not confirm something."""
    return next(unknowns(view), None) is not None


def unknowns(view: View) -> Iterator[Span]:
    """Yield the words by which somebody does not know or confirm: whole phrases, and verbs and nouns of it negated."""
    yield from ((m.start, m.end) for m in view.of("modality", "unconfirmed"))
    for trigger in view.triggers["response"]:
        if trigger.rule.value == Action.CONFIRMS and negated(view, trigger.start, trigger.end):
            yield trigger.start, trigger.end
    knowing = view.of(BEING, "knowing")
    if knowing:
        yield from _negated(view, knowing)
        yield from _neither_nor(view, knowing)


def _negated(view: View, knowing: list[Mention]) -> Iterator[Span]:
    """Yield each word of knowing with a negation beside it; "without the city's knowledge" says that it is there."""
    apart = _BESIDE if view.passage.lexicon.pack.spaces else _BESIDE_UNSPACED
    without = [(m.start, m.end) for m in view.of("modality", "without")]
    for negation in view.of("modality", "negation", "none"):
        if any(negation.start < high and low < negation.end for low, high in without):
            continue
        for known in knowing:
            low, high = min(negation.end, known.end), max(negation.start, known.start)
            if low >= high or (view.words(low, high) <= apart and not is_parted(view, low, high)):
                yield min(negation.start, known.start), max(negation.end, known.end)


def _neither_nor(view: View, knowing: list[Mention]) -> Iterator[Span]:
    """Yield the words by which somebody neither confirms nor denies, or refuses "to confirm or deny"."""
    refusing = view.of("modality", "negation", "none", "undone")
    for denies in view.of("reporting", "denies"):
        for known in knowing:
            low, high = min(known.end, denies.end), max(known.start, denies.start)
            if low > high or view.words(low, high) > _EITHER or is_parted(view, low, high):
                continue
            start, end = min(known.start, denies.start), max(known.end, denies.end)
            both = any(m.key == "syntax.and" for m in view.between(low, high))
            if both and "," not in view.gap(low, high):
                yield start, end
            for m in refusing:
                if m.start < end and (m.end >= start or view.words(m.end, start) <= _EITHER):
                    yield min(start, m.start), end


def asks_who(view: View, start: int, end: int) -> bool:
    """Tell whether a question or clause of its own opens in a gap: "nothing is known of *who* works at the station".

    An article that is also such a word, "der", is one behind a comma.
    """
    said = {m.start for m in heads_of_clauses(view)}  # что is "that" and "what"
    articles = {m.start for m in view.of("syntax", "determiners")}
    return any(
        m.start not in said and (m.start not in articles or _is_behind_a_comma(view, m.start))
        for m in starting(view.of("syntax", "relatives"), start, end)
    )


def heads_of_clauses(view: View) -> tuple[Mention, ...]:
    """Return the words that open what is known or not: "that", "whether"."""
    return (*view.of("syntax", "that", "quotative"), *view.of(BEING, "whether"))


def _is_behind_a_comma(view: View, start: int) -> bool:
    """Tell whether a comma opens the clause that starts with a word, or with a preposition before it."""
    before = [
        m.start
        for m in view.of("syntax", "prepositions")
        if m.end <= start and view.words(m.end, start) == 0
    ]
    return any(
        view.passage.folded[view.start : at].rstrip().endswith(",") for at in (start, *before)
    )


def is_parted(view: View, start: int, end: int) -> bool:
    """Tell whether a gap, of any or no length, parts two statements of one sentence."""
    return start < end and bool(_PARTED.search(view.gap(start, end)))
