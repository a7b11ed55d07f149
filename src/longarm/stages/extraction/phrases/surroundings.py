"""Surroundings: the signs around a place in a sentence, by the lists of words there and how near they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_BESIDE, _NEAR = 2, 24
"""Code points between a place and a word right beside it, or near it."""
_LENGTHS = ((3, "a short text"), (8, "some sentences"), (15, "many sentences"))
"""Sentences up to which a text is of such a length; what is longer is `a long text`."""
_BY_LAYER = frozenset(
    {
        "body",
        "cities",
        "countries",
        "divisions",
        "governments",
        "months",
        "name",
        "nationals",
        "number",
        "place",
        "regions",
        "weekdays",
        "word_or_place",
    }
)
"""Layers whose values say nothing here: which state, which month, whose name."""


def surroundings(view: View, start: int, end: int) -> set[str]:
    """Return the signs around `[start, end)`: `in list`, `before list`, `right before list`, and the same behind it."""
    signs: set[str] = set()
    for m in view.mentions:
        if m.layer in COMPONENT_LAYERS or (m.start < end and start < m.end):
            continue
        signs.update(f"{where} {list_of(m)}" for where in _where(m, start, end))
    signs |= {f"in {sort}" for sort in ("incident", "response", "link") if view.triggers[sort]}
    for actor in view.actors:
        signs.update(f"{where} {_sort_of(actor)}" for where in _where(actor, start, end))
    return signs | _marks(view, start, end)


def list_of(mention: Mention) -> str:
    """Return the list that a word is of, as a sign: its layer alone where the value is a name."""
    return mention.layer if mention.layer in _BY_LAYER else mention.key


def whose(actor: Actor, accused: Collection[str]) -> str:
    """Return whose somebody is, as a sign: the accused state's (ISO), another's, or nobody's."""
    if actor.country is None:
        return "nobody's"
    return "theirs" if actor.country in accused else "another's"


def length_of(sentences: int) -> str:
    """Return how long a text of so many sentences is, as a sign."""
    return next((name for most, name in _LENGTHS if sentences <= most), "a long text")


def _where(item: Mention | Actor, start: int, end: int) -> Iterator[str]:
    """Yield how a word stands to `[start, end)`."""
    yield "in"
    side, gap = ("before", start - item.end) if item.end <= start else ("behind", item.start - end)
    if gap <= _NEAR:
        yield side
    if gap <= _BESIDE:
        yield f"right {side}"


def _sort_of(actor: Actor) -> str:
    return f"actor {actor.points or actor.type}"


def _marks(view: View, start: int, end: int) -> set[str]:
    """Return the marks, or the sort of word, on both sides of a place."""
    before, behind = view.mark_before(view.start, start), view.mark_after(end, view.end)
    return {f"mark before {_mark(before)}", f"mark behind {_mark(behind)}"}


def _mark(printed: str) -> str:
    """Return a mark as it is printed, `word` for a letter, `digit`, `none` at an end."""
    if not printed:
        return "none"
    return "word" if printed.isalpha() else "digit" if printed.isdigit() else printed
