"""Alternatives: a name that gives two names of one thing, with "or" between, or says besides where or what it is."""

from __future__ import annotations

import re
from functools import lru_cache

_OR = re.compile(r"\s+(?:atau|oder|or|ou|veya|або|или|أو)\s+", re.IGNORECASE)


_WHERE = re.compile(
    r"(\b(?:banner|city|county|district|prefecture|town))\s+(?:along|at|beside|near|on)\s.*$"
)
"""Where a place lies, behind its level: Atushi city near Kashgar."""
_AND = re.compile(
    r"(\b(?:banner|city|county|district|prefecture|town))\s+and(?:\s+(?!of\b)[a-z]+|\s+County)+$"
)
"""What a place is besides, in small letters: Matsushima town and national park."""


@lru_cache(maxsize=100_000)
def alternatives(name: str) -> tuple[str, ...]:
    """Return the names that a name gives; empty where it gives one.

    What is said of both is said once: "Xinyi or Hsinyi District of Taipei" is Xinyi District and Hsinyi District.
    """
    parts = [part for part in _OR.split(name.strip()) if part]
    if len(parts) < 2:  # noqa: PLR2004 - one name is no choice
        bare = _AND.sub(r"\1", _WHERE.sub(r"\1", name))
        return () if bare == name else (bare,)
    found = []
    for part, following in zip(parts, (*parts[1:], ""), strict=True):
        rest = following.split()[1:]
        found.append(" ".join((part, *rest)) if rest and " " not in part else part)
    return tuple(found)
