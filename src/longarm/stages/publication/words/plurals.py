"""Plurals: which form of a noun a number asks for, by the plural categories of Unicode CLDR."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

Category = Literal["zero", "one", "two", "few", "many", "other"]


def _one_alone(value: float) -> Category:
    """English and Spanish: 1 by itself."""
    return "one" if value == 1 else "other"


def _below_two(value: float) -> Category:
    """French: everything from 0 to below 2, so that it is “0 poste” and “1,5 poste”."""
    return "one" if abs(value) < 2 else "other"  # noqa: PLR2004 - the number of the rule


def _never(_value: float) -> Category:
    """Chinese: a noun does not change."""
    return "other"


def _arabic(value: float) -> Category:
    """Arabic: nothing, one, two, 3 to 10 and 11 to 99 of any hundred, and the rest."""
    if value != int(value):
        return "other"
    alone: dict[int, Category] = {0: "zero", 1: "one", 2: "two"}
    if value in alone:
        return alone[int(value)]
    within = int(value) % 100
    if 3 <= within <= 10:  # noqa: PLR2004 - the numbers of the rule
        return "few"
    return "many" if within > 10 else "other"  # noqa: PLR2004 - the numbers of the rule


RULES: Mapping[str, Callable[[float], Category]] = MappingProxyType(
    {"ar": _arabic, "en": _one_alone, "es": _one_alone, "fr": _below_two, "zh": _never}
)
"""The rule of each language. CLDR's `many` of Spanish and French (whole millions before “de”) is `other` here."""

CATEGORIES: Mapping[str, tuple[Category, ...]] = MappingProxyType(
    {
        "ar": ("zero", "one", "two", "few", "many", "other"),
        "en": ("one", "other"),
        "es": ("one", "other"),
        "fr": ("one", "other"),
        "zh": ("other",),
    }
)
"""The forms that every noun of a language has."""
