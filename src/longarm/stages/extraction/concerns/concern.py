"""Concern: whether a document speaks of what longarm is about; one that does not yields no claims at all."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from longarm.model.slots import Action, Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.clauses.answering import HOME_ORGANS
from longarm.stages.extraction.concerns.accused import pointed_at, weights_of
from longarm.stages.extraction.concerns.answered import (
    JUDGED,
    STATES,
    answered_for_exiles,
    called_up,
)
from longarm.stages.extraction.concerns.borders import (
    crosses_a_border,
    states_in,
    states_of_paragraphs,
    tells_of_citizens_abroad,
)
from longarm.stages.extraction.concerns.deeds import (
    fits_exiles,
    is_refugee,
    keeps_papers,
    of_a_family,
    of_a_refugee,
    only_justice,
    pursued,
)
from longarm.stages.extraction.concerns.disputes import disputed_ones
from longarm.stages.extraction.concerns.ordinary import (
    DIPLOMATIC,
    FEW,
    PROSECUTED,
    all_at_home,
    is_apolitical,
    is_crime,
    is_unrest,
    tells_of_it,
)
from longarm.stages.extraction.concerns.pointing import as_subjects
from longarm.stages.extraction.concerns.standing import accused_states
from longarm.stages.extraction.concerns.themes import (
    EVERYDAY,
    is_fiction,
    is_ordinary,
    meaning_it,
    words_of,
)
from longarm.stages.extraction.concerns.tolls import counts_acts
from longarm.stages.extraction.keepers.offices import counted_by_others, counts_states
from longarm.stages.extraction.keepers.runners import FORCES
from longarm.stages.extraction.phrases.seats import MISSIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.concerns.accused import Told
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

_HELD = frozenset({"controls", "funds", "part_of"})
"""How a force keeps a body in another state."""
_LED = frozenset({"controls", "part_of"})
"""How an embassy does; it may fund a museum."""
_BOTH = 2
"""Counts of states of which one is of those that act: "44 states in 100 countries"."""
_OFFICIAL = frozenset({VoiceType.AUTHORITY, VoiceType.OUTLET})
_BY_STATES = frozenset({Tactic.COERCED_RETURN, Tactic.COERCION_BY_PROXY, Tactic.MOBILITY_CONTROL})
"""Acts that only states do, so that a nationality is enough to tell whose they are."""
_HINTS = 2
"""Different words in one sentence that hint at the subject, from which on a text is about it."""
_TO_ACCOUNT = frozenset({Action.EXPULSION, Action.SANCTION, Action.SUMMONS})
_INQUIRED = frozenset(
    {Action.CLOSURE_ORDERED, Action.FINDS_NO_EVIDENCE, Action.INVESTIGATION_CLOSED}
)
"""What hosts do about facilities, and seldom about a shop."""
_SHAM = 5
"""Different words of fraud or fiction from which on a "so-called police station" is a sham too."""
_WHOLLY = 3
"""Different words of `[aside]` from which on a text is of everyday matters and nothing else."""


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
    AT_HOME = "at home"
    """A state acts against its own people in its own country; abroad its embassy is only picketed."""
    CRIME = "crime"
    """It has words of crime, and nobody in it whom a state pursues, or somebody says that no state is behind it."""
    NO_STATE = "no state"
    """An act crosses a border, but only somebody's nationality ties it to a state."""
    TALK = "talk"
    """It names the subject, and accuses nobody of anything: a seminar, a job advert, a call for papers."""
    THIN = "thin"
    """It was read on and told too little of the subject (`substance`)."""
    ELSE = "else"
    """A test opened it, and all that it speaks of is of other things (`likely`)."""
    TOLD = "told"
    """None of the tests opens it, and all that it speaks of does (`likely`), or a place or act that it surely tells."""

    @property
    def passes(self) -> bool:
        """Tell whether the document is read on."""
        return self in {Concern.FACILITY, Concern.SUBJECT, Concern.ACT, Concern.TOLD}


def _laid_aside(views: Sequence[View], *, covert: bool, subject: bool) -> Concern | None:
    """Return what a text is of besides that lays it aside, whatever acts and facilities it tells of.

    Fiction or fraud, where a facility is called hidden only if the text is full of it; a crime without a state.
    """
    full = not covert or words_of(views, "fiction") >= _SHAM
    if not subject and full and is_fiction(views):
        return Concern.FICTION
    return Concern.CRIME if is_apolitical(views) else None


def concern_of(  # noqa: PLR0911 - one test after the other, each with its own name
    views: Sequence[View], told: Sequence[Told], context: Context
) -> Concern:
    """Return whether a document speaks of a foreign facility, of the subject, or of an act against people abroad.

    `told` is what each sentence says of states.
    """
    covert = any(f.kind and f.covert for view in views for f in view.facilities)
    subject = any(meaning_it(view, "subject", "words") for view in views)
    aside = _laid_aside(views, covert=covert, subject=subject)
    if aside is not None:
        return aside
    everyday = not covert and words_of(views, "routine") >= EVERYDAY
    abroad = covert or any(_elsewhere(view, context) for view in views)
    if not (everyday or is_ordinary(views)) and _of_a_facility(views, context, abroad=abroad):
        return Concern.FACILITY
    if not everyday and any(_under_inquiry(view, context) for view in views):
        return Concern.FACILITY
    if not everyday and abroad and context.accused and any(disputed_ones(views, context.accused)):
        return Concern.FACILITY
    on_it = subject or _hinted(views) or counts_acts(views)
    if on_it and tells_of_it(views, context):
        return Concern.SUBJECT
    if not everyday and any(counted_by_others(views)):
        return Concern.FACILITY
    if on_it:
        return Concern.TALK
    if not everyday and any(
        _kept_abroad(view) or called_up(view) or answered_for_exiles(view) for view in views
    ):
        return Concern.ACT
    return _crossing(views, told)


def _crossing(views: Sequence[View], told: Sequence[Told]) -> Concern:
    """Return whether a document tells of acts that reach from one state into another."""
    acts = [view for view in views if view.triggers["incident"] and not view.is_history]
    if not acts:
        return Concern.NO_ACT
    near = states_of_paragraphs(views)
    states = set[str]().union(*near.values())
    exiles = any(view.of("targets") for view in views) and len(states) > 1
    abroad_citizens = any(map(tells_of_citizens_abroad, views))
    acts = [
        view
        for view in acts
        if crosses_a_border(view, states, near[view.sentence.paragraph])
        or (exiles and of_a_family(view))
        or abroad_citizens
    ]
    if not acts:
        return Concern.NO_BORDER
    accused = accused_states(views, weights_of(views, told, [()] * len(views)), surely=False)
    return _of_acts(views, acts, accused)


def _of_a_facility(views: Sequence[View], context: Context, *, abroad: bool) -> bool:
    """Tell whether a facility is marked as foreign: hidden, or an accused state's in a text of what is `abroad`."""
    return any(
        (f.kind or ((f.overseas or f.covert) and (f.states or f.start in context.run_abroad)))
        and context.is_foreign(f)
        and (f.covert or (context.accused and abroad))
        for view in views
        for f in view.facilities
    )


def _of_acts(views: Sequence[View], acts: Sequence[View], accused: Collection[str]) -> Concern:
    """Return whether acts across a border are those of a state abroad."""
    if not _has_a_state_behind(views, acts, accused):
        return Concern.NO_STATE
    if any(a.organ in FORCES and a.country in accused for view in views for a in view.actors):
        return Concern.ACT
    if len(views) > FEW and (all_at_home(views, acts, accused) or is_unrest(views)):
        return Concern.AT_HOME
    brief = len(views) <= FEW and words_of(views, "crime") < EVERYDAY
    return Concern.CRIME if is_crime(views) and not brief else Concern.ACT


def _hinted(views: Sequence[View]) -> bool:
    """Tell whether one sentence has two different words that hint at the subject, in a text of two states.

    Beside somebody who may have fled one such word is enough where an authority of the accused state acts; three need
    no second state: "a foreign power that silences people on British soil".
    """
    hinting = [view for view in views if view.of("subject", "hints") and not view.is_history]
    if not hinting or any(words_of(views, sort) >= EVERYDAY for sort in ("crime", "routine")):
        return False
    states = set[str]().union(*(states_in(view) for view in views))
    for view in hinting:
        hints = meaning_it(view, "subject", "hints")
        words = {view.gap(m.start, m.end) for m in hints}
        others = {view.gap(m.start, m.end) for m in hints if not is_refugee(view, m)}
        fled = bool(view.of("targets")) and any(
            a.country and a.type is VoiceType.AUTHORITY and a.head not in STATES
            for a in view.actors
        )
        enough = max(len(words), len(others) + fled) >= _HINTS and len(states) > 1
        if enough or len(words) > _HINTS:
            return True
    return False


def _elsewhere(view: View, context: Context) -> bool:
    """Tell whether a sentence speaks of what is outside the accused state, and more than of a nationality or language.

    "The police of X opened a station; its staff speak French" is of X alone.
    """
    if any(f.overseas or f.quoted for f in view.facilities) or counts_states(view) > 0:
        return True
    if view.of("worldwide") or view.of("regions"):
        return True
    words = {m.value.split("|")[1] for m in view.of("word_or_place")}  # Cork
    if any(
        a.organ in HOME_ORGANS and a.country and a.country not in context.accused
        for a in view.actors
    ):
        return True  # "the Maltese police confirm"
    return bool((states_in(view, nationals=False) | words) - context.accused)


def _under_inquiry(view: View, context: Context) -> bool:
    """Tell whether a host inquires into a bare facility of the accused state: "archived, the Chinese office's case"."""
    inquired = any(t.rule.value in _INQUIRED for t in view.triggers["response"])
    return inquired and any(context.accused.intersection(f.states) for f in view.facilities)


def _has_a_state_behind(  # noqa: PLR0911 - each sign is enough by itself
    views: Sequence[View], acts: Sequence[View], accused: Collection[str]
) -> bool:
    """Tell whether more than a foreigner's nationality ties an act to a state: else it may be any crime."""
    targeted = [view for view in acts if view.of("targets")]
    named = any(_calls_to_account(view, accused) for view in views)
    named |= any(
        m.value in accused and not of_a_refugee(view, m)
        for view in views
        for m in view.of("countries")
    )
    named |= any(m.value in accused for view in views for m in view.of("governments"))
    named |= any(code in accused for view in views for code in as_subjects(view, view.end))
    organs = any(
        a.country in accused and (a.organ or (a.type in _OFFICIAL and a.head not in STATES))
        for view in views
        for a in view.actors
    )
    crime = words_of(views, "crime")
    exiles = any(view.of("targets") for view in views)
    if only_justice(acts) and not (any(map(fits_exiles, acts)) if crime else exiles):
        return False
    some_exiles = any(view.of("targets", "exiles") for view in views)
    fled = bool(targeted) or some_exiles
    everyday = words_of(views, "routine")
    routine = everyday >= EVERYDAY
    some = exiles or organs or (named and crime < EVERYDAY)
    if (crime and not some) or ((crime >= EVERYDAY or routine) and not fled):
        return False
    if (crime >= EVERYDAY and routine) or (crime >= _WHOLLY and not some_exiles):
        return False
    if everyday >= _WHOLLY and not (some_exiles or any(map(keeps_papers, acts))):
        return False  # a queue for passports, in which a journalist stands
    if any(
        pursued(view)
        or counts_states(view) >= (1 if targeted or _of_its_people(view, accused) else _BOTH)
        for view in acts
    ):
        return True
    if any(of_a_family(view) and len(states_in(view)) > 1 for view in acts):
        return True
    if named or organs or len(targeted) > 1 or _answered(views, targeted):
        return True
    if any(pointed_at(view) for view in views):
        return True
    return crime < EVERYDAY and any(
        trigger.rule.value in _BY_STATES
        for view in acts
        if pursued(view) or not view.of("targets", "fled")
        for trigger in view.triggers["incident"]
    )


def _of_its_people(view: View, accused: Collection[str]) -> bool:
    """Tell whether a sentence names the accused state's people: "43 attacks on Tajiks in nine countries"."""
    return any(m.value in accused for m in view.of("nationals"))


def _answered(views: Sequence[View], targeted: Sequence[View]) -> bool:
    """Tell whether what was done about an act shows that a state is behind it.

    Envoys are summoned, officials sanctioned, only for what their state does; and who stands trial for spying on
    those who fled has not spied for himself.
    """
    done = {t.rule.value for view in views for t in view.triggers["response"]}
    spied = any(
        t.rule.value == Tactic.SURVEILLANCE for view in targeted for t in view.triggers["incident"]
    )
    return bool(done & DIPLOMATIC) or (spied and bool(done & (PROSECUTED | JUDGED)))


def _kept_abroad(view: View) -> bool:
    """Tell whether a force of one state funds or controls something in another: "intelligence funds a club in X"."""
    if not view.triggers["link"]:
        return False
    states = states_in(view)
    return (
        len(states) > 1
        and any(actor.country in states and actor.organ in FORCES for actor in view.actors)
        and any(trigger.rule.value in _HELD for trigger in view.triggers["link"])
    ) or (
        any(actor.country and actor.organ in MISSIONS for actor in view.actors)
        and any(trigger.rule.value in _LED for trigger in view.triggers["link"])
        and bool(states_in(view, nationals=False))
    )


def _calls_to_account(view: View, accused: Collection[str]) -> bool:
    """Tell whether a host sanctions, expels or summons somebody of the accused state."""
    called = any(t.rule.value in _TO_ACCOUNT for t in view.triggers["response"])
    return called and any(m.value in accused for m in view.of("nationals"))
