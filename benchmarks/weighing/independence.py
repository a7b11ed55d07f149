"""Independent origins and copies in invented news worlds, beside what counting does.

    python -m benchmarks.weighing.independence SEED DOCUMENTS [--peers]

weighs a world of `benchmarks.weighing.worlds` with the claims that a perfect extractor would find. It
prints how often the number of independent origins is exact, and how often the true number lies
inside the interval; the same for counting outlets, counting houses and, with `--peers`, clusters of
MinHash signatures (datasketch, rensa); and how well the edges for copies and quotes agree with who
took what from whom.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.weighing.peers import PEERS
from benchmarks.weighing.worlds import World, world
from benchmarks.weighing.worlds.truth import Copy, Extent, FactTruth
from longarm.model.finding import Edge, EdgeKind, Finding, LedgerEntry, Origins
from longarm.model.registry import Weighed
from longarm.stages.weighing import weigh

Thing = LedgerEntry | Finding


@dataclass(slots=True)
class Tally:
    """Counts of what was right, of how many, under a name."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, *, right: bool) -> None:
        """Count one comparison."""
        self.of[name] += 1
        self.right[name] += right

    def lines(self) -> Iterator[str]:
        """Yield a line for each name, in the order in which they came."""
        for name, many in self.of.items():
            yield f"{name:<52} {self.right[name]:>7} of {many:<7} {self.right[name] / many:.4f}"


def origins_scored(made: World, weighed: Weighed, tally: Tally) -> list[tuple[FactTruth, Thing]]:
    """Count how often the origins of a fact are right; return the facts that stand alone in a finding.

    A fact whose finding holds claims of another fact too (two stories that give one number for one
    place) is left out. So is one of whose claims a root's own are told as another value: these are
    two entries of the ledger.
    """
    things: tuple[Thing, ...] = (*weighed.ledger, *weighed.findings)
    where: defaultdict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        for claim in thing.claims:
            where[claim].append(thing)
    fact_of = {claim: fact.id for fact in made.truth.facts for claim in fact.claims}
    found: list[tuple[FactTruth, Thing]] = []
    for fact in made.truth.facts:
        held = Counter(thing.id for claim in fact.claims for thing in where[claim])
        tally.add("facts that are found", right=bool(held))
        if not held:
            continue
        by_id = {thing.id: thing for claim in fact.claims for thing in where[claim]}
        main = by_id[max(held, key=lambda each: (held[each], each))]
        alone = all(fact_of.get(claim, fact.id) == fact.id for claim in main.claims)
        tally.add("facts that stand alone in one finding", right=alone)
        if not alone:
            continue
        whole = set(fact.claims) <= set(main.claims)
        found.append((fact, main))
        kind = "ambiguous" if fact.ambiguous else "determinable"
        told = "" if whole else ", some told as another value"
        _compare(f"longarm, {kind}{told}", main.origins, fact, tally)
        _compare("longarm, all", main.origins, fact, tally)
    return found


def _compare(name: str, ours: Origins, fact: FactTruth, tally: Tally) -> None:
    exact = ours.at_least == ours.at_most == fact.origins
    readable = ours == fact.readable
    inside = ours.at_least <= fact.origins <= ours.at_most
    tally.add(f"{name}: exact", right=exact)
    tally.add(f"{name}: as a careful reader", right=readable)
    tally.add(f"{name}: inside the interval", right=inside)


def counting_scored(found: Sequence[tuple[FactTruth, Thing]], tally: Tally) -> None:
    """Count how often the number of outlets, or of houses, is the number of origins."""
    for fact, _ in found:
        tally.add("counting outlets: exact", right=len(fact.publishers) == fact.origins)
        tally.add("counting houses: exact", right=len(fact.houses) == fact.origins)


def peers_scored(made: World, found: Sequence[tuple[FactTruth, Thing]], tally: Tally) -> None:
    """Count how often clusters of near-copies are the number of origins, for each peer."""
    texts = {document.id: document.rendition.text for document in made.documents}
    document_of = {said.id: said.document_id for said in made.claims}
    for name, clustered in PEERS.items():
        started = time.perf_counter()
        cluster = clustered(texts)
        for fact, _ in found:
            groups = {cluster[document_of[claim]] for claim in fact.claims}
            tally.add(f"{name}: exact", right=len(groups) == fact.origins)
        print(f"{name}: {time.perf_counter() - started:.1f} s")  # noqa: T201


def edges_scored(made: World, edges: Iterable[Edge], tally: Tally) -> None:
    """Count how well edges for copies agree with who took what from whom.

    Longarm leads each copy to the earliest holder of its words. So an edge is right if both ends
    hold words of one original, and a copy is found if an edge leads from it to its family.
    """
    family = _families(made.truth.copies)
    taken = [edge for edge in edges if edge.kind in {EdgeKind.REPRINTS, EdgeKind.EXCERPTS}]
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    later = _later(made.truth.copies)
    for edge in taken:
        ends = (edge.source.removeprefix("document:"), edge.target.removeprefix("document:"))
        neighbours[ends[0]].add(ends[1])
        neighbours[ends[1]].add(ends[0])
        one_family = family.get(ends[0], ends[0]) == family.get(ends[1], ends[1])
        tally.add("edges for copies: precision", right=one_family)
        if ends in later or ends[::-1] in later:
            tally.add(
                "edges for copies: direction, both dates known and right",
                right=edge.directed and ends in later,
            )
    for copy in made.truth.copies:
        kin = {each for each in neighbours[copy.copier] if family.get(each) == family[copy.copier]}
        name = "whole copies" if copy.extent is Extent.WHOLE else f"{copy.extent.value}s"
        tally.add(f"{name}: recall", right=bool(kin))


def _families(copies: Iterable[Copy]) -> dict[str, str]:
    """Return the family of each document that copies or is copied, by its first member."""
    parent: dict[str, str] = {}

    def head(each: str) -> str:
        while parent.setdefault(each, each) != each:
            parent[each] = parent[parent[each]]
            each = parent[each]
        return each

    for copy in copies:
        parent[head(copy.copier)] = head(copy.original)
    return {each: head(each) for each in parent}


def _later(copies: Sequence[Copy]) -> set[tuple[str, str]]:
    """Return (copier, original) pairs whose dates are known, right and differ, over chains too."""
    sources: defaultdict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        sources[copy.copier].append(copy)
    found: set[tuple[str, str]] = set()
    for first in sources:
        waiting = list(sources[first])
        while waiting:
            copy = waiting.pop()
            if not copy.dates_right or copy.same_day or (first, copy.original) in found:
                continue
            found.add((first, copy.original))
            waiting.extend(sources.get(copy.original, ()))
    return found


def score(made: World, *, peers: bool = False) -> Tally:
    """Return how longarm, and those who count, fare in a world."""
    tally = Tally()
    started = time.perf_counter()
    weighed = weigh(made.documents, made.claims, made.judgements)
    print(f"weighed {len(made.documents):,} documents in {time.perf_counter() - started:.1f} s")  # noqa: T201
    found = origins_scored(made, weighed, tally)
    counting_scored(found, tally)
    if peers:
        peers_scored(made, found, tally)
    edges_scored(made, weighed.edges, tally)
    return tally


def main(arguments: Sequence[str]) -> int:
    """Weigh a world and print the scores."""
    seed, documents = int(arguments[0]), int(arguments[1])
    for line in score(world(seed, documents), peers="--peers" in arguments).lines():
        print(line)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
