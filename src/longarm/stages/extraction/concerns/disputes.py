"""Disputes: facilities that a text counts in host states, or that the accused state says are none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.concerns.borders import states_in
from longarm.stages.extraction.keepers.offices import counts_states, is_counted
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.speech.denials import SPEAKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.view import View

_OTHERS = 2
"""Other states of which an accused one says that it has nothing there: of one it may say so of an embassy."""


def disputed_ones(views: Sequence[View], accused: Collection[str]) -> Iterator[int]:
    """Yield where facilities of some kind start, if the accused state denies such, or they are counted in others.

    "Three consular rooms are in Germany. The ministry denies that any of these rooms exist." Not in a text whose own
    words mark some as covert or overseas: then those are meant.
    """
    if any(f.covert or f.overseas for view in views for f in view.facilities):
        return
    yield from (f.start for view in views for f in view.facilities if _has_none(view, f, accused))
    kinds = [(view, f) for view in views for f in view.facilities if f.kind]
    denied = bool(kinds) and any(_denies(view, accused) for view in views)
    if denied or any(_counted_abroad(view, f, accused) for view, f in kinds):
        yield from (f.start for _, f in kinds)


def _denies(view: View, accused: Collection[str]) -> bool:
    """Tell whether a mission or ministry of the accused stands beside a facility and a verb of denying."""
    return bool(view.facilities and view.of("reporting", "denies")) and any(
        a.organ in SPEAKING and (a.country is None or a.country in accused) for a in view.actors
    )


def _has_none(view: View, facility: Facility, accused: Collection[str]) -> bool:
    """Tell whether a sentence says that the accused has none in other states: "there are no desks of X in Y and Z"."""
    named = {m.value for layer in ("countries", "nationals") for m in view.of(layer)}
    others = named - set(accused)
    return (
        len(others) >= _OTHERS
        and len(named) > len(others)
        and negated(view, facility.start, facility.end)
    )


def _counted_abroad(view: View, facility: Facility, accused: Collection[str]) -> bool:
    """Tell whether a sentence counts facilities in other states: over several, of the accused, or as somebody's find.

    A chamber of commerce opens two offices in Berlin as well.
    """
    named = states_in(view)
    told = counts_states(view) > 0 or not named.isdisjoint(accused) or view.of("reporting", "finds")
    return bool(told) and is_counted(view, facility) and bool(named - set(accused))
