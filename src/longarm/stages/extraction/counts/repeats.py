"""Repeats: answers and figures that a document tells again, taken as told once."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from longarm.model.slots import Figure, Response, Unit
from longarm.stages.extraction.counts.counted import UNDERSTOOD

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Sequence

    from longarm.model.claim import Claim
    from longarm.stages.extraction.phrases.view import View

_BARE = 3
"""Code points of a number with its measure word: 2人, 十二名."""


def topics_of(views: Iterable[View]) -> frozenset[int]:
    """Return where particles of the topic stand, in languages that have them (は)."""
    return frozenset(m.start for view in views for m in view.of("syntax", "subject"))


def without_repeats(
    claims: Sequence[Claim], starts: Sequence[int], topics: Collection[int] = ()
) -> list[Claim]:
    """Leave out an answer that comes again without a day of its own, and a count that a later sentence goes back to.

    Measured: one in seven such answers, and one in eight such counts, was another one. `starts` are where the sentences
    begin: in one of them "three in Rome, three in Milan" are two; `topics` are where particles of the topic do.
    """
    kept: list[Claim] = []
    told: dict[Hashable, tuple[int, Claim]] = {}
    for claim in claims:
        key, here = _key(claim), bisect_right(starts, claim.anchor.start)
        if key is not None:
            sentence, first = told.setdefault(key, (here, claim))
            if first is not claim and _again(
                claim, first, later=sentence < here, topic=claim.anchor.end in topics
            ):
                continue
        kept.append(claim)
    return kept


def _key(claim: Claim) -> Hashable | None:
    slots = claim.slots
    if isinstance(slots, Response):
        return slots.action, slots.country
    if isinstance(slots, Figure):
        return slots.low, slots.high, slots.unit, claim.polarity
    return None


def _again(claim: Claim, first: Claim, *, later: bool, topic: bool) -> bool:
    """Tell whether a claim gives no sign that it is another than the `first` that told the same.

    Whoever is heard with the number and its noun gives it anew: it may be a second origin. Not so where it is the
    topic and no more than a number: 2人は takes up who was told of.
    """
    if isinstance(claim.slots, Response):
        return claim.slots.date is None
    if _elsewhere(claim, first):
        return False
    anew = bool(claim.voices) and not claim.voices[-1].inferred and claim.score > UNDERSTOOD
    anew = anew and not (topic and _is_bare(claim))
    return later and not (anew and claim.voices[-1:] != first.voices[-1:])


def _is_bare(claim: Claim) -> bool:
    """Tell whether a count of people is no more than a number and its measure word."""
    people = isinstance(claim.slots, Figure) and claim.slots.unit is Unit.PERSON
    return people and len(claim.anchor.exact) <= _BARE


def _elsewhere(claim: Claim, first: Claim) -> bool:
    """Tell whether two figures are of different places: "closed its two in Prague … the Dutch closed two".

    A city of its own makes a count another than one that has none, or another's.
    """
    if not isinstance(claim.slots, Figure) or not isinstance(first.slots, Figure):
        return False
    if claim.slots.place is not None and claim.slots.place != first.slots.place:
        return True
    here, there = set(claim.slots.scope), set(first.slots.scope)
    return bool(here and there) and here.isdisjoint(there)
