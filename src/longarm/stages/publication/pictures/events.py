"""Events: what a timeline holds: acts, responses and first reports, each with the days it may have happened on."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from longarm.model.claim import Polarity
from longarm.model.slots import Incident, Kind, Response
from longarm.stages.publication.pictures.sheet import Row
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.strings import Strings

_YEAR, _MONTH = 4, 7
"""Letters of a date that is known to the year, and to the month."""


class Lane(StrEnum):
    """The rows of a timeline, from above."""

    INCIDENTS = "incidents"
    RESPONSES = "responses"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Event:
    """Something with a date; `first` and `last` are the days it may have happened on, both included.

    `when` is the date as the documents give it. `reported` tells that this is no date of the act, which is not known,
    but of the first document that tells of it.
    """

    lane: Lane
    when: str
    first: date
    last: date
    reported: bool
    title: str
    sentence: str
    quote: str


def events(made: Material) -> tuple[Event, ...]:
    """Return what has a date, by date; first reports are those of sites."""
    found = [
        *(_incident(one) for one in made.incidents if not one.pattern and not one.denied),
        *_responses(made.desk),
        *(_report(one) for one in made.sites if not one.denied),
    ]
    return tuple(
        sorted(
            (one for one in found if one is not None),
            key=lambda one: (one.first, one.last, one.lane, one.title, one.quote),
        )
    )


def event_rows(found: tuple[Event, ...], strings: Strings) -> tuple[Row, ...]:
    """Return the table beside a timeline: date, what kind of date, sort, and the sentence."""
    return tuple(
        Row(
            (
                one.when,
                strings.text("timeline.of_report" if one.reported else "timeline.of_event"),
                strings.text(f"timeline.{one.lane}"),
                one.sentence,
            ),
            None,
            one.quote,
        )
        for one in found
    )


def days(when: str | None) -> tuple[date, date] | None:
    """Return the first and last day of a partial ISO date (`2022`, `2022-09`, `2022-09-14`), else None."""
    if when is None:
        return None
    try:
        if len(when) == _YEAR:
            return date(int(when), 1, 1), date(int(when), 12, 31)
        if len(when) == _MONTH:
            year, month = int(when[:4]), int(when[5:])
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        day = date.fromisoformat(when)
    except ValueError:
        return None
    return day, day


def _incident(one: Allegation) -> Event | None:
    """Return a single act, at its own date or at that of its first report."""
    return _event(Lane.INCIDENTS, one.date, one.title, one.said)


def _report(one: Allegation) -> Event | None:
    """Return the first report of a site."""
    found = _event(Lane.REPORTS, None, one.title, one.said)
    # A report's date is its own: it stands for no other one.
    return None if found is None else replace(found, reported=False)


def _responses(desk: Desk) -> list[Event | None]:
    """Return what states did: claims of one response are one event."""
    found = []
    told: set[str] = set()
    for finding in desk.registry.weighed.findings:
        if finding.kind == Kind.RESPONSE:
            told.update(finding.claims)
            found.append(_response(desk, desk.all_said(finding.claims)))
    rest = [one for one in desk.of_kind(Kind.RESPONSE) if one.claim.id not in told]
    return found + [_response(desk, (one,)) for one in rest]


def _response(desk: Desk, said: tuple[Said, ...]) -> Event | None:
    """Return one response, or None where it is only denied."""
    if all(one.claim.claim.polarity is Polarity.DENIED for one in said):
        return None
    slots = [one.claim.claim.slots for one in said]
    when = next((one.date for one in slots if isinstance(one, Response) and one.date), None)
    first = slots[0]
    if not isinstance(first, Response):
        return None
    country = None if first.country is None else desk.phrasing.places.name(first.country)
    actor = country or first.actor or desk.strings.text("response.nobody")
    action = desk.strings.text(f"actions.{first.action}")
    title = desk.strings.text("timeline.response", actor=actor, action=action)
    return _event(Lane.RESPONSES, when, title, said)


def _event(lane: Lane, when: str | None, title: str, said: tuple[Said, ...]) -> Event | None:
    """Return an event at its own date, else at that of its first document; None where neither is known."""
    own = days(when)
    if own is not None and when is not None:
        source = next((one for one in said if _date(one) == when), said[0])
        return _made(lane, when, own, title, source)
    dated = [(span[1], one) for one in said if (span := days(one.quote.published)) is not None]
    if not dated:
        return None
    first = min(dated, key=lambda pair: (pair[0], pair[1].claim.id))[1]
    published = first.quote.published
    span = days(published)
    if span is None or published is None:
        return None
    return replace(_made(lane, published, span, title, first), reported=True)


def _made(lane: Lane, when: str, span: tuple[date, date], title: str, source: Said) -> Event:
    """Return an event at a date of its own."""
    return Event(
        lane=lane,
        when=when,
        first=span[0],
        last=span[1],
        reported=False,
        title=title,
        sentence=source.sentence,
        quote=source.quote.href,
    )


def _date(one: Said) -> str | None:
    """Return the date that a claim gives its own act."""
    slots = one.claim.claim.slots
    return slots.date if isinstance(slots, Incident | Response) else None
