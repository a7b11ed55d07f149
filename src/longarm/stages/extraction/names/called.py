"""Called: names of which a text says that a body is called so, as in "the group, which is called X"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_REACH, _UNSPACED_REACH = 48, 12
"""Code points between a name and the noun for the body that is called so."""
_BESIDE, _UNSPACED_BESIDE = 8, 2
"""Code points between a word for being called and the name or the noun: an article, "which is"."""
_LONGEST = 60
"""Code points of a name, and of a noun for a body."""
_VALUES = {
    "sources.organization": "quoted",
    "sources.outlet": "outlet",
}
"""What the name is by its noun: as a body that stands in quotes behind one, or an outlet's."""
_POINTING = "syntax.pronouns.organization"
"""In scripts without capitals a pronoun for a body has the noun in it: この団体."""
_APART = frozenset({"body", "countries", "name", "organs", "reporting", "roles", "targets"})
"""Layers of whoever else may be called so, and of verbs of saying, where they stand between."""
_WALL = re.compile(r"[.;!?\n。；！？]")


def with_called(
    folded: str, names: Sequence[Mention], mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield names, those that only a capital shows as a body's where a text says that one is called so."""
    spans = sorted((name.start, name.end) for name in names if name.value == "capital")
    called = called_so(folded, spans, mentions, lexicon)
    for name in names:
        known = called.get(name.start) if name.value == "capital" else None
        yield name if known is None else Mention.found(name.start, name.end, "name", known)


def called_so(
    folded: str, spans: Sequence[tuple[int, int]], mentions: Sequence[Mention], lexicon: Lexicon
) -> Mapping[int, str]:
    """Return where those of `spans`, in order, start that a body is said to be called, with what the name is of."""
    found = dict[int, str]()
    if not spans:
        return found
    spaces, keys = lexicon.pack.spaces, {*_VALUES}
    if not lexicon.pack.name_case:
        keys.add(_POINTING)
    reach = _REACH if spaces else _UNSPACED_REACH
    beside = _BESIDE if spaces else _UNSPACED_BESIDE
    for word in mentions:
        if word.key != "naming.called":
            continue
        low, high = word.start - reach - _LONGEST, word.end + reach
        around = starting(mentions, low, high)
        nouns = [m for m in around if m.key in keys]
        apart = [m for m in around if m.end <= word.start or word.end <= m.start]
        first, last = bisect_left(spans, (low,)), bisect_left(spans, (high,))
        for name in sorted(spans[first:last], key=lambda span: _gap(word, span)):
            theirs = [
                m
                for m in nouns
                if -1 <= min(_gap(word, name), _gap(word, (m.start, m.end))) <= beside
                and _joins(folded, name, m, apart, reach)
            ]
            if theirs:
                found.setdefault(name[0], _VALUES.get(theirs[0].key, "quoted"))
                break
    return found


def _gap(word: Mention, span: tuple[int, int]) -> int:
    return max(word.start - span[1], span[0] - word.end)


def _joins(
    folded: str,
    name: tuple[int, int],
    noun: Mention,
    around: Sequence[Mention],
    reach: int,
) -> bool:
    """Tell whether a name and a noun for a body stand near each other, with nobody else between."""
    low, high = min(name[1], noun.end), max(name[0], noun.start)
    if not 0 <= high - low <= reach or _WALL.search(folded, low, high):
        return False
    return not any(low <= m.start and m.end <= high and m.layer in _APART for m in around)
