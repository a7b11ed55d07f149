"""Reviews: what people decided about claims, read from their rulings and laid over what the machine read."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from longarm.model.contract import SLOTS_OF, from_json
from longarm.model.decision import Ruling, Signature
from longarm.model.review import (
    Approvable,
    Approval,
    Correction,
    CorrectionKind,
    ReplyRequest,
    Review,
    ReviewState,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.decision import Decision
    from longarm.model.registry import CaseClaim
    from longarm.model.slots import Slots

NOT_SAID = "a person found that the text does not say"
"""The reason of a slot that a person emptied."""

_STATES = {
    Ruling.ACCEPTED: ReviewState.ACCEPTED,
    Ruling.REJECTED: ReviewState.REJECTED,
    Ruling.EDITED: ReviewState.EDITED,
    Ruling.WITHDRAWN: ReviewState.WITHDRAWN,
}
_OUT = frozenset({ReviewState.REJECTED, ReviewState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Claims after what people decided: those that count, and what the machine read in the place of the others."""

    claims: tuple[CaseClaim, ...]
    set_aside: tuple[CaseClaim, ...]


def reviews_of(rulings: Iterable[Decision]) -> dict[str, Review]:
    """Return how each claim stands, by its id; `rulings` stand, the oldest first, and the newest one holds.

    A claim that was accepted after a person had set its slots is still one with a person's slots.
    """
    found: dict[str, Review] = {}
    edited: set[str] = set()
    for each in rulings:
        if each.ruling not in _STATES:
            continue
        state = _STATES[each.ruling]
        if state is ReviewState.EDITED:
            edited.add(each.left)
        elif state is ReviewState.ACCEPTED and each.left in edited:
            state = ReviewState.EDITED
        said = content_of(each)
        found[each.left] = Review(
            claim=each.left,
            state=state,
            by=each.by,
            at=each.at,
            why=each.why,
            number=each.number,
            document=said["document"],
            kind=said["kind"],
            quote=said["quote"],
            consent=each.right == CorrectionKind.CONSENT_WITHDRAWN,
        )
    return found


def reviewed(claims: Iterable[CaseClaim], rulings: Sequence[Decision]) -> Reviewed:
    """Return claims as they stand after `rulings`, which stand themselves and come oldest first.

    A withdrawal outlives its claim: where the document was read anew, what has its kind and words is set aside too.
    """
    states = reviews_of(rulings)
    edits = {each.left: each for each in rulings if each.ruling is Ruling.EDITED}
    read = tuple(claims)
    outlived = withdrawals_without_claim(states, read)
    counting, aside = [], []
    for said in read:
        if _words_of(said) in outlived:
            aside.append(said)
            continue
        review = states.get(said.id)
        if review is None:
            counting.append(said)
        elif review.state in _OUT:
            aside.append(said)
        elif said.id in edits:
            counting.append(with_edit(said, edits[said.id]))
            aside.append(said)
        else:
            counting.append(said)
    return Reviewed(tuple(counting), tuple(aside))


_Words = tuple[str, str, str]
"""The document, kind and exact words of a claim."""


def withdrawals_without_claim(
    reviews: Mapping[str, Review], claims: Iterable[CaseClaim]
) -> dict[_Words, Review]:
    """Return the withdrawals of claims that are no longer read, by the words that they were about."""
    known = {each.id for each in claims}
    return {
        (each.document, each.kind, each.quote): each
        for each in reviews.values()
        if each.state is ReviewState.WITHDRAWN and each.claim not in known
    }


def withdrawal_of(
    said: CaseClaim, reviews: Mapping[str, Review], claims: Iterable[CaseClaim]
) -> Review | None:
    """Return the withdrawal that a claim falls under, its own or one that outlived its claim, or None."""
    own = reviews.get(said.id)
    if own is not None and own.state is ReviewState.WITHDRAWN:
        return own
    return withdrawals_without_claim(reviews, claims).get(_words_of(said))


def _words_of(said: CaseClaim) -> _Words:
    return said.document_id, said.claim.kind.value, said.claim.anchor.exact


def with_edit(said: CaseClaim, ruling: Decision) -> CaseClaim:
    """Return a claim with the slots that a person set; its id, anchor and voices stay."""
    claim = said.claim
    slots: Slots = from_json(SLOTS_OF[claim.kind], content_of(ruling)["slots"])
    names = [each.name for each in fields(slots)]
    changed = [name for name in names if getattr(slots, name) != getattr(claim.slots, name)]
    reasons = dict(claim.unread)
    unread = tuple(
        (name, reasons.get(name, NOT_SAID))
        for name in names
        if getattr(slots, name) is None and (name in reasons or name in changed)
    )
    told = f"changed by a person on {ruling.at[:10]}: {', '.join(changed)}"
    whole = replace(claim, slots=slots, unread=unread, reasons=(*claim.reasons, told))
    return replace(said, claim=whole)


def corrections_of(rulings: Iterable[Decision]) -> tuple[Correction, ...]:
    """Return the public entries, the oldest first: what people wrote, and one for each withdrawal."""
    return tuple(
        Correction(
            id=f"c{each.number}",
            at=each.at,
            kind=CorrectionKind(each.right),
            claims=(each.left,),
            words=content_of(each).get("words", ""),
        )
        for each in rulings
        if each.ruling in {Ruling.CORRECTED, Ruling.WITHDRAWN}
    )


def approvals_of(rulings: Iterable[Decision]) -> tuple[Approval, ...]:
    """Return what was approved of which claim, also what only one person approved, the oldest first."""
    given = defaultdict[tuple[str, str, str], list["Decision"]](list)
    for each in rulings:
        if each.ruling is Ruling.APPROVED:
            given[each.left, each.right, content_of(each)["value"]].append(each)
    return tuple(
        Approval(
            claim=claim,
            what=Approvable(what),
            value=value,
            given=tuple(Signature(each.by, each.at, each.why) for each in ones),
            numbers=tuple(each.number for each in ones),
        )
        for (claim, what, value), ones in given.items()
    )


def requests_of(rulings: Sequence[Decision]) -> tuple[ReplyRequest, ...]:
    """Return the requests for a reply, the oldest first, each with its newest answer."""
    answers = {
        int(each.right): content_of(each) for each in rulings if each.ruling is Ruling.REPLY_GIVEN
    }
    found = []
    for each in rulings:
        if each.ruling is not Ruling.REPLY_ASKED:
            continue
        asked, answer = content_of(each), answers.get(each.number, {})
        found.append(
            ReplyRequest(
                number=each.number,
                accused=each.left,
                name=asked["name"],
                asked=asked["on"],
                channel=each.right,
                until=asked["until"],
                answered=answer.get("on"),
                document=answer.get("document"),
            )
        )
    return tuple(found)


def content_of(ruling: Decision) -> Mapping[str, Any]:
    """Return what a decision holds beside its words."""
    held: Mapping[str, Any] = json.loads(ruling.content or "{}")
    return held
