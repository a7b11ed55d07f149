"""Acts: proposed incidents, responses and links, held to the pack's own words for them and to who stands where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import (
    CATEGORY_OF,
    Action,
    Category,
    Incident,
    Link,
    Outcome,
    Relation,
    Response,
    Tactic,
)
from longarm.model.voice import VoiceType
from longarm.stages.extraction.assist.agreement import Held
from longarm.stages.extraction.assist.evidence import (
    Core,
    Quotation,
    Spot,
    actor_at,
    belongs,
    date_in,
    first_held,
    place_in,
    states_in,
    triggers_in,
    words_in,
)
from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from longarm.stages.extraction.assist.proposals import Proposal
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_AGENT_GAP = 8
_BEHIND = 3
"""Words between a verb that opens its clause and who acts."""
_BY_ACCUSED = frozenset({Action.CLOSED, Action.PROTEST, Action.STATEMENT})
_TOLD = frozenset({Action.FINDS_NO_EVIDENCE, Action.CONFIRMS, Action.STATEMENT, Action.PROTEST})
_AGAINST_PEOPLE = frozenset({Action.ARREST, Action.CHARGE, Action.SEARCH})
_FOILED = frozenset({Outcome.ATTEMPTED, Outcome.PREVENTED})
_WALL = re.compile(r"[;；。]")


def hold_incident(quotation: Quotation, proposal: Proposal) -> Held:
    """Return a proposed incident; it is countable only where the quote tells to whom it was done, and where or when.

    Raises:
        ProposalRefusedError: tactic, place, date, perpetrator or target are not in the words.
    """
    tactic = proposal.member("tactic", Tactic)
    if tactic is None:
        raise ProposalRefusedError(Reason.MALFORMED, "tactic lacks")
    if proposal.member("category", Category) not in {None, CATEGORY_OF[tactic]}:
        raise ProposalRefusedError(Reason.UNKNOWN_VALUE, "the tactic is of another category")
    return first_held(
        triggers_in(quotation, "incident", tactic.value),
        lambda option: _incident(quotation, proposal, *option),
    )


def _incident(quotation: Quotation, proposal: Proposal, core: Core, trigger: Trigger) -> Held:
    index, tactic = core.index, Tactic(trigger.rule.value)
    place = place_in(quotation, proposal.word("country"), proposal.word("city"), core)
    if place is not None and place.country in quotation.ground.context.accused:
        raise ProposalRefusedError(Reason.STATE_ACCUSED, place.country)
    date = date_in(quotation, proposal.word("date"), core)
    spot = _target(quotation, proposal.word("target_kind"), core)
    denied = proposal.polarity is Polarity.DENIED
    told = spot is not None and (date is not None or place is not None)
    countable = proposal.flag("countable") and told and not denied
    slots = Incident(
        tactic=tactic,
        category=CATEGORY_OF[tactic],
        country=place.country if place else None,
        city=place.city if place else None,
        date=date if countable else None,
        outcome=_outcome(trigger, proposal, countable=countable),
        perpetrator=_perpetrator(quotation, proposal.word("perpetrator"), index, trigger),
        target_kind=quotation.printed(spot.start, spot.end) if spot else None,
        countable=countable,
    )
    foiled = trigger.rule.outcome in _FOILED
    return Held(
        slots,
        index,
        trigger.start,
        trigger.start + 1 if foiled else trigger.end,
        reasons=(
            f"“{quotation.printed(trigger.start, trigger.end)}”",
            "one act" if countable else "said in general: a pattern",
        ),
        unread=() if place else (("country", "the words name no place for the act"),),
    )


def _target(quotation: Quotation, words: str | None, core: Core) -> Spot | None:
    """Return where the one stands to whom it was done: nearer to this act than to another of the sentence."""
    if words is None:
        return None
    spot = words_in(quotation, words)
    view = quotation.ground.views[core.index]
    if spot.index != core.index or not belongs(view, (spot.start, spot.end), core):
        raise ProposalRefusedError(Reason.DIRECTION, f"{words} belongs to another act")
    return spot


def _outcome(trigger: Trigger, proposal: Proposal, *, countable: bool) -> Outcome:
    proposed = proposal.member("outcome", Outcome)
    read = Outcome(trigger.rule.outcome) if trigger.rule.outcome else None
    if proposed in _FOILED and proposed is not read:
        raise ProposalRefusedError(Reason.NO_CUE, f"outcome {proposed}")
    if read in _FOILED and proposed is Outcome.COMPLETED:
        raise ProposalRefusedError(Reason.UNKNOWN_VALUE, f"outcome {proposed}; read: {read}")
    return read or (Outcome.COMPLETED if countable else Outcome.UNKNOWN)


def _perpetrator(
    quotation: Quotation, name: str | None, index: int, trigger: Trigger
) -> str | None:
    if name is None:
        return None
    spot = words_in(quotation, name)
    view, accused = quotation.ground.views[index], quotation.ground.context.accused
    inside = view.between(spot.start, spot.end) if spot.index == index else []
    if is_agent(view, spot.start) and any(
        m.layer in STATE_LAYERS and m.value in accused for m in inside
    ):
        return quotation.printed(spot.start, spot.end)  # "by Belarusian agents"
    actor = _actor(quotation, name, index)
    if actor.country not in accused:
        raise ProposalRefusedError(Reason.NO_ORGAN, f"{name} is not of the state accused")
    _check_acts(quotation, index, trigger, actor)
    return actor.name


def _actor(quotation: Quotation, name: str, index: int) -> Actor:
    """Return the authority that a name stands for, in the sentence of the act."""
    spot = words_in(quotation, name)
    actor = actor_at(quotation.ground.views[spot.index], spot.start, spot.end)
    if actor is None or actor.type is not VoiceType.AUTHORITY or actor.points:
        raise ProposalRefusedError(Reason.NO_ORGAN, name)
    if spot.index != index:
        raise ProposalRefusedError(Reason.DIRECTION, f"{name} stands in another sentence")
    return actor


def _check_acts(quotation: Quotation, index: int, trigger: Trigger, actor: Actor) -> None:
    """Refuse somebody who stands where the one that acts does not: one who speaks, is acted on, or is farther off."""
    view = quotation.ground.views[index]
    if is_agent(view, actor.start):
        return
    speaks = any(
        item.actor is not None and item.actor.start == actor.start
        for item in quotation.ground.hearings[index].attributions
    )
    rivals = [
        other
        for other in view.actors
        if other.type is VoiceType.AUTHORITY
        and not other.governed
        and actor.end <= other.start
        and other.end <= trigger.start
    ]
    behind = actor.start >= trigger.end
    before = any(
        other.type is VoiceType.AUTHORITY and not other.governed and other.end <= trigger.start
        for other in view.actors
    )
    far = behind and (before or view.words(trigger.end, actor.start) > _BEHIND)
    walled = not behind and _WALL.search(view.gap(actor.end, trigger.start))
    if speaks or actor.governed or rivals or far or walled:
        raise ProposalRefusedError(Reason.DIRECTION, f"{actor.name} does not act there")


def is_agent(view: View, start: int) -> bool:
    """Tell whether a word like "by" makes the phrase at `start` the one that acts."""
    return any(0 <= start - m.end <= _AGENT_GAP for m in view.of("syntax", "agent"))


def hold_response(quotation: Quotation, proposal: Proposal) -> Held:
    """Return a proposed response: an act of a state that the words say was done, by somebody they name.

    Raises:
        ProposalRefusedError: action, actor, state or date are not in the words, or it was not done.
    """
    action = proposal.member("action", Action)
    if action is None:
        raise ProposalRefusedError(Reason.MALFORMED, "action lacks")
    if proposal.polarity is Polarity.DENIED:
        raise ProposalRefusedError(Reason.NEGATION, "what was not done is no response")
    return first_held(
        triggers_in(quotation, "response", action.value),
        lambda option: _response(quotation, proposal, *option),
    )


def _response(quotation: Quotation, proposal: Proposal, core: Core, trigger: Trigger) -> Held:
    index, action = core.index, Action(trigger.rule.value)
    view = quotation.ground.views[index]
    taken = any(t.start < trigger.end and trigger.start < t.end for t in view.triggers["incident"])
    if taken and action in _AGAINST_PEOPLE:
        raise ProposalRefusedError(Reason.NO_CUE, f"{action.value}; done to an exile")
    actor = _actor(quotation, proposal.needed("actor"), index)
    _check_acts(quotation, index, trigger, actor)
    country = proposal.word("country")
    states = {actor.country} if actor.country else states_in(quotation)
    if country is not None and country not in states:
        detail = f"{country}; read: {actor.country or 'none'}"
        raise ProposalRefusedError(Reason.PLACE_NOT_READ, detail)
    state = actor.country or country
    if state in quotation.ground.context.accused and action not in _BY_ACCUSED:
        raise ProposalRefusedError(Reason.STATE_ACCUSED, str(state))
    slots = Response(actor.name, state, action, date_in(quotation, proposal.word("date"), core))
    return Held(
        slots,
        index,
        trigger.start,
        trigger.end,
        reasons=(f"“{quotation.printed(trigger.start, trigger.end)}”",),
        unread=() if state else (("country", "the words name no state"),),
        told=action in _TOLD,
        carry=False,
    )


def hold_link(quotation: Quotation, proposal: Proposal) -> Held:
    """Return a proposed link between organs, organisations, states or facilities, in the direction the words give.

    Raises:
        ProposalRefusedError: an end is a person or not in the words, the relation has no word, or runs the other way.
    """
    relation = proposal.member("relation", Relation)
    if relation is None:
        raise ProposalRefusedError(Reason.MALFORMED, "relation lacks")
    return first_held(
        triggers_in(quotation, "link", relation.value),
        lambda option: _link(quotation, proposal, *option),
    )


def _link(quotation: Quotation, proposal: Proposal, core: Core, trigger: Trigger) -> Held:
    index, relation = core.index, Relation(trigger.rule.value)
    view = quotation.ground.views[index]
    subject = _end(quotation, proposal.needed("subject"), index)
    thing = _end(quotation, proposal.needed("object"), index)
    turned = trigger.passive or is_agent(view, max(subject.start, thing.start))
    first, last = (thing, subject) if turned else (subject, thing)
    if relation is not Relation.COOPERATES_WITH and not (
        first.end <= trigger.start and trigger.end <= last.start
    ):
        detail = f"{proposal.word('subject')} {relation.value} {proposal.word('object')}"
        raise ProposalRefusedError(Reason.DIRECTION, detail)
    if subject == thing:
        raise ProposalRefusedError(Reason.DIRECTION, "subject and object are one")
    slots = Link(
        quotation.printed(subject.start, subject.end),
        relation,
        quotation.printed(thing.start, thing.end),
    )
    printed = quotation.printed(trigger.start, trigger.end)
    return Held(slots, index, trigger.start, trigger.end, reasons=(f"“{printed}”",))


def _end(quotation: Quotation, name: str, index: int) -> Spot:
    spot = words_in(quotation, name)
    view = quotation.ground.views[spot.index]
    if spot.index != index:
        raise ProposalRefusedError(Reason.DIRECTION, f"{name} stands in another sentence")
    actor = actor_at(view, spot.start, spot.end)
    organ = actor is not None and actor.type is not VoiceType.PERSON and not actor.points
    facility = any(f.start < spot.end and spot.start < f.end for f in view.facilities)
    placed = any(p.start < spot.end and spot.start < p.end for p in quotation.ground.places[index])
    if not (organ or facility or placed):
        raise ProposalRefusedError(Reason.NO_ORGAN, name)
    return spot
