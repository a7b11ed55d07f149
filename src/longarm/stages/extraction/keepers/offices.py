"""Offices: facilities of no kind in particular that a state is said to keep in others: "31 collection offices"."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import Action, SiteKind
from longarm.model.voice import VoiceType
from longarm.stages.extraction.keepers.runners import FORCES
from longarm.stages.extraction.phrases.seats import is_a_seat
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_COUNT_REACH = 1
"""Words between a number and the states that it counts."""
_COUNTED = 2
"""Words between a number and the offices that it counts: "31 collection offices"."""
_A_FEW = 9
"""Offices that anybody may have abroad."""
_EVERYDAY = 2
"""Words of everyday services from which on an office is one of those."""
_OPERATES = "operates"
_SERVING = frozenset({SiteKind.SERVICE_CENTER, SiteKind.OTHER})
_ANSWERS = frozenset({Action.CLOSED, Action.CLOSURE_ORDERED, Action.EXPULSION, Action.SEARCH})
"""What a host does about offices that are more than a trade mission."""


def with_offices(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> list[View]:
    """Return the views with what a state keeps in others, under whatever name, marked as a facility of another kind.

    "Eritrea has 31 offices in twelve countries": only in a text that speaks of those who fled, of acts against people
    or of what was done about such offices, for states keep trade missions too. They are kept by a state that the
    sentence names and puts nothing in. Where the text tells somewhere what kind of facility they are, that holds.
    """
    fled = any(view.of("targets", "exiles", "words") for view in views)
    acts = any(view.triggers["incident"] for view in views)
    answered = any(t.rule.value in _ANSWERS for view in views for t in view.triggers["response"])
    everyday = {view.gap(m.start, m.end) for view in views for m in view.of("aside", "routine")}
    called = any(f.kind and f.marked for view in views for f in view.facilities)
    if called or not (fled or acts or answered):
        return [*views]
    routine = len(everyday) >= _EVERYDAY
    return [
        _marked(view, places, single=fled and acts, routine=routine) if view.facilities else view
        for view, places in zip(views, placed, strict=True)
    ]


def _marked(view: View, places: Sequence[Place], *, single: bool, routine: bool) -> View:
    """Return a view with what is kept abroad marked; what is counted over states as a force's, in any text."""
    hosts = {p.country for p in places if p.located}
    forces = {a.country for a in view.actors if a.organ in FORCES and a.country}
    keepers = set() if routine else {m.value for m in view.mentions if _may_keep(view, m)} - hosts
    if not keepers and not forces:
        return view
    named = {m.value for m in view.of("countries")} - hosts or keepers or forces
    whose = tuple(named) if len(named) == 1 else ()
    over_states = counts_states(view) > 0
    spread = bool(forces) and over_states

    def kept(facility: Facility) -> Facility:
        kind, states = facility.kind or SiteKind.OTHER, facility.states or whose
        # A secret service issues no passports; what else a state is said to have in many others is no consulate.
        whole = spread and facility.kind in {None, *_SERVING}
        whole |= bool(keepers) and over_states and facility.kind is SiteKind.OTHER
        if whole and is_counted(view, facility):
            return replace(facility, kind=kind, states=states, overseas=True)
        if (
            facility.kind is None
            and keepers
            and _is_kept_abroad(view, facility, places, single=single)
        ):
            return replace(facility, kind=kind, states=states)
        return facility

    found = tuple(map(kept, view.facilities))
    return view if found == view.facilities else replace(view, facilities=found)


def _may_keep(view: View, state: Mention) -> bool:
    """Tell whether a word names a state that may keep something: no "Australian citizen", nor a group's seat."""
    if state.layer != "nationals":
        governed = (
            {a.start for a in view.actors if a.governed} if state.layer == "governments" else ()
        )
        seat = state.start in governed or is_a_seat(view, state)
        return state.layer in STATE_LAYERS and not seat
    people = [*view.of("targets"), *view.of("units", "person")]
    return not any(
        m.start != state.start
        and view.words(min(m.end, state.end), max(m.start, state.start)) == 0
        and not any(o.start == m.start for o in (*view.of("organs"), *view.of("units", "employee")))
        for m in view.near(sorted(people), state.start, state.end, 1)
    )


def _is_kept_abroad(
    view: View, facility: Facility, places: Sequence[Place], *, single: bool
) -> bool:
    """Tell whether a noun is of offices counted in other states, of secret ones abroad, or of a `single` one in a town.

    The last only if asked for, where somebody runs it.
    """
    counted = is_counted(view, facility)
    if counted and counts_states(view) > 0:
        return True
    located = [p for p in places if p.located]
    if facility.covert and (view.of("facility", "overseas") or located):
        return True  # "secret offices that are run abroad for the Belarusian authorities"
    runs = any(t.rule.value == _OPERATES for t in view.triggers["link"])
    return runs and bool(located) and (counted or (single and any(p.city for p in located)))


def counts_states(view: View) -> int:
    """Return how often a sentence counts states: what is done in "31 countries" crosses borders."""
    return sum(
        (number.value or 0) > 1
        and any(
            m.start >= number.end
            and view.words(number.stop, max(m.start, number.stop)) <= _COUNT_REACH
            for m in view.near(view.of("units", "country"), number.end, number.stop, _COUNT_REACH)
        )
        for number in view.numbers
    )


def counted_by_others(views: Sequence[View]) -> Iterator[View]:
    """Yield the sentences in which somebody counts over many states what a state is said to keep there.

    "The group has found a further 55, which makes 93 offices in 31 countries": who counts is an organisation, or
    whoever speaks in the text, "we have listed", and
    elsewhere the text tells of what kind they are, or a state is said to run them, or denies it.
    """
    kept = any(f.kind for view in views for f in view.facilities) or any(map(_runs_some, views))
    if not kept:
        return
    near = Counter(
        view.sentence.paragraph
        for view in views
        if any(a.type is VoiceType.ORGANIZATION for a in view.actors)
        or view.of("attribution", "own")
        or view.of("syntax", "we")
    )
    for index, view in enumerate(views):
        told = view.facilities or _taken_up(views, index)
        counted = told and any((n.value or 0) > _A_FEW for n in view.numbers)
        spread = counted and counts_states(view) > 0
        if near[view.sentence.paragraph] and (spread or _is_divided(view)):
            yield view


def _taken_up(views: Sequence[View], index: int) -> Sequence[Facility]:
    """Return the facilities of the sentence before one that counts "of them": "contact houses. We know 23 of them"."""
    if not index or not views[index].of("syntax", "partitive"):
        return ()
    return views[index - 1].facilities


def _is_divided(view: View) -> bool:
    """Tell whether places of no kind in particular are counted, and divided over cities in the same sentence."""
    cities = {m.value for m in view.mentions if m.layer in {"cities", "place"}}
    return (
        len(cities) > 1
        and len(view.numbers) > 1
        and any(f.kind is SiteKind.OTHER and is_counted(view, f) for f in view.facilities)
    )


def counted_ones(views: Sequence[View]) -> Iterator[int]:
    """Yield where offices that are counted start, in a text in which somebody counts them over many states."""
    if any(True for _ in counted_by_others(views)):
        for index, view in enumerate(views):
            if view.numbers:
                yield from (f.start for f in view.facilities if is_counted(view, f))
                yield from (f.start for f in _taken_up(views, index) if f.kind is SiteKind.OTHER)


def is_counted(view: View, facility: Facility) -> bool:
    """Tell whether a number above one stands right before a noun for offices."""
    return any(
        (n.value or 0) > 1
        and n.stop <= facility.head
        and view.words(n.stop, facility.head) <= _COUNTED
        for n in view.near(view.numbers, facility.head, facility.head, _COUNTED)
    )


def _runs_some(view: View) -> bool:
    """Tell whether a sentence says of a state that it runs offices, or that it does not."""
    runs = any(t.rule.value == _OPERATES for t in view.triggers["link"])
    return runs and bool(view.facilities) and any(a.bare_country for a in view.actors)


def found_out(views: Sequence[View]) -> Iterator[int]:
    """Yield where offices start that somebody found and counted: "the four contact offices that it located".

    Not police stations and the like, of which each state counts its own, and none where the text marks any.
    """
    if any(facility.marked for view in views for facility in view.facilities):
        return
    for view in views:
        if view.facilities and view.numbers and view.of("reporting", "finds"):
            yield from (f.start for f in view.facilities if f.kind in _SERVING)
