"""Unproven: whether a sentence says that a facility is not there, or that nobody has shown it to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.knowing import is_parted
from longarm.stages.extraction.phrases.polarity import negated, opens_with_untrue
from longarm.stages.extraction.phrases.unknown import (
    is_fronted,
    is_sought,
    is_unknown,
    is_where,
)
from longarm.stages.extraction.sites.beside import REACH
from longarm.stages.extraction.words.mentions import BEING
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_APART = re.compile(r"[,;:\"]")
NOTHING = Action.FINDS_NO_EVIDENCE
_OTHERS = frozenset({"incident", "reporting", "response"})
"""Layers of what else may be negated."""
_CONTENT = frozenset({"syntax.quotative", "syntax.relatives", "syntax.that"})
"""What opens something that is said."""
_BEHIND, _BEHIND_UNSPACED = 2, 6
"""Words, or characters of a script without spaces, before a negation, and between it and a verb of saying."""
_TOUCHING, _PARTICLE = 1, 4
"""Characters before such a short mark, and those that it has at most, in scripts without spaces."""
_DIRECTLY = 2
"""Words between what calls a facility untrue and the facility."""
_NEAR = 5
"""Words between a site and what says that it is not shown."""


def none_behind(view: View, end: int, voices: tuple[Voice, ...]) -> bool:
    """Tell whether words right behind a facility and its place say that there is none, and close what is said of them.

    "Takiego posterunku w X nie ma", "eine solche Station gebe es in X nicht", "경찰서가 없다고 밝혔다".
    Not what somebody does not do, "schließt die Station in X nicht", or what is no longer there, which was.
    """
    if voices and voices[-1].stance is Stance.DENIES:
        return False
    pack = view.passage.lexicon.pack
    reach = _BEHIND if pack.spaces else _BEHIND_UNSPACED
    low, high = view.clause(max(end - 1, view.start))
    marks = [*view.of("modality", "none")]
    if starting(view.of("modality", "exists"), low, high):
        marks += view.of("modality", "negation")
    return any(
        end <= m.start < high
        and view.words(end, m.start) <= (_TOUCHING if _is_bare(view, m) else reach)
        and (
            view.words(m.end, high) <= (1 if pack.verb_last and pack.spaces else 0)
            or (pack.verb_last and _is_said(view, m, reach))
        )
        and not any(
            o.layer in _OTHERS and ":" not in o.value and o.value != "finds"
            for o in view.between(end, m.start)
        )
        and not any(
            t.rule.value == Action.CLOSED and t.start < m.end and m.start < t.end
            for t in view.triggers["response"]
        )
        for m in marks
    )


def _is_bare(view: View, mark: Mention) -> bool:
    """Tell whether a mark is a particle and its verb alone, which may be of any noun: 看板がない."""
    return not view.passage.lexicon.pack.spaces and mark.end - mark.start <= _PARTICLE


def _is_said(view: View, negation: Mention, reach: int) -> bool:
    """Tell whether a verb of saying stands in or right behind a negation: "없다고 밝혔다", "ないと述べた"."""
    return any(
        verb.end > negation.start
        and view.words(negation.end, max(verb.start, negation.end)) <= reach
        for verb in view.near(view.of("reporting"), negation.end, negation.end, reach)
    )


def called_untrue(
    view: View, span: tuple[int, int], voices: tuple[Voice, ...], *, named: bool
) -> bool:
    """Tell whether who speaks says that there is none: "stations in X never existed", "in X non esiste …"."""
    if voices and (voices[-1].type is VoiceType.UNNAMED or voices[-1].stance is Stance.DENIES):
        return False
    start, end = span
    _, high = view.clause(max(end - 1, view.start))
    low, _ = view.clause(start)
    said = starting(view.of("modality", "refuted"), low, high)
    if means_something_else(view, start):
        return False
    return any(
        bool(voices) and view.words(end, m.start) <= REACH
        if m.start >= end
        else ((named and bool(voices)) or _has_a_negation(view, m))
        and view.words(m.end, max(m.end, start)) <= _DIRECTLY
        for m in said
    )


def unproven(view: View, start: int, end: int) -> bool:
    """Tell whether a sentence says that something is not shown, that nobody could confirm it, or that it is only meant.

    "There is no evidence that stations in X exist", "the ministry could not confirm that there is one in X", "of
    stations in X it has no knowledge".
    """
    last = view.passage.lexicon.pack.verb_last
    for trigger in view.triggers["response"]:
        before = trigger.end <= start and view.words(trigger.end, start) <= _NEAR
        behind = end <= trigger.end and view.words(end, max(trigger.start, end)) <= _NEAR
        nothing = trigger.rule.value == NOTHING
        unconfirmed = trigger.rule.value == Action.CONFIRMS and negated(
            view, trigger.start, trigger.end
        )
        fronted = end <= trigger.start and is_fronted(view, trigger.start, start, end)
        of_it = before or (behind and last) or (fronted and not is_where(view, start))
        if (nothing and of_it) or ((before or behind) and unconfirmed):
            return True
    return is_unknown(view, start, end) or is_sought(view, start, end)


def nothing_found(view: View, start: int, end: int) -> bool:
    """Tell whether a sentence says beside a site, and not in another of its statements, that nothing was found."""
    return any(
        not is_parted(view, end, trigger.start) and not is_parted(view, trigger.end, start)
        for trigger in view.triggers["response"]
        if trigger.rule.value == NOTHING
    )


def denied_by_nobody(view: View, context: Context, end: int) -> bool:
    """Tell whether a verb of denying that comes last closes a sentence in which nobody was heard."""
    verbs = starting(view.of("reporting", "denies"), end, view.end)
    return (
        view.passage.lexicon.pack.verb_last
        and not context.attributions
        and any(
            view.words(end, verb.start) <= _DIRECTLY
            and not _APART.search(view.gap(end, verb.start))
            for verb in verbs
        )
    )


def denies_something_else(view: View, start: int, end: int, voices: tuple[Voice, ...]) -> bool:
    """Tell whether who denies speaks of what goes on at a facility, or refuses to act on it.

    "Denied any unlawful activity at the station in X", "odmítla stanici zavřít".
    """
    if not voices or voices[-1].stance is not Stance.DENIES:
        return False
    return _refuses(view, start) or any(
        view.words(low, high) <= REACH
        and not _APART.search(view.gap(low, high))
        and not any(o.key == "syntax.and" for o in view.between(low, high))
        for m in view.near(view.of(BEING, "doings"), start, end, REACH)
        for low, high in [(m.end, start) if m.end <= start else (end, m.start)]
        if low <= high
    )


def _refuses(view: View, start: int) -> bool:
    """Tell whether a verb of denying means to refuse here: nothing that is said follows it, no report, no having."""
    for verb in view.of("reporting", "denies"):
        refusing = any(
            m.start < verb.end and verb.start < m.end for m in view.of("modality", "undone")
        )
        content = any(
            o.layer == "sources" or o.key in _CONTENT for o in view.between(verb.end, start)
        )
        content = content or bool(starting(view.of(BEING, "having"), verb.start, start))
        plain = verb.end <= start and not _APART.search(view.gap(verb.end, start))
        if refusing and plain and not content:
            return True
    return False


def _has_a_negation(view: View, untrue: Mention) -> bool:
    """Tell whether words say that something is not there, and not that what is said of it is untrue: "non esiste"."""
    words = set(view.gap(untrue.start, untrue.end).split())
    return not words.isdisjoint(
        map(str.casefold, view.passage.lexicon.pack.forms("modality.negation"))
    )


def means_something_else(view: View, start: int) -> bool:
    """Tell whether it is not its being there that is untrue: "it is not true that the station was closed"."""
    low, high = view.clause(start)
    return opens_with_untrue(view, start) and not starting(
        view.of("modality", "exists"), low - 2, high
    )
