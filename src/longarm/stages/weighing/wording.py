"""Wording: names and numbers as reasons give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from longarm.model.finding import Origins

_MANY = 4
"""So many names are listed in a reason; of more only the number is given."""


def listed(names: Iterable[str]) -> str:
    """Return names in one line, sorted; of very many the first few and how many more there are."""
    ordered = sorted(set(names))
    if len(ordered) <= _MANY:
        return ", ".join(ordered)
    return f"{', '.join(ordered[:_MANY])} and {len(ordered) - _MANY} more"


def counted(number: int, one: str) -> str:
    """Return a number with its noun: `1 outlet`, `2 outlets`."""
    return f"{number} {one if number == 1 else f'{one}s'}"


def span(count: Origins) -> str:
    """Return an interval in words: `2`, or `1 to 2`."""
    least, most = count.at_least, count.at_most
    return str(least) if least == most else f"{least} to {most}"
