"""Clock: the one place where a command reads the time, to pass it on as a value."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the present moment, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).replace(microsecond=0).isoformat()
