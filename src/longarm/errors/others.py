"""Others: what else longarm refuses on purpose."""

from __future__ import annotations

from longarm.errors.root import LongarmError


class NotStatementsError(LongarmError):
    """A file is no table of FollowTheMoney statements."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(
            f"{name}: no CSV of FollowTheMoney statements (its first line must name the columns canonical_id, prop, "
            "schema and value); make one with `ftm aggregate` or export it as statements"
        )


class PackError(LongarmError):
    """A language pack cannot be used."""

    def __init__(self, language: str, reason: str) -> None:
        """Name the language and what is wrong with its data."""
        super().__init__(
            f"language pack {language}: {reason}; see docs/reference/language-packs.md"
        )


class UnsolvedCutError(LongarmError):
    """The solver did not find how many independent lines of reporting there are."""

    def __init__(self, nodes: int, houses: int, status: str) -> None:
        """Say how large the web is, and how the solver ended."""
        super().__init__(
            f"no exact number of independent lines for a web of {nodes} nodes in {houses} houses: the solver "
            f"ended with '{status}'; weigh the finding with fewer documents, or report the web as a defect"
        )
