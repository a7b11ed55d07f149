"""Kernel: a web of paths made small without a change to how many houses must go to cut it.

Each step keeps the number, for these reasons:

- An edge into a start, and one out of an end, is on no path that has not a shorter path inside it.
- If all that leaves node A goes to node B, whatever passes A passes B. A cut that removes A can
  remove B instead, provided that A is all that its house has here, or that B is of the same
  house. So A's place may be given to B; and likewise if all that enters B comes from A.
- A node that is start and end at once is a path by itself: its house is in every cut.

Merging two nodes of one house that do not stand so would be wrong: it makes paths that nobody took.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from longarm.stages.weighing.origins.paths import Paths


@dataclass(frozen=True, slots=True)
class Part:
    """Paths that share neither node nor house with any other part: its number can be added.

    `ahead` has every node of the part as a key, `house` the number of its house.
    """

    ahead: dict[int, frozenset[int]]
    starts: frozenset[int]
    ends: frozenset[int]
    house: dict[int, int]

    @property
    def trivial(self) -> bool:
        """Tell whether every node is a house of its own."""
        return len(set(self.house.values())) == len(self.house)


class Kernel:
    """What is left of paths when all has been taken out that does not matter for the number.

    `forced` counts the houses that are in every cut and are gone already.
    """

    def __init__(self, paths: Paths) -> None:
        """Shrink paths as far as the rules go."""
        self.forced = 0
        self._ahead = {node: set(onward) for node, onward in enumerate(paths.ahead)}
        self._behind = {node: set(back) for node, back in enumerate(paths.behind)}
        self._house = dict(enumerate(paths.house))
        self._inside: list[set[int]] = [set() for _ in paths.houses]
        for node, house in self._house.items():
            self._inside[house].add(node)
        self._starts: set[int] = set()
        self._ends: set[int] = set()
        self._waiting = list(self._ahead)
        for node in paths.starts:
            self._become_start(node)
        for node in paths.ends:
            self._become_end(node)
        while self._waiting:
            node = self._waiting.pop()
            if node in self._ahead:
                self._look_at(node)

    def parts(self) -> list[Part]:
        """Return what is left, in parts that have nothing to do with each other."""
        seen: set[int] = set()
        found: list[Part] = []
        for first in self._ahead:
            if first in seen:
                continue
            seen.add(first)
            part = [first]
            waiting = deque(part)
            while waiting:
                node = waiting.popleft()
                for group in (
                    self._ahead[node],
                    self._behind[node],
                    self._inside[self._house[node]],
                ):
                    fresh = group - seen
                    seen |= fresh
                    part.extend(fresh)
                    waiting.extend(fresh)
            found.append(self._part(part))
        return found

    def _part(self, nodes: list[int]) -> Part:
        return Part(
            {node: frozenset(self._ahead[node]) for node in nodes},
            frozenset(node for node in nodes if node in self._starts),
            frozenset(node for node in nodes if node in self._ends),
            {node: self._house[node] for node in nodes},
        )

    def _look_at(self, node: int) -> None:
        """Apply the first rule that fits a node; what it changes is looked at again."""
        ahead, behind = self._ahead[node], self._behind[node]
        if node in self._starts and node in self._ends:
            self.forced += 1
            for each in tuple(self._inside[self._house[node]]):
                self._remove(each)
        elif not (ahead or node in self._ends) or not (behind or node in self._starts):
            self._remove(node)
        elif len(ahead) == 1 and self._gives_way(node, *ahead):
            self._merge(node, *ahead)
        elif len(behind) == 1 and self._gives_way(node, *behind):
            self._merge(node, *behind)

    def _gives_way(self, node: int, other: int) -> bool:
        """Tell whether a cut can spare a node's house, there, for that of the node beside it."""
        house = self._house[node]
        return len(self._inside[house]) == 1 or house == self._house[other]

    def _merge(self, gone: int, kept: int) -> None:
        """Give a node's neighbours and its standing to the node beside it, which keeps its house."""
        self._leave_house(gone)
        if self._edges(gone) > self._edges(kept):
            # Whichever has fewer edges is rewritten, so that a hub is not copied along a chain.
            house = self._house[kept]
            self._inside[house].remove(kept)
            self._inside[house].add(gone)
            self._house[gone] = house
            gone, kept = kept, gone
        for each in self._behind[gone]:
            self._ahead[each].discard(gone)
            if each != kept:
                self._ahead[each].add(kept)
                self._behind[kept].add(each)
        for each in self._ahead[gone]:
            self._behind[each].discard(gone)
            if each != kept:
                self._behind[each].add(kept)
                self._ahead[kept].add(each)
        self._forget(gone)
        if gone in self._starts or kept in self._starts:
            self._become_start(kept)
        if gone in self._ends or kept in self._ends:
            self._become_end(kept)
        self._waiting.append(kept)

    def _edges(self, node: int) -> int:
        return len(self._ahead[node]) + len(self._behind[node])

    def _become_start(self, node: int) -> None:
        self._starts.add(node)
        for each in self._behind[node]:
            self._ahead[each].discard(node)
            self._waiting.append(each)
        self._behind[node].clear()

    def _become_end(self, node: int) -> None:
        self._ends.add(node)
        for each in self._ahead[node]:
            self._behind[each].discard(node)
            self._waiting.append(each)
        self._ahead[node].clear()

    def _remove(self, node: int) -> None:
        self._leave_house(node)
        for each in self._behind[node]:
            self._ahead[each].discard(node)
        for each in self._ahead[node]:
            self._behind[each].discard(node)
        self._forget(node)

    def _leave_house(self, node: int) -> None:
        inside = self._inside[self._house[node]]
        inside.remove(node)
        if len(inside) == 1:
            self._waiting.extend(inside)

    def _forget(self, node: int) -> None:
        self._waiting.extend(self._behind.pop(node))
        self._waiting.extend(self._ahead.pop(node))
        del self._house[node]
