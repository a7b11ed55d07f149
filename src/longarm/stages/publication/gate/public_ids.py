"""Public ids: the ids of a release, under the case's secret, so that nobody can guess with them what is withheld.

In a case an id is a hash over a document's text, or over what a finding says. Published as it is, it would let anybody
put one name after the other in the place of a mask until the id comes out. Keyed, it says nothing, and stays the same.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any

import regex

from longarm.stages.publication.gate.admission import GateReport
from longarm.stages.publication.gate.policy import alternatives


def public_id(secret: bytes, name: str) -> str:
    """Return the id under which a claim, finding or ledger entry is published: 16 hex digits."""
    return hmac.digest(secret, f"longarm id 1\n{name}".encode(), "sha256").hex()[:16]


def public_document(secret: bytes, masked: str) -> str:
    """Return the id of a document whose own id holds a withheld name; `masked` is the one that the gate gave it."""
    return f"document-{public_id(secret, masked)[:8]}"


def with_public_ids(report: GateReport, secret: bytes) -> GateReport:
    """Return what the gate let through with its ids keyed, everywhere where they are spoken of."""
    registry, weighed = report.registry, report.registry.weighed
    documents = {
        name: public_document(secret, name)
        for name in report.altered
        if regex.fullmatch(r"document-[0-9a-f]{8}", name)
    }
    ids = [
        *(one.id for one in registry.claims),
        *(one.id for one in weighed.findings),
        *(one.id for one in weighed.ledger),
    ]
    names = {name: public_id(secret, name) for name in ids} | documents
    # An edge's id is made of its ends, and changes with them.
    edges = zip(weighed.edges, _Renamed(names, documents).of(weighed.edges), strict=True)
    renamed = _Renamed(names | {old.id: new.id for old, new in edges}, documents)
    return replace(
        report,
        registry=replace(
            registry,
            documents=tuple(
                replace(one, id=documents.get(one.id, one.id)) for one in registry.documents
            ),
            claims=tuple(
                replace(
                    one,
                    id=renamed.of(one.id),
                    document_id=documents.get(one.document_id, one.document_id),
                )
                for one in registry.claims
            ),
            weighed=renamed.of(weighed),
        ),
        altered=frozenset(documents.get(name, name) for name in report.altered),
        reviews=renamed.of(report.reviews),
        corrections=renamed.of(report.corrections),
        requests=renamed.of(report.requests),
        silenced=renamed.of(report.silenced),
        places=renamed.of(report.places),
    )


@dataclass(frozen=True)
class _Renamed:
    """Gives values with the ids in them renamed; `documents` are renamed inside of longer words too."""

    names: Mapping[str, str]
    documents: Mapping[str, str]

    def of(self, value: Any) -> Any:  # noqa: ANN401 - whatever stands in a weighed case
        """Return the value, renamed; the very same object where nothing in it is."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, tuple):
            made = tuple(map(self.of, value))
            return (
                made if any(new is not old for new, old in zip(made, value, strict=True)) else value
            )
        if isinstance(value, Mapping):
            return {self.of(key): self.of(one) for key, one in value.items()}
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changes = {}
        for name in _fields(type(value)):
            old = getattr(value, name)
            new = self.of(old)
            if new is not old:
                changes[name] = new
        return replace(value, **changes) if changes else value

    def _text(self, text: str) -> str:
        found = self.names.get(text)
        if found is not None:
            return found
        if self.documents and "document-" in text:
            pattern = alternatives(tuple(self.documents))
            return regex.sub(pattern, lambda match: self.documents[match.group()], text)
        return text


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
