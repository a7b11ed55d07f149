"""Nodes: what the ends of relay edges are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.model.entity import Entity


def document_node(document_id: str) -> str:
    """Return the node of a document."""
    return f"document:{document_id}"


def entity_node(entity: Entity) -> str:
    """Return the node of a voice, publisher or organ."""
    return f"entity:{entity.id}"
