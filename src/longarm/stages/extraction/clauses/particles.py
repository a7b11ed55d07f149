"""Particles: which actor a particle of the subject or the nominative marks, in languages that have them (ja, ko)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_MARK = 1
"""Code points between an actor and its particle: a closing quote."""
_TOPIC = re.compile(r"[\"'」』]?[はもが][、,，]")
"""A particle of the topic with a comma behind it."""
_BRACKET = re.compile(r"[\"'」』]?[(（][^()（）]{1,20}[)）]")


def marked_subject(view: View, left: Sequence[Actor]) -> Actor | None:
    """Return the last actor that a particle of the subject follows (は, が), in languages that have them.

    A dash opens anew. One set off by a comma goes on to the verb over those that what is said has: "X、…Yは…と述べた".
    """
    particles = view.of("syntax", "subject")
    if not view.passage.lexicon.pack.forms("syntax.subject") or not left:
        return None
    anew = view.passage.folded.rfind("--", view.start, left[-1].start)
    marked = [
        (actor, end)
        for actor in left
        if actor.start > anew
        for end in (_behind_bracket(view, actor),)
        if (actor.head != "syntax" and _followed_by(view, particles, end))
        or _holds_particle(view, actor)
    ]
    if not marked:
        return _nominative(view, [actor for actor in left if actor.start > anew])
    actor, _ = marked[-1]
    for other, end in reversed(marked[:-1]):
        if _goes_over(view, other, end, actor):
            return other
    return actor


def _followed_by(view: View, particles: Sequence[Mention], end: int) -> bool:
    """Tell whether a particle of the subject stands at `end`, past a closing quote at most: 欧州では marks a place."""
    here = starting(particles, end, end + _MARK + 1)
    if view.passage.lexicon.pack.spaces:
        return bool(here)  # 대사관측은
    return any(not view.gap(end, m.start)[:1].isalpha() for m in here)


def _holds_particle(view: View, actor: Actor) -> bool:
    """Tell whether a pronoun for a person is written with its particle: 그는."""
    if actor.head != "syntax" or actor.points != "person":
        return False
    word = view.gap(actor.start, actor.end).strip()
    particles = view.passage.lexicon.pack.forms("syntax.subject")
    return len(word) > 1 and word.endswith(particles)


def _nominative(view: View, left: Sequence[Actor]) -> Actor | None:
    """Return the last actor with a nominative particle behind it, where who stands nearer to the verb has none (ko).

    "시민단체가 공안 문서를 공개하며": whoever a noun follows says only whose it is.
    """
    forms = view.passage.lexicon.pack.forms("syntax.nominative")
    if not forms or not left or _has_nominative(view, left[-1], forms):
        return None
    following = view.gap(left[-1].end, view.end)
    if not following.startswith(" ") or '"' in view.gap(left[0].end, left[-1].start):
        return None
    marked = [a for a in left if a.head != "syntax" and _has_nominative(view, a, forms)]
    return marked[-1] if marked else None


def _has_nominative(view: View, actor: Actor, forms: tuple[str, ...]) -> bool:
    behind = view.gap(actor.end, view.end).lstrip("\"'")
    return any(behind.startswith(f"{form} ") for form in forms)


def _behind_bracket(view: View, actor: Actor) -> int:
    bracket = _BRACKET.match(view.passage.folded, actor.end, view.end)
    return bracket.end() if bracket else actor.end


def _goes_over(view: View, other: Actor, end: int, actor: Actor) -> bool:
    """Tell whether the topic that a comma sets off is whose word all up to the sentence's end is."""
    if not _TOPIC.match(view.passage.folded, end, actor.start):
        return False
    if other.type is VoiceType.PERSON and other.head != "name":
        return False
    return not any(
        m.layer == "reporting" or m.key == "syntax.breaks" for m in view.between(end, actor.start)
    )
