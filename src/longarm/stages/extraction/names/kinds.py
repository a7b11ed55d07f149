"""Kinds of names: whether a name is a person's, an organisation's or an outlet's, by what is beside it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

_ARTICLE = 6
"""Letters before a name in which its article stands."""
_VERB = 30
"""Letters behind a name within which its verb of saying ends."""
_HYPHEN_OR_SPACE = re.compile(r"[\s-]+")
_STEM, _ENDING = 5, 2
"""Letters of a noun that show it again, and of an ending that a case or an article may change."""
_BEFORE_ENDING = 3
"""Letters that a word has at least before the ending that makes it a paper's or a body's name."""


def kind_of_name(passage: Passage, run: Sequence[Mention], name: Mention) -> VoiceType:
    """Return what the name in a phrase, whose parts are `run`, is the name of."""
    inside = passage.within(name.start, name.end)
    sources = {part.value for part in (*run, *inside) if part.layer == "sources"}
    if any(part.value == "quoted" for part in run[:-1]) and name.value != "quoted":
        sources = set()  # those are what the quoted name is
    speaks = _speaks_for_one_named(passage, run, name)
    if speaks or _titled_last(run, name):
        sources -= {part.value for part in run if part.layer == "sources"}
    if "organization" in sources:
        return VoiceType.ORGANIZATION
    outlet = "outlet" in sources or name.value == "outlet"
    if outlet or (name.value == "publisher" and not _is_organization(passage, name)):
        return VoiceType.OUTLET
    if not speaks and any(p.key == "roles.authority" or p.layer == "organs" for p in run):
        return VoiceType.AUTHORITY
    if any(part.layer == "roles" for part in run):
        return VoiceType.PERSON
    body = any(part.value == "quoted" for part in run) or _is_organization(passage, name)
    if not body and _is_outlet(passage, name):
        return VoiceType.OUTLET
    body = body or _behind_an_article(passage, name)
    return VoiceType.ORGANIZATION if body else VoiceType.PERSON


def _titled_last(run: Sequence[Mention], name: Mention) -> bool:
    """Tell whether a title stands between a noun for a body and a name, which is a person's then: "NGO director X"."""
    nouns = [
        part
        for part in run
        if part.layer in {"roles", "sources"} and part.end <= name.start and part is not name
    ]
    return bool(nouns) and nouns[-1].layer == "roles"


def _speaks_for_one_named(passage: Passage, run: Sequence[Mention], name: Mention) -> bool:
    """Tell whether a title and the noun for a body named before stand before a person's name: "rzeczniczka archiwum X".

    Of a body that was not named before the name may be its own.
    """
    nouns = [part for part in run if part.end <= name.start and part.layer in {"roles", "sources"}]
    if [part.layer for part in nouns[-2:]] != ["roles", "sources"]:
        return False
    if " " not in passage.text[name.start : name.end]:
        return False
    noun = passage.folded[nouns[-1].start : nouns[-1].end]
    stem = noun[: max(_STEM, len(noun) - _ENDING)]
    return len(stem) >= _STEM and any(
        stem in passage.folded[m.start : m.end]
        for m in passage.within(0, nouns[0].start)
        if m.layer == "name"
    )


def _behind_an_article(passage: Passage, name: Mention) -> bool:
    """Tell whether a name right before a verb of saying has an article, where people's have none: "the Gate said"."""
    articles = passage.lexicon.pack.forms("naming.articles")
    before = passage.text[max(0, name.start - _ARTICLE) : name.start]
    if before.rstrip().rpartition(" ")[2].lstrip("(\"'“„«‘\n") not in articles:
        return False
    behind = passage.within(name.end, name.end + _VERB)
    return any(m.layer == "reporting" and m.start - name.end == 1 for m in behind)


def _is_organization(passage: Passage, name: Mention) -> bool:
    """Tell whether a name's own words, or an apposition, make it an organisation: "X Watch", "X, a charity"."""
    words = _HYPHEN_OR_SPACE.split(passage.folded[name.start : name.end])
    words.append(_HYPHEN_OR_SPACE.split(without_case(passage.lexicon, " ".join(words)))[-1])
    whole = _organization_words(passage.lexicon)
    if not whole.isdisjoint(words) or _ends_in_one(words, _organization_endings(passage.lexicon)):
        return True
    for m in passage.within(name.end, name.end + 60):
        if m.key == "sources.organization":
            gap = passage.folded[name.end : m.start]
            articles = passage.lexicon.pack.forms("syntax.indefinite")
            return gap.startswith(", ") and not set(gap[2:].split()).isdisjoint(articles)
        if m.layer in {"reporting", "body", "name"}:
            return False
    return False


def _is_outlet(passage: Passage, name: Mention) -> bool:
    """Tell whether a word in a name, or what one ends in, makes it a paper's: "Lowland *Herald*", "Hamnposten"."""
    words = _HYPHEN_OR_SPACE.split(passage.folded[name.start : name.end])
    whole, endings = _outlet_words(passage.lexicon)
    return not whole.isdisjoint(words) or _ends_in_one(words, endings)


def _ends_in_one(words: Sequence[str], endings: Sequence[str]) -> bool:
    """Tell whether a word is a compound of one of these: "Hamn*posten*", "Exil*monitorn*"."""
    return any(
        len(word) >= len(ending) + _BEFORE_ENDING and word.endswith(ending)
        for word in words
        for ending in endings
    )


def without_case(lexicon: Lexicon, printed: str) -> str:
    """Return a body's name without the case that its noun, the last word, has in the text: "Kuzey Gözlemevine"."""
    nouns = _organization_words(lexicon)
    last = fold(_HYPHEN_OR_SPACE.split(printed)[-1], lexicon.folding)
    if last in nouns:
        return printed
    for ending in _longest_first(lexicon):
        if last.endswith(ending) and last[: -len(ending)] in nouns:
            return printed[: -len(ending)]
    return printed


@cache
def _longest_first(lexicon: Lexicon) -> tuple[str, ...]:
    forms = (*lexicon.pack.forms("syntax.endings"), *lexicon.pack.forms("naming.endings"))
    return tuple(sorted(forms, key=len, reverse=True))


@cache
def _outlet_words(lexicon: Lexicon) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words of a paper's name, and what such words end in (a hyphen opens those in the list)."""
    forms = set(map(str.casefold, lexicon.pack.forms("naming.outlet_words")))
    endings = {form for form in forms if form.startswith("-")}
    return frozenset(forms - endings), tuple(sorted(ending[1:] for ending in endings))


@cache
def _organization_endings(lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the words of an organisation's name end in (a hyphen opens those in the list)."""
    forms = map(str.casefold, lexicon.pack.forms("naming.organization_words"))
    return tuple(sorted(form[1:] for form in forms if form.startswith("-")))


@cache
def _organization_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(str.casefold, lexicon.pack.forms("naming.organization_words")))
