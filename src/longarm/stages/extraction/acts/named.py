"""Named: what an act is called that a sentence has several names for, and where it was done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.stages.extraction.acts.overlaps import says_more
from longarm.stages.extraction.acts.single import is_of_relatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

ONE = "one act"
PATTERN = "said in general: a pattern"
FEARED = "only feared"
"""Why an act is one of one day, or none."""
_PRESSURE = frozenset({Tactic.HARASSMENT, Tactic.THREAT})
_IF = 12
"""Code points before an act in which a condition opens that it is in."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a trigger tells of: where, against whom, and whether it is one act or a pattern, and `why`."""

    trigger: Trigger
    tactic: Tactic
    place: Place | None
    victim: str | None
    countable: bool
    why: str


def state_of(context: Context, act: Act) -> str | None:
    """Return the state in which an act was done, by its words or by what is told around it."""
    return act.place.country if act.place else setting_of(context, act)


def setting_of(context: Context, act: Act) -> str | None:
    """Return where an act was done whose words name no place: a family is pressed at home, others where the text is."""
    if not act.countable:
        return None
    if act.tactic is Tactic.COERCION_BY_PROXY and len(context.accused) == 1:
        return next(iter(context.accused))
    return context.setting


def named_best(view: View, context: Context, acts: Sequence[Act]) -> list[Act]:
    """Return acts without those that another is under a better name which has no better one itself."""
    better = [
        {number for number, other in enumerate(acts) if _says_it_better(view, context, act, other)}
        for act in acts
    ]
    best = {number for number, names in enumerate(better) if not names}
    return [act for act, names in zip(acts, better, strict=True) if not names & best]


def with_returns(acts: Sequence[Act]) -> list[Act]:
    """Return acts, pressure in a town under which somebody went home as what it came to: a coerced return."""
    returns = [
        act
        for act in acts
        if act.tactic is Tactic.COERCED_RETURN and not act.countable and act.why == PATTERN
    ]
    pressed = [act for act in acts if act.tactic in _PRESSURE and act.countable and act.place]
    if len(returns) != 1 or len(pressed) != 1 or returns[0].place not in {None, pressed[0].place}:
        return list(acts)
    told = replace(returns[0], place=pressed[0].place, countable=True, why=ONE)
    return [told if act is returns[0] else act for act in acts if act is not pressed[0]]


def _is_a_condition(view: View, trigger: Trigger) -> bool:
    """Tell whether words are a condition, or deny what they speak of: "unless he came home"."""
    said = (*view.of("modality", "hypothetical"), *view.of("modality", "negation"))
    return any(trigger.start - _IF <= m.start < trigger.end for m in said)


def _says_it_better(view: View, context: Context, act: Act, other: Act) -> bool:
    """Tell whether another act of the same sentence and state is this one under a name that says more of it."""
    if not (act.countable and other.countable):
        return False
    if _goes_on_at_home(context, act, other):
        return True
    if state_of(context, act) != state_of(context, other):
        return False
    if act.tactic in _PRESSURE and other.tactic is Tactic.COERCED_RETURN:
        return not _is_a_condition(view, other.trigger)
    verb_last = view.passage.lexicon.pack.verb_last
    return says_more(act.trigger, other.trigger, verb_last=verb_last)


def _goes_on_at_home(context: Context, act: Act, family: Act) -> bool:
    """Tell whether an act without a place follows what was done to a family in the accused state, and is part of it.

    "Her brother was held in Bandar Abbas, and his accounts were frozen". Measured: of 22 such two were acts abroad.
    """
    at_home = family.place is not None and family.place.country in context.accused
    follows = family.trigger.start < act.trigger.start
    return at_home and is_of_relatives(family.trigger) and act.place is None and follows
