"""Brace expansion of pack entries: `open{,s,ed}` stands for open, opens, opened; `open{s}` for open, opens."""

from __future__ import annotations

from itertools import product
from math import prod

LARGEST = 25_000
"""Forms that one entry may stand for: more would cost every reader of the language memory and time at the start."""


def expand(entry: str) -> tuple[str, ...]:
    """Return every form of `entry`, in the order written; braces do not nest, and one branch alone may be left out.

    Raises:
        ValueError: a brace is opened and not closed, or closed and not opened, or the entry stands for too many forms.
    """
    parts: list[tuple[str, ...]] = []
    rest = entry
    while rest:
        head, brace, tail = rest.partition("{")
        if "}" in head:
            message = f"unbalanced brace in {entry!r}"
            raise ValueError(message)
        parts.append((head,))
        if not brace:
            break
        inside, closing, rest = tail.partition("}")
        if not closing or "{" in inside:
            message = f"unbalanced brace in {entry!r}"
            raise ValueError(message)
        branches = tuple(inside.split(","))
        parts.append(branches if len(branches) > 1 else ("", *branches))
    count = prod(map(len, parts))
    if count > LARGEST:
        message = f"{entry[:60]!r}… stands for {count:,} forms, more than {LARGEST:,}; write it as several entries"
        raise ValueError(message)
    forms = ("".join(choice).strip() for choice in product(*parts))
    return tuple(dict.fromkeys(form for form in forms if form))
