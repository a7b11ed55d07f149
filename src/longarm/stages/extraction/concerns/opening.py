"""Opening: whose answer, letter or briefing a whole text is, as its first or last lines tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.phrases.voices import Attribution, voice_of

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

_HEADING = 3
"""Sentences at a text's start that may say whose answer it is."""
_FEW = 2
"""Words before an authority that a letter has more of: to whom it answers, and about what."""
_DATELINE = 8
"""Words that a dateline has at most."""


def letter_of(views: list[View]) -> tuple[View, Attribution] | None:
    """Return the authority whose answer or letter a whole text is: by its first lines, or by who signs it."""
    for view in views[:_HEADING]:
        for marker in view.of("attribution", "answers"):
            for actor in view.actors:
                near = actor.start - marker.end >= 0 and view.words(marker.end, actor.start) <= 1
                if near and actor.type is VoiceType.AUTHORITY and not actor.bare_country:
                    return view, _from(view, actor)
        informing = _informing(view) or _heading_answer(view)
        if informing is not None:
            return view, _from(view, informing)
    answering = _answering(views)
    if answering is not None:
        return answering
    last = views[-1]
    signs = [actor for actor in last.actors if actor.type is VoiceType.AUTHORITY]
    ended = last.gap(last.start, last.end).rstrip().endswith((".", "。", "!", "?"))
    short = last.words(last.start, last.end) <= _DATELINE and not last.of("reporting") and not ended
    alone = last.sentence.paragraph != views[0].sentence.paragraph and not last.triggers["response"]
    opens = bool(signs) and last.words(last.start, signs[0].start) == 0
    if short and alone and opens and not signs[0].bare_country:
        return last, _from(last, signs[0])
    return None


def _informing(view: View) -> Actor | None:
    """Return the authority that opens a letter: "To the inquiry of the deputy the ministry informs."."""
    if view.passage.lexicon.pack.verb_last or view.numbers:
        return None
    spaced = view.passage.lexicon.pack.spaces
    for verb in view.of("reporting", "asserts"):
        left = view.gap(verb.end, view.end).strip(" .:：。")
        if left or '"' in view.gap(view.start if spaced else verb.start, view.end):
            continue
        for actor in reversed(view.actors):
            beside = actor.end <= verb.start and view.words(actor.end, verb.start) == 0
            closes = spaced and view.mark_before(view.start, actor.start) == ","
            opens = view.words(view.start, actor.start) > _FEW
            if beside and opens and not closes and actor.type is VoiceType.AUTHORITY:
                return None if actor.governed or actor.bare_country else actor
    return None


def _heading_answer(view: View) -> Actor | None:
    """Return the authority in a line that heads its answer: "Written answer to Parliament by Norway's minister X:"."""
    line = view.gap(view.start, view.end).rstrip()
    if not line.endswith(":") or view.numbers or view.of("reporting"):
        return None
    opening = [word.strip(" :.,") for word in line.split()[:_FEW]]
    if not any(word in view.passage.lexicon.replies for word in opening):
        return None
    named = (a for a in view.actors if a.type is VoiceType.AUTHORITY and not a.bare_country)
    return next((a for a in named if a.organ != "parliament"), None)


def _answering(views: list[View]) -> tuple[View, Attribution] | None:
    """Return the authority that opens the line after a text's one "Answer:", which is a line of its own."""
    replies = views[0].passage.lexicon.replies
    lines = [
        index
        for index, view in enumerate(views[: _HEADING + 1])
        if view.gap(view.start, view.end).rstrip(" :") in replies
    ]
    if len(lines) != 1 or lines[0] + 1 == len(views):
        return None
    view = views[lines[0] + 1]
    opens = [a for a in view.actors if view.words(view.start, a.start) <= 1]
    if not opens or opens[0].type is not VoiceType.AUTHORITY or opens[0].bare_country:
        return None
    return view, _from(view, opens[0])


def addressed_in(views: list[View], context: Context) -> Attribution | None:
    """Return the ministry that a question is put to, as the first that its sentences name before the one answer.

    "Ms A. asks the minister of justice about … Answer: Since 2020 …": the answer itself names nobody.
    """
    replies = views[0].passage.lexicon.replies
    if not context.one_answer:
        return None
    for view in views[:_HEADING]:
        opening = view.gap(view.start, view.end).lstrip("-. (")
        if any(opening.startswith(label) for label in replies if len(label) > 1):
            return None
        for actor in view.actors:
            asked = actor.organ is not None and (
                actor.organ == "ministry" or actor.organ.endswith("_ministry")
            )
            foreign = actor.country in context.accused or actor.organ == "security_ministry"
            if asked and not foreign and actor.type is VoiceType.AUTHORITY:
                return _from(view, actor)
    return None


def introduced_in(views: list[View], context: Context) -> Voice | None:
    """Return the one official by name whom the first sentences introduce, as the answers of a briefing do."""
    named = [
        actor
        for view in views[:_HEADING]
        for actor in view.actors
        if actor.head == "name" and actor.type is VoiceType.AUTHORITY and actor.role
    ]
    if len({actor.name for actor in named}) != 1:
        return None
    return voice_of(named[0], context.discourse, None, Stance.ASSERTS)


def _from(view: View, actor: Actor) -> Attribution:
    voice = Voice(actor.name, actor.type, None, Stance.ASSERTS)
    return Attribution(voice, actor.start, view.end, actor.start, actor)


def first_organization(views: list[View]) -> tuple[Voice | None, int]:
    """Return the first organisation that a document names, as one who alleges, and where; None where it names none."""
    for view in views:
        for actor in view.actors:
            if actor.type is VoiceType.ORGANIZATION and actor.head in {"body", "name"}:
                return Voice(actor.name, actor.type, None, Stance.ALLEGES), actor.start
    return None, 0
