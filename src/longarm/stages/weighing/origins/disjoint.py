"""Disjoint paths: how many share no node (Menger 1927), and a smallest set of nodes that meets them all.

Dinic's flow over split nodes: each node is an entrance and an exit with room for one path between
them. With such unit nodes it takes at most about the square root of the nodes in rounds (Hopcroft
and Karp 1973). Distances are taken from the sink, so that no round strays where no way leads on.
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
    steps = flow.steps_to(sink, source)
    while steps[source] >= 0:
        while flow.push(source, sink, steps):
            pass
        steps = flow.steps_to(sink, source)
    return frozenset(
        node for node, i in number.items() if steps[2 * i] < 0 and steps[2 * i + 1] >= 0
    )


class _Flow:
    """Places and joints with room left; joint `2k + 1` is the way back of joint `2k`."""

    def __init__(self, places: int) -> None:
        self._joints: list[list[int]] = [[] for _ in range(places)]
        self._goal: list[int] = []
        self._room: list[int] = []
        self._untried: list[int] = []

    def join(self, one: int, other: int, room: int) -> None:
        """Make a way from one place to another."""
        self._joints[one].append(len(self._goal))
        self._joints[other].append(len(self._goal) + 1)
        self._goal += (other, one)
        self._room += (room, 0)

    def steps_to(self, sink: int, source: int) -> list[int]:
        """Return each place's steps to the sink where there is room; -1 if no way leads there.

        Once the source is met, places as far away or farther may stay at -1.
        """
        steps = [-1] * len(self._joints)
        steps[sink] = 0
        front = [sink]
        while front and steps[source] < 0:
            further: list[int] = []
            for place in front:
                beyond = steps[place] + 1
                for joint in self._joints[place]:
                    before = self._goal[joint]
                    if steps[before] < 0 and self._room[joint ^ 1]:
                        steps[before] = beyond
                        further.append(before)
            front = further
        self._untried = [0] * len(self._joints)
        return steps

    def push(self, source: int, sink: int, steps: list[int]) -> bool:
        """Send one more path along falling steps; tell whether there was one."""
        way: list[int] = []
        place = source
        while place != sink:
            joints = self._joints[place]
            tried = self._untried[place]
            nearer = steps[place] - 1
            while tried < len(joints) and not (
                self._room[joints[tried]] and steps[self._goal[joints[tried]]] == nearer
            ):
                tried += 1
            self._untried[place] = tried
            if tried < len(joints):
                way.append(joints[tried])
                place = self._goal[joints[tried]]
            elif way:
                place = self._goal[way.pop() ^ 1]
                self._untried[place] += 1
            else:
                return False
        for joint in way:
            self._room[joint] -= 1
            self._room[joint ^ 1] += 1
        return True
