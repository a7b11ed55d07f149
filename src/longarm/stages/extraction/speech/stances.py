"""Stances: whether somebody asserts, alleges or denies, by what they say where the verb is a neutral one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import (
    Action,
    Figure,
    Incident,
    Link,
    Response,
    Site,
    Slots,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.context import Context, refutes
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.claim import Claim
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution
    from longarm.stages.extraction.words.mentions import Mention

_SOFT = frozenset({Stance.ASSERTS, Stance.ALLEGES})
_TRIALS = frozenset({Action.ACQUITTAL, Action.ARREST, Action.CHARGE, Action.CONVICTION})
_JUDGED = _TRIALS - {Action.ARREST}
_SOUGHT = frozenset({Tactic.EXTRADITION_REQUEST, Tactic.INTERPOL_ABUSE})
"""Acts by which a state has those tried who fled from it."""

_CLOSES_QUOTE = re.compile(r"[^\W\d_][\"'”’」』]")
_CLAUSE = 5
"""Words from a verb on within which the clause opens that says what somebody holds: "asked yesterday that"."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the claims of a document tell: names of root voices, and sorted places in the text."""

    accusers: frozenset[str]
    """Whose word an act or a facility is."""
    tellers: frozenset[str]
    """Whose word an act, a pattern or a facility is."""
    owners: frozenset[str]
    """Whose word it is that there are so many of something, or that there is a facility."""
    deeds: tuple[int, ...]
    denials: tuple[int, ...]
    sought: bool
    """True where a state wants somebody handed over, whose defenders accuse it."""


def told_in(context: Context) -> Told:
    """Return what the claims made so far tell."""
    rooted = [(claim.voices[-1].name, claim.slots) for claim in context.claims if claim.voices]
    rooted += context.told_around
    return Told(
        accusers=frozenset(name for name, slots in rooted if _accuses(slots)),
        tellers=frozenset(name for name, slots in rooted if _tells_of_acts(slots)),
        owners=frozenset(
            claim.voices[-1].name
            for claim in context.claims
            if claim.voices
            and claim.polarity is Polarity.AFFIRMED
            and isinstance(claim.slots, (Figure, Site))
        ),
        deeds=tuple(sorted(c.anchor.start for c in context.claims if _is_a_deed(c))),
        denials=tuple(sorted(c.anchor.start for c in context.claims if _denies_an_act(c))),
        sought=_is_sought(context),
    )


def _any_in(places: Sequence[int], item: Attribution) -> bool:
    return bisect_left(places, item.start) < bisect_left(places, item.end)


def _accuses(slots: Slots) -> bool:
    """Tell whether a claim puts an act or a facility on record, and no mere pattern."""
    return isinstance(slots, Site) or (isinstance(slots, Incident) and slots.countable)


def _tells_of_acts(slots: Slots) -> bool:
    """Tell whether a claim tells of an act, a pattern or a facility, or counts them."""
    counts = isinstance(slots, Figure) and slots.unit in {Unit.SITE, Unit.INCIDENT}
    return counts or isinstance(slots, (Site, Incident))


def _is_defence(view: View, context: Context, told: Told, item: Attribution) -> bool:
    """Tell whether it is the defence that speaks, whose business it is to deny.

    Where somebody is tried, a lawyer who says what "my client" is not is theirs.
    """
    actor = item.actor
    if actor is None or told.sought:
        return False
    said = (item.start, item.end)
    speaks = quotes(view, item) and starting(view.of("roles", "client"), *said)
    if speaks and starting(view.of("modality", "negation"), *said) and _tries_somebody(context):
        return True
    return _is_called_defence(view, actor)


def _tries_somebody(context: Context) -> bool:
    return any(
        isinstance(claim.slots, Response) and claim.slots.action in _TRIALS
        for claim in context.claims
    )


def _is_sought(context: Context) -> bool:
    """Tell whether a text is of somebody whom a state wants handed over, and of nobody tried for what that state did.

    Who defends them accuses it.
    """
    slots = [claim.slots for claim in context.claims]
    tried = any(isinstance(told, Response) and told.action in _JUDGED for told in slots)
    return not tried and any(
        isinstance(told, Incident) and told.tactic in _SOUGHT for told in slots
    )


def _demands(view: View, item: Attribution) -> bool:
    """Tell whether a verb of demanding or calling takes no more than an object, so that nothing is said by it."""
    if item.voice.stance is not Stance.OPINES or quotes(view, item):
        return False
    clauses = view.passage.lexicon.pack.forms("syntax.that")
    behind = view.gap(item.order, item.end).split()[:_CLAUSE]
    return bool(clauses) and not any(word.startswith(clauses) for word in behind)


def _is_called_defence(view: View, actor: Actor) -> bool:
    return any(
        actor.start <= m.end + 1 and m.start <= actor.end for m in view.of("roles", "defence")
    )


def _defends_itself(view: View, context: Context, told: Told, item: Attribution) -> bool:
    """Tell whether it is the accused state that speaks, and not of what it has done: it gives its own version."""
    if item.actor is None or item.voice.type is not VoiceType.AUTHORITY:
        return False
    meant = (a for a in view.actors if a.name == item.voice.name)  # for whom "a spokesman" speaks
    actor = item.actor if item.actor.organ else next(meant, item.actor)
    # "the embassy", whose state was named before
    theirs = actor.country in context.accused or (
        actor.country is None and actor.organ in MISSIONS and bool(context.accused)
    )
    if not theirs:
        return False
    negated = any(item.start <= m.start < item.end for m in view.of("modality", "negation"))
    if negated and item.voice.name not in told.owners:
        return True  # "the ministry said that nobody was taken": what was done is told to be denied
    if _calls_the_rest_untrue(view, item):
        return True
    answers = (
        t
        for t in view.triggers["response"]
        if not (item.start <= t.start < item.end and _is_a_defence(view, item, t))
    )
    return not (_any_in(told.deeds, item) or any(answers))


def _makes_light(view: View, context: Context, item: Attribution) -> bool:
    """Tell whether the accused state opens a sentence with its view of it and does nothing: "Minsk noemt het …".

    Measured: nine of eleven such deny; who only demands somebody tells of an act.
    """
    does = (
        *view.triggers["incident"],
        *view.triggers["response"],
        *view.of("attribution", "demands"),
    )
    theirs = item.actor is not None and item.actor.country in context.accused
    return theirs and item.voice.type is VoiceType.AUTHORITY and opens(view, item) and not does


def _counts_and_demands(told: Told, item: Attribution) -> bool:
    """Tell whether who demands something and is no authority tells of acts with it: "48건에 이른다며 … 요구했다".

    Measured: 16 of 21 such allege.
    """
    private = item.voice.type in {VoiceType.ORGANIZATION, VoiceType.PERSON}
    return private and item.voice.name in told.tellers and _any_in(told.deeds, item)


def _calls_the_rest_untrue(view: View, item: Attribution) -> bool:
    """Tell whether its sentence goes on so: "said that he was arrested at home, and called the rest inventions".

    Not where somebody else denies: "and he denied the charges".
    """
    till = min((a.start for a in view.actors if a.start >= item.end), default=view.end)
    return any(
        item.start < m.start < till and not _has_a_subject(view, m)
        for m in view.of("reporting", "denies")
    )


def _has_a_subject(view: View, verb: Mention) -> bool:
    """Tell whether somebody stands right before a verb: a pronoun, a name, or whom acts are done to."""
    people = {"persons", "name", "targets", "roles"}
    return any(
        m.end <= verb.start
        and not view.gap(m.end, verb.start).strip()
        and (m.layer in people or m.key == "syntax.pronouns.person")
        for m in view.near(view.mentions, verb.start, verb.start, 1)
    )


def _is_a_defence(view: View, item: Attribution, trigger: Trigger) -> bool:
    """Tell whether this is said in defence: "every application is examined".

    An inquiry into exiles is none: it is what is done to them.
    """
    looks_into = trigger.rule.value in {Action.INVESTIGATION_OPENED, Action.INVESTIGATION_CLOSED}
    return looks_into and not starting(view.of("targets"), item.start, item.end)


def _is_a_deed(claim: Claim) -> bool:
    """Tell whether a claim counts or tells of what was done, and does not deny it."""
    slots = claim.slots
    told = isinstance(slots, Figure) or (isinstance(slots, Incident) and slots.countable)
    return told and claim.polarity is Polarity.AFFIRMED


def _denies_an_act(claim: Claim) -> bool:
    """Tell whether a claim says that what others tell of did not happen, or does not exist."""
    return claim.polarity is Polarity.DENIED and isinstance(claim.slots, (Incident, Link, Site))


def _only_negates(item: Attribution) -> bool:
    """Tell whether a verb denies by the last words quoted alone, 「…ない」と語る, of somebody named who is no official.

    What is not so may be anything then: "nowhere is safe".
    """
    actor, verb = item.actor, item.voice.verb or ""
    denies = item.voice.stance is Stance.DENIES and bool(_CLOSES_QUOTE.search(verb))
    named = actor is not None and actor.head == "name"
    return denies and named and item.voice.type is not VoiceType.AUTHORITY


def stance_of(  # noqa: PLR0911 - one rule after the other
    view: View, context: Context, told: Told, item: Attribution
) -> Stance:
    """Return the stance that the content gives, where the verb is a neutral one.

    An authority that says there is no such facility, or that the claim is untrue, denies; an organisation or outlet
    that says what a state does abroad alleges.
    """
    voice = item.voice
    demands = _demands(view, item)
    if (
        voice.stance is not Stance.DENIES
        and not demands
        and _defends_itself(view, context, told, item)
    ):
        return Stance.DENIES
    if voice.stance in _SOFT and _is_defence(view, context, told, item):
        return Stance.DENIES
    if voice.stance is Stance.OPINES and _makes_light(view, context, item):
        return Stance.DENIES
    if _only_negates(item):
        return Stance.DENIES if refutes(view, context, item.start, item.end) else Stance.ASSERTS
    answers = voice.type is VoiceType.AUTHORITY and voice.stance in _SOFT and not item.finds
    if answers and (refutes(view, context, item.start, item.end) or _any_in(told.denials, item)):
        return Stance.DENIES
    if voice.stance is Stance.OPINES and _counts_and_demands(told, item):
        return Stance.ALLEGES
    if voice.stance is not Stance.ASSERTS and not item.finds:
        return voice.stance
    private = item.actor is not None and item.actor.head == "roles" and item.actor.organ is None
    if voice.type is VoiceType.PERSON and private and voice.name in told.tellers:
        return Stance.ALLEGES  # somebody without a name who tells what befell them
    if voice.type in {VoiceType.AUTHORITY, VoiceType.PERSON}:
        denies = refutes(view, context, item.start, item.end) or recasts(view, context, item)
        return Stance.DENIES if denies else Stance.ASSERTS
    return Stance.ALLEGES if voice.name in told.tellers else Stance.ASSERTS


def recasts(view: View, context: Context, item: Attribution) -> bool:
    """Tell whether the accused state calls the facility a mere service: it denies the accusation, not the fact."""
    if (
        item.actor is None
        or item.actor.country not in context.accused
        or item.voice.stance is not Stance.ASSERTS
    ):
        return False
    if refutes(view, context, item.start, item.end):
        return False
    return any(
        item.start <= m.start < item.end
        for m in view.of("facility", "service", "whole.service_center")
    )


def opens(view: View, item: Attribution) -> bool:
    """Tell whether a speaker opens the sentence, one word before them at most."""
    return item.actor is not None and view.words(view.start, item.actor.start) <= 1


def quotes(view: View, item: Attribution) -> bool:
    """Tell whether a speaker's words have a quotation in them."""
    return '"' in view.passage.folded[item.start : item.end]
