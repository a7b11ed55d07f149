"""Lowered: names of bodies of which only the first word, an adjective, has a capital: "organizace Otevřený práh"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.names.titled import HEADS
from longarm.stages.extraction.words.mentions import NAMELESS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

_NEXT = re.compile(r" ([^\W\d_]{3,})(?![\w-])")
_STEM = 3
"""Letters at least that a word has in common with itself in another case."""
_NEVER = NAMELESS | {"response", "syntax"}
"""Layers of words that no such name goes on with."""


def lowered(
    text: str,
    runs: Sequence[tuple[int, int, bool]],
    covered: Sequence[Mention | None],
    lexicon: Lexicon,
) -> list[tuple[int, int, bool]]:
    """Return the runs of capitals, those with a noun in lower case that are a body's by the noun before them.

    What was found so once is found again, in other cases too.
    """
    endings = lexicon.pack.forms("naming.adjective_endings")
    if not endings:
        return list(runs)
    known = set[tuple[str, str]]()
    behind = dict[int, int]()
    for start, end, _ in runs:
        match = _NEXT.match(text, end) if " " not in text[start:end] else None
        if match is None or not match.group(1).islower() or not text[start:end].endswith(endings):
            continue
        word = covered[match.start(1)]
        if word is not None and word.layer in _NEVER:
            continue
        behind[start] = match.end()
        head = covered[start - 2] if start > 1 and text[start - 1] == " " else None
        if head is not None and head.key in HEADS and head.end == start - 1:
            known.add(_stems(text[start : match.end()]))
    return [
        (start, behind[start], first)
        if start in behind and _stems(text[start : behind[start]]) in known
        else (start, end, first)
        for start, end, first in runs
    ]


def _stems(name: str) -> tuple[str, str]:
    first, _, second = name.partition(" ")
    return first[:_STEM], second[:_STEM]
