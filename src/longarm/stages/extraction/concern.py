"""Concern: whether a document speaks of what longarm is about; one that does not yields no claims at all."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

from longarm.model.slots import CATEGORY_OF, Action, Category, Tactic
from longarm.stages.extraction.accused import accused_states, pointed_at
from longarm.stages.extraction.mentions import STATE_LAYERS
from longarm.stages.extraction.world import NO_STATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.context import Context
    from longarm.stages.extraction.view import View

_PLACED = frozenset({"cities", "place"})
_TO_ACCOUNT = frozenset({Action.EXPULSION, Action.SANCTION, Action.SUMMONS})
_INQUIRED = frozenset(
    {Action.CLOSURE_ORDERED, Action.FINDS_NO_EVIDENCE, Action.INVESTIGATION_CLOSED}
)
"""What hosts do about facilities, and seldom about a shop."""
_FICTION, _EVERYDAY = 3, 2
"""Different words of `[aside]` from which on a text tells of a work of fiction, or of everyday matters."""


class Concern(StrEnum):
    """Why a document is read on, or at which test it is laid aside."""

    FACILITY = "facility"
    """It speaks of a facility that its words mark as covert, overseas, or another state's."""
    SUBJECT = "subject"
    """It names the subject itself."""
    ACT = "act"
    """It tells of an act across a border, with a state behind it."""
    FICTION = "fiction"
    """It tells of a film, a play or a book."""
    NO_ACT = "no act"
    """None of these, and no rule of `[[incident]]` fires but on what is history."""
    NO_BORDER = "no border"
    """Rules of `[[incident]]` fire, but no sentence with one names two states, or somebody who may have fled."""
    NO_STATE = "no state"
    """An act crosses a border, but only somebody's nationality ties it to a state."""

    @property
    def passes(self) -> bool:
        """Tell whether the document is read on."""
        return self in {Concern.FACILITY, Concern.SUBJECT, Concern.ACT}


def concern_of(views: Sequence[View], context: Context) -> Concern:
    """Return whether a document speaks of a foreign facility, of the subject, or of an act against people abroad."""
    covert = any(f.kind and f.covert for view in views for f in view.facilities)
    subject = any(view.of("subject") for view in views)
    if not covert and not subject and _told(views, "fiction") >= _FICTION:
        return Concern.FICTION
    everyday = not covert and _told(views, "routine") >= _EVERYDAY
    if not everyday and any(
        f.kind and context.is_foreign(f) and (f.covert or context.accused)
        for view in views
        for f in view.facilities
    ):
        return Concern.FACILITY
    if not everyday and any(_under_inquiry(view, context) for view in views):
        return Concern.FACILITY
    if subject:
        return Concern.SUBJECT
    acts = [view for view in views if view.triggers["incident"] and not view.is_history]
    if not acts:
        return Concern.NO_ACT
    states = set[str]().union(*(states_in(view) for view in views))
    exiles = any(view.of("targets") for view in views) and len(states) > 1
    told = _states_of_paragraphs(views)
    acts = [
        view
        for view in acts
        if _crosses_a_border(view, states, told[view.sentence.paragraph])
        or (exiles and _of_a_family(view))
    ]
    if not acts:
        return Concern.NO_BORDER
    return Concern.ACT if _has_a_state_behind(views, acts) else Concern.NO_STATE


def _under_inquiry(view: View, context: Context) -> bool:
    """Tell whether a host inquires into a bare facility of the accused state: "archived, the Chinese office's case"."""
    inquired = any(t.rule.value in _INQUIRED for t in view.triggers["response"])
    return inquired and any(context.accused.intersection(f.states) for f in view.facilities)


def _has_a_state_behind(views: Sequence[View], acts: Sequence[View]) -> bool:
    """Tell whether more than a foreigner's nationality ties an act to a state: else it may be any crime."""
    targeted = [view for view in acts if view.of("targets")]
    accused = accused_states(views, [()] * len(views), surely=False)
    named = any(_calls_to_account(view, accused) for view in views)
    named |= any(m.value in accused for view in views for m in view.of("countries"))
    named |= any(m.value in accused for view in views for m in view.of("governments"))
    organs = any(a.organ and a.country in accused for view in views for a in view.actors)
    crime = _told(views, "crime")
    exiles = any(view.of("targets") for view in views)
    if _only_justice(acts) and not (targeted if crime else exiles):
        return False
    if crime >= _EVERYDAY and not exiles:
        return False
    return named or organs or len(targeted) > 1 or any(pointed_at(view) for view in views)


def _calls_to_account(view: View, accused: frozenset[str]) -> bool:
    """Tell whether a host sanctions, expels or summons somebody of the accused state."""
    called = any(t.rule.value in _TO_ACCOUNT for t in view.triggers["response"])
    return called and any(m.value in accused for m in view.of("nationals"))


def _told(views: Sequence[View], sort: str) -> int:
    """Return how many different words a text has that set it aside as of one sort, such as ordinary crime."""
    return len({view.gap(m.start, m.end) for view in views for m in view.of("aside", sort)})


def _of_a_family(view: View) -> bool:
    """Tell whether an act is done to somebody's family, of whom another sentence says that they are abroad."""
    return any(t.rule.value == Tactic.COERCION_BY_PROXY for t in view.triggers["incident"])


def _only_justice(acts: Sequence[View]) -> bool:
    """Tell whether all acts are such as states do to each other's common criminals: arrests, extraditions."""
    return all(
        CATEGORY_OF[Tactic(trigger.rule.value)] is Category.CO_OPTING
        for view in acts
        for trigger in view.triggers["incident"]
    )


def _crosses_a_border(view: View, states: set[str], near: set[str]) -> bool:
    """Tell whether a sentence with an act names two states, or somebody who may have fled, in a text of two states.

    `near` are the states of its paragraph: a story is told over several sentences.
    """
    own = states_in(view)
    fled = bool(view.of("targets")) and (bool(own) or len(states) > 1)
    return len(own) > 1 or fled or len(near) > 1


def _states_of_paragraphs(views: Sequence[View]) -> dict[int, set[str]]:
    found = defaultdict[int, set[str]](set)
    for view in views:
        found[view.sentence.paragraph] |= states_in(view)
    return found


def states_in(view: View) -> set[str]:
    """Return the states that a sentence names, by themselves, by a nationality, a city or an organ."""
    found = {m.value for m in view.mentions if m.layer in STATE_LAYERS}
    found |= {m.value.split("|")[1] for m in view.mentions if m.layer in _PLACED}
    found |= {m.value.split("|")[1] for m in view.of("body") if m.value.startswith("organ|")}
    return found - NO_STATES
