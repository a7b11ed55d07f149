"""Anchor: the exact place of a quote in one rendition (W3C Web Annotation selectors)."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = 32
"""Code points of prefix and suffix kept around an anchor."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A half-open span `[start, end)` in Unicode code points, with its exact words and their surroundings."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    def holds_in(self, text: str) -> bool:
        """Tell whether `text` has the exact words at this place."""
        return text[self.start : self.end] == self.exact


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """Return the anchor of `text[start:end]`, with up to `CONTEXT` code points on both sides."""
    return Anchor(
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )
