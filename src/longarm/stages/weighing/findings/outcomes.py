"""Outcomes: how far an allegation has come, from what sites are said to be and host states did."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.slots import Action, Incident, Response, Site, SiteStatus
from longarm.stages.weighing.content import denied, vouches
from longarm.stages.weighing.dates import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

ALLEGED = "alleged"

_OF_STATUS = {
    SiteStatus.ALLEGED: ALLEGED,
    SiteStatus.OPEN: "open",
    SiteStatus.CLOSURE_ORDERED: "closure_ordered",
    SiteStatus.CLOSED: "closed",
}
_OF_SITE_ACTION = {
    Action.INVESTIGATION_OPENED: "investigation_opened",
    Action.SEARCH: "investigation_opened",
    Action.INVESTIGATION_CLOSED: "investigation_closed",
    Action.FINDS_NO_EVIDENCE: "investigation_closed",
    Action.CLOSURE_ORDERED: "closure_ordered",
    Action.CLOSED: "closed",
}
_OF_ACT_ACTION = {
    Action.INVESTIGATION_OPENED: "investigation_opened",
    Action.INVESTIGATION_CLOSED: "investigation_closed",
    Action.ARREST: "investigation_opened",
    Action.CHARGE: "charged",
    Action.CONVICTION: "convicted",
    Action.ACQUITTAL: "acquitted",
}
_STAGES = (
    ALLEGED,
    "open",
    "investigation_opened",
    "charged",
    "investigation_closed",
    "closure_ordered",
    "closed",
    "acquitted",
    "convicted",
)
"""From early to late; decides where dates do not."""

_Told = tuple[int | None, str]


class Outcomes:
    """The newest outcome of sites and incidents of one case."""

    def __init__(self, view: View) -> None:
        """Gather what states are said to have done, by state and by document."""
        self._view = view
        self._by_state: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        for said in view.claims.values():
            response = said.claim.slots
            if isinstance(response, Response) and vouches(said.claim) and not denied(said.claim):
                state = response.country or (
                    view.entity(response.actor).country if response.actor else None
                )
                if state is not None:
                    self._by_state[state].append(said)

    def of(self, claims: Sequence[CaseClaim], country: str | None) -> str | None:
        """Return the newest outcome of an allegation, None for kinds that have none.

        A site's outcome is the newest of what it is said to be and what its host state did about
        such sites. An incident's comes only from responses in documents that report the incident,
        since a response names no incident.
        """
        first = claims[0].claim
        if denied(first):
            return None
        responses = self._by_state.get(country, ()) if country else ()
        if isinstance(first.slots, Site):
            told = [*self._statuses(claims), *self._told(responses, _OF_SITE_ACTION)]
        elif isinstance(first.slots, Incident):
            documents = {each.document_id for each in claims}
            told = self._told(
                (each for each in responses if each.document_id in documents), _OF_ACT_ACTION
            )
        else:
            return None
        return _newest(told)

    def _statuses(self, claims: Sequence[CaseClaim]) -> list[_Told]:
        found: list[_Told] = []
        for said in claims:
            site = said.claim.slots
            if isinstance(site, Site) and site.status in _OF_STATUS and vouches(said.claim):
                found.append((self._day(said, None), _OF_STATUS[site.status]))
        return found

    def _told(self, responses: Iterable[CaseClaim], words: dict[Action, str]) -> list[_Told]:
        found: list[_Told] = []
        for said in responses:
            response = said.claim.slots
            if isinstance(response, Response) and response.action in words:
                found.append((self._day(said, response.date), words[response.action]))
        return found

    def _day(self, said: CaseClaim, date: str | None) -> int | None:
        """Return the last day it may mean.

        Of its own date, its as-of, or the document it stands in.
        """
        for known in (date, said.claim.as_of, self._view.published(said.document_id)):
            span = days(known)
            if span is not None:
                return span[1]
        return None


def _newest(told: Sequence[_Told]) -> str:
    """Return the newest word; a repeated allegation changes nothing, undated ones go by stage."""
    dated = [
        (day, _STAGES.index(word)) for day, word in told if day is not None and word != ALLEGED
    ]
    undated = [_STAGES.index(word) for day, word in told if day is None and word != ALLEGED]
    latest = max(dated)[1] if dated else 0
    return _STAGES[max([latest, *undated])]
