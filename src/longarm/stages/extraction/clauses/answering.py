"""Answering: who it is that answers in a sentence, and the states that answer together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import VoiceType
from longarm.stages.extraction.clauses.particles import marked_subject
from longarm.stages.extraction.clauses.stepping import acting_inside
from longarm.stages.extraction.phrases.context import Context
from longarm.stages.extraction.phrases.force import hypothetical
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.triggers import Trigger
from longarm.stages.extraction.words.spans import starting
from longarm.stages.extraction.words.world import INTERNATIONAL

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View

AGENT_REACH, _AGENT_GAP = 4, 8
AGAINST_PEOPLE = frozenset({Action.EXPULSION, Action.ARREST, Action.CHARGE, Action.SEARCH})
HOME_ORGANS = frozenset(
    {
        "court",
        "government",
        "interior_ministry",
        "intelligence",
        "justice_ministry",
        "police",
        "prosecutor",
    }
)
TO_ENVOYS = frozenset({Action.EXPULSION, Action.SUMMONS})
"""What is done to the accused state's envoys, who stand where else the actor stands: "the ambassador was summoned"."""
_NAMES_ENVOYS = TO_ENVOYS | {Action.PROTEST}
"""Actions whose words name an envoy that does not act."""
_WALL = re.compile(r"[;：:；]")
TRIED = frozenset({Action.ACQUITTAL, Action.CHARGE, Action.CONVICTION})
"""Actions of which a hypothesis tells what may come of a law or a trial."""
_TURN_REACH = 3
_TOLD = 6
"""Words between a verb of telling and the act that its subject announces."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An actor as printed, its state, and where in the text it is named."""

    name: str | None
    country: str | None
    start: int
    inferred: bool = False
    """True where the state is that of the sites or authorities named with it."""
    shared: bool = False
    """True for a body of many states, which has none of its own."""
    organ: str | None = None
    """The key of the actor's organ in a pack."""


def of_whom(view: View, trigger: Trigger, accused: Collection[str]) -> Actor | None:
    """Return the authority whose act a noun tells of: "the ultimatum of the prefect"; envoys are whom it is done to."""
    if trigger.rule.value in TO_ENVOYS or trigger.rule.value in AGAINST_PEOPLE:
        return None
    genitives = {m.end for m in view.of("syntax", "genitive")}
    for a in starting(view.actors, trigger.start, trigger.end + _AGENT_GAP):
        owned = a.start - 1 in genitives or a.start in genitives
        if owned and official(a) and a.organ in HOME_ORGANS and a.country not in accused:
            return a
    return None


def behind(view: View, trigger: Trigger, accused: Collection[str]) -> Actor | None:
    """Return who stands right behind a verb that opens its clause: "أمر وزير الخارجية الهولندي بإغلاق …"."""
    for a in view.near(view.actors, trigger.start, trigger.start, _TURN_REACH):
        near = trigger.start < a.start and view.words(trigger.start, a.start) <= _TURN_REACH
        free = official(a) and not a.governed and a.country not in accused
        free = free and not is_envoy(a, trigger)
        if near and free and "," not in view.gap(trigger.start, a.start):
            return a
    return acting_inside(view, trigger, accused)


def official(actor: Actor) -> bool:
    """Tell whether an actor is an authority by name, not by its role alone."""
    return actor.type is VoiceType.AUTHORITY and actor.points != "role"


def is_envoy(actor: Actor, trigger: Trigger) -> bool:
    """Tell whether an actor is the envoy whom the words of an act name: "the ambassador was summoned"."""
    inside = actor.end > trigger.start and actor.start < trigger.end
    sent = actor.organ in MISSIONS or (actor.organ is None and actor.role is not None)
    return inside and sent and trigger.rule.value in _NAMES_ENVOYS


def nearest(view: View, actors: Sequence[Actor], trigger: Trigger) -> Actor:
    """Return the actor nearest to the trigger, one of its own clause before any other."""
    low, _ = view.clause(trigger.start)
    inside = [a for a in actors if a.start >= low]
    marked = marked_subject(view, inside or actors)
    return marked or (inside or actors)[-1]


def is_agent(view: View, actor: Actor) -> bool:
    """Tell whether "by" or its like stands right before an actor."""
    return any(
        0 <= actor.start - m.end <= _AGENT_GAP
        for m in view.near(view.of("syntax", "agent"), actor.start, actor.start, _AGENT_GAP)
    )


def listed(view: View, context: Context, trigger: Trigger, actor: Actor | None) -> list[Answer]:
    """Return every actor: a whole list of states acts together."""
    low, _ = view.clause(trigger.start)
    states = [
        a
        for a in starting(view.actors, low, trigger.start)
        if a.bare_country
        and a.country
        and a.end <= trigger.start
        and a.country not in context.accused
        and not _WALL.search(view.gap(a.end, trigger.start))
    ]
    run = _last_list(view, states)
    if actor is not None and actor.bare_country and actor.start > trigger.start:
        right = [a for a in view.actors if a.start >= actor.start and a.bare_country]
        run = _first_list(view, right)
    if len(run) > 1:
        return [Answer(view.passage.text[a.start : a.end], a.country, a.start) for a in run]
    if actor is None:
        return []
    shared = actor.organ == INTERNATIONAL or actor.head == "regions"
    return [Answer(actor.name, actor.country, actor.start, shared=shared, organ=actor.organ)]


def _last_list(view: View, states: Sequence[Actor]) -> list[Actor]:
    run: list[Actor] = []
    lexicon, folded = view.passage.lexicon, view.passage.folded
    for state in states:
        if run and not lexicon.state_gap.fullmatch(folded, run[-1].end, state.start):
            run = []
        run.append(state)
    return run


def _first_list(view: View, states: Sequence[Actor]) -> list[Actor]:
    """Return the list that the first of some states opens where verbs come first: "sanctioned London and Rome"."""
    run = list(states[:1])
    lexicon, folded = view.passage.lexicon, view.passage.folded
    for state in states[1:]:
        if not lexicon.state_gap.fullmatch(folded, run[-1].end, state.start):
            break
        run.append(state)
    return run


def accused_does(view: View, trigger: Trigger, accused: Collection[str]) -> bool:
    """Tell whether the accused state's organ runs what the words of an action name: "points that its ministry runs"."""
    within = starting(view.triggers["link"], trigger.start, trigger.end)
    if not any(t.rule.value == "operates" for t in within):
        return False
    inside = [
        a
        for a in starting(view.actors, trigger.start, trigger.end)
        if a.organ and not any(f.start <= a.start < f.end for f in view.facilities)
    ]
    return bool(inside) and all(a.country in accused for a in inside)


def may_be(view: View, trigger: Trigger) -> bool:
    """Tell whether a hypothesis stands right before an act, "might open an inquiry", or anywhere by a verdict.

    Measured: of acts with a hypothesis farther off in their clause four of five were done or announced.
    """
    if trigger.rule.value in TRIED:
        return hypothetical(view, trigger.start, trigger.end)
    return not _announced(view, trigger) and any(
        m.end <= trigger.start and view.words(m.end, trigger.start) <= 1
        for m in view.near(
            view.of("modality", "hypothetical", "opined"), trigger.start, trigger.start, 1
        )
    )


def _announced(view: View, trigger: Trigger) -> bool:
    """Tell whether an authority itself has told what it will do: "the ministry announced that it would issue …"."""
    for verb in view.near(view.of("reporting", "asserts"), trigger.start, trigger.start, _TOLD):
        if verb.end > trigger.start or view.words(verb.end, trigger.start) > _TOLD:
            continue
        between = starting(view.actors, verb.end, trigger.start)
        speaks = any(
            official(a) and not a.governed and a.end <= verb.start
            for a in view.near(view.actors, verb.start, verb.start, 1)
        )
        if speaks and all(a.head == "syntax" for a in between):
            return True
    return False
