"""Outset: what is known of a document before its sentences are read, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.concerns.disputes import disputed_ones
from longarm.stages.extraction.concerns.opening import (
    addressed_in,
    first_organization,
    introduced_in,
    letter_of,
)
from longarm.stages.extraction.concerns.pointing import divisions
from longarm.stages.extraction.concerns.themes import is_taken_back
from longarm.stages.extraction.keepers.offices import counted_ones, counts_states, found_out
from longarm.stages.extraction.keepers.siblings import served_apart
from longarm.stages.extraction.passages.imprint import acts_itself
from longarm.stages.extraction.phrases.context import Context, context_of
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.speech.compiled import compilers
from longarm.stages.extraction.speech.interviews import answerers
from longarm.stages.extraction.speech.turns import are_minutes, has_one_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.concerns.accused import Told
    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution

_DATELINE = 8
"""Words that a dateline has at most."""


def context_at_outset(
    passage: Passage,
    views: Sequence[View],
    told: Sequence[Told],
    states: tuple[frozenset[str], frozenset[str]],
) -> Context:
    """Return what is known before a document is read; `states` are the accused, and all that it names."""
    context = context_of(passage, passage.lexicon.pack.code, told, states)
    context.disowned = _disowned(views, context.accused)
    context.taken_back = is_taken_back(views, context.accused)
    context.run_abroad |= {*counted_ones(views), *served_apart(views)}
    if context.accused:
        context.run_abroad |= {*found_out(views), *disputed_ones(views, context.accused)}
    context.courts = any(
        code in context.accused for view in views if view.actors for code in divisions(view)
    )
    return context


def _disowned(views: Sequence[View], accused: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Return where missions of the accused state deny, each with the sentence before and after."""
    return tuple(
        (views[max(0, index - 1)].start, views[min(len(views) - 1, index + 1)].end)
        for index, view in enumerate(views)
        if (view.of("reporting", "denies") or view.of("modality", "refuted"))
        and any(a.organ in MISSIONS and a.country in accused for a in view.actors)
    )


def set_out(
    views: list[View], placed: Sequence[Sequence[Place]], context: Context
) -> list[tuple[View, Attribution]]:
    """Note what the whole of a document tells of it, before its sentences are read; return the word of its letter."""
    context.views = views
    coming, at = first_organization(views)
    if not any(view.start < at and speaks_itself(view) for view in views):
        context.discourse.coming, context.discourse.coming_at = coming, at
    _set_dateline(views[0], context)
    letter = letter_of(views)
    if letter is not None:
        context.letter = letter[1].voice
    context.introduced = introduced_in(views, context) or context.introduced
    context.minutes, context.one_answer = are_minutes(views), has_one_answer(views)
    context.addressed = addressed_in(views, context)
    context.answers = {} if context.letter else answerers(views, context.introduced)
    context.compiled = compilers(views, placed, context.discourse, context.accused)
    context.marked = tuple(
        view.gap(f.start, f.end) for view in views for f in view.facilities if f.covert
    )
    context.spread = any(counts_states(view) > 0 for view in views)
    return [] if letter is None else [letter]


def _set_dateline(view: View, context: Context) -> None:
    """Take an organisation that stands alone with a date before the text as the one whose text it is."""
    named = [
        actor for actor in view.actors if actor.type is VoiceType.ORGANIZATION and not actor.points
    ]
    if (
        named
        and view.dates
        and view.words(view.start, view.end) <= _DATELINE
        and not view.of("reporting")
    ):
        context.discourse.carried = (
            Voice(named[0].name, named[0].type, None, Stance.ASSERTS, inferred=True),
        )


def speaks_itself(view: View) -> bool:
    """Tell whether a sentence says "we have counted" outside quotations, or what its publisher did, by its name.

    Its publisher speaks, and nobody before it.
    """
    return any(
        view.gap(view.start, m.start).count('"') % 2 == 0 for m in view.of("attribution", "own")
    ) or acts_itself(view)
