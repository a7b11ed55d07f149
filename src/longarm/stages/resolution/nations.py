"""Nations: which country a name speaks of, by its names, adjectives and short forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import countries
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.words import is_unspaced

_ARABIC_PREFIX = re.compile("^(?:و|ب|ل|ف|ك)?(?:ال|لل)")
_SHORTEST = 4
"""Letters of a country name that may take a genitive s."""

Span = tuple[int, int]


@cache
def country_by_name() -> Mapping[str, str]:
    """Return the country code of every folded name of a country; of two the English one wins."""
    found: dict[str, str] = {}
    for code, country in countries().items():
        found.setdefault(fold(country.name), code)
    for code, country in countries().items():
        for name in (*country.aliases, *country.names.values()):
            found.setdefault(fold(name), code)
    return found


@cache
def _stems() -> tuple[Mapping[str, str], Mapping[str, str], int]:
    """Return the adjectives compared whole, the beginnings, and the letters of the longest beginning."""
    whole: dict[str, str] = {}
    starts: dict[str, str] = {}
    for code, country in countries().items():
        for stem in country.stems:
            if stem.startswith("="):
                whole.setdefault(fold(stem[1:]), code)
            else:
                starts.setdefault(fold(stem), code)
    return whole, starts, max(map(len, starts), default=0)


@cache
def _han() -> tuple[tuple[str, str], ...]:
    """Return Han, kana and Hangul names and short forms of countries, the longest first."""
    found = {
        fold(name): code
        for code, country in countries().items()
        for name in (*country.han, *country.aliases, *country.names.values())
        if is_unspaced(name)
    }
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


@cache
def _long_names() -> re.Pattern[str]:
    """Return the pattern of all country names in scripts with spaces, the longest first."""
    names = sorted((name for name in country_by_name() if not is_unspaced(name)), key=len)
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in reversed(names))})\b")


@cache
def _forms() -> Mapping[str, str]:
    """Return the countries of the inflected names and adjectives that language packs know."""
    return {form: code for code, forms in rows("nation_forms.tsv") for form in forms.split()}


@lru_cache(maxsize=200_000)
def country_of_word(word: str) -> str | None:
    """Return the country that a folded word is the name or an adjective of."""
    for form in (word, _ARABIC_PREFIX.sub("", word)):
        known = country_by_name().get(form) or country_of_stem(form) or _forms().get(form)
        if known:
            return known
    # The genitive of the Germanic languages: Kinas, Deutschlands.
    return country_by_name().get(word[:-1]) if len(word) > _SHORTEST and word[-1] == "s" else None


def is_name_of_a_country(word: str) -> bool:
    """Tell whether a folded word is a country's name in any language."""
    return word in country_by_name()


def country_of_stem(word: str) -> str | None:
    """Return the country whose adjectives a folded word is one of, by its beginning."""
    whole, starts, longest = _stems()
    if word in whole:
        return whole[word]
    sizes = range(min(longest, len(word)), 0, -1)
    return next((starts[word[:size]] for size in sizes if word[:size] in starts), None)


def nations(folded: str) -> list[tuple[Span, str]]:
    """Return the places in a folded name that speak of a country, with its code, in order."""
    if is_unspaced(folded):
        return _han_nations(folded)
    found = [
        (match.span(), country_by_name()[match[0]]) for match in _long_names().finditer(folded)
    ]
    words = list(re.finditer(r"\w+", folded))
    for at, match in enumerate(words):
        if any(start <= match.start() < end for (start, end), _ in found):
            continue
        # "South Korean", "New Zealand": the adjective of two words is written as one in the table.
        following = words[at + 1] if at + 1 < len(words) else None
        pair = country_of_stem(match[0] + following[0]) if following else None
        if pair and following and country_of_stem(match[0]) is None:
            found.append(((match.start(), following.end()), pair))
        elif code := country_of_word(match[0]):
            found.append((match.span(), code))
    return sorted(found)


def _han_nations(folded: str) -> list[tuple[Span, str]]:
    found: list[tuple[Span, str]] = []
    at = 0
    while at < len(folded):
        hit = next((pair for pair in _han() if folded.startswith(pair[0], at)), None)
        # One character is a country only where it opens the name or follows "stationed in".
        if hit is None or (len(hit[0]) == 1 and at and folded[at - 1] not in "驻在"):
            at += 1
            continue
        found.append(((at, at + len(hit[0])), hit[1]))
        at += len(hit[0])
    return found


@cache
def han_nations() -> Mapping[str, str]:
    """Return the codes of the countries by their Han, kana and Hangul names of two characters or more."""
    return {name: code for name, code in reversed(_han()) if len(name) > 1}
