"""Hosted: whether a text in which no rule finds an act tells of rooms abroad that are another state's, or may do so.

A host searches them and the state's force or embassy is named; or those who fled are told of beside force and room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.keepers.premises import forces_keep_rooms
from longarm.stages.extraction.keepers.rooms import rooms_in
from longarm.stages.extraction.phrases.seats import MISSIONS, SERVICES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.chances import Weighed

_UNPROVEN = frozenset({Concern.NO_ACT, Concern.NO_BORDER, Concern.NO_STATE, Concern.TALK})
_ACTED_ON = frozenset(
    {
        Action.CLOSED,
        Action.CLOSURE_ORDERED,
        Action.FINDS_NO_EVIDENCE,
        Action.INVESTIGATION_CLOSED,
        Action.INVESTIGATION_OPENED,
        Action.SEARCH,
    }
)
"""What a host does about rooms."""
_SELDOM = 0.2
"""Chance of being about the subject below which a text is not read for what no rule finds in it."""


def with_hosted(
    concern: Concern,
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    accused: Collection[str],
) -> Concern:
    """Return what a text is about, rooms of an accused state (ISO) where only the want of an act laid it aside."""
    if concern not in _UNPROVEN or not _is_abroad(placed, accused):
        return concern
    if forces_keep_rooms(views, accused) and _is_news(views, accused):
        return Concern.FACILITY
    return Concern.FACILITY if _hosts_rooms(views, accused) else concern


def may_tell(
    concern: Concern,
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    accused: Collection[str],
    asked: Weighed | None,
) -> bool:
    """Tell whether a text in which no rule finds an act may tell one, or of a place that an accused state (ISO) keeps.

    It speaks of somebody who may have fled, or whom a state pursues, names a city outside that state, and is not, where
    that was `asked`, most likely of other things.
    """
    if concern not in _UNPROVEN or not _is_abroad(placed, accused):
        return False
    if asked is not None and asked.chance < _SELDOM:
        return False
    return views[0].passage.persecuted or any(view.of("targets") for view in views)


def _is_news(views: Sequence[View], accused: Collection[str]) -> bool:
    """Tell whether anything is done or said of such rooms: a museum shows those of a past service."""
    return any(
        view.of("targets")
        or view.of("reporting", "alleges", "asserts", "denies")
        or view.triggers["incident"]
        or view.triggers["response"]
        or any(a.organ in MISSIONS and a.country in accused for a in view.actors)
        for view in views
    )


def _is_abroad(placed: Sequence[Sequence[Place]], accused: Collection[str]) -> bool:
    """Tell whether more cities outside the accused state are told of than in it, in a text that accuses one."""
    cities = [place for each in placed for place in each if place.city]
    here = sum(place.located and place.country in accused for place in cities)
    return bool(accused) and sum(place.country not in accused for place in cities) > here


def _hosts_rooms(views: Sequence[View], accused: Collection[str]) -> bool:
    actors = [actor for view in views for actor in view.actors if actor.country in accused]
    force = any(actor.organ in SERVICES for actor in actors)
    mission = any(actor.organ in MISSIONS for actor in actors)
    named = any(not set(accused).isdisjoint(f.states) for view in views for f in view.facilities)
    if any(_is_acted_on(view) for view in views):
        return force or (mission and named)
    fled = any(view.of("targets", "exiles") for view in views)
    return force and fled and any(_has_rooms(view) for view in views)


def _is_acted_on(view: View) -> bool:
    """Tell whether a sentence tells of rooms, and of what a host does about such."""
    done = {trigger.rule.value for trigger in view.triggers["response"]}
    return not done.isdisjoint(_ACTED_ON) and _has_rooms(view)


def _has_rooms(view: View) -> bool:
    return bool(view.facilities or rooms_in(view).nouns)
