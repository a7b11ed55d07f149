"""Altering: values with other fields, and the very same value where nothing differs.

Most of a large case passes the gate as it is. Copies of what stays the same would hold it in memory twice.
"""

from __future__ import annotations

from dataclasses import Field, replace
from typing import Any, ClassVar, Protocol, TypeVar


class _Dataclass(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


Value = TypeVar("Value", bound=_Dataclass)


def altered(value: Value, /, **fields: object) -> Value:
    """Return `value` with these fields; a field that equals the one that is there keeps its object."""
    changes = {name: new for name, new in fields.items() if not _same(getattr(value, name), new)}
    return replace(value, **changes) if changes else value


def _same(old: object, new: object) -> bool:
    """Tell whether two values are the same, a word and an enumeration's member of that name not being so."""
    return old is new or (type(old) is type(new) and old == new)
