"""Pronouns: whose word it is where a marker itself holds the pronoun: "selon elle", "according to which"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import PEOPLE, SOURCES, Attribution, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.mentions import Mention

_KNOWING = frozenset({VoiceType.AUTHORITY, VoiceType.OUTLET})
_PUBLISHES = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})
_SUBJECTS = frozenset({"body", "name", "organs"})
_BODIES = frozenset({"agency", "loose", "organization", "outlet", "service"})
"""Heads of phrases that a reflexive pronoun takes up, and where its nouns point."""
_NEAR = 2
"""Words between what somebody published and "according to which"."""
_SAYS_IT = 2
"""Words from a verb up to the pronoun of whoever says it: "said that it"."""
_BESIDE = 3
"""Words between "by its own figures" and the state whose they are."""
_OPENING = 2
"""Words before a marker that opens its sentence, so that it takes up whoever was heard before."""


def pronominal(view: View, discourse: Discourse) -> list[tuple[Mention, Attribution | None]]:
    """Return the markers of a sentence that hold a pronoun, each with whose word it makes the sentence.

    None where nobody is known whom the pronoun may mean: what stands behind it is not the source all the same.
    """
    found: list[tuple[Mention, Attribution | None]] = []
    own = {m.start for m in view.of("attribution", "themselves")}
    for m in view.of("attribution", "theirs"):
        if m.start not in own and not _belongs_to_another(view, m):
            actor = _named_before(view, m)
            known = voice_of(actor, discourse, None, Stance.ALLEGES) if actor else None
            known = known or _last_heard(discourse)
            found.append((m, _attribution(view, m, known, view.start) if known else None))
    for m in view.of("attribution", "themselves"):
        actor = _subject_beside(view, m)
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


def _subject_beside(view: View, marker: Mention) -> Actor | None:
    """Return the subject that "by their own count" takes up: the body or name nearest before it, else behind it.

    A state counts by its own figures where it stands beside them: "by its own figures Turkey has fetched 121".
    """
    free = [
        a
        for a in view.actors
        if not a.governed
        and (a.head in _SUBJECTS or a.points in _BODIES or _is_state_beside(view, a, marker))
        and (not a.bare_country or _is_state_beside(view, a, marker))
        and a.points != "document"
    ]
    before = [a for a in free if a.end <= marker.start]
    behind = [a for a in free if a.start >= marker.end]
    return before[-1] if before else next(iter(behind), None)


def _is_state_beside(view: View, actor: Actor, marker: Mention) -> bool:
    """Tell whether a state's own name stands beside a marker, a verb of having or a comma at most between."""
    low, high = (
        (actor.end, marker.start) if actor.end <= marker.start else (marker.end, actor.start)
    )
    return actor.bare_country and low <= high and view.words(low, high) <= _BESIDE


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


def not_of_oneself(view: View, heard: Sequence[Attribution]) -> list[Attribution]:
    """Leave out who speaks by a pronoun right behind another's verb: "the service said it knew of two desks".

    The pronoun is the speaker's own, whomever the text told of before. Nor does anybody speak by a pronoun whom a
    verb has speak in the same sentence: its stance counts.
    """
    named = {item.voice.name for item in heard if item.actor}
    heard = [
        item
        for item in heard
        if item.actor or not item.voice.inferred or item.voice.name not in named
    ]
    verbs = [
        item.order
        for item in heard
        if item.actor and item.actor.head != "syntax" and item.actor.start < item.order
    ]
    return [
        item
        for item in heard
        if item.actor is None
        or item.actor.head != "syntax"
        or not any(
            verb < item.actor.start and view.words(verb, item.actor.start) <= _SAYS_IT
            for verb in verbs
        )
    ]
