"""Text lines: where each line of a plain text stood, as segments of its rendition."""

from __future__ import annotations

from longarm.model.document import Segment


def line_segments(text: str) -> tuple[Segment, ...]:
    r"""Return a segment for each line that is not blank, called `line 1`, …; `\n` ends a line."""
    segments = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            segments.append(Segment(start, start + len(line), f"line {number}"))
        start += len(line) + 1
    return tuple(segments)
