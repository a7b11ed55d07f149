"""Papers: whose report a sentence means that names its maker behind it: "the report «X», which Y published"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.names.titled import is_paper
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_REACH = 12
"""Words between a paper and the verb for what was done with it, its title among them."""
_BEHIND = 6
"""Words between that verb and who did it: when and where."""
_END = re.compile(r"[.;:!?](?=\s|$)")
_WALL = re.compile(r"[.,;:!?]")
_MAKERS = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})


def maker(view: View, marker: Mention, paper: Actor | None) -> Actor | None:
    """Return who made the paper that a marker names, or that it ends in; None where nobody is named for it."""
    if marker.value == "after":
        return maker_before(view, marker)
    if paper is None and not ends_in_paper(view, marker):
        return None
    return maker_of(view, paper.end if paper else marker.end)


def ends_in_paper(view: View, marker: Mention) -> bool:
    """Tell whether a phrase for whose word follows ends in the noun for a paper: "wynika *z raportu*"."""
    return is_paper(view.passage.lexicon, view.gap(marker.start, marker.end).split()[-1])


def made_by(view: View, verb: Mention, subject: Actor | None) -> Actor | None:
    """Return who made the paper that a verb of saying has as its subject, if it says so; else the subject."""
    if subject is None or subject.points != "document":
        return subject
    return maker_of(view, max(verb.end, subject.end)) or subject


def maker_of(view: View, end: int) -> Actor | None:
    """Return who made the paper that ends at `end`, where the sentence goes on to say so; None where it does not."""
    for verb in starting(view.of("counting", "presents"), end, view.end)[:1]:
        gap = view.gap(end, verb.start)
        if view.words(end, verb.start) > _REACH or _END.search(gap):
            return None
        between = [a for a in starting(view.actors, end, verb.start) if _may_make(a)]
        if between:
            return between[-1]
        behind = [a for a in starting(view.actors, verb.end, view.end) if _may_make(a)]
        return behind[0] if behind and _is_near(view, verb.end, behind[0]) else None
    return None


def maker_before(view: View, marker: Mention) -> Actor | None:
    """Return who made the paper before which a sentence says so: "Y'nin yayımladığı «X» raporuna göre"."""
    first = view.gap(marker.start, marker.end).split()[0]
    if not (view.passage.lexicon.pack.verb_last and is_paper(view.passage.lexicon, first)):
        return None
    for verb in reversed(view.of("counting", "presents")):
        if verb.end > marker.start or view.words(verb.end, marker.start) > _BEHIND:
            continue
        before = [
            a
            for a in view.actors
            if a.end <= verb.start and a.type in _MAKERS and not (a.points or a.head == "syntax")
        ]
        near = before and view.words(before[-1].end, verb.start) <= _BEHIND
        return before[-1] if near else None
    return None


def _may_make(actor: Actor) -> bool:
    return (
        actor.type in _MAKERS
        and actor.head != "syntax"
        and not (actor.points or actor.governed or actor.bare_country)
    )


def _is_near(view: View, end: int, actor: Actor) -> bool:
    near = view.words(end, actor.start) <= _BEHIND
    return near and not _WALL.search(view.gap(end, actor.start))
