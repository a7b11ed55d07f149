"""Ordinary: words that were taken for a person and can be nobody's name by themselves.

Extraction takes whoever speaks for a person if nothing shows otherwise: a heading, "an uncle", a state called by two
common nouns. Whoever so speaks is not named either way. But to mask the word wherever it stands would blind the texts,
and the site's own pages with them. In doubt a word is a name: what is told here is only what no name could be.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from longarm.languages.pack import languages as supported
from longarm.languages.pack import load
from longarm.stages.publication.gate.bystanders import particles, vocabulary, words_of_states
from longarm.stages.publication.gate.forms import folded

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*")
_CASED = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}\s'’\-]+")
_FEWEST = 3
"""Words of a phrase: with two, a given name and a surname may both be words as well (Frank Richter)."""
_OPENED = regex.compile(r"(?:^|[.!?:;\n\"“„«(])[\s*_#>\-]*$")
_CLOSED = regex.compile(r"[*_]*[.:\n]")
_LAST_WORD = regex.compile(r"([\p{L}\p{M}]+)\s+$")
_REACH = 30
"""Signs before a word in which its article stands."""
_BEFORE = 8
"""Signs before a word in which the end of what came before shows, with the marks of a heading."""


def ordinary(
    names: Iterable[str], languages: Iterable[str], texts: Iterable[str]
) -> frozenset[str]:
    """Return those of `names` that are no names, by the packs of `languages` and by where they stand in `texts`.

    These are: words without a capital that a pack knows; a phrase of words that a pack knows, small ones among them (a
    driver *of the* consulate); several words of states' names (Federal Republic); one
    word that a pack knows and that stands with a capital only as a whole heading or lead-in; and, where nouns have
    capitals, a word for what somebody is that always has an article (der Journalist; but "Frank Richter" is a name).
    """
    spoken, held = tuple(languages), tuple(texts)
    known = vocabulary(spoken)
    return frozenset(
        name for name in names if _is_ordinary(name, known, held) or _is_a_role(name, spoken, held)
    )


def _is_ordinary(name: str, known: frozenset[str], texts: tuple[str, ...]) -> bool:
    printed = _WORD.findall(name)
    words = [folded(word) for word in printed]
    if not words or not _CASED.fullmatch(name):
        return False
    if len(words) > 1 and words_of_states().issuperset(words):
        return True
    if not known.issuperset(words):
        return False
    small = [word.islower() for word in printed]
    between = {word for word, is_small in zip(words, small, strict=True) if is_small}
    phrase = len(words) >= _FEWEST and bool(between - particles())
    return all(small) or phrase or (len(words) == 1 and _only_heads(name, texts))


def _is_a_role(name: str, languages: tuple[str, ...], texts: tuple[str, ...]) -> bool:
    """Tell whether a word says what somebody is, and stands in the texts behind an article only."""
    if not _WORD.fullmatch(name):
        return False
    packs = [load(code) for code in languages if code in supported()]
    telling = [p for p in packs if p.noun_case and name in p.forms("roles.person")]
    articles = {
        form.casefold()
        for p in telling
        for form in (*p.forms("syntax.determiners"), *p.forms("syntax.indefinite"))
    }
    if not articles:
        return False
    word = regex.compile(rf"(?<!\w){regex.escape(name)}(?!\w)")
    before = [
        _LAST_WORD.search(text, max(0, match.start() - _REACH), match.start())
        for text in texts
        if name in text
        for match in word.finditer(text)
    ]
    return bool(before) and all(m and m.group(1).casefold() in articles for m in before)


def _only_heads(name: str, texts: tuple[str, ...]) -> bool:
    """Tell whether a word stands small somewhere, and with its capital only by itself: "**Incidents.** We have …"."""
    word = regex.compile(rf"(?<!\w){regex.escape(name)}(?!\w)")
    heads = [
        _OPENED.search(text, max(0, match.start() - _BEFORE), match.start())
        and _CLOSED.match(text, match.end())
        for text in texts
        if name in text
        for match in word.finditer(text)
    ]
    small = regex.compile(rf"(?<!\w){regex.escape(name.lower())}(?!\w)")
    return bool(heads) and all(heads) and any(map(small.search, texts))
