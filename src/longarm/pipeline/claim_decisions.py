"""Claim decisions: finding the claim that a person decides on, and what every such decision holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from longarm.errors import ClaimWithdrawnError, NotSignedError, UnknownClaimError
from longarm.model.decision import Decision, Ruling, Signature
from longarm.pipeline.look import held
from longarm.stages.resolution import standing
from longarm.stages.weighing.reviews import reviewed, reviews_of, withdrawal_of
from longarm.store.decisions import decisions_of
from longarm.store.documents import captures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.model.registry import CaseClaim
    from longarm.model.review import Review
    from longarm.store.case import Case

_SHORTEST = 4
"""Letters of an id that must be given at least."""


def claim_called(case: Case, wanted: str, *, older: bool = False) -> CaseClaim:
    """Return the claim of an id or its beginning, with what people edited; with `older`, also of older captures.

    Raises:
        UnknownClaimError: there is none, or more than one.
    """
    _, read = held(case)
    after = reviewed(read, standing(decisions_of(case)))
    counting = {each.id for each in after.claims}
    aside = [each for each in after.set_aside if each.id not in counting]
    claims = {each.id: each for each in (*after.claims, *aside)}
    if older:
        claims = {each.id: each for kept in captures(case) for each in kept.claims} | claims
    found = [key for key in claims if len(wanted) >= _SHORTEST and key.startswith(wanted)]
    if len(found) != 1:
        raise UnknownClaimError(wanted, tuple(sorted(found)))
    return claims[found[0]]


def same_voice(case: Case, claim: CaseClaim) -> tuple[str, ...]:
    """Return the ids of the other claims that whoever vouches for one vouches for, by the name as printed."""
    if not claim.claim.voices:
        return ()
    name = claim.claim.voices[-1].name
    _, read = held(case)
    return tuple(
        each.id
        for each in read
        if each.id != claim.id and each.claim.voices and each.claim.voices[-1].name == name
    )


def claim_decision(
    said: CaseClaim,
    ruling: Ruling,
    signed: Signature,
    content: Mapping[str, object] | None = None,
    *,
    right: str = "",
) -> Decision:
    """Return an unnumbered decision on a claim, which holds the words it was made on.

    Raises:
        NotSignedError: nobody signs.
    """
    signed_by_somebody(signed)
    words = {
        "document": said.document_id,
        "kind": said.claim.kind.value,
        "quote": said.claim.anchor.exact,
    }
    held_in_it = json.dumps(words | dict(content or {}), ensure_ascii=False, sort_keys=True)
    return Decision(
        0, signed.at, signed.by.strip(), ruling, said.id, right, signed.why, content=held_in_it
    )


def reviews_in(case: Case) -> dict[str, Review]:
    """Return how each claim stands on which people decided, by its id."""
    return reviews_of(standing(decisions_of(case)))


def not_withdrawn(case: Case, said: CaseClaim) -> None:
    """Let pass a claim that nobody withdrew.

    Raises:
        ClaimWithdrawnError: somebody did.
    """
    _, read = held(case)
    review = withdrawal_of(said, reviews_in(case), read)
    if review is not None:
        raise ClaimWithdrawnError(said.id, review.number, review.by, review.at)


def with_reason(signed: Signature) -> None:
    """Let pass a signature with a reason.

    Raises:
        NotSignedError: it has none.
    """
    if not signed.why.strip():
        lacks, option = "why", "--why"
        raise NotSignedError(lacks, option)


def signed_by_somebody(signed: Signature) -> None:
    """Let pass a signature with a name.

    Raises:
        NotSignedError: it has none.
    """
    if not signed.by.strip():
        lacks, option = "who makes it", "--by"
        raise NotSignedError(lacks, option)
