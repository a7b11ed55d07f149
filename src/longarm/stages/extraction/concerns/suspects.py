"""Suspects: who is held for an act of their own, is sent nowhere after all, or only tells of what befell another."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from longarm.model.slots import CATEGORY_OF, Action, Category, Outcome, Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

_SENDING = frozenset({Tactic.DEPORTATION, Tactic.EXTRADITION_REQUEST})
_TRIED = frozenset({Action.CHARGE, Action.CONVICTION})
_CRIMES = frozenset({Tactic.ABDUCTION, Tactic.COERCED_RETURN, Tactic.ENFORCED_DISAPPEARANCE})
_HELD = frozenset({Action.ARREST, Action.CHARGE})
"""What is done to whoever is suspected of an act."""
_TELLER = 2
"""Words behind a verb of saying that name a relative: "his wife"."""
_CHARGE = 1
"""Words between an act and "on suspicion of"."""
_SOON = 6
"""Words between a verb of arresting and what the arrested are suspected of."""
_MARKS = frozenset({",", ".", "，"})


def of_a_suspect(view: View, trigger: Trigger) -> bool:
    """Tell whether who is held is accused of another act that the words name: "detained two men who spied on …"."""
    if Tactic(trigger.rule.value) is not Tactic.DETENTION:
        return False
    answered = [
        answer
        for answer in view.triggers["response"]
        if answer.rule.value == Action.ARREST
        and answer.start < trigger.end
        and trigger.start < answer.end
    ]
    if answered and (_nobody_at_risk(view) or any(_is_suspected(view, a) for a in answered)):
        return True
    return bool(answered) and any(
        CATEGORY_OF[Tactic(other.rule.value)] is not Category.CO_OPTING
        and (trigger.start <= other.start < trigger.end or _charged_with(view, trigger, other))
        for other in view.triggers["incident"]
    )


def is_the_crime(answer: Trigger, act: Trigger) -> bool:
    """Tell whether an act is what somebody is tried for: "charged four officers with plotting to kidnap a reporter"."""
    return answer.rule.value in _TRIED and act.rule.value in _CRIMES


def is_charged(view: View, trigger: Trigger) -> bool:
    """Tell whether an act is what somebody is held for: "a man suspected of the poisoning was arrested in …"."""
    held = any(answer.rule.value in _HELD for answer in view.triggers["response"])
    if not held or CATEGORY_OF[Tactic(trigger.rule.value)] in {Category.CO_OPTING, Category.PROXY}:
        return False
    return bool(view.of("attribution", "anonymous") or view.of("modality", "alleged"))


def _is_suspected(view: View, arrest: Trigger) -> bool:
    """Tell whether words of suspicion stand soon behind an arrest, and nobody of the pursued before them.

    "… foiled an attempt to kidnap a dissident, and arrested four people suspected of having a hand in it".
    """
    marks = (*view.of("attribution", "anonymous"), *view.of("modality", "alleged"))
    return any(
        m.start >= arrest.start
        and view.words(arrest.start, m.start) <= _SOON
        and "," not in view.gap(arrest.start, m.start)
        and not starting(view.of("targets"), arrest.start, m.start)
        for m in marks
    )


def _nobody_at_risk(view: View) -> bool:
    """Tell whether a sentence names nobody, by name, by "he" or as one who may be pursued: "police held two men"."""
    people = any(
        (actor.head == "name" and actor.type is VoiceType.PERSON) or actor.points == "person"
        for actor in view.actors
    )
    return not people and not view.of("targets")


def _charged_with(view: View, trigger: Trigger, act: Trigger) -> bool:
    """Tell whether words of suspicion beside an act that an arrest's words follow make it what is charged."""
    if act.start >= trigger.end or view.words(act.end, max(act.end, trigger.start)) > _CHARGE:
        return False
    marks = (*view.of("attribution", "anonymous"), *view.of("modality", "alleged"))
    return any(
        (m.end <= act.start and view.words(m.end, act.start) <= _CHARGE)
        or (m.start >= act.end and view.words(act.end, m.start) <= _CHARGE)
        for m in marks
    )


def of_an_envoy(view: View, trigger: Trigger) -> bool:
    """Tell whether who is sent out of the country is an envoy, whom a state expels as an answer."""
    if Tactic(trigger.rule.value) is not Tactic.DEPORTATION:
        return False
    spans = [
        (answer.start, answer.end)
        for answer in view.triggers["response"]
        if answer.rule.value == Action.EXPULSION
        and answer.start < trigger.end
        and trigger.start < answer.end
    ]
    return any(
        starting(view.of("roles", "authority"), *span)
        or any(mission in view.gap(*span) for mission in _missions(view.passage.lexicon))
        for span in spans
    )


@cache
def _missions(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words for missions, and the stems of those that have several forms."""
    forms = (form for key in sorted(MISSIONS) for form in lexicon.pack.forms(f"organs.{key}"))
    return tuple(form.rstrip("*") for form in forms)


def is_stopped(view: View, trigger: Trigger) -> bool:
    """Tell whether words of sending somebody out belong to an act that was stopped: "stopped the extradition of …"."""
    if trigger.rule.outcome or trigger.rule.value not in _SENDING:
        return False
    return any(
        other.rule.value in _SENDING
        and other.rule.outcome == Outcome.PREVENTED
        and other.start < trigger.end
        and trigger.start < other.end
        for other in view.triggers["incident"]
    )


def told_by_the_family(view: View, trigger: Trigger) -> bool:
    """Tell whether the relative whom a rule of pressure on a family names only tells of it: ", said his wife"."""
    if Tactic(trigger.rule.value) is not Tactic.COERCION_BY_PROXY:
        return False
    if view.mark_after(trigger.end, view.end) not in _MARKS:
        return False
    return any(
        _opens_aside(view, trigger.start, verb.start)
        and view.words(verb.end, trigger.end) <= _TELLER
        and not _MARKS.intersection(view.gap(verb.end, trigger.end))
        for verb in starting(view.of("reporting"), trigger.start, trigger.end)
    )


def _opens_aside(view: View, start: int, verb: int) -> bool:
    """Tell whether a comma stands before a verb, with one word between at most: ", as his relatives fear"."""
    _, mark, last = view.gap(start, verb).rpartition(",")
    return bool(mark) and len(last.split()) <= 1
