"""Reports: what each document tells of single acts, with what ties one report to another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.slots import Incident, Response
from longarm.stages.weighing.content import denied, responder
from longarm.stages.weighing.dates import apart
from longarm.stages.weighing.findings.sameness import Evidence, Facts, Ties, evidence
from longarm.stages.weighing.findings.victims import persons
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.origins.roots import Root
    from longarm.stages.weighing.relays.copies import Copying
    from longarm.stages.weighing.view import View


@dataclass(frozen=True, slots=True)
class Report:
    """Claims that tell the very same of an act; `roots` are keys of resolved houses with names."""

    facts: Facts
    claims: tuple[CaseClaim, ...]
    documents: frozenset[str]
    roots: Mapping[str, str]

    @property
    def name(self) -> tuple[str, ...]:
        """Return what tells this report from all others, the same whatever else the case holds."""
        return tuple(sorted(each.id for each in self.claims))


class Reports:
    """The reports of one case and the ties between them."""

    def __init__(
        self, view: View, roots: Mapping[str, tuple[Root, ...]], copies: Sequence[Copying]
    ) -> None:
        """Note who copied whom and which named responses each document tells of."""
        self._view = view
        self._roots = roots
        self._copies: defaultdict[str, list[Copying]] = defaultdict(list)
        for each in copies:
            self._copies[each.document].append(each)
        self._responses: defaultdict[str, dict[tuple[str, str], str | None]] = defaultdict(dict)
        for said in view.claims.values():
            response = said.claim.slots
            if isinstance(response, Response) and response.actor and not denied(said.claim):
                did = (view.entity(response.actor).name, response.action.value)
                self._responses[said.document_id].setdefault(did, response.date)

    def of(self, claims: Iterable[CaseClaim]) -> list[Report]:
        """Return the reports of acts; claims whose facts alone make them one are one report."""
        held: defaultdict[tuple[Facts, tuple[str, ...]], list[CaseClaim]] = defaultdict(list)
        for said in claims:
            facts = self._facts(said)
            if facts is None:
                continue
            enough = evidence(facts, facts, Ties()).same
            houses = tuple(sorted(self._houses((said,))))
            held[facts, () if enough else houses or ("document", said.document_id)].append(said)
        found = [
            Report(
                facts,
                tuple(sorted(said, key=lambda each: (each.document_id, each.id))),
                frozenset(each.document_id for each in said),
                self._houses(said),
            )
            for (facts, _), said in held.items()
        ]
        return sorted(found, key=lambda report: report.name)

    def compare(self, one: Report, other: Report) -> Evidence:
        """Return what speaks for and against two reports of one family being one act."""
        common = sorted(set(one.roots) & set(other.roots))
        both = sorted(one.documents & other.documents)
        ties = Ties(
            tuple(sorted({one.roots[key] for key in common})),
            self._shares_text(one, other) or self._shares_text(other, one),
            self._same_responses(one, other),
            both[0] if both else None,
        )
        return evidence(one.facts, other.facts, ties)

    def _facts(self, said: CaseClaim) -> Facts | None:
        act = said.claim.slots
        if not isinstance(act, Incident):
            return None
        perpetrator = self._view.entity(act.perpetrator).country if act.perpetrator else None
        return Facts(
            act.tactic,
            act.category,
            act.country,
            folded(act.city) if act.city else None,
            act.date,
            act.outcome,
            perpetrator,
            folded(act.target_kind) if act.target_kind else None,
            persons(self._view, said),
            denied(said.claim),
        )

    def _houses(self, claims: Iterable[CaseClaim]) -> dict[str, str]:
        return {
            house: root.name
            for said in claims
            for root in self._roots[said.id]
            if len(root.houses) == 1
            for house in root.houses
        }

    def _shares_text(self, one: Report, other: Report) -> bool:
        """Tell whether a passage with a claim of `one` stands in a document of `other`."""
        return any(
            copy.source in other.documents and copy.holds(said.claim.anchor)
            for said in one.claims
            for copy in self._copies.get(said.document_id, ())
        )

    def _same_responses(self, one: Report, other: Report) -> tuple[str, ...]:
        if one.documents & other.documents or not one.facts.country:
            return ()
        found = {
            f"{actor}: {action}"
            for left in one.documents
            for right in other.documents
            for (actor, action), date in self._responses.get(left, {}).items()
            if responder_state(self._view, actor) == one.facts.country
            and (actor, action) in self._responses.get(right, {})
            and not apart(date, self._responses[right][actor, action])
        }
        return tuple(sorted(found))


def responder_state(view: View, actor: str) -> str | None:
    """Return the state of a named actor, as far as its name was resolved."""
    return view.entity(actor).country


def response_state(view: View, response: Response) -> str | None:
    """Return the state that responded, None where the text does not tell."""
    found = responder(response, view)
    return found if response.country or (response.actor and found != "unknown") else None
