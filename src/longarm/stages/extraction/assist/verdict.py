"""Verdict: what became of a model's proposal, and the closed list of reasons for which one is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from longarm.errors import LongarmError

if TYPE_CHECKING:
    from longarm.model.claim import Claim


class Reason(StrEnum):
    """Why a proposal is refused."""

    MALFORMED = "not of the form asked for"
    UNKNOWN_KIND = "unknown kind"
    UNKNOWN_SLOT = "unknown slot"
    UNKNOWN_VALUE = "unknown value"
    TOO_MANY = "beyond the number of proposals one answer may have"
    QUOTE_TOO_SHORT = "quote too short"
    QUOTE_NOT_FOUND = "quote not in the text"
    QUOTE_SPLICED = "quote put together from several places"
    QUOTE_CUT = "quote cuts a word, a number or a date"
    QUOTE_TOO_WIDE = "quote beyond one paragraph or three sentences"
    ADDRESSED = "the paragraph gives orders to whoever reads it for an answer"
    QUESTION = "the text only asks"
    NUMBER_NOT_READ = "number not read in the quote"
    BOUND_DISAGREES = "bound disagrees with the words"
    UNIT_DISAGREES = "unit disagrees with the words"
    PLACE_NOT_READ = "place not read in the quote"
    DATE_NOT_READ = "date not read in the quote"
    NAME_NOT_IN_QUOTE = "name or words not in the quote"
    NO_ORGAN = "neither organ, organisation nor state"
    NO_FACILITY = "no such facility in the quote"
    NO_CUE = "no word of that meaning in the quote"
    DIRECTION = "the words relate the two the other way round"
    STATE_ACCUSED = "the state accused cannot be the one that answers or hosts"
    NEGATION = "the rules read the negation otherwise"
    HYPOTHETICAL = "only demanded or supposed"
    SPEAKER_NOT_NAMED = "speaker not named at the quote"
    SPEAKER_DISAGREES = "the rules hear another speaker"
    STANCE_DISAGREES = "the rules hear another stance"
    DOUBLED = "found already"


class ProposalRefusedError(LongarmError):
    """A proposal does not hold; `judge` turns this into a verdict."""

    def __init__(self, reason: Reason, detail: str) -> None:
        """Keep the reason apart from the detail: which slot, which words."""
        self.reason = reason
        self.detail = detail
        super().__init__(f"{reason.value}: {detail}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A proposal as the model made it, and the claim it became or the reason why it became none."""

    proposal: Mapping[str, Any]
    claim: Claim | None
    reason: Reason | None
    detail: str

    @property
    def word(self) -> str:
        """Return the verdict in one word or phrase: `accepted`, or the reason of the refusal."""
        return self.reason.value if self.reason else "accepted"
