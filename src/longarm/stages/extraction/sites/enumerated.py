"""Enumerated: cities of facilities in a list whose parts states head: "Canada: Richmond. Peru, two (Lima, Cusco)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.slots import SiteKind
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_PART = re.compile(r"[^;；]+")
_HEADED = re.compile(r"\s?(?:[:：,，(（-]|$)")
_COLON = re.compile(r"[:：]\s")
_TELLING = frozenset({"attribution", "reporting", "targets"})
_OTHERS = 4
"""Words of a part beside its places and numbers: "one in", "both in", "closed by the"."""


class Entry(NamedTuple):
    """A part of a list: the state that heads it (ISO), where it begins, and its cities."""

    state: str
    start: int
    cities: tuple[Place, ...]


def entries_of(view: View, places: Sequence[Place]) -> Iterator[Entry]:
    """Yield the parts of a sentence that a state heads with a mark behind it, with their cities.

    Not where something is told in one: of acts, of people, by somebody.
    """
    for match in _PART.finditer(view.passage.folded, view.start, view.end):
        start, end = _begins(view, places, match.start()), match.end()
        inside = starting(places, start, end)
        heads = [
            m for m in starting(view.of("countries"), start, end) if _opens(view, start, m.start)
        ]
        if not heads or not _HEADED.match(view.passage.folded, heads[0].end, end):
            continue
        state = heads[0].value
        cities = tuple(
            p for p in inside if p.city and p.country == state and p.start >= heads[0].end
        )
        told = any(m.layer in _TELLING for m in starting(view.mentions, start, end))
        told |= bool(starting(view.triggers["incident"], start, end))
        if cities and not told and _only_places(view, (start, end), inside):
            yield Entry(state, start, cities)


def topic_ahead(steps: Sequence[tuple[View, Sequence[Place]]]) -> SiteKind | None:
    """Return of what kind the facilities of a list are that stands before the first word for them; else None.

    "Argentina: two in Buenos Aires. Bolivia: Cochabamba. All these offices answer to the police of Fuzhou."
    """
    for view, places in steps:
        kinds = [f.kind for f in view.facilities if f.kind is not None]
        if kinds:
            return None
        if any(True for _ in entries_of(view, places)):
            break
    return next((f.kind for view, _ in steps for f in view.facilities if f.kind is not None), None)


def _begins(view: View, places: Sequence[Place], start: int) -> int:
    """Return where a part begins behind what announces the list: "By state: Peru, two (…)"."""
    colon = _COLON.search(view.passage.folded, start, view.end)
    if colon is None or starting(places, start, colon.start()):
        return start
    named = any(m.layer == "countries" for m in starting(view.mentions, start, colon.start()))
    return start if named else colon.end()


def _opens(view: View, start: int, place: int) -> bool:
    return not any(map(str.isalnum, view.gap(start, place)))


def _only_places(view: View, span: tuple[int, int], places: Sequence[Place]) -> bool:
    """Tell whether little stands in a part beside its places, its numbers and what became of one."""
    start, end = span
    known = [(p.start, p.end) for p in places]
    known += [(n.start, n.stop) for n in view.numbers if start <= n.start < end]
    known += [(m.start, m.end) for m in starting(view.of("countries"), start, end)]
    known += [(date.start, date.end) for date in view.dates if start <= date.start < end]
    rest, at = 0, start
    for low, high in (*sorted(known), (end, end)):
        rest += view.words(at, low) if low > at else 0
        at = max(at, high)
    return rest <= _OTHERS * max(1, len(places))
