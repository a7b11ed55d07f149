"""Editing: the slots that a person sets in a claim, checked by the contract's types before anything is kept."""

from __future__ import annotations

import json
import re
import types
from dataclasses import fields, replace
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin

from longarm.errors import BadSlotError
from longarm.gazetteer.places import countries
from longarm.model.contract import field_types
from longarm.model.schema import PARTIAL_DATE
from longarm.model.slots import CATEGORY_OF, WORLD, Figure, Incident, Slots

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING = frozenset({"", "null"})
"""What a person writes for a slot that the text does not fill."""
_CODE = 2
"""Letters of a state's code."""


def edited(slots: Slots, changes: Mapping[str, object]) -> Slots:
    """Return slots with some of them set to JSON values; a tactic brings its category along.

    Raises:
        BadSlotError: there is no such slot, or it cannot hold the value.
    """
    hints = field_types(cast("type", type(slots)))
    typed: dict[str, Any] = {}
    for name, value in changes.items():
        if name not in hints:
            raise BadSlotError(name, value, f"one of the slots {', '.join(hints)}")
        typed[name] = _typed(name, hints[name], value)
    made: Slots = replace(slots, **typed)
    if isinstance(made, Incident):
        _same_category(made, typed)
        made = replace(made, category=CATEGORY_OF[made.tactic])
    if isinstance(made, Figure) and None not in {made.low, made.high}:
        _in_order(made)
    return made


def slot_from_text(slots: Slots, name: str, text: str) -> object:
    """Return what a person typed for a slot as a JSON value: `45`, `true`, `IT,FR`, `Prato`; nothing is null.

    Raises:
        BadSlotError: there is no such slot.
    """
    hints = field_types(cast("type", type(slots)))
    if name not in hints:
        raise BadSlotError(name, text, f"one of the slots {', '.join(hints)}")
    hint, optional = _bare(hints[name])
    bare = text.strip()
    if bare in _NOTHING and optional:
        return None
    if get_origin(hint) is tuple:
        return [part.strip() for part in bare.split(",") if part.strip()]
    if hint in {float, bool}:
        try:
            value: object = json.loads(bare)
        except ValueError:
            return bare
        return value
    return bare


def open_slots(slots: Slots) -> tuple[tuple[str, object], ...]:
    """Return each slot with its value, in order."""
    return tuple((each.name, getattr(slots, each.name)) for each in fields(slots))


def _bare(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401 - a type known at run time alone
    """Return a slot's type without None, and whether it may be None."""
    if get_origin(hint) in {Union, types.UnionType}:
        (only,) = (each for each in get_args(hint) if each is not type(None))
        return only, True
    return hint, False


def _typed(name: str, hint: Any, value: object) -> Any:  # noqa: ANN401 - as above
    """Return a JSON value as the value of a slot."""
    bare, optional = _bare(hint)
    if value is None:
        if optional:
            return None
        raise BadSlotError(name, value, f"{_expected(bare)}; it cannot be empty")
    if get_origin(bare) is tuple:
        if not isinstance(value, list | tuple):
            raise BadSlotError(name, value, "a list of states' codes, regions, or world")
        return tuple(_scope(name, part) for part in value)
    if issubclass(bare, StrEnum):
        if value not in set(bare):
            raise BadSlotError(name, value, _expected(bare))
        return bare(value)
    return _plain(name, bare, value)


def _plain(name: str, bare: type, value: object) -> object:
    """Return a number, a truth value or words, as the slot wants it."""
    if bare is float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BadSlotError(name, value, _expected(bare))
        if not isfinite(value) or value < 0:
            raise BadSlotError(name, value, _expected(bare))
        return float(value)
    if bare is bool:
        if not isinstance(value, bool):
            raise BadSlotError(name, value, _expected(bare))
        return value
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise BadSlotError(name, value, _expected(str))
    if name == "country":
        return _country(name, value)
    if name == "date" and re.fullmatch(PARTIAL_DATE, value) is None:
        raise BadSlotError(name, value, "a date such as 2022, 2022-09 or 2022-09-13")
    return value.strip()


def _country(name: str, value: str) -> str:
    code = value.strip().upper()
    if code not in countries():
        raise BadSlotError(name, value, "an ISO 3166 alpha-2 code of a state, as IT")
    return code


def _scope(name: str, value: object) -> str:
    """Return one part of a figure's scope: a state's code, a region's name, or `world`."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise BadSlotError(name, value, "a state's code, a region's name, or world")
    bare = value.strip()
    if bare.casefold() == WORLD:
        return WORLD
    return _country(name, bare) if len(bare) == _CODE else bare


def _same_category(made: Incident, typed: Mapping[str, Any]) -> None:
    wanted = CATEGORY_OF[made.tactic]
    if "category" in typed and typed["category"] != wanted:
        slot, expected = "category", f"{wanted}, the category of {made.tactic}"
        raise BadSlotError(slot, str(typed["category"]), expected)


def _in_order(made: Figure) -> None:
    if made.low is not None and made.high is not None and made.low > made.high:
        slot, expected = "high", f"no less than low, which is {made.low:g}"
        raise BadSlotError(slot, made.high, expected)


def _expected(bare: type) -> str:
    """Return in words what a slot of a type holds."""
    if issubclass(bare, StrEnum):
        return f"one of {', '.join(member.value for member in bare)}"
    if bare is bool:
        return "true or false"
    return "a number that is not negative" if bare is float else "words in one line"
