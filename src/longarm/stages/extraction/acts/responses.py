"""Responses: what states and their organs did about it, each with an actor that the text names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action, Response, Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.acts.athome import befell_at_home, is_a_penalty, undone
from longarm.stages.extraction.acts.refusing import is_no_refusal, refusals
from longarm.stages.extraction.acts.whose import with_state
from longarm.stages.extraction.clauses.answering import (
    AGAINST_PEOPLE,
    AGENT_REACH,
    HOME_ORGANS,
    TO_ENVOYS,
    TRIED,
    Answer,
    accused_does,
    behind,
    is_agent,
    is_envoy,
    listed,
    may_be,
    nearest,
    of_whom,
    official,
)
from longarm.stages.extraction.clauses.demanding import demanded, left_undone
from longarm.stages.extraction.clauses.disowning import disowned
from longarm.stages.extraction.clauses.effect import apart
from longarm.stages.extraction.clauses.stepping import charged_with, summoned_to
from longarm.stages.extraction.concerns.suspects import is_the_crime, of_a_suspect
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.phrases.governing import declines, in_a_case
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.phrases.rulings import WRITERS
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.triggers import Trigger
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_REACH, _REACH_UNSPACED = 18, 30
_WALL = re.compile(r"[;；。]")
_DEMAND = 8
"""Words between whom an act is done to and the act."""
_NEXT = 1
"""Words between "expels" and the exile who is expelled: farther off stands why an envoy was."""
_DONE_IN = frozenset({Action.INVESTIGATION_OPENED, Action.SEARCH, Action.ARREST, Action.CHARGE})
"""Actions that a text may place in a state without naming who acted."""
_OF_JUSTICE = frozenset(
    {
        Action.ACQUITTAL,
        Action.ARREST,
        Action.CHARGE,
        Action.CLOSURE_ORDERED,
        Action.CONVICTION,
        Action.EXPULSION,
        Action.INVESTIGATION_CLOSED,
        Action.INVESTIGATION_OPENED,
        Action.SEARCH,
        Action.SUMMONS,
    }
)
_OF_STATE = frozenset(
    {
        Action.COOPERATION_ENDED,
        Action.FINDS_NO_EVIDENCE,
        Action.LAWSUIT,
        Action.LEGISLATION,
        Action.PROTEST,
        Action.RESOLUTION,
        Action.SANCTION,
    }
)
"""Other actions that a text tells without who acted. Measured: four of five were its setting's."""
_ENDING = frozenset(
    {
        Action.ACQUITTAL,
        Action.FINDS_NO_EVIDENCE,
        Action.INVESTIGATION_CLOSED,
        Action.INVESTIGATION_OPENED,
        Action.RESOLUTION,
    }
)
"""Actions that tell what somebody was accused of, or what they answer.

Measured beside an act against people: six of nine inquiries were the host's, one of ten suits, protests and sanctions.
"""
_OFFICERS = MISSIONS | {None, "intelligence", "police"}
"""Organs whose people are tried, and try nobody."""
_TAKEN = frozenset(
    {
        Tactic.ABDUCTION,
        Tactic.COERCED_RETURN,
        Tactic.COERCION_BY_PROXY,
        Tactic.DEPORTATION,
        Tactic.DETENTION,
        Tactic.ENFORCED_DISAPPEARANCE,
        Tactic.EXTRADITION_REQUEST,
        Tactic.INTERPOL_ABUSE,
    }
)
"""Acts in which exiles themselves are arrested, charged or searched."""
_BY = 2
"""Words between who acts by "by" and the verb behind."""
_LATE = 10
"""Words that a verb at the sentence's end stands farther from its subject."""
_TOLD = frozenset({Action.FINDS_NO_EVIDENCE, Action.CONFIRMS, Action.STATEMENT, Action.PROTEST})
"""Actions that are themselves words; a negation inside them is their content."""


def claim_responses(
    view: View, context: Context, places: Sequence[Place], hits: Sequence[Hit]
) -> set[int]:
    """Add the responses of a sentence; what is only demanded, feared or denied is none.

    Returns where the states that act are named, since a state that acts is no place of a site.
    """
    acting: set[int] = set()
    refused = refusals(view)
    for trigger in [*apart(view.triggers["response"]), *refused]:
        action = Action(trigger.rule.value)
        done_not = trigger not in refused and (
            negated(view, trigger.start, trigger.end)
            or undone(view, trigger)
            or may_be(view, trigger)
            or is_a_penalty(view, trigger)
            or disowned(view, context.attributions, trigger, context.accused)
        )
        if action not in _TOLD and (
            done_not
            or _asked(view)
            or demanded(view, trigger)
            or left_undone(view, trigger)
            or _done_to_target(view, trigger)
        ):
            continue
        actor = _actor(view, trigger, context.accused)
        if actor is not None and _is_sued(trigger, actor, context.accused):
            actor = None
        if is_no_refusal(trigger, actor) or (
            actor is None and accused_does(view, trigger, context.accused)
        ):
            continue
        named = listed(view, context, trigger, actor) or _placed(view, context, trigger, places)
        at_home = befell_at_home(view, trigger, context.accused, places)
        for answer in named or _passive(view, context, trigger):
            if at_home and answer.country is None:
                continue
            whole = with_state(view, context, answer, places, hits)
            if whole.country in context.accused:
                continue
            _add(view, context, trigger, whole)
            acting.add(whole.start)
    _remember(view, context)
    return acting


def _is_sued(trigger: Trigger, actor: Actor, accused: Collection[str]) -> bool:
    """Tell whether an accused state or its officer is whom it is done to: "the former consul was convicted in …"."""
    if actor.country not in accused:
        return False
    if trigger.rule.value == Action.LAWSUIT:
        return True
    return trigger.rule.value in TRIED and actor.organ in _OFFICERS


def _asked(view: View) -> bool:
    """Tell whether a sentence is a question, which tells of nothing done: "Will the cabinet expel diplomats?"."""
    return view.gap(view.start, view.end).rstrip("\"' ").endswith(("?", "？"))


def _done_to_target(view: View, trigger: Trigger) -> bool:
    """Tell whether it is the exile who is arrested: an act against people, and no answer to one."""
    if trigger.rule.value not in AGAINST_PEOPLE:
        return False
    low, high = view.clause(trigger.start)
    same = any(
        t.start < trigger.end
        and trigger.start < t.end
        and t.rule.value in _TAKEN
        and not (of_a_suspect(view, t) or is_the_crime(trigger, t))
        for t in view.triggers["incident"]
    )
    if any(
        t.rule.value == Tactic.COERCION_BY_PROXY and t.start < trigger.end and trigger.start < t.end
        for t in view.triggers["incident"]
    ):
        return True  # "his brother was arrested": the pressure on a family
    reach = _NEXT if trigger.rule.value == Action.EXPULSION else _DEMAND
    return same and any(
        low <= m.start < high
        and view.words(min(m.end, trigger.end), max(m.start, trigger.start)) <= reach
        for m in view.near(view.of("targets"), trigger.start, trigger.end, _DEMAND)
    )


def _remember(view: View, context: Context) -> None:
    """Keep the state whose authorities a sentence names, for "he was acquitted" in the next."""
    for actor in view.actors:
        own = actor.country is not None and actor.country not in context.accused
        if own and actor.organ in HOME_ORGANS:
            context.answering = actor.country


def _passive(view: View, context: Context, trigger: Trigger) -> list[Answer]:
    """Return an act of justice that nobody is said to have done: the state is that of the authorities named before.

    Not where somebody else tells of it, or beside an act against people: "forced to return to face charges" tells of
    the accused state's courts.
    """
    low, high = view.clause(trigger.start)
    told = trigger.rule.value not in _ENDING and any(
        t.rule.value in _TAKEN for t in starting(view.triggers["incident"], low, high)
    )
    action = Action(trigger.rule.value)
    if action not in _OF_JUSTICE | _OF_STATE or context.setting is None or told:
        return []
    none_found = action is Action.FINDS_NO_EVIDENCE
    if none_found and (context.topic is None or _found_by_others(view, context)):
        return []
    return [Answer(None, None, trigger.start)]


def _found_by_others(view: View, context: Context) -> bool:
    """Tell whether an organisation or an outlet found nothing, which no state answers for."""
    voices = context.voices_at(view.start, view.end, carry=True)
    heard = [*voices, *(item.voice for item in context.attributions)]
    return any(voice.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET} for voice in heard)


def _placed(
    view: View, context: Context, trigger: Trigger, places: Sequence[Place]
) -> list[Answer]:
    """Return the states in which something was done, where nobody is said to have done it; the actor stays unread."""
    if trigger.rule.value not in _DONE_IN:
        return []
    low, high = view.clause(trigger.start)
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    there = [
        p
        for p in starting(places, low, high)
        if p.located
        and p.country not in context.accused
        and p.start > trigger.start
        and view.words(trigger.end, max(p.start, trigger.end)) <= reach
        and not starting(view.facilities, trigger.end, p.start)
    ]
    states = {p.country: p for p in reversed(there)}
    return [
        Answer(None, code, p.start)
        for code, p in sorted(states.items(), key=lambda item: item[1].start)
    ]


def _actor(view: View, trigger: Trigger, accused: Collection[str]) -> Actor | None:
    """Return who acts: the nearest actor of state before the trigger without a preposition, else an agent after it.

    Where a verb opens its clause, it is who stands right behind it. An actor of an accused state is one only where
    there is no other.
    """
    pack = view.passage.lexicon.pack
    right = behind(view, trigger, accused) if pack.clitics else None
    if right is not None:
        return (
            right  # where verbs open their clauses, whoever stands to the left belongs to another
        )
    reach = _REACH if pack.spaces else _REACH_UNSPACED
    reach += _LATE if pack.verb_last else 0
    free = [
        a
        for a in view.near(view.actors, trigger.start, trigger.start, reach)
        if a.end <= trigger.end
        and a.start <= trigger.start
        and official(a)
        and not a.governed
        and not (a.bare_country and a.start == trigger.start)
        and not (a.points in WRITERS and a.end > trigger.start)  # "har rejst *tiltale*"
        and not is_envoy(a, trigger)
        and view.words(a.end, trigger.start) <= reach
        and not _WALL.search(view.gap(a.end, trigger.start))
    ]
    if declines(view):
        free = [a for a in free if not in_a_case(view, a)] or free
    others = [a for a in free if a.country not in accused] or _agents(view, trigger, accused)
    if not others and trigger.rule.value not in TO_ENVOYS:
        others = free
    if others:
        return nearest(view, others, trigger)
    for a in view.near(view.actors, trigger.end, trigger.end, AGENT_REACH):
        if (
            a.start >= trigger.end
            and official(a)
            and is_agent(view, a)
            and view.words(trigger.end, a.start) <= AGENT_REACH
        ):
            return a
    summons = trigger.rule.value == Action.SUMMONS
    to = summoned_to(view, trigger, accused) if summons else None
    found = to or of_whom(view, trigger, accused) or behind(view, trigger, accused)
    return found or charged_with(view, trigger, accused)


def _agents(view: View, trigger: Trigger, accused: Collection[str]) -> list[Actor]:
    """Return who acts by "by" in front of a verb: "wurde von den niederländischen Behörden geschlossen"."""
    low, _ = view.clause(trigger.start)
    return [
        a
        for a in starting(view.actors, low, trigger.end)
        if official(a)
        and a.country not in accused
        and view.words(a.end, max(trigger.start, a.end)) <= _BY
        and is_agent(view, a)
    ]


def _goes_its_own_way(view: View, answer: Answer) -> bool:
    """Tell whether an actor opens a clause of its own after a comma: "Britain opened an inquiry, Ireland closed …"."""
    apart = view.mark_before(view.start, answer.start) in {",", "，"}
    relatives = starting(view.of("syntax", "relatives"), view.start, answer.start)
    related = any(m.end <= answer.start for m in relatives)
    return answer.name is not None and apart and not related


def _add(view: View, context: Context, trigger: Trigger, answer: Answer) -> None:
    clause = view.clause(trigger.start)
    dates = [date.value for date in starting(view.dates, *clause) if date.value]
    spoken = context.voices_at(trigger.start, trigger.end, carry=False)
    if _goes_its_own_way(view, answer):
        spoken = ()
    response = Response(
        actor=answer.name,
        country=answer.country,
        action=Action(trigger.rule.value),
        date=dates[0] if dates else None,
    )
    how = How(
        reasons=(
            f"“{view.passage.text[trigger.start : trigger.end]}”",
            *(("the state is taken from what is named with it",) if answer.inferred else ()),
        ),
        score=0.5 if answer.inferred else 0.7,
        unread=(
            *(() if answer.country else (("country", "the words name no state"),)),
            *(() if answer.name else (("actor", "the words name nobody who acted"),)),
        ),
    )
    span = (min(answer.start, trigger.start), trigger.end)
    context.add(view, response, span, tuple(v for v in spoken if v.name != answer.name), how)
