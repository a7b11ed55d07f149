"""Nowhere: offices that the accused state says it has nowhere at all: "no such rooms exist in any country"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Site, SiteKind, SiteStatus
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.context import How
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.phrases.seats import MISSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.claim import Claim
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_NEGATED = 12
"""Words between a negation and "in any country"."""


def claim_absence(view: View, context: Context, places: Sequence[Place]) -> None:
    """Add what the accused state says there is nowhere: "there are no such offices and there never were".

    Not what its missions say, which speak of the state that receives them: that is a statement.
    """
    if _denied_everywhere(view, context):
        return
    if any(place.country not in context.accused for place in places):
        return
    for facility in view.facilities:
        named = facility.kind not in {None, SiteKind.SERVICE_CENTER}
        meant = named or context.is_foreign(facility)
        unreal = view.near(view.of("modality", "refuted"), facility.start, facility.start, 1)
        none = meant and (
            negated(view, facility.start, facility.end)
            or any(m.end <= facility.start for m in unreal)  # "il n'existe pas de bureaux"
        )
        # "they are no stations but places where licences are renewed" says that there is something
        recast = any(m.start >= facility.end for m in view.of("syntax", "breaks"))
        if not none or recast or view.triggers["response"]:
            continue
        speakers = [
            item
            for item in context.attributions
            if item.start <= facility.start < item.end
            and item.voice.type is VoiceType.AUTHORITY
            and item.voice.stance is not Stance.OPINES
            and item.actor is not None
            and item.actor.country in {None, *context.accused}
            and item.actor.organ not in MISSIONS
        ]
        if speakers:
            _add(view, context, facility, speakers[-1].voice)
            return


def _denied_everywhere(view: View, context: Context) -> bool:
    """Add what the accused state, or a mission of it, says there is in no country; tell whether it says so.

    What the sentence was taken to say of states one by one goes: "neither in X nor in any other country".
    """
    mark = next(iter(view.of("modality", "anywhere", "nowhere")), None)
    if mark is None or view.triggers["incident"]:
        return False
    facility = next(iter(view.facilities), None)
    if facility is None:
        return False
    voice = _spokesman(context, mark)
    if voice is None or not (voice.stance is Stance.DENIES or _is_negated(view, mark)):
        return False
    here: list[Claim] = []
    while context.claims and context.claims[-1].anchor.start >= view.start:
        here.insert(0, context.claims.pop())
    context.claims += [claim for claim in here if not isinstance(claim.slots, Site)]
    _add(view, context, facility, voice)
    return True


def _is_negated(view: View, mark: Mention) -> bool:
    """Tell whether a negation goes with "in any country", or stands in it: "in keinem Land"."""
    return mark.value == "nowhere" or bool(
        view.near(view.of("modality", "negation", "refuted"), mark.start, mark.end, _NEGATED)
    )


def _spokesman(context: Context, mark: Mention) -> Voice | None:
    """Return the authority whose word a sentence is, none where it may be another state's than the accused one."""
    foreign = [
        item
        for item in context.attributions
        if item.actor is not None and item.actor.country not in {None, *context.accused}
    ]
    last = context.discourse.spoken
    heard = context.voices_at(mark.start, mark.end, carry=False)
    voices = [*heard[-1:], *((replace(last, inferred=True),) if last else ())]
    voices += context.voices_at(mark.start, mark.end, carry=True)[-1:]
    said = (voice for voice in voices if voice.type is VoiceType.AUTHORITY)
    return None if foreign else next(said, None)


def _add(view: View, context: Context, what: Facility, voice: Voice) -> None:
    """Add the denial of sites anywhere."""
    owner = next(iter(sorted(context.accused)), "")
    nowhere = Site(
        site_kind=what.kind or context.topic or SiteKind.OTHER,
        city=None,
        country=None,
        operator=next(iter(view.passage.lexicon.pack.forms(f"countries.{owner}")), None),
        status=SiteStatus.DENIED,
    )
    how = How(
        polarity=Polarity.DENIED,
        score=0.6,
        reasons=("the accused state says that it has none anywhere",),
        unread=(("country", "the words name no state"), ("city", "the words name no city")),
    )
    context.add(view, nowhere, (what.start, what.end), (voice,), how)
