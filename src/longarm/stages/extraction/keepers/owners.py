"""Owners: facilities that a sentence gives to another state's police or court: "the counter of Lishui's police"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind
from longarm.stages.extraction.keepers.keeping import FAR, apart_from_run, of_a_town, with_keeper
from longarm.stages.extraction.keepers.runners import HELD, staffed_by
from longarm.stages.extraction.keepers.towns import (
    KINDS,
    NAME_REACH,
    force_behind,
    names_a_force,
    whose_forces,
)
from longarm.stages.extraction.phrases.seats import state_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_OF_COURTS = frozenset({SiteKind.COURT_LIAISON, SiteKind.MEDIATION_CENTER})
_COURTS = frozenset({"court", "justice_ministry"})
_SECURITY = frozenset({"public_security"})
"""Organs that one state has and others do not, so that a facility in the same sentence is theirs."""
_SECRET = frozenset({"intelligence", "security_ministry"})
"""Organs that nobody's own services are meant by where they keep a facility."""
_REACH, _REACH_UNSPACED = 2, 4
_RUN_REACH, _RUN_REACH_UNSPACED = 12, 30
"""Words between a facility and who runs it, with the verb of running between or behind them."""
_TOWN_REACH = 4
"""Words between a town and the verb of running that its people are the subject of."""
_KEEPS = 4
"""Words between a verb of running and the organ behind it."""
_TOWN = 24
"""Code points behind a facility in which the town begins whose it is."""
_SOON = 2
"""Words between an organ and the verb of running that closes its clause, where the facility is only told before."""
_TOWNS = frozenset({"cities", "place"})
_DESCRIBED = 14
"""Code points between an organ and the facility which the words between describe as its own, unspaced."""
_QUOTED = re.compile(r'\s*"[^"]{1,40}"')
"""What a facility calls itself, between it and whose it is."""
_WALL = re.compile(r"[,;:.()，；：。]")
_END = re.compile(r"[;:.()；：。]")
_PAYING = HELD | {"funds"}
_TYING = HELD | {"part_of", "represents"}


def with_owners(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> list[View]:
    """Return the views with what a state's police or court keeps in another state marked as that state's.

    A state in which the text puts anything is a host, so that a city's own police station stays what it is.
    """
    seen = [
        (view, p)
        for view, places in zip(views, placed, strict=True)
        for forces in (whose_forces(view, places),)
        for p in places
        if not p.toward and p.country not in forces and not names_a_force(view, p)
    ]
    # what goes on at home, where families are pressed, makes nobody the host of a facility
    hosts = {p.country for view, p in seen if p.located and view.facilities}
    hosts = hosts or {p.country for _, p in seen if p.located} or {p.country for _, p in seen}
    hosts = hosts or _answering(views)
    unspaced = bool(views) and not views[0].passage.lexicon.pack.spaces
    if not hosts and not unspaced:
        return [*views]
    return [
        _marked(view, places, hosts) if view.facilities else view
        for view, places in zip(views, placed, strict=True)
    ]


def _answering(views: Sequence[View]) -> set[str]:
    """Return the states whose own authorities a text names, where it puts nothing at a place that anybody knows.

    Not the state whose public security it names too: what that keeps is abroad.
    """
    actors = [a for view in views for a in view.actors if a.country]
    keepers = {a.country for a in actors if a.organ == "public_security"}
    return (
        {a.country for a in actors if a.country and a.country not in keepers} if keepers else set()
    )


def _marked(view: View, places: Sequence[Place], hosts: Collection[str]) -> View:
    kept = (with_keeper(view, facility, hosts) for facility in view.facilities)
    found = tuple(_owned(view, facility, places, hosts) for facility in kept)
    return view if found == view.facilities else replace(view, facilities=found)


def _owned(  # noqa: C901, PLR0911 - one way to own after the other
    view: View, facility: Facility, places: Sequence[Place], hosts: Collection[str]
) -> Facility:
    if facility.states and facility.kind is None:
        facility = replace(facility, kind=staffed_by(view, facility))
    hosts = {*hosts, *facility.states}
    if not hosts:
        return facility
    runner = _runner(view, facility, hosts)
    if runner is not None and (facility.kind is None or not facility.states):
        kind = _kind_of(facility, runner)
        return replace(
            facility,
            kind=kind,
            states=tuple(dict.fromkeys((runner.country or "", *facility.states))),
        )
    owner = _force_of_town(view, facility, places, hosts) or _owner_before(view, facility, hosts)
    if owner is not None:
        return replace(facility, kind=facility.kind or KINDS[owner[1]], states=(owner[0],))
    if facility.states:
        return facility
    town = facility.kind and (
        _of_a_capital(view, facility)
        or _town(view, facility, places, hosts)
        or _answers_to(view, facility, hosts)
    )
    if town:
        return replace(facility, states=(town,))
    for actor in view.actors:
        foreign = actor.organ in KINDS and actor.country not in hosts
        if actor.end <= facility.end or not foreign:
            continue
        tied = (
            _tied(view, facility, actor)
            or _run_by(view, facility, actor)
            or _received_in(view, facility, actor)
        )
        if actor.country and tied:
            return replace(facility, kind=_kind_of(facility, actor), states=(actor.country,))
        break
    code = None
    if facility.kind:
        code = of_a_town(view, facility, hosts) or _beside_an_organ(view, facility, hosts)
    return replace(facility, states=(code,)) if code else facility


def _beside_an_organ(view: View, facility: Facility, hosts: Collection[str]) -> str | None:
    """Return the other state whose court, or whose public security, a sentence names beside a facility of its kind.

    "A mediation centre in Milan sends its records to the court of Qingtian" says whose it is, whatever joins the two.
    """
    wanted = _COURTS if facility.kind in _OF_COURTS else _SECURITY
    for actor in view.actors:
        if actor.organ in wanted and actor.country and actor.country not in hosts:
            return actor.country
    if facility.kind is SiteKind.COURT_LIAISON:  # the court may be a word of the facility's phrase
        for m in starting(view.mentions, facility.end, facility.end + _TOWN):
            code = state_of(m) if m.layer in _TOWNS else None
            if code and code not in hosts and view.words(facility.end, m.start) <= NAME_REACH:
                return code
    return None


def _kind_of(facility: Facility, owner: Actor) -> SiteKind:
    """Return what a facility is by whose it is: a court's contact point renders no other service."""
    kind = KINDS[owner.organ or ""]
    if facility.kind is SiteKind.SERVICE_CENTER and kind is SiteKind.COURT_LIAISON:
        return kind
    return facility.kind or kind


def _force_of_town(
    view: View, facility: Facility, places: Sequence[Place], hosts: Collection[str]
) -> tuple[str, str] | None:
    """Return the other state and the force of a town that opens or describes a facility: 福州警方设立的…."""
    if view.passage.lexicon.pack.spaces or facility.states:
        return None
    for place in places:
        force = None if place.country in hosts else force_behind(view, place)
        if force is None or force.start > facility.head:
            continue
        gap = view.gap(force.end, max(force.end, facility.start))
        if len(gap) <= _DESCRIBED and not _WALL.search(gap):
            return place.country, force.value
    return None


def _owner_before(view: View, facility: Facility, hosts: Collection[str]) -> tuple[str, str] | None:
    """Return the state and the organ in what describes a covert facility before its noun: 警察总署派员驻守的办公室."""
    pack = view.passage.lexicon.pack
    if pack.spaces or facility.states or not (facility.covert or facility.overseas):
        return None
    for actor in reversed(view.actors):
        if (
            actor.end > facility.start
            or actor.organ not in KINDS
            or actor.country in {None, *hosts}
        ):
            continue
        gap = view.gap(actor.end, facility.start)
        genitive = any(m.key == "syntax.genitive" for m in view.between(actor.end, facility.start))
        near = len(gap) <= _DESCRIBED and not _WALL.search(gap)
        return (actor.country or "", actor.organ or "") if near and genitive else None
    return None


def _runner(view: View, facility: Facility, hosts: Collection[str]) -> Actor | None:
    """Return the organ that runs a bare facility, by a verb of running, or as one of the state its phrase names."""
    runs = [t for t in view.triggers["link"] if t.rule.value == "operates"]
    for actor in view.actors:
        if actor.organ not in KINDS or not actor.country:
            continue
        named = actor.country in facility.states or _turned(view, facility, actor, hosts)
        if actor.country not in hosts and _keeps(view, facility, actor):
            return actor
        if named or (runs and actor.country not in hosts and actor.end <= facility.start):
            return actor
    return None


def _turned(view: View, facility: Facility, actor: Actor, hosts: Collection[str]) -> bool:
    """Tell whether words of running, turned round, join a facility to an organ: "offices that work for X"."""
    return actor.country not in hosts and any(
        (t.passive if t.rule.value in HELD else t.rule.value == "part_of")
        and facility.end <= t.start
        and t.end <= actor.start
        and (
            view.words(facility.end, t.start) <= _REACH + 1
            or apart_from_run(view, facility, t) <= _RUN_REACH
        )
        and view.words(t.end, actor.start) <= _REACH
        for t in view.triggers["link"]
    )


def _keeps(view: View, facility: Facility, actor: Actor) -> bool:
    """Tell whether an organ behind the verb runs a facility before it, in a language of cases: "bod, který řídí …"."""
    pack = view.passage.lexicon.pack
    return bool(pack.nominatives) and any(
        t.rule.value == "operates"
        and not t.passive
        and facility.end <= t.start < actor.start
        and view.words(t.end, actor.start) <= _KEEPS
        for t in view.triggers["link"]
    )


def _run_by(view: View, facility: Facility, actor: Actor) -> bool:
    """Tell whether a verb of running between a facility and an organ, or one of a relative clause, ties them.

    "An office in Rome is run by the police of X", "the office that the police of X run in Rome".
    """
    low, high = facility.end, actor.start
    unspaced = not view.passage.lexicon.pack.spaces
    if view.words(low, high) > (_RUN_REACH_UNSPACED if unspaced else _RUN_REACH) or _END.search(
        view.gap(low, high)
    ):
        return False
    runs = [t for t in view.triggers["link"] if t.rule.value in _PAYING and t.start >= low]
    if any(t.end <= high for t in runs):
        return True
    reach = (
        _RUN_REACH
        if any(low <= m.start <= m.end <= high for m in view.of("syntax", "relatives"))
        else -1
    )
    if view.passage.lexicon.pack.verb_last or any(
        m.end == actor.start for m in view.of("syntax", "agent")
    ):
        reach = max(reach, _SOON)
    return any(t.start >= actor.end and view.words(actor.end, t.start) <= reach for t in runs)


def _received_in(view: View, facility: Facility, actor: Actor) -> bool:
    """Tell whether an organ acts in a relative clause right behind a facility: "the office where police of X …"."""
    return any(
        view.words(facility.end, m.start) <= _REACH and view.words(m.end, actor.start) <= 1
        for m in starting(view.of("syntax", "relatives"), facility.end, actor.start)
    )


def _of_a_capital(view: View, facility: Facility) -> str | None:
    """Return the state whose capital stands behind a facility of secret services: "an antenna of the services of X"."""
    secret = any(
        m.value in _SECRET and m.end == facility.end
        for m in starting(view.of("organs"), facility.start, facility.end)
    )
    for m in view.near(view.of("governments"), facility.end, facility.end, NAME_REACH):
        gap = view.gap(facility.end, max(m.start, facility.end))
        if secret and m.start >= facility.end and not _WALL.search(gap):
            return m.value
    return None


def _town(
    view: View, facility: Facility, places: Sequence[Place], hosts: Collection[str]
) -> str | None:
    """Return the state of a town whose a facility is said to be, where another state's place stands with it.

    By the town right before it ("the Fuzhou service station in Dublin"), or by who runs it ("that officers from Fuzhou
    ran"). None without a located place of another state in the sentence: a town has a police station of its own.
    """
    if not any(p.located and p.country in hosts for p in places):
        return None
    runs = [
        (t.start, t.end)
        for t in view.triggers["link"]
        if t.rule.value == "operates" and apart_from_run(view, facility, t) <= _RUN_REACH
    ]
    for p in places:
        if p.city is None or p.located or p.toward or p.country in hosts:
            continue
        before = p.end <= facility.start and not view.gap(p.end, facility.start).strip(" \"'")
        if (
            before
            or _behind(view, facility, p)
            or any(_apart(view, (p.start, p.end), run) <= _TOWN_REACH for run in runs)
        ):
            return p.country
    return None


def _behind(view: View, facility: Facility, place: Place) -> bool:
    """Tell whether only "of" stands between a facility and the town whose it is: "the police post of Wenzhou"."""
    if place.start < facility.end:
        return False
    of = starting(view.of("syntax", "genitive"), facility.end, place.start)
    gap = view.gap(facility.end, place.start).strip()
    return any(gap == view.gap(m.start, m.end) for m in of)


def _answers_to(view: View, facility: Facility, hosts: Collection[str]) -> str | None:
    """Return the state to whose bodies a facility answers: "a centre attached to Chinese courts"."""
    for t in view.triggers["link"]:
        if t.rule.value not in _TYING or t.start < facility.end:
            continue
        if _apart(view, (facility.start, facility.end), (t.start, t.end)) > _REACH:
            continue
        for m in view.near(view.of("nationals"), t.end, t.end, _TOWN_REACH):
            apart = _apart(view, (t.start, t.end), (m.start, m.end))
            if m.start >= t.end and apart <= _TOWN_REACH and m.value not in hosts:
                return m.value
    return None


def _apart(view: View, one: tuple[int, int], two: tuple[int, int]) -> int:
    """Return how many words lie between two spans, more than fits where they overlap or a mark parts them."""
    low, high = (one[1], two[0]) if one[1] <= two[0] else (two[1], one[0])
    far = low > high or bool(_WALL.search(view.gap(low, high)))
    return FAR if far else view.words(low, high)


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
