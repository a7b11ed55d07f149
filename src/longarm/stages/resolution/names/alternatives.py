"""Alternatives: a name that gives two names of one thing, with "or" between them, as the names that it gives."""

from __future__ import annotations

import re

_OR = re.compile(r"\s+(?:atau|oder|or|ou|veya|або|или|أو)\s+", re.IGNORECASE)


def alternatives(name: str) -> tuple[str, ...]:
    """Return the names that a name gives; empty where it gives one.

    What is said of both is said once: "Xinyi or Hsinyi District of Taipei" is Xinyi District and Hsinyi District.
    """
    parts = [part for part in _OR.split(name.strip()) if part]
    if len(parts) < 2:  # noqa: PLR2004 - one name is no choice
        return ()
    found = []
    for part, following in zip(parts, (*parts[1:], ""), strict=True):
        rest = following.split()[1:]
        found.append(" ".join((part, *rest)) if rest and " " not in part else part)
    return tuple(found)
