"""Decisions: what a person cannot rule, and why."""

from __future__ import annotations

from longarm.errors.root import LongarmError


class DecisionError(LongarmError):
    """A ruling cannot stand."""


class UnknownEntityError(DecisionError):
    """A case has no entity of an id or name."""

    def __init__(self, wanted: str) -> None:
        """Name what was asked for."""
        super().__init__(
            f"{wanted}: no entity of this case has this id or name; `longarm entities` lists them"
        )


class AmbiguousEntityError(DecisionError):
    """A name stands for several entities."""

    def __init__(self, wanted: str, ids: tuple[str, ...]) -> None:
        """Name what was asked for, and the entities' ids."""
        super().__init__(
            f"{wanted}: several entities are called so; name one by its id: {', '.join(ids)}"
        )


class AlreadyMergedError(DecisionError):
    """Two entities are one already."""

    def __init__(self, left: str, right: str) -> None:
        """Name the entities."""
        super().__init__(f"{left} and {right} are one entity; `longarm unmerge` takes a merge back")


class RuledDifferentError(DecisionError):
    """Somebody ruled that two entities are two."""

    def __init__(self, left: str, right: str, number: int, by: str, at: str) -> None:
        """Name the entities and the decision."""
        super().__init__(
            f"{left} and {right}: {by} ruled on {at[:10]} that they are two (decision {number}); "
            f"take that back first: longarm unmerge {number}"
        )


class NoDecisionError(DecisionError):
    """There is no standing decision to be taken back."""

    def __init__(self, wanted: str) -> None:
        """Name what was asked for."""
        super().__init__(
            f"{wanted}: no standing decision is about it; `longarm decisions` lists them"
        )


class NotALetterError(DecisionError):
    """A source's record is a letter from A to F."""

    def __init__(self, letter: str) -> None:
        """Name what was given."""
        super().__init__(
            f"{letter!r} is no letter of a record: A reliable, B usually, C fairly, D not usually, "
            "E unreliable, F cannot be judged"
        )


class NothingAssessedError(DecisionError):
    """An assessment that says neither how probable nor how sure."""

    def __init__(self) -> None:
        """Say what is missing."""
        super().__init__("nothing was assessed: give --probability, --confidence or both")


class UnknownClaimError(DecisionError):
    """A case has no claim of this id, or several begin with it."""

    def __init__(self, wanted: str, close: tuple[str, ...]) -> None:
        """Name what was asked for, and the ids that begin with it."""
        found = (
            f"several claims begin with it: {', '.join(close)}" if close else "the case has no such"
        )
        super().__init__(f"claim {wanted!r}: {found}; `longarm review --json` prints the ids")


class ClaimWithdrawnError(DecisionError):
    """A claim was withdrawn; nothing else can be decided on it."""

    def __init__(self, claim: str, number: int, by: str, at: str) -> None:
        """Name the claim and the decision."""
        super().__init__(
            f"claim {claim}: {by} withdrew it on {at[:10]} (decision {number}); "
            f"take that back first: longarm review --undo {number}"
        )


class NotSignedError(DecisionError):
    """A decision lacks who makes it, or why."""

    def __init__(self, lacks: str, option: str) -> None:
        """Say what lacks and which option gives it."""
        super().__init__(f"a decision says {lacks}, and this one does not; give it with {option}")


class BadSlotError(DecisionError):
    """A slot cannot hold what it was given."""

    def __init__(self, slot: str, value: object, expected: str) -> None:
        """Name the slot, the value and what it may be."""
        super().__init__(f"slot {slot}: {value!r} cannot stand there; it must be {expected}")


class NothingEditedError(DecisionError):
    """An edit that changes no slot."""

    def __init__(self, claim: str) -> None:
        """Name the claim."""
        super().__init__(f"claim {claim}: the slots say this already; accept it instead")


class NothingToApproveError(DecisionError):
    """There is nothing in a claim that an approval could show."""

    def __init__(self, claim: str, what: str, why: str) -> None:
        """Name the claim, what was to be approved, and why that cannot be."""
        super().__init__(f"claim {claim}: no {what} of it can be approved, because {why}")


class SamePersonError(DecisionError):
    """One person approves twice; it takes two."""

    def __init__(self, claim: str, what: str, by: str, number: int) -> None:
        """Name the claim, what was approved, by whom and with which decision."""
        super().__init__(
            f"claim {claim}: {by} has approved its {what} already (decision {number}); "
            "a second approval must come from another person"
        )


class NoWordsError(DecisionError):
    """A public correction without words."""

    def __init__(self, claim: str) -> None:
        """Name the claim."""
        super().__init__(
            f"claim {claim}: a correction says in words what changed; give them with --words"
        )


class BadRequestError(DecisionError):
    """A request for a reply, or its answer, cannot be recorded as given."""

    def __init__(self, accused: str, reason: str, way_out: str) -> None:
        """Name the accused, the reason and the way out."""
        super().__init__(f"{accused}: {reason}; {way_out}")
