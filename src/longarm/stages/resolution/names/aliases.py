"""Aliases: other spellings of a name, made of its units, by which a matcher of letters finds it in other scripts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.readings import toneless
from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.parsing import parse
from longarm.stages.resolution.names.units import Parsed, Part, Script, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPOKEN = frozenset({Part.FUNCTION, Part.FORM, Part.BRANCH, Part.REGION})


@lru_cache(maxsize=100_000)
def name_aliases(name: str) -> tuple[str, ...]:
    """Return up to two aliases in Latin letters: the units in English, and Chinese characters in pinyin.

    They are made and nobody printed them: they help to find, and are no evidence.
    """
    parsed = parse(name)
    found = [" ".join(_english(parsed))]
    if parsed.script is Script.HAN:
        found.append(_pinyin(parsed.name))
    return tuple(
        dict.fromkeys(each for each in found if each and each.casefold() != name.casefold())
    )


def _english(parsed: Parsed) -> Iterable[str]:
    """Yield states, places, concepts and unknown words, each kind in the order of the alphabet."""
    yield from sorted("/".join(sorted(codes)) for codes in parsed.nations)
    yield from sorted(_place(keys) for keys in parsed.places)
    yield from sorted(_word(unit) for unit in parsed.units if unit.part in _SPOKEN)
    yield from sorted(min(word.letters) for word in parsed.words)


def _place(keys: frozenset[str]) -> str:
    """Return the likeliest place by its pinyin, or by the gazetteer's key where it is not in China."""
    best = max(sorted(keys), key=lambda key: index().spots[key].rank)
    if not best.startswith("CN/"):
        return best.rpartition(":")[2]
    return "".join(toneless(char)[0] for char in best[3:] if toneless(char)).capitalize()


def _word(unit: Unit) -> str:
    """Return a concept by its first English form; of several by the first by its id, which is the same for all."""
    known = concepts()
    ids = sorted(each for each in unit.ids if known[each].kind is not Kind.SHORT) or sorted(
        unit.ids
    )
    forms = known[ids[0]].forms.get("en", (ids[0],))
    return forms[0].strip("*")


def _pinyin(name: str) -> str:
    return " ".join(toneless(char)[0] if toneless(char) else char for char in name)
