"""Decided: what people decided about claims, as far as it bears on what may be published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from longarm.model.registry import CaseClaim, Registry
from longarm.model.release import Unreviewed
from longarm.model.review import (
    COUNTS,
    Approvable,
    Checked,
    Correction,
    CorrectionKind,
    ReplyRequest,
    Review,
    ReviewState,
)
from longarm.model.slots import Kind
from longarm.stages.publication.gate import reasons
from longarm.stages.publication.gate.tally import Tally
from longarm.stages.publication.gate.withholding import Why, Withheld, Withholding, passages_in

COMMON = {Kind.STATEMENT: 24}
"""Code points up to which withdrawn words of a kind are common speech and withheld in their own document alone.

A statement is quoted with its sentence, which is somebody's; other kinds with a few words that are everybody's, as
"54 police stations".
"""
COMMON_ELSE = 72

_REASONS = {ReviewState.REJECTED: reasons.MISREAD, ReviewState.WITHDRAWN: reasons.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided: how claims stand, what two people approved, which words nobody may read any more.

    `silenced` maps ids of documents to the spans of withdrawn words in their texts.
    """

    unreviewed: Unreviewed
    reviews: Mapping[str, Review]
    approved: frozenset[tuple[str, Approvable, str]]
    silenced: Mapping[str, tuple[Withheld, ...]]

    def bars(self, one: CaseClaim) -> str | None:
        """Return why a claim may not be published after what people decided, or None."""
        review = self.reviews.get(one.id)
        if review is not None and review.state in _REASONS:
            return _REASONS[review.state]
        anchor = one.claim.anchor
        spans = self.silenced.get(one.document_id, ())
        if any(span.start < anchor.end and anchor.start < span.end for span in spans):
            return reasons.CONSENT
        if review is None and self.unreviewed is Unreviewed.LEAVE_OUT:
            return reasons.UNCHECKED
        return None

    def approves(self, claim: str, what: Approvable, value: str | None) -> bool:
        """Tell whether two people approved that this value of a claim is shown."""
        return value is not None and (claim, what, value) in self.approved


def withdrawn_passages(registry: Registry) -> tuple[str, ...]:
    """Return the words of withdrawn consent that are withheld in every text of a release."""
    found = set()
    for review in registry.reviews.values():
        words = " ".join(review.quote.split())
        if _is_silenced(review) and len(words) > COMMON.get(Kind(review.kind), COMMON_ELSE):
            found.add(words)
    return tuple(sorted(found))


def decided(registry: Registry, withholding: Withholding, unreviewed: Unreviewed) -> Decided:
    """Return what people decided in a case."""
    return Decided(
        unreviewed=unreviewed,
        reviews=registry.reviews,
        approved=approved(registry),
        silenced=_silenced(registry, withholding),
    )


def approved(registry: Registry) -> frozenset[tuple[str, Approvable, str]]:
    """Return what two different people approved: of which claim, what, and its value."""
    return frozenset(
        (each.claim, each.what, each.value) for each in registry.approvals if each.stands
    )


def approved_places(
    claims: tuple[CaseClaim, ...], rules: Decided
) -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Return by document where the claims stand whose place two people approved, each with that place."""
    places = {claim: place for claim, what, place in rules.approved if what is Approvable.PLACE}
    found: dict[str, tuple[tuple[int, int, str], ...]] = {}
    for one in claims:
        if one.id in places:
            anchor = one.claim.anchor
            span = (anchor.start, anchor.end, places[one.id])
            found[one.document_id] = (*found.get(one.document_id, ()), span)
    return found


def note_set_aside(registry: Registry, tally: Tally) -> None:
    """Take down the claims that people rejected or withdrew."""
    edited = {one.id for one in registry.claims}
    for one in registry.set_aside:
        if one.id not in edited:
            review = registry.reviews.get(one.id)
            # What falls under a withdrawal that outlived its claim has no review of its own.
            state = ReviewState.WITHDRAWN if review is None else review.state
            tally.note("claim", _REASONS.get(state, reasons.WITHDRAWN), one.id)


def public_reviews(registry: Registry, kept: set[str]) -> dict[str, Checked]:
    """Return which published claims a person checked and on which day, without who."""
    return {
        claim: Checked(claim, review.state, review.at[:10])
        for claim, review in sorted(registry.reviews.items())
        if claim in kept and review.state in COUNTS
    }


def public_corrections(registry: Registry, clean: Callable[[str], str]) -> tuple[Correction, ...]:
    """Return the corrections as the public reads them: the day alone, nothing that is withheld.

    Where consent was withdrawn no claim is named: an earlier release would lead from its id to whoever spoke.
    """
    return tuple(
        replace(
            each,
            at=each.at[:10],
            claims=() if each.kind is CorrectionKind.CONSENT_WITHDRAWN else each.claims,
            words=clean(each.words),
        )
        for each in registry.corrections
    )


def public_requests(
    registry: Registry,
    label: Callable[[str], str],
    ids: Mapping[str, str],
    cited: set[str],
) -> tuple[ReplyRequest, ...]:
    """Return the requests for a reply as the public reads them; a document that is left out is not named."""
    return tuple(
        replace(
            each,
            name=label(each.name),
            channel=label(each.channel),
            document=ids[each.document] if each.document in cited else None,
        )
        for each in registry.requests
    )


def _is_silenced(review: Review) -> bool:
    return review.state is ReviewState.WITHDRAWN and review.consent


def _silenced(registry: Registry, withholding: Withholding) -> dict[str, tuple[Withheld, ...]]:
    """Return where withdrawn words stand: long ones in every document, short ones in their own."""
    own: dict[str, set[str]] = {}
    for review in registry.reviews.values():
        if _is_silenced(review):
            own.setdefault(review.document, set()).add(" ".join(review.quote.split()))
    if not own:
        return {}
    found = {}
    for document in registry.documents:
        words = tuple(sorted(own.get(document.id, set()).union(withholding.passages) - {""}))
        spans = passages_in(document.rendition.text, words)
        if spans:
            found[document.id] = tuple(Withheld(*span, Why.PASSAGE) for span in spans)
    return found
