"""Links: who runs, controls, funds or works with whom, between organs, organisations and states, never persons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Link, Relation
from longarm.stages.extraction.context import Context, How, is_denied
from longarm.stages.extraction.triggers import Trigger, find_triggers

if TYPE_CHECKING:
    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.facilities import Facility
    from longarm.stages.extraction.view import View

_REACH, _REACH_UNSPACED = 8, 16


def claim_links(view: View, context: Context) -> None:
    """Add the links of a sentence."""
    for trigger in find_triggers(view, "link"):
        relation = Relation(trigger.rule.value)
        if relation is Relation.HOSTS:
            continue
        if relation is Relation.COOPERATES_WITH:
            pairs = _joint(view, context, trigger)
        else:
            pairs = _directed(view, context, trigger)
        voices = context.voices_at(trigger.start, trigger.end, carry=True)
        denied = is_denied(view, trigger.start, trigger.end, voices)
        how = How(
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            score=0.55,
            reasons=(f"“{view.passage.text[trigger.start : trigger.end]}”",),
        )
        for subject, thing, span in pairs:
            context.add(
                view,
                Link(subject, relation, thing),
                (min(span[0], trigger.start), max(span[1], trigger.end)),
                voices,
                how,
            )


def _end(
    view: View, context: Context, trigger: Trigger, *, left: bool
) -> list[tuple[str, int, int]]:
    """Return what stands on one side of a relation: actors that are organs or states, or an overseas facility."""
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    found: list[tuple[str, int, int]] = []
    ends: list[Actor | Facility] = [a for a in view.actors if not a.points and a.head != "name"]
    ends += [f for f in view.facilities if context.is_foreign(f)]
    for item in ends:
        distance = (
            view.words(item.end, trigger.start) if left else view.words(trigger.end, item.start)
        )
        inside = item.end <= trigger.start if left else item.start >= trigger.end
        gap = view.gap(item.end, trigger.start) if left else view.gap(trigger.end, item.start)
        if inside and distance <= reach and not re.search(r"[;.；。]", gap):
            found.append(
                (view.passage.text[item.start : item.end].strip('"“” '), item.start, item.end)
            )
    return sorted(found, key=lambda entry: -entry[1] if left else entry[1])


def _directed(
    view: View, context: Context, trigger: Trigger
) -> list[tuple[str, str, tuple[int, int]]]:
    left, right = _end(view, context, trigger, left=True), _end(view, context, trigger, left=False)
    agent = any(m.key == "syntax.agent" and 0 <= m.start - trigger.end <= 1 for m in view.mentions)
    if trigger.passive or agent:
        left, right = right, left
    if not left or not right:
        return []
    subject, thing = left[0], right[0]
    if subject[0] == thing[0]:
        return []
    return [(subject[0], thing[0], (min(subject[1], thing[1]), max(subject[2], thing[2])))]


def _joint(
    view: View, context: Context, trigger: Trigger
) -> list[tuple[str, str, tuple[int, int]]]:
    """Pair the accused state with every other state named near words of working together."""
    states = [m for m in view.mentions if m.layer in {"countries", "nationals", "governments"}]
    mine = [m for m in states if m.value in context.accused]
    others = [m for m in states if m.value not in context.accused and m.layer != "nationals"]
    others = [
        m
        for m in others
        if view.words(min(m.end, trigger.end), max(m.start, trigger.start)) <= 2 * _REACH
    ]
    subject = view.passage.text[mine[0].start : mine[0].end] if mine else None
    if subject is None:
        return []
    return [
        (
            subject,
            view.passage.text[m.start : m.end],
            (min(m.start, trigger.start), max(m.end, trigger.end)),
        )
        for m in others
    ]
