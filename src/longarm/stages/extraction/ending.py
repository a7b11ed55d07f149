"""Ending: who closes a sentence right behind a quotation, with no verb of saying, as 「…」と山田弁護士 does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.voice import Stance
from longarm.stages.extraction.voices import Attribution, Discourse, voice_of

if TYPE_CHECKING:
    from longarm.stages.extraction.view import View

_REACH = 30
"""Code points between the closing mark and who closes the sentence: their body and its particle."""
_STOPS = " .。"


def closes_quoted(view: View, discourse: Discourse) -> list[Attribution]:
    """Return the attribution of a quotation that a quotative particle and a speaker follow, and nothing else.

    Only where verbs stand last and words without spaces, as such a sentence leaves out its verb.
    """
    pack = view.passage.lexicon.pack
    particles = pack.forms("syntax.quotative")
    if not (pack.verb_last and particles) or pack.spaces:
        return []
    closed = view.passage.folded.rfind('"', view.start, view.end) + 1
    opened = view.passage.folded.find('"', view.start, view.end)
    after = view.gap(closed, view.end) if closed else ""
    if not after.startswith(particles) or opened + 1 == closed:
        return []
    behind = [
        a for a in view.actors if a.start >= closed and not view.gap(a.end, view.end).strip(_STOPS)
    ]
    said = any(m.start >= closed for m in view.of("reporting"))
    if not behind or said or behind[-1].start - closed > _REACH or behind[-1].governed:
        return []
    voice = voice_of(behind[-1], discourse, None, Stance.ASSERTS)
    if voice is None:
        return []
    return [Attribution(voice, opened, closed, behind[-1].start, behind[-1])]
