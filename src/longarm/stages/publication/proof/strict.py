"""Strict: bytes that are to prove something are read in one way only, or not at all."""

from __future__ import annotations

import json
import re
from typing import Any

from longarm.errors import BrokenReleaseError

_HEX = re.compile(r"[0-9a-f]{64}")
_RELEASE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}")


def strict_json(content: bytes, name: str) -> Any:  # noqa: ANN401 - whoever asks knows the shape
    """Return what one JSON text says.

    Raises:
        BrokenReleaseError: it is no JSON, a key stands twice in one object, or a number is none.
    """

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise BrokenReleaseError(name, "a key stands in it twice")
        return found

    def never(constant: str) -> None:
        raise BrokenReleaseError(name, f"{constant} is no number")

    try:
        return json.loads(content.decode(), object_pairs_hook=once, parse_constant=never)
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise BrokenReleaseError(name, "it is no JSON in UTF-8") from None


def pretty(content: object) -> bytes:
    """Return JSON for a file that people open: one blank of indent a level, a line break at the end."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def compact(content: object) -> bytes:
    """Return JSON on one line, keys in order, with a line break at the end."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return (text + "\n").encode()


def text_in(value: object) -> str:
    """Return a value that must be text.

    Raises:
        TypeError: it is none.
        ValueError: it cannot be written as UTF-8.
    """
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # JSON can spell halves of a character, and no file can hold them
    return value


def count_in(value: object) -> int:
    """Return a value that must be a whole number, zero or more.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def hex_in(value: object) -> str:
    """Return a value that must be 64 hex digits.

    Raises:
        TypeError: it is no text.
        ValueError: it has another form.
    """
    return _formed(text_in(value), _HEX)


def release_in(value: object) -> str:
    """Return a value that must be a release's id; it is safe as a folder's name.

    Raises:
        TypeError: it is no text.
        ValueError: it has another form.
    """
    return _formed(text_in(value), _RELEASE)


def _formed(value: str, form: re.Pattern[str]) -> str:
    if not form.fullmatch(value):
        raise ValueError(value)
    return value
