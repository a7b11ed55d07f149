"""Closing: what became of sites, told where they are named or in the sentence behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Site, SiteKind, SiteStatus
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.clauses.effect import takes_effect, without_shelved
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.claim import Claim
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

JUDICIAL = frozenset({SiteKind.COURT_LIAISON, SiteKind.MEDIATION_CENTER})
"""Kinds of which a town may have one beside a police station."""
CLOSING = {"closed": SiteStatus.CLOSED, "closure_ordered": SiteStatus.CLOSURE_ORDERED}
_OPENS_CLAUSE, _BEHIND_CLAUSE = 30, 150
"""Code points behind a site in which a clause about it opens, and in which it is told what became of it then."""
_ASKS = ("?", "？", "؟")
_CLOSE, _FAR = 60, 180
"""Code points behind a site in which its closing begins, and where nothing else may be meant."""


def status_of(
    view: View, context: Context, low: int, high: int, voices: tuple[Voice, ...]
) -> SiteStatus:
    """Return what became of a site that the words `[low, high)` tell of."""
    if view.gap(view.start, view.end).rstrip("\"' ").endswith(_ASKS):
        return SiteStatus.ALLEGED  # whether it will be closed is only asked
    for trigger in _ends_of(view, low, high):
        if not _is_still_to_come(view, context, trigger, low, voices):
            return CLOSING[trigger.rule.value]
    if voices and voices[-1].type is VoiceType.AUTHORITY and voices[-1].stance is Stance.ASSERTS:
        return SiteStatus.OPEN
    return SiteStatus.ALLEGED


def stays(view: View, context: Context, low: int, high: int, voices: tuple[Voice, ...]) -> bool:
    """Tell whether it is a site's end that is denied or not done: "has not closed the station in X"."""
    return any(
        _is_still_to_come(view, context, trigger, low, voices)
        for trigger in _ends_of(view, low, high)
    )


def _is_still_to_come(
    view: View, context: Context, trigger: Trigger, start: int, voices: tuple[Voice, ...]
) -> bool:
    """Tell whether an end has not come about: by its own words, or since it is all that is denied of a site."""
    denied = bool(voices) and voices[-1].stance is Stance.DENIES
    return (denied and view.clause(start) == view.clause(trigger.start)) or not takes_effect(
        view, context.attributions, trigger, context.accused
    )


def _ends_of(view: View, low: int, high: int) -> Iterator[Trigger]:
    """Yield what a sentence says, done or not, of the end of a site that the words `[low, high)` tell of."""
    opens = starting(view.of("syntax", "relatives"), high, high + _OPENS_CLAUSE)
    near = high + (_BEHIND_CLAUSE if opens else _CLOSE)
    for trigger in starting(without_shelved(view.triggers["response"]), view.start, high + _FAR):
        closes = trigger.rule.value in CLOSING and trigger.end > low - 120
        if closes and (trigger.start < near or _alone(view, high, trigger.start)):
            yield trigger


def _alone(view: View, end: int, high: int) -> bool:
    """Tell whether nothing that may be meant instead stands between a site and the closing of one.

    "The station in X, opened in 2019 on behalf of the police of Y, has shut": what a clause adds may be long.
    """
    others = [m for m in view.between(end, high) if m.layer == "cities"]
    return (
        not others and not starting(view.facilities, end, high) and ";" not in view.gap(end, high)
    )


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
    done = takes_effect(view, context.attributions, end, context.accused)
    if len(told) != 1 or not done or told[0][1].polarity is Polarity.DENIED:
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
