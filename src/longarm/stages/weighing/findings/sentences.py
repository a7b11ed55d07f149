"""Sentences: whether two claims of one document stand in the same sentence, and which that is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

_END = re.compile(r"[!?。！？؟۔।\n]|\.(?=\s|$)")
"""What ends a sentence. "Mr. X" ends one too early: two claims then count as told apart."""

_MANY = 99
"""Ends of sentences between words that stand far apart."""
_LONG = 400
"""Code points of a sentence that are looked through on either side of a claim's words."""


def together(view: View, one: CaseClaim, other: CaseClaim) -> bool:
    """Tell whether two claims stand in one document and no sentence ends between their words."""
    if one.document_id != other.document_id:
        return False
    first, second = sorted(
        (one.claim.anchor, other.claim.anchor), key=lambda anchor: (anchor.start, anchor.end)
    )
    if second.start < first.end:
        return True
    text = view.documents[one.document_id].rendition.text
    return _END.search(text, max(first.start, first.end - 1), second.start) is None


def ends_between(text: str, start: int, end: int) -> int:
    """Return how many sentences end in `[start, end)`; `_MANY`, uncounted, where these lie far apart."""
    return _MANY if end - start > _LONG else sum(1 for _ in _END.finditer(text, start, end))


def sentence_of(view: View, said: CaseClaim) -> str:
    """Return the text from the end of a sentence before a claim's words to the first one behind their start."""
    text = view.documents[said.document_id].rendition.text
    anchor = said.claim.anchor
    before = [
        match.end() for match in _END.finditer(text, max(0, anchor.start - _LONG), anchor.start)
    ]
    after = _END.search(text, max(anchor.start, anchor.end - 1), anchor.end + _LONG)
    start = before[-1] if before else max(0, anchor.start - _LONG)
    return text[start : after.start() if after else anchor.end + _LONG]
