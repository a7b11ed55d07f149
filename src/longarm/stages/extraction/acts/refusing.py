"""Refusing: a state that does not hand somebody over answers the one that asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.languages.pack import TriggerRule
from longarm.model.slots import Action, Outcome, Tactic
from longarm.stages.extraction.acts.overlaps import of_papers
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.phrases.triggers import Trigger

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View

_HANDING_OVER = frozenset({Tactic.DEPORTATION, Tactic.EXTRADITION_REQUEST})
_TOLD_ALREADY = frozenset({Action.ACQUITTAL, Action.OTHER})
"""Actions by which packs tell of somebody who is let go or not handed over."""
_REFUSED = TriggerRule(value=Action.OTHER.value)
_NOT_DONE = TriggerRule(value=Action.OTHER.value, outcome=Outcome.PREVENTED.value)


def refusals(view: View) -> list[Trigger]:
    """Return the acts of handing over that a sentence says were refused, as triggers of a response.

    A pack tells so by the outcome of its rules of `incident`; where a court acts, also by a negation: "ruled that he
    must not be extradited". None where a rule of `response` tells in the same sentence that somebody was let go, nor
    where it is papers that are not handed over.
    """
    if any(t.rule.value in _TOLD_ALREADY for t in view.triggers["response"]):
        return []
    found: list[Trigger] = []
    for t in view.triggers["incident"]:
        if t.rule.value not in _HANDING_OVER or _overlaps(t, found) or of_papers(view, t):
            continue
        rule = _REFUSED if t.rule.outcome == Outcome.PREVENTED else _NOT_DONE
        if rule is _REFUSED or (t.rule.outcome is None and negated(view, t.start, t.end)):
            found.append(Trigger(rule, t.start, t.end))
    return found


def is_no_refusal(trigger: Trigger, actor: Actor | None) -> bool:
    """Tell whether an act of handing over that was not done is nobody's ruling: only a court's negation is one."""
    return trigger.rule is _NOT_DONE and (actor is None or actor.organ != "court")


def _overlaps(one: Trigger, others: list[Trigger]) -> bool:
    return any(o.start < one.end and one.start < o.end for o in others)
