"""Replies: where the accused, or the host state, denies what a finding says, and where was looked."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.finding import Reason
from longarm.model.slots import (
    Incident,
    Link,
    Site,
    SiteKind,
    Statement,
)
from longarm.model.voice import Stance
from longarm.stages.weighing.content import denied
from longarm.stages.weighing.dates import days
from longarm.stages.weighing.findings.ground import (
    accused_names,
    city_of,
    host_of,
    may_mean,
    states_of,
)
from longarm.stages.weighing.findings.sentences import together
from longarm.stages.weighing.findings.speakers import speaker_of, speaks_for_a_state
from longarm.stages.weighing.view import folded
from longarm.stages.weighing.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.findings.groups import Group
    from longarm.stages.weighing.view import View

_ANYWHERE = ""
"""Where sites are kept that are denied without saying where: "there are no such offices"."""
_PLACES = frozenset({EntityType.CITY, EntityType.DIVISION})
"""What runs nothing: read as whose a site is, it accuses no state."""
_MISSION = re.compile(r"organ:[A-Z]{2}:(?:embassy|consulate)[a-z_-]*:(?P<receiving>[A-Z]{2})")
"""The entity of an embassy or consulate, with the state that receives it."""


@dataclass(frozen=True, slots=True)
class Accused:
    """Whom a finding accuses, as far as names were resolved: states (ISO alpha-2) and houses."""

    states: frozenset[str]
    houses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was found in reply: claims of the accused and of the host state, and where was looked."""

    replies: tuple[str, ...] = ()
    host_denials: tuple[str, ...] = ()
    looked_in: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


class Replies:
    """Denials by states in one case, looked up by place, time and document."""

    def __init__(self, view: View) -> None:
        """Gather denials, the states whose organs are accused, and which documents speak of a state."""
        self._view = view
        self._sites: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        self._acts: list[CaseClaim] = []
        self._links: list[CaseClaim] = []
        self._last_day = {key: span and span[1] for key, span in _published(view)}
        self._statements: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        self._in_state: dict[tuple[str, Accused], Heard] = {}
        self._whereof: dict[str, tuple[str | None, frozenset[str]]] = {}
        self._accused: defaultdict[str, set[str]] = defaultdict(set)
        self._about_state: defaultdict[str, set[str]] = defaultdict(set)
        for said in view.claims.values():
            self._accused[said.document_id] |= self._accused_by(said)
            for state in states_of(said):
                self._about_state[state].add(said.document_id)
            if speaks_for_a_state(view, said):
                self._keep(said)
                for state in self._received_in(said):
                    self._about_state[state].add(said.document_id)
        self._anybody = frozenset(state for each in self._accused.values() for state in each)

    def to(self, group: Group) -> Heard:
        """Return who denies a finding: the accused, and apart from them the host state.

        Looked in are the documents that carry the finding or speak of its state, those from before
        a dated act apart. A denied site or act or a "service centre" counts for the same state and
        city (or no city), and sites that the accused denies wherever they are for each; a denying
        statement counts in the documents looked in, unless its sentence speaks of another state.
        Nothing is looked for where the finding is itself a denial, or where only a state says that there is a
        "service centre": that accuses nobody.
        """
        slots = group.claims[0].claim.slots
        if not isinstance(slots, Site | Incident | Link):
            return Heard()
        if group.denied or self._is_only_theirs(group):
            return Heard()
        accused = self._of(group.claims)
        told = self._about(slots, group, accused)
        if group.country and not told and self._is_ordinary(group):
            return self._of_state(group.country, accused)
        documents = self._looked_in(group)
        found = {each.id: each for each in told}
        for document in documents:
            for each in self._statements.get(document, ()):
                if not self._elsewhere(each, group.country, group.documents):
                    found[each.id] = each
        mine = {each.id for each in group.claims}
        others = [
            each
            for key, each in sorted(found.items())
            if key not in mine and not self._before(each.document_id, group)
        ]
        return self._heard(others, documents, accused, group.country)

    def _is_only_theirs(self, group: Group) -> bool:
        """Tell whether only states call a place a service centre, which is how the accused answers."""
        return SiteKind.SERVICE_CENTER in group.key and all(
            speaks_for_a_state(self._view, each) for each in group.claims
        )

    def _is_ordinary(self, group: Group) -> bool:
        """Tell whether nothing about a finding but its state and whom it accuses decides where is looked."""
        own = group.documents
        return (
            days(group.date) is None
            and own <= self._about_state[group.country or ""]
            and not any(
                self._about_which(each)[0] not in {None, group.country}
                for document in own
                for each in self._statements.get(document, ())
            )
        )

    def _of_state(self, state: str, accused: Accused) -> Heard:
        """Return who denies what is said of a state, for all ordinary findings of it at once.

        A state may have thousands of findings and of documents: each by itself would cost their product.
        """
        known = self._in_state.get((state, accused))
        if known is None:
            documents = sorted(self._about_state[state])
            said = {
                each.id: each
                for document in documents
                for each in self._statements.get(document, ())
                if not self._elsewhere(each, state, frozenset())
            }
            others = [said[key] for key in sorted(said)]
            known = self._heard(others, documents, accused, state)
            self._in_state[state, accused] = known
        return known

    def _heard(
        self,
        others: Sequence[CaseClaim],
        documents: Sequence[str],
        accused: Accused,
        host: str | None,
    ) -> Heard:
        """Return which denials are replies and which the host's, and in which documents was looked."""
        replies = [each for each in others if self._is_reply(each, accused, host)]
        hosts = [each for each in others if self._is_host(each, accused, host)]
        looked = tuple(sorted({*documents, *(each.document_id for each in (*replies, *hosts))}))
        return Heard(
            tuple(each.id for each in replies),
            tuple(each.id for each in hosts),
            looked,
            tuple(self._reasons(accused, replies, hosts, looked)),
        )

    def to_figure(self, claims: Sequence[CaseClaim], scope: Sequence[str]) -> Heard:
        """Return who denies what a count is of, in the documents that print it.

        A statement names no number, so it counts only there; so does a site that is denied for a
        state in the count's scope.
        """
        documents = sorted({said.document_id for said in claims})
        accused = self._of(claims)
        found = {
            each.id: each for document in documents for each in self._statements.get(document, ())
        }
        found |= {
            each.id: each
            for state in scope
            for each in self._sites.get(state, ())
            if each.document_id in documents and denied(each.claim)
        }
        host = scope[0] if len(scope) == 1 else None
        others = [found[key] for key in sorted(found)]
        replies = [each for each in others if self._is_reply(each, accused, host)]
        hosts = [each for each in others if self._is_host(each, accused, host)]
        return Heard(
            tuple(each.id for each in replies),
            tuple(each.id for each in hosts),
            tuple(documents),
            tuple(self._reasons(accused, replies, hosts, documents)),
        )

    def _reasons(
        self,
        accused: Accused,
        replies: Sequence[CaseClaim],
        hosts: Sequence[CaseClaim],
        looked: Sequence[str],
    ) -> Iterable[Reason]:
        whom = listed(accused.states) or "whoever is accused"
        count = "1 document" if len(looked) == 1 else f"{len(looked)} documents"
        if not replies:
            yield Reason(f"no reply of {whom} was found; looked in {count}", (), ())
        known: list[CaseClaim] = []
        unknown: list[CaseClaim] = []
        for each in replies:
            speaker = speaker_of(self._view, each)
            (known if speaker.country or speaker.house else unknown).append(each)
        for words, claims in (
            ("the accused replies", known),
            ("an authority whose state is not known denies it", unknown),
            ("the host state denies it, which is no reply of the accused", hosts),
        ):
            if claims:
                names = listed(speaker_of(self._view, each).name for each in claims)
                yield Reason(f"{words}: {names}", (), tuple(each.id for each in claims))

    def _of(self, claims: Iterable[CaseClaim]) -> Accused:
        """Return whom claims accuse; where they name nobody, whom their documents do, else the case."""
        states: set[str] = set()
        houses: set[str] = set()
        for said in claims:
            states |= self._accused_by(said)
            for name in accused_names(said):
                house = self._view.entity(name).house
                houses |= {house} if house else set()
        states = states or {s for said in claims for s in self._accused.get(said.document_id, ())}
        return Accused(
            frozenset(states) or self._anybody,
            frozenset(houses),
        )

    def _looked_in(self, group: Group) -> list[str]:
        own = group.documents
        about = self._about_state.get(group.country, set()) if group.country else set()
        return sorted(own | {each for each in about if not self._before(each, group)})

    def _before(self, document: str, group: Group) -> bool:
        """Tell whether a document came out before the act, and so cannot reply to it."""
        act, last = days(group.date), self._last_day[document]
        if act is None or last is None or last >= act[0]:
            return False
        return document not in group.documents

    def _elsewhere(self, said: CaseClaim, country: str | None, carrying: frozenset[str]) -> bool:
        """Tell whether a statement is about other states than the finding's.

        Its sentence says so; or it is that of a mission elsewhere, in a document that is not among
        those `carrying` the finding.
        """
        receiving, states = self._about_which(said)
        if receiving and receiving != country and said.document_id not in carrying:
            return True
        return bool(country and states) and country not in states

    def _received_in(self, said: CaseClaim) -> tuple[str, ...]:
        """Return the state in which a mission denies something, none for whoever else says anything."""
        slots = said.claim.slots
        mission = _MISSION.match(speaker_of(self._view, said).id)
        denies = isinstance(slots, Statement) and (
            denied(said.claim) or slots.stance == Stance.DENIES
        )
        return (mission.group("receiving"),) if mission and denies else ()

    def _about_which(self, said: CaseClaim) -> tuple[str | None, frozenset[str]]:
        """Return the state that receives a statement's mission, and the states of its sentence; found once."""
        known = self._whereof.get(said.id)
        if known is None:
            mission = _MISSION.match(speaker_of(self._view, said).id)
            states = frozenset(
                state
                for each in self._view.by_document[said.document_id]
                if isinstance(each.claim.slots, Site | Incident)
                and together(self._view, said, each)
                for state in states_of(each)
            )
            known = self._whereof[said.id] = (
                mission.group("receiving") if mission else None,
                states,
            )
        return known

    def _keep(self, said: CaseClaim) -> None:
        slots = said.claim.slots
        if isinstance(slots, Site):
            if denied(said.claim) or (slots.site_kind == SiteKind.SERVICE_CENTER and slots.country):
                self._sites[slots.country or _ANYWHERE].append(said)
        elif isinstance(slots, Incident) and denied(said.claim):
            self._acts.append(said)
        elif isinstance(slots, Link) and denied(said.claim):
            self._links.append(said)
        elif isinstance(slots, Statement) and (denied(said.claim) or slots.stance == Stance.DENIES):
            self._statements[said.document_id].append(said)

    def _about(
        self, slots: Site | Incident | Link, group: Group, accused: Accused
    ) -> list[CaseClaim]:
        country, city = group.country, group.city
        if isinstance(slots, Link):
            ends = (
                self._view.entity(slots.subject).id,
                slots.relation,
                self._view.entity(slots.object).id,
            )
            return [each for each in self._links if self._ends(each) == ends]
        if isinstance(slots, Site):
            nowhere = self._sites.get(_ANYWHERE, ())
            everywhere = [each for each in nowhere if self._is_of(each, accused)]
            denials = [*(self._sites.get(country, ()) if country else ()), *everywhere]
        else:
            denials = [each for each in self._acts if may_mean(each, slots, group)]
        called_so = SiteKind.SERVICE_CENTER in group.key
        return [
            each
            for each in denials
            if (not city or not city_of(each) or folded(city_of(each)) == folded(city))
            and (
                not called_so or denied(each.claim)
            )  # to call it what it is said to be denies nothing
        ]

    def _is_of(self, said: CaseClaim, accused: Accused) -> bool:
        """Tell whether the accused speaks: by the speaker's state, else by the state that is spoken of."""
        state = speaker_of(self._view, said).country
        whose = self._accused_by(said) or self._accused[said.document_id]
        return state in accused.states or (state is None and not accused.states.isdisjoint(whose))

    def _ends(self, said: CaseClaim) -> tuple[str, str, str]:
        link = said.claim.slots
        if not isinstance(link, Link):
            return "", "", ""
        return self._view.entity(link.subject).id, link.relation, self._view.entity(link.object).id

    def _accused_by(self, said: CaseClaim) -> set[str]:
        """Return the states whose organs a claim accuses, as far as names were resolved."""
        bodies = [self._view.entity(name) for name in accused_names(said)]
        states = {each.country for each in bodies if each.type not in _PLACES}
        return {state for state in states if state} - ({host_of(said.claim.slots)} - {None})

    def _is_reply(self, said: CaseClaim, accused: Accused, host: str | None) -> bool:
        """Tell whether who denies is the accused, or an authority of an unknown state."""
        speaker = speaker_of(self._view, said)
        if speaker.house is not None and speaker.house in accused.houses:
            return True
        state = speaker.country
        return state is None or state in accused.states or (not accused.states and state != host)

    def _is_host(self, said: CaseClaim, accused: Accused, host: str | None) -> bool:
        """Tell whether the host state denies it; that it calls a site otherwise is no denial."""
        calls_it_otherwise = not denied(said.claim) and isinstance(said.claim.slots, Site)
        state = speaker_of(self._view, said).country
        return (
            state is not None
            and state == host
            and not calls_it_otherwise
            and not self._is_reply(said, accused, host)
        )


def _published(view: View) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """Yield each document with the first and last day on which it may have come out."""
    for key in view.documents:
        yield key, days(view.published(key))
