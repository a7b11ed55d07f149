"""Outcomes: how far an allegation has come, step by step, from what was said and what states did.

Dates decide which step is the newest. A step told without a date of its own happened at the latest
when its document came out: told again later, it is the step already known. Undated steps go by
stage, and an acquittal or a retraction then outranks a conviction.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from longarm.model.finding import OutcomeStep, Reason
from longarm.model.slots import Action, Incident, Response, Site, SiteStatus
from longarm.stages.weighing.content import vouches
from longarm.stages.weighing.dates import days, surely_before
from longarm.stages.weighing.origins.roots import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.findings.answers import Answers, Why
    from longarm.stages.weighing.findings.groups import Group
    from longarm.stages.weighing.origins.roots import Root
    from longarm.stages.weighing.view import View

ALLEGED, RETRACTED = "alleged", "retracted"
OPEN, CLOSED, CLOSURE_ORDERED = "open", "closed", "closure_ordered"
INVESTIGATING, DROPPED = "investigation_opened", "investigation_closed"
NO_EVIDENCE, UNCHARGED = "no_evidence_found", "closed_without_charges"
CHARGED, CONVICTED, ACQUITTED = "charged", "convicted", "acquitted"

_OF_STATUS = {
    SiteStatus.OPEN: OPEN,
    SiteStatus.CLOSURE_ORDERED: CLOSURE_ORDERED,
    SiteStatus.CLOSED: CLOSED,
}
_OF_ACT_ACTION = {
    Action.INVESTIGATION_OPENED: INVESTIGATING,
    Action.INVESTIGATION_CLOSED: DROPPED,
    Action.FINDS_NO_EVIDENCE: NO_EVIDENCE,
    Action.ARREST: INVESTIGATING,
    Action.CHARGE: CHARGED,
    Action.CONVICTION: CONVICTED,
    Action.ACQUITTAL: ACQUITTED,
}
_OF_SITE_ACTION = {
    Action.INVESTIGATION_OPENED: INVESTIGATING,
    Action.SEARCH: INVESTIGATING,
    Action.INVESTIGATION_CLOSED: DROPPED,
    Action.FINDS_NO_EVIDENCE: NO_EVIDENCE,
    Action.CLOSURE_ORDERED: CLOSURE_ORDERED,
    Action.CLOSED: CLOSED,
}
STAGES = (
    ALLEGED,
    OPEN,
    INVESTIGATING,
    CHARGED,
    NO_EVIDENCE,
    DROPPED,
    UNCHARGED,
    CLOSURE_ORDERED,
    CLOSED,
    CONVICTED,
    ACQUITTED,
    RETRACTED,
)
"""From early to late; decides where dates do not."""
_LASTING = {OPEN, CLOSED}
"""What a site is, not what was done to it: told anew, it holds anew."""
_PROSECUTED = {CHARGED, CONVICTED, ACQUITTED}


@dataclass(frozen=True, slots=True)
class History:
    """The steps of an allegation, oldest first, and why each is counted here; empty for other kinds."""

    steps: tuple[OutcomeStep, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def newest(self) -> str | None:
        """Return the newest outcome, None for kinds that have none."""
        return self.steps[-1].outcome if self.steps else None


@dataclass(frozen=True, slots=True)
class _Telling:
    """That a claim tells of a step: when, and whether that date is the step's own."""

    outcome: str
    date: str | None
    own: bool
    said: CaseClaim
    who: str
    why: str
    again: tuple[str, ...] = field(default=())
    """Ids of claims that tell of the same step."""

    @property
    def stage(self) -> int:
        return STAGES.index(self.outcome)


class Outcomes:
    """The histories of sites and acts of one case."""

    def __init__(self, view: View, roots: Mapping[str, tuple[Root, ...]], answers: Answers) -> None:
        """Take the case, whose word each claim is, and what responses answer."""
        self._view = view
        self._roots = roots
        self._answers = answers

    def of(self, group: Group, denials: Sequence[CaseClaim]) -> History:
        """Return the history of an allegation; `denials` are the claims that stand against it.

        A denied thing, a link, a response or a statement has none.
        """
        first = group.claims[0].claim
        if group.denied or not isinstance(first.slots, Site | Incident):
            return History()
        if isinstance(first.slots, Site):
            answers = self._answers.to_site(group.claims, group.country, group.city)
            words = _OF_SITE_ACTION
        else:
            answers = self._answers.to_act(group.claims)
            words = _OF_ACT_ACTION
        told = [*self._statuses(group.claims), *self._responses(answers, words)]
        taken_back, notes = self._taken_back(group.claims, denials)
        steps = _uncharged(_ordered([*told, *taken_back]))
        return History(
            (self._alleged(group.claims), *(_step(each) for each in steps)),
            (*(_reason(each) for each in steps), *notes),
        )

    def _alleged(self, claims: Sequence[CaseClaim]) -> OutcomeStep:
        """Return the first step: the earliest document that alleges it."""
        said = min(
            claims, key=lambda each: (_last_day(self._view.published(each.document_id)), each.id)
        )
        return OutcomeStep(
            self._view.published(said.document_id), ALLEGED, said.id, self._teller(said)
        )

    def _statuses(self, claims: Sequence[CaseClaim]) -> list[_Telling]:
        found: list[_Telling] = []
        for said in claims:
            site = said.claim.slots
            if isinstance(site, Site) and site.status in _OF_STATUS and vouches(said.claim):
                why = f"{said.document_id}: says so of the site itself"
                found.append(
                    self._telling(_OF_STATUS[site.status], None, said, self._teller(said), why)
                )
        return found

    def _responses(self, answers: Why, words: Mapping[Action, str]) -> list[_Telling]:
        found: list[_Telling] = []
        for key, why in answers.items():
            said = self._view.claims[key]
            response = said.claim.slots
            if isinstance(response, Response) and response.action in words:
                who = self._responder(response)
                found.append(self._telling(words[response.action], response.date, said, who, why))
        return found

    def _responder(self, response: Response) -> str:
        """Return who responded: as printed where the name was taken for another state's organ."""
        if response.actor is None:
            return response.country or UNNAMED
        actor = self._view.entity(response.actor)
        if response.country and actor.country and actor.country != response.country:
            return f"{response.actor} ({response.country})"
        return actor.name

    def _telling(
        self, outcome: str, date: str | None, said: CaseClaim, who: str, why: str
    ) -> _Telling:
        """Return a telling with its own date, its as-of, or that of its document, in this order."""
        own = next((each for each in (date, said.claim.as_of) if days(each)), None)
        published = self._view.published(said.document_id)
        return _Telling(
            outcome, own or (published if days(published) else None), bool(own), said, who, why
        )

    def _teller(self, said: CaseClaim) -> str:
        voices = said.claim.voices
        if voices:
            return self._view.entity(voices[-1].name).name
        return self._view.publisher_name(said.document_id)

    def _taken_back(
        self, claims: Sequence[CaseClaim], denials: Sequence[CaseClaim]
    ) -> tuple[list[_Telling], list[Reason]]:
        """Return retractions: everybody who alleged it later denies it; those of some are a note."""
        holding: dict[str, list[CaseClaim]] = {}
        unknown = False
        for said in claims:
            if vouches(said.claim):
                unknown |= any(len(root.houses) != 1 for root in self._roots[said.id])
                for house in _houses(self._roots[said.id]):
                    holding.setdefault(house, []).append(said)
        back: dict[str, CaseClaim] = {}
        for denial in sorted(denials, key=lambda each: each.id):
            for house in _houses(self._roots[denial.id]):
                if house in holding and all(self._later(denial, each) for each in holding[house]):
                    back.setdefault(house, denial)
        if back and not unknown and back.keys() == holding.keys():
            return [
                self._telling(
                    RETRACTED,
                    None,
                    denial,
                    self._teller(denial),
                    f"{denial.document_id}: all who alleged it have since denied it themselves",
                )
                for denial in back.values()
            ], []
        notes = [
            Reason(
                f"{denial.document_id}: {self._teller(denial)} no longer holds it, others still do",
                (),
                (denial.id,),
            )
            for denial in back.values()
        ]
        return [], notes

    def _later(self, denial: CaseClaim, said: CaseClaim) -> bool:
        return surely_before(
            self._view.published(said.document_id), self._view.published(denial.document_id)
        )


def _houses(roots: Iterable[Root]) -> set[str]:
    return {root.houses[0] for root in roots if len(root.houses) == 1}


def _last_day(date: str | None) -> tuple[bool, int]:
    span = days(date)
    return (True, 0) if span is None else (False, span[1])


def _ordered(told: Sequence[_Telling]) -> list[_Telling]:
    """Return the steps from old to new, each once, with the claims that tell of it again."""
    steps: list[_Telling] = []
    dated = [each for each in told if each.date is not None]
    for each in sorted(dated, key=lambda one: (_last_day(one.date), one.stage, one.said.id)):
        known = next((n for n, step in enumerate(steps) if step.outcome == each.outcome), None)
        newest = bool(steps) and steps[-1].outcome == each.outcome
        if each.outcome == OPEN and steps and steps[-1].outcome == INVESTIGATING:
            continue  # that it stands open while it is looked into ends no inquiry
        if known is not None and (newest or not (each.own or each.outcome in _LASTING)):
            place = len(steps) - 1 if newest else known
            steps[place] = replace(steps[place], again=(*steps[place].again, each.said.id))
        else:
            steps.append(each)
    undated = [each for each in told if each.date is None]
    for each in sorted(undated, key=lambda one: (one.stage, one.said.id)):
        known = next((n for n, step in enumerate(steps) if step.outcome == each.outcome), None)
        if known is not None:
            steps[known] = replace(steps[known], again=(*steps[known].again, each.said.id))
            continue
        after = next((n for n, step in enumerate(steps) if step.stage > each.stage), len(steps))
        steps.insert(after, each)
    return steps


def _uncharged(steps: Sequence[_Telling]) -> list[_Telling]:
    """Return steps in which an inquiry that ended before any charge is closed without charges.

    That an authority finds nothing ends an inquiry only where one is known to have begun.
    """
    seen: set[str] = set()
    found: list[_Telling] = []
    for each in steps:
        ended = each.outcome == DROPPED or (each.outcome == NO_EVIDENCE and INVESTIGATING in seen)
        if ended and not seen & _PROSECUTED:
            why = f"{each.why}; the case knows of no charge before it"
            found.append(replace(each, outcome=UNCHARGED, why=why))
        else:
            found.append(each)
        seen.add(each.outcome)
    return found


def _step(telling: _Telling) -> OutcomeStep:
    return OutcomeStep(telling.date, telling.outcome, telling.said.id, telling.who)


def _reason(telling: _Telling) -> Reason:
    when = telling.date or "undated"
    by = "" if telling.own or telling.date is None else ", told by then"
    return Reason(
        f"{telling.outcome} ({when}{by}): {telling.why}", (), (telling.said.id, *telling.again)
    )
