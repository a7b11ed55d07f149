"""Seconds: who counts less by "only" and a number, with no verb of their own: "X counts 46, the ministry only 18"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import INNER, Attribution, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse

_COUNTERS = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.OUTLET})
_NEAR, _NEAR_UNSPACED = 3, 5
"""Words from whoever counts to "only", and from there to the number: "the ministry speaks of only 18"."""
_OPENS = 2
"""Words between what opens a clause and who counts in it: an article, an adjective."""
_MARKS = (",", ";", "，", "；")


def with_seconds(
    view: View, discourse: Discourse, heard: Sequence[Attribution]
) -> list[Attribution]:
    """Return what is heard with those who count a second time; whoever counts before them ends where they begin."""
    items = list(heard)
    for actor in _second_counters(view, items):
        voice = voice_of(actor, discourse, None, Stance.ASSERTS)
        start = _clause_of(view, actor)
        if voice is None or start is None:
            continue
        items = [
            replace(item, end=start)
            if item.start < start < item.end and item.order < INNER
            else item
            for item in items
        ]
        items.append(Attribution(voice, start, view.end, actor.start, actor))
    return items


def _second_counters(view: View, heard: Sequence[Attribution]) -> list[Actor]:
    """Return the bodies right before "only" and a number, behind another number, that no verb has speak."""
    only = view.of("syntax", "only")
    if not only or len(view.numbers) <= 1:
        return []
    speaking = {item.actor.start for item in heard if item.actor}
    reach = _NEAR if view.passage.lexicon.pack.spaces else _NEAR_UNSPACED
    found: dict[int, Actor] = {}
    for number in view.numbers[1:]:
        marks = [
            m for m in only if m.end <= number.start and view.words(m.end, number.start) <= reach
        ]
        before = [a for a in view.actors if marks and a.end <= marks[-1].start]
        if not before or before[-1].start in speaking or not _may_count(before[-1]):
            continue
        actor = before[-1]
        apart = view.words(actor.end, marks[-1].start) > reach
        counted = any(n.start >= actor.end for n in view.numbers if n.end <= number.start)
        if not apart and not counted and view.numbers[0].end <= actor.start:
            found[actor.start] = actor
    return list(found.values())


def _may_count(actor: Actor) -> bool:
    """Tell whether somebody is a body that a clause may have for its subject."""
    body = actor.type in _COUNTERS and actor.head != "syntax"
    return body and not (actor.points or actor.governed or actor.bare_country)


def _clause_of(view: View, actor: Actor) -> int | None:
    """Return where the clause opens that has somebody for its subject, else None: at a mark, "and" or "while"."""
    low, _ = view.passage.around(actor.start, actor.start, _OPENS)
    opening = [
        m.start
        for m in starting(view.of("syntax", "and", "breaks"), max(low, view.start), actor.start)
        if m.end <= actor.start
    ]
    if opening:
        return opening[0]
    before = view.gap(view.start, actor.start)
    place = max(before.rfind(mark) for mark in _MARKS)
    if place < 0 or view.words(view.start + place + 1, actor.start) > _OPENS:
        return None
    return view.start + place
