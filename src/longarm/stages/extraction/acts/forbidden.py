"""Forbidden: acts that a sentence tells of only to say that a law forbids or punishes them, so that nobody did them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_REACH, _REACH_UNSPACED = 20, 40
"""Words between "the law punishes" and the last of the acts that it lists."""


def is_forbidden(view: View, trigger: Trigger) -> bool:
    """Tell whether a law's words open what a trigger tells of: "the law punishes whoever threatens a refugee".

    A semicolon or a full stop ends the list; what is told before those words is not the law's.
    """
    laws = view.of("modality", "laws")
    if not laws:
        return False
    spaced = view.passage.lexicon.pack.spaces
    reach = _REACH if spaced else _REACH_UNSPACED
    return any(
        m.start <= trigger.start < m.end
        or (
            m.end <= trigger.start
            and view.words(m.end, trigger.start) <= reach
            and ";" not in view.gap(m.end, trigger.start)
        )
        for m in view.near(laws, trigger.start, trigger.end, reach)
    )
