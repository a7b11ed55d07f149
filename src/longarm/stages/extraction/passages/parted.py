"""Parted: denials in two parts, "weist … zurück", "hat … bestritten", with what is denied between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.stages.extraction.words.sentences import Sentence

_DENIES = "denies"
_CLOSED = re.compile(r"\s*(?:[.,;:!?\"')-]|$)")
_REACH = 200
"""Code points within which the second part follows."""


def with_parted(
    mentions: Sequence[Mention], folded: str, sentences: Iterable[Sentence]
) -> list[Mention]:
    """Return the mentions with a verb of denying wherever its two parts enclose what is denied.

    The verb stands at its first part, right behind who speaks, and no longer at the second, where it is no act either:
    "hat den Bericht zurückgewiesen" turns nobody back.
    """
    if not any(m.key == "parted.verbs" for m in mentions):
        return list(mentions)
    known = [m for m in mentions if m.layer == "parted" or m.key == "syntax.and"]
    verbs: list[Mention] = []
    ends = set[int]()
    for sentence in sentences:
        here = [m for m in known if sentence.start <= m.start < sentence.end]
        for verb in (m for m in here if m.key == "parted.verbs"):
            last = _closing(verb, here, folded, sentence.end)
            if last is not None:
                verbs.append(Mention.found(verb.start, verb.end, "reporting", _DENIES))
                ends.add(last.start)
    if not verbs:
        return list(mentions)
    starts = {m.start for m in verbs}
    lost = COMPONENT_LAYERS | {"reporting"}
    rest = [
        m
        for m in mentions
        if not (m.start in ends and m.layer in lost)
        and not (m.start in starts and m.layer == "reporting")
    ]
    return sorted([*rest, *verbs], key=lambda m: (m.start, -m.end))


def _closing(verb: Mention, here: Sequence[Mention], folded: str, end: int) -> Mention | None:
    """Return the second part of a verb: it closes a clause, and something that is denied stands before it."""
    objects = [m for m in here if m.value == "objects" and m.start >= verb.end]
    for m in here:
        if m.value == "ends" and verb.end < m.start <= verb.end + _REACH:
            denied = any(o.end <= m.start for o in objects)
            closed = _CLOSED.match(folded[:end], m.end)
            joined = any(o.value == "and" and o.start - m.end == 1 for o in here)
            if denied and (closed or joined):
                return m
    return None
