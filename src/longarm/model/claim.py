"""Claim: what one document says, once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from longarm.model.slots import KIND_OF, Kind, Slots

if TYPE_CHECKING:
    from longarm.model.anchor import Anchor
    from longarm.model.voice import Voice


class Polarity(StrEnum):
    """Whether the claim holds its content or holds that it is not so."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Modality(StrEnum):
    """With what force the content is put."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    OPINED = "opined"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its words, voices (outermost relay first, root voice last; empty is the publisher) and slots.

    `as_of` is an ISO date that may be partial (`2022-09`). `unread` names each slot that is None, with the reason.
    `score` is 0 to 1 and `reasons` says how it came about. `inferred` names each slot that its own words do not say,
    but the text around them.
    """

    slots: Slots
    anchor: Anchor
    voices: tuple[Voice, ...]
    polarity: Polarity
    modality: Modality
    as_of: str | None
    extractor: str
    score: float
    reasons: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    inferred: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """Return the claim kind, which its slots decide."""
        return KIND_OF[type(self.slots)]


def claim_id(rendition_sha256: str, claim: Claim) -> str:
    """Return the claim's identity: 16 hex digits over rendition, place and content, the same on every run."""
    content = "\x1f".join(
        (
            rendition_sha256,
            claim.kind,
            str(claim.anchor.start),
            str(claim.anchor.end),
            repr(claim.slots),
            claim.polarity,
        )
    )
    return sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]
