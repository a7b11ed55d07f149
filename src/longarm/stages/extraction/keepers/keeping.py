"""Keeping: whose a bare house or office is that a state's secret service keeps: "X's service has a secret base"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind
from longarm.stages.extraction.keepers.runners import FORCES, parted
from longarm.stages.extraction.keepers.tellers import only_tells
from longarm.stages.extraction.keepers.towns import KINDS
from longarm.stages.extraction.phrases.seats import state_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

FAR = 99
"""Too many words."""
_WALL = re.compile(r"[;:.()；：。]")
_MARK = re.compile(r"[,;:.()，；：。]")
_COMMA = re.compile(r"[,،，、]")
_BEHIND = 1
"""Words between a facility's phrase and the organ whose name it runs into: "a branch of the Vietnamese | ministry"."""
_OPENS = 1
"""Words between a comma and a participle of running: "a centre in Zagreb, run by officers from …"."""
_REACH, _REACH_UNSPACED = 12, 30
_TOWN = 24
"""Code points behind a facility in which the town begins whose it is."""
_TOWNS = frozenset({"cities", "place"})
_BARE = frozenset({None, SiteKind.OTHER})


def with_keeper(view: View, facility: Facility, hosts: Collection[str]) -> Facility:
    """Return a bare facility marked as that of the state that keeps it, and as what the organ makes it.

    By the organ whose name the facility's phrase runs into, or, where the facility is secret, by the secret service
    that its clause is about, whatever the verb: "has", "keeps up", none at all.
    """
    if facility.kind not in _BARE:
        return facility
    state = next((code for code in facility.states if code not in hosts), None)
    for actor in view.actors if state else ():
        beside = (
            actor.start - facility.end >= 0 and view.words(facility.end, actor.start) <= _BEHIND
        )
        clear = beside and not _WALL.search(view.gap(facility.end, actor.start))
        if state and clear and actor.country is None and actor.organ in KINDS:
            return replace(facility, kind=KINDS[actor.organ or ""], states=(state,))
    secretive = facility.covert or facility.kind is SiteKind.OTHER  # a listening post
    if secretive and not facility.states:
        return _with_secret_service(view, facility, hosts)
    return facility


def _with_secret_service(view: View, facility: Facility, hosts: Collection[str]) -> Facility:
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    before = [a for a in view.actors if a.end <= facility.start and a.organ in FORCES]
    for actor in reversed(before):
        foreign = actor.country is not None and actor.country not in hosts
        if not foreign or actor.organ not in KINDS or only_tells(view, actor):
            return facility
        if view.words(actor.end, facility.start) > reach or not _one_clause(view, actor, facility):
            return facility
        kind = facility.kind or KINDS[actor.organ or ""]
        return replace(facility, kind=kind, states=(actor.country or "",))
    return facility


def _one_clause(view: View, actor: Actor, facility: Facility) -> bool:
    gap = view.gap(actor.end, facility.start)
    return not _WALL.search(gap) and not parted(
        view, (actor.start, actor.end), replace(facility, covert=True)
    )


def apart_from_run(view: View, facility: Facility, run: Trigger) -> int:
    """Return how many words lie between a facility and what is said of who runs it, in its clause or a relative one."""
    if facility.head < run.start < facility.end:
        return 0
    low, high = sorted(((facility.start, facility.end), (run.start, run.end)))
    if low[1] > high[0]:
        return FAR
    gap = view.gap(low[1], high[0])
    if _WALL.search(gap):
        return FAR
    commas = list(_COMMA.finditer(gap))
    if commas and (
        run.end <= facility.start or not _opens_clause(view, low[1] + commas[-1].end(), run)
    ):
        return FAR
    return view.words(low[1], high[0])


def _opens_clause(view: View, start: int, run: Trigger) -> bool:
    """Tell whether words of running open a clause, with or without the relative before them."""
    related = any(start <= m.start <= run.start for m in view.of("syntax", "relatives"))
    return related or view.words(start, run.start) <= _OPENS


def of_a_town(view: View, facility: Facility, hosts: Collection[str]) -> str | None:
    """Return the other state of the town that stands behind a facility as whose it is: "posterunek policji z Wenzhou".

    Only in a language of cases, where the noun itself shows that it is no place, or right behind the word for a force.
    """
    cases = view.passage.lexicon.pack.nominatives
    if not cases and not any(m.end == facility.end for m in view.of("organs", "police")):
        return None
    for m in starting(view.mentions, facility.end, facility.end + _TOWN):
        if m.layer not in _TOWNS or view.words(facility.end, m.start) > bool(cases):
            continue
        if _MARK.search(view.gap(facility.end, m.start)) or any(
            o.key == "syntax.place" for o in view.between(facility.end, m.start)
        ):
            return None
        code = state_of(m)
        return None if code in hosts else code
    return None
