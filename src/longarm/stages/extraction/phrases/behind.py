"""Behind: bodies whose name stands some words behind the noun for them, or right before it: "the X group"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.names.hometowns import is_adjective

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.actors import Actor

_POINTS = frozenset({"organization", "outlet"})
_FEW, _MANY = 2, 6
"""Words that stand between at least and at most, the first of them a genitive's."""
_CALLED = 4
"""Words between a name and the noun for what is called so."""
_WALL = re.compile(r"[,;:.!?()\n\"]")
_VERBS = frozenset({"attribution", "modality", "reporting", "response"})
_NO_CONTENT = ("determiners", "genitive", "indefinite", "prepositions", "place", "and", "breaks")


def with_names_behind(passage: Passage, actors: Sequence[Actor]) -> list[Actor]:
    """Return the actors with a noun for a body, what it is for and the name behind as one."""
    found: list[Actor] = []
    index = 0
    while index < len(actors):
        actor = actors[index]
        if _is_called_before(passage, actors[index : index + 2]):
            noun = actors[index + 1]
            kind = VoiceType.OUTLET if noun.points == "outlet" else VoiceType.ORGANIZATION
            governed = actor.governed or noun.governed
            found.append(replace(actor, end=noun.end, type=kind, governed=governed))
            index += 2
            continue
        taken = _taken(passage, actors[index : index + 3])
        if taken:
            last = actors[index + taken]
            start = actors[index + 1].start if _is_of_a_state(passage, actors[index:]) else None
            name = passage.text[start : last.end] if start is not None else last.name
            kind = VoiceType.OUTLET if actor.points == "outlet" else VoiceType.ORGANIZATION
            last = replace(last, type=kind, name=name, role=None, governed=actor.governed)
            found.append(replace(last, start=actor.start, bare_country=False, points=""))
        else:
            found.append(actor)
        index += taken + 1
    return found


def _taken(passage: Passage, actors: Sequence[Actor]) -> int:
    """Return how many actors behind the first belong to it, the name last; 0 where none do."""
    noun = actors[0]
    if noun.head != "sources" or noun.points not in _POINTS:
        return 0
    if _is_of_a_state(passage, actors):
        return 2
    for place, other in enumerate(actors[1:], start=1):
        if other.head == "name":
            near = place == 1 and _is_local(passage, noun.end, other)
            return place if near or _is_for(passage, noun.end, other) else 0
        if other.points != "role" and not other.bare_country:
            return 0
    return 0


def _is_local(passage: Passage, end: int, name: Actor) -> bool:
    """Tell whether one adjective says where a body is at home: "l'association lisboète X", "la ONG vienesa X"."""
    after = passage.lexicon.pack.modifiers == "after" and passage.lexicon.pack.name_case
    return after and is_adjective(passage, end, name.start)


def _is_called_before(passage: Passage, actors: Sequence[Actor]) -> bool:
    """Tell whether the noun for a body stands right behind its name: "a bécsi X szervezet", "X adlı dernek"."""
    pack = passage.lexicon.pack
    if len(actors) <= 1 or pack.modifiers != "before" or not pack.name_case or pack.noun_case:
        return False
    name, noun = actors[:2]
    if name.head != "name" or noun.head != "sources" or noun.points not in _POINTS:
        return False
    gap = passage.folded[name.end : noun.start]
    if gap == " ":  # one word alone may be an adjective: "Kúrdneska félagið"
        return passage.text[noun.start].islower() and (" " in name.name or pack.verb_last)
    called = any(
        m.key == "naming.called" and m.start == name.end + 1
        for m in passage.within(name.end, noun.start)
    )
    return called and not _WALL.search(gap) and len(gap.split()) <= _CALLED


def _is_of_a_state(passage: Passage, actors: Sequence[Actor]) -> bool:
    """Tell whether a state's name begins the name right behind a noun: "the exile group Rwanda Open Table"."""
    if len(actors) <= _FEW or not passage.lexicon.pack.name_case:
        return False
    noun, state, name = actors[:3]
    beside = passage.text[noun.end : state.start] == " " == passage.text[state.end : name.start]
    return beside and state.bare_country and state.head == "countries" and name.head == "name"


def _is_for(passage: Passage, end: int, name: Actor) -> bool:
    """Tell whether what a body is for stands between its noun and its name: a genitive and nouns, no verb."""
    pack = passage.lexicon.pack
    gap = passage.folded[end : name.start]
    words = gap.replace("'", "' ").split()
    if pack.modifiers != "after" or _WALL.search(gap) or not _FEW <= len(words) <= _MANY:
        return False
    genitive = pack.forms("syntax.genitive")
    small = {form for key in _NO_CONTENT for form in pack.forms(f"syntax.{key}")}
    inside = passage.within(end, name.start)
    free = not any(m.layer in _VERBS for m in inside)
    return free and words[0] in genitive and words[-1].rstrip("'") not in small
