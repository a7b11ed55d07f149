"""Small invented webs, and the answers about them by enumeration of every set of houses."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from longarm.stages.weighing.origins.lines import Web


def web(
    edges: str, starts: str, houses: Mapping[str, str] | None = None, unresolved: str = ""
) -> Web:
    """Return a web from `A>B B>C`, the starts `A` and the unresolved `C`, all parted by blanks."""
    onward: dict[str, tuple[str, ...]] = {}
    for edge in edges.split():
        one, other = edge.split(">")
        onward[one] = (*onward.get(one, ()), other)
    return Web(onward, tuple(starts.split()), houses or {}, frozenset(unresolved.split()))


def random_web(seed: int, most: int = 8) -> Web:
    """Return a web of a few nodes with cycles, houses and unresolved sinks, the same for a seed."""
    dice = random.Random(seed)  # noqa: S311 - test data, no secret
    nodes = [f"n{number}" for number in range(dice.randint(1, most))]
    share = dice.choice((0.12, 0.2, 0.3))
    onward = {
        node: tuple(other for other in nodes if dice.random() < share)
        for node in nodes
        if dice.random() > 0.25
    }
    owners = [f"h{number}" for number in range(dice.randint(1, 4))]
    owned = dice.choice((0.0, 0.4, 0.8))
    return Web(
        onward,
        tuple(dice.sample(nodes, dice.randint(1, min(4, len(nodes))))),
        {node: dice.choice(owners) for node in nodes if dice.random() < owned},
        frozenset(node for node in nodes if dice.random() < 0.25),
    )


def layered_web(seed: int) -> Web:
    """Return a web in layers with several ways between them, few or no common houses, some cycles.

    The rules that shrink a web leave much of it, so that flow, bounds and programme must decide.
    """
    dice = random.Random(seed)  # noqa: S311 - test data, no secret
    layers = [
        [f"{depth}.{number}" for number in range(dice.randint(3, 4))]
        for depth in range(dice.randint(2, 4))
    ]
    nodes = [node for layer in layers for node in layer]
    onward: dict[str, tuple[str, ...]] = {}
    for layer, deeper in pairwise(layers):
        for node in layer:
            relays = dice.sample(deeper, dice.randint(1, 3))
            onward[node] = (*relays, *(dice.choices(nodes) if dice.random() < 0.15 else ()))
    owned, owners = dice.choice(((0.0, "a"), (0.5, "abcd"), (0.9, "abcdef"), (1.0, "abcde")))
    return Web(
        onward,
        tuple(layers[0]),
        {node: dice.choice(owners) for node in nodes if dice.random() < owned},
        frozenset(node for node in layers[-1] if dice.random() < 0.2),
    )


@dataclass(frozen=True)
class Naive:
    """The same answers by enumeration and closure, with none of the code under test."""

    web: Web

    def nodes(self) -> set[str]:
        named = {each for onward in self.web.onward.values() for each in onward}
        return {*self.web.onward, *named, *self.web.starts}

    def house(self, node: str) -> str:
        return self.web.houses.get(node, node)

    def reached(self, starts: Iterable[str], without: frozenset[str] = frozenset()) -> set[str]:
        found: set[str] = set()
        waiting = [node for node in starts if self.house(node) not in without]
        while waiting:
            node = waiting.pop()
            if node not in found:
                found.add(node)
                waiting += (
                    each
                    for each in self.web.onward.get(node, ())
                    if self.house(each) not in without
                )
        return found

    def sinks(self) -> set[str]:
        return {each for each in self.reached(self.web.starts) if not self.web.onward.get(each)}

    def loops(self) -> tuple[tuple[str, ...], ...]:
        closed = set()
        for node in self.reached(self.web.starts) - self.sinks():
            all_on = self.reached([node])
            if all(node in self.reached(self.web.onward.get(each, ())) for each in all_on):
                closed.add(tuple(sorted(all_on)))
        return tuple(sorted(closed))

    def cuts(self, ends: set[str]) -> Iterator[frozenset[str]]:
        houses = sorted({self.house(node) for node in self.nodes()})
        for size in range(len(houses) + 1):
            for removed in map(frozenset, combinations(houses, size)):
                if not ends & self.reached(self.web.starts, removed):
                    yield removed

    def kappa(self, ends: set[str]) -> int:
        return len(next(self.cuts(ends)))

    def single_cuts(self, ends: set[str]) -> set[str]:
        return {
            house
            for house in map(self.house, self.nodes())
            if not ends & self.reached(self.web.starts, frozenset((house,)))
        }

    def on_the_way(self, ends: set[str]) -> set[str]:
        return {each for each in self.reached(self.web.starts) if ends & self.reached([each])}

    def steps(self, starts: set[str], ends: set[str]) -> int:
        """Return the fewest steps from one set to the other."""
        count, front = 0, set(starts)
        while not front & ends:
            front |= {each for node in front for each in self.web.onward.get(node, ())}
            count += 1
        return count
