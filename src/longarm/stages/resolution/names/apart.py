"""Apart: what a name has one phrase for, read by its parts where the other name says these one by one."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.concepts import likeness_of
from longarm.stages.resolution.names.lexicon import UNSPACED
from longarm.stages.resolution.names.parsing import take_apart
from longarm.stages.resolution.names.units import Parsed, Part, Script, Unit
from longarm.stages.resolution.names.weights import LIGHT

_PHRASES = frozenset({Part.FORM, Part.FUNCTION})
_SEVERAL, _LONG_RUN = 2, 4
"""Words of a phrase, and characters of one in a script without spaces."""


def spelled_apart(parsed: Parsed, other: Parsed) -> Parsed | None:
    """Return a name with the phrases that the other name spells out read by their parts; None where there is none.

    A phrase is spelled out where the other name has all of it that says much, and nothing of the kind is left there: a
    polytechnic is no university.
    """
    known = _ids(other.units)
    open_ = dict.fromkeys(
        unit.text for unit in parsed.units if not unit.ids & known and _is_phrase(unit.text)
    )
    if not open_:
        return None
    own = _ids(parsed.units)
    wanted = [unit for unit in other.units if not unit.ids & own]
    ids = _ids(wanted)
    places = frozenset[str]().union(*other.places, *other.nations)
    found = parsed
    said = frozenset[str]()
    for text in open_:
        parts = _parts_of(text)
        if parts is not None and _are_said(parts, ids, places):
            found = _with_parts(found, text, parts)
            said |= _ids(parts.units)
    whole = all(
        unit.ids & said
        if _says_much(unit)
        else unit.part is not Part.FORM or any(likeness_of(unit, each) for each in found.units)
        for unit in wanted
    )
    return found if whole and found is not parsed else None


def _ids(units: tuple[Unit, ...] | list[Unit]) -> frozenset[str]:
    return frozenset[str]().union(*(unit.ids for unit in units))


def _says_much(unit: Unit) -> bool:
    return unit.part in {Part.FUNCTION, Part.REGION} and not unit.ids <= LIGHT


def _is_phrase(text: str) -> bool:
    if UNSPACED.match(text):
        return len(text) >= _LONG_RUN
    return text.count(" ") + 1 >= _SEVERAL


@lru_cache(maxsize=20_000)
def _parts_of(text: str) -> Parsed | None:
    """Return a phrase read without what it means as a whole; None where not all of it means anything."""
    parts = take_apart(text, whole=False)
    several = len(parts.units) + len(parts.places) + len(parts.nations) >= _SEVERAL
    return parts if several and not parts.words else None


def _are_said(parts: Parsed, ids: frozenset[str], places: frozenset[str]) -> bool:
    """Tell whether all that says much in a phrase stands in another name, by the ids and places that it has."""
    much = [unit for unit in parts.units if _says_much(unit)]
    if len(much) < _SEVERAL:
        # One word that says much may be said of others too: the Rockefeller Brothers.
        much = [unit for unit in parts.units if unit.part is not Part.LEVEL]
    where = (*parts.places, *parts.nations)
    return (
        bool(much or where)
        and all(unit.ids & ids for unit in much)
        and all(keys & places for keys in where)
    )


def _with_parts(parsed: Parsed, text: str, parts: Parsed) -> Parsed:
    rest = (unit for unit in parsed.units if unit.text != text)
    return replace(
        parsed,
        units=tuple(dict.fromkeys((*rest, *parts.units))),
        places=tuple(dict.fromkeys((*parsed.places, *parts.places))),
        nations=tuple(dict.fromkeys((*parsed.nations, *parts.nations))),
    )


def other_forms(parsed: Parsed, other: Parsed) -> tuple[Parsed, ...]:
    """Return the other forms of a name that is one phrase, in the script of another name, each read by its parts."""
    if len(parsed.units) != 1 or parsed.words or parsed.places or parsed.nations:
        return ()
    unit = parsed.units[0]
    if len(unit.ids) > 1 or not _is_phrase(unit.text) or unit.part not in _PHRASES:
        return ()
    return _forms_of(next(iter(unit.ids)), other.script)


@lru_cache(maxsize=10_000)
def _forms_of(concept: str, script: Script) -> tuple[Parsed, ...]:
    forms = (form for forms in concepts()[concept].forms.values() for form in forms)
    found = (_parts_of(form) for form in dict.fromkeys(forms) if "*" not in form)
    return tuple(parts for parts in found if parts is not None and parts.script is script)
