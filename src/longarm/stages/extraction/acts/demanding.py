"""Demanding: an act that somebody only calls for, which nobody has done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_DEMAND = 8
"""Words between a call for an act and the act."""
_PLEA = 6
"""Words between what a side asks of a court and what it asks for."""
_VERDICTS = frozenset({Action.ACQUITTAL, Action.CONVICTION})
"""Acts of a court, for which the sides in a trial only ask."""
_CLOSING = 2
"""Words between an act and the call for it that closes its clause, where verbs come last."""
_ORDERS = frozenset({Action.CLOSED, Action.CLOSURE_ORDERED})
"""Acts that an authority takes by calling for them: "the ministry demanded that it cease"."""
_CALLER = 6
"""Words between who calls for an act and the call."""


def demanded(view: View, trigger: Trigger) -> bool:
    """Tell whether an act is only what somebody calls for: "we ask the government to summon the ambassador"."""
    calls = view.of("attribution", "demands")
    low, _ = view.clause(trigger.start)
    if trigger.rule.value in _VERDICTS and _pleaded(view, trigger, low):
        return True
    for m in view.near(calls, trigger.start, trigger.end, _DEMAND):
        if trigger.start <= m.start < trigger.end and _begs(view, m):
            return True
        before = m.end <= trigger.start and view.words(m.end, trigger.start) <= _DEMAND
        if before and (
            low <= m.start
            or ((trigger.rule.value not in _ORDERS or _begs(view, m)) and _opens(view, m, trigger))
        ):
            return True
        if (
            view.passage.lexicon.pack.verb_last
            and view.passage.lexicon.pack.spaces
            and _closes(view, m, trigger)
        ):
            return True
    return False


def _begs(view: View, call: Mention) -> bool:
    """Tell whether a call is somebody's by name, who can order nothing: "the deputy X has demanded that it close"."""
    callers = view.near(view.actors, call.start, call.start, _CALLER)
    nearest = max((a for a in callers if a.end <= call.start), key=lambda a: a.end, default=None)
    return (
        nearest is not None
        and nearest.head == "name"
        and nearest.organ is None
        and view.words(nearest.end, call.start) <= _CALLER
    )


def _pleaded(view: View, trigger: Trigger, low: int) -> bool:
    """Tell whether a verdict is what a side in a trial asks the court for: "the defence pleaded for acquittal"."""
    pleas = view.of("attribution", "pleas")
    return any(
        low <= m.start <= trigger.start
        and (trigger.start < m.end or view.words(m.end, trigger.start) <= _PLEA)
        for m in view.near(pleas, trigger.start, trigger.end, _PLEA)
    )


def _opens(view: View, call: Mention, trigger: Trigger) -> bool:
    """Tell whether nothing but what opens its content parts a call from the act: "demand that Britain expel him"."""
    content = {m.start for m in view.of("syntax", "that")}
    between = view.between(call.end, trigger.start)
    parted = any(
        m.layer == "syntax" and m.value in {"and", "breaks"} and m.start not in content
        for m in between
    )
    marks = view.gap(call.end, trigger.start)
    opened = any(m.start in content for m in between) or view.mark_after(
        call.end, trigger.start
    ) in {",", ":"}
    return opened and not parted and ";" not in marks and marks.count(",") <= 1


def _closes(view: View, call: Mention, trigger: Trigger) -> bool:
    """Tell whether a call for an act closes its clause: "sınır dışı etmesini istiyor"."""
    apart = view.words(trigger.end, max(call.start, trigger.end))
    return trigger.end <= call.end and apart <= _CLOSING
