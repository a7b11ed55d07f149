"""The smallest number of houses that cut every path: by flow where that is exact, else as an integer programme.

Where every house is one node, Menger's theorem gives the number by flow. Else the problem is
NP-hard in general, so two bounds are tried first: the houses of a smallest set of nodes are a cut,
and paths that have no house in common need a house each.
"""

from __future__ import annotations

from longarm.stages.weighing.origins.disjoint import smallest_meeting
from longarm.stages.weighing.origins.kernel import Kernel, Part
from longarm.stages.weighing.origins.paths import Paths
from longarm.stages.weighing.origins.programme import solved


def fewest_houses(paths: Paths, most_branches: int) -> int:
    """Return the smallest number of houses that, removed, leave no path from a start to an end.

    Raises UnsolvedCutError if the solver would have to look at more branches than `most_branches`.
    """
    kernel = Kernel(paths)
    return kernel.forced + sum(_fewest(part, most_branches) for part in kernel.parts())


def _fewest(part: Part, most_branches: int) -> int:
    nodes = smallest_meeting(part.ahead, part.starts, part.ends)
    if part.trivial:
        return len(nodes)
    most = min(len({part.house[each] for each in met}) for met in (nodes, part.starts, part.ends))
    if _apart(part, most) == most:
        return most
    return solved(part, most_branches)


def _apart(part: Part, enough: int) -> int:
    """Return how many paths without a house in common are found by always taking a shortest one."""
    used: set[int] = set()
    count = 0
    while count < enough:
        path = _free_path(part, used)
        if not path:
            break
        used.update(part.house[node] for node in path)
        count += 1
    return count


def _free_path(part: Part, used: set[int]) -> list[int]:
    """Return the nodes of a shortest path that touches no used house, empty if there is none."""
    front = [node for node in sorted(part.starts) if part.house[node] not in used]
    came: dict[int, int | None] = dict.fromkeys(front)
    while front:
        further: list[int] = []
        for node in front:
            if node in part.ends:
                path = [node]
                while (before := came[path[-1]]) is not None:
                    path.append(before)
                return path
            for each in part.ahead[node]:
                if each not in came and part.house[each] not in used:
                    came[each] = node
                    further.append(each)
        front = further
    return []
