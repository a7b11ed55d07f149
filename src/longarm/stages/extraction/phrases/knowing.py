"""Knowing: the words of a sentence by which somebody does not know, could not confirm, or will not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.words.mentions import BEING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

Span = tuple[int, int]

REACH = 40
"""Words between a thing and any word that says whether it is known."""
_PARTED = re.compile(r"[;:()；：]| [–—-] ")
_BESIDE, _BESIDE_UNSPACED = 3, 8
"""Words, or characters of a script without spaces, between a word of knowing and what negates it."""
_EITHER = 4
"""Words between a verb of confirming and one of denying, and between the first of them and what negates both."""


def unknowns(view: View, start: int, end: int) -> Iterator[Span]:
    """Yield the words around `[start, end)` by which somebody does not know or confirm.

    They are whole phrases, verbs of confirming that are negated, words of knowing with a negation beside them, and
    "neither confirms nor denies".
    """
    for m in view.near(view.of("modality", "unconfirmed"), start, end, REACH):
        yield m.start, m.end
    for trigger in view.near(view.triggers["response"], start, end, REACH):
        if trigger.rule.value == Action.CONFIRMS and negated(view, trigger.start, trigger.end):
            yield trigger.start, trigger.end
    for known in view.near(view.of(BEING, "knowing"), start, end, REACH):
        yield from _negated(view, known)
        yield from _neither_nor(view, known)


def _negated(view: View, known: Mention) -> Iterator[Span]:
    """Yield a word of knowing with each negation beside it; "without the city's knowledge" says that it is there."""
    apart = _BESIDE if view.passage.lexicon.pack.spaces else _BESIDE_UNSPACED
    for negation in beside(view, known, apart, ("modality", "negation"), ("modality", "none")):
        low, high = min(negation.end, known.end), max(negation.start, known.start)
        if low < high and (view.words(low, high) > apart or is_cut(view, low, high)):
            continue
        without = beside(view, negation, 0, ("modality", "without"))
        if not any(negation.start < m.end and m.start < negation.end for m in without):
            yield min(negation.start, known.start), max(negation.end, known.end)


def _neither_nor(view: View, known: Mention) -> Iterator[Span]:
    """Yield the words by which somebody neither confirms nor denies, or refuses "to confirm or deny"."""
    for denies in beside(view, known, _EITHER, ("reporting", "denies")):
        low, high = min(known.end, denies.end), max(known.start, denies.start)
        if low > high or view.words(low, high) > _EITHER or is_parted(view, low, high):
            continue
        named = any(a.start < high and low < a.end for a in view.near(view.actors, low, high, 0))
        if named or starting(view.of("sources"), low, high):
            continue  # "neighbours confirm and the embassy denies" are two
        start, end = min(known.start, denies.start), max(known.end, denies.end)
        both = any(m.key == "syntax.and" for m in view.between(low, high))
        if both and "," not in view.gap(low, high):
            yield start, end
            continue
        lists = (("modality", "negation"), ("modality", "none"), ("modality", "undone"))
        first = known if known.start < denies.start else denies
        for m in beside(view, first, _EITHER, *lists):
            if m.start < end and (m.end >= start or view.words(m.end, start) <= _EITHER):
                yield min(start, m.start), end


def beside(view: View, at: Mention, words: int, *lists: tuple[str, str]) -> list[Mention]:
    """Return the mentions of some lists of the pack, by layer and value, that stand near another, and a few others."""
    return [m for each in lists for m in view.near(view.of(*each), at.start, at.end, words)]


def is_cut(view: View, start: int, end: int) -> bool:
    """Tell whether a gap parts a negation from a word of knowing: a comma, "and", "but", a clause of its own."""
    if is_parted(view, start, end) or "," in view.gap(start, end):
        return True
    return any(
        m.key in {"syntax.and", "syntax.breaks", "syntax.relatives"}
        for m in view.between(start, end)
    )


def is_factive(view: View, start: int, end: int) -> bool:
    """Tell whether words of not knowing have a verb of knowing, behind which what "that" opens is so."""
    return bool(starting(view.of(BEING, "factive"), start, end))


def asks_who(view: View, start: int, end: int) -> bool:
    """Tell whether a question or clause of its own opens in a gap: "nothing is known of *who* works at the station".

    An article that is also such a word, "der", is one behind a comma; что is "that" and "what".
    """
    asking = starting(view.of(BEING, "asking"), start, end)
    if any(not heads_of_clauses(view, m.start, m.start + 1) for m in asking):
        return True
    return any(
        not heads_of_clauses(view, m.start, m.start + 1)
        and (
            not starting(view.of("syntax", "determiners"), m.start, m.start + 1)
            or _is_behind_a_comma(view, m.start)
        )
        for m in starting(view.of("syntax", "relatives"), start, end)
    )


def heads_of_clauses(view: View, low: int, high: int) -> Sequence[Mention]:
    """Return the words starting in `[low, high)` that open what is known or not: "that", "whether"."""
    lists = (("syntax", "that"), ("syntax", "quotative"), (BEING, "whether"))
    return [m for each in lists for m in starting(view.of(*each), low, high)]


def _is_behind_a_comma(view: View, start: int) -> bool:
    """Tell whether a comma opens the clause that starts with a word, or with a preposition before it."""
    before = view.near(view.of("syntax", "prepositions"), start, start, 0)
    opens = [m.start for m in before if m.end <= start and view.words(m.end, start) == 0]
    return any(view.mark_before(view.start, at) == "," for at in (start, *opens))


def is_parted(view: View, start: int, end: int) -> bool:
    """Tell whether a gap, of any or no length, parts two statements of one sentence."""
    return start < end and bool(_PARTED.search(view.gap(start, end)))
