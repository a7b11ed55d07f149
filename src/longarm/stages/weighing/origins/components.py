"""Strongly connected components: what to contract where things depend on each other in a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def components(ahead: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return the components of a graph, each after all it leads to (Tarjan 1972, no recursion).

    `ahead` holds every node with the nodes it leads to, all of which are keys.
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: dict[str, None] = {}
    found: list[list[str]] = []
    for start in ahead:
        if start in number:
            continue
        number[start] = lowest[start] = len(number)
        waiting[start] = None
        path = [(start, iter(ahead[start]))]
        while path:
            node, onward = path[-1]
            for nearby in onward:
                if nearby not in number:
                    number[nearby] = lowest[nearby] = len(number)
                    waiting[nearby] = None
                    path.append((nearby, iter(ahead[nearby])))
                    break
                if nearby in waiting:
                    lowest[node] = min(lowest[node], number[nearby])
            else:
                path.pop()
                if path:
                    outer = path[-1][0]
                    lowest[outer] = min(lowest[outer], lowest[node])
                if lowest[node] == number[node]:
                    found.append(_taken(waiting, node))
    return found


def _taken(waiting: dict[str, None], node: str) -> list[str]:
    """Take everything off the stack that waits since `node`."""
    group: list[str] = []
    while True:
        last, _ = waiting.popitem()
        group.append(last)
        if last == node:
            return group
