"""Being: whether a negation in a sentence about a facility says that it is not there, or something else of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import BEING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_PAUSE = re.compile(r"[,;:،，；：]")
_NOUNS = frozenset({"organs", "roles", "targets"})
"""Layers of nouns of their own, of which a negation in front of them is: "no diplomat worked in the station"."""
_OPENERS = frozenset({"syntax.breaks", "syntax.relatives", "syntax.that"})
_PLACES = frozenset({"cities", "countries", "place"})
_WHERE = frozenset({"syntax.place", "syntax.prepositions"})
_AFTER = 20
"""Code points beside a negation in which a verb that holds it begins, or follows it where verbs come last."""
_NO, _NO_UNSPACED = 2, 8
"""Words, or characters of a script without spaces, between "no" and the facility of which it is."""
_VERB, _VERB_UNSPACED = 2, 8
"""The same between a negation and the verb of having that it negates."""


def is_of_being(view: View, negation: Mention, facility: tuple[int, int]) -> bool:
    """Tell whether a negation is of a facility's being there, and not of what else somebody did about it.

    It is "no station", or negates a verb by which somebody has one: "does not run a station". It is not in "has never
    visited the station", "no diplomat worked in the station", "without permission it opened a station".
    """
    start, end = facility
    if negation.start < end and start < negation.end:
        return True
    if negation.end <= start:
        return _has(view, negation, start) or _is_of_the_noun(view, negation, start)
    return any(
        verb.end <= negation.end or view.words(negation.end, verb.start) <= 1
        for verb in starting(view.of(BEING, "having"), end, negation.end + _AFTER)
    )


def _has(view: View, negation: Mention, start: int) -> bool:
    """Tell whether a negation in front of a facility is, or governs, a verb of having whose object the facility is."""
    reach = _VERB if view.passage.lexicon.pack.spaces else _VERB_UNSPACED
    return any(
        (verb.start <= negation.start or view.words(negation.end, verb.start) <= reach)
        and not _parted(view, negation.end, verb.start)
        and not _is_oblique(view, verb.end, start)
        for verb in starting(view.of(BEING, "having"), negation.start - _AFTER, start)
        if verb.start >= negation.end or _are_one(view, negation, verb)
    )


def _are_one(view: View, negation: Mention, verb: Mention) -> bool:
    """Tell whether a verb holds its negation, "neexistuje", or a phrase both, "não há"; not 没有, which holds 有."""
    phrase = " " in view.gap(negation.start, negation.end)
    return (verb.start <= negation.start and negation.end <= verb.end) or (
        phrase and negation.start <= verb.start and verb.end <= negation.end
    )


def _parted(view: View, low: int, high: int) -> bool:
    return bool(_PAUSE.search(view.gap(low, high))) or any(
        (m.layer == "reporting" and m.value != "finds") or m.key in _OPENERS
        for m in view.between(low, high)
    )


def _is_oblique(view: View, low: int, start: int) -> bool:
    """Tell whether a preposition stands right in front of a facility: "opened the door of the station"."""
    return any(
        m.end <= start
        and view.words(m.end, start) <= 1
        and not any(o.layer in _PLACES for o in view.between(m.end, start))
        and not any(o.layer in _PLACES for o in starting(view.mentions, start, start + 1))
        for m in starting(view.of("syntax", "prepositions"), low, start)
    )


def _is_of_the_noun(view: View, negation: Mention, start: int) -> bool:
    """Tell whether a negation stands right in front of a facility, or is a "no" with only what describes it between."""
    if view.words(negation.end, start) == 0:
        return True
    reach = _NO if view.passage.lexicon.pack.spaces else _NO_UNSPACED
    return any(
        view.words(m.end, max(m.end, start)) - _of_places(view, m.end, start) <= reach
        and not _parted(view, m.end, start)
        and not _is_oblique(view, m.end, start)
        and not any(
            o.layer in _NOUNS or o.key == "units.person" for o in view.between(m.end, start)
        )
        for m in starting(view.of(BEING, "no"), negation.start, start)
    )


def _of_places(view: View, low: int, high: int) -> int:
    """Return how many words of a gap only say where: "weder in Sachsen noch anderswo Außenstellen"."""
    told = [m for m in view.between(low, high) if m.layer in _PLACES or m.key in _WHERE]
    return sum(view.words(m.start, m.end) for m in {(m.start, m.end): m for m in told}.values())
