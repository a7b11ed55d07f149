"""Holders: names that stand behind a role or a noun for a body, past what says of which office or for whom it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View

_OFFICE = re.compile(r"\s[^,;:.!?\"()]{2,60},\s")
"""What stands between a role and the comma before its holder: an office that no list knows."""
_PURPOSE = re.compile(r"\s[^,;:.!?\"()]{6,60}\s")
"""What says for whom a body is, between the noun for it and its name."""
_WORDS = 6
"""Words of either."""
_HOLDERS = 3
"""Actors behind a role of which one may be its holder."""
_CONTENT = 4
"""Letters from which on the last word before a name is no preposition."""
_ENDED = re.compile(r"\s*(?:[,.;:!?\"]|$)")
_TELLING = frozenset({"attribution", "reporting"})
_CLAUSES = frozenset({"breaks", "relatives"})


def of_an_office(view: View, role: Actor) -> Actor | None:
    """Return the name that commas set off behind a role and its office: "disse a ministra da pasta, Name"."""
    for other in starting(view.actors, role.end, view.end)[:_HOLDERS]:
        gap = view.gap(role.end, other.start)
        if other.head != "name" or not _OFFICE.fullmatch(gap):
            continue
        ended = _ENDED.match(view.passage.folded, other.end, view.end)
        return other if ended and _is_of(view, role.end, other.start) else None
    return None


def body_behind(view: View, noun: Actor) -> Actor | None:
    """Return the body by its name: "denuncia o coletivo de apoio a refugiados Name"."""
    if not view.passage.lexicon.pack.articles or view.passage.lexicon.pack.modifiers != "after":
        return None
    for name in starting(view.of("name"), noun.end, view.end)[:1]:
        gap = view.gap(noun.end, name.start)
        last = gap.split()[-1:]
        if (
            not _PURPOSE.fullmatch(gap)
            or not gap.islower()
            or not _is_of(view, noun.end, name.start)
        ):
            return None
        if len(last[0]) < _CONTENT or len(gap.split()) == 1 or not _many(view, name.start):
            return None
        printed = view.passage.text[name.start : name.end]
        return replace(
            noun, start=name.start, end=name.end, name=printed, head="name", points="", role=None
        )
    return None


def _many(view: View, start: int) -> bool:
    """Tell whether what stands right before a name is said of many, so that it is no title of one who bears it."""
    many = {view.passage.text[m.start : m.end] for m in view.of("targets", "many")}
    titles = [a.role for a in view.actors if a.start <= start < a.end and a.role]
    return many.issuperset(titles)


def _is_of(view: View, start: int, end: int) -> bool:
    """Tell whether a short phrase opens with a genitive, and nothing in it says or does anything."""
    first = view.gap(start, end).split()[:1]
    if not first or view.words(start, end) > _WORDS:
        return False
    joined = first[0].startswith(view.passage.lexicon.pack.forms("syntax.genitive") or ("\0",))
    return joined and not any(
        m.layer in _TELLING or (m.layer == "syntax" and m.value in _CLAUSES)
        for m in view.between(start, end)
    )
