"""Flight: which states people are said to have fled from, and in which they found refuge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_REACH = 5
"""Words between a word of fleeing and the state: "fled with her children from Eritrea *to* Sweden"."""
_ENDING = 6
"""Code points behind a name in which its particle stands."""
_BEFORE = 16
"""Code points before a name in which its preposition and an article stand."""
_WORD = re.compile(r"\w+'?")


class _Named(NamedTuple):
    """Where a sentence names a state (ISO), or a town in it, and whether a word of it puts something there."""

    start: int
    end: int
    code: str
    governed: bool


def fled_from(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states that somebody fled from: "fled Iran", "из Ирана бежали"."""
    for named, word in _beside_flight(view, places):
        if _is_from(view, named, word):
            yield named.code


def fled_to(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states in which somebody who fled is said to be: "fled to Sweden", "в Сербию бежали"."""
    for named, word in _beside_flight(view, places):
        if not _is_from(view, named, word):
            yield named.code


def _beside_flight(view: View, places: Sequence[Place]) -> Iterator[tuple[_Named, Mention]]:
    """Yield the states near a word of fleeing, in its clause, each with the nearest such word."""
    words = view.of("flight", "words")
    for named in _states(view, places) if words else ():
        low, high = view.clause(named.start)
        near = [
            (view.words(min(named.end, m.end), max(named.start, m.start)), m)
            for m in view.near(words, named.start, named.end, _REACH)
            if low <= m.start and m.end <= high
        ]
        if near and min(near)[0] <= _REACH:
            yield named, min(near)[1]


def _states(view: View, places: Sequence[Place]) -> list[_Named]:
    """Return the states that a sentence names: by its places, by their names, and with a particle as in Korean."""
    found = {p.start: _Named(p.start, p.end, p.country, p.toward or p.located) for p in places}
    for m in view.of("countries"):
        found.setdefault(m.start, _Named(m.start, m.end, m.value, governed=False))
    forms = view.passage.lexicon.pack.forms("flight.after_from")
    for m in view.of("nationals") if forms else ():
        if view.gap(m.start, m.end).endswith(forms):
            found.setdefault(m.start, _Named(m.start, m.end, m.value, governed=False))
    return list(found.values())


def _is_from(view: View, named: _Named, word: Mention) -> bool:
    """Tell whether a state is where somebody fled from: by its preposition, its ending, or as what was fled."""
    pack = view.passage.lexicon.pack
    forms = pack.forms("flight.after_from")
    ends = pack.spaces and view.gap(named.start, named.end).endswith(forms)
    behind = view.gap(named.end, min(named.end + _ENDING, view.end))
    if forms and (ends or behind.startswith(forms)):
        return True
    if _behind_from(view, named):
        return True
    fixed = pack.verb_last or not pack.spaces or pack.forms("syntax.place_endings")
    return not fixed and not named.governed and _is_object(view, named, word)


def _behind_from(view: View, named: _Named) -> bool:
    """Tell whether a preposition like "from" stands before a state, with at most an article between."""
    pack = view.passage.lexicon.pack
    forms = pack.forms("flight.from")
    if not forms:
        return False
    before = view.passage.folded[max(view.start, named.start - _BEFORE) : named.start]
    if not pack.spaces:
        return before.endswith(forms)
    words = _WORD.findall(before)
    if words and words[-1] in pack.forms("syntax.determiners") and words[-1] not in forms:
        words.pop()
    return bool(words) and words[-1] in forms


def _is_object(view: View, named: _Named, word: Mention) -> bool:
    """Tell whether a state stands right behind a word of fleeing, without a preposition: "fled Iran"."""
    if named.start < word.end or view.words(word.end, named.start) > 1:
        return False
    return not any(
        word.end <= m.start < named.start
        for m in view.near(view.of("syntax", "prepositions"), named.start, named.start, 1)
    )
