"""Readers: papers that have only seen the document whose word a sentence is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution
    from longarm.stages.extraction.words.mentions import Mention

_NEAR, _NEAR_UNSPACED = 4, 8
"""Words between a paper and the verb by which it has seen something."""
_WRITERS = frozenset({"body", "name"})
_MARK = re.compile("[,;:，；：]")


def only_readers(view: View) -> set[int]:
    """Return where papers start that have seen a document: "a report by X, which the Herald has seen, lists …".

    Not where nobody else may have written it, and what they have found in it is their own word.
    """
    seen = view.of("attribution", "seen")
    written = any(a.type is VoiceType.ORGANIZATION and a.head in _WRITERS for a in view.actors)
    if not seen or not (written or _ours(view)):
        return set()
    found = {a.start for m in seen for a in view.actors if _sees(view, m, a)}
    return found | {a.start for a in view.actors if _is_its_name(view, a, found)}


def without_documents(view: View, heard: Sequence[Attribution]) -> list[Attribution]:
    """Leave out documents that nobody is named for and our own paper has seen: the publisher tells what they show."""
    if not view.of("attribution", "seen") or not _ours(view):
        return list(heard)
    return [item for item in heard if not (item.actor and item.voice.type is VoiceType.UNNAMED)]


def _ours(view: View) -> bool:
    """Tell whether a sentence speaks of its own paper beside a verb of seeing: "documents seen by our newspaper"."""
    reach = _NEAR if view.passage.lexicon.pack.spaces else _NEAR_UNSPACED
    return any(
        view.words(min(m.end, own.end), max(m.start, own.start)) <= reach
        for m in view.of("attribution", "seen")
        for own in view.of("attribution", "ours")
    )


def _sees(view: View, seen: Mention, actor: Actor) -> bool:
    """Tell whether an actor is a paper that stands beside a verb of seeing, with no mark between."""
    low, high = (actor.end, seen.start) if actor.end <= seen.start else (seen.end, actor.start)
    reach = _NEAR if view.passage.lexicon.pack.spaces else _NEAR_UNSPACED
    near = low <= high and view.words(low, high) <= reach
    return near and actor.type is VoiceType.OUTLET and not _MARK.search(view.gap(low, high))


def _is_its_name(view: View, actor: Actor, found: set[int]) -> bool:
    """Tell whether a name stands beside the noun for such a paper: "le quotidien Le Courrier"."""
    return actor.head == "name" and any(
        view.words(min(actor.end, other.end), max(actor.start, other.start)) <= 1
        for other in view.near(view.actors, actor.start, actor.end, 1)
        if other.start in found and other.head == "sources"
    )
