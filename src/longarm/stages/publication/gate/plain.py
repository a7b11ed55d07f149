"""Plain: whether a short text is made of common words and known names only, so that it can hold nobody's name.

Machines write short texts too: who an unnamed source is, how somebody speaks, in which role. What is not plain is not
published as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex
from ahocorasick_rs import AhoCorasick, MatchKind

from longarm.languages.pack import languages, spelled
from longarm.stages.publication.gate.bystanders import Known
from longarm.stages.publication.gate.forms import folded

_CASELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Thai}"
_RUN = regex.compile(rf"[{_CASELESS}]+")
_CASED = regex.compile(rf"(?:(?![{_CASELESS}])[\p{{L}}\p{{M}}])+")
_SPACED = regex.compile(r"[\p{Arabic}\p{Hebrew}]+")
_TERM = 2
"""Letters of a term: single ones would make up any name."""
_PARTICLES = frozenset("的之和与與及兼前")
_FEW = 4
"""Digits in a row that a short text may hold: a year, no number of anybody's."""
_DIGITS = regex.compile(rf"\p{{Nd}}{{{_FEW + 1},}}")
_SIGNS = regex.compile(r"[@/_\\]")


def is_plain(text: str, about: Known, terms: Terms) -> bool:
    """Tell whether every word of `text` is common or part of a known name."""
    if _DIGITS.search(text) or _SIGNS.search(text):
        return False
    if folded(text) in about.names:
        return True
    words = [folded(word) for word in _CASED.findall(text)]
    if any(word not in about.words for word in words):
        return False
    return terms.hold(folded(text))


class Terms:
    """Known terms of scripts without capitals, of which a run of letters may be put together."""

    def __init__(self, terms: Iterable[str]) -> None:
        """Take the terms, folded."""
        found = sorted({term for term in terms if len(term) >= _TERM} | _PARTICLES)
        self._whole = frozenset(found)
        self._automaton = AhoCorasick(found, matchkind=MatchKind.Standard)

    def hold(self, text: str) -> bool:
        """Tell whether everything in `text` that has no capitals is made of terms.

        Words that stand apart (Arabic) must each be one; letters that stand together may be several.
        """
        words = _SPACED.findall(text)
        together = "".join(_RUN.findall(_SPACED.sub("", text)))
        spaced = "".join(words) in self._whole or all(word in self._whole for word in words)
        return spaced and self.cover(together)

    def cover(self, run: str) -> bool:
        """Tell whether terms stand side by side all over `run`."""
        reached = {0}
        spans = self._automaton.find_matches_as_indexes(run, overlapping=True)
        for start, end in sorted((start, end) for _, start, end in spans):
            if start in reached:
                reached.add(end)
        return len(run) in reached


def known_terms(shown: Iterable[str], spoken: Iterable[str]) -> Terms:
    """Return the terms of the languages in `spoken`, and the `shown` names."""
    # A known name is known as a whole: its parts may be anybody's.
    found = {"".join(_RUN.findall(folded(name))) for name in shown}
    for language in sorted(set(spoken) & set(languages())):
        found |= _terms(language)
    return Terms(found)


@cache
def _terms(language: str) -> frozenset[str]:
    """Return the runs of letters without capitals in a language's pack."""
    return frozenset(_RUN.findall(folded("\n".join(spelled(language)))))
