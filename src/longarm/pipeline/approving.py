"""Approving: what is shown against the rule, because two different people say so with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.errors import NothingToApproveError, SamePersonError
from longarm.model.decision import Decision, Ruling, Signature
from longarm.model.review import Approvable, Approval, same_person
from longarm.model.slots import Figure, Incident, Site, Statement
from longarm.model.voice import VoiceType
from longarm.pipeline.claim_decisions import (
    claim_called,
    claim_decision,
    not_withdrawn,
    with_reason,
)
from longarm.stages.resolution import standing
from longarm.stages.weighing.reviews import approvals_of
from longarm.store.decisions import decisions_of, put_decision

if TYPE_CHECKING:
    from longarm.model.registry import CaseClaim
    from longarm.store.case import Case


def approve(case: Case, claim: str, what: Approvable, signed: Signature) -> tuple[Decision, bool]:
    """Give one of the two approvals that showing a claim's place or name takes; tell whether it stands with this one.

    It holds for the place or name as it is now: where a person edits it, two people must approve anew.

    Raises:
        UnknownClaimError: the case has no such claim.
        ClaimWithdrawnError: it was withdrawn.
        NothingToApproveError: the claim has none that could be shown.
        SamePersonError: the same person has approved it already.
        NotSignedError: nobody signs, or no reason is given.
    """
    with_reason(signed)
    said = claim_called(case, claim)
    not_withdrawn(case, said)
    value = _place(said) if what is Approvable.PLACE else _name(said)
    decision = claim_decision(said, Ruling.APPROVED, signed, {"value": value}, right=what)
    for given in approvals(case):
        if (given.claim, given.what, given.value) != (said.id, what, value):
            continue
        for one, number in zip(given.given, given.numbers, strict=True):
            if same_person(one.by) == same_person(signed.by):
                raise SamePersonError(said.id, what, one.by, number)
    made = put_decision(case, decision)
    stands = any(each.stands and made.number in each.numbers for each in approvals(case))
    return made, stands


def approvals(case: Case) -> tuple[Approval, ...]:
    """Return everything that was approved, also by one person alone."""
    return approvals_of(standing(decisions_of(case)))


def _place(said: CaseClaim) -> str:
    """Return the place that a claim gives.

    Raises:
        NothingToApproveError: it gives none.
    """
    slots = said.claim.slots
    place = None
    if isinstance(slots, Figure):
        place = slots.place
    elif isinstance(slots, Site | Incident):
        place = slots.city
    if place is None:
        raise NothingToApproveError(said.id, Approvable.PLACE, "it gives no place")
    return place


def _name(said: CaseClaim) -> str:
    """Return the person who speaks for themself in a claim; nobody else can be named.

    Raises:
        NothingToApproveError: no person does.
    """
    slots = said.claim.slots
    if isinstance(slots, Statement) and any(
        voice.type is VoiceType.PERSON and voice.name == slots.speaker
        for voice in said.claim.voices
    ):
        return slots.speaker
    why = "only a person who speaks for themself in it could be named, and none does"
    raise NothingToApproveError(said.id, Approvable.NAME, why)
