"""Grades: Admiralty letter and number from origins and contradictions, each with its reason.

The letter is the source's record. People set it; until then it is F, "no record set". The number is
the content:

| number | given when |
|---|---|
| 1 | at least two independent origins are known, and nothing contradicts |
| 2 | there may be two, or an authority of the host state confirms; nothing contradicts |
| 3 | one origin is known, and nothing contradicts |
| 4 | something contradicts: a conflict stands open, or a bound is inverted |
| 5 | it departs from what its own root is said to have counted (misprint, mixed counts) |
| 6 | no origin is known: it cannot be judged |

The first row that fits from the bottom up decides: 6, 5, 4, then 1, 2, 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.finding import Flag, FlagKind, Grade
from longarm.stages.weighing.origins.roots import LOOP
from longarm.stages.weighing.wording import listed, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.stages.weighing.origins.backing import Backing

_NO_RECORD = "F"
_DEPARTS = {FlagKind.MISPRINT, FlagKind.MIXED_COUNTS}
_CONTRADICTS = {FlagKind.CONFLICT, FlagKind.BOUND_INVERTED}
_TWO = 2


def grade(
    backing: Backing, flags: Sequence[Flag], hosts: Iterable[str] = (), remarks: Sequence[str] = ()
) -> Grade:
    """Return the grade of a finding or ledger entry.

    `hosts` are the states (ISO alpha-2) on whose ground it plays.
    """
    number, reason = _number(backing, flags, frozenset(hosts))
    return Grade(_NO_RECORD, number, "no record set", "; ".join((reason, *remarks)))


def _number(backing: Backing, flags: Sequence[Flag], hosts: frozenset[str]) -> tuple[int, str]:
    if backing.origins.at_least == 0:
        return 6, _unknown(backing)
    if any(flag.kind in _DEPARTS for flag in flags):
        return 5, "it departs from what its own root is said to have counted"
    contradicting = sum(flag.kind in _CONTRADICTS for flag in flags)
    if contradicting:
        return 4, f"contradicted: {_origins(backing)}, and {_open(contradicting)}"
    number, reason = _uncontradicted(backing, hosts)
    return number, f"{reason}, and nothing in the case contradicts"


def _uncontradicted(backing: Backing, hosts: frozenset[str]) -> tuple[int, str]:
    if backing.origins.at_least >= _TWO:
        return 1, _origins(backing)
    confirming = [root.name for root in backing.roots if root.authority and root.country in hosts]
    if confirming:
        return 2, f"an authority of the host state says so ({listed(confirming)})"
    if backing.origins.at_most >= _TWO:
        return 2, _origins(backing)
    return 3, f"{_origins(backing)}: every outlet leads back to it"


def _unknown(backing: Backing) -> str:
    if any(root.name == LOOP for root in backing.roots):
        return "unsourced loop: the outlets cite each other and no one else"
    return (
        "no origin is known by name"
        if backing.roots
        else "nobody vouches for it; it is only denied or an opinion"
    )


def _origins(backing: Backing) -> str:
    noun = "origin" if backing.origins.at_most == 1 else "origins"
    return f"{span(backing.origins)} independent {noun} ({listed(backing.names)})"


def _open(contradicting: int) -> str:
    return (
        "1 contradiction is open"
        if contradicting == 1
        else f"{contradicting} contradictions are open"
    )
