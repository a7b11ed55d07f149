"""Unreal: acts that a sentence only speaks of, in a law, a course, a fear: nobody is said to have done them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.acts.single import is_somebody
from longarm.stages.extraction.words.mentions import UNREAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_ASKED = "asked"
_RULE = "rules"
"""Words for a law or a draft, on either side of which an act may be its own."""
_REACH = {
    "advice": 14,
    "against": 4,
    _ASKED: 12,
    "general": 4,
    "laws": 14,
    "likened": 8,
    "risk": 4,
    _RULE: 14,
}
"""Words between what makes an act unreal and the act: a law and a course list several."""
_UNSPACED = 2
"""How many times as many characters, where no words are spaced."""
_TOWN = 3
"""Words between an act and the town where it was done."""
_TOWNS = frozenset({"cities", "place"})
_LISTS = frozenset({"advice", _ASKED, "laws", _RULE})
"""Behind these commas part what is listed, and relative clauses go on with it. Before them a comma ends the act."""
_RULED = ("advice", "laws", _RULE)
_WALL = re.compile(r"[;:.!?；：。！？]")
_PAUSE = re.compile(r"[,，、،]")


def is_unreal(view: View, trigger: Trigger) -> bool:
    """Tell whether an act is only spoken of: "a bill against harassment", "how to notice that one is followed".

    What makes it so stands before it; where verbs come last, and for a word for a law, behind it too. An act with a
    town beside it was done, whatever law follows from it, and so was one in a town that somebody is asked about.
    """
    either = view.passage.lexicon.pack.verb_last
    marks = view.of(UNREAL)
    if not marks:
        return False
    beside = {
        _RULE: _has_a_town(view, trigger),
        _ASKED: any(m.layer in _TOWNS for m in view.mentions),
    }
    return any(
        _reaches(view, m, trigger)
        for m in marks
        if (m.value == _RULE or either or m.start < trigger.end) and not beside.get(m.value)
    )


def speaks_of_rules(view: View) -> bool:
    """Tell whether a sentence is of a law or of advice: acts told beside it of nobody, nowhere, are its own."""
    return bool(view.of(UNREAL, *_RULED))


def tells_of_one(view: View, places: Sequence[Place]) -> bool:
    """Tell whether a sentence names a town, a day, a number or a person, as whoever tells of an event does."""
    somebody = any(map(is_somebody, view.actors))
    return bool(view.when or view.numbers or somebody or any(place.city for place in places))


def _has_a_town(view: View, trigger: Trigger) -> bool:
    return any(
        m.layer in _TOWNS and m.end > trigger.start and view.words(*_between(m, trigger)) <= _TOWN
        for m in view.near(view.mentions, trigger.start, trigger.end, _TOWN)
    )


def _between(mark: Mention, trigger: Trigger) -> tuple[int, int]:
    """Return the gap between a mark and an act, an empty one where they overlap."""
    if mark.end <= trigger.start:
        return mark.end, trigger.start
    return trigger.end, max(mark.start, trigger.end)


def _reaches(view: View, mark: Mention, trigger: Trigger) -> bool:
    """Tell whether few enough words part a mark from an act, and nothing that ends what the mark is of."""
    low, high = _between(mark, trigger)
    reach = _REACH[mark.value] * (1 if view.passage.lexicon.pack.spaces else _UNSPACED)
    gap = view.gap(low, high)
    lists = mark.value in _LISTS and mark.start < trigger.end
    if view.words(low, high) > reach or _WALL.search(gap) or (not lists and _PAUSE.search(gap)):
        return False
    walls = {"syntax.breaks"} if lists else {"syntax.breaks", "syntax.relatives"}
    supposed = {m.start for m in view.of("modality", "hypothetical")}  # "what to do if"
    return not any(m.key in walls and m.start not in supposed for m in view.between(low, high))
