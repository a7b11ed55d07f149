"""Strings: every word that longarm itself says on the site, read from the files of one language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from longarm.errors import SiteLanguageError
from longarm.stages.publication.words.grammar import Grammar, grammar
from longarm.stages.publication.words.plurals import CATEGORIES, RULES, Category

LANGUAGES = tuple(CATEGORIES)
"""The languages that a site can have, by the names of their files."""

_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Strings:
    """The strings of one language by dotted key (`figure.clause`); a noun has several (`words.claim.one`)."""

    language: str
    texts: Mapping[str, str]
    grammar: Grammar

    def text(self, key: str, /, **values: object) -> str:
        """Return the string for `key` with `values` filled in; an unknown key raises `KeyError`.

        Numbers are written as the language writes them. A key with several forms takes the one that `count` asks for;
        a count that is words already takes `other`.
        """
        found = self.texts.get(key)
        if found is None and "count" in values:
            found = self.texts[f"{key}.{self._category(values['count'])}"]
        template = self.texts[key] if found is None else found
        return self.grammar.fill(template, self._written(values)) if values else template

    def form(self, key: str, deciding: float, /, *, bounded: bool = False, **values: object) -> str:
        """Return the form of `key` that `deciding` asks for, with `values` filled in.

        After words of a bound (“more than”) a language may have a form of its own, with the ending `_bounded`.
        """
        name = f"{key}.{RULES[self.language](deciding)}"
        found = self.texts.get(f"{name}_bounded", self.texts[name]) if bounded else self.texts[name]
        return self.grammar.fill(found, self._written(values))

    def forms(self, key: str) -> tuple[tuple[Category, str], ...]:
        """Return every form of a counted string, with its slots, by the plural category that it is for."""
        return tuple(
            (category, self.texts[f"{key}.{category}"]) for category in CATEGORIES[self.language]
        )

    def doubted(self, key: str, /, *, doubted: bool, **values: object) -> str:
        """Return the string for `key`, in the mood that a language keeps for what is denied or only supposed."""
        name = f"{key}_doubted"
        return self.text(name if doubted and name in self.texts else key, **values)

    def or_plain(self, key: str) -> str:
        """Return the string for `key`, or its last part in plain words where the file has none."""
        return self.texts.get(key, key.rpartition(".")[2].replace("_", " "))

    def of_english(self, section: str, english_text: str) -> str | None:
        """Return what a section says for a sentence that the English section holds, or None where it holds none."""
        key = _by_text(section).get(english_text)
        return None if key is None else self.texts[key]

    def number(self, value: float) -> str:
        """Return a number as the language writes it."""
        return self.grammar.number(value)

    def date(self, text: str) -> str:
        """Return a partial ISO date as the language writes it."""
        return self.grammar.date(text)

    def _category(self, count: object) -> str:
        """Return the plural category that a count asks for."""
        return RULES[self.language](count) if isinstance(count, int | float) else "other"

    def _written(self, values: Mapping[str, object]) -> dict[str, str]:
        """Return values as text, numbers as the language writes them."""
        return {
            name: self.number(value) if isinstance(value, int | float) else str(value)
            for name, value in values.items()
        }


@cache
def strings(language: str) -> Strings:
    """Return the strings of one of `LANGUAGES`.

    Raises:
        SiteLanguageError: the site has no words in this language.
    """
    if language not in LANGUAGES:
        raise SiteLanguageError(language, LANGUAGES)
    texts: dict[str, str] = {}
    for _, table in sorted(tables(language).items()):
        texts |= dict(_flat("", table))
    return Strings(language, texts, grammar(language))


def tables(language: str) -> dict[str, dict[str, object]]:
    """Return every file of a language's strings by its name: `en.toml`, and with an ending `en-pages.toml`."""
    return {
        path.name: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in files(__package__).joinpath("data").iterdir()
        if path.name == f"{language}.toml"
        or (path.name.startswith(f"{language}-") and path.name.endswith(".toml"))
    }


def english() -> Strings:
    """Return the English strings."""
    return strings(_ENGLISH)


def _flat(prefix: str, table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the strings of nested tables by dotted key."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{name}.", value)
        else:
            yield f"{prefix}{name}", str(value)


@cache
def _by_text(section: str) -> Mapping[str, str]:
    """Return the keys of a section by their English text."""
    return {text: key for key, text in english().texts.items() if key.startswith(f"{section}.")}
