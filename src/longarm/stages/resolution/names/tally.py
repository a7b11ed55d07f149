"""Tally: what of two names was found in each other, and what the comparison comes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.model.entity import Verdict


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two names comes to: a verdict, a score from 0 to 1, and why, in words."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """Weights found in the other name, and all there are; what speaks for it, against it, and for asking a person."""

    left: float = 0.0
    right: float = 0.0
    left_whole: float = 0.0
    right_whole: float = 0.0
    reasons: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    """What is close to something of the other name and not the same, in words."""

    def match(self, left: float, right: float, share: float = 1.0) -> None:
        """Count weights that match each other in part or whole."""
        self.left += left * share
        self.right += right * share
