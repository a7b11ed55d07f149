"""Review: what people decide about claims of a case, one function a decision, for every door."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.errors import NothingEditedError, NoWordsError
from longarm.model.contract import to_json
from longarm.model.decision import Decision, Ruling, Signature
from longarm.model.review import CorrectionKind
from longarm.pipeline.approving import approve
from longarm.pipeline.claim_decisions import (
    claim_called,
    claim_decision,
    not_withdrawn,
    reviews_in,
    with_reason,
)
from longarm.pipeline.decide import undo
from longarm.pipeline.editing import edited
from longarm.pipeline.look import held, registry
from longarm.pipeline.replies import ask_reply, record_reply
from longarm.stages.publication.words.phrasing import Phrasing
from longarm.stages.publication.words.places import places
from longarm.stages.publication.words.strings import english
from longarm.stages.weighing.stakes import Pending, alike, pending
from longarm.store.decisions import put_decision
from longarm.store.documents import in_one_step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.model.document import Document
    from longarm.model.review import Review
    from longarm.store.case import Case

__all__ = [
    "Orphan",
    "Queue",
    "Session",
    "Shown",
    "accept",
    "approve",
    "ask_reply",
    "correct",
    "edit",
    "orphans",
    "queue",
    "record_reply",
    "reject",
    "skip",
    "undo",
    "withdraw",
]

CONTEXT = 240
"""Code points of the text shown on both sides of a quote."""


@dataclass(frozen=True, slots=True)
class Session:
    """One person at work: what they skipped, and what they decided, the newest last; nothing of it is kept."""

    by: str
    skipped: frozenset[str] = frozenset()
    made: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim as whoever decides on it sees it: its sentence, its quote between `before` and `after`, and its document.

    `voices` stand outermost first; `score` comes with the machine's `reasons`.
    """

    id: str
    kind: str
    sentence: str
    before: str
    quote: str
    after: str
    document: str
    title: str | None
    publisher: str | None
    published: str | None
    voices: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]
    slots: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for a person, those claims first on which most hangs, of the case as it stood."""

    items: tuple[Pending, ...]
    documents: Mapping[str, Document]
    phrasing: Phrasing

    def shown(self, item: Pending) -> Shown:
        """Return an item's claim with its words around it."""
        said = item.claim
        claim, anchor = said.claim, said.claim.anchor
        document = self.documents[said.document_id]
        text, stated = document.rendition.text, document.rendition
        return Shown(
            id=said.id,
            kind=claim.kind.value,
            sentence=self.phrasing.sentence(said, stated.publisher.value),
            before=text[max(0, anchor.start - CONTEXT) : anchor.start],
            quote=anchor.exact,
            after=text[anchor.end : anchor.end + CONTEXT],
            document=document.id,
            title=stated.title.value,
            publisher=stated.publisher.value,
            published=stated.published.value,
            voices=tuple(f"{each.name} ({each.type}, {each.stance})" for each in claim.voices),
            score=claim.score,
            reasons=claim.reasons,
            slots=to_json(claim.slots),
        )


@dataclass(frozen=True, slots=True)
class Orphan:
    """A review of a claim that the case no longer reads; `now` are claims of its document with its kind and words."""

    review: Review
    now: tuple[str, ...]


def queue(case: Case, session: Session | None = None) -> Queue:
    """Return the claims that nobody has checked, without those that this person skipped."""
    seen = registry(case)
    skipped = frozenset() if session is None else session.skipped
    return Queue(
        items=tuple(each for each in pending(seen) if not skipped.issuperset(each.alike)),
        documents={each.id: each for each in seen.documents},
        phrasing=Phrasing(english(), places(seen)),
    )


def skip(session: Session, item: Pending) -> Session:
    """Return the session in which an item is not asked again."""
    return replace(session, skipped=session.skipped.union(item.alike))


def orphans(case: Case) -> tuple[Orphan, ...]:
    """Return the reviews of claims that are gone, because their document was read anew and says otherwise."""
    _, read = held(case)
    known = {each.id for each in read}
    by_words: dict[tuple[str, str, str], list[str]] = {}
    for each in read:
        key = (each.document_id, each.claim.kind.value, each.claim.anchor.exact)
        by_words.setdefault(key, []).append(each.id)
    reviews = reviews_in(case)
    return tuple(
        Orphan(each, tuple(by_words.get((each.document, each.kind, each.quote), ())))
        for each in reviews.values()
        if each.claim not in known
    )


def accept(
    case: Case, claim: str, signed: Signature, *, also_alike: bool = False
) -> tuple[Decision, ...]:
    """Rule that a claim says what its words say; with `also_alike`, all that say the same in the same words.

    Raises:
        UnknownClaimError: the case has no such claim.
        ClaimWithdrawnError: it was withdrawn.
        NotSignedError: nobody signs.
    """
    return _rule(case, claim, Ruling.ACCEPTED, signed, also_alike=also_alike)


def reject(
    case: Case, claim: str, signed: Signature, *, also_alike: bool = False
) -> tuple[Decision, ...]:
    """Rule that a claim was misread: nothing rests on it any more.

    Raises:
        UnknownClaimError, ClaimWithdrawnError: as for `accept`.
        NotSignedError: nobody signs, or no reason is given.
    """
    with_reason(signed)
    return _rule(case, claim, Ruling.REJECTED, signed, also_alike=also_alike)


def edit(
    case: Case,
    claim: str,
    changes: Mapping[str, object],
    signed: Signature,
    *,
    also_alike: bool = False,
) -> tuple[Decision, ...]:
    """Set slots of a claim and accept it so; the machine's stay in the log and in the case.

    Raises:
        UnknownClaimError, ClaimWithdrawnError: as for `accept`.
        NotSignedError: nobody signs, or no reason is given.
        BadSlotError: a slot cannot hold its value.
        NothingEditedError: nothing would change.
    """
    with_reason(signed)
    said = claim_called(case, claim)
    slots = edited(said.claim.slots, changes)
    if slots == said.claim.slots:
        raise NothingEditedError(said.id)
    content = {"was": to_json(said.claim.slots), "slots": to_json(slots)}
    return _rule(case, said.id, Ruling.EDITED, signed, content, also_alike=also_alike)


def withdraw(case: Case, claim: str, signed: Signature, *, consent: bool = False) -> Decision:
    """Take a claim out for good: it was retracted, or with `consent` whoever spoke no longer agrees.

    A public correction follows from it. Claims of an older capture can be withdrawn too.

    Raises:
        UnknownClaimError: the case never had such a claim.
        ClaimWithdrawnError: it was withdrawn before.
        NotSignedError: nobody signs, or no reason is given.
    """
    with_reason(signed)
    said = claim_called(case, claim, older=True)
    not_withdrawn(case, said)
    kind = CorrectionKind.CONSENT_WITHDRAWN if consent else CorrectionKind.RETRACTED
    return put_decision(case, claim_decision(said, Ruling.WITHDRAWN, signed, right=kind))


def correct(
    case: Case,
    claim: str,
    words: str,
    signed: Signature,
    kind: CorrectionKind = CorrectionKind.CORRECTED,
) -> Decision:
    """Tell the public what changed about a claim, in words that stand in every release from now on.

    Raises:
        UnknownClaimError: the case never had such a claim.
        NoWordsError: there are no words.
        NotSignedError: nobody signs, or no reason is given.
    """
    with_reason(signed)
    said = claim_called(case, claim, older=True)
    told = " ".join(words.split())
    if not told:
        raise NoWordsError(said.id)
    return put_decision(
        case, claim_decision(said, Ruling.CORRECTED, signed, {"words": told}, right=kind)
    )


def _rule(  # noqa: PLR0913 - what is ruled, by whom, with what
    case: Case,
    claim: str,
    ruling: Ruling,
    signed: Signature,
    content: Mapping[str, object] | None = None,
    *,
    also_alike: bool,
) -> tuple[Decision, ...]:
    """Keep a ruling on a claim, and where asked on those like it that nobody has decided on, all or nothing."""
    said = claim_called(case, claim)
    not_withdrawn(case, said)
    ones = [said]
    if also_alike:
        _, read = held(case)
        decided = reviews_in(case)
        ids = set(alike(read, said.id)) - decided.keys() - {said.id}
        ones += [each for each in read if each.id in ids]
    with in_one_step(case):
        return tuple(
            put_decision(case, claim_decision(each, ruling, signed, content)) for each in ones
        )
