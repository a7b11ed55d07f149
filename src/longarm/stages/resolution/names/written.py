"""Written: small tables kept as one line of text, `key:value` after `key:value`."""

from __future__ import annotations


def pairs(text: str) -> dict[str, str]:
    """Return a table as a mapping; a key or a value may be empty."""
    entries = (entry.partition(":") for entry in text.split(" "))
    return {key: value for key, _, value in entries}


def several(text: str) -> dict[str, tuple[str, ...]]:
    """Return a table whose values are several, with commas between them, as a mapping."""
    return {key: tuple(value.split(",")) for key, value in pairs(text).items()}
