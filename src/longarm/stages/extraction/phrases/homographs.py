"""Homographs: names of places in two states, read anew once it is known which state a text accuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.phrases.meanings import read_place
from longarm.stages.extraction.phrases.places import find_places, places_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View


def without_homographs(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    known: frozenset[str],
    accused: frozenset[str],
) -> list[tuple[Place, ...]]:
    """Return the places of all sentences, those of names in two states by who is `accused`."""
    return [
        tuple(find_places(view, known - accused, known & accused))
        if _has_homographs(view)
        else tuple(places)
        for view, places in zip(views, placed, strict=True)
    ]


def _has_homographs(view: View) -> bool:
    """Tell whether a name in a sentence is that of places in two states."""
    states: dict[tuple[int, int], str] = {}
    for m in places_named(view):
        state = read_place(m)[0]
        if states.setdefault((m.start, m.end), state) != state:
            return True
    return False
