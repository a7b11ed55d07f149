"""Decision: what a person ruled in a case; decisions are only ever added, and one undoes another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ruling(StrEnum):
    """What a decision says of two entities, a source, a finding, a claim, an accused, or an earlier decision."""

    SAME = "same"
    DIFFERENT = "different"
    UNDO = "undo"
    RECORD_SAID = "record_said"
    """The letter of a source for "X said Y": `left` is the source's entity, `right` the letter."""
    RECORD_TRUE = "record_true"
    """The letter of a source for "Y is so"."""
    PROBABILITY = "probability"
    """A word of probability for a finding: `left` is its id, `right` the word."""
    CONFIDENCE = "confidence"
    """The confidence in that judgement."""
    ACCEPTED = "accepted"
    """The claim `left` says what its words say."""
    REJECTED = "rejected"
    EDITED = "edited"
    """The claim `left` is right with the slots that `content` holds."""
    WITHDRAWN = "withdrawn"
    """The claim `left` may not be used any more; `right` is `retracted` or `consent_withdrawn`."""
    CORRECTED = "corrected"
    """A public entry about the claim `left`; `right` is its kind, `content` holds its words."""
    APPROVED = "approved"
    """One of two approvals that `right` (place, name) of the claim `left` is shown, as `content` has it."""
    REPLY_ASKED = "reply_asked"
    """The entity `left` was asked for its reply, by the channel `right`."""
    REPLY_GIVEN = "reply_given"
    """The entity `left` answered the request of the number `right`."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who rules, when (UTC, ISO 8601) and why."""

    by: str
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A ruling with who made it, when (UTC, ISO 8601) and why; `number` counts from 1 in a case.

    `left` is the id of an entity, finding or claim, `right` another one or the letter or word it is given: of two
    entities that are the same, `left` is the one that is kept. `undoes` is the number of the decision that an undo
    takes back, None otherwise. `content` is a JSON object with what else the ruling needs: of a claim always its
    document, kind and words, so that the ruling can be read when the claim is gone.
    """

    number: int
    at: str
    by: str
    ruling: Ruling
    left: str
    right: str
    why: str
    undoes: int | None = None
    content: str | None = None
