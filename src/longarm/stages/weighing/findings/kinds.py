"""Kinds: facilities that one text calls a room or an office only, and another a station: one facility in one city."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.slots import Site, SiteKind
from longarm.stages.weighing.amounts import STATION, kind_class
from longarm.stages.weighing.findings.ground import accused_names
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

Town = tuple[str, str]
"""A state (ISO) and the folded name of a city in it."""


def town_of(site: Site) -> Town | None:
    """Return the city of a site; None where the text names none."""
    return (site.country, folded(site.city)) if site.country and site.city else None


def kind_of(said: CaseClaim, site: Site, service: AbstractSet[str]) -> str:
    """Return the kind as which a site is counted; `service` are the claims of service centres that are no stations."""
    return site.site_kind.value if said.id in service else kind_class(site.site_kind)


def kinds_of_towns(view: View, service: AbstractSet[str]) -> Mapping[Town, str]:
    """Return the one kind of facility of each city that also has some of no kind in particular.

    Not where several kinds are told of there, or where other states are accused of the ones than of the others:
    then nothing tells which a mere "office" is. A station and a service centre are two words for one kind.
    """
    accused = _accused(view)
    held: defaultdict[Town, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for said in view.claims.values():
        site = said.claim.slots
        town = town_of(site) if isinstance(site, Site) else None
        if town is not None and isinstance(site, Site):
            held[town][kind_of(said, site, service)] |= accused[said.document_id]
    found: dict[Town, str] = {}
    for town, kinds in held.items():
        named = [kind for kind in kinds if kind != SiteKind.OTHER]
        if STATION in named and SiteKind.SERVICE_CENTER in named:
            named.remove(SiteKind.SERVICE_CENTER.value)
        if len(named) != 1 or SiteKind.OTHER not in kinds:
            continue
        one, other = kinds[named[0]], kinds[SiteKind.OTHER]
        if not one or not other or one & other:
            found[town] = named[0]
    return found


def _accused(view: View) -> defaultdict[str, set[str]]:
    """Return the states (ISO) whose bodies each document accuses, as far as names were resolved."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for said in view.claims.values():
        found[said.document_id] |= _whose(view, said)
    return found


def _whose(view: View, said: CaseClaim) -> set[str]:
    states = {view.entity(name).country for name in accused_names(said)}
    return {state for state in states if state}
