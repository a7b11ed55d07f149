"""Shut: offices under any name that a host closes in a text of acts against people: "ordered the club in Linz shut"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.keepers.towns import KINDS
from longarm.stages.extraction.phrases.seats import MISSIONS, state_of
from longarm.stages.extraction.sites.closing import CLOSING
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_LAID_ASIDE = frozenset({Concern.NO_ACT, Concern.NO_BORDER, Concern.NO_STATE})
_FORCES = frozenset({*KINDS, "government"})
_TOWNS = frozenset({"cities", "place"})
_WHOSE = 3
"""Words between a force and the state, or the town, whose it is."""
_REACH = 8
"""Words between an office and the words that say it was shut."""
_FAR = 40
"""The same where a clause about it stands between."""
_PLACED = 5
"""Words between an office and such a clause, which tell where it is."""
_COMMA = re.compile(r"[,،]\s*(?:\w+\s+)?$")
"""What opens such a clause, before its relative: a comma, and a preposition."""
_WALL = re.compile(r"[;:()；：。]")
_APART = re.compile(r"[;:.()，；：、。]")
_STEM, _ENDING = 4, 3
"""Letters that a noun keeps at least in all its forms, and those that a case or a plural may change."""


def with_shut(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    concern: Concern,
    accused: Collection[str],
) -> tuple[list[View], frozenset[int]]:
    """Return the views with what a host shut marked as a facility, wherever the text uses its noun, and where.

    Only in a text that is about the subject or about acts by another sign (`concern`), or was laid aside for want of
    one and names a force from abroad.
    """
    told = concern in {Concern.ACT, Concern.SUBJECT}
    if not told and (concern not in _LAID_ASIDE or not _names_a_force(views, placed, accused)):
        return [*views], frozenset()
    heads = {_stem(view, f) for view in views for f in _shut(view)}
    heads |= {_stem(*each) for each in _shut_afterwards(views, placed)}
    found = []
    starts = set[int]()
    for view in views:
        kept = tuple(
            replace(f, kind=f.kind or SiteKind.OTHER)
            if _stem(view, f) in heads and not _of_a_mission(view, f)
            else f
            for f in view.facilities
        )
        starts |= {f.start for f in kept if f.kind is not None and _stem(view, f) in heads}
        found.append(view if kept == view.facilities else replace(view, facilities=kept))
    return found, frozenset(starts)


def _names_a_force(
    views: Sequence[View], placed: Sequence[Sequence[Place]], accused: Collection[str]
) -> bool:
    """Tell whether a text names police, a court or the regime of an accused state, or of one that it puts nothing in.

    That is enough for a text in which a host shuts an office and no act against anybody is told: "the counter of the
    police of X was shut". A town's own station closes for want of money.
    """
    hosts = {p.country for places in placed for p in places if p.located} - set(accused)
    hosts |= {view.passage.lexicon.pack.home or "" for view in views[:1]}
    return any(
        state not in hosts
        and not _APART.search(view.gap(low, high))
        and view.words(low, high) <= _WHOSE
        for view in views
        for state, start, end in _states(view)
        for m in view.near(view.of("organs"), start, end, _WHOSE)
        if m.value in _FORCES
        for low, high in [sorted((min(m.end, end), max(m.start, start)))]
    )


def _states(view: View) -> Iterator[tuple[str, int, int]]:
    """Yield the states of a sentence, by their names or those of their towns, with where these stand."""
    for m in view.mentions:
        if m.layer in _TOWNS:
            yield state_of(m), m.start, m.end
        elif m.layer in STATE_LAYERS:
            yield m.value, m.start, m.end


def _stem(view: View, facility: Facility) -> str:
    printed = view.gap(facility.head, facility.end).split()[0]
    return printed[: max(_STEM, len(printed) - _ENDING)]


def _shut(view: View) -> Iterator[Facility]:
    """Yield the facilities of a sentence that it says were shut or ordered to shut."""
    for facility in view.facilities:
        own = facility.kind is SiteKind.POLICE_STATION and not facility.marked
        if own or _of_a_mission(view, facility):
            continue
        for t in view.triggers["response"]:
            if t.rule.value not in CLOSING:
                continue
            low, high = sorted(((facility.start, facility.end), (t.start, t.end)))
            between = view.gap(low[1], max(low[1], high[0]))
            near = view.words(low[1], max(low[1], high[0])) <= _REACH and not _APART.search(between)
            if near or _told_in_between(view, facility, t.start):
                yield facility
                break


def _told_in_between(view: View, facility: Facility, end: int) -> bool:
    """Tell whether only a relative clause parts an office from what became of it: "the club, in which …, was shut"."""
    if facility.end > end or view.words(facility.end, end) > _FAR:
        return False
    opens = any(
        _COMMA.search(view.gap(facility.end, m.start))
        and view.words(facility.end, m.start) <= _PLACED
        for m in starting(view.of("syntax", "relatives"), facility.end, end)
    )
    others = starting(view.facilities, facility.end, end)
    return opens and not others and not _WALL.search(view.gap(facility.end, end))


def _shut_afterwards(
    views: Sequence[View], placed: Sequence[Sequence[Place]]
) -> Iterator[tuple[View, Facility]]:
    """Yield the one office of a sentence that puts it in a town, where the next says that it was shut."""
    for index in range(1, len(views)):
        view, before = views[index], views[index - 1]
        told = {t.rule.value for t in view.triggers["response"]}
        ends = bool(told) and told <= set(CLOSING)  # an inquiry is closed as well
        bare = not view.facilities and not placed[index] and not view.triggers["incident"]
        if not ends or not bare or len(before.facilities) != 1:
            continue
        towns = any(p.city and p.located for p in placed[index - 1])
        if towns and not _of_a_mission(before, before.facilities[0]):
            yield before, before.facilities[0]


def _of_a_mission(view: View, facility: Facility) -> bool:
    """Tell whether a facility is a mission's own: "the cultural office of the consulate"."""
    return any(a.organ in MISSIONS for a in view.near(view.actors, facility.start, facility.end, 2))
