"""Effect: whether what is said of a facility's end came about, or is only asked, called for, feared or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import VoiceType
from longarm.stages.extraction.clauses.answering import official
from longarm.stages.extraction.clauses.demanding import CALL, demanded, feared, goes_on, left_undone
from longarm.stages.extraction.clauses.disowning import disowned
from longarm.stages.extraction.phrases.force import hypothetical
from longarm.stages.extraction.phrases.polarity import is_untrue, negated
from longarm.stages.extraction.words.mentions import BEING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution

_SHELVING = frozenset({Action.CLOSED, Action.FINDS_NO_EVIDENCE})
"""Actions whose words also say that an inquiry was closed, and why."""
_SAME = 2
"""Code points that part words which tell one action."""
_ORDERED = 16
"""Code points that part an order to close from what is to cease by it: "vacate the premises and cease all activity"."""


def apart(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Leave out what is part of another: "closed" in "ordered … closed", "found signs" in "found no signs".

    And what closes an inquiry beside "the inquiry was closed".
    """
    nothing = [t for t in triggers if t.rule.value == Action.FINDS_NO_EVIDENCE]
    orders = [t for t in triggers if t.rule.value == Action.CLOSURE_ORDERED]
    return [
        t
        for t in without_shelved(triggers)
        if not (
            (t.rule.value == Action.CLOSED and _is_part(t, orders, _ORDERED))
            or (t.rule.value == Action.CONFIRMS and _is_part(t, nothing, 0))
        )
    ]


def without_shelved(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Leave out what closes an inquiry, and no facility: "closed" in "the inquiry was closed"."""
    shelved = [t for t in triggers if t.rule.value == Action.INVESTIGATION_CLOSED]
    return [t for t in triggers if not (t.rule.value in _SHELVING and _is_part(t, shelved, _SAME))]


def _is_part(one: Trigger, wholes: Sequence[Trigger], reach: int) -> bool:
    return any(o.start - reach < one.end and one.start < o.end + reach for o in wholes)


def takes_effect(
    view: View, heard: Sequence[Attribution], trigger: Trigger, accused: Collection[str]
) -> bool:
    """Tell whether an end was done: not where it is denied, refused, feared, called for, asked or only possible.

    What closes by an order closes no more than the order does.
    """
    orders = [
        t
        for t in view.triggers["response"]
        if t.rule.value == Action.CLOSURE_ORDERED and _is_part(trigger, [t], _ORDERED)
    ]
    return all(_is_done(view, heard, t, accused) for t in (trigger, *orders))


def _is_done(
    view: View, heard: Sequence[Attribution], trigger: Trigger, accused: Collection[str]
) -> bool:
    return not (
        negated(view, trigger.start, trigger.end)
        or is_untrue(view, trigger.start, trigger.end)
        or disowned(view, heard, trigger, accused)
        or (hypothetical(view, trigger.start, trigger.end) and not _must(view, heard, trigger))
        or demanded(view, trigger)
        or left_undone(view, trigger)
        or feared(view, trigger)
        or _only_a_call(view, trigger)
        or starting(view.of(BEING, "standing"), trigger.end, view.end)
    )


def _must(view: View, heard: Sequence[Attribution], trigger: Trigger) -> bool:
    """Tell whether an authority says that something must close, by which it orders it."""
    low, high = view.clause(trigger.start)
    may = starting(view.of("modality", "hypothetical"), low, max(high, trigger.end))
    return (
        trigger.rule.value == Action.CLOSURE_ORDERED
        and not may
        and any(item.voice.type is VoiceType.AUTHORITY for item in heard)
    )


def _only_a_call(view: View, trigger: Trigger) -> bool:
    """Tell whether an end is what somebody calls for who is no authority: "activists demanded that it close"."""
    low, high = view.clause(trigger.start)
    calls = [
        m
        for m in view.near(view.of("attribution", "demands"), trigger.start, trigger.end, CALL)
        if m.start < trigger.end
        and view.words(m.end, max(trigger.start, m.end)) <= CALL
        and not goes_on(view, m.end, trigger.start)
    ]
    able = [
        a
        for a in starting(
            view.actors, min([low, *(m.start for m in calls)]), max(high, trigger.end)
        )
        if official(a) and not a.governed
    ]
    return bool(calls) and not any(
        a.end <= call.start or (call.end <= a.start and view.words(call.end, a.start) <= 1)
        for a in able
        for call in calls
    )
