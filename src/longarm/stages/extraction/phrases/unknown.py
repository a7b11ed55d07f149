"""Unknown: what a sentence says that nobody knows or could confirm: neither that it is so, nor that it is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.phrases.knowing import (
    REACH,
    asks_who,
    heads_of_clauses,
    is_factive,
    is_parted,
    unknowns,
)
from longarm.stages.extraction.words.mentions import BEING, UNREAL
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from longarm.stages.extraction.phrases.knowing import Span
    from longarm.stages.extraction.phrases.view import View

_PAUSED = re.compile(r"[,;:\"(),、，；：]")
_TURNED = re.compile(r"[,;:\"«“„、，；：]")
_ASKED = re.compile(r"[?؟？][\s\"'»”’)」』]*$")
_LAST, _FIRST = 8, 24
"""Characters at the end of a sentence in which its question mark stands, and at its start for its first word."""
_NEAR, _NEAR_UNSPACED = 5, 10
"""Words, or characters of a script without spaces, between a thing and what says that nobody knows of it."""
_FRONTED, _OPENED = 8, 3
"""Words between a thing that opens a clause and what says so, and those that may stand before that thing."""
_NAMED = 3
"""Words between what says so and an act or a count that it names: "no information about an abduction"."""
_TOLD, _TOLD_UNSPACED = 14, 28
"""Words, or characters, of a clause that says what nobody could confirm."""


def is_unknown(view: View, start: int, end: int) -> bool:
    """Tell whether a sentence says of a facility in `[start, end)` that nobody knows of it or could confirm it.

    "The ministry could not confirm that there is one in X", "of stations in X it has no knowledge", "a station in X?".
    """
    near = _NEAR if view.passage.lexicon.pack.spaces else _NEAR_UNSPACED
    return _is_marked(view, (start, end), near, is_fronted)


def told_unknown(view: View, start: int, end: int) -> bool:
    """Tell whether an act or a count in `[start, end)` is only what nobody knows or could confirm.

    "The police could not confirm that he was abducted", "no information about an abduction"; but "no information about
    the fate of a man who was abducted", and not what somebody else says in the same sentence.
    """
    near = _NAMED if view.passage.lexicon.pack.spaces else _TOLD_UNSPACED
    return _is_marked(view, (start, end), near, _is_told_last)


def _is_marked(
    view: View, thing: Span, near: int, behind: Callable[[View, int, int, int], bool]
) -> bool:
    """Tell whether words of not knowing are about a thing: at most `near` words before it, or as `behind` tells."""
    start, end = thing
    marks = tuple(dict.fromkeys(unknowns(view, start, end)))
    return _is_framed(view, thing, marks) or any(
        _is_before(view, mark, start, near)
        if mark[1] <= start
        else end <= mark[0] and behind(view, mark[0], start, end)
        for mark in marks
    )


def is_sought(view: View, start: int, end: int) -> bool:
    """Tell whether a sentence says of what stands in `[start, end)` that somebody only asks for it or meant it to be.

    "China applied to open a station in X", "a Chinese station was to open in X".
    """
    pack = view.passage.lexicon.pack
    near = _NEAR if pack.spaces else _NEAR_UNSPACED
    return any(
        start <= m.start < end
        or (
            m.end <= start
            and view.words(m.end, start) <= near
            and not _is_of_an_act(view, m.end, start)
        )
        or (pack.verb_last and end <= m.start and view.words(end, m.start) <= near)
        for m in view.near(view.of("modality", "sought"), start, end, near)
    )


def is_fronted(view: View, unknown: int, start: int, end: int) -> bool:
    """Tell whether words at `unknown`, behind a thing, are about it: "of stations in X the police know nothing".

    The thing opens its clause then, maybe behind a word for "of"; where verbs come last it stands right before them:
    〜について情報はない. Not what a clause of its own adds to a thing that is told of: "the station in X, of which the
    police knew nothing".
    """
    pack = view.passage.lexicon.pack
    if pack.verb_last or not pack.spaces:
        near = _NEAR if pack.spaces else _NEAR_UNSPACED
        close = view.words(end, unknown) <= near and not _PAUSED.search(view.gap(end, unknown))
        return close and not asks_who(view, end, unknown)
    if view.words(end, unknown) > _FRONTED:
        return False
    if asks_who(view, end, unknown) or is_parted(view, end, unknown):
        return False
    if any(m.key == "syntax.breaks" for m in view.between(end, unknown)):
        return False
    return _is_about(view, start) or _opens_clause(view, start, end, unknown)


def is_where(view: View, start: int) -> bool:
    """Tell whether what comes is where something was done: "at the station in X the police found nothing"."""
    return any(
        m.end <= start and view.words(m.end, start) <= _OPENED
        for m in view.near(view.of("syntax", "place"), start, start, _OPENED)
    )


def _is_framed(view: View, thing: Span, marks: Sequence[Span]) -> bool:
    """Tell whether the shape of a sentence alone says that a thing in it is not known."""
    return (
        _is_asked(view, *thing)
        or _is_between(view, thing, marks)
        or _is_regarded(view, thing, marks)
    )


def _is_asked(view: View, start: int, end: int) -> bool:
    """Tell whether a sentence only asks whether it is so: not who runs it, nor why it is there."""
    ends = view.passage.text[max(view.start, view.end - _LAST) : view.end]
    if _ASKED.search(ends) is None or view.words(end, view.end) > REACH:
        return False
    if _TURNED.search(view.gap(end, view.end)):
        return False  # "China runs one in X, but who pays for it?"
    low, _ = view.passage.around(start, start, REACH)
    return not asks_who(view, max(low, view.start), view.end)


def _is_between(view: View, thing: Span, marks: Sequence[Span]) -> bool:
    """Tell whether words of not knowing frame a thing, or close a sentence that opens with "that" and the thing.

    "*That* there is a station in X could *not* be *verified*", "*Подтвердить* похищение … оказалась *не* в состоянии".
    """
    start, end = thing
    upto = min(start, view.start + _FIRST)
    heads = heads_of_clauses(view, view.start, upto)
    if any(view.words(view.start, m.start) == 0 for m in heads):
        behind = (low for low, _ in marks if end <= low)
        if any(view.words(end, low) <= REACH and not is_parted(view, end, low) for low in behind):
            return True
    first = any(
        view.words(view.start, m.start) == 0
        and m.end <= start
        and view.words(m.end, start) <= _TOLD
        for m in starting(view.of(BEING, "knowing"), view.start, upto)
    )
    return first and any(
        end <= m.start
        and view.words(end, m.start) <= REACH
        and not is_parted(view, end, m.start)
        and not asks_who(view, start, m.start)
        for value in ("negation", "none")
        for m in view.near(view.of("modality", value), start, end, REACH)
    )


def _is_regarded(view: View, thing: Span, marks: Sequence[Span]) -> bool:
    """Tell whether a thing stands behind a word for "about", and what is known of that is nothing.

    "No records exist in the ministry *concerning* offices in X", "*as to* a station in X, the police have no data", and
    what somebody is asked about: "We know nothing", they said, asked about a station in X.
    """
    start, end = thing
    if not marks:
        return False
    pack = view.passage.lexicon.pack
    if pack.verb_last or not pack.spaces:
        return _has_about(view, start, end) and any(end <= low for low, _ in marks)
    asked = any(
        m.end <= start
        and view.words(m.end, start) <= _OPENED
        and not _is_of_an_act(view, m.end, start)
        for m in view.near(view.of(UNREAL, "asked"), start, start, _OPENED)
    )
    near = view.near(view.of(BEING, "regarding"), start, start, _OPENED)
    about = max((m for m in near if m.end <= start), key=lambda m: m.start, default=None)
    if asked or about is None or view.words(about.end, start) > _OPENED:
        return asked
    first = view.words(view.start, about.start) <= 1
    return any(
        (high <= about.start and _is_apart(view, high, about.start))
        or (first and end <= low and _is_apart(view, end, low))
        for low, high in marks
    )


def _has_about(view: View, start: int, end: int) -> bool:
    """Tell whether a word for "about" closes a thing, or opens it where no space parts words: について, hakkında."""
    spaces = view.passage.lexicon.pack.spaces
    reach = _OPENED if spaces else _NEAR_UNSPACED
    return any(
        (end <= m.start and view.words(end, m.start) <= reach)
        or (not spaces and m.end <= start and view.words(m.end, start) <= _OPENED)
        for m in view.near(view.of(BEING, "regarding"), start, end, reach)
    )


def _is_apart(view: View, start: int, end: int) -> bool:
    """Tell whether words of not knowing and "about" belong together over a gap."""
    return (
        view.words(start, end) <= _TOLD
        and not is_parted(view, start, end)
        and not asks_who(view, start, end)
        and not _is_of_an_act(view, start, end)
    )


def _is_before(view: View, mark: Span, start: int, near: int) -> bool:
    """Tell whether words of not knowing are about what comes at `start`: right behind them, or in their clause."""
    gap = view.words(mark[1], start)
    told = _TOLD if view.passage.lexicon.pack.spaces else _TOLD_UNSPACED
    if gap > max(near, told) or is_parted(view, mark[1], start):
        return False
    if asks_who(view, mark[1], start) or _is_said_by_others(view, mark[1], start):
        return False
    heads = heads_of_clauses(view, mark[0], start)
    if (
        heads
        and is_factive(view, *mark)
        and not starting(view.of(BEING, "whether"), mark[0], start)
    ):
        return False  # "did not know that it was a station": it was
    if gap <= near and not _is_of_an_act(view, mark[1], start):
        return not _turns(view, mark[1], start) or _says_that(view, mark, start)
    return gap <= told and _says_that(view, mark, start)


def _turns(view: View, start: int, end: int) -> bool:
    """Tell whether a gap goes on to something else: "no data, but 38 were threatened", "nothing since he was taken"."""
    if _PAUSED.search(view.gap(start, end)):
        return True
    keys = {"syntax.breaks", "syntax.since"}
    keys |= {"syntax.and"} if view.passage.lexicon.pack.spaces else set()  # 在汉堡和莱比锡设立
    return any(
        m.key in keys and not heads_of_clauses(view, m.start, m.start + 1)
        for m in view.between(start, end)
    )


def _is_of_an_act(view: View, start: int, end: int) -> bool:
    """Tell whether an act or answer stands in a gap: "could not confirm the closure of the station"."""
    return any(
        trigger.end <= end
        for kind in ("incident", "response")
        for trigger in starting(view.triggers[kind], start, end)
    )


def _says_that(view: View, mark: Span, start: int) -> bool:
    """Tell whether a clause with "that" or "whether" follows on words of not knowing and holds `start`."""
    return any(
        m.end <= start
        and view.words(mark[1], max(m.start, mark[1])) <= 1
        and "," not in view.gap(max(m.end, mark[1]), start)
        for m in heads_of_clauses(view, mark[0], start)
    )


def _is_said_by_others(view: View, start: int, end: int) -> bool:
    return bool(
        starting(view.of("reporting"), start, end) or starting(view.of("sources"), start, end)
    )


def _is_told_last(view: View, unknown: int, start: int, end: int) -> bool:
    """Tell whether words of not knowing close what is told of an act or a count."""
    pack = view.passage.lexicon.pack
    if not pack.verb_last and pack.spaces:
        return is_fronted(view, unknown, start, end)
    told = _TOLD if pack.spaces else _TOLD_UNSPACED
    return (
        view.words(end, unknown) <= told
        and not asks_who(view, view.start, start)
        and not _PAUSED.search(view.gap(end, unknown))
        and not _is_said_by_others(view, end, unknown)
    )


def _is_about(view: View, start: int) -> bool:
    """Tell whether a word for "about" stands before a thing, or one for "of" that opens the sentence."""
    about = view.near(view.of(BEING, "regarding"), start, start, _OPENED)
    if any(m.end <= start and view.words(m.end, start) <= _OPENED for m in about):
        return True
    return any(
        m.end <= start
        and view.words(view.start, m.start) == 0
        and view.words(m.end, start) <= _OPENED
        and not starting(view.of("syntax", "place"), m.start, m.start + 1)
        for value in ("prepositions", "genitive")
        for m in starting(view.of("syntax", value), view.start, min(start, view.start + _FIRST))
    )


def _opens_clause(view: View, start: int, end: int, unknown: int) -> bool:
    """Tell whether a thing opens the clause whose verb comes behind it, and nobody is said to have it."""
    low, _ = view.clause(start)
    return (
        view.words(low, start) <= _OPENED
        and not asks_who(view, low, start)
        and not starting(view.of(BEING, "having"), low, start)
        and "," not in view.gap(end, unknown)
        and not starting(view.triggers["response"], end, unknown)
        and not starting(
            view.of(BEING, "no"), unknown, unknown + 1
        )  # "gave visitors no information"
    )
