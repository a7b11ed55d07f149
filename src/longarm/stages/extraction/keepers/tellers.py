"""Tellers: who is named only as the source of what is said of a facility or an act, and has no part in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.clauses.subjects import subject_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View

_SOURCE_REACH, _TELLS_REACH, _TURNED = 3, 8, 2
_SAYS = frozenset({"alleges", "asserts", "denies", "opines"})
_MARKED = 1
"""Words between a source and the marker behind it."""
_CLOSED = frozenset({"", ".", ",", ":", ";"})
"""What follows who said it, where the verb stands before: "…, revealed the intelligence service."."""
_SHORT = 2
"""Letters of an ending, its apostrophe among them, that also ends many a bare name."""
_ENDING = 8
"""Code points behind a name in which its ending stands."""


def only_tells(view: View, actor: Actor) -> bool:
    """Tell whether an actor is only whose word something is: "according to the FBI", "the DGSI said"."""
    turned = view.mark_after(actor.end, view.end) in _CLOSED and any(
        m.end <= actor.start and view.words(m.end, actor.start) <= _SOURCE_REACH
        for m in view.near(view.of("reporting"), actor.start, actor.start, _SOURCE_REACH)
    )
    return (
        is_source(view, actor)
        or turned
        or _closes(view, actor)
        or _tells_later(view, actor)
        or any(
            m.start >= actor.end
            and view.words(actor.end, m.start) <= _SOURCE_REACH
            and not (
                of_something(view, actor.start, actor.end) and view.passage.lexicon.pack.verb_last
            )
            for m in view.near(view.of("reporting"), actor.end, actor.end, _SOURCE_REACH)
        )
    )


def _tells_later(view: View, actor: Actor) -> bool:
    """Tell whether the next verb behind an actor is one of saying, with nothing else between: "hat im März gewarnt".

    Or the one before it, where nobody else may say it: "I marts advarede tjenesten om, at …".
    """
    if view.passage.lexicon.pack.verb_last:
        return False
    near = view.near(view.of("reporting"), actor.start, actor.end, _TELLS_REACH)
    verbs = [m for m in near if m.value in _SAYS]
    before = [
        m for m in verbs if m.end <= actor.start and view.words(m.end, actor.start) <= _TURNED
    ]
    first = not any(a.end <= actor.start and not a.governed for a in view.actors)
    if before and first:
        return True
    low, high = actor.end, next((m.start for m in verbs if m.start >= actor.end), actor.end)
    others = [a for a in starting(view.actors, low, high) if not a.governed and a.head != "name"]
    if others and others[0].organ == actor.organ:
        return _tells_later(view, others[0])  # "the AISI, the domestic service, had warned"
    acts = [t for t in view.triggers["incident"] if low <= t.start < high]
    return high > low and not acts and not others and "," not in view.gap(low, high).lstrip(",")


def of_something(view: View, start: int, end: int) -> bool:
    """Tell whether an ending makes a name the owner of what follows it: "Fuzhou polisinin", "MİT'in"."""
    endings = view.passage.lexicon.pack.forms("syntax.genitive")
    written = tuple(form[1:] for form in endings if len(form) > _SHORT and form[0] == "'")
    if not written:
        return False
    behind = re.match(r"'\w+", view.gap(end, min(end + _ENDING, view.end)))
    if behind:
        return behind[0] in endings
    return view.gap(start, end).endswith(written)


def _closes(view: View, actor: Actor) -> bool:
    """Tell whether the verb of saying that closes a sentence is an actor's, in languages whose verb comes last.

    Not where it denies: who denies speaks of what it has done itself.
    """
    if not view.passage.lexicon.pack.verb_last:
        return False
    verbs = view.of("reporting")
    if not verbs or verbs[-1].value == "denies" or view.words(verbs[-1].end, view.end) > _MARKED:
        return False
    subject, _ = subject_of(view, verbs[-1], set())
    return subject is not None and subject.start == actor.start


def is_source(view: View, actor: Actor) -> bool:
    """Tell whether an actor stands by a marker of sources: "according to X", or "X'e göre", where it follows."""
    if not view.of("attribution"):
        return False
    before = view.near(view.of("attribution", "before"), actor.start, actor.start, _SOURCE_REACH)
    after = view.near(view.of("attribution", "after"), actor.end, actor.end, _MARKED)
    return any(
        m.end <= actor.start
        and view.words(m.end, actor.start) <= _SOURCE_REACH
        and not any(a.head != "syntax" for a in starting(view.actors, m.end, actor.start))
        for m in before
    ) or any(m.start >= actor.end and view.words(actor.end, m.start) <= _MARKED for m in after)
