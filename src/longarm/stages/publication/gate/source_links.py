"""Source links: the address of a source, as far as it can hold nobody's name, number or place."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from urllib.parse import unquote, urlsplit, urlunsplit

import regex

from longarm.stages.publication.gate.bystanders import Known
from longarm.stages.publication.gate.forms import folded

_TOKENS = regex.compile(r"[^-_/.,+~:;!()\s'’%&=]+")
_LETTERS = regex.compile(r"[\p{L}\p{M}]{3,}")
_JOINTS = regex.compile(r"[-_/+]+")
_CASELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}]")
_NUMBERED = regex.compile(r"[a-z_]{1,12}=[0-9a-z]{1,8}")
"""A parameter that can be no more than the number of an article: `p=17902`."""


def source_link(url: str, about: Known, clean: Callable[[str], str]) -> str:
    """Return a source's address with its path if that holds common words and numbers only, else its host alone.

    A path is somebody's choice of words, and often names whom the article is about. Two words side by side that stand
    nowhere with a small letter may be a name; so may one in a script without capitals. Parameters stay where they are
    numbers, and fragments never do.
    """
    parts = urlsplit(url)
    host = urlunsplit((parts.scheme, parts.hostname or "", "/", "", ""))
    told = unquote(parts.path)
    if any(clean(form) != form for form in slug_forms(told)) or may_name(told, about):
        return clean(host)
    query = parts.query if all(map(_NUMBERED.fullmatch, parts.query.split("&"))) else ""
    return clean(urlunsplit((parts.scheme, parts.hostname or "", parts.path, query, "")))


def slug_forms(slug: str) -> set[str]:
    """Return the forms in which words of a path, or of a file's name, may have stood in a sentence."""
    spaced = _JOINTS.sub(" ", slug)
    return {slug, slug.upper(), spaced, spaced.title()}


def may_name(path: str, about: Known) -> bool:
    """Tell whether words of a path, or of a file's name, may be somebody's name."""
    unknown = [
        _LETTERS.fullmatch(token) is not None and folded(token) not in about.words
        for token in _TOKENS.findall(path)
    ]
    if any(one and other for one, other in pairwise(unknown)):
        return True
    tokens = _TOKENS.findall(path)
    return any(new and _CASELESS.search(token) for new, token in zip(unknown, tokens, strict=True))
