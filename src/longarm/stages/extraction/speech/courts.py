"""Courts: what a court or its judgment holds proven is the word of that court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import Stance
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_JUDGED = frozenset({Action.ACQUITTAL, Action.CONVICTION})
_BEHIND = 1
"""Words between a verb that opens its clause and the court behind it."""


def held_proven(
    view: View, discourse: Discourse, heard: Sequence[Attribution]
) -> list[Attribution]:
    """Return what a court finds as its word; its verbs are only a court's or its judgment's: "sah als erwiesen an"."""
    judged = any(t.rule.value in _JUDGED for t in view.triggers["response"])
    if judged or not view.numbers:
        return []  # what it holds of a man's guilt, or of three men's, is a verdict and no count
    known = {item.actor.start for item in heard if item.actor}
    found: list[Attribution] = []
    for verb in view.of("attribution", "ruled"):
        court = _court(view, verb)
        if court is None or court.start in known:
            continue
        printed = view.passage.text[verb.start : verb.end]
        voice = voice_of(court, discourse, printed, Stance.ASSERTS)
        if voice is not None:
            known.add(court.start)
            start = min(court.start, verb.start)
            found.append(Attribution(voice, start, view.end, verb.start, court))
    return found


def _court(view: View, verb: Mention) -> Actor | None:
    """Return the court, or its judgment, that stands nearest before a verb, else right behind it."""
    courts = [a for a in view.actors if a.organ == "court" or a.points == "ruling"]
    courts = [a for a in courts if a.head != "name"]
    before = [a for a in courts if a.end <= verb.start and not a.role]
    if before:
        return before[-1]
    behind = (a for a in courts if a.start >= verb.end)
    return next((a for a in behind if view.words(verb.end, a.start) <= _BEHIND), None)
