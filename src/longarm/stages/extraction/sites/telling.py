"""Telling: what a sentence says of a facility at a place: is it there, what became of it, and whose word is that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.claim import Modality, Polarity
from longarm.model.slots import Site, SiteKind, SiteStatus
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.phrases.polarity import is_denied
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.sites.being import is_of_being
from longarm.stages.extraction.sites.closing import denied_in_person, status_of, stays
from longarm.stages.extraction.sites.neither import in_neither
from longarm.stages.extraction.sites.unproven import (
    called_untrue,
    denied_by_nobody,
    denies_something_else,
    means_something_else,
    none_behind,
    nothing_found,
    unproven,
)
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_OPERATOR_REACH = 40
"""Code points before a facility's phrase in which a place of the accused state tells who runs it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A facility of `kind` at a place, in the words `span`; `many` where several are counted together.

    `noun` is where its own words are, if it has any apart from the place.
    """

    place: Place
    kind: SiteKind | None
    span: tuple[int, int]
    many: bool = False
    operator: str | None = None
    noun: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A site as a sentence tells it, in the words `span`."""

    site: Site
    span: tuple[int, int]
    voices: tuple[Voice, ...]
    how: How


def told_of(view: View, context: Context, found: Found) -> Told | None:
    """Return what a sentence tells of a facility; None where somebody without an office only denies it of himself."""
    place = found.place
    low, high = min(found.span[0], place.start), max(found.span[1], place.end)
    voices = context.voices_at(low, high, carry=True)
    if denies_something_else(view, low, high, voices) or _disowns(view, context, found, voices):
        voices = voices[:-1]  # who denies that does not say that it is there
    said = any(not voice.inferred for voice in voices)
    unknown = (not said and nothing_found(view, low, high)) or unproven(view, low, high)
    denied = is_denied(
        view,
        *_said_of(view, found, low, high),
        voices,
        lambda negation: is_of_being(view, negation, found.noun or found.span),
    )
    denied = denied and not (means_something_else(view, low) or _is_described(view, found))
    denied = denied and not stays(view, context, low, high, voices)
    denied = denied or in_neither(view, place)
    denied = denied or called_untrue(view, (low, high), voices, named=place.city is not None)
    denied = denied or denied_by_nobody(view, context, high) or none_behind(view, high, voices)
    if denied and denied_in_person(voices):
        return None
    site = Site(
        site_kind=found.kind or SiteKind.OTHER,
        city=place.city,
        country=place.country,
        operator=found.operator,
        status=SiteStatus.DENIED if denied else status_of(view, context, low, high, voices),
        aggregate=found.many,
    )
    how = How(
        polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
        score=0.75,
        reasons=("a facility of another state beside a place",),
        unread=() if place.city else (("city", "the words name no city"),),
        # "of offices in X it has no knowledge": whoever publishes that vouches for none there
        modality=Modality.HYPOTHETICAL if unknown else None,
    )
    return Told(site, (low, high), voices, how)


def _disowns(view: View, context: Context, found: Found, voices: tuple[Voice, ...]) -> bool:
    """Tell whether the accused state says "no" of a facility, but not that it is not there: "they are not ours"."""
    theirs = any(
        item.actor is not None
        and item.voice.name == voices[-1].name
        and (item.actor.country in context.accused or item.actor.organ in MISSIONS)
        for item in (context.attributions if voices else ())
    )
    noun = found.noun or found.span
    low, high = view.clause(noun[0])
    return theirs and any(
        not is_of_being(view, m, noun)
        for m in starting(view.of("modality", "negation"), low, max(high, noun[1]))
    )


def _is_described(view: View, found: Found) -> bool:
    """Tell whether a clause of its own puts a facility at its place, of which something else is denied.

    "Denied that the centres *which* courts have set up in X have any power".
    """
    opened = starting(view.of("syntax", "relatives"), found.span[0], found.place.start)
    return bool(opened) and not view.of("modality", "negation", "refuted")


def _said_of(view: View, found: Found, low: int, high: int) -> tuple[int, int]:
    """Return the words whose negation denies a site: all, or only the place where "but" parts it from the facility."""
    place = found.place
    inner = (found.span[1], place.start) if found.span[1] <= place.start else (low, place.start)
    joins = {m.start for m in view.of("syntax", "and")}  # "of" is "whether" and "or" (nl)
    breaks = (m for m in view.of("syntax", "breaks") if m.start not in joins)
    turned = any(inner[0] <= m.start < inner[1] for m in breaks)
    return (place.start, place.end) if turned else (low, high)


def operator_of(view: View, context: Context, span: tuple[int, int]) -> str | None:
    """Return the body of the accused state named in or beside a facility's phrase."""
    for actor in view.near(view.actors, *span, 0):
        near = actor.start < span[1] and span[0] < actor.end
        if near and actor.country in context.accused and not actor.bare_country:
            return actor.name
    for m in starting(view.of("place"), span[0] - _OPERATOR_REACH, span[1]):
        _, country, name = m.value.split("|", 2)
        if country in context.accused:
            return name
    return None
