"""Claims: which of them may be published, and in which form (roles, organs, cities)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from longarm.model.claim import Claim
from longarm.model.registry import CaseClaim, Registry
from longarm.model.review import Approvable
from longarm.model.slots import Figure, Incident, Link, Response, Site, Slots, Statement
from longarm.stages.publication.gate.decided import Decided
from longarm.stages.publication.gate.naming import Naming
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.withholding import Why, Withholding

TARGET = "person"
"""The role of a target whose role longarm does not know."""

Counts = Counter[tuple[str, str]]


def admitted_claims(
    registry: Registry, names: Naming, withholding: Withholding, rules: Decided
) -> tuple[tuple[CaseClaim, ...], Counts]:
    """Return the claims that may be published, in their public form, and a count of what was left out."""
    counts: Counts = Counter()
    admitted: dict[str, CaseClaim] = {}
    for one in registry.claims:
        if one.id in admitted:
            # A claim's id is made of its text's hash: two documents with one text share it.
            counts["claim", "the same words stand in another copy of the same text"] += 1
            continue
        reason = rules.bars(one) or _barred(one, names, withholding, rules)
        if reason is not None:
            counts["claim", reason] += 1
            continue
        claim = _public_form(one.claim, names, withholding, counts)
        admitted[one.id] = replace(one, claim=claim)
    return tuple(admitted.values()), counts


def _barred(one: CaseClaim, names: Naming, withholding: Withholding, rules: Decided) -> str | None:
    """Return why a claim may not be published at all, or None."""
    claim = one.claim
    slots = claim.slots
    match slots:
        case Site() if names.policy.refuses_site(claim.anchor.exact):
            return "a joint patrol, consular help or legal aid is no site"
        case Link() if names.policy.names_association(
            slots.subject
        ) or names.policy.names_association(slots.object):
            return "an association is never an end of a link"
        case Link() if names.policy.holds(Rule.LINKS) and (
            names.body(slots.subject) is None or names.body(slots.object) is None
        ):
            return "an end of the link is not known to be an organ or organisation"
        case Figure(place=place) | Site(city=place) | Incident(city=place) if _below_city(
            place, withholding
        ) and not rules.approves(one.id, Approvable.PLACE, place):
            return "a place below city level, not approved"
        case _:
            return None


def _below_city(place: str | None, withholding: Withholding) -> bool:
    """Tell whether a place is closer than a city: it holds a street, a number, or a part set off by a comma."""
    if place is None or not withholding.policy.holds(Rule.BELOW_CITY):
        return False
    street = any(span.why is Why.ADDRESS for span in withholding.spans(place))
    return street or any(character.isdigit() or character in ",;，、" for character in place)


def _public_form(claim: Claim, names: Naming, withholding: Withholding, counts: Counts) -> Claim:
    """Return a claim as it may be published; its anchor stays as it is, since offsets must hold."""
    return replace(
        claim,
        slots=_public_slots(claim, names, withholding, counts),
        voices=tuple(
            replace(voice, name=withholding.clean(names.voice(voice, claim)))
            for voice in claim.voices
        ),
        reasons=tuple(map(withholding.reason, claim.reasons)),
        unread=tuple((slot, withholding.reason(reason)) for slot, reason in claim.unread),
    )


def _public_slots(claim: Claim, names: Naming, withholding: Withholding, counts: Counts) -> Slots:
    """Return a claim's slots with every actor an organ or a role."""

    def actor(name: str | None) -> str | None:
        shown = names.body(name)
        if name is not None and shown is None:
            counts["actor", "not known to be an organ or organisation"] += 1
        return None if shown is None else withholding.clean(shown)

    slots = claim.slots
    match slots:
        case Site(operator=name):
            return replace(slots, operator=actor(name))
        case Incident(perpetrator=name, target_kind=kind):
            role = None if kind is None else names.policy.role(kind) or TARGET
            target = role if names.policy.holds(Rule.TARGETS) else kind
            return replace(slots, perpetrator=actor(name), target_kind=target)
        case Response(actor=name):
            return replace(slots, actor=actor(name))
        case Statement(speaker=name, role=role, topic=topic):
            return replace(
                slots,
                speaker=withholding.clean(_speaker(name, claim, names)),
                role=None if role is None else withholding.clean(role),
                topic=withholding.clean(topic),
            )
        case _:
            return slots


def _speaker(name: str, claim: Claim, names: Naming) -> str:
    """Return what stands for the speaker of a statement: its name where one of its voices bears it, else its label."""
    own = next((voice for voice in claim.voices if voice.name == name), None)
    return names.label(name) if own is None else names.voice(own, claim)
