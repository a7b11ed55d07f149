"""Origins: states' names that only say where somebody comes from, or whose citizen somebody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from longarm.stages.extraction.passages.passage import Passage

_ORIGIN = re.compile(r"[籍裔]|护照|国籍|旅券|パスポート")
"""What makes a state's name somebody's nationality or descent, or whose papers they hold, in scripts without spaces."""
_ORIGIN_REACH, _ORIGIN_GAP = 14, 4
"""Code points behind a state's name in which whoever comes from it is named, and those that no list knows between."""


_CITIZEN = 40
"""Code points before a state's name in which whoever is its citizen is named."""


def names_origin(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a state's name at `[start, end)` only says where somebody comes from.

    So in "a citizen of Uzbekistan", and in 摩尔多瓦籍男子.
    """
    if passage.lexicon.pack.spaces:
        return _is_whose_citizen(passage, start)
    if _ORIGIN.match(passage.folded, end):
        return True
    near = [
        m for m in passage.within(end, end + _ORIGIN_REACH) if m.start >= end and ":" not in m.value
    ]
    first = near[0].start if near else 0
    return any(
        m.layer == "targets" and m.start - end <= _ORIGIN_GAP for m in near if m.start == first
    )


def _is_whose_citizen(passage: Passage, start: int) -> bool:
    """Tell whether a word for a citizen stands before a state's name, with articles and genitives between at most."""
    joints = (
        *passage.lexicon.pack.forms("syntax.genitive"),
        *passage.lexicon.pack.forms("syntax.determiners"),
    )
    return any(
        m.key == "syntax.citizen"
        and m.end <= start
        and set(passage.folded[m.end : start].split()) <= set(joints)
        for m in passage.within(max(0, start - _CITIZEN), start)
    )
