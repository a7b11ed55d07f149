"""World: the gazetteer's names as terms of a lexicon, chosen for the scripts a language is written in."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from longarm.gazetteer.bodies import INTERGOVERNMENTAL, bodies
from longarm.gazetteer.places import cities, place_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.gazetteer.places import City
    from longarm.languages.pack import Pack

INTERNATIONAL = "international"
"""Kind of a body that no one state has."""
NO_STATES = frozenset({"", "EU", "UN"})
"""What stands for the state of such a body in the gazetteer and in packs."""


def scripts_of(pack: Pack) -> tuple[str, ...]:
    """Return the scripts a language is written in, as the names of Unicode's characters begin; Latin is always read."""
    return tuple(dict.fromkeys((*pack.scripts, "LATIN")))


@cache
def world_terms(scripts: tuple[str, ...]) -> tuple[tuple[str, str, str], ...]:
    """Return `(layer, value, form)` for places and bodies that are written in one of `scripts`.

    A place's value is `kind|ISO|English name`; a body's is `type|ISO|key|English name`.
    """
    return tuple(chain(_places(scripts), _bodies(scripts)))


def _places(scripts: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield places by their names; a text in another script writes bodies in Latin letters, but hardly ever a place."""
    own = [script for script in scripts if script != "LATIN"] or scripts
    for name, place in place_names():
        if place.kind != "country" and _script(name) in own:
            layer = "word_or_place" if place.ambiguous else "place"
            yield layer, f"{place.kind}|{place.country}|{place.name}", name
    for city in _namesakes():
        if _script(city.name) in own:
            yield "word_or_place", f"{city.kind}|{city.country}|{city.name}", city.name


def _namesakes() -> Iterator[City]:
    """Yield the smaller cities whose name is an ordinary word and kept for a bigger one alone: León in Nicaragua."""
    kept = {name for city in cities() for name in city.ordinary}
    yield from (city for city in cities() if city.name in kept and city.name not in city.names)


def _bodies(scripts: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield bodies by their names; a bare abbreviation that means several is left to the words around it."""
    for body in bodies():
        for name in body.names:
            if _script(name) in scripts:
                value = f"{body.type}|{body.country}|{body.key or ''}|{body.name}"
                if body.house in INTERGOVERNMENTAL:
                    value = f"organ||{INTERNATIONAL}|{body.name}"
                yield "body", value, name


def _script(name: str) -> str:
    """Return the script of the first letter, as its Unicode name begins."""
    for character in name:
        if character.isalpha():
            return _script_of(character)
    return "UNKNOWN"


@cache
def _script_of(letter: str) -> str:
    word = unicodedata.name(letter, "UNKNOWN").split()[0]
    return "CJK" if word.startswith("CJK") else word
