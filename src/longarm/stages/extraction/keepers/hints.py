"""Hints: words of a pack that speak of an act of some tactic (`[tactics]`), and that alone tell of none."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick

from longarm.languages.conformance import HINTED
from longarm.model.slots import Tactic
from longarm.stages.extraction.words.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

Span = tuple[int, int]
BEHIND, BEFELL = HINTED
"""Keys of words by which a state is behind something, and by which something was done to somebody once."""
_KEYS = (*(tactic.value for tactic in Tactic), BEHIND, BEFELL)
_WORD = re.compile(r"\w")
_OPEN = "*"
"""Behind a stem that any ending may follow."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The hints of a pack as one automaton; of each pattern `keys` tells what it speaks of, `stems` if it is one."""

    automaton: AhoCorasick
    keys: tuple[tuple[str, ...], ...]
    stems: tuple[bool, ...]


@cache
def _words(lexicon: Lexicon) -> _Words | None:
    known = defaultdict[str, list[str]](list)
    for key in _KEYS:
        for form in lexicon.pack.forms(f"tactics.{key}"):
            known[fold(form, lexicon.folding)].append(key)
    if not known:
        return None
    automaton = AhoCorasick([form.removesuffix(_OPEN) for form in known])
    keys = tuple(tuple(dict.fromkeys(each)) for each in known.values())
    return _Words(automaton, keys, tuple(form.endswith(_OPEN) for form in known))


def hints_in(view: View) -> Mapping[str, Sequence[Span]]:
    """Return where a sentence hints at each tactic, as spans of the text by start, none inside another."""
    words = _words(view.passage.lexicon)
    if words is None:
        return {}
    spaces, printed = view.passage.lexicon.pack.spaces, view.gap(view.start, view.end)
    found = defaultdict[str, list[Span]](list)
    matches = words.automaton.find_matches_as_indexes(printed, overlapping=True)
    for pattern, start, end in matches:
        if spaces and start and _WORD.match(printed[start - 1]):
            continue
        if spaces and not words.stems[pattern] and _WORD.match(printed[end : end + 1]):
            continue
        for key in words.keys[pattern]:
            found[key].append((view.start + start, view.start + end))
    return {key: _longest(spans) for key, spans in found.items()}


def _longest(spans: Iterable[Span]) -> list[Span]:
    """Return spans without those that begin inside another; of two that begin alike the longer stays."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
