"""Closing: what became of sites, told where they are named or in the sentence behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Site, SiteKind, SiteStatus
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.force import hypothetical
from longarm.stages.extraction.phrases.polarity import negated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.claim import Claim
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

JUDICIAL = frozenset({SiteKind.COURT_LIAISON, SiteKind.MEDIATION_CENTER})
"""Kinds of which a town may have one beside a police station."""
CLOSING = {"closed": SiteStatus.CLOSED, "closure_ordered": SiteStatus.CLOSURE_ORDERED}


def close_sites(view: View, context: Context, places: Sequence[Place]) -> None:
    """Let a sentence that names no place close the one site of the sentence before it: "It stood empty"."""
    ends = [t for t in view.triggers["response"] if t.rule.value in CLOSING]
    if places or not ends or view.triggers["incident"] or _tells_of_another(view):
        return
    told = [
        (index, claim, claim.slots)
        for index, claim in enumerate(context.claims)
        if isinstance(claim.slots, Site) and context.before <= claim.anchor.start < view.start
    ]
    end = ends[0]
    open_still = hypothetical(view, end.start, end.end) or negated(view, end.start, end.end)
    if len(told) != 1 or open_still or told[0][1].polarity is Polarity.DENIED:
        return
    index, claim, slots = told[0]
    if slots.city is not None and slots.status not in CLOSING.values():
        closed = replace(slots, status=CLOSING[end.rule.value])
        context.claims[index] = replace(claim, slots=closed)


def _tells_of_another(view: View) -> bool:
    """Tell whether a sentence begins with one more, in a town that nobody knows: "A second one in X was closed"."""
    begins = any(view.words(view.start, m.start) == 0 for m in view.of("facility", "another")[:1])
    return begins and bool(view.of("name"))


def denied_in_person(voices: tuple[Voice, ...]) -> bool:
    """Tell whether somebody denies it who holds no office: "X, who heads the office in A, denied it".

    That is a statement, and no site that is not there.
    """
    return (
        bool(voices) and voices[-1].type is VoiceType.PERSON and voices[-1].stance is Stance.DENIES
    )


_CONFIRMING = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION})


def told_once(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out a site that the document has told of before, unless another body says so for itself.

    Of two that say the same, the one that says more of what became of it stays.
    """
    kept: list[Claim] = []
    first: dict[object, int] = {}
    for claim in claims:
        slots = claim.slots
        if not isinstance(slots, Site) or slots.city is None:
            kept.append(claim)
            continue
        site = (slots.country, slots.city, claim.polarity, slots.site_kind in JUDICIAL)
        again = first.get(site)
        if again is None:
            first[site] = len(kept)
            kept.append(claim)
        elif _tells_more(claim, kept[again]):
            kept[again] = claim
        elif _confirms(claim, kept[again]):
            kept.append(claim)
    return kept


def _confirms(later: Claim, earlier: Claim) -> bool:
    """Tell whether two sources of one site are two bodies that are both named where they speak."""
    sources = [claim.voices[-1] for claim in (later, earlier) if claim.voices]
    return len({voice.name for voice in sources}) > 1 and all(
        voice.type in _CONFIRMING and not voice.inferred for voice in sources
    )


def _tells_more(later: Claim, earlier: Claim) -> bool:
    return (
        isinstance(later.slots, Site)
        and isinstance(earlier.slots, Site)
        and later.slots.status in CLOSING.values()
        and earlier.slots.status not in CLOSING.values()
    )
