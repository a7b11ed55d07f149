"""Disjoint paths: how many share no node (Menger 1927), and a smallest set of nodes that meets them all.

A flow over split nodes: each node is an entrance and an exit with room for one path between them.
A round looks for as many paths as it can without trying a place twice, and the rounds end with one
that finds none (Pothen and Fan 1990, there for matchings): in practice few are needed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping


def smallest_meeting(
    ahead: Mapping[int, Collection[int]], starts: Collection[int], ends: Collection[int]
) -> frozenset[int]:
    """Return a smallest set of nodes, starts and ends included, that every path passes.

    It has as many nodes as there are paths without a node in common. `ahead` has every node as key.
    """
    nodes = list(ahead)
    number = {node: index for index, node in enumerate(nodes)}
    flow = _Flow(2 * len(nodes) + 2)
    source, sink = 2 * len(nodes), 2 * len(nodes) + 1
    # No path is ever worth more than all nodes together: that much room is no limit.
    wide = len(nodes)
    for node, index in number.items():
        flow.join(2 * index, 2 * index + 1, 1)
        for each in ahead[node]:
            flow.join(2 * index + 1, 2 * number[each], wide)
    for node in starts:
        flow.join(source, 2 * number[node], wide)
    for node in ends:
        flow.join(2 * number[node] + 1, sink, wide)
    seen = flow.fill(source, sink)
    return frozenset(node for node, i in number.items() if seen[2 * i] and not seen[2 * i + 1])


class _Flow:
    """Places and joints with room left; joint `2k + 1` is the way back of joint `2k`."""

    def __init__(self, places: int) -> None:
        self._joints: list[list[int]] = [[] for _ in range(places)]
        self._goal: list[int] = []
        self._room: list[int] = []

    def join(self, one: int, other: int, room: int) -> None:
        """Make a way from one place to another."""
        self._joints[one].append(len(self._goal))
        self._joints[other].append(len(self._goal) + 1)
        self._goal += (other, one)
        self._room += (room, 0)

    def fill(self, source: int, sink: int) -> list[bool]:
        """Send as many paths as there is room for; return which places the source then still reaches.

        Within a round no place is tried twice. What was tried in vain before the round's first path
        has no way out and never gets one, since no later path can pass it: it stays tried.
        """
        seen = [False] * len(self._joints)
        seen[source] = True
        untried = [len(joints) for joints in self._joints]
        while True:
            trail: list[int] = []
            closed, way = self._free_way(source, sink, (seen, untried, trail))
            if not way:
                return seen
            while way:
                for joint in way:
                    self._room[joint] -= 1
                    self._room[joint ^ 1] += 1
                _, way = self._free_way(source, sink, (seen, untried, trail))
            # The other way round next time: whoever always takes the first turning goes far astray.
            for place in trail[closed:]:
                seen[place] = False
                self._joints[place].reverse()
                untried[place] = len(self._joints[place])
            self._joints[source].reverse()
            untried[source] = len(self._joints[source])

    def _free_way(
        self, source: int, sink: int, state: tuple[list[bool], list[int], list[int]]
    ) -> tuple[int, list[int]]:
        """Return the joints of a way with room through places not yet seen; empty if there is none.

        Before them stands how many places of the trail had been seen when the search last stood at
        the source: all ways from those lead to each other. `state` is what was seen, how many joints
        of each place are untried, and the trail of places in the order they were seen.
        """
        seen, untried, trail = state
        closed = 0
        way: list[int] = []
        place = source
        while True:
            joints = self._joints[place]
            left = untried[place]
            goal = -1
            while left and goal < 0:
                left -= 1
                joint = joints[left]
                if self._room[joint] and not seen[self._goal[joint]]:
                    goal = self._goal[joint]
                    way.append(joint)
            untried[place] = left
            if goal == sink:
                return closed, way
            if goal >= 0:
                seen[goal] = True
                trail.append(goal)
                place = goal
            elif way:
                place = self._goal[way.pop() ^ 1]
                if not way:
                    closed = len(trail)
            else:
                return closed, way
