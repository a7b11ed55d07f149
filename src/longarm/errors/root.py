"""Root: what all errors of longarm have in common."""

from __future__ import annotations


class LongarmError(Exception):
    """Root of all errors that longarm raises on purpose."""
