"""Sources: whose word a count is, by what its sentence says, or the sentences around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.counts.carried import CARRIED
from longarm.stages.extraction.counts.leftover import LIKELY
from longarm.stages.extraction.counts.whose import LIKELY_SOURCE, likely_source
from longarm.stages.extraction.phrases.voices import voice_of
from longarm.stages.extraction.speech.carrying import counts_on
from longarm.stages.extraction.speech.ending import closing_source
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.model.voice import Voice
    from longarm.stages.extraction.counts.counted import Counted
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

_COUNTING = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.OUTLET})


def sources_of(
    view: View, context: Context, number: Number, counted: Counted
) -> tuple[tuple[Voice, ...], tuple[str, ...]]:
    """Return whose word a count is, outermost first, and the reason where only weights tell; none is the publisher."""
    voices = _by_rules(view, context, number, counted)
    if voices:
        return voices, ()
    likely = likely_source(view, context, number, counted)
    return likely, (LIKELY_SOURCE,) if likely else ()


def _by_rules(view: View, context: Context, number: Number, counted: Counted) -> tuple[Voice, ...]:
    """Return whose word a count is by what is said, closes its sentence, carries on or was counted before."""
    carry = not _of_an_answer(view, number)
    voices = context.voices_at(number.start, number.end, carry=False)
    if not voices and counted.ellipsis == CARRIED:
        voices = _who_counts(view, context, number)
    if not voices and carry:
        voices = closing_source(view, context.attributions, number.start) or context.voices_at(
            number.start, number.end, carry=counts_on(view, context, counted.unit)
        )
    if not voices and carry and counted.ellipsis not in {"", LIKELY}:
        voices = tuple(replace(voice, inferred=True) for voice in context.counted_by)
    return voices


def _who_counts(view: View, context: Context, number: Number) -> tuple[Voice, ...]:
    """Return the body that stands before a number without a noun, whatever verb it has: "the ministry, too, has nine".

    A body is not named beside such a number for anything else.
    """
    low, _ = view.clause(number.start)
    bodies = [
        actor
        for actor in starting(view.actors, low, number.start)
        if actor.type in _COUNTING
        and not (actor.governed or actor.points or actor.bare_country)
        and actor.country not in context.accused
    ]
    voice = voice_of(bodies[-1], context.discourse, None, Stance.ALLEGES) if bodies else None
    return () if voice is None else (replace(voice, inferred=True),)


def _of_an_answer(view: View, number: Number) -> bool:
    """Tell whether a count is of what an authority did ("ordered two closed"), which no source before it said."""
    low, high = view.clause(number.start)
    return bool(starting(view.triggers["response"], low, high)) and any(
        a.type is VoiceType.AUTHORITY and not a.governed
        for a in starting(view.actors, low, number.start)
    )
