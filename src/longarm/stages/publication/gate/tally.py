"""Tally: what the gate leaves out, counted for the public, and thing by thing for the people of a case."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from longarm.stages.publication.gate.report import Left


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One thing that was left out: `thing` is its id or name in the case, which no release holds."""

    what: str
    reason: str
    thing: str


@dataclass(slots=True)
class Tally:
    """Takes down what is left out."""

    things: list[LeftOut] = field(default_factory=list)

    def note(self, what: str, reason: str, *things: str) -> None:
        """Take down things of one sort that are left out for one reason."""
        self.things += [LeftOut(what, reason, thing) for thing in things]

    def counted(self) -> tuple[Left, ...]:
        """Return how many things were left out, by sort and reason; this names none of them."""
        counts = Counter((one.what, one.reason) for one in self.things)
        return tuple(Left(what, reason, count) for (what, reason), count in sorted(counts.items()))
