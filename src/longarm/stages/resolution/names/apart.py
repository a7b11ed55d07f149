"""Apart: what a name has one phrase for, read by its parts where the other name says these one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.lexicon import UNSPACED
from longarm.stages.resolution.names.likeness import likeness_of
from longarm.stages.resolution.names.parsing import take_apart
from longarm.stages.resolution.names.pieces import How
from longarm.stages.resolution.names.sides import Side, side_of
from longarm.stages.resolution.names.units import Parsed, Part, Script, Unit
from longarm.stages.resolution.names.weights import LIGHT, RANKED, SIBLING

_PHRASES = frozenset({Part.FORM, Part.FUNCTION})
_SEVERAL, _LONG_RUN = 2, 3
"""Words of a phrase, and characters of one in a script without spaces."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase read by its parts: all that these mean, and what of it another name must have to spell it out."""

    parts: Parsed
    ids: frozenset[str]
    much: tuple[frozenset[str], ...]
    where: tuple[frozenset[str], ...]

    def is_said(self, ids: frozenset[str], places: frozenset[str]) -> bool:
        """Tell whether another name has all of it that says much, by the ids and places that are there."""
        for each in self.much:
            if ids.isdisjoint(each):
                return False
        return not any(places.isdisjoint(each) for each in self.where)


def spelled_apart(own: Side, other: Side) -> Side | None:
    """Return a name with the phrases that the other name spells out read by their parts; None where there is none.

    A phrase is spelled out where the other name has all of it that says much, and nothing of the kind is left there: a
    polytechnic is no university.
    """
    phrases = _phrases(own)
    if not phrases:
        return None
    known, ids = other.ids, other.ids - own.ids
    places = _where(other)
    found = own.parsed
    said = frozenset[str]()
    for unit, phrase in phrases:
        if known.isdisjoint(unit.ids):
            fits = phrase.is_said(ids, places)
        else:
            # What a matched phrase says besides must be what the other name has left: securities regulation, 证监.
            fits = not ids.isdisjoint(phrase.ids) and phrase.is_said(known, places)
        if fits and unit.text not in said and not _has_sibling(unit, other):
            found = _with_parts(found, unit.text, phrase.parts)
            said |= phrase.ids | {unit.text}
    if found is own.parsed:
        return None
    left = [unit for unit in other.units if own.ids.isdisjoint(unit.ids)]
    return side_of(found) if all(_is_answered(unit, said, found) for unit in left) else None


@lru_cache(maxsize=50_000)
def _phrases(side: Side) -> tuple[tuple[Unit, _Phrase], ...]:
    return tuple((unit, phrase) for unit in side.units if (phrase := _phrase_of(unit.text)))


@lru_cache(maxsize=50_000)
def _where(side: Side) -> frozenset[str]:
    """Return all places and states that a name may name."""
    return frozenset[str]().union(*side.parsed.places, *side.nations)


def _has_sibling(unit: Unit, other: Side) -> bool:
    """Tell whether another name is that of a sibling of another rank: by their parts both are people's courts."""
    return _is_ranked(unit.ids) and any(likeness_of(unit, each) == SIBLING for each in other.units)


@lru_cache(maxsize=10_000)
def _is_ranked(ids: frozenset[str]) -> bool:
    return any(concepts()[each].family in RANKED for each in ids)


def _is_answered(unit: Unit, said: frozenset[str], found: Parsed) -> bool:
    """Tell whether what the other name has left is in the phrases, or a form like another one."""
    if _says_much(unit):
        return not said.isdisjoint(unit.ids)
    return unit.part is not Part.FORM or any(likeness_of(unit, each) for each in found.units)


def _ids(units: tuple[Unit, ...]) -> frozenset[str]:
    return frozenset[str]().union(*[unit.ids for unit in units])


def _says_much(unit: Unit) -> bool:
    return unit.part in {Part.FUNCTION, Part.REGION} and not unit.ids <= LIGHT


def _is_phrase(text: str) -> bool:
    if UNSPACED.match(text):
        return len(text) >= _LONG_RUN
    return text.count(" ") + 1 >= _SEVERAL


@lru_cache(maxsize=50_000)
def _phrase_of(text: str) -> _Phrase | None:
    """Return what the parts of a phrase say; None where less than two mean anything, or one of them nothing."""
    parts = take_apart(text, How(whole=False)) if _is_phrase(text) else None
    if parts is None or parts.words:
        return None
    if len(parts.units) + len(parts.places) + len(parts.nations) < _SEVERAL:
        return None
    much = [unit for unit in parts.units if _says_much(unit)]
    if len(much) < _SEVERAL:
        # One word that says much may be said of others too: the Rockefeller Brothers.
        much = [unit for unit in parts.units if unit.part is not Part.LEVEL]
    where = (*parts.places, *parts.nations)
    if not (much or where):
        return None
    return _Phrase(parts, _ids(parts.units), tuple(unit.ids for unit in much), where)


def _with_parts(parsed: Parsed, text: str, parts: Parsed) -> Parsed:
    rest = (unit for unit in parsed.units if unit.text != text)
    return replace(
        parsed,
        units=tuple(dict.fromkeys((*rest, *parts.units))),
        places=tuple(dict.fromkeys((*parsed.places, *parts.places))),
        nations=tuple(dict.fromkeys((*parsed.nations, *parts.nations))),
    )


def other_forms(own: Side, other: Side) -> tuple[Parsed, ...]:
    """Return the other forms of a name that is one phrase, in the script of another name, each read by its parts."""
    if len(own.units) != 1 or own.words or own.parsed.places or own.nations:
        return ()
    unit = own.units[0]
    if len(unit.ids) > 1 or unit.part not in _PHRASES or not _is_phrase(unit.text):
        return ()
    if _has_sibling(unit, other):
        return ()
    return _forms_of(next(iter(unit.ids)), other.script)


@lru_cache(maxsize=10_000)
def _forms_of(concept: str, script: Script) -> tuple[Parsed, ...]:
    forms = (form for forms in concepts()[concept].forms.values() for form in forms)
    found = (_phrase_of(form) for form in dict.fromkeys(forms) if "*" not in form)
    return tuple(each.parts for each in found if each is not None and each.parts.script is script)
