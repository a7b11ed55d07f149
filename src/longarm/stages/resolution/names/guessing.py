"""Guessing: what a word that no list knows may mean, by words of a like spelling: `ministry` beside `ministerio`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.lexicon import (
    UNSPACED,
    Meaning,
    compound,
    first_of,
    lexicon,
    step,
)
from longarm.stages.resolution.names.sounds import latin, skeleton
from longarm.stages.resolution.names.syllables import split

_LETTERS = re.compile("[a-z]+|[а-яёіїєґ]+")
_HAN = re.compile("[\u3400-\u9fff]+")
_SHORTEST, _HEAD = 6, 3
"""Letters of the shortest word that is guessed, and those at its beginning that must be the same."""
_SHORTEST_RUN, _LONGEST_RUN = 2, 4
"""Characters of a run that is guessed."""
_CONSONANTS = 3
_ALIKE, _ALIKE_IN_SOUND = 0.8, 0.6
"""How alike two words must be, and how alike two with the same consonants: `committee`, `comité`."""
_KINDS = frozenset({Kind.BRANCH, Kind.FORM, Kind.FUNCTION, Kind.LEVEL})
_NAMES = ("name_", "ng_", "nm_", "no_", "ob_", "oi_", "pn_", "pp_", "s_", "sh_", "soe_")
"""What the ids of concepts begin with that are names of one body or person: those are not guessed."""


@lru_cache(maxsize=50_000)
def guessed(word: str) -> Meaning:
    """Return what a folded word may mean by the words that are most like it; empty where none is like it."""
    if len(word) < _SHORTEST or not _LETTERS.fullmatch(word) or split(word):
        return frozenset()
    found = _most_like(word)
    if not found and not word.isascii():
        # Many words of institutions are the same in all of Europe: университет, universitet.
        found = _most_like(latin(word))
    return found


def _most_like(word: str) -> Meaning:
    sound = skeleton(word)
    best, meaning = 0.0, frozenset[str]()
    for form, own, meant in _words().get(word[:_HEAD], ()):
        in_sound = len(sound) >= _CONSONANTS and own == sound
        least = max(best, _ALIKE_IN_SOUND if in_sound else _ALIKE)
        alike = Levenshtein.normalized_similarity(word, form, score_cutoff=least)
        if alike > best:
            best, meaning = alike, meant
        elif alike and alike == best:
            meaning |= meant
    return meaning


@lru_cache(maxsize=50_000)
def guessed_run(run: str) -> Meaning:
    """Return what a Han run may mean by the longer forms that hold it: 财政 by 财政厅."""
    if not (_SHORTEST_RUN <= len(run) <= _LONGEST_RUN and _HAN.fullmatch(run)):
        return frozenset()
    found = Counter[str]()
    for form in _runs_with().get(run[:_SHORTEST_RUN], ()):
        if run in form:
            found.update(_general(frozenset().union(*lexicon().runs[form])))
    most = max(found.values(), default=0)
    known = concepts()
    return frozenset(
        each
        for each, number in found.items()
        if number == most and known[each].kind is Kind.FUNCTION
    )


@cache
def _runs_with() -> Mapping[str, tuple[str, ...]]:
    """Return the forms in scripts without spaces by any two characters that stand in them side by side."""
    found = defaultdict[str, set[str]](set)
    for form in lexicon().runs:
        for at in range(len(form) - 1):
            found[form[at : at + _SHORTEST_RUN]].add(form)
    return {pair: tuple(sorted(forms)) for pair, forms in found.items()}


@lru_cache(maxsize=50_000)
def is_guess(text: str) -> bool:
    """Tell whether folded words mean something by what they are like alone."""
    if UNSPACED.match(text):
        return text not in lexicon().runs and bool(guessed_run(text))
    return not first_of(text)[1] and compound(text) is None and bool(guessed(text))


@cache
def _words() -> Mapping[str, tuple[tuple[str, str, Meaning], ...]]:
    """Return the words that alone mean something, with their consonants, by their first letters."""
    table = lexicon().words
    found = defaultdict[str, list[tuple[str, str, Meaning]]](list)
    for form, number in (*table.exact.items(), *table.stems.items()):
        node = table.steps.get(step(0, number))
        meaning = _general(table.ends.get(node, frozenset())) if node is not None else None
        if meaning and len(form) >= _SHORTEST - 1 and _LETTERS.fullmatch(form):
            found[form[:_HEAD]].append((form, skeleton(form), meaning))
    return {head: tuple(words) for head, words in found.items()}


def _general(meaning: Meaning) -> Meaning:
    known = concepts()
    return frozenset(
        each for each in meaning if known[each].kind in _KINDS and not each.startswith(_NAMES)
    )
