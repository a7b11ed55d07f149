"""Readers: papers that have only seen the document whose word a sentence is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType

if TYPE_CHECKING:
    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.view import View

_NEAR, _NEAR_UNSPACED = 4, 8
"""Words between a paper and the verb by which it has seen something."""
_MARK = re.compile("[,;:，；：]")


def only_readers(view: View) -> set[int]:
    """Return where papers start that have seen a document: "a report by X, which the Herald has seen, lists …"."""
    reach = _NEAR if view.passage.lexicon.pack.spaces else _NEAR_UNSPACED
    found: set[int] = set()
    for m in view.of("attribution", "seen"):
        for actor in view.near(view.actors, m.start, m.end, reach):
            low, high = (actor.end, m.start) if actor.end <= m.start else (m.end, actor.start)
            apart = view.words(low, high) > reach or _MARK.search(view.gap(low, high))
            if actor.type is VoiceType.OUTLET and not apart and low <= high:
                found.add(actor.start)
    return found | {a.start for a in view.actors if _is_its_name(view, a, found)}


def _is_its_name(view: View, actor: Actor, found: set[int]) -> bool:
    """Tell whether a name stands beside the noun for such a paper: "le quotidien Le Courrier", "a Hírmondó című lap"."""
    return actor.head == "name" and any(
        view.words(min(actor.end, other.end), max(actor.start, other.start)) <= 1
        for other in view.near(view.actors, actor.start, actor.end, 1)
        if other.start in found and other.head == "sources"
    )
