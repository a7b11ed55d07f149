"""Shortened: what an outlet is called for short, its name up to a dash or a bracket: "Kontur – Press Agency"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HEAD = re.compile(r"(\w[^–—|:(（]*?)\s*(?:[–—|(（]|\s-\s)")
_LETTERS = 3
"""Letters of a short name at least."""


def shortened(outlets: Iterable[str]) -> Mapping[str, str]:
    """Return outlets by their folded short names; not where two have the same."""
    found: dict[str, set[str]] = {}
    for name in sorted(set(outlets)):
        head = _HEAD.match(name)
        short = fold(head[1]) if head else ""
        if len(short) >= _LETTERS:
            found.setdefault(short, set()).add(name)
    return {short: min(names) for short, names in found.items() if len(names) == 1}
