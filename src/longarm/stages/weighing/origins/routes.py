"""Routes: the ways from a claim's document over relays to its roots, as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.weighing.relays.nodes import document_node, entity_node

if TYPE_CHECKING:
    from longarm.stages.weighing.origins.roots import Traced
    from longarm.stages.weighing.view import View

ROOT_NODE = "root:"
"""What the last node of a route begins with, before the root's name."""

_MOST = 16
"""Routes kept of one claim; in a thicket of copies their number has no bound."""


def routes(view: View, trace: Traced) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return, for each claim, its routes: nodes from its document to `root:<name>`.

    The shortest come first, at most `_MOST`; a loop of outlets that cite each other ends in
    `root:unsourced loop`.
    """
    return {key: _of(view, trace, key) for key in view.claims}


def _of(view: View, trace: Traced, first: str) -> tuple[tuple[str, ...], ...]:
    start = document_node(view.claims[first].document_id)
    waiting: list[tuple[str, tuple[str, ...]]] = [(first, (start,))]
    seen = {first}
    found: dict[tuple[str, ...], None] = {}
    while waiting and len(found) < _MOST:
        following: list[tuple[str, tuple[str, ...]]] = []
        for key, so_far in waiting:
            step = trace.steps[key]
            there = (*so_far, *(entity_node(each) for each in step.via))
            for root in step.ends:
                found[*there, ROOT_NODE + root.name] = None
            closing = trace.closings.get(key)
            if closing is not None:
                found[*there, ROOT_NODE + closing.name] = None
            for onward in sorted(step.claims):
                if onward not in seen:
                    seen.add(onward)
                    node = document_node(view.claims[onward].document_id)
                    ahead = there if there[-1] == node else (*there, node)
                    following.append((onward, ahead))
        waiting = following
    return tuple(sorted(found, key=lambda route: (len(route), route))[:_MOST])
