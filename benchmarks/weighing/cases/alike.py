"""Alike: when a name, place, scope, date or value of the gold is meant by one that longarm gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from longarm.gazetteer.fold import fold


def folded(words: str | None) -> str:
    """Return words without case, accents and punctuation: Wrocław is Wroclaw."""
    kept = "".join(each if each.isalnum() else " " for each in fold(words or ""))
    return " ".join(kept.split())


def any_alike(name: str, others: Iterable[str]) -> bool:
    """Tell whether a name is one of others, or all words of the shorter stand in the longer."""
    words = set(folded(name).split())
    return any(
        words and other and (words <= other or other <= words)
        for other in (set(folded(each).split()) for each in others)
    )


def same_place(one: str | None, other: str | None) -> bool:
    """Tell whether two cities are one; "unknown" is no city."""
    left, right = ("" if each == "unknown" else folded(each) for each in (one, other))
    return left == right


def same_scope(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two scopes may be one; one that is not stated fits any."""
    return not one or not other or set(one) == set(other)


def values(low: float | None, high: float | None) -> set[float]:
    """Return the numbers of a value with its bound."""
    return {each for each in (low, high) if each is not None}


def compatible(one: str | None, other: str | None) -> bool:
    """Tell whether two partial ISO dates may be one day."""
    if one in {None, "unknown"} or other is None or one is None:
        return True
    size = min(len(one), len(other))
    return one[:size] == other[:size]
