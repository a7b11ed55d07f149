"""Overlaps: one act that two rules tell of in the same words, as pressure on a family and as what was done to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import CATEGORY_OF, Category, Tactic
from longarm.stages.extraction.acts.single import is_of_relatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_PRESSING = frozenset(
    {Tactic.ABDUCTION, Tactic.MOBILITY_CONTROL, Tactic.PHYSICAL_INTIMIDATION, Tactic.THREAT}
)
"""What is done to a relative. Measured in the words that name one: a third were acts of their own."""
_EXACTLY = {
    Tactic.ABDUCTION: Tactic.DEPORTATION,
    Tactic.DETENTION: Tactic.MOBILITY_CONTROL,
    Tactic.SURVEILLANCE: Tactic.DIGITAL_THREAT,
}
"""Acts, and those that say more in the same words: put on a plane, and not only taken away."""
_MORE = {
    Tactic.ASSASSINATION: {Tactic.THREAT},
    Tactic.ASSAULT: {Tactic.ASSASSINATION, Tactic.DIGITAL_THREAT},
    Tactic.BOUNTY: {Tactic.INTERPOL_ABUSE},
    Tactic.COERCED_RETURN: {Tactic.COERCION_BY_PROXY, Tactic.DEPORTATION, Tactic.THREAT},
    Tactic.COERCION_BY_PROXY: {Tactic.ENFORCED_DISAPPEARANCE},
    Tactic.DEPORTATION: {
        Tactic.ABDUCTION,
        Tactic.ASSASSINATION,
        Tactic.EXTRADITION_REQUEST,
        Tactic.INTERPOL_ABUSE,
        Tactic.MOBILITY_CONTROL,
        Tactic.SURVEILLANCE,
        Tactic.THREAT,
    },
    Tactic.DETENTION: {
        Tactic.ABDUCTION,
        Tactic.ASSASSINATION,
        Tactic.INTERPOL_ABUSE,
        Tactic.SURVEILLANCE,
        Tactic.THREAT,
    },
    Tactic.DIGITAL_THREAT: {Tactic.HARASSMENT},
    Tactic.EXTRADITION_REQUEST: {Tactic.ABDUCTION},
    Tactic.HARASSMENT: {
        Tactic.ASSASSINATION,
        Tactic.ASSAULT,
        Tactic.COERCED_RETURN,
        Tactic.COERCION_BY_PROXY,
        Tactic.EXTRADITION_REQUEST,
        Tactic.INTERPOL_ABUSE,
        Tactic.THREAT,
    },
    Tactic.INTERPOL_ABUSE: {Tactic.EXTRADITION_REQUEST},
    Tactic.MOBILITY_CONTROL: {Tactic.EXTRADITION_REQUEST, Tactic.INTERPOL_ABUSE},
    Tactic.PHYSICAL_INTIMIDATION: {Tactic.MOBILITY_CONTROL, Tactic.SURVEILLANCE},
    Tactic.SURVEILLANCE: {
        Tactic.ABDUCTION,
        Tactic.ASSASSINATION,
        Tactic.ASSAULT,
        Tactic.EXTRADITION_REQUEST,
        Tactic.POISONING,
    },
    Tactic.THREAT: {Tactic.ABDUCTION, Tactic.ASSAULT, Tactic.COERCION_BY_PROXY},
}
"""What an act may be called, and names in the same words that say more of it: a death threat is no killing, and who is
held on a red notice is pursued through Interpol. Measured in the same words: one act nine times in ten."""
_GOES_ON = 3
"""Words between what befell a relative and what follows it: "her brother was arrested and taken away"."""
_MARKS = re.compile(r"[,;:.—–，；：、]")


def told_otherwise(view: View, acts: Sequence[Trigger], trigger: Trigger) -> bool:
    """Tell whether another rule says in the same words more exactly what an act was."""
    if is_of_relatives(trigger) and _is_quoted_at_him(view, acts, trigger):
        return True
    if trigger.rule.value == Tactic.DEPORTATION and _ends_an_abduction(view, acts, trigger):
        return True
    if trigger.rule.value == Tactic.EXTRADITION_REQUEST and of_papers(view, trigger):
        return True
    exactly = _EXACTLY.get(Tactic(trigger.rule.value))
    return any(
        (
            is_of_relatives(other)
            and not _is_quoted_at_him(view, acts, other)
            and _is_the_pressure(view, trigger, other)
        )
        or (other.rule.value == exactly and _share_words(trigger, other))
        for other in acts
        if other is not trigger
    )


def says_more(act: Trigger, other: Trigger, *, verb_last: bool) -> bool:
    """Tell whether another trigger names the same act in the same words, and says more of it."""
    first, second = Tactic(act.rule.value), Tactic(other.rule.value)
    if (first, second) == (Tactic.ASSASSINATION, Tactic.THREAT) and act.end == other.start - 1:
        return True  # 살해 협박, a killing that is threatened
    if not _share_words(act, other):
        return False
    if first is second:  # "a failed attempt on his life"
        return bool(other.rule.outcome) and not act.rule.outcome
    if (first, second) == (Tactic.ASSAULT, Tactic.PHYSICAL_INTIMIDATION):
        return _is_done_to_a_thing(act, other, verb_last=verb_last)
    return second in _MORE.get(first, set())


def _is_done_to_a_thing(attack: Trigger, damage: Trigger, *, verb_last: bool) -> bool:
    """Tell whether words for an attack are those for what was done to somebody's things: "set his car on fire".

    Both have the verb then, where one of them begins or ends; "waited at his door and beat him" has two.
    """
    within = damage.start <= attack.start and attack.end <= damage.end
    around = attack.start <= damage.start and damage.end <= attack.end
    ends, starts = attack.end == damage.end, attack.start == damage.start and not verb_last
    return (within or around) and (ends or starts)


def of_papers(view: View, trigger: Trigger) -> bool:
    """Tell whether it is a passport that is not handed over, and nobody's extradition, which courts refuse."""
    if any(actor.organ == "court" for actor in view.actors):
        return False
    return any(
        other.rule.value == Tactic.MOBILITY_CONTROL and _share_words(trigger, other)
        for other in view.triggers["incident"]
    )


def _ends_an_abduction(view: View, acts: Sequence[Trigger], trigger: Trigger) -> bool:
    """Tell whether being flown home is how an abduction of the same sentence went on: "abducted and put on a plane"."""
    return any(
        other.rule.value == Tactic.ABDUCTION
        and other.end <= trigger.start
        and ";" not in view.gap(other.end, trigger.start)
        for other in acts
    )


def _is_quoted_at_him(view: View, acts: Sequence[Trigger], family: Trigger) -> bool:
    """Tell whether a relative is only in what somebody else is threatened with: "is told: 'We know your sons …'"."""
    within = family.start - view.start, family.end - view.start
    words = view.gap(view.start, view.end)
    if words[slice(*within)].count('"') % 2 == 0:
        return False
    return any(other.rule.value == Tactic.THREAT and _share_words(other, family) for other in acts)


def _is_the_pressure(view: View, trigger: Trigger, family: Trigger) -> bool:
    """Tell whether an act is what was done to a relative, which the rule `family` tells as pressure on a family."""
    tactic = Tactic(trigger.rule.value)
    if not _share_words(trigger, family):
        return tactic in _PRESSING and _follows(view, trigger, family)
    if tactic in _PRESSING or CATEGORY_OF[tactic] is Category.CO_OPTING:
        return True
    inside = family.start <= trigger.start and trigger.end <= family.end
    return tactic is Tactic.HARASSMENT and inside


def _follows(view: View, trigger: Trigger, family: Trigger) -> bool:
    if trigger.start < family.end or view.words(family.end, trigger.start) > _GOES_ON:
        return False
    return not _MARKS.search(view.gap(family.end, trigger.start))


def _share_words(one: Trigger, two: Trigger) -> bool:
    return one.start < two.end and two.start < one.end
