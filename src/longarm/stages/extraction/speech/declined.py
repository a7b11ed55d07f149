"""Declined: one speaker under one name, where a text names him in several cases: "według Fundacji X", "Fundacja X"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from longarm.model.slots import Statement
from longarm.stages.extraction.phrases.governing import in_a_case

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.claim import Claim
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution

_ENDING = 3
"""Letters of a word that a case may change."""
_STEM = 4
"""Letters of one word at least that are the same in all cases of a name."""


def in_the_nominative(
    claims: list[Claim], heard: Sequence[tuple[View, Attribution]]
) -> list[tuple[View, Attribution]]:
    """Give whoever was heard in an oblique case the name under which he speaks as a subject; claims are set right.

    Only where the language has cases; the names of claims are put right in place.
    """
    names = _nominatives(heard)
    if not names:
        return list(heard)
    claims[:] = [_renamed(claim, names) for claim in claims]
    return [
        (view, replace(item, voice=_called(item.voice, names), outer=_all(item.outer, names)))
        for view, item in heard
    ]


def _nominatives(heard: Iterable[tuple[View, Attribution]]) -> dict[str, str]:
    """Return the names of speakers that stand in an oblique case only, each with that of the same as a subject."""
    plain: set[str] = set()
    declined: dict[str, bool] = {}
    for view, item in heard:
        actor = item.actor
        if actor is None or not view.passage.lexicon.pack.nominatives or item.voice.inferred:
            continue
        markers = view.of("attribution", "before")
        according = any(m.start == item.order < actor.start for m in markers)
        if according or actor.governed or in_a_case(view, actor):
            declined[item.voice.name] = actor.head == "organs"
        else:
            plain.add(item.voice.name)
    found = {}
    for name, organ in declined.items():
        same = [o for o in sorted(plain) if name not in plain and _is_same(name, o, organ=organ)]
        if len(same) == 1:
            found[name] = same[0]
    return found


def _is_same(one: str, other: str, *, organ: bool) -> bool:
    """Tell whether two names end in the same words, which differ by what cases change at most.

    One may have more words before them, as "Fundacji Dom X" has; a single word is enough for an organ alone.
    """
    first, second = one.split(), other.split()
    count = min(len(first), len(second))
    if len(first) != len(second) and count == 1 and not organ:
        return False
    words = list(zip(first[-count:], second[-count:], strict=True))
    shared = [_same_letters(*pair) for pair in words]
    alike = all(
        same >= max(len(a), len(b)) - _ENDING and same > 0
        for same, (a, b) in zip(shared, words, strict=True)
    )
    return alike and max(shared) >= _STEM


def _same_letters(one: str, other: str) -> int:
    """Return with how many of the same letters two words begin."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _called(voice: Voice, names: Mapping[str, str]) -> Voice:
    return replace(voice, name=names[voice.name]) if voice.name in names else voice


def _all(voices: tuple[Voice, ...], names: Mapping[str, str]) -> tuple[Voice, ...]:
    return tuple(_called(voice, names) for voice in voices)


def _renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    slots = claim.slots
    if isinstance(slots, Statement) and slots.speaker in names:
        slots = replace(slots, speaker=names[slots.speaker])
    return replace(claim, slots=slots, voices=_all(claim.voices, names))
