"""Counts: proposed figures and sites, held to the project's own readers of numbers, units, facilities and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import WORLD, Bound, Figure, Qualifier, Site, SiteKind, SiteStatus, Unit
from longarm.stages.extraction.assist.agreement import Held
from longarm.stages.extraction.assist.evidence import (
    Core,
    Quotation,
    actor_at,
    facilities_in,
    first_held,
    is_place,
    numbers_of,
    place_in,
    triggers_in,
    words_in,
)
from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason
from longarm.stages.extraction.counts.bounds import bound_of
from longarm.stages.extraction.counts.counted import is_no_count
from longarm.stages.extraction.counts.figures import Hit, find_figures

if TYPE_CHECKING:
    from longarm.stages.extraction.assist.proposals import Proposal
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.words.numbers import Number

_CLOSING = frozenset({SiteStatus.CLOSED, SiteStatus.CLOSURE_ORDERED})


def hold_figure(quotation: Quotation, proposal: Proposal) -> Held:
    """Return a proposed figure as the rules read its number.

    Raises:
        ProposalRefusedError: number, unit, bound, qualifier or scope are not in the words, or not of this number.
    """
    unit = proposal.member("unit", Unit)
    sides = [proposal.number(side) for side in ("low", "high")]
    values = [value for value in sides if value is not None]
    if unit is None or not values:
        raise ProposalRefusedError(Reason.MALFORMED, "unit or number lacks")
    if proposal.polarity is Polarity.DENIED:
        raise ProposalRefusedError(
            Reason.NEGATION, "no reader tells which part of a count is denied"
        )
    if proposal.flag("misprint"):
        raise ProposalRefusedError(Reason.UNKNOWN_VALUE, "misprint is not the model's to say")
    seen: list[str] = []
    for index, number in numbers_of(quotation, *values):
        hit = _hit(quotation, index, number)
        if hit is not None and hit.figure.unit is unit:
            return _figure(quotation, proposal, index, hit)
        seen.append(hit.figure.unit.value if hit else "nothing")
    detail = f"{unit.value}; the number counts {', '.join(seen)}"
    raise ProposalRefusedError(Reason.UNIT_DISAGREES, detail)


def _hit(quotation: Quotation, index: int, number: Number) -> Hit | None:
    """Return what the rules make of a number: as the sentence has it, else with the one noun that its clause names."""
    view = quotation.ground.views[index]
    if number.vague or is_no_count(view, number):
        return None
    hits = find_figures(view, quotation.ground.context_at(index), quotation.ground.places[index])
    return next((hit for hit in hits if hit.number.start == number.start), None)


def _figure(quotation: Quotation, proposal: Proposal, index: int, hit: Hit) -> Held:
    view, read = quotation.ground.views[index], hit.figure
    noun = hit.counted
    if not noun.ellipsis and not quotation.quoted.holds(noun.start, noun.end):
        raise ProposalRefusedError(Reason.UNIT_DISAGREES, "the noun stands outside the quote")
    bound, edge = bound_of(view, hit.number)
    proposed = proposal.member("bound", Bound) or Bound.EXACTLY
    if proposed is not bound or edge < quotation.quoted.start:
        raise ProposalRefusedError(Reason.BOUND_DISAGREES, f"{proposed}; read: {bound}")
    qualifier = proposal.member("qualifier", Qualifier)
    kind = proposal.member("unit_kind", SiteKind)
    if qualifier is not None and qualifier is not read.qualifier:
        raise ProposalRefusedError(Reason.UNKNOWN_VALUE, f"qualifier: {qualifier.value}")
    if kind is not None and kind is not read.unit_kind:
        raise ProposalRefusedError(Reason.UNIT_DISAGREES, f"{kind.value}; read: {read.unit_kind}")
    slots = Figure(
        low=read.low,
        high=read.high,
        bound=read.bound,
        unit=read.unit,
        unit_kind=read.unit_kind,
        qualifier=read.qualifier,
        scope=_scope(quotation, proposal.listed("scope"), index, hit),
        place=_city(proposal.word("place"), hit),
    )
    printed = quotation.printed(noun.start, noun.end)
    return Held(slots, index, hit.number.start, hit.number.end, reasons=(f"counts “{printed}”",))


def _scope(quotation: Quotation, scope: tuple[str, ...], index: int, hit: Hit) -> tuple[str, ...]:
    """Return the scope that the rules read, if nothing else is proposed, or what is proposed stands in the quote."""
    read = hit.figure.scope
    if not scope or set(scope) == set(read):
        return read
    detail = f"{', '.join(scope)}; read: {', '.join(read) or 'none'}"
    if hit.places:
        raise ProposalRefusedError(Reason.PLACE_NOT_READ, detail)
    view = quotation.ground.views[index]
    everywhere = any(quotation.quoted.holds(m.start, m.end) for m in view.of("worldwide"))
    regions = {m.value for m in view.of("regions") if quotation.quoted.holds(m.start, m.end)}
    if scope == (WORLD,) and everywhere:
        return scope
    if len(scope) == 1 and scope[0] in regions:
        return scope
    for code in scope:
        place = place_in(quotation, code, None, Core(index, *hit.span))
        low, high = sorted((hit.number.start, place.start if place else hit.number.start))
        if any(low < number.start < high for number in view.numbers):
            raise ProposalRefusedError(Reason.PLACE_NOT_READ, detail)
    return scope


def _city(city: str | None, hit: Hit) -> str | None:
    if city is not None and city != hit.figure.place:
        raise ProposalRefusedError(Reason.PLACE_NOT_READ, f"{city}; read: {hit.figure.place}")
    return hit.figure.place


def hold_site(quotation: Quotation, proposal: Proposal) -> Held:
    """Return a proposed site: a facility of another state, and a place where the words put it.

    Raises:
        ProposalRefusedError: facility, place, operator or status are not in the words.
    """
    kind = proposal.member("site_kind", SiteKind)
    return first_held(
        facilities_in(quotation, kind), lambda option: _site(quotation, proposal, *option)
    )


def _site(quotation: Quotation, proposal: Proposal, core: Core, facility: Facility) -> Held:
    index = core.index
    country, city = proposal.word("country"), proposal.word("city")
    hits = [
        hit
        for hit in find_figures(
            quotation.ground.views[index],
            quotation.ground.context_at(index),
            quotation.ground.places[index],
        )
        if hit.counted.unit is Unit.SITE
    ]
    listed = [place for hit in hits for place in hit.places]
    counted_there = (p for p in listed if is_place(quotation, p, country, city))
    place = next(counted_there, None) or place_in(quotation, country, city, core)
    if place is None or (country is None and city is None):
        raise ProposalRefusedError(Reason.PLACE_NOT_READ, "a site lies somewhere")
    if place.country in quotation.ground.context.accused:
        raise ProposalRefusedError(Reason.STATE_ACCUSED, place.country)
    status = proposal.member("status", SiteStatus)
    counted = [hit for hit in hits if place in hit.places]
    many = any((hit.number.value or 2) > 1 for hit in counted)
    if proposal.flag("aggregate") and not many:
        raise ProposalRefusedError(Reason.NUMBER_NOT_READ, "several facilities are not counted")
    slots = Site(
        site_kind=facility.kind or quotation.ground.hearings[index].topic or SiteKind.OTHER,
        city=place.city,
        country=place.country,
        operator=_operator(quotation, proposal.word("operator")),
        status=_status(quotation, proposal, status),
        aggregate=many,
    )
    low, high = min(facility.start, place.start), max(facility.end, place.end)
    return Held(
        slots,
        index,
        low,
        high,
        reasons=("a facility of another state and the place the words put it",),
        unread=() if place.city else (("city", "the words name no city"),),
    )


def _operator(quotation: Quotation, operator: str | None) -> str | None:
    if operator is None:
        return None
    spot = words_in(quotation, operator)
    actor = actor_at(quotation.ground.views[spot.index], spot.start, spot.end)
    if actor is None or actor.country not in quotation.ground.context.accused:
        raise ProposalRefusedError(Reason.NO_ORGAN, operator)
    return quotation.printed(spot.start, spot.end)


def _status(quotation: Quotation, proposal: Proposal, status: SiteStatus | None) -> SiteStatus:
    """Return the status: what became of a facility needs a word for it, and a denied one is denied."""
    denied = proposal.polarity is Polarity.DENIED
    if status is not None and denied != (status is SiteStatus.DENIED):
        raise ProposalRefusedError(Reason.NEGATION, f"status {status.value}")
    if denied:
        return SiteStatus.DENIED
    if status in _CLOSING and status is not None:
        triggers_in(quotation, "response", status.value)
        return status
    return SiteStatus.ALLEGED
