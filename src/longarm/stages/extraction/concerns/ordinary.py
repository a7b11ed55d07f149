"""Ordinary: what is told in the same words as persecution abroad: acts at home, any crime, talk of the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action, Tactic
from longarm.stages.extraction.concerns.borders import (
    crosses_a_border,
    states_in,
    states_of_paragraphs,
)
from longarm.stages.extraction.concerns.themes import words_of
from longarm.stages.extraction.concerns.tolls import counts_acts

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

DIPLOMATIC = frozenset({Action.EXPULSION, Action.PROTEST, Action.SANCTION, Action.SUMMONS})
PROSECUTED = frozenset({Action.ARREST, Action.CHARGE, Action.CONVICTION, Action.SEARCH})
_AT_HOME = frozenset(
    {
        *(Tactic.ASSASSINATION, Tactic.ASSAULT, Tactic.DETENTION, Tactic.HARASSMENT),
        *(Tactic.PHYSICAL_INTIMIDATION, Tactic.POISONING, Tactic.SURVEILLANCE, Tactic.THREAT),
    }
)
"""Acts that states do to their people at home as well."""
_PURSUING = frozenset(
    {
        *(Tactic.DIGITAL_THREAT, Tactic.HARASSMENT, Tactic.MOBILITY_CONTROL),
        *(Tactic.PHYSICAL_INTIMIDATION, Tactic.SURVEILLANCE),
    }
)
"""Acts that are seldom told of but of those whom a state pursues."""
_ANSWERED = DIPLOMATIC | {Action.CLOSURE_ORDERED}
"""What hosts do to a state for its acts."""
FEW = 6
"""Sentences up to which a text is too short to tell what else it is of."""
_UNREST = 3
"""Different words of `[aside] home` from which on a text is of unrest in one state."""
_ACTS = 4
"""Sentences with an act from which on a longer text is not of the subject as such."""


def tells_of_it(views: Sequence[View], context: Context) -> bool:
    """Tell whether a text that names the subject tells of it: whose it is, how often, or acts across a border."""
    if context.accused or len(views) <= FEW or counts_acts(views):
        return True
    acts = [view for view in views if view.triggers["incident"] and not view.is_history]
    near = states_of_paragraphs(views)
    states = set[str]().union(*near.values())
    done = {t.rule.value for view in views for t in view.triggers["response"]}
    return (len(acts) >= _ACTS or bool(done & PROSECUTED)) and any(
        crosses_a_border(view, states, near[view.sentence.paragraph]) for view in acts
    )


def all_at_home(views: Sequence[View], acts: Sequence[View], accused: Collection[str]) -> bool:
    """Tell whether all that is told are acts such as a state does at home, none of them where another state is named.

    Nobody has fled in such a text, and no secret service acts: people are beaten, shot and jailed in their own capital.
    """
    searched = any(
        t.rule.value == Action.SEARCH for view in views for t in view.triggers["response"]
    )
    return not (
        searched  # a host's police have been to whoever did it
        or any(view.of("targets", "exiles") for view in views)
        or any(states_in(view, nationals=False) - set(accused) for view in acts)
        or any(t.rule.value not in _AT_HOME for view in views for t in view.triggers["incident"])
    )


def is_unrest(views: Sequence[View]) -> bool:
    """Tell whether a text is of how a state deals with its people at home: riot police, networks cut, a vote disputed.

    Whatever else such a text tells in words for acts abroad, families among them, is told of those at home, unless
    somebody in it has fled or a host has answered for acts on its soil.
    """
    if words_of(views, "home") < _UNREST:
        return False
    done = {t.rule.value for view in views for t in view.triggers["response"]}
    return Action.SEARCH not in done and not any(view.of("targets", "exiles") for view in views)


def is_crime(views: Sequence[View]) -> bool:
    """Tell whether acts may be anybody's: there is a word of crime, and nobody is one whom states pursue.

    Kidnappings, killings and extraditions are told of merchants and smugglers too; papers withheld, watchers and
    threats to those abroad hardly ever are.
    """
    done = {t.rule.value for view in views for t in view.triggers["response"]}
    acts = {t.rule.value for view in views for t in view.triggers["incident"]}
    if not words_of(views, "crime"):
        return False
    return not (views[0].passage.persecuted or done & _ANSWERED or acts & _PURSUING)


def is_apolitical(views: Sequence[View]) -> bool:
    """Tell whether a text has words of crime, nobody who fled, and somebody who says that no state is behind it."""
    told = words_of(views, "apolitical") and words_of(views, "crime") > 1
    return bool(told) and not any(view.of("targets", "exiles") for view in views)
