"""Hosts: where an act without a place was done: in a town named before, at a mission, in the state that acts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.stages.extraction.acts.single import is_refused
from longarm.stages.extraction.phrases.places import Place
from longarm.stages.extraction.phrases.seats import MISSIONS, PLACE_LAYERS, places_within, state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_REACH = 14
_HOME, _HOME_UNSPACED = 4, 6
"""Words, or signs, between a place and the verb that says who lives there: "lived since 2019 in"."""
_MARKS = re.compile(r"[,;:.、，；：]")
_BY_HOSTS = frozenset({Tactic.DEPORTATION, Tactic.DETENTION})
"""Acts that the host does where it is named as who acts."""


def elsewhere(
    view: View, context: Context, trigger: Trigger, places: Sequence[Place]
) -> tuple[Place, ...]:
    """Return where an act was done that has no place by it, as far as its sentence tells."""
    return (
        _named_before(view, context, trigger, places)
        or _at_a_mission(view, context, trigger)
        or _at_a_court(view, context, trigger)
        or _where_it_acts(view, context, trigger)
    )


def _named_before(
    view: View, context: Context, trigger: Trigger, places: Sequence[Place]
) -> tuple[Place, ...]:
    """Return the town abroad that a sentence named last before an act, unless another act stands between them.

    Somebody is in it or was brought to it: "lured to A., seized there and flown home".
    """
    before = [
        place
        for place in places
        if place.city
        and place.end <= trigger.start
        and (place.located or place.toward)
        and place.country not in context.accused
    ]
    if not before or any(
        before[-1].end <= other.start < other.end <= trigger.start
        for other in view.triggers["incident"]
    ):
        return ()
    return (before[-1],)


def _at_a_mission(view: View, context: Context, trigger: Trigger) -> tuple[Place, ...]:
    """Return where the mission of the accused state sits that an act is said of: "the consulate in Bilbao refused"."""
    for actor in view.near(view.actors, trigger.start, trigger.end, _REACH):
        papers = trigger.rule.value == Tactic.MOBILITY_CONTROL and actor.start <= trigger.start
        if actor.organ not in MISSIONS or not (papers or actor.country in {None, *context.accused}):
            continue
        for m in places_within(view.passage, actor.start, actor.end):
            state = state_of(m) if m.layer in PLACE_LAYERS else None
            if state is not None and state not in {actor.country, *context.accused}:
                parts = m.value.split("|")
                city = None if len(parts) == 1 else parts[2] if m.layer == "place" else parts[0]
                return (Place(m.start, m.end, city, state, located=True, toward=False, listed=-1),)
    return ()


def in_its_town(
    view: View, context: Context, trigger: Trigger, where: tuple[Place, ...]
) -> tuple[Place, ...]:
    """Return where a mission sits that keeps back a passport, for a state that only says where its bearer lives.

    "The consulate in Almaty did not renew the passport of an activist who lives in Kazakhstan."
    """
    if trigger.rule.value != Tactic.MOBILITY_CONTROL or len(where) != 1 or where[0].city:
        return where
    town = _at_a_mission(view, context, trigger)
    return town if town and town[0].city and town[0].country == where[0].country else where


def _at_a_court(view: View, context: Context, trigger: Trigger) -> tuple[Place, ...]:
    """Return where the court sits that refused to hand somebody over: "the Athens court of appeal rejected …"."""
    if not is_refused(trigger):
        return ()
    for actor in view.near(view.actors, trigger.start, trigger.end, _REACH):
        state = actor.country
        if actor.organ != "court" or state is None or state in context.accused:
            continue
        towns = [m for m in view.between(actor.start, actor.end) if m.layer in PLACE_LAYERS]
        cities = [
            m.value.split("|")[2 if m.layer == "place" else 0] for m in towns if "|" in m.value
        ]
        city = cities[0] if cities else None
        span = actor.start, actor.end
        return (Place(*span, city, state, located=True, toward=False, listed=-1),)
    return ()


def _where_it_acts(view: View, context: Context, trigger: Trigger) -> tuple[Place, ...]:
    """Return the state that hands somebody over or holds him, where it is named as who does so: "Kenya deported …"."""
    if trigger.rule.value not in _BY_HOSTS:
        return ()
    for actor in view.near(view.actors, trigger.start, trigger.start, _REACH):
        acts = actor.bare_country and not actor.governed and actor.end <= trigger.start
        if acts and actor.country and actor.country not in context.accused:
            return (
                Place(
                    actor.start,
                    actor.end,
                    None,
                    actor.country,
                    located=True,
                    toward=False,
                    listed=-1,
                ),
            )
    return ()


def lives_there(view: View, place: Place, trigger: Trigger) -> bool:
    """Tell whether a place is where the victim lives: "who had lived in Lithuania was abducted in …"."""
    reach = _HOME if view.passage.lexicon.pack.spaces else _HOME_UNSPACED
    for m in view.near(view.of("living"), place.start, place.end, reach):
        low, high = sorted((m[:2], (place.start, place.end)))
        gap = view.gap(low[1], high[0])
        apart = low[1] <= trigger.start and trigger.end <= high[0]
        if not apart and view.words(low[1], high[0]) <= reach and not _MARKS.search(gap):
            return True
    return False


def nearest(near: Sequence[tuple[int, Place]]) -> Place:
    """Return the nearest of places with their distances; of a state and a city of it, the city, which says more."""
    best = min(near, key=lambda item: item[0])[1]
    if best.city is not None:
        return best
    same = [item for item in near if item[1].city and item[1].country == best.country]
    return min(same, key=lambda item: item[0], default=(0, best))[1]
