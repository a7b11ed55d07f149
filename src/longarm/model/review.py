"""Review: what people decided about claims, what the public is told of it, and whom they asked for a reply."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.model.decision import Signature

PEOPLE_NEEDED = 2
"""How many different people must approve what is shown against the rule."""


class ReviewState(StrEnum):
    """How a claim stands after the newest decision on it."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    """Accepted with slots that a person set."""
    WITHDRAWN = "withdrawn"


COUNTS = frozenset({ReviewState.ACCEPTED, ReviewState.EDITED})
"""The states in which a claim is weighed and may be published as checked."""


@dataclass(frozen=True, slots=True)
class Review:
    """The newest standing decision on a claim: who, when (UTC, ISO 8601), why, and its number in the log.

    `document`, `kind` and `quote` say what was decided on, also when the claim is no longer in the case. `consent` is
    True where it was withdrawn because whoever spoke no longer agrees.
    """

    claim: str
    state: ReviewState
    by: str
    at: str
    why: str
    number: int
    document: str
    kind: str
    quote: str
    consent: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """What the public is told of a review: that a person checked the claim, and on which day; never who."""

    claim: str
    state: ReviewState
    on: str


class CorrectionKind(StrEnum):
    """What a public correction is about."""

    RETRACTED = "retracted"
    CORRECTED = "corrected"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    OUTCOME_ADDED = "outcome_added"


@dataclass(frozen=True, slots=True)
class Correction:
    """A public entry on what changed and why readers should know; `words` may be empty where the kind says all.

    `at` is UTC, ISO 8601, in the public form the day alone. `first_release` is the id of the release in which it first
    stood, None where that is not known.
    """

    id: str
    at: str
    kind: CorrectionKind
    claims: tuple[str, ...]
    words: str
    first_release: str | None = None


class Approvable(StrEnum):
    """What two people may approve of one claim."""

    PLACE = "place"
    """That its place is shown although it is closer than a city."""
    NAME = "name"
    """That who speaks in it is named although the text gives no office or role."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved that `value`, as it stood then, is shown with a claim; `numbers` are the decisions in the log."""

    claim: str
    what: Approvable
    value: str
    given: tuple[Signature, ...]
    numbers: tuple[int, ...]

    @property
    def stands(self) -> bool:
        """Tell whether enough different people gave it."""
        return len({same_person(each.by) for each in self.given}) >= PEOPLE_NEEDED


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """That an accused was asked for its reply: when (ISO dates), how, until when, and when it answered.

    `number` is the decision in the log, `accused` the entity's id, `name` its name. `until` is None where no time was
    set, `answered` None where no answer is recorded; `document` is the document of the case that holds the answer.
    """

    number: int
    accused: str
    name: str
    asked: str
    channel: str
    until: str | None = None
    answered: str | None = None
    document: str | None = None


def same_person(name: str) -> str:
    """Return a name in the form in which two spellings of one person's name are equal: letters, without case."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
