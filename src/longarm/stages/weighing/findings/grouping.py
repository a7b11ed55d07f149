"""Findings: claims of one kind that say the same, taken together, with outcome and replies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from longarm.model.finding import Finding, Flag, FlagKind
from longarm.model.slots import Figure, Incident, Kind, Link, Response, Site, SiteKind, Statement
from longarm.stages.weighing.amounts import STATION, kind_class
from longarm.stages.weighing.content import denied, responder
from longarm.stages.weighing.dates import apart, rank
from longarm.stages.weighing.findings.outcomes import Outcomes
from longarm.stages.weighing.findings.replies import Replies
from longarm.stages.weighing.grades import grade
from longarm.stages.weighing.ledger.marks import listed
from longarm.stages.weighing.origins.backing import Backers
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.origins.roots import Root
    from longarm.stages.weighing.view import View

UNKNOWN = "unknown"
"""What stands in a key for a place or date that the text does not give."""
AFFIRMED, DENIED, PATTERN = "affirmed", "denied", "pattern"


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that say the same: `key` in stable words, and the host state and city if any."""

    kind: str
    key: tuple[str, ...]
    claims: tuple[CaseClaim, ...]
    country: str | None = None
    city: str | None = None

    @property
    def denied(self) -> bool:
        """Tell whether these claims hold that it is not so."""
        return self.key[-1] == DENIED


def findings(
    view: View, roots: Mapping[str, tuple[Root, ...]], backers: Backers
) -> tuple[Finding, ...]:
    """Return all findings of a case, ordered by kind and key; figures are the ledger's."""
    groups = _groups(view, roots)
    against = _contradictions(groups)
    outcomes, replies = Outcomes(view), Replies(view)
    made: list[Finding] = []
    for place, group in enumerate(groups):
        ids = tuple(each.id for each in group.claims)
        behind = backers.of(ids, denials=group.denied)
        flags = tuple(
            Flag(FlagKind.CONFLICT, _against(view, roots, groups[other]))
            for other in against.get(place, ())
        )
        made.append(
            Finding(
                id=sha256("\x1f".join(("finding", group.kind, *group.key)).encode()).hexdigest()[
                    :16
                ],
                kind=group.kind,
                key=group.key,
                claims=ids,
                roots=behind.names,
                origins=behind.origins,
                outlets=behind.outlets,
                publishers=behind.publishers,
                flags=flags,
                grade=grade(behind, flags, (group.country,) if group.country else ()),
                outcome=outcomes.of(group.claims, group.country),
                replies=()
                if group.denied or SiteKind.SERVICE_CENTER in group.key
                else replies.to(group.claims, group.country, group.city),
                support=behind.support,
                reasons=behind.reasons,
            )
        )
    return tuple(sorted(made, key=lambda finding: (finding.kind, finding.key, finding.id)))


def _groups(view: View, roots: Mapping[str, tuple[Root, ...]]) -> list[Group]:
    held: defaultdict[tuple[str, ...], list[CaseClaim]] = defaultdict(list)
    service = _service_centers(view, roots)
    for said in view.claims.values():
        slots = said.claim.slots
        if isinstance(slots, Figure):
            continue
        key = _key(said, view, service)
        held[said.claim.kind.value, *key].append(said)
    groups: list[Group] = []
    for (kind, *parts), claims in sorted(held.items()):
        key = tuple(parts)
        if kind == Kind.INCIDENT and key[-2] != PATTERN:
            groups.extend(_dated(kind, key, claims))
        else:
            groups.append(_group(kind, key, claims))
    return groups


def _group(kind: str, key: tuple[str, ...], claims: Sequence[CaseClaim]) -> Group:
    slots = claims[0].claim.slots
    country = getattr(slots, "country", None)
    city = slots.city if isinstance(slots, Site | Incident) else None
    return Group(kind, key, tuple(claims), country, city)


def _key(said: CaseClaim, view: View, service: frozenset[str]) -> tuple[str, ...]:
    """Return what a claim says, in stable words; the last one tells affirmed from denied."""
    side = DENIED if denied(said.claim) else AFFIRMED
    match said.claim.slots:
        case Site() as site:
            kind = site.site_kind.value if said.id in service else kind_class(site.site_kind)
            return (site.country or UNKNOWN, _place(site.city), kind, side)
        case Incident() as act:
            what = "act" if act.countable else PATTERN
            return (act.tactic.value, act.country or UNKNOWN, _place(act.city), what, side)
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


def _dated(kind: str, key: tuple[str, ...], claims: Sequence[CaseClaim]) -> list[Group]:
    """Split acts of one tactic and place by date.

    An undated report joins the one act it can mean, else stands alone.
    """
    clusters: list[list[CaseClaim]] = []
    undated: list[CaseClaim] = []
    for said in sorted(claims, key=lambda each: (rank(_date(each)), each.document_id, each.id)):
        if rank(_date(said))[0]:
            undated.append(said)
            continue
        fitting = next(
            (cluster for cluster in clusters if not apart(_date(cluster[-1]), _date(said))), None
        )
        if fitting is None:
            clusters.append([said])
        else:
            fitting.append(said)
    if len(clusters) == 1:
        clusters[0].extend(undated)
    elif undated:
        clusters.append(undated)
    head, what, side = key[:-2], key[-2], key[-1]
    return [
        _group(kind, (*head, _date(cluster[0]) or UNKNOWN, what, side), cluster)
        for cluster in clusters
    ]


def _date(said: CaseClaim) -> str | None:
    slots = said.claim.slots
    return slots.date if isinstance(slots, Incident) else None


def _contradictions(groups: Sequence[Group]) -> dict[int, list[int]]:
    """Return, for each group, the groups that deny it or that it denies.

    The same words with the other ending.

    A site denied for a whole state contradicts every one alleged there; one denied in a city only
    those in that city.
    """
    found: defaultdict[int, list[int]] = defaultdict(list)
    affirmed: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        if not group.denied and group.kind != Kind.STATEMENT:
            affirmed[group.kind, *group.key[:-1]].append(place)
            if group.kind == Kind.SITE and group.city:
                affirmed[group.kind, group.key[0], "", group.key[2]].append(place)
    for place, group in enumerate(groups):
        if not group.denied:
            continue
        facing = list(affirmed[group.kind, *group.key[:-1]])
        if group.kind == Kind.SITE and not group.city and group.country:
            facing += affirmed[group.kind, group.key[0], "", group.key[2]]
        for other in facing:
            found[other].append(place)
            found[place].append(other)
    return found


def _against(view: View, roots: Mapping[str, tuple[Root, ...]], other: Group) -> str:
    names = (
        listed(root.name for each in other.claims for root in roots[each.id]) or "nobody by name"
    )
    publishers = listed(view.publisher_name(each.document_id) for each in other.claims)
    return f"{names} {'denies' if other.denied else 'holds'} it ({publishers})"
