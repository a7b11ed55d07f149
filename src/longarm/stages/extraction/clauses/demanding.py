"""Demanding: an act that somebody only calls for, refuses or fears, which nobody has done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.stages.extraction.words.mentions import BEING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_PARTED = re.compile(r"[.,;:!?。、，；：]")
_WALLS = frozenset({"and", "breaks", "relatives", "since"})
"""Words of `[syntax]` behind which another clause begins: "stopped short of sanctions *but* expelled two"."""
CALL = 8
"""Words between a call for an act and the act."""
_PLEA = 6
"""Words between what a side asks of a court and what it asks for."""
_VERDICTS = frozenset({Action.ACQUITTAL, Action.CONVICTION})
"""Acts of a court, for which the sides in a trial only ask."""
_CLOSING, _CLOSING_UNSPACED = 2, 4
"""Words between an act and the call for it that closes its clause, where verbs come last."""
_ORDERS = frozenset({Action.CLOSED, Action.CLOSURE_ORDERED})
"""Acts that an authority takes by calling for them: "the ministry demanded that it cease"."""
_DEMAND_UNSPACED = 24
"""Characters between them in scripts without spaces."""
_UNDONE, _UNDONE_UNSPACED = 5, 14
"""Words, or such characters, between an act and what says that it is refused or feared."""
_CALLER = 6
"""Words between who calls for an act and the call."""


def demanded(view: View, trigger: Trigger) -> bool:
    """Tell whether an act is only what somebody calls for: "we ask the government to summon the ambassador"."""
    calls = view.of("attribution", "demands")
    spaced = view.passage.lexicon.pack.spaces
    reach = CALL if spaced else _DEMAND_UNSPACED
    low, _ = view.clause(trigger.start)
    if trigger.rule.value in _VERDICTS and _pleaded(view, trigger, low):
        return True
    for m in view.near(calls, trigger.start, trigger.end, reach):
        if trigger.start <= m.start < trigger.end and _begs(view, m):
            return True
        if m.start < trigger.start < m.end and trigger.rule.value == Action.INVESTIGATION_OPENED:
            return True  # "ha chiesto al governo di aprire un'inchiesta"
        before = (
            m.end <= trigger.start
            and view.words(m.end, trigger.start) <= reach
            and not goes_on(view, m.end, trigger.start)
        )
        if before and (
            low <= m.start
            or ((trigger.rule.value not in _ORDERS or _begs(view, m)) and _opens(view, m, trigger))
        ):
            return True
        if view.passage.lexicon.pack.verb_last and _closes(view, m, trigger):
            return True
    return False


def left_undone(view: View, trigger: Trigger) -> bool:
    """Tell whether words right beside an act say that it is not done: "refused to close", "too early to expel"."""
    pack = view.passage.lexicon.pack
    reach = _UNDONE if pack.spaces else _UNDONE_UNSPACED
    marks = view.near(view.of("modality", "undone"), trigger.start, trigger.end, reach)
    return any(_governs(view, m, trigger, reach) for m in marks) or any(
        trigger.start < m.start and view.words(trigger.end, max(m.start, trigger.end)) == 0
        for m in view.near(view.of(BEING, "suffixes"), trigger.end, trigger.end, 1)
    )


def feared(view: View, trigger: Trigger) -> bool:
    """Tell whether an act is what somebody is only afraid of: "fears that agents will abduct him"."""
    pack = view.passage.lexicon.pack
    reach = _UNDONE if pack.spaces else _UNDONE_UNSPACED
    if pack.verb_last:
        reach = 0 if pack.spaces else _CLOSING_UNSPACED  # "dövdüğü için korkuyor": he was beaten
    marks = view.near(view.of("modality", "feared"), trigger.start, trigger.end, reach)
    return any(_governs(view, m, trigger, reach) for m in marks)


def _governs(view: View, mark: Mention, trigger: Trigger, reach: int) -> bool:
    """Tell whether a mark stands within reach of an act in its clause: before it, or behind where verbs come last."""
    behind = view.passage.lexicon.pack.verb_last
    low, high = (trigger.end, mark.start) if behind else (mark.end, trigger.start)
    if low > high or view.words(low, high) > reach:
        return False
    gap = view.gap(low, high).lstrip(" ,")  # "weigerte sich, die Station zu schließen"
    content = {m.start for m in view.of("syntax", "that", "determiners")}  # "die Station"
    parted = _PARTED.search(gap) or any(
        m.layer == "syntax" and m.value in _WALLS and m.start not in content
        for m in view.between(low, high)
    )
    return not parted and not (behind and starting(view.actors, low, high))


def goes_on(view: View, start: int, end: int) -> bool:
    """Tell whether a comma and "and" begin something else: "was asked to look into it, and the service opened …"."""
    return any(
        o.key == "syntax.and" and view.mark_before(start, o.start) in {",", "，"}
        for o in view.between(start, end)
    )


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
    reach = _CLOSING if view.passage.lexicon.pack.spaces else _CLOSING_UNSPACED
    paused = _PARTED.search(view.gap(trigger.end, max(call.start, trigger.end))) or any(
        m.key == "syntax.and" for m in view.between(trigger.end, call.start)
    )
    return trigger.end <= call.end and apart <= reach and not paused
