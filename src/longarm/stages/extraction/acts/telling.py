"""Telling: what a sentence says of one act: where, when and by whom it was done, to whom, and whose word it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.claim import Modality, Polarity
from longarm.model.slots import CATEGORY_OF, Incident, Outcome
from longarm.model.voice import VoiceType
from longarm.stages.extraction.acts.named import FEARED, Act, setting_of, state_of
from longarm.stages.extraction.phrases.context import FROM_SETTING, Context, How
from longarm.stages.extraction.phrases.polarity import is_denied
from longarm.stages.extraction.phrases.unknown import told_unknown
from longarm.stages.extraction.sites.neither import in_neither
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_REACH = 14
"""Words between an act and whoever is behind it."""


@dataclass(frozen=True, slots=True)
class Told:
    """An act as a sentence tells it, in the words `span`."""

    incident: Incident
    span: tuple[int, int]
    voices: tuple[Voice, ...]
    how: How


def told_of(view: View, context: Context, act: Act) -> Told:
    """Return the incident that an act of a sentence is."""
    trigger, place = act.trigger, act.place
    start = min(trigger.start, place.start if place else trigger.start)
    end = max(trigger.end, place.end if place else trigger.end)
    voices = context.voices_at(trigger.start, trigger.end, carry=False)
    foiled = trigger.rule.outcome in {Outcome.ATTEMPTED, Outcome.PREVENTED}
    told = trigger.start + 1 if foiled else trigger.end  # "was shot at but not hit" denies nothing
    denied = is_denied(view, trigger.start, told, voices)
    denied = denied or (place is not None and _befell_neither(view, place, trigger))
    unknown = told_unknown(view, trigger.start, trigger.end)
    dates = _dates_by(view, trigger)
    setting = setting_of(context, act)
    incident = Incident(
        tactic=act.tactic,
        category=CATEGORY_OF[act.tactic],
        country=state_of(context, act),
        city=place.city if place else None,
        date=dates[0] if dates and act.countable else None,
        outcome=_outcome(trigger, countable=act.countable),
        perpetrator=_perpetrator(view, context, trigger),
        target_kind=act.victim or _targets(view, trigger),
        countable=act.countable and not denied,
    )
    printed = view.passage.text[trigger.start : trigger.end]
    how = How(
        polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
        reasons=(
            f"“{printed}”",
            act.why,
            *((FROM_SETTING,) if setting and place is None else ()),
        ),
        unread=() if place or setting else (("country", "the words name no place for the act"),),
        modality=Modality.HYPOTHETICAL if act.why == FEARED or unknown else None,
    )
    return Told(incident, (start, end), voices, how)


def _befell_neither(view: View, place: Place, trigger: Trigger) -> bool:
    """Tell whether an act befell nobody at one of several places; not what a clause of its own tells of somebody.

    "Neither in X nor in Y were those *who* beat exiles ever caught."
    """
    inside = starting(view.of("syntax", "relatives"), place.end, trigger.start)
    return not inside and in_neither(view, place)


def _dates_by(view: View, trigger: Trigger) -> list[str]:
    """Return the dates of a sentence, nearest to an act first; "since 2018" dates what was before it."""
    since = {m.end for m in view.of("syntax", "since")}
    near = sorted(
        (date for date in view.when if date.value),
        key=lambda date: (
            bool({date.start, date.start - 1} & since),
            max(date.start - trigger.end, trigger.start - date.end, 0),
        ),
    )
    return [date.value for date in near if date.value]


def _outcome(trigger: Trigger, *, countable: bool) -> Outcome:
    if trigger.rule.outcome:
        return Outcome(trigger.rule.outcome)
    return Outcome.COMPLETED if countable else Outcome.UNKNOWN


def _perpetrator(view: View, context: Context, trigger: Trigger) -> str | None:
    for actor in view.near(view.actors, trigger.start, trigger.start, _REACH):
        if (
            actor.country in context.accused
            and actor.type is VoiceType.AUTHORITY
            and not actor.governed
            and view.words(min(actor.end, trigger.start), max(actor.start, trigger.start)) <= _REACH
        ):
            return actor.name
    return None


def _targets(view: View, trigger: Trigger) -> str | None:
    near = [m for m in view.of("targets") if abs(m.start - trigger.end) < 60]  # noqa: PLR2004 - in the same clause or so
    return view.passage.text[near[0].start : near[0].end] if near else None
