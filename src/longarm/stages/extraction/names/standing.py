"""Standing: names of bodies in scripts without spaces that open a clause, or follow "by" or "citing".

柳岸研究所的年度报告, 引述蓮岸正義基金會的數據, 被白鹭公民监察会查明.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.names.titled import in_a_body, names_itself
from longarm.stages.extraction.words.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_LONGEST, _SHORTEST = 14, 5
"""Letters of a body's name, its noun among them."""
_LEADS = frozenset({"attribution", "reporting", "syntax"})
"""Layers of words right before a name: 据, 引述, 被."""


def standing(
    folded: str,
    mentions: Sequence[Mention],
    covered: Sequence[Mention | None],
    lexicon: Lexicon,
) -> Iterator[Mention]:
    """Yield unknown letters and a noun for a body that begin where a clause does, or behind a word that has a name."""
    for noun in mentions:
        if noun.key != "sources.organization":
            continue
        start, low = noun.start, noun.end - _LONGEST
        while start > max(0, low) and folded[start - 1].isalpha() and in_a_body(covered[start - 1]):
            start -= 1
        lead = covered[start - 1] if start else None
        begins = start == 0 or not folded[start - 1].isalpha()
        led = lead is not None and lead.layer in _LEADS and lead.end == start
        if not (begins or led) or noun.end - start < _SHORTEST:
            continue
        if names_itself(folded, range(start, noun.start), noun, covered, lexicon):
            yield Mention.found(start, noun.end, "name", "quoted")
