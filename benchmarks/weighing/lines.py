"""Counts lines of reporting in large invented webs: `python -m benchmarks.weighing.lines [NODES]`.

Prints one line a web: nodes, edges, houses, origins, κ and the seconds. Every web is the same each time.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator

from longarm.stages.weighing.origins.lines import Web, count_lines

NODES = 100_000
SEED = 7
ON_NONE = 0.01
"""The share of documents that depend on nobody."""
OWNED = 0.1
"""The share of documents that have a house in common with others."""


def relayed(nodes: int, dice: random.Random) -> Web:
    """Return documents that each depend on one to three earlier ones, a hundredth of them on none."""
    onward = {
        f"d{number}": tuple(
            f"d{dice.randrange(number)}" for _ in range(dice.choice((1, 1, 1, 2, 2, 3)))
        )
        if number and dice.random() > ON_NONE
        else ()
        for number in range(nodes)
    }
    return Web(onward, tuple(f"d{number}" for number in range(nodes // 2, nodes)), {})


def owned(nodes: int, dice: random.Random) -> Web:
    """Return the same, one document in ten in one of as many houses as a twentieth of the nodes."""
    one = relayed(nodes, dice)
    houses = {
        node: f"h{dice.randrange(max(1, nodes // 20))}"
        for node in one.onward
        if dice.random() < OWNED
    }
    return Web(one.onward, one.starts, houses)


def circling(nodes: int, dice: random.Random) -> Web:
    """Return documents that depend on any others, earlier or later, a hundredth of them on none."""
    onward = {
        f"d{number}": tuple(f"d{dice.randrange(nodes)}" for _ in range(dice.choice((1, 1, 2))))
        if dice.random() > ON_NONE
        else ()
        for number in range(nodes)
    }
    return Web(onward, tuple(f"d{number}" for number in range(0, nodes, 2)), {})


def layered(nodes: int, dice: random.Random) -> Web:
    """Return ten layers, each document with two or three ways on: little can be merged."""
    width = nodes // 10
    onward = {
        f"{layer}.{number}": tuple(
            f"{layer + 1}.{dice.randrange(width)}" for _ in range(dice.choice((2, 3)))
        )
        for layer in range(9)
        for number in range(width)
    }
    return Web(onward, tuple(f"0.{number}" for number in range(width)), {})


def chain(nodes: int, _dice: random.Random) -> Web:
    """Return one chain of reprints, each outlet owning every thousandth of them."""
    onward = {f"d{number}": (f"d{number + 1}",) for number in range(nodes - 1)}
    return Web(onward, ("d0",), {f"d{number}": f"h{number % 1000}" for number in range(nodes)})


def beads(nodes: int, _dice: random.Random) -> Web:
    """Return rings of two ways side by side, one after the other: a third of all are chokepoints."""
    onward: dict[str, tuple[str, ...]] = {}
    for ring in range(nodes // 3):
        onward[f"k{ring}"] = (f"a{ring}", f"b{ring}")
        onward[f"a{ring}"] = onward[f"b{ring}"] = (f"k{ring + 1}",)
    return Web(onward, ("k0",), {})


def newsroom(documents: int, houses: int, dice: random.Random) -> Web:
    """Return documents of houses that cite one to four earlier ones, one in twelve of them nobody."""
    onward = {
        f"d{number}": tuple(f"d{dice.randrange(number)}" for _ in range(dice.randint(1, 4)))
        if number and dice.random() > 1 / 12
        else ()
        for number in range(documents)
    }
    starts = tuple(f"d{number}" for number in range(documents // 3, documents))
    return Web(onward, starts, {node: f"h{dice.randrange(houses)}" for node in onward})


def tangle(documents: int, houses: int, dice: random.Random) -> Web:
    """Return six layers with two or three ways on, all in houses at random: hard for its size."""
    width = documents // 6
    onward = {
        f"{layer}.{number}": tuple(
            f"{layer + 1}.{dice.randrange(width)}" for _ in range(dice.choice((2, 3)))
        )
        for layer in range(5)
        for number in range(width)
    }
    every = [f"{layer}.{number}" for layer in range(6) for number in range(width)]
    starts = tuple(every[:width])
    return Web(onward, starts, {node: f"h{dice.randrange(houses)}" for node in every})


def webs(nodes: int) -> Iterator[tuple[str, Web]]:
    """Yield what is counted, made one at a time: a name and a web."""
    for make in (relayed, owned, circling, layered, chain, beads):
        yield make.__name__, make(nodes, random.Random(SEED))  # noqa: S311 - invented data
    for documents, houses in ((300, 60), (1000, 150), (3000, 300)):
        dice = random.Random(SEED)  # noqa: S311
        yield f"newsroom {documents} in {houses}", newsroom(documents, houses, dice)
    for documents, houses in ((120, 24), (300, 60)):
        dice = random.Random(SEED)  # noqa: S311
        yield f"tangle {documents} in {houses}", tangle(documents, houses, dice)


def main(nodes: int) -> None:
    """Count and print."""
    print(f"{'web':24}{'nodes':>8}{'edges':>8}{'houses':>8}{'origins':>9}{'κ':>7}{'seconds':>9}")  # noqa: T201 - it prints its findings
    for name, one in webs(nodes):
        begun = time.perf_counter()
        found = count_lines(one)
        seconds = time.perf_counter() - begun
        edges = sum(map(len, one.onward.values()))
        every = {*one.onward, *(each for onward in one.onward.values() for each in onward)}
        houses = len({one.houses.get(node, node) for node in every})
        print(  # noqa: T201
            f"{name:24}{len(every):>8}{edges:>8}{houses:>8}"
            f"{found.at_least:>9}{found.kappa:>7}{seconds:>9.3f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NODES)
