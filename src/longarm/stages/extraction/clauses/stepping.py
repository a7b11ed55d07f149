"""Stepping: who takes a step that the words of an act or a summons name only in passing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_OFFICES = {
    Action.ACQUITTAL.value: "court",
    Action.ARREST.value: "police",
    Action.CHARGE.value: "prosecutor",
    Action.CONVICTION.value: "court",
    Action.SEARCH.value: "police",
}
"""Whose office an act of justice is."""
_WALL = re.compile(r"[;；。]")


def summoned_to(view: View, trigger: Trigger, accused: Collection[str]) -> Actor | None:
    """Return the ministry to which an envoy was summoned, which has summoned: "called to the foreign ministry"."""
    low, high = view.clause(trigger.start)
    return next(
        (
            a
            for a in starting(view.actors, low, max(high, trigger.end))
            if a.organ == "foreign_ministry" and a.country not in accused
        ),
        None,
    )


def charged_with(view: View, trigger: Trigger, accused: Collection[str]) -> Actor | None:
    """Return the one body whose office an act of justice is, wherever its sentence names it: "before the court in X".

    A court sentences, prosecutors charge, the police arrest: "they must answer in court: the prosecution says …".
    """
    office = _OFFICES.get(trigger.rule.value)
    fitting = [
        a
        for a in view.actors
        if office is not None
        and a.organ == office
        and a.points != "role"
        and a.country is not None
        and a.country not in accused
        and not _WALL.search(view.gap(*sorted((trigger.end, a.start))))
    ]
    if len({a.country for a in fitting}) != 1:
        return None
    return min(fitting, key=lambda a: abs(a.start - trigger.start))


def acting_inside(view: View, trigger: Trigger, accused: Collection[str]) -> Actor | None:
    """Return who acts between the words of an act: "an envoy of X's, whom Belgium threw out"; never an envoy."""
    inside = starting(view.actors, trigger.start + 1, trigger.end)
    for actor in inside if view.passage.lexicon.pack.spaces else ():
        official = actor.type is VoiceType.AUTHORITY and actor.points != "role"
        free = official and not actor.governed and actor.organ not in MISSIONS
        if free and actor.end <= trigger.end and actor.country not in {None, *accused}:
            return actor
    return None
