"""Voices: who says what in a sentence, as a stack of attributions with scopes, and who is carried on to the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.actors import Actor


_DOTS = frozenset("·‧・•")
"""What stands between the parts of a foreign name in Han and kana."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A voice and the span `[start, end)` of the text that is its word; `order` sorts outer before inner."""

    voice: Voice
    start: int
    end: int
    order: int
    actor: Actor | None = None
    finds: bool = False
    """True where the verb is one of finding or counting."""
    guessed: bool = False
    """True where nothing but its being named makes a voice the source of the figures beside it."""
    outer: tuple[Voice, ...] = ()
    """Voices that relay this one, outermost first."""


@dataclass
class Discourse:
    """What a reader of the document knows so far: who was named, and whose word the text is passing on."""

    people: list[Voice] = field(default_factory=list)
    sources: list[Voice] = field(default_factory=list)
    authorities: list[Voice] = field(default_factory=list)
    carried: tuple[Voice, ...] = ()
    short: dict[str, str] = field(default_factory=dict)
    """Abbreviations that the text itself explains: "X (ABC)"."""
    coming: Voice | None = None
    """The first organisation that the document names: "a rights group" before it points ahead to it."""

    def remember(self, voice: Voice) -> None:
        """Keep a voice that was named, newest last."""
        named = voice.name[:1].isupper() or not _DOTS.isdisjoint(voice.name)
        if voice.type is VoiceType.PERSON or (voice.type is VoiceType.AUTHORITY and named):
            self.people.append(voice)
        if voice.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET}:
            self.sources.append(voice)
        if voice.type is VoiceType.AUTHORITY:
            self.authorities.append(voice)


def voice_of(actor: Actor, discourse: Discourse, verb: str | None, stance: Stance) -> Voice | None:
    """Return the voice an actor stands for; pronouns and "the group" take the name they point to, marked inferred."""
    if not actor.points:
        return Voice(_full_name(actor, discourse), actor.type, verb, stance)
    known = _antecedent(actor, discourse)
    if known is not None:
        return replace(known, verb=verb, stance=stance, inferred=True)
    if actor.head == "syntax":
        return None  # a pronoun that points to nobody known is nobody's name
    if actor.points == "document":
        return Voice(actor.name, VoiceType.UNNAMED, verb, stance, inferred=True)
    return Voice(actor.name, actor.type, verb, stance)


def _full_name(actor: Actor, discourse: Discourse) -> str:
    """Take the full name for a surname said alone later on."""
    if actor.name in discourse.short:
        return discourse.short[actor.name]
    if actor.head != "name" or " " in actor.name:
        return actor.name
    for voice in reversed(discourse.people):
        if voice.name.endswith(tuple(f"{mark}{actor.name}" for mark in (" ", *_DOTS))):
            return voice.name
    return actor.name


def _antecedent(actor: Actor, discourse: Discourse) -> Voice | None:
    if actor.points == "person":
        return _last(discourse.people)
    if actor.points == "role":
        return None
    if actor.points == "outlet":
        return _last([voice for voice in discourse.sources if voice.type is VoiceType.OUTLET])
    if actor.points in {"organization", "document"}:
        named = [voice for voice in discourse.sources if voice.type is VoiceType.ORGANIZATION]
        if actor.points == "document" and not named and discourse.coming:
            return discourse.coming
        return _last(named) or (
            _last(discourse.sources) if actor.points == "document" else discourse.coming
        )
    return _last(discourse.sources) or _last(discourse.authorities)


def _last(voices: Sequence[Voice]) -> Voice | None:
    return voices[-1] if voices else None


def stack_at(attributions: Sequence[Attribution], start: int, end: int) -> tuple[Voice, ...]:
    """Return the voices whose scope holds `[start, end)`, outermost first, nobody twice."""
    holding = sorted(
        (item for item in attributions if item.start <= start and end <= item.end),
        key=lambda item: item.order,
    )
    stack: list[Voice] = []
    for item in holding:
        stack = [voice for voice in stack if voice.name != item.voice.name]
        stack.append(item.voice)
    return tuple(stack)
