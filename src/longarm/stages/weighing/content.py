"""Content: when two claims of different documents say the same, whoever says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.claim import Modality, Polarity
from longarm.model.slots import (
    Figure,
    Incident,
    Link,
    Qualifier,
    Response,
    Site,
    SiteStatus,
    Slots,
    Statement,
)
from longarm.model.voice import Stance
from longarm.stages.weighing.amounts import exact, kind_class, loosens, printed
from longarm.stages.weighing.dates import apart
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from longarm.model.claim import Claim
    from longarm.stages.weighing.view import View


def denied(claim: Claim) -> bool:
    """Tell whether a claim holds that something is not so."""
    status = claim.slots.status if isinstance(claim.slots, Site) else None
    return claim.polarity == Polarity.DENIED or status == SiteStatus.DENIED


def vouches(claim: Claim) -> bool:
    """Tell whether a claim puts its content as a fact or an allegation.

    An opinion about it confirms nothing.
    """
    opines = bool(claim.voices) and claim.voices[-1].stance == Stance.OPINES
    return claim.modality not in {Modality.OPINED, Modality.HYPOTHETICAL} and not opines


def bucket(slots: Slots, view: View) -> tuple[str, ...]:
    """Return a coarse key that two claims have in common if they say the same."""
    match slots:
        case Figure():
            return ("figure", slots.unit)
        case Site():
            return ("site", slots.country or "", kind_class(slots.site_kind))
        case Incident():
            return ("incident", slots.tactic, slots.country or "")
        case Response():
            return ("response", responder(slots, view), slots.action)
        case Link():
            return (
                "link",
                view.entity(slots.subject).id,
                slots.relation,
                view.entity(slots.object).id,
            )
        case Statement():
            return ("statement", view.entity(slots.speaker).id, folded(slots.topic))


def says_same(one: Claim, other: Claim) -> bool:
    """Tell whether two claims of one bucket say the same.

    A looser figure does, a contradicting date does not.
    """
    if denied(one) != denied(other):
        return False
    left, right = one.slots, other.slots
    if isinstance(left, Figure) and isinstance(right, Figure):
        return (
            same_field(left, right)
            and _same_value(left, right)
            and not apart(one.as_of, other.as_of)
        )
    if isinstance(left, Site) and isinstance(right, Site):
        return _same_words(left.city, right.city)
    if isinstance(left, Incident) and isinstance(right, Incident):
        same_place = _same_words(left.city, right.city)
        return same_place and left.countable == right.countable and not apart(left.date, right.date)
    if isinstance(left, Response) and isinstance(right, Response):
        return not apart(left.date, right.date)
    return type(left) is type(right)


def responder(response: Response, view: View) -> str:
    """Return who responded: a country code, else the actor's country or name.

    "unknown" where the text names nobody.
    """
    if response.country:
        return response.country
    if response.actor is None:
        return "unknown"
    actor = view.entity(response.actor)
    return actor.country or actor.name


def same_field(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same thing; an unstated scope fits any."""
    return (
        one.unit == other.unit
        and kind_class(one.unit_kind) == kind_class(other.unit_kind)
        and (one.qualifier == Qualifier.ADDITIONAL) == (other.qualifier == Qualifier.ADDITIONAL)
        and _same_words(one.place, other.place)
        and (not one.scope or not other.scope or set(one.scope) == set(other.scope))
    )


def _same_value(one: Figure, other: Figure) -> bool:
    if printed(one) is None or printed(one) == printed(other):
        return printed(one) == printed(other)
    left, right = exact(one), exact(other)
    return (right is not None and loosens(one, right)) or (
        left is not None and loosens(other, left)
    )


def _same_words(one: str | None, other: str | None) -> bool:
    return folded(one or "") == folded(other or "")
