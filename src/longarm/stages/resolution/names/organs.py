"""Organs: what parts two organs of one state whose names agree in most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.lists import is_list
from longarm.stages.resolution.names.units import Parsed, Part, Script, Unit
from longarm.stages.resolution.names.weights import (
    COMMITTEES,
    LIGHT,
    OF_ORGANS,
    OF_STATES,
    SUBJECTS,
    WATCHING,
    WHOLES,
)

if TYPE_CHECKING:
    from longarm.stages.resolution.names.sides import Side
    from longarm.stages.resolution.names.tally import Tally


_SEVERAL = 2
_OFFICES = frozenset({"committee", "office"})


@lru_cache(maxsize=10_000)
def _is_office(ids: frozenset[str]) -> bool:
    return any(concepts()[each].family in _OFFICES for each in ids)


_ORGANS = OF_ORGANS | OF_STATES
_OR_COMMITTEES = _ORGANS | COMMITTEES


@dataclass(frozen=True, slots=True)
class _Organ:
    """What the name of an organ says it is: its forms, whether one is such as organs have, or committees besides.

    `whose` are its levels.
    """

    forms: tuple[Unit, ...]
    is_organ: bool
    may_be: bool
    whose: frozenset[str]


@lru_cache(maxsize=50_000)
def _organ(side: Side) -> _Organ:
    # What is a level elsewhere may be a form: 省 is a ministry and a province.
    forms = tuple(
        unit
        for unit in side.units
        if unit.part is Part.FORM or (unit.part is Part.LEVEL and not unit.ids.isdisjoint(_ORGANS))
    )
    ids = frozenset[str]().union(*(unit.ids for unit in forms))
    levels = (unit.ids for unit in side.units if unit.part is Part.LEVEL)
    return _Organ(
        forms,
        is_organ=not ids.isdisjoint(_ORGANS),
        may_be=not ids.isdisjoint(_OR_COMMITTEES),
        whose=frozenset[str]().union(*levels),
    )


def tell_organs_apart(
    left: Side,
    right: Side,
    over: tuple[list[Unit], list[Unit]],
    tally: Tally,
    *,
    formed: bool,
) -> None:
    """Note what parts organs of one state: less than what words of other bodies are near."""
    if tally.conflicts or not formed:
        return
    ours, theirs = _organ(left), _organ(right)
    if ours.is_organ and theirs.is_organ:
        tally.doubts += tally.near
        _note_further(left.parsed, right.parsed, over, tally, watched=False)
        _tell_whose(ours.whose, theirs.whose, tally)
    elif ours.may_be and theirs.may_be:
        _note_further(left.parsed, right.parsed, over, tally, watched=True)
        _tell_whose(ours.whose, theirs.whose, tally)
    if len(ours.forms) >= _SEVERAL and len(theirs.forms) == 1:
        _tell_offices(left.parsed, ours.forms, theirs.forms[0], over[0], tally)
    elif len(theirs.forms) >= _SEVERAL and len(ours.forms) == 1:
        _tell_offices(right.parsed, theirs.forms, ours.forms[0], over[1], tally)


def _tell_offices(
    own: Parsed, forms: tuple[Unit, ...], whole: Unit, side: list[Unit], tally: Tally
) -> None:
    """Note an office of what the other name says alone: in Chinese the last form is the body's own, 国务院研究室."""
    only = [unit for unit in forms if unit in side and _is_office(unit.ids)]
    if whole.ids <= WHOLES and only:
        tally.doubts.append(f"only one is a “{only[0].text}”")
        return
    last = forms[-1]
    if own.script is not Script.HAN or last not in side or last.ids.isdisjoint(OF_ORGANS):
        return
    if not whole.ids.isdisjoint(SUBJECTS):
        # A coast guard is called an agency in some languages only.
        return
    # Where one phrase says what it is and what for, the latter may be matched: 对外联络部.
    if not any(unit.text == last.text for unit in own.units if unit is not last):
        tally.doubts.append(f"only one is a “{last.text}”")


_OF_PARTY, _OF_STATE = "central", frozenset({"national"})


def _tell_whose(left: frozenset[str], right: frozenset[str], tally: Tally) -> None:
    """Note that one of two organs is the party's, or the centre's, and the other the state's: 中央, 国家."""
    for own, other in ((left, right), (right, left)):
        if (
            _OF_PARTY in own
            and _OF_PARTY not in other
            and other & _OF_STATE
            and not own & _OF_STATE
        ):
            tally.doubts.append("one is central, the other national")


def _note_further(
    left: Parsed,
    right: Parsed,
    over: tuple[list[Unit], list[Unit]],
    tally: Tally,
    *,
    watched: bool,
) -> None:
    """Note what only one of two organs is for besides: agriculture, and agriculture and fisheries.

    Where they are `watched` over, as a commission does, one may say it and the other not: 证监会 regulates securities.
    """
    if not (over[0] or over[1]):
        return
    further = [
        unit
        for side, own, other in ((over[0], left, right), (over[1], right, left))
        if not (other.words or own.pinyin or other.pinyin)
        and (is_list(own.text) or own.script is not other.script)
        for unit in side
        if unit.part is Part.FUNCTION
        and not (unit.ids <= LIGHT or _is_around(unit, own) or (watched and unit.ids & WATCHING))
    ]
    if further:
        tally.doubts.append(f"only one is of “{further[0].text}”")


def _is_around(unit: Unit, own: Parsed) -> bool:
    """Tell whether a Chinese name says with one word what its body belongs to: 国防部军事情报局 is a bureau."""
    forms = [each.text for each in own.units if each.part is Part.FORM]
    return own.script is Script.HAN and unit.text in forms[:-1]
