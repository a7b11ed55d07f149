"""Presenting: who lays a count before the public or a court, with no verb of saying: "published a list of 40"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_NEAR = 6
"""Words between the verb and the noun for what is presented."""
_TELLERS = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET, VoiceType.PERSON})
_WALL = re.compile(r"[.;:]")
_BEFORE_PAPER = 2
"""Words before a paper that opens a sentence: a preposition and an article."""


def presents(view: View, discourse: Discourse) -> list[Attribution]:
    """Return the sentence as the word of who presents a paper, list or findings in it: the next ones go on with them.

    What a state hands over is an act, and no count of its own.
    """
    for verb in view.of("counting", "presents"):
        if not any(_beside(view, verb, noun) for noun in _papers(view)):
            continue
        actor = _subject(view, verb)
        voice = voice_of(actor, discourse, None, Stance.ALLEGES) if actor else None
        if actor is not None and _only_prints(view, actor):
            continue
        if actor is not None and voice is not None and voice.type in _TELLERS:
            return [Attribution(voice, view.start, view.end, verb.start, actor, finds=True)]
    return []


def is_presented(view: View, item: Attribution) -> bool:
    """Tell whether a verb by which somebody is heard presents a paper, a list or findings."""
    verbs = (m for m in view.of("counting", "presents") if m.start == item.order)
    return any(_beside(view, verb, noun) for verb in verbs for noun in _papers(view))


def _only_prints(view: View, actor: Actor) -> bool:
    """Tell whether an outlet publishes what another body found: "the paper publishes the results that X gave it"."""
    return actor.type is VoiceType.OUTLET and any(
        other.type is VoiceType.ORGANIZATION and not other.points and other.start > actor.end
        for other in view.actors
    )


def opens_in_paper(view: View) -> Actor | None:
    """Return the paper in which all that a sentence tells is said to stand: "In the report, which we saw, …"."""
    for actor in view.actors[:1]:
        if actor.points == "document" and actor.governed:
            return actor if view.words(view.start, actor.start) <= _BEFORE_PAPER else None
    return None


def in_paper(view: View, discourse: Discourse) -> list[Attribution]:
    """Return the sentence as the word of whoever was heard before, where it opens with their paper."""
    paper = opens_in_paper(view)
    voice = voice_of(paper, discourse, None, Stance.ALLEGES) if paper else None
    known = {known.name for known in (*discourse.carried, discourse.spoken) if known}
    if paper is None or voice is None or voice.name not in known:
        return []
    return [Attribution(voice, view.start, view.end, paper.start, paper, guessed=True)]


def _papers(view: View) -> list[tuple[int, int]]:
    return [
        *((m.start, m.end) for m in view.of("counting", "lists")),
        *((a.start, a.end) for a in view.actors if a.points == "document"),
    ]


def _beside(view: View, verb: Mention, noun: tuple[int, int]) -> bool:
    low, high = (verb.end, noun[0]) if verb.end <= noun[0] else (noun[1], verb.start)
    near = low <= high and view.words(low, high) <= _NEAR
    return near and not _WALL.search(view.gap(low, high))


def _subject(view: View, verb: Mention) -> Actor | None:
    """Return who opens the clause of a verb of presenting, else who stands right behind it."""
    free = [
        a
        for a in view.actors
        if not (a.governed or a.bare_country) and a.points not in {"document", "role"}
    ]
    before = [a for a in free if a.end <= verb.start and a.head != "syntax"]
    if before:
        return before[0]
    behind = [a for a in starting(free, verb.end, view.end) if view.words(verb.end, a.start) <= 1]
    return behind[0] if behind and view.passage.lexicon.pack.spaces else None
