"""Moment: when a release was made, the only date that a report may carry."""

from __future__ import annotations

from datetime import UTC, datetime


def moment(made_at: str) -> datetime:
    """Return an ISO 8601 date and time as UTC; without a zone it is UTC already."""
    found = datetime.fromisoformat(made_at)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
