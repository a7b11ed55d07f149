"""Lineages: one finding or ledger entry of a weighed case, told whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from longarm.errors import CaseError
from longarm.model.finding import Finding, FlagKind, LedgerEntry
from longarm.model.lineage import Became, Branch, Lineage, Quote, Stage
from longarm.model.slots import WORLD, Kind, Unit
from longarm.stages.weighing.dates import rank
from longarm.stages.weighing.origins.routes import ROOT_NODE
from longarm.stages.weighing.phrases import entry_words, finding_words
from longarm.stages.weighing.view import UNKNOWN_PUBLISHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from longarm.model.document import Document
    from longarm.model.registry import CaseClaim, Registry

_SHORTEST = 4
"""Letters of an id that must be given at least."""

ROOT, RELAY, DOCUMENT = "root", "relay", "document"
EARLIER, THIS, LATER, FLAGGED, AGAINST = "earlier", "this", "later", "flagged", "against"


class UnknownFindingError(CaseError):
    """No finding or ledger entry of the case has this id, or several begin with it."""

    def __init__(self, asked: str, close: Iterable[str]) -> None:
        """Name what was asked for, and the ids that come near."""
        near = ", ".join(close)
        found = f"several begin with it: {near}" if near else "the case has no such id"
        super().__init__(
            f"finding {asked!r}: {found}; `longarm figures --json` and its kin print the ids"
        )


def find(registry: Registry, asked: str) -> Finding | LedgerEntry:
    """Return the finding or entry whose id begins with what was asked for.

    Raises:
        UnknownFindingError: there is none, or more than one.
    """
    everything: tuple[Finding | LedgerEntry, ...] = (
        *registry.weighed.ledger,
        *registry.weighed.findings,
    )
    found = [each for each in everything if len(asked) >= _SHORTEST and each.id.startswith(asked)]
    if len(found) != 1:
        raise UnknownFindingError(asked, sorted(each.id for each in found))
    return found[0]


def lineage(registry: Registry, asked: str) -> Lineage:
    """Return everything about the finding or ledger entry with this id, or this beginning of one.

    Raises:
        UnknownFindingError: there is none, or more than one.
    """
    thing = find(registry, asked)
    desk = _Desk(registry)
    dated = [each for each in desk.quotes(thing.claims) if not rank(each.published)[0]]
    whole = Lineage(
        id=thing.id,
        kind=Kind.FIGURE.value,
        words="",
        roots=thing.roots,
        origins=thing.origins,
        support=thing.support,
        grade=thing.grade,
        first=min(dated, key=lambda each: (rank(each.published), each.document), default=None),
        tree=desk.tree(thing.claims),
        reasons=thing.reasons,
        flags=thing.flags,
        history=(),
        replies=desk.quotes(thing.replies),
        looked_in=thing.looked_in,
        outcome=None,
        became=(),
    )
    if isinstance(thing, LedgerEntry):
        return replace(
            whole,
            words=entry_words(thing),
            history=desk.history(thing),
            became=desk.became(thing),
        )
    words = finding_words(thing, desk.claims[thing.claims[0]])
    return replace(whole, kind=thing.kind, words=words, outcome=thing.outcome)


@dataclass(slots=True)
class _Node:
    """A branch as it grows."""

    kind: str
    label: str
    claims: dict[str, None] = field(default_factory=dict)
    ahead: dict[str, _Node] = field(default_factory=dict)


class _Desk:
    """Looks things up in one registry."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self.claims: Mapping[str, CaseClaim] = {each.id: each for each in registry.claims}
        self._documents: Mapping[str, Document] = {each.id: each for each in registry.documents}
        self._names = {each.entity.id: each.entity.name for each in registry.judgements.values()}
        self._entries = {each.id: each for each in registry.weighed.ledger}

    def quotes(self, claims: Iterable[str]) -> tuple[Quote, ...]:
        """Return the exact words of claims, oldest document first."""
        found = [self._quote(key) for key in claims if key in self.claims]
        found.sort(key=lambda each: (rank(each.published), each.document, each.claim))
        return tuple(found)

    def tree(self, claims: Iterable[str]) -> tuple[Branch, ...]:
        """Return who has it from whom: each route from its root to its document."""
        tops: dict[str, _Node] = {}
        for key in claims:
            for route in self._registry.weighed.routes.get(key, ()):
                *way, end = route
                name = end.removeprefix(ROOT_NODE)
                node = tops.setdefault(name, _Node(ROOT, name))
                for step in reversed(way[1:]):
                    if self._label(step) != node.label:
                        node = node.ahead.setdefault(step, self._node(step))
                leaf = node.ahead.setdefault(way[0], self._node(way[0]))
                leaf.claims[key] = None
        return tuple(self._branch(tops[name]) for name in sorted(tops))

    def history(self, entry: LedgerEntry) -> tuple[Stage, ...]:
        """Return what came before and after an entry, and what is held against it, in that order."""
        stages = [self._stage(self._entries[key], EARLIER) for key in self._before(entry)]
        stages.append(self._stage(entry, THIS))
        after = entry.superseded_by
        seen = {entry.id}
        while after is not None and after in self._entries and after not in seen:
            seen.add(after)
            stages.append(self._stage(self._entries[after], LATER))
            after = self._entries[after].superseded_by
        for other in self._registry.weighed.ledger:
            about = [
                flag
                for flag in other.flags
                if entry.id in flag.against and flag.kind != FlagKind.SUPERSEDED
            ]
            if about:
                stages.append(self._stage(other, FLAGGED, about[0].reason))
        known = {stage.id for stage in stages}
        for flag in entry.flags:
            for key in flag.against:
                if key in self._entries and key not in known:
                    known.add(key)
                    stages.append(self._stage(self._entries[key], AGAINST, flag.reason))
        return tuple(stages)

    def became(self, entry: LedgerEntry) -> tuple[Became, ...]:
        """Return the newest outcome of each site that is named in the scope of a count of sites."""
        if entry.unit != Unit.SITE:
            return ()
        everywhere = not entry.scope or WORLD in entry.scope
        found: list[Became] = []
        for finding in self._registry.weighed.findings:
            if finding.kind != Kind.SITE or finding.outcome is None:
                continue
            country, city = finding.key[0], finding.key[1]
            if everywhere or country in entry.scope:
                found.append(Became(finding.id, f"{city}, {country}", finding.outcome))
        return tuple(sorted(found, key=lambda each: (each.place, each.finding)))

    def _before(self, entry: LedgerEntry) -> list[str]:
        found: list[str] = []
        waiting = list(entry.supersedes)
        while waiting:
            key = waiting.pop(0)
            if key in self._entries and key not in found:
                found.append(key)
                waiting.extend(self._entries[key].supersedes)
        return sorted(found, key=lambda key: (rank(self._entries[key].as_of), key))

    def _stage(self, entry: LedgerEntry, relation: str, reason: str = "") -> Stage:
        why = reason or next(
            (flag.reason for flag in entry.flags if flag.kind == FlagKind.SUPERSEDED), ""
        )
        quotes = self.quotes(entry.claims)
        return Stage(entry.id, entry_words(entry), entry.as_of, relation, why, quotes)

    def _quote(self, key: str) -> Quote:
        said = self.claims[key]
        rendition = self._documents[said.document_id].rendition
        publisher = rendition.publisher.value or UNKNOWN_PUBLISHER
        exact = " ".join(said.claim.anchor.exact.split())
        return Quote(key, said.document_id, publisher, rendition.published.value, exact)

    def _label(self, node: str) -> str:
        kind, _, name = node.partition(":")
        if kind != DOCUMENT:
            return self._names.get(name, name.removeprefix("name:"))
        rendition = self._documents[name].rendition
        return rendition.publisher.value or UNKNOWN_PUBLISHER

    def _node(self, node: str) -> _Node:
        return _Node(DOCUMENT if node.startswith("document:") else RELAY, self._label(node))

    def _branch(self, node: _Node) -> Branch:
        ahead = defaultdict(list)
        for key, each in node.ahead.items():
            ahead[-_size(each), each.label, key].append(self._branch(each))
        branches = tuple(branch for key in sorted(ahead) for branch in ahead[key])
        return Branch(node.kind, node.label, self.quotes(node.claims), branches)


def _size(node: _Node) -> int:
    return 1 + sum(_size(each) for each in node.ahead.values())
