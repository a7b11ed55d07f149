"""The JSON contract: how claims, documents, findings and the ledger look to other programs.

Keys are the vocabulary's words. An enumeration is written as its value, a tuple as an array, a
whole number as an integer, and what is unknown as null. Slots stand at the claim's top level.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from math import isfinite
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from longarm.model import (
    anchor,
    claim,
    decision,
    document,
    entity,
    finding,
    registry,
    review,
    slots,
    voice,
)
from longarm.model.claim import Claim, claim_id
from longarm.model.document import Document
from longarm.model.finding import Edge, Finding, Grade, LedgerEntry, Origins
from longarm.model.registry import CaseClaim
from longarm.model.slots import KIND_OF, Kind

Json = dict[str, Any]
"""A JSON object."""

T = TypeVar("T")

SLOTS_OF: dict[Kind, type] = {kind: cls for cls, kind in KIND_OF.items()}
"""The class of slots of each claim kind."""

_WORDS = {
    name: value
    for module in (
        anchor,
        claim,
        decision,
        document,
        entity,
        finding,
        registry,
        review,
        slots,
        voice,
    )
    for name, value in vars(module).items()
    if isinstance(value, type)
}


@cache
def field_types(cls: type) -> Mapping[str, Any]:
    """Return the resolved type of each field of a dataclass of `longarm.model`, in order."""
    hints = get_type_hints(cls, localns=_WORDS)
    return {field.name: hints[field.name] for field in fields(cls)}


def to_json(value: object) -> Any:  # noqa: ANN401, PLR0911 - one form a type, JSON has no name
    """Return a value of `longarm.model` as JSON data: objects, arrays, strings, numbers, null.

    Raises:
        TypeError: it holds something that the contract has no form for.
    """
    match value:
        case StrEnum():
            return value.value
        case None | bool() | int() | str():
            return value
        case float() if isfinite(value):
            return int(value) if value.is_integer() else value
        case Origins():
            return [value.at_least, value.at_most]
        case tuple() | list():
            return [to_json(item) for item in value]
        case Mapping():
            return {str(key): to_json(item) for key, item in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
        case _:
            pass
    message = f"the JSON contract has no form for {value!r}"
    raise TypeError(message)


def from_json(cls: type[T], data: Mapping[str, Any]) -> T:
    """Return the dataclass that `to_json` wrote; a field that lacks in `data` takes its default.

    Raises:
        TypeError, ValueError, KeyError: the data is not of this shape.
    """
    hints = field_types(cast("type", cls))
    given = {name: _typed(hint, data[name]) for name, hint in hints.items() if name in data}
    return cls(**given)


def _typed(hint: Any, raw: Any) -> Any:  # noqa: ANN401, PLR0911 - one form a run-time type
    """Return JSON data as a value of the type `hint`."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        chosen = next(argument for argument in arguments if argument is not type(None))
        return None if raw is None else _typed(chosen, raw)
    if origin is tuple:
        if arguments[1:] == (...,):
            return tuple(_typed(arguments[0], item) for item in raw)
        return tuple(_typed(part, item) for part, item in zip(arguments, raw, strict=True))
    if hint is Origins:
        at_least, at_most = raw
        return Origins(at_least, at_most)
    if is_dataclass(hint):
        return from_json(cast("type", hint), raw)
    if hint is float or issubclass(hint, StrEnum):
        return hint(raw)
    if not isinstance(raw, hint):
        message = f"expected {hint.__name__}, found {raw!r}"
        raise TypeError(message)
    return raw


def claim_to_json(said: Claim, identity: str | None = None) -> Json:
    """Return a claim as one flat object; `id` is left out where no identity is given."""
    head: Json = {} if identity is None else {"id": identity}
    own: Json = to_json(said.slots)
    rest: Json = {
        "voices": to_json(said.voices),
        "polarity": said.polarity.value,
        "modality": said.modality.value,
        "as_of": said.as_of,
        "extractor": said.extractor,
        "score": to_json(said.score),
        "reasons": list(said.reasons),
        "unread": dict(said.unread),
        "inferred": list(said.inferred),
    }
    return head | {"kind": said.kind.value, "anchor": to_json(said.anchor)} | own | rest


def claim_from_json(data: Mapping[str, Any]) -> Claim:
    """Return the claim that `claim_to_json` wrote.

    Raises:
        TypeError, ValueError, KeyError: the object is no claim of this contract.
    """
    whole: dict[str, Any] = {
        "inferred": (),  # what was written before claims told it
        **data,
        "slots": from_json(SLOTS_OF[Kind(data["kind"])], data),
        "unread": tuple(data["unread"].items()),
    }
    hints = {name: hint for name, hint in field_types(Claim).items() if name != "slots"}
    return Claim(
        slots=whole["slots"], **{name: _typed(hint, whole[name]) for name, hint in hints.items()}
    )


def case_claims(
    document_id: str, rendition_sha256: str, claims: Iterable[Claim]
) -> tuple[CaseClaim, ...]:
    """Return a document's claims with their identities, 16 hex digits that are unique in a case.

    The document belongs to the identity, because two documents may hold the very same text. Claims
    of one document that differ in their voices alone are told apart by their order.
    """
    seen: dict[str, int] = {}
    identified = []
    for said in claims:
        content = f"{document_id}\x1f{claim_id(rendition_sha256, said)}"
        seen[content] = seen.get(content, 0) + 1
        if seen[content] > 1:
            content = f"{content}\x1f{seen[content]}"
        identity = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        identified.append(CaseClaim(id=identity, document_id=document_id, claim=said))
    return tuple(identified)


def document_to_json(read: Document, claims: Iterable[CaseClaim], *, with_text: bool) -> Json:
    """Return a document and its claims in the shape of `longarm extract --json`."""
    rendition = read.rendition
    shape: Json = {
        "id": read.id,
        "sha256": read.capture.sha256,
        "language": rendition.language,
        "published": rendition.published.value,
        "rendition_sha256": rendition.sha256,
        "claims": [claim_to_json(said.claim, said.id) for said in claims],
    }
    return shape | ({"text": rendition.text} if with_text else {})


def edge_to_json(edge: Edge) -> Json:
    """Return a relay edge: id, source, target, kind, directed, evidence, claims."""
    whole: Json = to_json(edge)
    return {"id": edge.id} | whole


def ledger_entry_to_json(entry: LedgerEntry) -> Json:
    """Return a ledger entry in the shape of `longarm figures --json`; origins are [least, most]."""
    return cast("Json", to_json(entry))


def ledger_entry_from_json(data: Mapping[str, Any]) -> LedgerEntry:
    """Return the ledger entry that `ledger_entry_to_json` wrote."""
    return from_json(LedgerEntry, data)


def finding_to_json(found: Finding) -> Json:
    """Return a finding: what is said, by whom, from how many origins, with its newest outcome."""
    return cast("Json", to_json(found))


def finding_from_json(data: Mapping[str, Any]) -> Finding:
    """Return the finding that `finding_to_json` wrote."""
    return from_json(Finding, data)


def grade_to_json(grade: Grade) -> Json:
    """Return a grade: letter and number, each with its reason."""
    return cast("Json", to_json(grade))
