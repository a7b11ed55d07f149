"""Body words: whether a name says by itself that it is a body's, and not a person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from longarm.gazetteer.fold import fold
from longarm.gazetteer.terms import Concept, Kind, concepts

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SHORTEST = 4
"""Letters of the shortest word of a spaced script that says what a body is."""
_LONGER_THAN_A_PERSON = 4
"""Characters from which one last character of Han or Hangul (部, 院) is no part of a person's name."""
_ABBREVIATION = re.compile(r"[^\W\d_a-z]{2,}(?:[.-]?[^\W_a-z])*")

_FIRST_AND_LAST = 2
_SURNAMES = frozenset(
    (
        *("bank", "banks", "base", "bases", "board", "camp", "camps", "chambers", "church"),
        *("college", "court", "front", "fund", "hall", "house", "station", "union"),
    )
)
"""Words for bodies that people are called by as well; after one other word they tell nothing."""


def is_named_as_a_body(name: str) -> bool:
    """Tell whether a name holds a word for what a body is, is made of known words alone, or is an abbreviation.

    It is for names that nothing else is known of: a person who speaks for a ministry is easily taken for the ministry.
    A name in doubt is no body's.
    """
    folded = fold(name)
    if _UNSPACED.search(folded):
        return _ends_like_a_body(folded.replace(" ", ""))
    if _ABBREVIATION.fullmatch(name.strip()) and name.isupper():
        return True
    words = folded.split()
    if len(words) == _FIRST_AND_LAST and words[1] in _SURNAMES:
        return False
    return bool(_forms().search(folded)) or _all_known(words)


def _ends_like_a_body(folded: str) -> bool:
    """Tell whether an unspaced name ends in a form: 外交部, 警視庁公安部."""
    return any(
        folded.endswith(form) and (len(form) > 1 or len(folded) >= _LONGER_THAN_A_PERSON)
        for form in _unspaced_forms()
    )


@cache
def _unspaced_forms() -> tuple[str, ...]:
    """Return the forms of scripts without spaces, folded."""
    found = {fold(form) for form in _words({Kind.FORM}) if _UNSPACED.search(form)}
    return tuple(sorted(found - {""}))


@cache
def _forms() -> re.Pattern[str]:
    """Return what finds a form in a folded name."""
    return re.compile(rf"\b(?:{'|'.join(_patterns({Kind.FORM}))})\b")


def _all_known(words: list[str]) -> bool:
    """Tell whether folded words are concepts and fillers alone, one concept at least."""
    exact, begun, ended = _concept_words()
    concepts_ = [
        word in exact or word.startswith(begun) or word.endswith(ended)
        for word in words
        if word not in _fillers()
    ]
    return bool(concepts_) and all(concepts_)


@cache
def _concept_words() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Return the words of concepts: whole ones, those that may go on, and those that may end a longer word."""
    exact, begun, ended = set(), set(), set()
    for form in _words({Kind.FORM, Kind.FUNCTION, Kind.LEVEL}):
        for word in form.split():
            bare = fold(word.strip("*"))
            if len(bare) >= _SHORTEST and " " not in bare and not _UNSPACED.search(bare):
                exact.add(bare)
                begun |= {bare} if word.endswith("*") else set()
                ended |= {bare} if word.startswith("*") else set()
    return frozenset(exact), tuple(sorted(begun)), tuple(sorted(ended))


@cache
def _fillers() -> frozenset[str]:
    """Return the words that say nothing."""
    return frozenset(fold(word) for form in _words({Kind.FILLER}) for word in form.split())


def _patterns(kinds: set[Kind]) -> list[str]:
    """Return the patterns of spaced forms, the longest first; `*` stands for the rest of a word."""
    found = set()
    for form in _words(kinds):
        words = [part for word in form.split() if (part := _word(word))]
        letters = sum(len(fold(word)) for word in form.split())
        if words and letters >= _SHORTEST and not _UNSPACED.search(form):
            found.add(" ".join(words))
    return sorted(found, key=lambda pattern: (-len(pattern), pattern))


def _word(word: str) -> str:
    """Return the pattern of one word."""
    bare = re.escape(fold(word.strip("*")))
    if not bare:
        return ""
    return (r"\w*" if word.startswith("*") else "") + bare + (r"\w*" if word.endswith("*") else "")


def _words(kinds: set[Kind]) -> Iterable[str]:
    """Return every form of the concepts of some kinds."""
    known: Iterable[Concept] = concepts().values()
    return (
        form for one in known if one.kind in kinds for forms in one.forms.values() for form in forms
    )
