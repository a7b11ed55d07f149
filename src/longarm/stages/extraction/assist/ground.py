"""Ground: a document as the rules read it, against which every proposal of a model is held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.engine import pack_of, read_through
from longarm.stages.extraction.keepers.runners import running
from longarm.stages.extraction.phrases.context import Context
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, stack_at, voice_of
from longarm.stages.extraction.speech.attributions import find_attributions
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from longarm.model.document import Rendition
    from longarm.model.slots import SiteKind
    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.setting import Setting
    from longarm.stages.extraction.phrases.view import View

_SPEAKERS = frozenset({"name", "body", "roles", "organs"})


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the rules make of one sentence: who speaks in it, whose word is carried into it, which facilities it names.

    `floor` is whose speech the paragraph is ("Name: …"); `topic` the kind of the overseas facility spoken of last.
    """

    attributions: tuple[Attribution, ...]
    floor: Voice | None
    carried: tuple[Voice, ...]
    topic: SiteKind | None
    foreign: tuple[Facility, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A document read once: sentences, their places and settings, and what was heard in each; the lists run in step."""

    passage: Passage
    views: tuple[View, ...]
    places: tuple[tuple[Place, ...], ...]
    settings: tuple[Setting, ...]
    hearings: tuple[Hearing, ...]
    context: Context

    def voices_at(self, index: int, start: int, end: int, *, carry: bool) -> tuple[Voice, ...]:
        """Return whose word `[start, end)` of a sentence is; with `carry` also that of the sentences before."""
        hearing = self.hearings[index]
        stack = stack_at(hearing.attributions, start, end)
        floor = hearing.floor
        if floor is not None and all(voice.name != floor.name for voice in stack):
            return (floor, *stack)
        if stack or not carry:
            return stack
        return tuple(replace(voice, inferred=True) for voice in hearing.carried)

    def context_at(self, index: int) -> Context:
        """Return what the rules know when they come to a sentence."""
        setting, sure = self.settings[index]
        topic = self.hearings[index].topic
        return replace(self.context, topic=topic, setting=setting, sure_setting=sure)


def ground_of(rendition: Rendition, own: Path | None = None) -> Ground | None:
    """Return a rendition as the rules read it; None where its language has no pack, or it is not about the subject.

    `own` is a folder of further packs, which go before longarm's.
    """
    reading = read_through(rendition, own)
    if reading is None or not reading.steps or not reading.concern.passes:
        return None
    views = tuple(step.view for step in reading.steps)
    named = frozenset(m.value for m in reading.passage.mentions if m.layer in STATE_LAYERS)
    abroad = frozenset(
        start for view in views for state, start in running(view) if state in reading.accused
    )
    code = pack_of(rendition.language)
    context = Context(reading.passage, code, reading.accused, named, run_abroad=abroad)
    places = tuple(step.places for step in reading.steps)
    settings = tuple(step.setting for step in reading.steps)
    return Ground(reading.passage, views, places, settings, _hear(views, context), context)


def _hear(views: Sequence[View], context: Context) -> tuple[Hearing, ...]:
    """Go through the sentences as the engine does, and note what it would hear in each."""
    hearings: list[Hearing] = []
    discourse = context.discourse
    floor, paragraph = None, -1
    for index, view in enumerate(views):
        _introduce(view, discourse)
        if view.sentence.paragraph != paragraph:
            paragraph, floor = view.sentence.paragraph, _floor(view, discourse)
        here = find_attributions(view, discourse).here
        following = (
            find_attributions(views[index + 1], discourse).back if index + 1 < len(views) else ()
        )
        back = tuple(replace(item, start=view.start, end=view.end) for item in following)
        attributions = (*back, *here)
        for item in attributions:
            discourse.remember(item.voice)
        foreign = tuple(f for f in view.facilities if context.is_foreign(f))
        for facility in foreign:
            context.topic = facility.kind or context.topic
        hearings.append(Hearing(attributions, floor, discourse.carried, context.topic, foreign))
        discourse.carried = _carried(attributions) or discourse.carried
    return tuple(hearings)


def _introduce(view: View, discourse: Discourse) -> None:
    for actor in view.actors:
        named = actor.head in {"body", "name"} and not actor.points
        if named and actor.type is VoiceType.ORGANIZATION:
            voice = voice_of(actor, discourse, None, Stance.ALLEGES)
            if voice is not None:
                discourse.remember(voice)


def _floor(view: View, discourse: Discourse) -> Voice | None:
    """Return whose speech a paragraph is that opens with a name and a colon."""
    speaker = next(iter(view.actors), None)
    if speaker is None or speaker.head not in _SPEAKERS:
        return None
    colon = view.gap(speaker.end, view.end).lstrip()[:1] == ":"
    opens = view.words(view.start, speaker.start) <= 1
    return voice_of(speaker, discourse, None, Stance.ASSERTS) if colon and opens else None


def _carried(attributions: Sequence[Attribution]) -> tuple[Voice, ...]:
    """Return whose word later sentences are when they name nobody; empty where this sentence changes nothing."""
    carried: tuple[Voice, ...] = ()
    for item in sorted(attributions, key=lambda item: item.order):
        reports = item.voice.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET}
        if reports and item.voice.stance not in {Stance.OPINES, Stance.DENIES}:
            carried = stack_at(attributions, item.start, item.start + 1) or (item.voice,)
    return carried
