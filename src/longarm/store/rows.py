"""Rows: the sha256 of a row over its own content."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from django.db import models


def content_of(row: models.Model) -> dict[str, Any]:
    """Return a row's content: all columns but its sha256 and a number that the database gave.

    A column of `ADDED_LATER` that holds nothing is left out: rows from before it was there stay as they were.
    """
    later: frozenset[str] = getattr(row, "ADDED_LATER", frozenset())
    return {
        field.attname: value
        for field in row._meta.concrete_fields  # noqa: SLF001 - Django's documented API
        if field.attname != "row_sha256" and not isinstance(field, models.AutoField)
        if not ((value := getattr(row, field.attname)) is None and field.attname in later)
    }


def row_sha256(row: models.Model) -> str:
    """Return the sha256 over the row's table and content, in hex."""
    content = [row._meta.db_table, content_of(row)]  # noqa: SLF001 - Django's documented API
    return sha256(canonical(content).encode()).hexdigest()


def canonical(data: object) -> str:
    """Return JSON that is the same for the same data."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
