"""Further: cities at which a text about facilities puts one without its noun: "the one in Lyon", "Lyon: shut"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Action, Figure, Site, SiteKind, SiteStatus, Unit
from longarm.stages.extraction.keepers.offices import is_counted
from longarm.stages.extraction.keepers.siblings import is_likened
from longarm.stages.extraction.keepers.towns import (
    is_a_home,
    is_beside,
    is_of_an_organ,
    seats_a_mission,
)
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.phrases.places import in_dateline
from longarm.stages.extraction.phrases.polarity import is_denied
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.unknown import is_unknown
from longarm.stages.extraction.sites.being import is_of_being
from longarm.stages.extraction.sites.closing import CLOSING, status_of
from longarm.stages.extraction.words.mentions import BEING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_SEALED = frozenset({Action.CLOSED, Action.CLOSURE_ORDERED, Action.SEARCH})
"""What is done to facilities."""
_SITTING = MISSIONS | {"court", "prosecutor"}
"""Organs that sit in a city without any facility of another state."""
_COUNTABLE = frozenset({"units.duration", "units.person", "units.employee", "units.money"})
"""What is counted is no facility: "eight years in Berlin"."""
_FEW = 9
_LIST, _SOON = 3, 3
"""Cities that a list has at least, and sentences after one about a facility."""
_WORDS_EACH = 7
"""Words for each city of a sentence that names one after the other."""
_PAIR = 2
"""Cities from which on they stand for as many facilities."""
_COLONS = frozenset(":：")
_OPENING = 3
"""Words before a city that opens a sentence."""
_COUNTED, _BESIDE = 3, 2
"""Words from a small number, or from "another", to its city, and from a mission."""


@dataclass(frozen=True, slots=True)
class Named:
    """A city abroad in a sentence that tells of nobody and of no act, and whose word the sentence is.

    `sure` is True where the sentence itself shows that a facility is meant, `plain` where it gives no date and quotes
    nobody, soon after a facility was told of, `empty` where it says that nothing was found there, `headed` where the
    city heads the line.
    """

    view: View
    place: Place
    voices: tuple[Voice, ...]
    sure: bool
    plain: bool
    empty: bool = False
    headed: bool = False


def note_cities(view: View, context: Context, places: Sequence[Place]) -> None:
    """Remember the cities of a sentence at which it may put a facility that only sentences around it name."""
    seats = {
        p.start for p in places if seats_a_mission(view, p, context.accused) or is_a_home(view, p)
    }
    first = next((p for p in places if p.city and p.country not in context.accused), None)
    if first is not None and first.start in seats:
        first = None
    begins = context.sentence == 0 and first is not None and first.located
    if first is not None and context.first is None and (begins or _is_heading(view, first)):
        voices = context.voices_at(first.start, first.end, carry=False)
        context.first = Named(view, first, voices, sure=False, plain=False)
    raided = _where_those_sought_stand(view, context, places)
    _note_sought(view, context)
    for place in raided:
        voices = context.voices_at(place.start, place.end, carry=True)
        context.further.append(Named(view, place, voices, sure=True, plain=False))
    if raided or view.of("targets") or view.triggers["incident"] or _counts_people(view, context):
        return
    listed = _lists(view, places)
    shown = any(t.rule.value in _SEALED for t in view.triggers["response"]) or (
        context.sentence - context.told_at <= _SOON
        and any(place.country in context.accused for place in places)
    )
    for place in places:
        own = place.city is None or place.country in context.accused or place.toward
        quoted = view.gap(place.start - 1, place.start) == view.gap(place.end, place.end + 1) == '"'
        if own or quoted or _has_a_mission(view, place) or place.start in seats:
            continue
        headed = _heads_line(view, context, place)
        empty = _is_found_empty(view, context, place) and not headed
        if not empty and is_unknown(view, place.start, place.end):
            continue  # "of an office in X the police know nothing" names no further one
        sure = shown or place.listed in listed or empty or headed or _has_a_sign(view, place)
        desk = in_dateline(view, place, context.sentence)
        if sure or place.located:
            voices = context.voices_at(place.start, place.end, carry=True)
            plain = _is_plain(view, context) and not is_of_an_organ(view, place)
            signs = (False, False, False, False) if desk else (sure, plain, empty, headed)
            context.further.append(Named(view, place, voices, *signs))
            if headed:
                context.told_at = context.sentence  # the next line is one of them too


def _heads_line(view: View, context: Context, place: Place) -> bool:
    """Tell whether a city heads a line of a list of facilities: "Brno: a travel agency, closed in May"."""
    opens = view.words(view.start, place.start) == 0 and _is_soon(context)
    return opens and context.sentence > 0 and view.mark_after(place.end, view.end) in _COLONS


def _where_those_sought_stand(view: View, context: Context, places: Sequence[Place]) -> list[Place]:
    """Return the cities of which a sentence lists as many as there were facilities searched in the one before.

    "Police searched two offices. Five people were arrested in the course of the raids in Lyon and Nancy."
    """
    listed = [p for p in places if p.city and p.country not in context.accused and p.located]
    if len(listed) < _PAIR or len({p.listed for p in listed}) > 1 or view.facilities:
        return []
    sought, at = context.sought
    return listed if at == context.sentence - 1 and sought == len(listed) else []


def _note_sought(view: View, context: Context) -> None:
    """Remember how many facilities a sentence says that a host searched or shut."""
    if not view.facilities or not any(t.rule.value in _SEALED for t in view.triggers["response"]):
        return
    for n in view.numbers:
        counted = (f for f in view.facilities if is_counted(view, f) and n.stop <= f.head)
        if n.value and any(view.words(n.stop, f.head) <= _COUNTED for f in counted):
            context.sought = (int(n.value), context.sentence)
    for claim in takewhile(
        lambda claim: claim.anchor.start >= view.start, reversed(context.claims)
    ):
        slots = claim.slots
        if isinstance(slots, Figure) and slots.unit is Unit.SITE and slots.low:
            context.sought = (int(slots.low), context.sentence)


def _is_plain(view: View, context: Context) -> bool:
    return (
        not context.rooms
        and _is_soon(context)
        and not view.dates
        and '"' not in view.gap(view.start, view.end)
    )


def _has_a_mission(view: View, place: Place) -> bool:
    """Tell whether a city is where an embassy or a court sits, or whoever stands beside it comes from.

    "The vice-consul in Vancouver", "the court in The Hague", "a Christchurch engineer", "a voter in Västerås".
    """
    near = view.near(view.actors, place.start, place.end, _BESIDE)
    if any(actor.organ in _SITTING and is_beside(view, actor, place) for actor in near):
        return True
    people = [*view.of("roles", "person"), *view.of("units", "person")]
    return any(is_beside(view, m, place) for m in people)


def _is_heading(view: View, place: Place) -> bool:
    """Tell whether a city opens a scene: "LYON 7e. The shutter is down". Not an agency's desk: "Lyon (AFP) -"."""
    opens = view.words(view.start, place.start) == 0
    behind = view.passage.folded[place.end : place.end + 1]
    return opens and (behind in {".", ","} or view.words(place.end, view.end) <= 1)


def _is_found_empty(view: View, context: Context, place: Place) -> bool:
    """Tell whether a sentence opens with a city at which nothing was found: "In Lyon, however, checks showed none"."""
    desk = context.sentence == 0  # "Düsseldorf (nwp) - Unofficial stations …"
    if desk or not _is_soon(context) or view.words(view.start, place.start) > _OPENING:
        return False
    if is_of_an_organ(view, place):
        return False
    none = any(t.rule.value == Action.FINDS_NO_EVIDENCE for t in view.triggers["response"])
    ends = any(t.rule.value in CLOSING for t in view.triggers["response"])
    none = none or any(m.start >= place.end for m in view.of("modality", "negation"))
    return none and not ends and ";" not in view.gap(place.end, view.end)


def _is_soon(context: Context) -> bool:
    """Tell whether a facility was told of here or a few sentences before."""
    return context.topic is not None and context.sentence - context.told_at <= _SOON


def _counts_people(view: View, context: Context) -> bool:
    """Tell whether a sentence counts people, of whom one may be at a city: "five officers, one of them in Berlin"."""
    people = {Unit.PERSON, Unit.EMPLOYEE}
    here = takewhile(lambda claim: claim.anchor.start >= view.start, reversed(context.claims))
    return any(isinstance(claim.slots, Figure) and claim.slots.unit in people for claim in here)


def _lists(view: View, places: Sequence[Place]) -> set[int]:
    """Return the lists of cities in a sentence that do not open it: not "Rome, Milan and Turin celebrate".

    All of them where a sentence that tells of nobody and of no act names one after the other. Measured in texts about
    facilities: each of 20 had one.
    """
    firsts: dict[int, int] = {}
    for place in places:
        firsts.setdefault(place.listed, place.start)
    sizes = Counter(place.listed for place in places)
    told = view.words(view.start, view.end) - sum(view.words(p.start, p.end) for p in places)
    if len(places) >= _LIST and told <= _WORDS_EACH * len(places):
        return set(firsts)
    return {
        listed
        for listed, first in firsts.items()
        if sizes[listed] >= _LIST and view.words(view.start, first) > 1
    }


def _has_a_sign(view: View, place: Place) -> bool:
    """Tell whether a sentence counts at a city, or names one more there.

    So does one that lists it with others, closes, searches, or names the state behind it. Measured in texts about
    facilities, of cities that had no site yet: seven of eight of these had one.
    """
    if any(
        view.words(*sorted((min(m.end, place.start), max(m.start, place.end)))) <= _COUNTED
        for m in view.near(view.of("facility", "another"), place.start, place.end, _COUNTED)
    ):
        return True
    if is_likened(view, place):
        return True
    if any(
        0 < (n.value or 0) <= _FEW and view.gap(place.end, n.start).strip() == "("
        for n in view.near(view.numbers, place.end, place.end, 0)
        if n.start > place.end
    ):
        return True  # "Lyon (two)"
    return any(
        n.stop <= place.start
        and (n.value or _FEW + 1) <= _FEW
        and view.words(n.stop, place.start) <= _COUNTED
        and not any(m.key in _COUNTABLE for m in view.between(n.start, place.start))
        for n in view.near(view.numbers, place.start, place.start, _COUNTED)
    )


def has_sites(context: Context) -> bool:
    """Tell whether a text that counts facilities by states has put some there, whatever else it is about."""
    states = {c.slots.country for c in context.claims if isinstance(c.slots, Site)}
    return len(states) >= _LIST


def claim_further(context: Context) -> None:
    """Add a site for each such city that has none, once, and where one says so as closed.

    Where no city has one, it is at the one in which the text begins, or which heads what is told of there.

    Without a sign in its own sentence only where the text has no other site, or goes on from one in plain words:
    measured, five of six.
    """
    known = {(c.slots.country, c.slots.city) for c in context.claims if isinstance(c.slots, Site)}
    found: dict[tuple[str, str | None], tuple[Named, SiteStatus]] = {}
    for named in context.further:
        key = named.place.country, named.place.city
        if key in known or not (named.sure or named.plain or not (known or context.shut)):
            continue
        status = _status(context, named)
        if status is None:
            continue
        if key not in found or (
            status in CLOSING.values() and found[key][1] not in CLOSING.values()
        ):
            found[key] = named, status
    for named, status in found.values():
        _add(context, named, status)
    unplaced = not found and not any(city for _, city in known)
    if unplaced and context.marked and context.first is not None:
        _add(context, context.first, SiteStatus.ALLEGED)


def _status(context: Context, named: Named) -> SiteStatus | None:
    """Return what became of a site; None where the sentence says "no" of something else, and tells of none."""
    view, place = named.view, named.place
    span = place.start, place.end

    def of_it(negation: Mention) -> bool:
        return is_of_being(view, negation, span)

    if named.empty or is_denied(view, *span, named.voices, of_it):
        return SiteStatus.DENIED
    nothing = any(t.rule.value == Action.FINDS_NO_EVIDENCE for t in view.triggers["response"])
    says_no = is_denied(view, *span, ()) or view.of(BEING, "no") or view.of("modality", "none")
    if nothing or (says_no and not named.headed):
        return None
    return status_of(view, context, *span, named.voices)


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
