"""Attributions: reporting verbs, according-to phrases and citations of one sentence, with the span each speaks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.clauses.antecedents import author_behind
from longarm.stages.extraction.clauses.citations import (
    according,
    anonymous,
    as_far_as_host,
    asks_in_quotes,
    before_brackets,
    citations,
    hearer,
    only_source,
    reported_to,
    several,
)
from longarm.stages.extraction.clauses.credited import credited
from longarm.stages.extraction.clauses.papers import made_by
from longarm.stages.extraction.clauses.pronouns import not_of_oneself
from longarm.stages.extraction.clauses.staff import unstaffed
from longarm.stages.extraction.clauses.subjects import subject_of
from longarm.stages.extraction.keepers.runners import runs_it
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.voices import (
    Attribution,
    Discourse,
    voice_of,
)
from longarm.stages.extraction.speech.back import given_back
from longarm.stages.extraction.speech.courts import held_proven
from longarm.stages.extraction.speech.ending import (
    closes_quoted,
    is_of_source,
)
from longarm.stages.extraction.speech.finding import (
    counts_officially,
    leads_to_source,
    list_of_office,
    may_find,
    over_list,
)
from longarm.stages.extraction.speech.focus import (
    is_impersonal,
    of_the_last,
    speaks_in_verb,
    speaks_on,
    takes_up,
)
from longarm.stages.extraction.speech.moods import is_infinitive
from longarm.stages.extraction.speech.presenting import in_paper, presents
from longarm.stages.extraction.speech.reach import bounded, scope_of
from longarm.stages.extraction.speech.readers import only_readers, without_documents
from longarm.stages.extraction.speech.relays import (
    cited_before,
    citing,
    outlets_outside,
    retold,
    without_subjects,
)
from longarm.stages.extraction.speech.seconds import with_seconds
from longarm.stages.extraction.speech.untrue import only_untrue
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

STANCES = {
    "told": Stance.ASSERTS,
    "staff": Stance.ASSERTS,
    "asserts": Stance.ASSERTS,
    "alleges": Stance.ALLEGES,
    "denies": Stance.DENIES,
    "opines": Stance.OPINES,
    "holds": Stance.OPINES,
    "finds": Stance.ALLEGES,
}
_RULING = frozenset({"court", "government", "justice_ministry", "interior_ministry", "prosecutor"})
_REQUESTS = frozenset({"extradition_request", "deportation"})
_ASKED = _REQUESTS | {"interpol_abuse"}
"""What a state asks another for, or Interpol."""
_VERDICTS = frozenset({"acquittal", "conviction", "investigation_closed"})
_RULED = frozenset({"conviction", "expulsion", "legislation", "sanction"})
_REQUEST_REACH = 60
"""Code points between a verb of rejecting and the request."""
_BODIES = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.OUTLET})
_FEW = 3
_QUOTED = re.compile(r'[",，]')
"""What shows that a negation before a verb of saying is part of what is said."""
_BEFORE_NOUNS = frozenset({"syntax.determiners", "syntax.genitive", "syntax.indefinite"})


@dataclass(frozen=True, slots=True)
class Heard:
    """The attributions of a sentence, and those that speak for the sentence before it."""

    here: tuple[Attribution, ...]
    back: tuple[Attribution, ...]


def find_attributions(view: View, discourse: Discourse) -> Heard:
    """Return who says what in a sentence; `discourse` resolves "the group", "he", "the report"."""
    if not (view.of("reporting") or view.of("attribution")):
        alone = closes_quoted(view, discourse) or _unsaid(view, discourse)
        return Heard(tuple(with_seconds(view, discourse, bounded(view, alone))), ())
    before = cited_before(view, discourse)
    cited = [*citations(view, discourse), *before]
    taken = {item.actor.start for item in cited if item.actor} | only_readers(view)
    accorded = according(view, discourse, taken)
    taken |= {item.actor.start for item in accorded if item.actor}
    reported = without_subjects(view, _reporting(view, discourse, taken, accorded), before)
    reported, accorded = outlets_outside(reported, accorded), outlets_outside(accorded, reported)
    reported += held_proven(view, discourse, [*accorded, *reported])
    reported += citing(view, discourse, [*accorded, *reported, *cited])
    cited += retold(view, discourse, [*accorded, *reported, *cited])
    spoken = not_of_oneself(view, [*accorded, *reported])
    spoken = [*without_documents(view, spoken), *closes_quoted(view, discourse)]
    back = given_back(view, spoken, discourse)
    here = [item for item in spoken if item not in back]
    if back:
        back = (*back, *cited)
        cited = []
    if not (here or cited or back):
        here = _unsaid(view, discourse) or reported_to(view, discourse)
    others = with_seconds(view, discourse, bounded(view, [*here, *anonymous(view, here)]))
    return Heard((*others, *(as_far_as_host(view, item, others) for item in cited)), back)


def _unsaid(view: View, discourse: Discourse) -> list[Attribution]:
    told = credited(view, discourse) or presents(view, discourse) or in_paper(view, discourse)
    return told or only_source(view, discourse) or list_of_office(view, discourse)


def _reporting(
    view: View, discourse: Discourse, taken: set[int], accorded: Sequence[Attribution]
) -> list[Attribution]:
    found: list[Attribution] = []
    backs = view.of("attribution", "back")
    verbs = view.of("reporting")
    held = {m.start for m in view.of("attribution", "theirs", "themselves")}
    verbs = [m for m in verbs if m.start not in held]
    if backs:
        verbs = [m for m in view.mentions if m.layer == "reporting" or m.key == "attribution.back"]
    asks = view.gap(view.start, view.end).rstrip("\"' ").endswith(("?", "？"))
    for verb in verbs:
        if (
            _reports_nothing(view, verb)
            or runs_it(view, verb)
            or is_of_source(view, verb, accorded)
        ):
            continue
        somebody = speaks_in_verb(view, verb, discourse)
        subject, inverted = (None, False) if somebody else subject_of(view, verb, taken)
        somebody = somebody or (speaks_on(view, verb, discourse) if subject is None else None)
        if somebody is not None:
            found.append(of_the_last(view, verb, somebody, STANCES))
        author = author_behind(view, verb, subject)
        subject, inverted = (author, True) if author else (subject, inverted)
        subject = made_by(view, verb, subject)
        if subject is None or _speaks_not(view, verb, subject):
            continue
        if subject.head == "syntax" and (
            is_impersonal(view, verb) or (not inverted and takes_up(subject, (*accorded, *found)))
        ):
            continue
        subject = before_brackets(view, subject)
        stance = _stance_of(view, verb, subject)
        if asks and stance in {Stance.ASSERTS, Stance.OPINES} and not asks_in_quotes(view, verb):
            continue
        if _acts_by_it(view, verb, subject, stance) or only_untrue(
            view, verb, subject, (*accorded, *found)
        ):
            continue
        printed = view.passage.text[verb.start : verb.end]
        voice = several(view, subject, voice_of(subject, discourse, printed, stance))
        if voice is None or (verb.value == "finds" and not may_find(view, verb, subject)):
            continue
        start, end = scope_of(view, verb, subject, inverted=inverted)
        start = over_list(view, subject, start)
        item = Attribution(voice, start, end, verb.start, subject, finds=verb.value == "finds")
        # what customs found is their count, and no statement of theirs
        guessed = item.finds and counts_officially(view, verb, subject)
        found.append(replace(item, guessed=guessed))
        found += hearer(view, verb, discourse, (start, end))
    return found


def _stance_of(view: View, verb: Mention, subject: Actor) -> Stance:
    """Return the stance that a verb gives; what a body holds to be so it alleges, what ought to be it opines."""
    if verb.value == "holds" and subject.type in _BODIES:
        low, high = view.clause(verb.start)
        if not starting(view.of("modality", "opined"), low, max(high, view.end)):
            return Stance.ALLEGES
    if verb.value == "denies" and _is_negated(view, verb):
        return Stance.ASSERTS
    return STANCES.get(verb.value, Stance.ASSERTS)


def _is_negated(view: View, verb: Mention) -> bool:
    """Tell whether a negation stands right beside a verb of denying: "did not deny", "bestrider ikke".

    Not one of what is denied: "niega que | no exista", "jure n'avoir | jamais".
    """
    taken = {m.start for m in view.of("modality", "concord")}
    opened = view.gap(verb.start, verb.end).endswith(view.passage.lexicon.pack.forms("syntax.that"))
    return any(
        not view.gap(min(m.end, verb.end), max(m.start, verb.start)).strip()
        for m in view.near(view.of("modality", "negation"), verb.start, verb.end, 0)
        if m.start not in taken and (m.end <= verb.start or (verb.end <= m.start and not opened))
    )


def _acts_by_it(view: View, verb: Mention, subject: Actor, stance: Stance) -> bool:
    """Tell whether a verb of denying or thinking is an act here: a request turned down, or made to another state."""
    if stance is Stance.DENIES:
        return of_a_request(view, verb, subject)
    if stance is not Stance.OPINES or subject.organ is not None:
        return False
    asked = view.triggers["incident"] if subject.bare_country else ()
    asks = any(t.rule.value in _ASKED for t in starting(asked, verb.end, view.end))
    return asks or _near_act(view, verb, _REQUESTS)


def _reports_nothing(view: View, verb: Mention) -> bool:
    tests = (unstaffed, _is_noun, is_infinitive, _rules, _orders, leads_to_source)
    return any(test(view, verb) for test in tests)


def _orders(view: View, verb: Mention) -> bool:
    """Tell whether a verb of telling opens an order to close, which is an act: "told the office to shut"."""
    return any(
        t.start == verb.start and t.rule.value == Action.CLOSURE_ORDERED
        for t in view.triggers["response"]
    )


def _rules(view: View, verb: Mention) -> bool:
    """Tell whether a verb of saying is how a verdict or a law is told: "sprach … frei", "condemned … to five years"."""
    return any(
        (t.rule.value in _RULED and verb.start < t.end)
        or (
            t.rule.value in _VERDICTS
            and t.end >= verb.end
            and verb.start in {t.start, t.end - verb.end + verb.start}
        )
        for t in starting(view.triggers["response"], view.start, verb.start + 1)
    )


def of_a_request(view: View, verb: Mention, subject: Actor) -> bool:
    """Tell whether what is rejected is a request to hand somebody over, or for a passport: a ruling and no denial."""
    requests = _REQUESTS if subject.organ in _RULING else frozenset[str]()
    if subject.organ in _RULING | MISSIONS:
        requests |= {"mobility_control"}
    return _near_act(view, verb, requests)


def _near_act(view: View, verb: Mention, tactics: Collection[str]) -> bool:
    return any(
        t.rule.value in tactics
        and (t.start <= verb.start < t.end or abs(t.start - verb.end) <= _REQUEST_REACH)
        for t in view.triggers["incident"]
    )


def _speaks_not(view: View, verb: Mention, subject: Actor) -> bool:
    if _nobody(view, subject) or _is_counted(view, verb, subject):
        return True
    return _unspoken(view, verb, subject)


def _nobody(view: View, subject: Actor) -> bool:
    """Tell whether a negation stands right before a speaker: "no authority had asked"."""
    negations = view.near(view.of("modality", "negation"), subject.start, subject.start, 1)
    return any(0 <= subject.start - m.end <= 1 for m in negations)


def _unspoken(view: View, verb: Mention, subject: Actor) -> bool:
    """Tell whether a negation stands right before the verb: "did not reply", "have not commented".

    In a case it is what is said: "… bulunmadığını söylemişti".
    """
    declined = view.passage.lexicon.pack.forms("syntax.oblique_endings")
    if _restricted(view, verb):
        return False
    low = subject.end if subject.end <= verb.start else view.start
    quotative = view.passage.lexicon.pack.forms("syntax.quotative")
    return any(
        m.start >= low
        and m.end <= verb.start
        and view.words(m.end, verb.start) <= 1
        and not _QUOTED.search(view.gap(m.end, verb.start))
        and not (declined and view.gap(m.start, m.end).endswith(declined))
        and not (quotative and view.gap(m.end, verb.start).startswith(quotative))
        for m in view.near(view.of("modality", "negation"), verb.start, verb.start, 1)
    )


def _is_counted(view: View, verb: Mention, subject: Actor) -> bool:
    """Tell whether people are counted and divided, and say nothing: "1.400 Betroffene gemeldet, 420 davon"."""
    if subject.points != "role":
        return False
    near = view.near(view.numbers, subject.start, subject.start, 1)
    counted = any(0 <= subject.start - n.stop <= 1 for n in near)
    shares = starting(view.of("syntax", "partitive"), verb.end, view.end)[:1]
    return counted and any("," in view.gap(verb.end, share.start) for share in shares)


def _restricted(view: View, verb: Mention) -> bool:
    """Tell whether a negated verb says no more than a number: "n'a confirmé que huit plaintes"."""
    only = view.passage.lexicon.pack.forms("syntax.only")
    number = next((n for n in view.numbers if n.start >= verb.end), None)
    return number is not None and view.gap(verb.end, number.start).strip() in only


def _is_noun(view: View, verb: Mention) -> bool:
    """Tell whether a form that may be a verb is a noun here: right after an article, a genitive or another verb.

    "The embassy denied reports that …" reports nothing.
    """
    for m in reversed(view.between(max(view.start, verb.start - 20), verb.start)):
        if m.end > verb.start or view.gap(m.end, verb.start).strip(" \"'"):
            return False
        if any(a.start <= m.start < a.end for a in view.near(view.actors, m.start, m.start, 0)):
            return False  # "la sentencia sostiene"
        if m.key in _BEFORE_NOUNS or m.layer == "reporting":
            return view.passage.lexicon.pack.spaces
    return False
