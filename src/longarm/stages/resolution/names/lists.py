"""Lists: whether a name says several things one after another: agriculture, fisheries and food."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.lexicon import ARABIC_HEADS, UNSPACED

_AND = "f_and"
"""The concept that joins the last two things of a list."""
_COMMA = re.compile("[,،、，;；]")


@lru_cache(maxsize=50_000)
def is_list(text: str) -> bool:
    """Tell whether there is a comma in a name, or an "and" between two of its words."""
    if _COMMA.search(text):
        return True
    words = text.casefold().split()
    apart, joined = _ands()
    if any(word in apart or word.startswith(joined) for word in words[1:]):
        return True
    inside = words[0][1:-1] if len(words) == 1 else ""
    return bool(UNSPACED.search(inside)) and any(each in inside for each in apart)


@cache
def _ands() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words for "and", and what they are where they are written together with an article."""
    forms = frozenset(form for forms in concepts()[_AND].forms.values() for form in forms)
    return forms, tuple(head for head in ARABIC_HEADS if head[:1] in forms and head not in forms)
