"""Meanings: which place a name means that several have, by what the document, or the list it stands in, names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.gazetteer.places import countries

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_STEM = 4
"""Letters in which the names of a state and of its capital are one: Tunis, Algiers."""


def heading_state(view: View, start: int) -> frozenset[str]:
    """Return the state that heads a list before a place: "Canada: Richmond and Markham"; empty where none does."""
    stop = max(view.passage.folded.rfind(mark, view.start, start) for mark in ":(")
    if stop < 0 or any(mark in view.gap(stop, start) for mark in ";)"):
        return frozenset()
    heads = [m for m in view.of("countries") if m.end <= stop and not view.gap(m.end, stop).strip()]
    return frozenset(m.value for m in heads)


def meaning_of(
    mentions: Sequence[Mention], fits: Sequence[Collection[str]]
) -> tuple[str, str | None]:
    """Return country and city of the reading that fits what is named, else of the first, which is the biggest.

    `fits` are states in the order in which they are asked.
    """
    read = [read_place(mention) for mention in sorted(mentions, key=_of_the_world)]
    read = [each for each in read if not _is_named_as_a_state(each, mentions)] or read
    biggest = read[0][0]
    if biggest in countries() and read[0][1] == countries()[biggest].capital:
        return read[0]  # London is Britain's, whatever else the text names
    fitting = next((each for states in fits if (each := [r for r in read if r[0] in states])), read)
    return next((meaning for meaning in fitting if meaning[1]), fitting[0])


def _is_named_as_a_state(reading: tuple[str, str | None], mentions: Sequence[Mention]) -> bool:
    """Tell whether a city is called by its state's name here, which means the state: "México", no "Ciudad de México".

    Not where both have one name, or did before their endings parted: Singapore, Tunis and Tunisia.
    """
    state, city = reading
    named = any(m.layer == "countries" and m.value == state for m in mentions)
    if not (named and city and state in countries()):
        return False
    name = countries()[state].name
    return city != name and (" " in city or not name.startswith(city[:_STEM]))


def _of_the_world(mention: Mention) -> bool:
    """Tell whether a reading is the world's, which comes after the pack's own."""
    return mention.layer != "cities"


def read_place(mention: Mention) -> tuple[str, str | None]:
    """Return the state (ISO) of a mention of a place, and its city, None for a state itself."""
    if mention.layer in {"countries", "governments"}:
        return mention.value, None
    if mention.layer == "cities":
        name, _, country = mention.value.partition("|")
        return country, name
    _, country, name = mention.value.split("|", 2)
    return country, name
