"""Directions: names of one writing direction within words of the other."""

from __future__ import annotations

import unicodedata
from typing import Literal

Direction = Literal["ltr", "rtl"]


def isolated(name: str, direction: Direction = "ltr") -> str:
    """Return a name that can stand in a line of `direction`: isolates around letters that run the other way."""
    others = {"R", "AL"} if direction == "ltr" else {"L"}
    turned = any(unicodedata.bidirectional(character) in others for character in name)
    return f"\u2068{name}\u2069" if turned else name
