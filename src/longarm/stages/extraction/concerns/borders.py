"""Borders: which states a sentence names, and whether an act in it reaches from one into another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.stages.extraction.keepers.offices import counts_states
from longarm.stages.extraction.keepers.runners import FORCES, RUNNERS
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting
from longarm.stages.extraction.words.world import NO_STATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.view import View

_PLACED = frozenset({"cities", "place"})
_BESIDE = 1
"""Words between a nationality and a word for abroad: "Egyptian citizens abroad"."""


def crosses_a_border(view: View, states: set[str], near: set[str]) -> bool:
    """Tell whether a sentence with an act names two states, or somebody who may have fled, in a text of two states.

    `near` are the states of its paragraph: a story is told over several sentences.
    """
    own = states_in(view)
    fled = bool(view.of("targets")) and (bool(own) or len(states) > 1)
    fled |= bool(view.of("targets", "exiles")) or bool(counts_states(view)) or _made_return(view)
    return len(own) > 1 or fled or len(near) > 1


def tells_of_citizens_abroad(view: View) -> bool:
    """Tell whether a sentence has people by their nationality right before a word for abroad: "Egyptians abroad"."""
    return any(
        m.end <= where.start and view.words(m.end, where.start) <= _BESIDE
        for where in view.of("facility", "overseas")
        for m in view.near(view.of("nationals"), where.start, where.start, _BESIDE)
    )


def _made_return(view: View) -> bool:
    """Tell whether a state's organ makes somebody return, who was abroad, whatever other state is named."""
    told = {t.rule.value for t in view.triggers["incident"]}
    if Tactic.COERCED_RETURN not in told:
        return False
    if _back_to_a_state(view):
        return True
    forces = any(actor.organ in FORCES and actor.country for actor in view.actors)
    pressed = Tactic.COERCION_BY_PROXY in told or any(a.organ in RUNNERS for a in view.actors)
    return forces or (pressed and bool(states_in(view)))


def _back_to_a_state(view: View) -> bool:
    """Tell whether the words of a return name the state to which it is: "returned to Russia by force"."""
    returns = [t for t in view.triggers["incident"] if t.rule.value == Tactic.COERCED_RETURN]
    return any(
        m.start <= state.start and state.end <= t.end
        for t in returns
        for m in starting(view.of("syntax", "toward"), t.start, t.end)
        for state in starting(view.of("countries"), m.end, m.end + 2)
    )


def states_of_paragraphs(views: Sequence[View]) -> dict[int, set[str]]:
    """Return the states that the sentences of each paragraph name."""
    found = defaultdict[int, set[str]](set)
    for view in views:
        found[view.sentence.paragraph] |= states_in(view)
    return found


def states_in(view: View, *, nationals: bool = True) -> set[str]:
    """Return the states that a sentence names, by themselves, by a nationality, a city or an organ."""
    layers = STATE_LAYERS if nationals else STATE_LAYERS - {"nationals"}
    found = set[str]()
    for layer in layers.intersection(view.listed):
        found.update([m.value for m in view.of(layer)])
    for layer in _PLACED.intersection(view.listed):
        found.update([m.value.split("|")[1] for m in view.of(layer)])
    found.update([m.value.split("|")[1] for m in view.of("body") if m.value.startswith("organ|")])
    return found - NO_STATES
