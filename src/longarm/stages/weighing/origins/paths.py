"""Paths: what lies on the way from documents that assert a finding to the ends they rest on, in numbers."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paths:
    """Every node that stands on some path from a start to an end, and no other.

    `names[n]` is the name of node n, `ahead[n]` and `behind[n]` its neighbours (each once, never n
    itself), `house[n]` the number of its house and `houses` the names of the houses by number.
    """

    names: tuple[str, ...]
    ahead: tuple[tuple[int, ...], ...]
    behind: tuple[tuple[int, ...], ...]
    starts: frozenset[int]
    ends: frozenset[int]
    house: tuple[int, ...]
    houses: tuple[str, ...]


def reach(ahead: Mapping[str, Iterable[str]], starts: Iterable[str]) -> list[str]:
    """Return the starts and all that they lead to, each once, by growing distance."""
    found = dict.fromkeys(starts)
    waiting = deque(found)
    while waiting:
        for node in ahead.get(waiting.popleft(), ()):
            if node not in found:
                found[node] = None
                waiting.append(node)
    return list(found)


def paths_between(
    ahead: Mapping[str, Collection[str]],
    starts: Iterable[str],
    ends: Iterable[str],
    houses: Mapping[str, str],
) -> Paths:
    """Return what lies between starts and ends, all of which the starts reach.

    `ahead` holds what the starts reach and nothing else.
    """
    back: dict[str, list[str]] = {node: [] for node in ahead}
    for node, onward in ahead.items():
        for each in onward:
            back[each].append(node)
    names = tuple(reach(back, ends))
    number = {name: index for index, name in enumerate(names)}
    owners = [houses.get(name, name) for name in names]
    house_number = {house: index for index, house in enumerate(dict.fromkeys(owners))}
    # From one start back to an end, all between is on the way too, so that only `ahead` needs a filter.
    return Paths(
        names,
        tuple(
            tuple(number[each] for each in ahead[name] if each != name and each in number)
            for name in names
        ),
        tuple(tuple(number[each] for each in back[name] if each != name) for name in names),
        frozenset(number[name] for name in starts if name in number),
        frozenset(number[name] for name in ends),
        tuple(house_number[owner] for owner in owners),
        tuple(house_number),
    )


def distances(neighbours: Sequence[Sequence[int]], origins: Iterable[int]) -> list[int]:
    """Return how many steps each node is from the nearest origin; -1 where none leads there."""
    steps = [-1] * len(neighbours)
    waiting = deque(origins)
    for node in waiting:
        steps[node] = 0
    while waiting:
        node = waiting.popleft()
        for each in neighbours[node]:
            if steps[each] < 0:
                steps[each] = steps[node] + 1
                waiting.append(each)
    return steps
