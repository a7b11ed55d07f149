"""Owners: facilities that a sentence gives to another state's police or court: "the counter of Lishui's police"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.facilities import Facility
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.places import Place
    from longarm.stages.extraction.view import View

_KINDS = {
    "court": SiteKind.MEDIATION_CENTER,
    "intelligence": SiteKind.POLICE_STATION,
    "justice_ministry": SiteKind.MEDIATION_CENTER,
    "police": SiteKind.POLICE_STATION,
    "public_security": SiteKind.POLICE_STATION,
    "security_ministry": SiteKind.POLICE_STATION,
}
"""What a bare head is that such an organ keeps abroad."""
_REACH, _REACH_UNSPACED = 2, 4
_QUOTED = re.compile(r'\s*"[^"]{1,40}"')
"""What a facility calls itself, between it and whose it is."""
_WALL = re.compile(r"[,;:.()，；：。]")


def with_owners(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> list[View]:
    """Return the views with what a state's police or court keeps in another state marked as that state's.

    A state in which the text puts anything is a host, so that a city's own police station stays what it is.
    """
    hosts = {p.country for places in placed for p in places if p.located and not p.toward}
    hosts = hosts or _answering(views)
    return (
        [_marked(view, hosts) if view.facilities else view for view in views] if hosts else [*views]
    )


def _answering(views: Sequence[View]) -> set[str]:
    """Return the states whose own authorities a text names, where it puts nothing at a place that anybody knows.

    Not the state whose public security it names too: what that keeps is abroad.
    """
    actors = [a for view in views for a in view.actors if a.country]
    keepers = {a.country for a in actors if a.organ == "public_security"}
    return {a.country for a in actors if a.country and a.country not in keepers} if keepers else set()


def _marked(view: View, hosts: Collection[str]) -> View:
    found = tuple(_owned(view, facility, hosts) for facility in view.facilities)
    return view if found == view.facilities else replace(view, facilities=found)


def _owned(view: View, facility: Facility, hosts: Collection[str]) -> Facility:
    runner = _runner(view, facility, hosts)
    if runner is not None and facility.kind is None:
        return replace(facility, kind=_KINDS[runner.organ or ""], states=(runner.country or "",))
    if facility.states:
        return facility
    for actor in view.actors:
        if actor.end <= facility.end or actor.organ not in _KINDS:
            continue
        if actor.country and actor.country not in hosts and _tied(view, facility, actor):
            kind = facility.kind or _KINDS[actor.organ]
            return replace(facility, kind=kind, states=(actor.country,))
        break
    return facility


def _runner(view: View, facility: Facility, hosts: Collection[str]) -> Actor | None:
    """Return the organ that runs a bare facility, by a verb of running, or as one of the state its phrase names."""
    runs = [t for t in view.triggers["link"] if t.rule.value == "operates"]
    for actor in view.actors:
        if actor.organ not in _KINDS or not actor.country:
            continue
        named = actor.country in facility.states
        if named or (runs and actor.country not in hosts and actor.end <= facility.start):
            return actor
    return None


def _tied(view: View, facility: Facility, actor: Actor) -> bool:
    """Tell whether only a genitive, or a word that says whose it is, stands between a facility and an organ."""
    if facility.head < actor.start < facility.end:
        return True  # the facility's phrase runs into the organ's name: "service house of the police | of Xiamen"
    pack = view.passage.lexicon.pack
    gap = view.gap(facility.end, actor.start)
    reach = _REACH if pack.spaces else _REACH_UNSPACED
    quoted = _QUOTED.match(gap)
    start = facility.end + quoted.end() if quoted else facility.end
    if view.words(start, actor.start) > reach or _WALL.search(gap):
        return False
    between = view.between(facility.end, actor.start)
    return not any(
        m.key == "syntax.place" and not _also_genitive(between, m.start) for m in between
    )


def _also_genitive(between: Sequence[Mention], start: int) -> bool:
    return any(m.key == "syntax.genitive" and m.start == start for m in between)
