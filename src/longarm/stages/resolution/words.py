"""Words: the tables of organ words, titles, fillers and group associations, ready to be matched."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from longarm.gazetteer.fold import fold

_TABLE = Path(__file__).with_name("organ_words.toml")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


def is_unspaced(text: str) -> bool:
    """Tell whether `text` has Han, kana or Hangul, where a word ends without a space."""
    return _UNSPACED.search(text) is not None


def _pattern(entry: str) -> str:
    """Return the pattern of one entry: whole words, `*` for the rest of a word."""
    if is_unspaced(entry):
        return re.escape(fold(entry))
    words = [
        re.escape(fold(word.rstrip("*"))) + (r"\w*" if word.endswith("*") else "")
        for word in entry.split()
    ]
    return rf"\b{' '.join(words)}\b"


def _any_of(entries: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for all entries, the longest first."""
    return re.compile(
        "|".join(_pattern(each) for each in sorted(set(entries), key=len, reverse=True))
    )


@cache
def organ_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each organ key with the pattern of its words, the most specific key first."""
    return tuple((key, _any_of(entries)) for key, entries in _table()["organs"].items())


@cache
def title_words() -> re.Pattern[str]:
    """Return the pattern of titles."""
    return _any_of(_table()["titles"]["words"])


@cache
def fillers() -> frozenset[str]:
    """Return the folded words that carry no meaning of their own."""
    return frozenset(fold(word) for word in _table()["fillers"]["words"])


@cache
def state_words() -> re.Pattern[str]:
    """Return the pattern of words by which states call themselves: "republic", "islamic"."""
    return _any_of(_table()["states"]["words"])


@cache
def _associations() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = _table()["associations"]
    return _any_of(table["latin"]), _any_of(table["han"])


def is_group_association(name: str) -> bool:
    """Tell whether a name is that of a hometown, student, trade, faith, language or kin association.

    Such names are never made entities: membership in one is no evidence.
    """
    folded = fold(name)
    return any(pattern.search(folded) for pattern in _associations())


@cache
def generic_words() -> frozenset[str]:
    """Return the folded words that only say what a body is."""
    return frozenset(fold(word) for word in _table()["generic"]["words"])


@cache
def _outlets() -> re.Pattern[str]:
    return _any_of(_table()["outlets"]["words"])


def is_called_an_outlet(name: str) -> bool:
    """Tell whether a name has a word that only outlets have in theirs: "medya", "TV", 日报."""
    return _outlets().search(fold(name)) is not None
