"""Offices: facilities of no kind in particular that a state is said to keep in others: "31 collection offices"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind
from longarm.stages.extraction.mentions import STATE_LAYERS
from longarm.stages.extraction.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.facilities import Facility
    from longarm.stages.extraction.places import Place
    from longarm.stages.extraction.view import View

_COUNT_REACH = 1
"""Words between a number and the states that it counts."""
_COUNTED = 2
"""Words between a number and the offices that it counts: "31 collection offices"."""
_EVERYDAY = 2
"""Words of everyday services from which on an office is one of those."""
_OPERATES = "operates"


def with_offices(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> list[View]:
    """Return the views with what a state keeps in others, under whatever name, marked as a facility of another kind.

    "Eritrea has 31 offices in twelve countries": only in a text that tells of acts against those who fled, for states
    keep trade missions too.
    """
    fled = any(view.of("targets", "exiles", "words") for view in views)
    acts = any(view.triggers["incident"] for view in views)
    everyday = {view.gap(m.start, m.end) for view in views for m in view.of("aside", "routine")}
    if not (fled and acts) or len(everyday) >= _EVERYDAY:
        return [*views]
    return [
        _marked(view, places) if view.facilities else view
        for view, places in zip(views, placed, strict=True)
    ]


def _marked(view: View, places: Sequence[Place]) -> View:
    found = tuple(
        replace(f, kind=SiteKind.OTHER) if _is_kept_abroad(view, f, places) else f
        for f in view.facilities
    )
    return view if found == view.facilities else replace(view, facilities=found)


def _is_kept_abroad(view: View, facility: Facility, places: Sequence[Place]) -> bool:
    """Tell whether a bare noun is of offices counted in many states, or of one that a state runs in another.

    The state that keeps them is named in the sentence, and nothing is put there.
    """
    if facility.kind is not None:
        return False
    hosts = {p.country for p in places if p.located}
    keepers = [m for m in view.mentions if m.layer in STATE_LAYERS and m.value not in hosts]
    if not keepers:
        return False
    counted = any(
        (n.value or 0) > 1 and n.stop <= facility.head
        for n in view.near(view.numbers, facility.head, facility.head, _COUNTED)
        if view.words(n.stop, facility.head) <= _COUNTED
    )
    if counted and counts_states(view) > 0:
        return True
    runs = any(t.rule.value == _OPERATES for t in view.triggers["link"])
    return runs and bool(hosts) and (counted or any(p.city for p in places if p.located))


def counts_states(view: View) -> int:
    """Return how often a sentence counts states: what is done in "31 countries" crosses borders."""
    return sum(
        (number.value or 0) > 1
        and any(
            m.start >= number.stop and view.words(number.stop, m.start) <= _COUNT_REACH
            for m in view.near(view.of("units", "country"), number.stop, number.stop, _COUNT_REACH)
        )
        for number in view.numbers
    )
