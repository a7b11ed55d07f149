"""At home: acts of justice that befell somebody in the accused state itself, and so answer nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action, Bound
from longarm.stages.extraction.acts.forbidden import is_forbidden
from longarm.stages.extraction.counts.bounds import bound_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_DONE_TO = frozenset(
    {Action.ACQUITTAL, Action.ARREST, Action.CHARGE, Action.CONVICTION, Action.SEARCH}
)
"""Acts of justice that are done to one person, wherever that person is."""
_REACH, _REACH_UNSPACED = 5, 12
"""Words between such an act and where it was done."""
_THERE = 3
"""Words between such an act and "there"."""
_CLOSED, _UNDONE = 1, 4
"""Words behind a negation that closes its clause, and between an act and that: "arrested was so far nobody"."""


def befell_at_home(
    view: View, trigger: Trigger, accused: Collection[str], places: Sequence[Place]
) -> bool:
    """Tell whether an act is said to have been done in the accused state: "in Minsk his brother was sentenced".

    "There" is the place named before it. A host's place as near takes it back.
    """
    if trigger.rule.value not in _DONE_TO:
        return False
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    near = [
        (_apart(view, trigger, place.start, place.end), place)
        for place in view.near(places, trigger.start, trigger.end, reach)
        if place.located and not place.toward
    ]
    within = [(gap, place) for gap, place in near if gap is not None and gap <= reach]
    if within:
        return min(within, key=lambda item: item[0])[1].country in accused
    return any(
        _last_before(places, m.start) in accused
        for m in view.near(view.of("syntax", "there"), trigger.start, trigger.end, _THERE)
        if (gap := _apart(view, trigger, m.start, m.end)) is not None and gap <= _THERE
    )


def is_a_penalty(view: View, trigger: Trigger) -> bool:
    """Tell whether a term is what a law threatens, and nobody's sentence: "face up to eight years in prison".

    Nobody is convicted by a sentence that tells of a law, or of "up to" so many years without a verb of sentencing.
    """
    if trigger.rule.value == Action.SANCTION:
        return is_forbidden(view, trigger)
    if trigger.rule.value != Action.CONVICTION:
        return False
    if is_forbidden(view, trigger) or any(
        t.rule.value == Action.LEGISLATION for t in view.triggers["response"]
    ):
        return True
    return any(
        0 <= trigger.start - n.stop <= 1 and bound_of(view, n)[0] is Bound.AT_MOST
        for n in view.near(view.numbers, trigger.start, trigger.start, 1)
    )


def _apart(view: View, trigger: Trigger, start: int, end: int) -> int | None:
    """Return how many words lie between a trigger and a span; None where a comma parts them."""
    if start < trigger.end and trigger.start < end:
        return 0
    low, high = (end, trigger.start) if end <= trigger.start else (trigger.end, start)
    return None if {",", "，", "、"}.intersection(view.gap(low, high)) else view.words(low, high)


def _last_before(places: Sequence[Place], position: int) -> str | None:
    """Return the state of the last place that a sentence names before a position."""
    before = [place.country for place in places if place.end <= position]
    return before[-1] if before else None


def undone(view: View, trigger: Trigger) -> bool:
    """Tell whether a negation closes the clause of an act that stands before it: "arrested was so far nobody"."""
    if trigger.rule.value not in _DONE_TO:
        return False
    _, high = view.clause(max(trigger.end - 1, trigger.start))
    return any(
        view.words(trigger.end, m.start) <= _UNDONE
        and view.words(m.end, max(high, m.end)) <= _CLOSED
        for m in starting(view.of("modality", "negation"), trigger.end, high)
    )
