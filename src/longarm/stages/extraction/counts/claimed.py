"""Claimed: the figures of a sentence turned into claims, each with whose word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.claim import Modality, Polarity
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.counts.cases import note_cases
from longarm.stages.extraction.counts.counted import UNDERSTOOD
from longarm.stages.extraction.counts.leftover import LIKELY
from longarm.stages.extraction.counts.sources import sources_of
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.phrases.times import day_of, is_age
from longarm.stages.extraction.phrases.unknown import told_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.view import View


def claim_figures(view: View, context: Context, hits: Sequence[Hit]) -> list[Hit]:
    """Turn figures into claims, each with its voices and what could not be read.

    Return those by which sites and acts may be read: none whose noun only the weights found.
    """
    for hit in hits:
        if is_age(view, hit, hits):
            continue
        start, end = hit.span
        voices, why = sources_of(view, context, hit.number, hit.counted)
        if hit.counted.ellipsis == LIKELY and not voices:
            continue  # a guess that is nobody's word is no claim
        context.counted_by = voices
        context.note_count(voices, hit.counted.unit)
        unread = (
            (("low", f"printed “{view.passage.text[hit.number.start : hit.number.end]}”"),)
            if hit.number.misprint
            else ()
        )
        noun = view.passage.text[hit.counted.start : hit.counted.end]
        how = How(
            polarity=Polarity.DENIED if _is_called_untrue(view, voices) else Polarity.AFFIRMED,
            as_of=day_of(view, hit, hits),
            score=UNDERSTOOD if hit.counted.ellipsis else 0.8,
            reasons=(hit.counted.ellipsis or f"counts “{noun}”", *why),
            unread=unread,
            inferred=("scope",) if hit.around and hit.figure.scope else (),
            modality=Modality.HYPOTHETICAL if told_unknown(view, start, end) else None,
        )
        made = len(context.claims)
        context.add(view, hit.figure, (start, end), voices, how)
        if len(context.claims) > made:
            note_cases(view, context, hit.counted, hit.figure)
    return [hit for hit in hits if hit.counted.ellipsis != LIKELY]


def _is_called_untrue(view: View, voices: Sequence[Voice]) -> bool:
    """Tell whether an authority prints a count only to say that it is invented."""
    if not voices or voices[-1].type is not VoiceType.AUTHORITY:
        return False
    return voices[-1].stance is Stance.DENIES or bool(view.of("modality", "refuted"))
