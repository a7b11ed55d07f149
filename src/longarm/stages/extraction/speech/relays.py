"""Relays: whoever cites stands outside, in every order of words: "X, citing Y", "Y를 인용해 X", "Y, X reports"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import INNER, OUTER, Attribution, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.mentions import Mention

_BESIDE = 2
"""Words between a source and what says behind it that it is cited, and between a paper and whose it is."""
_WHOSE = 2
"""Words between a noun for what was said or counted and whose it is: a preposition and an article."""
_ROOTS = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.PERSON})
_SAYING = frozenset({Stance.ASSERTS, Stance.ALLEGES})


def cited_before(view: View, discourse: Discourse) -> list[Attribution]:
    """Return the sources that stand before what says that they are cited, where verbs stand last: "X를 인용해"."""
    found = []
    for m in view.of("attribution", "cites_after"):
        actor = _cited(view, m)
        stance = (
            Stance.ASSERTS
            if actor and actor.type not in _ROOTS - {VoiceType.AUTHORITY}
            else Stance.ALLEGES
        )
        printed = view.passage.text[m.start : m.end]
        voice = voice_of(actor, discourse, printed, stance) if actor else None
        if voice is not None:
            found.append(Attribution(voice, view.start, view.end, INNER + m.start, actor))
    return found


def _cited(view: View, marker: Mention) -> Actor | None:
    """Return the source right before a marker; whose paper it is where a paper stands there."""
    left = [
        a
        for a in view.near(view.actors, marker.start, marker.start, 2 * _BESIDE)
        if a.end <= marker.start and not a.bare_country
    ]
    if not left or view.words(left[-1].end, marker.start) > _BESIDE:
        return None
    paper = left[-1]
    if paper.points == "document" and left[-2:-1]:
        writer = left[-2]
        return writer if view.words(writer.end, paper.start) <= _BESIDE else paper
    return paper


def outlets_outside(
    spoken: Sequence[Attribution], accorded: Sequence[Attribution]
) -> list[Attribution]:
    """Put outlets that report outside of the bodies and people named before them in the same words.

    "X, Reuters reports", "the paper, which has a report by X, speaks of …": no outlet is a body's source unless cited.
    """
    others = [i for i in (*spoken, *accorded) if i.voice.type in _ROOTS and not i.guessed]
    others = [i for i in others if i.actor and i.voice.stance in _SAYING]
    return [
        replace(item, order=OUTER) if any(_holds(other, item) for other in others) else item
        for item in spoken
    ]


def _holds(root: Attribution, item: Attribution) -> bool:
    """Tell whether an outlet speaks in the words of somebody who stands before it."""
    outlet = item.voice.type is VoiceType.OUTLET and item.actor is not None and not item.guessed
    return (
        outlet
        and root.order < item.order < INNER
        and root.end > item.start
        and item.end > root.start
    )


def retold(view: View, discourse: Discourse, heard: Sequence[Attribution]) -> list[Attribution]:
    """Return whose statement or figures an outlet retells: "the paper prints figures from the union about 280 …"."""
    outlets = [i for i in heard if i.voice.type is VoiceType.OUTLET and i.actor and i.order < INNER]
    if len(outlets) != 1 or any(i.order >= INNER for i in heard):
        return []
    spoken = {item.actor.start for item in heard if item.actor}
    nouns = [(m.start, m.end) for m in view.of("attribution", "figures")]
    nouns += [(m.start, m.end) for m in view.of("counting", "lists")]
    nouns += [(a.start, a.end) for a in view.actors if a.points == "document"]
    told = outlets[0].actor.end if outlets[0].actor else view.end
    for start, end in sorted(nouns):
        behind = starting(view.actors, end, view.end)[:1] if start >= told else ()
        actor = behind[0] if behind and view.words(end, behind[0].start) <= _WHOSE else None
        if actor is None or actor.start in spoken or not _may_be_retold(actor):
            continue
        voice = voice_of(actor, discourse, None, Stance.ALLEGES)
        if voice is not None:
            return [Attribution(voice, view.start, view.end, INNER + start, actor)]
    return []


def _may_be_retold(actor: Actor) -> bool:
    """Tell whether somebody may be who an outlet has it from: not its own reporter, who has a title."""
    titled = actor.type is VoiceType.PERSON and actor.role is not None
    named = actor.type in _ROOTS and actor.head != "syntax" and not titled
    return named and not (actor.points or actor.bare_country)


def citing(view: View, discourse: Discourse, heard: Sequence[Attribution]) -> list[Attribution]:
    """Return the outlets that cite somebody with no verb of saying of their own: "路透社援引德国内政部的话说"."""
    names = {item.voice.name for item in heard}
    found = []
    for item in heard:
        outlet = _citing(view, item) if item.order >= INNER else None
        voice = voice_of(outlet, discourse, None, Stance.ASSERTS) if outlet else None
        if voice is not None and voice.name not in names:
            names.add(voice.name)
            found.append(Attribution(voice, view.start, view.end, OUTER, outlet))
    return found


def _citing(view: View, item: Attribution) -> Actor | None:
    """Return the outlet right before a source that is cited, and before what says so."""
    if item.actor is None or item.voice.type is VoiceType.OUTLET:
        return None
    first = min(item.order - INNER, item.actor.start)
    before = [a for a in view.near(view.actors, first, first, _BESIDE) if a.end <= first]
    near = before and view.words(before[-1].end, first) <= _BESIDE and not before[-1].governed
    return before[-1] if near and before[-1].type is VoiceType.OUTLET else None


def without_subjects(
    view: View, spoken: Sequence[Attribution], cited: Sequence[Attribution]
) -> list[Attribution]:
    """Leave out nouns for people before the verb that ends what a source is cited for, where verbs stand last.

    The verb is that of whoever cites: "X は Y を引用し、亡命者は…と伝えた".
    """
    markers = [item.order - INNER for item in cited]
    if not (view.passage.lexicon.pack.verb_last and markers):
        return list(spoken)
    return [
        item
        for item in spoken
        if item.actor is None
        or item.actor.points != "role"
        or not (markers[0] < item.actor.start < item.order)
    ]
