"""Hiding: finds withheld names in a text, however they are written, without going over the text once for each name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from longarm.stages.publication.gate.forms import codes, folded, forms

_LOOSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
"""Scripts that are written without spaces: a name there needs no boundary."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}_]")


@dataclass(frozen=True, slots=True)
class Hider:
    """Two automata over all forms of all names: one for folded text, one for text as it is (codes have case)."""

    plain: AhoCorasick | None
    tight: tuple[bool, ...]
    """For each pattern of `plain`: whether it must stand as whole words."""
    coded: AhoCorasick | None
    reach: int
    """How many signs the longest pattern has."""

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield half-open spans of `text` (code points) in which a form of a name stands; they may overlap."""
        # Almost every text holds none, and to keep account of places costs a hundred times as much as to look.
        if not self.holds(text):
            return
        if self.coded is not None:
            for _, start, end in self.coded.find_matches_as_indexes(text, overlapping=True):
                yield start, end
        if self.plain is None:
            return
        low, places = _with_places(text)
        for start, end in self._found(low):
            yield places[start], places[end - 1] + 1

    def holds(self, text: str) -> tuple[str, ...]:
        """Return the forms that stand in `text`, folded where they are no codes; faster than `spans`."""
        found: set[str] = set()
        if self.coded is not None:
            found |= {
                text[start:end]
                for _, start, end in self.coded.find_matches_as_indexes(text, overlapping=True)
            }
        if self.plain is not None:
            low = folded(text)
            found |= {low[start:end] for start, end in self._found(low)}
        return tuple(sorted(found))

    def _found(self, low: str) -> Iterator[tuple[int, int]]:
        """Yield where a name stands in folded text."""
        if self.plain is None:
            return
        for which, start, end in self.plain.find_matches_as_indexes(low, overlapping=True):
            if self.tight[which] and (
                (start and _WORD.match(low[start - 1]))
                or (end < len(low) and _WORD.match(low[end]))
            ):
                continue
            yield start, end


def hider(names: Iterable[str], shown: Iterable[str] = (), *, every_form: bool = True) -> Hider:
    """Return what finds `names` in a text; a form that is also one of the `shown` names (a city, an organ) is left.

    With `every_form` off, only the names as printed are found.
    """
    printed = sorted({name for name in names if name.strip()})
    allowed = {folded(name) for name in shown}
    patterns = {folded(name) for name in printed}
    if every_form:
        patterns |= {form for name in printed for form in forms(name)} - allowed
    coded = {code for name in printed for code in codes(name)} if every_form else set()
    ordered = sorted(patterns - {""})
    return Hider(
        _automaton(ordered),
        tuple(_LOOSE.search(one) is None for one in ordered),
        _automaton(sorted(coded)),
        max(map(len, (*ordered, *coded)), default=0),
    )


def _automaton(patterns: list[str]) -> AhoCorasick | None:
    """Return an automaton over `patterns`, or None where there are none."""
    return AhoCorasick(patterns, matchkind=MatchKind.Standard) if patterns else None


def _with_places(text: str) -> tuple[str, list[int]]:
    """Return folded text, and for each of its characters the place in `text` from which it came."""
    parts: list[str] = []
    places: list[int] = []
    for group in _CLUSTERS.finditer(text):
        low = folded(group.group())
        parts.append(low)
        # A cluster folds as one; each of its characters leads to where the cluster begins, the last one to its end.
        places += [group.start()] * len(low)
        if low:
            places[-1] = group.end() - 1
    return "".join(parts), places


_CLUSTERS = regex.compile(r"\s+|\X")
