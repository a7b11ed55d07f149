"""Official: the word of a host authority that answers by it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action, Response
from longarm.model.voice import VoiceType
from longarm.stages.extraction.clauses.disowning import disowns
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution

_INFORM = MISSIONS | {"court", "intelligence", "prosecutor"}
"""Organs that tell what happened, or what their own state says, whose words are no answer of a government."""
_MINISTRIES = frozenset({"interior_ministry", "justice_ministry", "ministry"})
"""Organs whose state may be the one that a text goes on in; "the police" may be anybody's."""


def claim_official_words(
    context: Context, heard: Sequence[tuple[View, Attribution]], hosts: Mapping[int, str | None]
) -> None:
    """Add `statement` for an authority of another state that speaks in a document in which it does nothing else.

    `hosts` are the states (ISO) in which sentences go on, by where they start: whose a ministry is that names none.
    """
    acting = {c.slots.country for c in context.claims if isinstance(c.slots, Response)}
    for view, item in heard:
        actor = item.actor or _called(view, item)
        if actor is None or item.voice.type is not VoiceType.AUTHORITY or actor.organ in _INFORM:
            continue
        country = actor.country or (hosts.get(view.start) if actor.organ in _MINISTRIES else None)
        if country is None or country in context.accused or country in acting:
            continue
        if disowns(view, item, context.accused) or _only_comments(view, context, country):
            continue
        acting.add(country)
        response = Response(
            actor=item.voice.name, country=country, action=Action.STATEMENT, date=None
        )
        start = min(actor.start, item.start)
        inferred = "the state is the one that the text speaks of around it"
        reasons = ("an authority speaks", *(() if actor.country else (inferred,)))
        how = How(score=0.5, reasons=reasons)
        context.add(view, response, (start, max(actor.end, item.end)), (), how)


def _called(view: View, item: Attribution) -> Actor | None:
    """Return who is heard, where only the voice tells: "the ministry has, it says, no knowledge of it"."""
    return next((actor for actor in view.actors if actor.name == item.voice.name), None)


def _only_comments(view: View, context: Context, country: str) -> bool:
    """Tell whether an authority named with its state only comments, where no facility is told of.

    Measured in sentences without a facility: one in seven such gives an answer.
    """
    named = any(m.value == country for layer in STATE_LAYERS for m in view.of(layer))
    return named and context.topic is None and not view.facilities
