"""Sentences: whether two claims of one document stand in the same sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

_END = re.compile(r"[!?。！？؟۔।\n]|\.(?=\s|$)")
"""What ends a sentence. "Mr. X" ends one too early: two claims then count as told apart."""


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
