"""Chokepoints: houses that every line of reporting passes, so that one of them alone can cut all."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.stages.weighing.origins.paths import Paths, distances

_BITS_AT_ONCE = 1 << 30
"""Bits held at a time, 128 MB: very many possible houses in a very large graph are taken in turns."""


@dataclass(frozen=True, slots=True)
class Chokepoint:
    """A house that every path from a start to a root passes, with its nodes on such paths, sorted.

    `from_start` is the fewest steps from any start to one of the nodes, `to_root` from one of the
    nodes to any root.
    """

    house: str
    nodes: tuple[str, ...]
    from_start: int
    to_root: int


def chokepoints(paths: Paths) -> tuple[Chokepoint, ...]:
    """Return every house that alone cuts all paths, those near the starts first, then by name.

    Where every node is its own house these are the dominators of the roots, in their order.
    """
    if not paths.ends:
        return ()
    from_start = distances(paths.ahead, paths.starts)
    possible = _on_one_path(paths, from_start)
    at_once = max(1, _BITS_AT_ONCE // len(paths.names))
    passed = [
        house
        for begin in range(0, len(possible), at_once)
        for house in _passed_by_all(paths, possible[begin : begin + at_once])
    ]
    nodes: dict[int, list[int]] = {house: [] for house in passed}
    for node, house in enumerate(paths.house):
        if house in nodes:
            nodes[house].append(node)
    to_root = distances(paths.behind, paths.ends)
    found = [
        Chokepoint(
            paths.houses[house],
            tuple(sorted(paths.names[node] for node in inside)),
            min(from_start[node] for node in inside),
            min(to_root[node] for node in inside),
        )
        for house, inside in nodes.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.from_start, -each.to_root, each.house)))


def _on_one_path(paths: Paths, from_start: list[int]) -> list[int]:
    """Return the houses on one shortest path: a house that cuts all paths is among them."""
    node = min(paths.ends, key=from_start.__getitem__)
    houses = {paths.house[node]: None}
    while from_start[node]:
        node = next(each for each in paths.behind[node] if from_start[each] == from_start[node] - 1)
        houses[paths.house[node]] = None
    return list(houses)


def _passed_by_all(paths: Paths, possible: list[int]) -> list[int]:
    """Return which of the possible houses stand on every path from a start to an end.

    What all paths to a node have passed is its own house and what all paths to each of the nodes
    behind it have passed; begun with everything, and repeated until nothing changes, this yields
    exactly the houses common to all paths, cycles or not (Kildall 1973: the property distributes).
    """
    bit = {house: 1 << index for index, house in enumerate(possible)}
    every = (1 << len(possible)) - 1
    own = [bit.get(house, 0) for house in paths.house]
    common = [every] * len(own)
    order = _forward_order(paths)
    changed = True
    while changed:
        changed = False
        for node in order:
            shared = 0 if node in paths.starts else every
            for each in paths.behind[node]:
                shared &= common[each]
            shared |= own[node]
            if shared != common[node]:
                common[node] = shared
                changed = True
    for end in paths.ends:
        every &= common[end]
    return [house for house in possible if bit[house] & every]


def _forward_order(paths: Paths) -> list[int]:
    """Return the nodes so that, but for cycles, each comes after all that lead to it."""
    left: list[int] = []
    seen: set[int] = set()
    for start in sorted(paths.starts):
        if start in seen:
            continue
        seen.add(start)
        path = [(start, iter(paths.ahead[start]))]
        while path:
            node, onward = path[-1]
            nearby = next((each for each in onward if each not in seen), None)
            if nearby is None:
                left.append(node)
                path.pop()
            else:
                seen.add(nearby)
                path.append((nearby, iter(paths.ahead[nearby])))
    return left[::-1]
