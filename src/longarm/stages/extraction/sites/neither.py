"""Neither: places that a negation of pairs takes together: "neither in Berlin nor in Hamburg is there one"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import BEING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_PLACES = frozenset({"cities", "countries", "place"})
_NOUNS = frozenset({"facility", "organs", "reporting", "roles", "targets", "units"})
"""Layers of words that end a run of places."""
_BEFORE = 2
"""Words between the negation and the first place behind it."""
_APART = 3
"""Words between two places of one run."""


def in_neither(view: View, place: Place) -> bool:
    """Tell whether a place is one of a run that "neither", "ni" or "weder" opens, of what is or befell somebody there.

    Not in a sentence that tells what somebody did about it ("neither in X nor in Y have they been closed"), denies
    something itself, or has "only"; nor a place that is somebody: "neither Berlin nor Paris".
    """
    marks = view.of(BEING, "neither")
    if not marks or not place.located or view.triggers["response"]:
        return False
    if view.of("reporting", "denies"):
        return False
    named = _places(view)
    at = next((n for n, m in enumerate(named) if m.start <= place.start < m.end), None)
    if at is None:
        return False
    run = _run(view, named, at)
    return any(_opens(view, m, run) for m in marks)


def _places(view: View) -> list[Mention]:
    """Return the mentions of places, of several that overlap the first and longest."""
    found: list[Mention] = []
    for m in view.mentions:
        if m.layer in _PLACES and (not found or m.start >= found[-1].end):
            found.append(m)
    return found


def _run(view: View, named: list[Mention], at: int) -> list[Mention]:
    """Return the places that stand beside one another, with the one `at`."""
    joined = [_is_next(view, one, other) for one, other in pairwise(named)]
    low = high = at
    while low and joined[low - 1]:
        low -= 1
    while high < len(joined) and joined[high]:
        high += 1
    return named[low : high + 1]


def _is_next(view: View, one: Mention, other: Mention) -> bool:
    """Tell whether only small words stand between two places, and no such negation: "X runs neither in Y …"."""
    if view.words(one.end, other.start) > _APART or _noun_between(view, one.end, other.start):
        return False
    return not starting(view.of(BEING, "neither"), one.end, other.start)


def _noun_between(view: View, low: int, high: int) -> bool:
    turned = starting(view.of("syntax", "breaks"), low, high)
    turned = turned or starting(view.of("syntax", "relatives"), low, high)
    return bool(turned) or any(m.layer in _NOUNS for m in view.between(low, high))


def _opens(view: View, mark: Mention, run: list[Mention]) -> bool:
    head = run[0]
    only = starting(view.of("syntax", "only"), mark.end, view.end)
    return (
        mark.end <= head.start
        and not any(view.words(head.end, max(head.end, m.start)) <= 1 for m in only)
        and view.words(mark.end, head.start) <= _BEFORE
        and not _noun_between(view, mark.end, head.start)
    )
