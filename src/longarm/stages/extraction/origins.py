"""Origins: states' names that only say where somebody comes from, in scripts without spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.stages.extraction.passage import Passage

_ORIGIN = re.compile(r"[籍裔]|护照|国籍|旅券|パスポート")
"""What makes a state's name somebody's nationality or descent, or whose papers they hold, in scripts without spaces."""
_ORIGIN_REACH, _ORIGIN_GAP = 14, 4
"""Code points behind a state's name in which whoever comes from it is named, and those that no list knows between."""


def names_origin(passage: Passage, end: int) -> bool:
    """Tell whether a state's name that ends there only says where somebody comes from: 摩尔多瓦籍男子."""
    if passage.lexicon.pack.spaces:
        return False
    if _ORIGIN.match(passage.folded, end):
        return True
    near = [
        m for m in passage.within(end, end + _ORIGIN_REACH) if m.start >= end and ":" not in m.value
    ]
    first = near[0].start if near else 0
    return any(
        m.layer == "targets" and m.start - end <= _ORIGIN_GAP for m in near if m.start == first
    )
