"""Nested: which places of a name only say where another one of them lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.resolution.names.indexing import index

if TYPE_CHECKING:
    from collections.abc import Sequence


def narrowest(places: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Return the places without those that only say in which province or city another one lies."""
    if len(places) < 2:  # noqa: PLR2004 - one place lies in no other
        return list(places)
    found = []
    for at, keys in enumerate(places):
        others = [other for i, other in enumerate(places) if i != at]
        if not any(holds(keys, other) for other in others):
            inside = [keys_in for other in others if (keys_in := _inside(keys, other))]
            found.append(inside[0] if inside else keys)
    return found


def _inside(keys: frozenset[str], wider: frozenset[str]) -> frozenset[str]:
    """Return those of `keys` that lie in one of the places of `wider`."""
    return frozenset(key for key in keys if holds(wider, frozenset({key})))


def holds(wider: frozenset[str], keys: frozenset[str]) -> bool:
    """Tell whether one of several places lies in one of others, by the codes of divisions."""
    spots = index().spots
    heads = tuple(
        code.rstrip("0") for key in wider for code in spots[key].codes if code.endswith("00")
    )
    return any(
        code.startswith(head) and len(code.rstrip("0")) > len(head)
        for head in heads
        for key in keys
        for code in spots[key].codes
    )
