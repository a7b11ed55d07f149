"""Pronouns: whose word it is where a marker itself holds the pronoun: "selon elle", "according to which"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.spans import starting
from longarm.stages.extraction.voices import PEOPLE, SOURCES, Attribution, voice_of

if TYPE_CHECKING:
    from longarm.model.voice import Voice
    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.view import View
    from longarm.stages.extraction.voices import Discourse

_KNOWING = frozenset({VoiceType.AUTHORITY, VoiceType.OUTLET})
_PUBLISHES = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})
_NEAR = 2
"""Words between what somebody published and "according to which"."""
_OPENING = 2
"""Words before a marker that opens its sentence, so that it takes up whoever was heard before."""


def pronominal(view: View, discourse: Discourse) -> list[tuple[Mention, Attribution | None]]:
    """Return the markers of a sentence that hold a pronoun, each with whose word it makes the sentence.

    None where nobody is known whom the pronoun may mean: what stands behind it is not the source all the same.
    """
    found: list[tuple[Mention, Attribution | None]] = []
    for m in view.of("attribution", "theirs"):
        if not _belongs_to_another(view, m):
            actor = _named_before(view, m)
            known = voice_of(actor, discourse, None, Stance.ALLEGES) if actor else None
            known = known or _last_heard(discourse)
            found.append((m, _attribution(view, m, known, view.start) if known else None))
    for m in view.of("attribution", "which"):
        actor = _antecedent(view, m)
        voice = voice_of(actor, discourse, None, Stance.ALLEGES) if actor else None
        found.append((m, _attribution(view, m, voice, m.start) if voice else None))
    return found


def _attribution(view: View, marker: Mention, voice: Voice, start: int) -> Attribution:
    stance = Stance.ASSERTS if voice.type in _KNOWING else Stance.ALLEGES
    printed = view.passage.text[marker.start : marker.end]
    voice = replace(voice, verb=printed, stance=stance, inferred=True)
    return Attribution(voice, start, view.end, marker.start)


def _last_heard(discourse: Discourse) -> Voice | None:
    """Return whom the text tells of, a body just before first, else who spoke last, else who was named last."""
    newest = discourse.newest
    known = discourse.told_body or discourse.told_of or discourse.spoken
    return known or newest.get(PEOPLE) or newest.get(SOURCES)


def _belongs_to_another(view: View, marker: Mention) -> bool:
    """Tell whether the pronoun goes with a noun: "volgens haar advocaat", "a szervezet adatai szerint"."""
    nouns = starting(view.actors, marker.start, marker.end + 2)
    if any(a.head in {"roles", "organs"} and a.end > marker.end for a in nouns):
        return True
    return any(
        a.end <= marker.start and not view.gap(a.end, marker.start).strip("\"' ")
        for a in view.near(view.actors, marker.start, marker.start, 1)
    )


def _named_before(view: View, marker: Mention) -> Actor | None:
    """Return who is named last before a marker within its sentence: "Name has clients, 11 of whom, by her count, …"."""
    if view.words(view.start, marker.start) <= _OPENING:
        return None
    named = [
        a
        for a in view.actors
        if a.end <= marker.start and a.head == "name" and a.type is not VoiceType.AUTHORITY
    ]
    named = [
        a
        for a in named
        if a.role or a.type in _PUBLISHES or view.words(view.start, a.start) <= _OPENING
    ]
    return named[-1] if named else None


def _antecedent(view: View, marker: Mention) -> Actor | None:
    """Return whose report a relative pronoun takes up: the body that has published it, or the paper itself."""
    before = [
        a
        for a in view.actors
        if a.end <= marker.start and a.head != "syntax" and not a.bare_country
    ]
    if not before or view.words(before[-1].end, marker.start) > _NEAR:
        return None
    last, other = before[-1], before[-2:-1]
    if last.points == "document" and other and other[0].type in _PUBLISHES:
        return other[0] if view.words(other[0].end, last.start) <= _NEAR else last
    return last
