"""Takeover: where one speaker takes over from another within a sentence: "X says …, but Y denies …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution
    from longarm.stages.extraction.words.mentions import Mention

_FEW = 3
"""Words between such a word and the speaker."""


def turning(view: View, actor: Actor) -> list[Mention]:
    """Return the words before a speaker at which it may take over from another: "but", "and"."""
    low, _ = view.passage.around(actor.start, actor.start, _FEW)
    return [
        m
        for m in view.between(max(view.start, low), actor.start)
        if m.layer == "syntax"
        and m.value in {"breaks", "and"}
        and view.words(m.end, actor.start) <= _FEW
    ]


def takeover(
    view: View, item: Attribution, actor: Actor, marks: Sequence[Mention]
) -> Iterator[int]:
    """Yield where another speaker takes over from one: at the first of its `marks`, else at a semicolon."""
    for m in marks:
        if m.start >= item.start and (
            m.value == "breaks" or view.mark_before(item.start, m.start) in {",", ";", "，"}
        ):
            yield m.start
            return
    tail = view.passage.folded.find(";", item.start, actor.start)
    if tail >= 0:
        yield tail
