"""Further: cities at which a text about facilities puts one without its noun: "the one in Lyon", "Lyon: shut"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Action, Figure, Site, SiteKind, SiteStatus, Unit
from longarm.stages.extraction.context import Context, How, is_denied
from longarm.stages.extraction.sites import CLOSING, status_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.places import Place
    from longarm.stages.extraction.view import View

_SEALED = frozenset({Action.CLOSED, Action.CLOSURE_ORDERED, Action.SEARCH})
"""What is done to facilities."""
_FEW = 9
_COUNTED, _BESIDE, _HEADING = 3, 2, 4
"""Words from a small number to its city, from a facility's noun to one, and in a heading."""


@dataclass(frozen=True, slots=True)
class Named:
    """A city abroad in a sentence that tells of nobody and of no act, and whose word the sentence is."""

    view: View
    place: Place
    voices: tuple[Voice, ...]


def note_cities(view: View, context: Context, places: Sequence[Place]) -> None:
    """Remember the cities of a sentence at which it may put a facility that only sentences around it name.

    Measured in texts about facilities, of cities with no site yet: three in four with a sign as below had one, one in
    three of those without a sign, one in four where an act is told.
    """
    told = bool(view.of("targets") or view.triggers["incident"]) or _counts_people(view, context)
    for place in places:
        if place.city is None or place.country in context.accused or place.toward:
            continue
        if not told and (place.city in context.cities or _has_a_sign(view, places, place)):
            voices = context.voices_at(place.start, place.end, carry=True)
            context.further.append(Named(view, place, voices))
        context.cities.add(place.city)


def _counts_people(view: View, context: Context) -> bool:
    """Tell whether a sentence counts people, of whom one may be at a city: "five officers, one of them in Berlin"."""
    people = {Unit.PERSON, Unit.EMPLOYEE}
    here = takewhile(lambda claim: claim.anchor.start >= view.start, reversed(context.claims))
    return any(isinstance(claim.slots, Figure) and claim.slots.unit in people for claim in here)


def _has_a_sign(view: View, places: Sequence[Place], place: Place) -> bool:
    """Tell whether a sentence puts something at a city, counts there, lists it, or says what befell a facility."""
    run = [other for other in places if other.listed == place.listed]
    listed = (
        len(run) > 1 and view.words(view.start, run[0].start) > 1
    )  # not "Rome and Milan celebrate"
    sealed = any(Action(t.rule.value) in _SEALED for t in view.triggers["response"])
    if place.located or listed or sealed or view.words(view.start, view.end) <= _HEADING:
        return True
    if any(
        n.stop <= place.start
        and (n.value or _FEW + 1) <= _FEW
        and view.words(n.stop, place.start) <= _COUNTED
        for n in view.near(view.numbers, place.start, place.start, _COUNTED)
    ):
        return True
    return any(
        view.words(*sorted((min(f.end, place.start), max(f.start, place.end)))) <= _BESIDE
        for f in view.near(view.facilities, place.start, place.end, _BESIDE)
    )


def claim_further(context: Context) -> None:
    """Add a site for each such city that has none, once, and where one says so as closed."""
    known = {(c.slots.country, c.slots.city) for c in context.claims if isinstance(c.slots, Site)}
    found: dict[tuple[str, str | None], tuple[Named, SiteStatus]] = {}
    for named in context.further:
        key = named.place.country, named.place.city
        if key in known:
            continue
        status = _status(named)
        if key not in found or (
            status in CLOSING.values() and found[key][1] not in CLOSING.values()
        ):
            found[key] = named, status
    for named, status in found.values():
        _add(context, named, status)


def _status(named: Named) -> SiteStatus:
    place = named.place
    if is_denied(named.view, place.start, place.end, named.voices):
        return SiteStatus.DENIED
    return status_of(named.view, place.start, place.end, named.voices)


def _add(context: Context, named: Named, status: SiteStatus) -> None:
    place = named.place
    site = Site(
        site_kind=context.topic or SiteKind.OTHER,
        city=place.city,
        country=place.country,
        operator=None,
        status=status,
        aggregate=False,
    )
    how = How(
        polarity=Polarity.DENIED if status is SiteStatus.DENIED else Polarity.AFFIRMED,
        score=0.5,
        reasons=("a city that a text about such facilities names",),
    )
    context.add(named.view, site, (place.start, place.end), named.voices, how)
