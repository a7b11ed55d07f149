"""Disowning: an authority that says it did not take a step, which then is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution
    from longarm.stages.extraction.words.mentions import Mention

_PAUSE = re.compile(r"[,;、，；]")
_AT_ONCE = 3
"""Words between a verb of denial and the step that it governs itself: "denied having searched"."""
_REACH, _REACH_UNSPACED = 14, 26
_CONTENT = ("relatives", "that", "quotative")
"""Words of `[syntax]` that open what is denied."""


def disowned(
    view: View, heard: Sequence[Attribution], trigger: Trigger, accused: Collection[str]
) -> bool:
    """Tell whether an authority of another state than the accused denies in a sentence that a step was taken.

    "Denied a report that it had searched", "a report of a search the police denied". Not where a further verb takes the
    step after the denial, "rejected the claims and summoned the envoy", or where the denial is of something about it:
    "rejected the protest against the expulsion".
    """
    steps = view.triggers["response"]
    verbs = [
        m
        for m in view.of("reporting", "denies")
        if not any(t.start < m.end and m.start < t.end for t in steps)
    ]
    if not verbs:
        return False
    if view.passage.lexicon.pack.verb_last:
        deniers: Sequence[Actor] = view.actors
        held = [verb for verb in verbs if _closes(view, verb, trigger)]
    else:
        deniers = [i.actor for i in heard if i.actor and i.voice.stance is Stance.DENIES]
        held = [verb for verb in verbs if _governs(view, verb, trigger)]
    return any(
        _speaks(view, deniers, verb, accused) or _denies_the_step(view, verb, trigger)
        for verb in held
    )


def disowns(view: View, item: Attribution, accused: Collection[str]) -> bool:
    """Tell whether all that an authority is heard to say is that it did not take a step."""
    return item.voice.stance is Stance.DENIES and any(
        disowned(view, (item,), t, accused) for t in view.triggers["response"]
    )


def _speaks(view: View, actors: Sequence[Actor], verb: Mention, accused: Collection[str]) -> bool:
    """Tell whether the nearest authority before a verb of denial, or the one it opens its clause for, is a host's."""
    free = [a for a in actors if a.type is VoiceType.AUTHORITY]
    before = [a for a in free if a.end <= verb.start]
    after = [a for a in free if verb.end <= a.start and view.words(verb.end, a.start) <= 1]
    who = before[-1] if before else next(iter(after), None)
    return who is not None and who.country not in accused


def _denies_the_step(view: View, verb: Mention, trigger: Trigger) -> bool:
    """Tell whether the step itself is what is denied, whoever denies it: "denied that X had expelled its envoys"."""
    pack = view.passage.lexicon.pack
    if pack.verb_last:
        return _right_behind(view, verb, trigger)
    if not pack.spaces:
        return not _PAUSE.search(view.gap(verb.end, trigger.start))
    openers = [m for m in view.between(verb.start, trigger.start) if _opens_content(view, m)]
    return any(view.words(verb.end, max(m.start, verb.end)) <= _AT_ONCE for m in openers)


def _opens_content(view: View, m: Mention) -> bool:
    """Tell whether words open what is said, alone or with the verb that says it: "that", "reports that"."""
    if m.layer == "syntax":
        return m.value == "that"
    return m.layer == "reporting" and view.gap(m.start, m.end).endswith(
        view.passage.lexicon.pack.forms("syntax.that")
    )


def _right_behind(view: View, verb: Mention, trigger: Trigger) -> bool:
    """Tell whether nothing but the step's own words parts it from a verb of denial: "sınır dışı edildiğini yalanladı".

    Not somebody else, who denies something of his own: "추방하자 중국은 부인했다".
    """
    low, high = trigger.end, verb.start
    return (
        low <= high
        and view.words(low, high) <= _AT_ONCE
        and not _PAUSE.search(view.gap(low, high))
        and not starting(view.actors, low, high)
    )


def _governs(view: View, verb: Mention, trigger: Trigger) -> bool:
    """Tell whether a step stands in what a verb of denial before it denies."""
    low = verb.end
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    if low > trigger.start or view.words(low, trigger.start) > reach:
        return False
    told = [t.start for t in starting(view.triggers["response"], low, trigger.start)]
    first = min([trigger.start, *told])
    between = view.between(low, first)
    content = {m.start for m in view.of("syntax", "that")}
    if any(
        m.layer == "syntax" and m.value in {"and", "breaks"} and m.start not in content
        for m in between
    ):
        return False
    opened = any(
        m.layer == "sources"
        or (m.layer == "syntax" and m.value in _CONTENT)
        or _opens_content(view, m)
        for m in (verb, *between)
    )
    if not view.passage.lexicon.pack.spaces:  # no word opens what is denied, and a comma ends it
        opened = opened or not _PAUSE.search(view.gap(low, trigger.start))
    return opened or (
        view.words(low, trigger.start) <= _AT_ONCE and "," not in view.gap(low, trigger.start)
    )


def _closes(view: View, verb: Mention, trigger: Trigger) -> bool:
    """Tell whether a verb of denial closes a clause in which a report of a step stands, where verbs come last."""
    low, high = trigger.end, verb.start
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    return (
        low <= high
        and view.words(low, high) <= reach
        and (any(starting(view.of("sources"), low, high)) or _right_behind(view, verb, trigger))
    )
