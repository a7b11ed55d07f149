"""Statements: who holds what, each speaker once a stance, in the words of the first clause that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Figure, Incident, Link, Site, Slots, Statement
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.context import Context, How, refutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.claim import Claim
    from longarm.stages.extraction.view import View
    from longarm.stages.extraction.voices import Attribution

_SOFT = frozenset({Stance.ASSERTS, Stance.ALLEGES})

_OPENING = 2
"""Words that may stand before the name a sentence opens with."""


def claim_statements(context: Context, heard: Sequence[tuple[View, Attribution]]) -> None:
    """Add one statement a speaker and stance; outlets speak only where nobody further in is named."""
    done: set[tuple[str, bool, bool]] = set()
    spoken: set[tuple[str, int]] = set()
    for view, item in heard:
        voice = item.voice
        if voice.type is VoiceType.UNNAMED or in_passing(view, item) or not _speaks(context, item):
            continue
        key = (voice.name.casefold(), voice.stance in _SOFT, voice.stance is Stance.DENIES)
        if key in done or (voice.name, view.start) in spoken:
            continue  # "rejects the claims and says …" is one statement
        done.add(key)
        spoken.add((voice.name, view.start))
        start, end = item.start, item.end
        if item.actor is not None:
            start, end = min(start, item.actor.start), max(end, item.actor.end)
        stance = _stance(view, context, item)
        topic = view.passage.text[item.start : item.end].strip(' ,.;:，。；："“”')
        recasts = _recasts(view, context, item)
        denied = stance is Stance.DENIES and not recasts
        how = How(
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            score=0.7,
            reasons=(f"reporting verb “{voice.verb}”" if voice.verb else "named as the source",),
        )
        role = item.actor.role if item.actor else None
        outer = tuple(other for other in item.outer if other.name != voice.name)
        context.add(
            view, Statement(voice.name, role, stance, topic), (start, end), (*outer, voice), how
        )


def in_passing(view: View, item: Attribution) -> bool:
    """Tell whether somebody is only named in the middle of a sentence, and taken as the source of its figures alone."""
    return item.guessed and view.words(view.start, item.order) > _OPENING


def _recasts(view: View, context: Context, item: Attribution) -> bool:
    """Tell whether the accused state calls the facility a mere service: it denies the accusation, not the fact."""
    if (
        item.actor is None
        or item.actor.country not in context.accused
        or item.voice.stance is not Stance.ASSERTS
    ):
        return False
    if refutes(view, context, item.start, item.end):
        return False
    return any(
        item.start <= m.start < item.end
        for m in view.of("facility", "service", "whole.service_center")
    )


def _speaks(context: Context, item: Attribution) -> bool:
    """An outlet that only passes on is a relay; it speaks where it is the root of a site, an incident or a response."""
    if item.voice.type is not VoiceType.OUTLET:
        return True
    return any(
        claim.voices and claim.voices[-1].name == item.voice.name and _accuses(claim.slots)
        for claim in context.claims
    )


def _accuses(slots: Slots) -> bool:
    """Tell whether a claim puts an act or a facility on record, and no mere pattern."""
    return isinstance(slots, Site) or (isinstance(slots, Incident) and slots.countable)


def _defends_itself(view: View, context: Context, item: Attribution) -> bool:
    """Tell whether it is the accused state that speaks, and not of what it has done: it gives its own version."""
    actor = item.actor
    if (
        actor is None
        or actor.country not in context.accused
        or item.voice.type is not VoiceType.AUTHORITY
    ):
        return False
    boasts = any(
        item.start <= claim.anchor.start < item.end and _is_a_deed(claim)
        for claim in context.claims
    )
    return not boasts and not view.triggers["response"]


def _is_a_deed(claim: Claim) -> bool:
    """Tell whether a claim counts or tells of what was done, and does not deny it."""
    slots = claim.slots
    told = isinstance(slots, Figure) or (isinstance(slots, Incident) and slots.countable)
    return told and claim.polarity is Polarity.AFFIRMED


def _denies_acts(context: Context, item: Attribution) -> bool:
    """Tell whether somebody says that what others tell of did not happen, or does not exist."""
    return any(
        item.start <= claim.anchor.start < item.end
        and claim.polarity is Polarity.DENIED
        and isinstance(claim.slots, (Incident, Link, Site))
        for claim in context.claims
    )


def _stance(view: View, context: Context, item: Attribution) -> Stance:
    """Return the stance that the content gives, where the verb is a neutral one.

    An authority that says there is no such facility, or that the claim is untrue, denies; an organisation or outlet
    that says what a state does abroad alleges.
    """
    voice = item.voice
    if voice.stance in _SOFT and _defends_itself(view, context, item):
        return Stance.DENIES
    answers = voice.type is VoiceType.AUTHORITY and voice.stance in _SOFT and not item.finds
    if answers and (refutes(view, context, item.start, item.end) or _denies_acts(context, item)):
        return Stance.DENIES
    if voice.stance is not Stance.ASSERTS and not item.finds:
        return voice.stance
    if voice.type in {VoiceType.AUTHORITY, VoiceType.PERSON}:
        denies = refutes(view, context, item.start, item.end) or _recasts(view, context, item)
        return Stance.DENIES if denies else Stance.ASSERTS
    accuses = any(
        claim.voices
        and claim.voices[-1].name == voice.name
        and isinstance(claim.slots, (Site, Incident))
        for claim in context.claims
    )
    return Stance.ALLEGES if accuses else Stance.ASSERTS
