"""Addresses: the state or province behind a town's name, which says where the town is: "Boulder, Colo."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.places import countries
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_FEDERAL = frozenset({"AU", "BR", "CA", "IN", "MX", "US"})
"""States in whose addresses a state or province follows the city; elsewhere two names after one another are a list."""
SHORT = "divisions"
"""Layer of what a division is written short as ("Colo."), which is none without a town before it."""
_TOWN = re.compile(r"((?:[^\W\d_][\w'’-]*\.? ){0,2}[^\W\d_][\w'’-]+),\s$")
_LONGEST = 48
"""Code points that a town's name has at most."""
_KNOWN = frozenset({"cities", "governments", "place", "word_or_place"})
_ADDRESSES = frozenset({SHORT, "place", "word_or_place"})


class Town(NamedTuple):
    """A town by its name as printed, with the division behind it, at `[start, end)` of the text."""

    start: int
    end: int
    name: str
    country: str


def towns(view: View) -> Mapping[int, Town]:
    """Return the towns of a sentence that a state or province of their country follows, by where they start."""
    if _ADDRESSES.isdisjoint(view.listed) or not view.passage.lexicon.pack.name_case:
        return {}
    found: dict[int, Town] = {}
    for m in view.mentions:
        if m.layer not in _ADDRESSES:
            continue
        country = m.value if m.layer == SHORT else division_of(m)
        town = _before(view, m, country) if country in _FEDERAL else None
        short = view.passage.text[m.end - 1] == "."
        if town is not None and (short or not _listed(view, town.start, m.end)):
            found[town.start] = town
    return found


def _listed(view: View, start: int, end: int) -> bool:
    """Tell whether "and" goes on behind a division, so that it and the known town before may be a list."""
    if not any(m.layer in _KNOWN for m in starting(view.mentions, start, start + 1)):
        return False
    joints = view.near(view.of("syntax", "and"), end, end, 1)
    return any(0 <= m.start - end <= len(", ") for m in joints)


def _before(view: View, division: Mention, country: str) -> Town | None:
    """Return the town whose name, set apart by a comma, stands behind a preposition of place or opens the sentence."""
    low = max(view.start, division.start - _LONGEST)
    match = _TOWN.search(view.passage.text[low : division.start])
    if match is None:
        return None
    words = match.group(1).split(" ")
    while words and not words[0][:1].isupper():
        words = words[1:]
    name = " ".join(words)
    start = low + match.end(1) - len(name)
    opens = start == view.start and name.isupper()
    put = any(
        0 <= start - m.end <= 1 for m in view.near(view.of("syntax", "place"), start, start, 1)
    )
    if not name or not all(word[:1].isupper() for word in words) or not (opens or put):
        return None
    known = starting(view.mentions, start, start + 1)
    city = next((m.value.split("|", 2)[2] for m in known if _in_the_state(m, country)), None)
    return Town(start, division.end, city or (name.title() if opens else name), country)


def _in_the_state(mention: Mention, country: str) -> bool:
    """Tell whether the gazetteer knows a town of that name in a state."""
    return mention.layer in {"place", "word_or_place"} and mention.value.startswith(
        f"city|{country}|"
    )


def division_of(mention: Mention) -> str | None:
    """Return the state one of whose divisions a name of a place is; None for towns."""
    kind, _, rest = mention.value.partition("|")
    country = rest.partition("|")[0]
    return country if kind == "division" and country in countries() else None


def is_division(readings: Sequence[Mention], country: str) -> bool:
    """Tell whether a name is that of a federation's state, which says where the city right before it lies."""
    return country in _FEDERAL and any(m.value.startswith(f"division|{country}|") for m in readings)
