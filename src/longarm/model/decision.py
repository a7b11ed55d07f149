"""Decision: what a person ruled on entities; decisions are only ever added, and one undoes another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ruling(StrEnum):
    """What a decision says of two entities, of a source, of a finding, or of an earlier decision."""

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


@dataclass(frozen=True, slots=True)
class Signature:
    """Who rules, when (UTC, ISO 8601) and why."""

    by: str
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A ruling with who made it, when (UTC, ISO 8601) and why; `number` counts from 1 in a case.

    `left` is the id of an entity or finding, `right` another one or the letter or word it is given: of two entities
    that are the same, `left` is the one that is kept. `undoes` is the number of the decision that an undo takes back,
    None otherwise.
    """

    number: int
    at: str
    by: str
    ruling: Ruling
    left: str
    right: str
    why: str
    undoes: int | None = None
