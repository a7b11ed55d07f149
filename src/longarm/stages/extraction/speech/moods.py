"""Moods: where a verb's mood or an adverb alone shows that somebody else's words go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.voices import INNER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution
    from longarm.stages.extraction.words.mentions import Mention

_REACH, _REACH_UNSPACED = 14, 40
"""Words from "is said" to the verb that closes its clause: "ska sjutton personer ha hotats"."""
_MARK = 6
"""Code points before a verb in which the mark of an infinitive stands."""


def goes_on(view: View, context: Context, heard: Sequence[Attribution]) -> bool:
    """Tell whether a sentence that names no speaker goes on with what somebody said: "Es gehe um 35 Betroffene.".

    Words that others use of hearsay as well ("prý", "had been") show it only right behind whoever spoke.
    """
    if any(not _is_nobody(item) for item in heard):
        return False
    if not heard and _outside_quotes(view, view.of("syntax", "reported")):
        return True
    if context.sentence - context.spoke_at > 1 or context.discourse.spoken is None:
        return False
    return _outside_quotes(view, [*view.of("syntax", "hearsay"), *_supposed(view)])


def note_speaker(context: Context, heard: Sequence[Attribution]) -> None:
    """Keep that the sentence at hand has a speaker, or goes on with one."""
    spoke = any(not _is_nobody(item) and item.order < INNER and not item.guessed for item in heard)
    if spoke or (context.reported and context.sentence - context.spoke_at <= 1):
        context.spoke_at = context.sentence


def _is_nobody(item: Attribution) -> bool:
    return item.actor is None and item.voice.type is VoiceType.UNNAMED


def _supposed(view: View) -> list[Mention]:
    """Return the verbs of "is said to" whose clause ends in the infinitive that they go with."""
    spaced = view.passage.lexicon.pack.spaces
    reach = _REACH if spaced else _REACH_UNSPACED
    last = view.of("syntax", "infinitives")
    return [
        m
        for m in view.of("syntax", "supposed")
        if any(m.end <= other.start and view.words(m.end, other.start) <= reach for other in last)
    ]


def _outside_quotes(view: View, marks: Sequence[Mention]) -> bool:
    return any(view.gap(view.start, m.start).count('"') % 2 == 0 for m in marks)


def is_infinitive(view: View, verb: Mention) -> bool:
    """Tell whether a form that may be finite is none behind the mark of infinitives: "declined to say whether"."""
    word = view.gap(max(view.start, verb.start - _MARK), verb.start).rpartition(" ")[0]
    return word.rpartition(" ")[2] in view.passage.lexicon.pack.forms("syntax.infinitive")
