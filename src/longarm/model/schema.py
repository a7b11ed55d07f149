"""JSON Schema (2020-12) of the contract, made from the dataclasses, so that the two cannot part.

    python -m longarm.model.schema FOLDER

writes each schema as `<name>.schema.json`; `docs/reference` holds the published ones.
"""

from __future__ import annotations

import json
import sys
import types
from dataclasses import is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from longarm.model.anchor import Anchor
from longarm.model.claim import Claim
from longarm.model.contract import SLOTS_OF, Json, field_types
from longarm.model.finding import Edge, Finding, LedgerEntry, Origins
from longarm.model.voice import Voice

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
EDGE_ID = "^[0-9a-f]{12}$"
SHA256 = r"^[0-9a-f]{64}$"
TEXT = {"type": "string"}
DATE = {"anyOf": [{"type": "string", "pattern": PARTIAL_DATE}, {"type": "null"}]}


def _object(properties: Json, *, optional: tuple[str, ...] = ()) -> Json:
    """Return the schema of an object that has exactly these keys, `optional` ones or not."""
    required = [name for name in properties if name not in optional]
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def schema_of(hint: Any) -> Json:  # noqa: ANN401 - a type known at run time alone
    """Return the schema of a field's type.

    Raises:
        TypeError: the contract has no form for this type.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return {"anyOf": [schema_of(argument) for argument in arguments]}
    if origin is tuple and arguments[1:] == (...,):
        return {"type": "array", "items": schema_of(arguments[0])}
    if hint is Origins:
        whole = {"type": "integer", "minimum": 0}
        return {"type": "array", "prefixItems": [whole, whole], "minItems": 2, "maxItems": 2}
    if is_dataclass(hint):
        fields = field_types(hint if isinstance(hint, type) else type(hint))
        return _object({name: schema_of(kind) for name, kind in fields.items()})
    names = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
    if hint in names:
        return {"type": names[hint]}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"type": "string", "enum": [member.value for member in hint]}
    message = f"the JSON contract has no form for {hint!r}"
    raise TypeError(message)


def claim_schema() -> Json:
    """Return the schema of one claim: one alternative a kind, its slots at the top level."""
    fields = {
        name: schema_of(kind)
        for name, kind in field_types(Claim).items()
        if name not in {"slots", "unread"}  # slots are flattened, unread is an object
    }
    fields["as_of"] = DATE
    fields["anchor"] = schema_of(Anchor)
    fields["voices"] = {"type": "array", "items": schema_of(Voice)}
    fields["score"] = {"type": "number", "minimum": 0, "maximum": 1}
    fields["unread"] = {"type": "object", "additionalProperties": TEXT}
    alternatives = []
    for kind, slots in SLOTS_OF.items():
        head: Json = {"id": TEXT, "kind": {"const": kind.value}}
        own = {name: schema_of(hint) for name, hint in field_types(slots).items()}
        alternatives.append(_object(head | own | fields, optional=("id",)))
    return {"oneOf": alternatives}


def extract_schema() -> Json:
    """Return the schema of one line of `longarm extract --json`."""
    document = _object(
        {
            "id": TEXT,
            "sha256": {"type": "string", "pattern": SHA256},
            "language": TEXT,
            "published": DATE,
            "rendition_sha256": {"type": "string", "pattern": SHA256},
            "claims": {"type": "array", "items": {"$ref": "#/$defs/claim"}},
            "text": TEXT,
        },
        optional=("text",),
    )
    return (
        _published("extract", "One document and its claims")
        | document
        | {"$defs": {"claim": claim_schema()}}
    )


def figures_schema() -> Json:
    """Return the schema of what `longarm figures --json` prints."""
    return _published("figures", "The figure ledger") | _array(LedgerEntry)


def findings_schema() -> Json:
    """Return the schema of what `longarm sites --json` and its kin print: findings, each with what it says."""
    finding = schema_of(Finding)
    said = {"type": "object", "required": ["kind", "polarity"]}
    properties = finding["properties"] | {"slots": said}
    whole = finding | {"properties": properties}
    return _published("findings", "Claims that say the same, taken together") | {
        "type": "array",
        "items": whole,
    }


def edges_schema() -> Json:
    """Return the schema of a list of relay edges."""
    edge = schema_of(Edge)
    whole = edge | {
        "properties": {"id": {"type": "string", "pattern": EDGE_ID}} | edge["properties"],
        "required": ["id", *edge["required"]],
    }
    return _published("edges", "Who depends on whom") | {"type": "array", "items": whole}


def _array(cls: type) -> Json:
    return {"type": "array", "items": schema_of(cls)}


def _published(name: str, title: str) -> Json:
    return {"$schema": DIALECT, "$id": f"urn:longarm:schema:{name}", "title": title}


def schemas() -> dict[str, str]:
    """Return the text of each published schema by its file's name."""
    made = {
        "extract": extract_schema(),
        "figures": figures_schema(),
        "findings": findings_schema(),
        "edges": edges_schema(),
    }
    return {
        f"{name}.schema.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        for name, schema in made.items()
    }


def main(arguments: list[str]) -> int:
    """Write every schema into the folder that the first argument names."""
    for name, text in schemas().items():
        (Path(arguments[0]) / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
