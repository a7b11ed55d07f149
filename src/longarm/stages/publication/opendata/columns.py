"""Columns: the one declaration of every table, read from `data/tables.toml` and completed from the model's fields.

A column that is read from a field takes its type, its choices and whether it may be empty from that field; so a table
cannot say anything else than the model does.
"""

from __future__ import annotations

import tomllib
import types
from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Union, get_args, get_origin

from longarm.model.anchor import Anchor
from longarm.model.claim import Claim
from longarm.model.contract import field_types
from longarm.model.document import Capture, Document, Rendition
from longarm.model.entity import Entity, Judgement
from longarm.model.finding import Edge, Finding, LedgerEntry
from longarm.model.registry import CaseClaim
from longarm.model.review import Checked, Correction, ReplyRequest
from longarm.model.schema import PARTIAL_DATE
from longarm.model.slots import KIND_OF, Kind
from longarm.stages.publication.gate.report import Left

SOURCES: dict[str, type] = {
    one.__name__: one
    for one in (
        *KIND_OF,
        *(Anchor, Claim, CaseClaim, Document, Capture, Rendition, Entity, Judgement),
        *(Edge, Finding, LedgerEntry, Left, Checked, Correction, ReplyRequest),
    )
}
"""The classes whose fields a column can be read from."""

_DERIVED = {"Claim.kind": Kind, "Edge.id": str}
"""Properties that a column may be read from like a field, with their types."""

NESTED = frozenset({"array", "object"})
"""Types that a table holds as JSON."""

_FORMATS = {"partial date": PARTIAL_DATE}


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    `type` is string, integer, number, boolean, array or object; `sources` are fields of the model (`Claim.polarity`),
    empty where the value is made for readers; with `made` it is made of them. `choices` are all values it can have,
    empty where there is no such list. `refers` and `each` are `table.column`: what the value, or every item of the
    array, points to.
    """

    name: str
    type: str
    required: bool
    means: str
    unit: str | None = None
    choices: tuple[str, ...] = ()
    pattern: str | None = None
    sources: tuple[str, ...] = ()
    refers: str | None = None
    each: str | None = None
    made: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what one row is, the column that identifies it (None where none does), and all columns in order."""

    name: str
    title: str
    means: str
    key: str | None
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        """Return the CSV file's name."""
        return f"{self.name}.csv"


@dataclass(frozen=True, slots=True)
class _Field:
    """What the model says of a field: a column's type, whether it may be empty, and its choices."""

    type: str
    optional: bool
    choices: tuple[str, ...] = ()


@cache
def tables() -> tuple[Table, ...]:
    """Return every table, in the order of the declaration."""
    declared = _declaration()
    return tuple(
        _table(name, entry, declared["groups"]) for name, entry in declared["tables"].items()
    )


@cache
def table(name: str) -> Table:
    """Return the table of this name; an unknown one raises `KeyError`."""
    return {one.name: one for one in tables()}[name]


@cache
def not_published() -> Mapping[str, str]:
    """Return the fields of the model that no column shows, with the reason."""
    reasons: dict[str, str] = _declaration()["not_published"]
    return reasons


def _declaration() -> dict[str, Any]:
    """Read the declaration."""
    return tomllib.loads(
        files(__package__).joinpath("data", "tables.toml").read_text(encoding="utf-8")
    )


def _table(name: str, entry: dict[str, Any], groups: dict[str, Any]) -> Table:
    """Return one table with its own columns and those of its groups."""
    declared = dict(entry["columns"])
    for group in entry["groups"]:
        declared |= groups[group]
    row = entry.get("row", "")
    key = entry.get("key")
    columns = tuple(_column(each, said, row, key) for each, said in declared.items())
    return Table(name, entry["title"], entry["means"], key, columns)


def _column(name: str, said: dict[str, Any], row: str, key: str | None) -> Column:
    """Return one column, completed from the fields that it is read from."""
    given = said.get("from") or said.get("of", [])
    sources = tuple(
        f"{row}{path}" if path.startswith(".") else path
        for path in ([given] if isinstance(given, str) else given)
    )
    field = _merged([_field(path) for path in sources], sources)
    # The model lets a plain text be empty, and a table has no empty text: it is written as nothing.
    plain = field.type == "string" and not field.choices and "refers" not in said and name != key
    return Column(
        name=name,
        type=said.get("type") or field.type,
        required=not (field.optional or plain) if sources else said.get("required", False),
        means=said["means"],
        unit=said.get("unit"),
        choices=field.choices,
        pattern=_FORMATS[said["format"]] if "format" in said else None,
        sources=sources,
        refers=said.get("refers"),
        each=said.get("each"),
        made="from" not in said,
    )


def _merged(fields: list[_Field], sources: tuple[str, ...]) -> _Field:
    """Return what several fields come to in one column; not every row has slots of a kind, or a review."""
    if not fields:
        return _Field("string", optional=True)
    some = {one.__name__ for one in (*KIND_OF, Checked)}
    lacks = any(path.partition(".")[0] in some for path in sources)
    (kind,) = {one.type for one in fields}
    return _Field(
        kind,
        lacks or any(one.optional for one in fields),
        tuple(dict.fromkeys(choice for one in fields for choice in one.choices)),
    )


def _field(path: str) -> _Field:
    """Return what the model says of the field at `path`.

    Raises:
        KeyError: the model has no such field.
    """
    first, *names = path.split(".")
    hint: Any = SOURCES[first]
    optional = False
    for position, name in enumerate(names):
        derived = _DERIVED.get(f"{first}.{name}") if position == 0 else None
        hint = derived or field_types(hint)[name]
        if get_origin(hint) in {Union, types.UnionType}:
            optional = True
            (hint,) = (one for one in get_args(hint) if one is not type(None))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _Field("string", optional, tuple(member.value for member in hint))
    if get_origin(hint) is tuple:
        return _Field("array", optional)
    if is_dataclass(hint):
        return _Field("object", optional)
    names_of = {str: "string", bool: "boolean", int: "integer", float: "number"}
    return _Field(names_of[hint], optional)
