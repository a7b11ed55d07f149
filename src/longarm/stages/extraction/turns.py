"""Turns: who speaks in minutes and interviews, where a paragraph opens with a name or a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import Stance
from longarm.stages.extraction.voices import PEOPLE, Attribution, voice_of

if TYPE_CHECKING:
    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.context import Context
    from longarm.stages.extraction.view import View

_OPENING = re.compile(r"[^\n:：\"]{1,80}[:：]|[（(][^\n()（）]{1,30}[)）]")
"""What a turn in minutes opens with: a name and a colon, or a name in brackets."""
_TURN = re.compile(r"[(（]?([^\W\d_]+(?: [^\W\d_]+)?)\s?\d*[)）]?\s?\.?\s?(?:[:：]|-\s|(?<=[)）]))")
"""A label that opens a turn in minutes: "Q:", "R. - ", （記者）."""
_FLOOR_HEADS = frozenset({"name", "body", "roles", "organs"})
_OPENING_WORDS = 8


def give_floor(view: View, context: Context) -> list[Attribution]:
    """Note who speaks where a paragraph opens with a name and a colon, as in minutes and interviews."""
    if view.sentence.paragraph == context.paragraph:
        return []
    context.paragraph, context.floor = view.sentence.paragraph, None
    if _is_label(view, context):
        return []
    opening = _OPENING.match(view.passage.folded, view.start, view.end)
    if opening is None or view.words(view.start, opening.end()) > _OPENING_WORDS:
        return []
    speaker = _speaker_in(view, opening.end())
    if speaker is None:
        return []
    context.floor = voice_of(speaker, context.discourse, None, Stance.ASSERTS)
    if context.floor is None or view.end - opening.end() <= 1:
        return []
    return [Attribution(context.floor, opening.end(), view.end, speaker.start, speaker)]


def _speaker_in(view: View, end: int) -> Actor | None:
    """Return whom an opening up to `end` names as the speaker: the name in it, else the first office."""
    reports = any(m.start < end for m in view.of("reporting"))
    named = [a for a in view.actors if a.end <= end and a.head in _FLOOR_HEADS]
    if reports or not named:
        return None
    speaker = next((actor for actor in reversed(named) if actor.head == "name"), named[0])
    return None if _told_of(view, speaker, end) else speaker


def _told_of(view: View, speaker: Actor, end: int) -> bool:
    """Tell whether an opening says more than who speaks: "A search at a deputy's home:", "Greetings from X:"."""
    rest = view.gap(speaker.end, end)
    tied = any(
        m.layer == "syntax" and m.value in {"place", "prepositions"}
        for m in view.between(speaker.end, end)
    )
    return speaker.governed or (tied and "(" not in rest and "," not in rest)


def _is_label(view: View, context: Context) -> bool:
    """Tell whether a turn opens with a label and no name; an answer is that of whom the text introduced."""
    turn = _TURN.match(view.passage.folded, view.start, view.end)
    words = view.passage.lexicon
    if turn is None or turn.group(1) not in words.labels:
        return False
    answers = turn.group(1) in words.replies and context.letter is None
    context.floor = context.introduced if answers else None
    return True


def remember_envoy(view: View, context: Context) -> None:
    """Keep the one envoy of the accused state who was summoned or expelled, for "he denied everything"."""
    if any(t.rule.value in {Action.SUMMONS, Action.EXPULSION} for t in view.triggers["response"]):
        envoys = [a for a in view.actors if a.role and a.country in context.accused]
        if len(envoys) == 1 and not context.attributions:
            voice = voice_of(envoys[0], context.discourse, None, Stance.ASSERTS)
            if voice is not None:
                context.discourse.newest[PEOPLE] = voice
