"""Absent: a facility told of in a city, and that whoever looked there did not find: "in X there is none"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Action, Site, SiteKind, SiteStatus
from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.sites.closing import CLOSING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from longarm.model.claim import Claim
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_OBJECT = 7
"""Words from "found no trace" to the facility that was not found."""
_SOON = 3
"""Sentences after one with a facility in which a city alone may mean one there."""
_OPENS = 3
"""Words before "there", or a city, that opens a sentence: it means the city of the one before."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A city of which somebody who may know says that there is no facility in it.

    `soon` is True where one was told of a few sentences before, so that it is not named again, `opens` where the
    sentence begins with the city: "as for X, nothing was found".
    """

    view: View
    place: Place
    span: tuple[int, int]
    voices: tuple[Voice, ...]
    soon: bool
    opens: bool


def absences(
    view: View, context: Context, before: Sequence[Place], places: Sequence[Place]
) -> Iterator[Absence]:
    """Yield the cities of a sentence in which no facility was found.

    `before` are the places of the sentence before, one of which "there" may mean. An offence that was not found is
    none of this: the office may well be there.
    """
    found = _found_nothing(view, context)
    if found is None or any(t.rule.value in CLOSING for t in view.triggers["response"]):
        return
    soon = context.topic is not None and context.sentence - context.told_at <= _SOON
    for place in _cities(view, places, before, found):
        start, end = (place.start, place.end) if place.start >= view.start else found
        voices = context.voices_at(start, end, carry=True)
        if place.country not in context.accused and _may_know(context, voices):
            span = (min(start, found[0]), max(end, found[1]))
            opens = view.words(view.start, max(view.start, place.start)) <= _OPENS
            yield Absence(view, place, span, voices, soon, opens)


def claim_absent(context: Context, absent: Iterable[Absence]) -> None:
    """Add that there is no facility in such a city, where the text has told of one in it or somewhere just before."""
    told = _told_of(context)
    gone: set[int] = set()
    hosts = {country for country, _ in told}
    for each in absent:
        claim = told.get((each.place.country, each.place.city))
        slots = claim.slots if claim is not None else None
        about = each.soon or (each.opens and each.place.country in hosts)
        if not about and slots is None:
            continue
        known = slots if isinstance(slots, Site) else None
        site = Site(
            site_kind=(known.site_kind if known else context.topic) or SiteKind.OTHER,
            city=each.place.city,
            country=each.place.country,
            operator=known.operator if known else None,
            status=SiteStatus.DENIED,
        )
        how = How(
            polarity=Polarity.DENIED,
            score=0.6,
            reasons=("whoever looked for it in this city found none",),
        )
        context.add(each.view, site, each.span, each.voices, how)
        if claim is not None and not claim.voices:
            gone.add(id(claim))  # nobody else says that it is there
    context.claims[:] = [claim for claim in context.claims if id(claim) not in gone]


def _told_of(context: Context) -> dict[tuple[str | None, str | None], Claim]:
    """Return the first affirmed site of each city."""
    told: dict[tuple[str | None, str | None], Claim] = {}
    for claim in context.claims:
        slots, affirmed = claim.slots, claim.polarity is Polarity.AFFIRMED
        if isinstance(slots, Site) and slots.city is not None and affirmed:
            told.setdefault((slots.country, slots.city), claim)
    return told


def _found_nothing(view: View, context: Context) -> tuple[int, int] | None:
    """Return the words that say that a facility is not there: "nothing but a shop", "no sign of any such office"."""
    for m in view.of("absent"):
        return m.start, m.end
    for t in view.triggers["response"]:
        if t.rule.value != Action.FINDS_NO_EVIDENCE:
            continue
        foreign = [f for f in view.facilities if context.is_foreign(f)]
        things = [(f.start, f.end) for f in starting(foreign, t.start, view.end)]
        such = starting(view.of("syntax", "such"), t.start, view.end)
        for start, end in (*things, *((m.start, m.end) for m in such)):
            if view.words(t.end, max(t.end, start)) <= _OBJECT:
                return t.start, max(t.end, end)
    return None


def _cities(
    view: View, places: Sequence[Place], before: Sequence[Place], found: tuple[int, int]
) -> Iterator[Place]:
    """Yield the cities where nothing was found: those listed nearest before the words, else nearest behind them.

    Else the one city of the sentence before, where the sentence opens with "there".
    """
    opens = any(view.words(view.start, m.start) <= _OPENS for m in view.of("syntax", "there"))
    there = {(p.country, p.city): p for p in before if p.city is not None}
    if opens and len(there) == 1:
        yield from there.values()
        return
    here = [p for p in places if p.city is not None]
    if not here:
        return
    first = [p for p in here if p.end <= found[0]]
    if not first:
        # "None were found in Poland, but they are said to be in Prague."
        _, high = view.clause(found[0])
        here = [p for p in here if p.start < high]
        if not here or any(p.end <= here[0].start for p in places if p.city is None):
            return
    listed = first[-1].listed if first else here[0].listed
    yield from (p for p in here if p.listed == listed and (p in first or not first))


def _may_know(context: Context, voices: tuple[Voice, ...]) -> bool:
    """Tell whether a body that is no mission of the accused state speaks, or nobody but the text."""
    if not voices:
        return True
    speaking = [
        item.actor
        for item in context.attributions
        if item.actor is not None and item.voice.name == voices[-1].name
    ]
    owned = any(a.organ in MISSIONS or a.country in context.accused for a in speaking)
    return not owned and voices[-1].type is not VoiceType.UNNAMED
