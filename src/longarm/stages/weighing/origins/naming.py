"""Naming: nodes and houses of a web in the words that people read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.stages.weighing.houses import memberships
from longarm.stages.weighing.origins.steps import LOOP, UNNAMED
from longarm.stages.weighing.origins.webs import CLAIM, DOCUMENT, ROOT, VOICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.model.entity import Entity
    from longarm.stages.weighing.origins.lines import Lines
    from longarm.stages.weighing.origins.steps import Root
    from longarm.stages.weighing.view import View


class Namer:
    """Names what a web is made of, over one case."""

    def __init__(self, view: View) -> None:
        """Gather every body that publishes or speaks, and who has published here."""
        self._view = view
        self._entities: dict[str, Entity] = {}
        for said in view.claims.values():
            for voice in said.claim.voices:
                each = view.entity(voice.name)
                self._entities.setdefault(each.id, each)
        published = [each for each in view.publishers.values() if each is not None]
        for each in published:
            self._entities.setdefault(each.id, each)
        self._held = {each.id for each in published}
        self._members: defaultdict[str, set[str]] = defaultdict(set)
        for each in self._entities.values():
            for held in memberships(each):
                self._members[held.house].add(each.name)

    def entity(self, house: str) -> str:
        """Return the name of a body, or of the house it is."""
        known = self._entities.get(house) or self._entities.get(house.partition("@")[0])
        if known is not None:
            return known.name
        return " / ".join(sorted(self._members.get(house, ()))) or house

    def house(self, document: str) -> str:
        """Return the key of the house that put a document out; unknown ones are one."""
        publisher = self._view.publishers[document]
        return self._view.house_key(publisher, document) if publisher else ""

    def not_held(self, roots: Iterable[Root]) -> tuple[str, ...]:
        """Return the names of roots of which the case has no document."""
        return tuple(
            sorted(
                {
                    root.name
                    for root in roots
                    if root.resolved and root.name not in {LOOP, UNNAMED}
                    if root.entity is not None and root.entity not in self._held
                }
            )
        )

    def chokepoints(self, lines: Lines) -> tuple[str, ...]:
        """Return the names that each alone cut every line, from the documents to the origin."""
        found = (self._nodes(each.nodes) for each in lines.chokepoints)
        return tuple(dict.fromkeys(name for name in found if name))

    def loop(self, nodes: Sequence[str]) -> tuple[str, ...]:
        """Return the names of those who only cite each other."""
        named = {self._node(node) for node in nodes}
        return tuple(sorted(name for name in named if name))

    def _nodes(self, nodes: Sequence[str]) -> str:
        return " / ".join(sorted({name for node in nodes if (name := self._node(node))}))

    def _node(self, node: str) -> str:
        if node.startswith(DOCUMENT):
            return self._view.publisher_name(node.removeprefix(DOCUMENT))
        if node.startswith(CLAIM):
            document = self._view.claims[node.removeprefix(CLAIM)].document_id
            return self._view.publisher_name(document)
        if node.startswith(VOICE):
            return self._entities[node.removeprefix(VOICE)].name
        return self.entity(node.removeprefix(ROOT))
