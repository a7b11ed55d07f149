"""Groups: claims of one kind that say the same, before anything is weighed about them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.slots import Figure, Incident, Kind, Link, Response, Site, SiteKind, Statement
from longarm.stages.weighing.amounts import STATION, kind_class
from longarm.stages.weighing.content import denied, responder
from longarm.stages.weighing.findings.events import Event, events
from longarm.stages.weighing.findings.kinds import Town, kind_of, kinds_of_towns, town_of
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.findings.reports import Reports
    from longarm.stages.weighing.origins.roots import Root
    from longarm.stages.weighing.view import View

UNKNOWN = "unknown"
"""What stands in a key for a place or date that the text does not give."""
AFFIRMED, DENIED, ACT, PATTERN = "affirmed", "denied", "act", "pattern"


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that say the same: `key` in stable words, and the host state, city and date if any."""

    kind: str
    key: tuple[str, ...]
    claims: tuple[CaseClaim, ...]
    country: str | None = None
    city: str | None = None
    date: str | None = None
    event: int | None = None
    """The place of the act among the case's events, for incidents that count as one."""

    @property
    def denied(self) -> bool:
        """Tell whether these claims hold that it is not so."""
        return self.key[-1] == DENIED

    @property
    def documents(self) -> frozenset[str]:
        """Return the ids of the documents that carry it."""
        return frozenset(each.document_id for each in self.claims)


@dataclass(frozen=True, slots=True)
class Grouped:
    """All groups of a case, figures apart, and the events among them."""

    groups: tuple[Group, ...]
    events: tuple[Event, ...]


def grouped(view: View, roots: Mapping[str, tuple[Root, ...]], reports: Reports) -> Grouped:
    """Return what claims of a case say, each once; figures are the ledger's."""
    held: defaultdict[tuple[str, ...], list[CaseClaim]] = defaultdict(list)
    acts: list[CaseClaim] = []
    service = _service_centers(view, roots)
    towns = kinds_of_towns(view, service)
    for said in view.claims.values():
        slots = said.claim.slots
        if isinstance(slots, Figure):
            continue
        if isinstance(slots, Incident) and (slots.countable or (slots.date and denied(said.claim))):
            acts.append(said)
        else:
            held[said.claim.kind.value, *_key(said, view, (service, towns))].append(said)
    found = events(acts, reports)
    groups = [_group(kind, tuple(key), claims) for (kind, *key), claims in sorted(held.items())]
    groups += [_of_event(place, event) for place, event in enumerate(found)]
    return Grouped(tuple(groups), found)


def _group(kind: str, key: tuple[str, ...], claims: Sequence[CaseClaim]) -> Group:
    slots = claims[0].claim.slots
    country = getattr(slots, "country", None)
    city = slots.city if isinstance(slots, Site | Incident) else None
    return Group(kind, key, tuple(claims), country, city)


def _of_event(place: int, event: Event) -> Group:
    side = DENIED if denied(event.claims[0].claim) else AFFIRMED
    key = (
        event.tactic.value,
        event.country or UNKNOWN,
        _place(event.city),
        event.date or UNKNOWN,
        ACT,
        side,
    )
    return Group(
        Kind.INCIDENT.value, key, event.claims, event.country, event.city, event.date, place
    )


def _key(
    said: CaseClaim, view: View, known: tuple[frozenset[str], Mapping[Town, str]]
) -> tuple[str, ...]:
    """Return what a claim says, in stable words; the last one tells affirmed from denied.

    `known` are the claims of service centres that are no stations, and what a mere "office" is in each city.
    """
    service, towns = known
    side = DENIED if denied(said.claim) else AFFIRMED
    match said.claim.slots:
        case Site() as site:
            kind = kind_of(said, site, service)
            town = town_of(site) if kind == SiteKind.OTHER else None
            kind = towns.get(town, kind) if town else kind
            return (site.country or UNKNOWN, _place(site.city), kind, side)
        case Incident() as act:
            return (act.tactic.value, act.country or UNKNOWN, _place(act.city), PATTERN, side)
        case Response() as response:
            return (responder(response, view), response.action.value, side)
        case Statement() as statement:
            return (view.entity(statement.speaker).name, statement.stance, side)
        case Link() as link:
            return (
                view.entity(link.subject).name,
                link.relation.value,
                view.entity(link.object).name,
                side,
            )
        case Figure():
            return ("figure", side)


def _place(city: str | None) -> str:
    return " ".join(city.split()) if city else UNKNOWN


def _service_centers(view: View, roots: Mapping[str, tuple[Root, ...]]) -> frozenset[str]:
    """Return claims of service centres whose roots know no police station in the same place.

    That a state calls the place a service centre confirms no police station; that one root is
    quoted with both words does not make two places.
    """
    stations: defaultdict[tuple[str | None, str], set[str]] = defaultdict(set)
    centers: list[tuple[CaseClaim, Site]] = []
    for said in view.claims.values():
        site = said.claim.slots
        if not isinstance(site, Site) or denied(said.claim):
            continue
        if site.site_kind == SiteKind.POLICE_STATION:
            stations[site.country, folded(site.city or "")].update(_houses(roots[said.id]))
        elif kind_class(site.site_kind) == STATION:
            centers.append((said, site))
    return frozenset(
        said.id
        for said, site in centers
        if not stations[site.country, folded(site.city or "")].intersection(_houses(roots[said.id]))
    )


def _houses(roots: Sequence[Root]) -> set[str]:
    return {house for root in roots for house in root.houses}
