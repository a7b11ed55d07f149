"""Reasons: every number about a finding's origins in words, with the edges and claims that show it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.finding import EdgeKind, Reason, edge_id
from longarm.model.voice import VoiceType
from longarm.stages.weighing.content import denied, vouches
from longarm.stages.weighing.origins.steps import LOOP, UNNAMED
from longarm.stages.weighing.relays.nodes import document_node, entity_node
from longarm.stages.weighing.wording import counted, listed, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from longarm.model.finding import Edge, Origins, Support
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.origins.roots import Traced
    from longarm.stages.weighing.origins.steps import Root
    from longarm.stages.weighing.view import View

_COPYING = (EdgeKind.REPRINTS, EdgeKind.EXCERPTS)


@dataclass(frozen=True, slots=True)
class Account:
    """What was counted for one finding: claims given, those that vouch, their roots, and the counts.

    `doubtful` holds, for each outlet (entity id) that may only repeat another, why.
    """

    given: Sequence[CaseClaim]
    vouching: Sequence[CaseClaim]
    roots: frozenset[Root]
    origins: Origins
    doubtful: Mapping[str, str]
    support: Support
    solved: bool
    """Whether the exact number of lines was found."""


class Reasoner:
    """Puts into words why so many origins, lines and outlets are counted."""

    def __init__(self, view: View, trace: Traced, edges: Sequence[Edge]) -> None:
        """Index the edges of the case by the nodes they lead from."""
        self._view = view
        self._trace = trace
        self._ids = {edge.id for edge in edges}
        self._houses: defaultdict[str, list[str]] = defaultdict(list)
        for edge in edges:
            if edge.kind == EdgeKind.SAME_HOUSE:
                self._houses[edge.source].append(edge.id)
                self._houses[edge.target].append(edge.id)
        self._translations = {
            edge.source: edge.id for edge in edges if edge.kind == EdgeKind.MAY_TRANSLATE
        }

    def of(self, account: Account) -> tuple[Reason, ...]:
        """Return the reasons for a finding's counts, in the order in which one reads them."""
        vouching, support = account.vouching, account.support
        return (
            *self._carriers(vouching, support),
            *self._origins(vouching, account.roots, account.origins),
            *self._doubts(vouching, account.doubtful),
            *self._takings(vouching),
            *self._lines(vouching, support, solved=account.solved),
            *self._further(vouching, support),
            *self._aside(account.given, vouching),
        )

    def _carriers(self, vouching: Sequence[CaseClaim], support: Support) -> Iterator[Reason]:
        if not vouching:
            return
        publishers = listed(self._view.publisher_name(said.document_id) for said in vouching)
        words = (
            f"{counted(support.documents, 'document')} of {counted(support.outlets, 'outlet')} in "
            f"{counted(support.houses, 'house')} {'says' if support.documents == 1 else 'say'} it: {publishers}"
        )
        yield Reason(words, claims=_ids(vouching))

    def _origins(
        self, vouching: Sequence[CaseClaim], found: frozenset[Root], count: Origins
    ) -> Iterator[Reason]:
        by_key: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        roots: defaultdict[str, set[Root]] = defaultdict(set)
        for said in vouching:
            for root in self._trace.roots[said.id]:
                by_key[root.key].append(said)
                roots[root.key].add(root)
        for key in sorted(by_key, key=lambda each: (-len(by_key[each]), each)):
            claims = by_key[key]
            root = min(roots[key], key=lambda each: each.name)
            documents = len({said.document_id for said in claims})
            edges = self._edges(claims, roots[key])
            yield Reason(_root_words(roots[key], root, documents), edges, _ids(claims))
        if found:
            yield Reason(
                f"so {span(count)} independent "
                f"{'origin remains' if count.at_most == 1 else 'origins remain'}",
                claims=_ids(vouching),
            )

    def _doubts(
        self, vouching: Sequence[CaseClaim], doubtful: Mapping[str, str]
    ) -> Iterator[Reason]:
        for speaker, why in sorted(doubtful.items()):
            claims = [
                said
                for said in vouching
                if any(root.entity == speaker for root in self._trace.roots[said.id])
            ]
            nodes = {document_node(said.document_id) for said in claims}
            edges = {self._translations[node] for node in nodes & self._translations.keys()}
            yield Reason(
                f"counted 0 to 1, for it may only repeat another: {why}",
                tuple(sorted(edges.union(self._edges(claims, None)))),
                _ids(claims),
            )

    def _takings(self, vouching: Sequence[CaseClaim]) -> Iterator[Reason]:
        """Yield why counts that outlets print without a source are those of a body that gave them before."""
        by_body: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        for said in vouching:
            taken = self._trace.steps[said.id].taken
            if taken is not None:
                by_body[taken.name].append(said)
        for name, claims in sorted(by_body.items()):
            who = listed(self._view.publisher_name(said.document_id) for said in claims)
            before = {each for said in claims for each in self._trace.steps[said.id].claims}
            yield Reason(
                f"printed without a source by {who}, among counts that {name} gave before",
                self._edges(claims, None),
                tuple(sorted(before.union(_ids(claims)))),
            )

    def _lines(
        self, vouching: Sequence[CaseClaim], support: Support, *, solved: bool
    ) -> Iterator[Reason]:
        if not support.lines.at_most:
            return
        words = (
            f"{span(support.lines)} separate {'line' if support.lines.at_most == 1 else 'lines'}"
        )
        if not solved:
            words += "; the exact number was not found in reasonable time"
        if support.chokepoints:
            words += f": everything known passes through {listed(support.chokepoints)}"
        yield Reason(words, self._edges(vouching, None), _ids(vouching))

    def _further(self, vouching: Sequence[CaseClaim], support: Support) -> Iterator[Reason]:
        for loop in support.loops:
            yield Reason(
                f"{' and '.join(loop)} cite each other and nobody else: no origin",
                claims=_ids(vouching),
            )
        if support.not_held:
            yield Reason(
                f"no document of {listed(support.not_held)} is in the case: known by quotation only",
                claims=_ids(vouching),
            )
        if support.rests_on:
            yield Reason(
                f"what is said rests in turn on {listed(support.rests_on)}", claims=_ids(vouching)
            )

    def _aside(self, given: Sequence[CaseClaim], vouching: Sequence[CaseClaim]) -> Iterator[Reason]:
        taken = {said.id for said in vouching}
        opinions = [said for said in given if said.id not in taken and not vouches(said.claim)]
        denials = [said for said in given if said.id not in taken and denied(said.claim)]
        if opinions:
            yield Reason("an opinion or a hypothesis confirms nothing", claims=_ids(opinions))
        if denials:
            yield Reason("a denial confirms nothing", claims=_ids(denials))

    def _edges(self, claims: Iterable[CaseClaim], roots: set[Root] | None) -> tuple[str, ...]:
        """Return the edges that lead from claims on, as far as their steps go; those of the case."""
        found: dict[str, None] = {}
        waiting = [said.id for said in claims]
        seen: set[str] = set()
        while waiting:
            key = waiting.pop()
            if key in seen:
                continue
            seen.add(key)
            for edge in self._of_claim(key):
                if edge in self._ids:
                    found[edge] = None
            waiting.extend(self._trace.steps[key].claims)
        for root in roots or ():
            if root.entity is not None and root.key != root.entity:
                found.update(dict.fromkeys(self._houses.get(f"entity:{root.entity}", ())))
        return tuple(sorted(found))

    def _of_claim(self, key: str) -> Iterator[str]:
        said = self._view.claims[key]
        here = document_node(said.document_id)
        taken = self._trace.steps[key].taken
        if taken is not None:
            yield edge_id(here, entity_node(taken), EdgeKind.CITES)
        for voice in said.claim.voices:
            if voice.type != VoiceType.UNNAMED:
                yield edge_id(here, entity_node(self._view.entity(voice.name)), EdgeKind.CITES)
        for onward in self._trace.steps[key].claims:
            document = self._view.claims[onward].document_id
            there = document_node(document)
            for kind in _COPYING:
                yield edge_id(here, there, kind)
                yield edge_id(there, here, kind)
            publisher = self._view.publishers[document]
            if publisher is not None:
                yield edge_id(entity_node(publisher), there, EdgeKind.ISSUES)


def _root_words(roots: set[Root], root: Root, documents: int) -> str:
    many = counted(documents, "document")
    lead = "leads" if documents == 1 else "lead"
    if root.name == LOOP:
        return f"{many} {lead} only to each other"
    if root.name == UNNAMED:
        return f"{many} {lead} to somebody whom no text names"
    if len(root.houses) > 1:
        return f"{many} hold one text, and their dates do not tell who had it first: {root.name}"
    members = listed(each.name for each in roots)
    return f"{many} {lead} to {members}" + (", one house" if len(roots) > 1 else "")


def _ids(claims: Iterable[CaseClaim]) -> tuple[str, ...]:
    return tuple(sorted({said.id for said in claims}))
