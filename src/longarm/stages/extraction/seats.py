"""Seats: where a court, a police force or a mission sits, which tells whose it is or what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.passage import Passage

SEATED = frozenset({"court", "parliament", "police", "prosecutor", "public_security"})
"""Organs of the state in which they sit: "a court in Berlin"."""
MISSIONS = frozenset({"embassy", "consulate"})
"""Organs that sit in another state: the place is part of their name."""
PLACE_LAYERS = frozenset({"place", "cities", "countries"})
_SEAT_REACH = 2
_TIES = frozenset({"syntax.place", "syntax.genitive"})
"""Words between an organ and its place: "police in Lyon", "polizia di Wenzhou"."""


def seat_of(passage: Passage, start: int, end: int) -> str | None:
    """Return the state of the place right after "in", or right before where a script has no spaces: 柏林一家法院."""
    spaced = passage.lexicon.pack.spaces
    for m in passage.within(end, end + 40) if spaced else ():
        if m.layer in PLACE_LAYERS and passage.words_between(end, m.start) <= _SEAT_REACH:
            tied = [p for p in passage.within(end, m.start) if p.key in _TIES]
            return state_of(m) if tied else None
    for m in reversed(list(passage.within(max(0, start - 10), start))) if not spaced else ():
        if m.layer in PLACE_LAYERS:
            return state_of(m)
    return None


def with_host(passage: Passage, end: int) -> int:
    """Return where "embassy in Dublin" ends: the place is part of the name, and no place of a site."""
    for m in passage.within(end, end + 40):
        if m.layer in {"place", "cities", "countries", "governments"}:
            located = any(p.key == "syntax.place" for p in passage.within(end, m.start))
            return m.end if located and passage.words_between(end, m.start) <= _SEAT_REACH else end
    return end


def state_of(place: Mention) -> str:
    """Return the state (ISO) of a place."""
    if place.layer == "countries":
        return place.value
    return place.value.split("|")[1]


def after_genitive(passage: Passage, start: int) -> bool:
    """Tell whether a genitive stands right before a capital, so that it only says where: "la comisaría de Budapest"."""
    return any(m.key == "syntax.genitive" and m.end >= start - 1 for m in passage.within(max(0, start - 6), start))
