"""Lines of reporting: how many independent ways lead from what documents say to who first said it.

`count_lines` follows what each document, claim or voice depends on. Roots are where that ends. κ is
the smallest number of houses without which no start would reach a root: by Menger's theorem the
number of ways that have nothing in common, were every node a house of its own. Where one house
owns several nodes, it is the smallest set of houses that meets every path; `kernel`, `houses_cut`
and `programme` say how that is found exactly, and why the answer is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from longarm.stages.weighing.origins.chokepoints import Chokepoint, chokepoints
from longarm.stages.weighing.origins.components import components
from longarm.stages.weighing.origins.houses_cut import fewest_houses
from longarm.stages.weighing.origins.paths import paths_between, reach

MOST_BRANCHES = 20_000
"""Branches that the solver may look at: a minute or so for the hardest webs of 300 documents."""


@dataclass(frozen=True, slots=True)
class Web:
    """Who depends on whom, and from where one asks.

    `onward` has each node (document, claim or voice) with those it depends on; a node that has
    none, or is only named by others, is a sink. `starts` are the documents that assert the
    finding; one may be a sink itself, and then says it on its own word. `houses` gives a node's owner or command;
    a node without one is a house of its own name. `unresolved` are sinks that the text does not name; a
    node there that does lead on is a relay like any other.
    """

    onward: Mapping[str, tuple[str, ...]]
    starts: tuple[str, ...]
    houses: Mapping[str, str]
    unresolved: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lines:
    """What the starts of a web rest on; every tuple is sorted, but for `chokepoints`.

    roots: named sinks that a start reaches, and `root_houses` their houses, each once.
    unresolved: sinks reached that the text does not name.
    loops: nodes that a start reaches, that depend on each other (or on themselves) and on nobody else.
    at_least, at_most: origins, in houses. An unnamed sink may be one of the roots or somebody else,
        even if its house (through whom it is told) is that of a root: it adds to `at_most` only.
    kappa: the fewest houses whose removal parts all starts from all roots, starts and roots
        included; 0 without roots. `kappa_at_most`: the same with unresolved sinks taken as roots.
    chokepoints: where κ is 1, each house that alone does so, from the starts to the roots.
    """

    roots: tuple[str, ...]
    root_houses: tuple[str, ...]
    unresolved: tuple[str, ...]
    loops: tuple[tuple[str, ...], ...]
    at_least: int
    at_most: int
    kappa: int
    kappa_at_most: int
    chokepoints: tuple[Chokepoint, ...]

    @property
    def nearest_start(self) -> Chokepoint | None:
        """Return the chokepoint fewest steps from a start: whoever relays it all last."""
        return self.chokepoints[0] if self.chokepoints else None

    @property
    def nearest_root(self) -> Chokepoint | None:
        """Return the chokepoint fewest steps from a root; the same one if there is only one."""
        return min(
            self.chokepoints,
            key=lambda each: (each.to_root, -each.from_start, each.house),
            default=None,
        )


def count_lines(web: Web, *, most_branches: int = MOST_BRANCHES) -> Lines:
    """Return the roots, origins, κ and chokepoints of a web, whatever the order it is given in.

    Raises UnsolvedCutError if the integer programme is too hard for so many branches: κ is exact or
    is not told.
    """
    ahead = {
        node: tuple(dict.fromkeys(web.onward.get(node, ())))
        for node in reach(web.onward, web.starts)
    }
    sinks = {node for node, onward in ahead.items() if not onward}
    unresolved = sinks & web.unresolved
    roots = sinks - unresolved
    root_houses = {web.houses.get(node, node) for node in roots}
    open_houses = {web.houses.get(node, node) for node in unresolved}
    named = paths_between(ahead, web.starts, roots, web.houses)
    kappa = fewest_houses(named, most_branches)
    return Lines(
        roots=tuple(sorted(roots)),
        root_houses=tuple(sorted(root_houses)),
        unresolved=tuple(sorted(unresolved)),
        loops=_loops(ahead),
        at_least=len(root_houses),
        at_most=len(root_houses) + len(open_houses),
        kappa=kappa,
        kappa_at_most=fewest_houses(
            paths_between(ahead, web.starts, sinks, web.houses), most_branches
        )
        if unresolved
        else kappa,
        chokepoints=chokepoints(named) if kappa == 1 else (),
    )


def _loops(ahead: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return the components that lead nowhere else and are no sinks, each sorted, all sorted."""
    found: list[tuple[str, ...]] = []
    for group in components(ahead):
        inside = set(group)
        if ahead[group[0]] and all(inside.issuperset(ahead[node]) for node in group):
            found.append(tuple(sorted(group)))
    return tuple(sorted(found))
