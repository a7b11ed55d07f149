"""Admission: the gate between a case and the public; it refuses a broken registry and leaves out what does harm.

`docs/reference/gate.md` says which rule does which of the two.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

import regex

from longarm.errors import GateError
from longarm.model.document import Document
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.finding import Edge, Finding, Flag, LedgerEntry, Reason, Support
from longarm.model.registry import Registry, Weighed
from longarm.model.release import Unreviewed
from longarm.stages.publication.gate import reasons
from longarm.stages.publication.gate.altering import altered
from longarm.stages.publication.gate.claims import admitted_claims
from longarm.stages.publication.gate.decided import (
    approved_places,
    decided,
    note_set_aside,
    public_corrections,
    public_requests,
    public_reviews,
    withdrawn_passages,
)
from longarm.stages.publication.gate.documents import (
    hides,
    masked_id,
    may_keep_id,
    public_document,
    silent_languages,
)
from longarm.stages.publication.gate.entities import (
    public_house_names,
    public_id,
    public_judgement,
)
from longarm.stages.publication.gate.grading import public_grade, public_records
from longarm.stages.publication.gate.naming import (
    PERSON,
    Naming,
    may_be_published,
    naming,
    shown_names,
    withheld_names,
)
from longarm.stages.publication.gate.policy import Policy, alternatives, standard_policy
from longarm.stages.publication.gate.report import GateReport, Left
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.soundness import problems
from longarm.stages.publication.gate.tally import Tally
from longarm.stages.publication.gate.withholding import Withholding

__all__ = ["GateReport", "Left", "gate"]

_REASONS = 1 << 12
_NOTHING = regex.compile(r"(?!)")
_Weighed = TypeVar("_Weighed", Finding, LedgerEntry)


def gate(
    registry: Registry,
    policy: Policy | None = None,
    unreviewed: Unreviewed = Unreviewed.MARK,
    off: frozenset[Rule] = frozenset(),
) -> GateReport:
    """Return what may be published of `registry`; `unreviewed` says what becomes of claims that nobody checked.

    The rules in `off` do not hold, which only a test may wish.

    Raises:
        GateError: the registry is broken; the error lists every problem.
    """
    return taken_down(registry, policy, unreviewed, off)[0]


def taken_down(
    registry: Registry,
    policy: Policy | None = None,
    unreviewed: Unreviewed = Unreviewed.MARK,
    off: frozenset[Rule] = frozenset(),
) -> tuple[GateReport, Tally]:
    """Return the same, and what was left out thing by thing; that is for the people of the case and for nobody else.

    Raises:
        GateError: the registry is broken; the error lists every problem.
    """
    rules = policy or standard_policy()
    rules = replace(rules, off=rules.off | off)
    found = problems(registry, rules)
    if found:
        raise GateError(found)
    names = naming(registry, rules)
    withholding = Withholding(
        rules, withheld_names(names), shown_names(names), withdrawn_passages(registry)
    )
    admission = _Admission(registry, names, withholding, unreviewed)
    return admission.report(), admission.tally


class _Admission:
    """One pass over one registry; counts what it leaves out."""

    def __init__(
        self, registry: Registry, names: Naming, withholding: Withholding, unreviewed: Unreviewed
    ) -> None:
        """Prepare the pass."""
        self._registry = registry
        self._rules = decided(registry, withholding, unreviewed)
        self._names = names
        self._withholding = withholding
        self.tally = Tally()
        self._edge_ids: dict[str, str] = {}
        self._standing: set[str] = set()
        self._labels: dict[str, str] = {}
        # Most reasons are said of many things in the same words.
        self._cleaned = lru_cache(maxsize=_REASONS)(
            lambda text: withholding.reason(names.unmarked(text))
        )
        self._other_ids: regex.Pattern[str] | None = None
        self._entities = {
            one.entity.id: (name, one.entity) for name, one in registry.judgements.items()
        }

    def report(self) -> GateReport:
        """Leave out what may not be published and return the rest."""
        claims = admitted_claims(
            self._registry, self._names, self._withholding, self._rules, self.tally
        )
        note_set_aside(self._registry, self.tally)
        kept = {one.id for one in claims}
        cited = {one.document_id for one in claims}
        ids = {document.id: self._document_id(document) for document in self._registry.documents}
        cleaned = [
            (one, public_document(one, ids[one.id], self._names, self._withholding))
            for one in self._registry.documents
            if one.id in cited or not self._names.policy.holds(Rule.SILENT_DOCUMENTS)
        ]
        documents = tuple(document for _, document in cleaned)
        judgements = self._judgements()
        admitted = replace(
            self._registry,
            case=self._withholding.clean(self._registry.case),
            documents=documents,
            claims=tuple(altered(one, document_id=ids[one.document_id]) for one in claims),
            judgements=judgements,
            weighed=self._weighed(kept, cited, ids),
            refusals=() if self._names.policy.holds(Rule.REFUSALS) else self._registry.refusals,
            set_aside=(),
            reviews={},
            corrections=(),
            approvals=(),
            requests=(),
            records=public_records(
                self._registry.records, judgements, self._registry.judgements, self._withholding
            ),
            house_names=public_house_names(
                self._registry.house_names, judgements, self._withholding
            ),
        )
        listed = {one.id for one, _ in cleaned}
        self.tally.note("document", reasons.SILENT, *(name for name in ids if name not in listed))
        self.tally.note("name", reasons.PRIVATE, *sorted(self._names.hidden))
        return GateReport(
            admitted,
            self._withholding,
            self.tally.counted(),
            len(self._registry.documents),
            silent_languages(self._registry),
            altered=frozenset(new.id for old, new in cleaned if hides(old, new, self._withholding)),
            reviews=public_reviews(self._registry, kept),
            corrections=public_corrections(self._registry, self._withholding.clean),
            requests=public_requests(self._registry, self._label, ids, cited),
            silenced={
                ids[name]: spans for name, spans in self._rules.silenced.items() if name in cited
            },
            places=approved_places(admitted.claims, self._rules),
        )

    def _weighed(self, kept: set[str], cited: set[str], ids: dict[str, str]) -> Weighed:
        """Return what weighing found out, as far as it may be published."""
        weighed = self._registry.weighed
        edges = self._edges(cited, ids, kept)
        things: tuple[Finding | LedgerEntry, ...] = (*weighed.ledger, *weighed.findings)
        self._standing = {thing.id for thing in things if kept.intersection(thing.claims)}
        return Weighed(
            edges=edges,
            roots={
                claim: self._roots(roots)
                for claim, roots in sorted(weighed.roots.items())
                if claim in kept
            },
            findings=self._findings(kept, cited, ids),
            ledger=self._ledger(kept, cited, ids),
        )

    def _judgements(self) -> dict[str, Judgement]:
        """Return what names were judged to stand for, as far as it may be published."""
        found = {
            name: public_judgement(one, self._names, self._withholding)
            for name, one in sorted(self._registry.judgements.items())
            if self._may_stand(one.entity, name)
        }
        return {name: one for name, one in found.items() if one is not None}

    def _may_stand(self, entity: Entity, printed: str) -> bool:
        """Tell whether an entity may be published; count it where not."""
        if not self._names.policy.holds(Rule.ENTITIES):
            return True
        if printed in self._names.public or printed in self._names.hidden:
            return False
        allowed = may_be_published(entity, printed, self._names)
        if not allowed and entity.type is not EntityType.PERSON:
            self.tally.note("entity", reasons.ASSOCIATION, printed)
        return allowed

    def _label(self, name: str) -> str:
        """Return what stands for a name, without anything withheld."""
        if name not in self._labels:
            self._labels[name] = self._withholding.clean(self._names.label(name))
        return self._labels[name]

    def _root(self, name: str) -> str:
        """Return what stands for a root: the resolved name if there is one: scripts do not multiply roots."""
        judgement = self._registry.judgements.get(name)
        label = self._label(name)
        if judgement is None or judgement.verdict is not Verdict.SAME or label != name:
            return label
        return self._label(judgement.entity.name)

    def _roots(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return what stands for several roots, each once; the same value where that is their names."""
        shown = tuple(dict.fromkeys(map(self._root, names)))
        return names if shown == names else shown

    def _document_id(self, document: Document) -> str:
        """Return a document's id, or one made from its hash where the file's name says what is withheld."""
        name = document.id
        return name if may_keep_id(name, self._names, self._withholding) else masked_id(name)

    def _edges(self, cited: set[str], ids: dict[str, str], claims: set[str]) -> tuple[Edge, ...]:
        """Return the relay edges whose two ends may be published."""
        kept = []
        for edge in self._registry.weighed.edges:
            bars = [
                reason for node in (edge.source, edge.target) if (reason := self._bars(node, cited))
            ]
            if bars:
                self.tally.note("edge", bars[0], edge.id)
                continue
            admitted = altered(
                edge,
                source=self._node(edge.source, ids),
                target=self._node(edge.target, ids),
                evidence=self._words(edge.evidence, ids),
                claims=tuple(claim for claim in edge.claims if claim in claims),
            )
            self._edge_ids[edge.id] = admitted.id
            kept.append(admitted)
        return tuple(kept)

    def _node(self, node: str, ids: dict[str, str]) -> str:
        """Return a node with the published id of its document or entity."""
        kind, _, name = node.partition(":")
        if kind == "document":
            return f"document:{ids[name]}"
        known = self._entities.get(name)
        return node if known is None else f"{kind}:{public_id(known[1], self._withholding)}"

    def _bars(self, node: str, cited: set[str]) -> str | None:
        """Return why a node of the relay graph may not be published, or None."""
        kind, _, name = node.partition(":")
        if kind == "document":
            return None if name in cited else reasons.SILENT_NODE
        printed, entity = self._entities.get(name, (name.removeprefix("name:"), None))
        if self._names.policy.names_association(printed) or (
            entity is not None and self._names.policy.names_association(entity.name)
        ):
            return reasons.ASSOCIATION_NODE
        if not self._names.policy.holds(Rule.NODES):
            return None
        if any(map(self._withholding.hides, {printed, name, entity.name if entity else ""})):
            return reasons.WITHHELD_NODE
        if self._names.label(printed) == PERSON or (
            entity is not None and entity.type is EntityType.PERSON
        ):
            return reasons.PERSON_NODE
        return None

    def _taken_together(
        self, what: str, things: tuple[_Weighed, ...], kept: set[str], ids: dict[str, str]
    ) -> tuple[_Weighed, ...]:
        """Return the findings or entries that still rest on a claim, with names as they may stand."""
        result = []
        for thing in things:
            claims = tuple(claim for claim in thing.claims if claim in kept)
            if not claims:
                self.tally.note(what, reasons.BARE, thing.id)
                continue
            result.append(
                altered(
                    thing,
                    claims=claims,
                    roots=self._roots(thing.roots),
                    publishers=tuple(map(self._label, thing.publishers)),
                    flags=tuple(self._flag(flag) for flag in thing.flags),
                    grade=None if thing.grade is None else public_grade(thing.grade, self._cleaned),
                    support=self._support(thing.support),
                    reasons=tuple(self._reason(each, kept, ids) for each in thing.reasons),
                )
            )
        return tuple(result)

    def _findings(
        self, kept: set[str], cited: set[str], ids: dict[str, str]
    ) -> tuple[Finding, ...]:
        """Return the findings, without references to what was left out.

        The newest outcome stays even where the claim that bears it out may not be shown: an
        acquittal must not fall away with a quote.
        """
        found = self._taken_together("finding", self._registry.weighed.findings, kept, ids)
        among = {one.id for one in found}
        return tuple(
            altered(
                one,
                replies=tuple(reply for reply in one.replies if reply in kept),
                host_denials=tuple(denial for denial in one.host_denials if denial in kept),
                looked_in=tuple(ids[name] for name in one.looked_in if name in cited),
                outcomes=tuple(
                    altered(step, who=self._label(step.who))
                    for step in one.outcomes
                    if step.claim in kept
                ),
                merged=tuple(self._words(words, ids) for words in one.merged),
                maybe=tuple(name for name in one.maybe if name in among),
            )
            for one in found
        )

    def _words(self, words: str, ids: dict[str, str]) -> str:
        """Return words that name documents, with published ids and without anything withheld."""
        if self._other_ids is None:
            changed = sorted(name for name, published in ids.items() if name != published)
            self._other_ids = regex.compile(alternatives(changed)) if changed else _NOTHING
        told = self._other_ids.sub(lambda match: ids.get(match.group(), ""), words)
        return self._cleaned(told)

    def _ledger(
        self, kept: set[str], cited: set[str], ids: dict[str, str]
    ) -> tuple[LedgerEntry, ...]:
        """Return the ledger without the entries that were left out, and without references to them."""
        entries = self._taken_together("ledger entry", self._registry.weighed.ledger, kept, ids)
        among = {entry.id for entry in entries}
        return tuple(
            altered(
                entry,
                variants=tuple(claim for claim in entry.variants if claim in kept),
                replies=tuple(reply for reply in entry.replies if reply in kept),
                host_denials=tuple(denial for denial in entry.host_denials if denial in kept),
                looked_in=tuple(ids[name] for name in entry.looked_in if name in cited),
                supersedes=tuple(name for name in entry.supersedes if name in among),
                superseded_by=entry.superseded_by if entry.superseded_by in among else None,
            )
            for entry in entries
        )

    def _flag(self, flag: Flag) -> Flag:
        """Return a flag cleaned, held against what is published."""
        against = tuple(each for each in flag.against if each in self._standing)
        return altered(flag, reason=self._cleaned(flag.reason), against=against)

    def _support(self, support: Support) -> Support:
        """Return who carries a finding, with names as they may stand."""
        return altered(
            support,
            chokepoints=tuple(map(self._root, support.chokepoints)),
            loops=tuple(tuple(map(self._root, loop)) for loop in support.loops),
            not_held=tuple(dict.fromkeys(map(self._root, support.not_held))),
            rests_on=tuple(dict.fromkeys(map(self._root, support.rests_on))),
        )

    def _reason(self, reason: Reason, kept: set[str], ids: dict[str, str]) -> Reason:
        """Return a reason cleaned, with the edges and claims that are published."""
        return altered(
            reason,
            words=self._words(reason.words, ids),
            edges=tuple(self._edge_ids[edge] for edge in reason.edges if edge in self._edge_ids),
            claims=tuple(claim for claim in reason.claims if claim in kept),
        )
