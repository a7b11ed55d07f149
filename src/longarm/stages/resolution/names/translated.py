"""Translated: the places that a concept's words may name as well: Tibet, Chengguan, Peace District."""

from __future__ import annotations

from functools import lru_cache

from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.lexicon import first_of
from longarm.stages.resolution.names.placing import keys_of, keys_of_concept
from longarm.stages.resolution.names.sides import Side
from longarm.stages.resolution.names.units import Part, Unit


@lru_cache(maxsize=50_000)
def said_by(side: Side) -> tuple[tuple[Unit, frozenset[str]], ...]:
    """Return the concepts of a name that may be places after all, with those places."""
    found = ((unit, _named(unit.text, unit.ids, unit.part)) for unit in side.units)
    return tuple((unit, keys) for unit, keys in found if keys)


@lru_cache(maxsize=20_000)
def _named(text: str, ids: frozenset[str], part: Part) -> frozenset[str]:
    """Return the places that a concept may name by what it means, in Chinese, or by how its words are spelled."""
    regions = (
        (
            key
            for each in ids
            for key in keys_of_concept(each)
            # A part of the world is no place in China.
            if not key.startswith("CN/")
        )
        if part is Part.REGION
        else ()
    )
    # A name that is translated: Peace District is 和平区.
    chinese = (f"CN/{form}" for each in ids for form in concepts()[each].forms.get("zh", ()))
    words = text.split()
    # What follows must be its level: the Tibet Autonomous Region is a place, Shanghai Medical University none.
    sizes = [at for at in range(1, len(words)) if all(map(_tells_level, words[at:]))]
    names = [text, *(" ".join(words[:size]) for size in sizes)]
    return frozenset(regions).union(chinese, *(keys_of(letters_of(name)) for name in names))


def _tells_level(word: str) -> bool:
    return any(concepts()[each].kind is Kind.LEVEL for each in first_of(word)[1])
