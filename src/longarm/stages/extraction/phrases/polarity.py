"""Polarity: whether words are denied, by the stance of who says them or by a negation beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice
from longarm.stages.extraction.phrases.force import CUE
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_SPEECH = re.compile(r":\s*\"[^\"]*$")
"""A quotation that a colon opens and that has not ended yet."""

_AFTER_REACH, _NEGATION_REACH, _NEGATION_REACH_UNSPACED = 2, 6, 8

_UNTRUE, _UNTRUE_UNSPACED = 3, 8
"""Words, or characters of a script without spaces, before what closes a sentence as untrue."""

_OPENS = 2
"""Words between what calls it untrue and the end of the word that opens the clause."""
_PAUSE = re.compile(r"[,;、，；.。!?]")


def is_denied(
    view: View,
    start: int,
    end: int,
    voices: tuple[Voice, ...],
    of_it: Callable[[Mention], bool] | None = None,
) -> bool:
    """Tell whether `[start, end)` is denied: by the stance of its innermost voice, or by a negation in its clause.

    Only by those negations that are `of_it`, where that is given.
    """
    deniers = bool(voices) and voices[-1].stance is Stance.DENIES
    if is_untrue(view, start, end):
        return not deniers
    if deniers and any(m.start >= end for m in view.of("reporting", "denies")):
        return True  # "there is none, X denies": the verb that closes the words goes with their negation
    if deniers and _in_direct_speech(view, start):
        return True  # 'denies it: "there is none"' says with the quotation what is denied
    taken = frozenset(m.start for m in view.of("modality", "concord")) if deniers else frozenset()
    if deniers:  # "guarantees that no": the verb of denial holds the negation that would undo it
        said = view.of("reporting", "denies")
        held = (
            m
            for m in view.of("modality", "negation")
            for v in said
            if v.start < m.end and m.start < v.end
        )
        taken |= {m.start for m in held}
    # who denies that there is none affirms that there is one
    return deniers != negated(view, start, end, taken, of_it)


def is_untrue(view: View, start: int, end: int) -> bool:
    """Tell whether words that call it untrue open the clause of `[start, end)`, hold its first, or close it."""
    return opens_with_untrue(view, start) or _told_untrue(view, start, end)


def _told_untrue(view: View, start: int, end: int) -> bool:
    """Tell whether words that call it untrue hold the first of `[start, end)`, or close it where verbs come last.

    Not where they are all of it: a "smear campaign" may be what somebody suffered.
    "Nunca amenazó a un estudiante", 绑架一名记者的说法不属实, "拉致したというのは事実ではない".
    """
    pack = view.passage.lexicon.pack
    closes = pack.verb_last or not pack.spaces
    return any(
        (m.start <= start < m.end and (m.start < start or m.end < end))
        or (
            closes
            and end <= m.start
            and view.words(end, m.start) <= (_UNTRUE if pack.spaces else _UNTRUE_UNSPACED)
            and not _PAUSE.search(view.gap(end, m.start))
        )
        for m in view.of("modality", "refuted")
    )


def opens_with_untrue(view: View, start: int) -> bool:
    """Tell whether words that call it untrue open the clause of what is said: "it is not true that agents took him"."""
    low, _ = view.clause(start)
    forms = view.passage.lexicon.pack.forms("syntax.that")
    openers = [m.end for m in starting(view.of("syntax", "that"), view.start, start)]
    untrue = starting(view.of("modality", "refuted"), view.start, start)
    # a pack may have the word that opens the clause in what calls it untrue
    openers += [m.end for m in untrue if view.gap(m.start, m.end).endswith(forms)]
    return any(
        m.end <= opener <= start and view.words(m.end, opener) <= _OPENS and low <= opener + 2
        for m in untrue
        for opener in openers
    )


def _in_direct_speech(view: View, start: int) -> bool:
    """Tell whether a verb of denying stands before a place, with a colon and a quotation mark that opens between."""
    verbs = [m.end for m in view.of("reporting", "denies") if m.end <= start]
    return bool(verbs) and _SPEECH.search(view.gap(max(verbs), start)) is not None


def negated(
    view: View,
    start: int,
    end: int,
    taken: Collection[int] = (),
    of_it: Callable[[Mention], bool] | None = None,
) -> bool:
    """Tell whether a negation stands before `[start, end)`, or in it, in the same clause and within reach.

    Those that start at `taken` deny nothing: a verb of denial takes them along, "niega que exista ninguna". Nor do
    those that are not `of_it`, where that is given.
    """
    low, _ = view.clause(start)
    closes = view.passage.lexicon.pack.verb_last and view.passage.lexicon.pack.spaces
    reach = _NEGATION_REACH if view.passage.lexicon.pack.spaces else _NEGATION_REACH_UNSPACED
    answers = view.triggers["response"]
    for m in view.near(view.of("modality", "negation"), start, end, reach):
        if any(t.end <= start for t in starting(answers, m.end, start)):
            continue  # "have not opened an investigation into the station" denies the investigation
        if (
            m.start in taken
            or _in_parenthesis(view, m, start, end)
            or _is_the_act(view, m, start, end)
            or _is_without(view, m, start, end)
            or (of_it is not None and not of_it(m))
        ):
            continue
        if low <= m.start < end and (m.start >= start or view.words(m.end, start) <= reach):
            return True
        if m.end <= low and _of_nobody(view, m, low, start):
            return True
        after = m.start >= end and view.words(end, m.start) <= _AFTER_REACH
        if after and (_unfound(view, m) or (closes and _existence(view, end, m))):
            return True
    return False


def _is_without(view: View, negation: Mention, start: int, end: int) -> bool:
    """Tell whether a negation is a "without" of something else: "revoked his passport without giving a reason".

    It denies only what stands right behind it ("without being threatened"), and nothing where it stands behind what it
    is of (理由なしに, "indoklás nélkül").
    """
    without = view.near(view.of("modality", "without"), negation.start, negation.end, 0)
    if not any(m.start <= negation.start and negation.end <= m.end for m in without):
        return False
    pack = view.passage.lexicon.pack
    follows = pack.verb_last or bool(pack.forms("syntax.place_endings"))
    return follows or not _is_right_before(view, negation, start, end)


def _is_right_before(view: View, negation: Mention, start: int, end: int) -> bool:
    """Tell whether a negation stands right before `[start, end)`, or its last cue, or an auxiliary of that.

    "A blogger left without being beaten"; not "is now without citizenship", where it is part of what befell somebody.
    """
    upto = start
    if negation.end > start:
        cues = starting(view.of("incident"), negation.end, end)
        last = [m for m in cues if m.end == end and not _of_one_rule(view, negation, m)]
        if not last:
            return False
        upto = last[0].start
    verbs = starting(view.of("syntax", "auxiliaries"), negation.end, upto)
    return view.words(negation.end, upto) <= len(verbs)


def _of_one_rule(view: View, negation: Mention, cue: Mention) -> bool:
    """Tell whether a negation is a cue of a rule of which another is one too."""
    rules = {number.partition(":")[0] for number in cue.value.split()}
    return any(
        rules & {number.partition(":")[0] for number in m.value.split()}
        for m in starting(view.of("incident"), negation.start, negation.end)
    )


def _of_nobody(view: View, negation: Mention, low: int, start: int) -> bool:
    """Tell whether a negation is of somebody whom the clause from `low` on tells of: "tidak ada eksil yang diculik".

    It is two words, "there is no": one alone may be part of a name, or of another clause.
    """
    there = " " in view.gap(negation.start, negation.end)
    return (
        there
        and view.words(negation.end, low) <= 1
        and any(
            m.start - low <= 1 and view.words(m.end, max(m.end, start)) == 0
            for m in starting(view.of("syntax", "relatives"), low, low + 2)
        )
    )


def _is_the_act(view: View, negation: Mention, start: int, end: int) -> bool:
    """Tell whether a negation opens or fills a cue of an act inside its words: "lacking is any trace of them"."""
    low, high = max(start, negation.start - CUE), min(end, negation.end)
    whole = negation.end - negation.start + (2 if view.passage.lexicon.pack.spaces else 1)
    return any(
        m.start <= negation.start
        and negation.end <= m.end
        and m.end - m.start >= whole
        and (" " in view.gap(m.start, m.end) or not view.passage.lexicon.pack.spaces)
        for kind in ("incident", "response")
        for m in starting(view.of(kind), low, high)
    )


def _in_parenthesis(view: View, negation: Mention, start: int, end: int) -> bool:
    """Tell whether commas set a negation off inside a span: "opened, without telling anybody, an office"."""
    if not start <= negation.start < end:
        return False
    return "," in view.gap(start, negation.start) and "," in view.gap(negation.end, end)


def _existence(view: View, end: int, negation: Mention) -> bool:
    """Tell whether a negation that closes a clause, as where the verb does, is of what stands right before it."""
    high = view.clause(max(end - 1, view.start))[1]
    return view.words(negation.end, max(high, negation.end)) <= 1 and not any(
        m.layer in {"reporting", "incident", "response"} and ":" not in m.value
        for m in view.between(end, negation.end)
    )


def _unfound(view: View, negation: Mention) -> bool:
    """Tell whether a negation stands right before a verb of finding: "no stations in Poland did it find"."""
    return any(
        m.start >= negation.end and view.words(negation.end, m.start) <= 1
        for m in view.near(view.of("reporting", "finds"), negation.end, negation.end, 1)
    )
