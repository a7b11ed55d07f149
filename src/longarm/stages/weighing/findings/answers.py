"""Answers: which site or act an official response answers, and why it is taken to.

A response names no site and no act: it answers what its sentence speaks of; else, of the host
state, its sites in general, or the act that its document tells of. What could be several is
settled by the words beside it, and where they do not settle it, it answers none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.slots import Action, Figure, Incident, Response, Site, Unit
from longarm.stages.weighing.content import denied, vouches
from longarm.stages.weighing.dates import surely_before
from longarm.stages.weighing.findings.reports import response_state
from longarm.stages.weighing.findings.sameness import family
from longarm.stages.weighing.findings.sentences import ends_between, sentence_of, together
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.model.slots import Tactic
    from longarm.stages.weighing.view import View

_SHUTTING = frozenset({Action.CLOSED, Action.CLOSURE_ORDERED})
"""What is done to sites and to nothing else."""

_NAME = re.compile(r"(?:\b[^\W\d_a-z][\w'’-]*(?: (?=[^\W\d_a-z]))?){1,3}$")
"""The words without a small first letter of ASCII that close a claim's words on a city: its name as printed."""
Why = dict[str, str]
"""Ids of response claims, each with the reason why it answers."""


class Answers:
    """The official responses of one case, by what they answer."""

    def __init__(self, view: View, event_of: Mapping[str, int]) -> None:
        """Settle what each response answers; `event_of` gives the act that an incident claim tells of."""
        self._view = view
        self._event_of = event_of
        self._of_claim: defaultdict[str, Why] = defaultdict(dict)
        self._of_city: defaultdict[tuple[str, str], Why] = defaultdict(dict)
        self._of_state: defaultdict[str, Why] = defaultdict(dict)
        self._acts: defaultdict[str, list[CaseClaim]] = defaultdict(list)
        self._accused: set[str] = set()
        self._acting: set[str] = set()
        self._towns: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._printed: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for said in view.claims.values():
            self._note(said)
        for said in view.claims.values():
            if (
                isinstance(said.claim.slots, Response)
                and vouches(said.claim)
                and not denied(said.claim)
            ):
                state = response_state(view, said.claim.slots)
                beside = [
                    each
                    for each in view.by_document[said.document_id]
                    if each is not said and together(view, said, each)
                ]
                self._answer_acts(said, said.claim.slots, state, beside)
                self._answer_sites(said, said.claim.slots, state, beside)

    def to_site(self, claims: Iterable[CaseClaim], country: str | None, city: str | None) -> Why:
        """Return the responses that answer a site, each with why."""
        found = self._own(claims)
        if country:
            found |= self._of_state.get(country, {})
            if city:
                found |= self._of_city.get((country, folded(city)), {})
        return found

    def to_act(self, claims: Iterable[CaseClaim]) -> Why:
        """Return the responses that answer an act, each with why."""
        return self._own(claims)

    def _own(self, claims: Iterable[CaseClaim]) -> Why:
        found: Why = {}
        for said in claims:
            found |= self._of_claim.get(said.id, {})
        return found

    def _note(self, said: CaseClaim) -> None:
        slots = said.claim.slots
        name: str | None = None
        if isinstance(slots, Incident):
            name = slots.perpetrator
            if said.id in self._event_of and not denied(said.claim):
                self._acts[said.document_id].append(said)
        elif isinstance(slots, Site):
            name = slots.operator
            if slots.city and slots.country and not denied(said.claim):
                self._towns[slots.country][folded(slots.city)] = slots.city
                ends = _NAME.search(said.claim.anchor.exact)
                if ends:
                    self._printed[slots.country][folded(ends[0])] = folded(slots.city)
        state = self._view.entity(name).country if name else None
        if state is not None and state != getattr(slots, "country", None):
            self._accused.add(state)

    def _answer_sites(
        self, said: CaseClaim, response: Response, state: str | None, beside: Sequence[CaseClaim]
    ) -> None:
        named = False
        for each in beside:
            site = each.claim.slots
            if not isinstance(site, Site) or denied(each.claim):
                continue
            if state == site.country and state is not None and site.city:
                named = True
                words = f"{said.document_id}: {state} answers for {site.city} in the same sentence"
                self._of_city[state, folded(site.city)][said.id] = words
            elif state is None or (state in self._accused and response.action is Action.CLOSED):
                named = True
                words = f"{said.document_id}: told in one sentence with the site"
                self._of_claim[each.id][said.id] = words
        if state is not None and not named:
            self._answer_beyond(said, response, state)

    def _answer_beyond(self, said: CaseClaim, response: Response, state: str) -> None:
        """Settle what a response answers whose sentence tells of no site."""
        own = self._named_in(response, state)
        beside_it = {} if own else self._named_beside(said, state)
        for city, name in beside_it.items():
            words = f"{said.document_id}: {state} answers, and its sentence names {name}"
            self._of_city[state, city][said.id] = words
        if beside_it:
            return
        settled = self._settled(said, response, state, own)
        if settled is not None:
            city, why = settled
            words = f"{said.document_id}: {state} answers, and {why}"
            self._of_city[state, folded(city)][said.id] = words
            return
        acted = (
            said.id in self._acting
        )  # an inquiry into an act is none into all sites of the state
        if response.action not in _SHUTTING and (
            acted or not self._tells_of_sites(said.document_id)
        ):
            return
        words = f"{said.document_id}: the host state {state} answers, and its words name no city"
        self._of_state[state][said.id] = words

    def _settled(
        self, said: CaseClaim, response: Response, state: str, own: Mapping[str, str]
    ) -> tuple[str, str] | None:
        """Return the one city whose site a response answers that names none, and why; None where it may be several."""
        cities = own or self._cities(said.document_id, state)
        if len(cities) == 1:
            city = next(iter(cities.values()))
            told = "it is an authority of" if own else "it tells of no other site there than in"
            return city, f"{told} {city}"
        last = self._told_last(said, state)
        if last is not None:
            return last, f"the sentence before tells of the site in {last}"
        shut = response.action in _SHUTTING and not cities
        alone = self._only_named(said.document_id, state) if shut else None
        return (alone, f"of the cities with sites there it names {alone} alone") if alone else None

    def _named_in(self, response: Response, state: str) -> dict[str, str]:
        """Return the cities with sites whose own authority responds: "the prosecutor of Osk"."""
        if response.actor is None:
            return {}
        names = (response.actor, self._view.entity(response.actor).name)
        words = {word for name in names for word in folded(name).split()}
        return {city: name for city, name in self._towns[state].items() if city in words}

    def _only_named(self, document: str, state: str) -> str | None:
        """Return the one city with a site in a state that a document names; None where it names none, or several."""
        cities = self._cities_in(self._view.documents[document].rendition.text, state)
        return next(iter(cities.values())) if len(cities) == 1 else None

    def _named_beside(self, said: CaseClaim, state: str) -> dict[str, str]:
        """Return the cities with sites that the sentence of a response names, as the case's texts print them."""
        return self._cities_in(sentence_of(self._view, said), state)

    def _cities_in(self, text: str, state: str) -> dict[str, str]:
        """Return the cities with sites in a state that a text names, however the case's texts print them."""
        told = folded(text)
        towns = self._towns[state]
        printed = {**{city: city for city in towns}, **self._printed[state]}
        return {
            city: towns[city]
            for name, city in printed.items()
            if name in told and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", told)
        }

    def _told_last(self, said: CaseClaim, state: str) -> str | None:
        """Return the city of a site of which the sentence before a response tells; None where it tells of several."""
        text = self._view.documents[said.document_id].rendition.text
        start = said.claim.anchor.start
        cities = {
            site.city
            for each in self._view.by_document[said.document_id]
            if isinstance(site := each.claim.slots, Site)
            and site.country == state
            and not denied(each.claim)
            and each.claim.anchor.end <= start
            and ends_between(text, each.claim.anchor.end, start) == 1
        }
        return next(iter(cities)) if len(cities) == 1 else None

    def _tells_of_sites(self, document: str) -> bool:
        """Tell whether a document puts a site anywhere, or counts some: an answer in any other is to something else."""
        return any(
            isinstance(each.claim.slots, Site)
            or (isinstance(each.claim.slots, Figure) and each.claim.slots.unit is Unit.SITE)
            for each in self._view.by_document[document]
        )

    def _cities(self, document: str, state: str) -> dict[str, str]:
        """Return the cities of a state in which a document puts sites, by folded name; none where it speaks of all."""
        found: dict[str, str] = {}
        for each in self._view.by_document[document]:
            site = each.claim.slots
            if isinstance(site, Site) and site.country == state and not denied(each.claim):
                if site.city is None:
                    return {}
                found[folded(site.city)] = site.city
        return found

    def _answer_acts(
        self, said: CaseClaim, response: Response, state: str | None, beside: Sequence[CaseClaim]
    ) -> None:
        here = [
            each
            for each in self._acts.get(said.document_id, ())
            if self._fits(each, response, state)
        ]
        spoken = [each for each in here if each in beside]
        if spoken:
            self._take(said, spoken, "told in one sentence with the act")
            return
        tactics = {
            family(act.tactic) for each in beside if isinstance(act := each.claim.slots, Incident)
        }
        if tactics:
            here = [each for each in here if _family(each) in tactics] or here
        if not here and tactics and state is not None:
            self._take_only(said, response, state, tactics)
            return
        if len({self._event_of[each.id] for each in here}) == 1:
            self._take(said, here, "the only act there that its document tells of")
            return
        before = [each for each in here if each.claim.anchor.start < said.claim.anchor.start]
        if before:
            last = max(before, key=lambda each: (each.claim.anchor.start, each.id))
            self._take(said, [last], "the act that its document tells of last before it")

    def _take_only(
        self, said: CaseClaim, response: Response, state: str, tactics: set[Tactic]
    ) -> None:
        """Take the one act of the case that fits a response whose sentence names its kind."""
        fitting = [
            each
            for acts in self._acts.values()
            for each in acts
            if _family(each) in tactics
            and getattr(each.claim.slots, "country", None) == state
            and self._fits(each, response, state)
        ]
        if len({self._event_of[each.id] for each in fitting}) == 1:
            self._take(said, fitting, "its sentence names such an act, and the case has one there")

    def _take(self, said: CaseClaim, acts: Iterable[CaseClaim], why: str) -> None:
        self._acting.add(said.id)
        for each in acts:
            self._of_claim[each.id][said.id] = f"{said.document_id}: {why}"

    def _fits(self, act: CaseClaim, response: Response, state: str | None) -> bool:
        """Tell whether a response may answer an act: of its host state, and not before it."""
        slots = act.claim.slots
        if not isinstance(slots, Incident) or state is None:
            return False
        return slots.country in {None, state} and not surely_before(response.date, slots.date)


def _family(said: CaseClaim) -> Tactic | None:
    slots = said.claim.slots
    return family(slots.tactic) if isinstance(slots, Incident) else None
