"""Sites: overseas facilities that a sentence puts at a place, or says are not there."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Site, SiteStatus, Unit
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.keepers.towns import is_a_home, is_of_an_organ, seats_a_mission
from longarm.stages.extraction.phrases.context import Context, How, refutes
from longarm.stages.extraction.phrases.places import Place
from longarm.stages.extraction.sites.beside import APART, REACH, beside, listed, tied
from longarm.stages.extraction.sites.closing import CLOSING
from longarm.stages.extraction.sites.enumerated import entries_of
from longarm.stages.extraction.sites.telling import Found, operator_of, told_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.view import View

_REACH_UNSPACED = 30
_OPERATOR_REACH = 40
"""Code points before a facility's phrase in which a place of the accused state tells who runs it."""
_LIST = 3
"""Cities that a list has at least which needs no noun."""
_SOON = 2
"""Sentences after one with a facility in which "another" still means a facility."""
_ANOTHER = 3
"""Words between it and its place."""
_NOUN = 12
"""Code points behind both in which its own noun may stand: "another Lyon activist"."""
_NOUNS = frozenset({"units", "targets", "roles", "sources", "organs", "body"})


def claim_sites(view: View, context: Context, places: Sequence[Place], hits: Sequence[Hit]) -> None:
    """Add the sites of a sentence: counted ones first, then facilities beside places, then "they are in X, Y and Z"."""
    done: set[tuple[str | None, str | None]] = set()
    for hit in hits:
        if hit.counted.unit is Unit.SITE and hit.places:
            for place in hit.places:
                _add(
                    view,
                    context,
                    Found(place, hit.counted.kind, hit.span, many=(hit.number.value or 2) > 1),
                )
                done.add((place.country, place.city))
    _add_hosts(view, context, places, done)
    _add_entries(view, context, places, done)
    if not places:
        return
    used = {place.start for hit in hits for place in hit.places}
    used |= {place.start for place in places if (place.country, place.city) in done and place.city}
    free = [
        p
        for p in places
        if p.start not in used
        and p.country not in context.accused
        and (_has_rooms(view, p) or not seats_a_mission(view, p, context.accused))
        and not is_a_home(view, p)
    ]
    facilities = [facility for facility in view.facilities if context.is_foreign(facility)]
    for place in free:
        told = (
            place.located
            or tied(view, facilities, places, place)
            or _enumerated(view, context, places, place)
            or _another(view, context, place) is not None
        )
        if not told and not any(
            beside(view, facilities, places, other)
            for other in places
            if other.listed == place.listed and other.start >= place.start
        ):
            continue
        facility = _nearest(view, facilities, place, places)
        pointed = None if facility else _stand_in(view, context, places, place)
        if facility is None and pointed is None and not _enumerated(view, context, places, place):
            continue
        if place.city is None and _city_of_same_list(places, place):
            continue
        if facility is not None and facility.premises and not _may_have_rooms(view, place):
            continue
        span = _span(facility, pointed, place)
        kind = (facility.kind if facility else None) or context.topic
        noun = (facility.start, facility.end) if facility else None
        operator = operator_of(view, context, span)
        _add(view, context, Found(place, kind, span, operator=operator, noun=noun))


def _has_rooms(view: View, place: Place) -> bool:
    """Tell whether premises stand right before a place: "the flat in X belongs to the embassy"."""
    return any(
        facility.premises
        and facility.end <= place.start
        and view.words(facility.end, place.start) < _ANOTHER
        for facility in view.facilities
    )


def _may_have_rooms(view: View, place: Place) -> bool:
    """Tell whether premises may be at a place: a city, and not that of an office which speaks of them."""
    return place.city is not None and not is_of_an_organ(view, place)


def _stand_in(view: View, context: Context, places: Sequence[Place], place: Place) -> int | None:
    """Return where a word stands that means a facility of which a sentence before has told."""
    pointed = _pointed(view, context, place)
    if pointed is None:
        pointed = _another(view, context, place)
    if pointed is None and _told_soon(context) and listed(view, places, place):
        return place.start
    return pointed


def _add_hosts(
    view: View, context: Context, places: Sequence[Place], done: set[tuple[str | None, str | None]]
) -> None:
    """Add facilities whose own words say in which state they stand: "two Dutch offices"."""
    for facility in view.facilities:
        foreign = context.is_foreign(facility) and not facility.premises
        for code in context.hosts_of(facility) if foreign else ():
            if (code, None) in done or any(p.country == code for p in places):
                continue
            place = Place(
                facility.start, facility.end, None, code, located=True, toward=False, listed=-1
            )
            kind = facility.kind or context.topic
            _add(view, context, Found(place, kind, (facility.start, facility.end)))


def _add_entries(
    view: View, context: Context, places: Sequence[Place], done: set[tuple[str | None, str | None]]
) -> None:
    """Add the cities of a list whose parts states head, where the text tells of facilities and has such parts."""
    since = context.sentence - max(context.told_at, context.entry_at)
    if context.topic is None or context.entries < _LIST or since > _SOON:
        return
    for entry in entries_of(view, places):
        if entry.state in context.accused:
            continue
        for place in entry.cities:
            named = bool(starting(view.facilities, entry.start, place.end))
            if not named and (place.country, place.city) not in done:
                done.add((place.country, place.city))
                context.entry_at = context.sentence
                _add(view, context, Found(place, context.topic, (place.start, place.end)))


def claim_refusals(view: View, context: Context) -> None:
    """Add the denial of a site that the same sentence has from another ("Asked about stations in X, Y said …")."""
    here = takewhile(lambda claim: claim.anchor.start >= view.start, reversed(context.claims))
    said = [claim for claim in here if isinstance(claim.slots, Site)][::-1]
    refusing = [
        item
        for item in (context.attributions if said else ())
        if item.voice.type is not VoiceType.UNNAMED
        and (item.voice.stance is Stance.DENIES or refutes(view, context, item.start, item.end))
    ]
    for item in refusing:
        for claim in said:
            others = claim.voices and item.voice.name not in {voice.name for voice in claim.voices}
            if others and claim.polarity is Polarity.AFFIRMED and isinstance(claim.slots, Site):
                denied = replace(claim.slots, status=SiteStatus.DENIED)
                span = (min(claim.anchor.start, item.start), max(claim.anchor.end, item.end))
                how = How(
                    polarity=Polarity.DENIED,
                    score=0.6,
                    reasons=("denied in the sentence that tells of it",),
                )
                context.add(view, denied, span, (replace(item.voice, stance=Stance.DENIES),), how)


def _city_of_same_list(places: Sequence[Place], place: Place) -> bool:
    """Tell whether a country only frames cities named in the same sentence ("In Italy … in Rome and Milan")."""
    return any(other.city and other.country == place.country for other in places)


def _span(facility: Facility | None, pointed: int | None, place: Place) -> tuple[int, int]:
    start, end = (facility.start, facility.end) if facility else (pointed or place.start, place.end)
    return min(start, place.start), max(end, place.end)


def _nearest(
    view: View, facilities: Sequence[Facility], place: Place, places: Sequence[Place]
) -> Facility | None:
    """Return the facility that a place belongs to: the nearest in reach with nothing that acts between."""
    if not facilities:
        return None
    reach = REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    run = [p for p in places if p.listed == place.listed]
    head, last = run[0], run[-1]
    best: tuple[int, Facility] | None = None
    answers = view.triggers["response"]
    for facility in facilities:
        edge = (head.start, head.end) if facility.end <= head.start else (last.start, last.end)
        low, high = sorted(((facility.start, facility.end), edge))
        distance = view.words(low[1], high[0]) if low[1] <= high[0] else 0
        if distance > reach or (best is not None and distance >= best[0]):
            continue
        parted = re.search(r"[;；]", view.gap(low[1], high[0])) or any(
            low[1] <= t.start and t.end <= high[0] for t in answers if t.rule.value not in CLOSING
        )
        if not parted and not _of_people(view, facility, edge):
            best = (distance, facility)
    return best[1] if best else None


def _of_people(view: View, facility: Facility, place: tuple[int, int]) -> bool:
    """Tell whether people beside a place, and not a bare noun for offices, are who it is of.

    "A family in X was threatened from the office", "eine in X lebende Familie sei aus der Einrichtung bedroht worden".
    """
    if facility.kind is not None:
        return False
    low, high = sorted((place, (facility.start, facility.end)))
    between = view.between(low[1], high[0])
    if any(m.layer == "targets" or m.key in {"units.person", "roles.person"} for m in between):
        return True
    acts = starting(view.triggers["incident"], low[1], high[0])
    return low == place and any(act.end <= high[0] for act in acts)


def _pointed(view: View, context: Context, place: Place) -> int | None:
    """Return where a pronoun for the facilities stands, when they were the topic before ("they are in …")."""
    if context.topic is None:
        return None
    starts = [
        m.start
        for value in ("pronouns.many", "such")
        for m in view.of("syntax", value)[:1]
        if m.end <= place.start
    ]
    return min(starts, default=None)


def _told_soon(context: Context) -> bool:
    return context.topic is not None and context.sentence - context.told_at <= _SOON


def _another(view: View, context: Context, place: Place) -> int | None:
    """Return where a word stands beside a city that means one more of the facilities told of: "a third, in Lyon".

    Not one that goes with another noun: "another activist in Lyon".
    """
    if place.city is None or not _told_soon(context):
        return None
    for m in view.near(view.of("facility", "another"), place.start, place.end, _ANOTHER):
        low, high = (m.end, place.start) if m.end <= place.start else (place.end, m.start)
        if low > high or view.words(low, high) > _ANOTHER or APART.search(view.gap(low, high)):
            continue
        around = view.between(min(m.start, place.start), max(m.end, place.end) + _NOUN)
        if not any(o.layer in _NOUNS and not m.start <= o.start < m.end for o in around):
            return m.start
    return None


def _enumerated(view: View, context: Context, places: Sequence[Place], place: Place) -> bool:
    """Tell whether a place is one of a list of cities that follows a count of sites: "It names Rome, Milan, …"."""
    if context.topic is None or context.counted is None or context.counted[0] is not Unit.SITE:
        return False
    cities = (p for p in places if p.listed == place.listed and p.city)
    if place.city is None or len(list(islice(cities, _LIST))) < _LIST:
        return False
    low, high = view.clause(place.start)
    acts = (*view.triggers["incident"], *view.triggers["response"])
    return not any(low <= act.start < high for act in acts)


def _add(view: View, context: Context, found: Found) -> None:
    told = told_of(view, context, found)
    if told is not None:
        context.add(view, told.site, told.span, told.voices, told.how)
