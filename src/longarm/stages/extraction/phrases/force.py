"""Force: whether something is asserted, alleged, an opinion or a hypothesis, by the words of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.claim import Modality
from longarm.model.voice import Stance
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

CUE = 40
"""Code points before a marker in which a longer word of an act that holds it may begin."""


def hypothetical(view: View, start: int, end: int) -> bool:
    """Tell whether a hypothesis or an opinion covers `[start, end)`: would, could, if, must.

    Not one inside another act: in "convicted of planning to kill" only the killing was a plan.
    """
    low, high = view.clause(start)
    return any(
        not _inside_another(view, m, start, end) and not _in_a_cue(view, m, start, end)
        for value in ("hypothetical", "opined")
        for m in starting(view.of("modality", value), low, max(high, end))
    )


def _in_a_cue(view: View, marker: Mention, start: int, end: int) -> bool:
    """Tell whether a pack has a marker in the words of an act: "must leave the country" is how it is told."""
    cues = starting(view.of("response"), max(start, marker.start - CUE), min(end, marker.end))
    return any(m.start <= marker.start and marker.end < m.end <= end for m in cues)


def _inside_another(view: View, marker: Mention, start: int, end: int) -> bool:
    return any(
        t.start <= marker.start and marker.end <= t.end and (t.end <= start or end <= t.start)
        for t in view.triggers["incident"]
    )


def modality(view: View, start: int, end: int, voices: tuple[Voice, ...]) -> Modality:
    """Return the force with which `[start, end)` is put: its clause's own hedges first, then its innermost voice."""
    low, high = view.clause(start)
    values = {m.value for m in starting(view.of("modality"), low, max(high, end))}
    if "hypothetical" in values:
        return Modality.HYPOTHETICAL
    if "opined" in values or (voices and voices[-1].stance is Stance.OPINES):
        return Modality.OPINED
    alleged = "alleged" in values or (voices and voices[-1].stance is Stance.ALLEGES)
    return Modality.ALLEGED if alleged else Modality.ASSERTED
