"""Spokes: words for those who speak for a body, and which bodies a sentence names, for one of which they may speak."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.voices import Discourse


def spokes_of(folded: str, forms: Iterable[str]) -> frozenset[str]:
    """Return the words for those who speak for a body; none where one opens a turn: "SPOKESPERSON: …"."""
    words = frozenset(map(str.casefold, forms))
    turn = re.compile(
        rf"^[^\w\n]{{0,9}}(?:{'|'.join(map(re.escape, sorted(words)))})\s?:", re.MULTILINE
    )
    return frozenset() if words and turn.search(folded) else words


def notice_bodies(actors: Iterable[Actor], discourse: Discourse) -> None:
    """Keep whether a sentence names a body itself, of state or not."""
    bodies = [
        actor
        for actor in actors
        if actor.head != "syntax"
        and (actor.organ or (actor.type is VoiceType.ORGANIZATION and actor.points != "document"))
    ]
    discourse.others = bool(bodies)
    discourse.one_body = bodies[0] if len({actor.name for actor in bodies}) == 1 else None
