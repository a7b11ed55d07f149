"""Towns: places that only say whose police or court is meant: "the police in Fuzhou", "a fucsoui rendőrség"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind
from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.spans import Spanned

KINDS = {
    "court": SiteKind.COURT_LIAISON,
    "intelligence": SiteKind.POLICE_STATION,
    "justice_ministry": SiteKind.MEDIATION_CENTER,
    "police": SiteKind.POLICE_STATION,
    "public_security": SiteKind.POLICE_STATION,
    "security_ministry": SiteKind.POLICE_STATION,
}
"""What a bare head is that such an organ keeps abroad."""
NAME_REACH = 1
"""Words between a force and the place that says whose it is: an article or a preposition."""
_SEAT_REACH, _SEAT_REACH_UNSPACED = 1, 3
"""Words between a mission and the town in which it sits; code points, where a script has no spaces."""
_DESK_REACH = 6
"""Words between a town that opens a sentence and the mission that speaks there: "In X, a spokesman for the …"."""
_WALL = re.compile(r"[\",;:.()，；：、。،؛]")
_HOME_REACH = 1
"""Words between a town and the verb that says that somebody lives in it."""
_BESIDE = 2
"""Words from an office to the town of which it is."""
_SUFFIX = 1
"""Code points between a town and its force: 市, 县."""


def names_a_force(view: View, place: Place) -> bool:
    """Tell whether a place only says whose police or court is meant: "the police in Fuzhou have an office in Rome"."""
    if not (view.of("organs") or view.of("body")):
        return False
    return any(
        a.organ in KINDS
        and a.country == place.country
        and a.start < place.start
        and view.words(min(a.end, place.start), place.start) <= NAME_REACH
        for a in view.near(view.actors, place.start, place.start, NAME_REACH)
    ) or (
        _describes_a_force(view, place)
        if view.passage.lexicon.pack.spaces
        else force_behind(view, place) is not None
    )


def is_a_home(view: View, place: Place) -> bool:
    """Tell whether a town is only where somebody lives, or a body has its seat: "an activist living in X".

    Not one with a facility right before it: "runs an office in X and lives there".
    """
    if place.city is None:
        return False
    reach = _HOME_REACH if view.passage.lexicon.pack.spaces else _SEAT_REACH_UNSPACED
    for m in view.near(
        [*view.of("living"), *view.of("sources", "seat")], place.start, place.end, reach
    ):
        low, high = (m.end, place.start) if m.end <= place.start else (place.end, m.start)
        if low > high or view.words(low, high) > reach or _WALL.search(view.gap(low, high)):
            continue
        kept = view.near(view.facilities, place.start, place.start, 1)
        if not any(place.start - f.end >= 0 and f.end >= m.end for f in kept):
            return True
    return False


def seats_a_mission(view: View, place: Place, accused: Collection[str]) -> bool:
    """Tell whether a town is only where an embassy or a consul of an accused state sits or speaks.

    "The Chinese consul general in X denied it", "In X, a spokesman for the embassy said …", 在大阪中国総領事館.
    """
    if place.city is None:
        return False
    spaced = view.passage.lexicon.pack.spaces
    reach = _SEAT_REACH if spaced else _SEAT_REACH_UNSPACED
    opens = view.words(view.start, place.start) <= 1 and not _WALL.search(
        view.gap(view.start, place.start)
    )
    for a in view.near(view.actors, place.start, place.end, _DESK_REACH):
        if not (a.organ in MISSIONS or (a.organ is None and a.head == "roles")):
            continue
        if a.country not in accused or a.type is not VoiceType.AUTHORITY:
            continue
        low, high = (
            (a.end, place.start) if a.end <= place.start else (place.end, max(a.start, place.end))
        )
        gap = view.gap(low, high)
        if view.words(low, high) <= reach and not _WALL.search(gap):
            return True
        desk = opens and place.end <= a.start and not starting(view.facilities, low, high)
        if (
            desk
            and gap.lstrip().startswith((",", "，", "،"))
            and view.words(low, high) <= _DESK_REACH
        ):
            return True
    return False


def _describes_a_force(view: View, place: Place) -> bool:
    """Tell whether a town that is no place stands right before its force: "a fucsoui rendőrség", "Fuzhou police".

    Not before a facility's own words: "the Dublin police station".
    """
    if place.city is None or place.located:
        return False
    return any(
        a.organ in KINDS
        and a.country == place.country
        and place.end <= a.start
        and not view.gap(place.end, a.start).strip()
        and not any(f.start <= a.start < f.end for f in view.facilities)
        for a in view.near(view.actors, place.end, place.end, NAME_REACH)
    )


def whose_forces(view: View, places: Sequence[Place]) -> frozenset[str | None]:
    """Return the states whose forces a sentence with a place abroad names, whose towns are theirs: "and that of Y"."""
    forces = frozenset(actor.country for actor in view.actors if actor.organ in KINDS)
    abroad = any(p.located and p.country not in forces for p in places)
    return forces if abroad else frozenset()


def force_behind(view: View, place: Place) -> Mention | None:
    """Return the police or court right behind a town in a script without spaces, whose it is: 福州警方."""
    behind = starting(view.of("organs"), place.end, place.end + _SUFFIX + 1)
    return next((m for m in behind if m.value in KINDS), None) if place.city else None


def is_of_an_organ(view: View, place: Place) -> bool:
    """Tell whether a city is that of an office beside it: "police in Lyon have not charged anybody"."""
    return any(
        actor.organ and actor.end <= place.start and is_beside(view, actor, place)
        for actor in view.near(view.actors, place.start, place.start, _BESIDE)
    )


def is_beside(view: View, one: Spanned, place: Place) -> bool:
    """Tell whether at most a few words stand between something and a place."""
    low, high = sorted(((one.start, one.end), (place.start, place.end)))
    return view.words(low[1], high[0]) < _BESIDE and "," not in view.gap(low[1], high[0])
