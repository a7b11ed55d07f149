"""Limits: how much of a case a report holds, so that it can be printed whatever the size of the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from longarm.stages.publication.views.allegations import Allegation

Thing = TypeVar("Thing")

_ITEMS = 240
"""Sites in all countries together, and as many incidents, patterns and responses."""
_FEWEST = 3
_MOST = 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that stands in one place of a report."""

    in_country: int
    """Sites of one country; incidents, patterns, responses and figures likewise."""
    claims: int = 3
    """Sentences under one allegation, and replies, and quotes of an outcome."""
    groups: int = 20
    """Things counted that get a picture and a table of their own."""
    values: int = 40
    """Rows of one table of figures."""
    listed: int = 40
    """Rows of any other list: contested figures, denials, origins, gaps."""


def limits(countries: int) -> Limits:
    """Return the limits for a case with so many countries: the more of them, the fewer things of each."""
    return Limits(in_country=max(_FEWEST, min(_MOST, _ITEMS // max(1, countries))))


def best(ones: Sequence[Allegation], most: int) -> tuple[Allegation, ...]:
    """Return at most so many allegations, the ones with most origins and outlets, in the order in which they came."""
    ranked = sorted(
        range(len(ones)),
        key=lambda at: (-ones[at].finding.origins.at_least, -ones[at].finding.outlets, at),
    )
    return tuple(ones[at] for at in sorted(ranked[:most]))


def cut(ones: Sequence[Thing], most: int) -> tuple[tuple[Thing, ...], int]:
    """Return the first `most` things and how many more there are."""
    return tuple(ones[:most]), max(0, len(ones) - most)
