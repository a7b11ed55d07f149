"""Addressed: words in a document that give orders to a machine which reads it, from a table of such words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("addressed.txt")


@cache
def _pattern() -> re.Pattern[str]:
    """Return the table's lines as one pattern: `~` stands for up to four words between."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    forms = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    parts = [
        r"(?:\W+\w+){0,4}?\W*".join(re.escape(part.strip()) for part in form.split("~"))
        for form in forms
    ]
    return re.compile("|".join(parts))


def gives_orders(folded: str) -> str | None:
    """Return the words of a folded paragraph that speak to a machine; None where there are none.

    It knows a list of such words and no more: a paragraph that it passes is still only taken at its word.
    """
    found = _pattern().search(folded)
    return found.group() if found else None
