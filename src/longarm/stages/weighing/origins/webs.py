"""Webs: the graph of what one finding's claims depend on, as the counter of lines takes it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.stages.weighing.origins.lines import Web
from longarm.stages.weighing.origins.steps import LOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.origins.roots import Traced
    from longarm.stages.weighing.origins.steps import Root, Step
    from longarm.stages.weighing.view import View

DOCUMENT, CLAIM, VOICE, ROOT = "document:", "claim:", "voice:", "root:"
"""What the nodes of a web begin with.

A voice that only passes on and a root are two nodes, though both may be one outlet: what it passes
on and what it says on its own word do not make a circle.
"""


def web(view: View, trace: Traced, claims: Iterable[CaseClaim], open_keys: frozenset[str]) -> Web:
    """Return the web of claims that vouch for one finding.

    It starts at documents and ends at roots; those whose key is in `open_keys`, and those that
    nobody names, may be one of the others. A document, its claims and its publisher as a voice are
    of one house: whoever doubts the one doubts the others.
    """
    weaver = _Weaver(view, trace)
    starts = set()
    for said in claims:
        start = DOCUMENT + said.document_id
        starts.add(start)
        weaver.add(start, CLAIM + said.id)
        weaver.follow(said.id)
    return Web(
        onward={node: tuple(sorted(ahead)) for node, ahead in sorted(weaver.onward.items())},
        starts=tuple(sorted(starts)),
        houses=weaver.houses,
        unresolved=frozenset(
            ROOT + root.key
            for root in weaver.ends
            if not root.resolved or root.key in open_keys or len(root.houses) > 1
        ),
    )


class _Weaver:
    """Grows a web from claims along their steps."""

    def __init__(self, view: View, trace: Traced) -> None:
        self._view = view
        self._trace = trace
        self.onward: defaultdict[str, set[str]] = defaultdict(set)
        self.houses: dict[str, str] = {}
        self.ends: set[Root] = set()

    def add(self, node: str, ahead: str) -> None:
        self.onward[node].add(ahead)
        self.onward.setdefault(ahead, set())

    def follow(self, first: str) -> None:
        """Add all that a claim leads to; a claim that is there already is not walked again."""
        waiting = [first]
        while waiting:
            key = waiting.pop()
            node = CLAIM + key
            if node in self.houses:
                continue
            self._own(key, node)
            step = self._trace.steps[key]
            last = self._through(node, step, self._view.claims[key].document_id)
            for onward in step.claims:
                self.add(last, CLAIM + onward)
                waiting.append(onward)
            for root in step.ends:
                self._end(last, root)
            closing = self._trace.closings.get(key)
            if closing is not None and closing.name != LOOP:
                self._end(last, closing)

    def _own(self, key: str, node: str) -> None:
        document = self._view.claims[key].document_id
        publisher = self._view.publishers[document]
        house = DOCUMENT + document
        if publisher is not None:
            house = self._view.house_key(publisher, document)
        self.houses[node] = self.houses[DOCUMENT + document] = house

    def _through(self, node: str, step: Step, document: str) -> str:
        """Add the relays between a claim and where it leads; return the last of them.

        A relay is one node: one that changed hands stands in the house it had where it is met first.
        """
        for entity in step.via:
            relay = VOICE + entity.id
            if relay != node:
                self.add(node, relay)
                self.houses.setdefault(relay, self._view.house_key(entity, document))
                node = relay
        return node

    def _end(self, node: str, root: Root) -> None:
        end = ROOT + root.key
        self.add(node, end)
        self.houses[end] = root.key
        self.ends.add(root)
