"""Interviewee: who gave the answers of an interview, where only what stands behind the last of them says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.view import View

_CLOSING = 4
"""Sentences behind the last answer that may say who gave it."""


def named_afterwards(
    views: Sequence[View],
    says: Callable[[View], bool],
    called: Callable[[View, Actor], bool],
) -> tuple[View, Actor] | None:
    """Return who is named first in the sentence behind the answers that `says` who was asked: "Our guest was X"."""
    for view in views[:_CLOSING]:
        if says(view):
            actor = next((a for a in view.actors if called(view, a)), None)
            return (view, actor) if actor else None
    return None
