"""Romanizing: Cyrillic, Arabic and Hangul in Latin letters, by simple tables; Han readings come with the list."""

from __future__ import annotations

import tomllib
from pathlib import Path

_TABLES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_LETTERS = {
    ord(letter): latin for letter, latin in (_TABLES["cyrillic"] | _TABLES["arabic"]).items()
} | {ord(letter.upper()): latin.capitalize() for letter, latin in _TABLES["cyrillic"].items()}
_FIRST_HANGUL, _LAST_HANGUL = 0xAC00, 0xD7A3
_INITIALS, _VOWELS, _FINALS = (_TABLES["hangul"][each] for each in ("initials", "vowels", "finals"))


def romanized(text: str) -> str:
    """Return the text with Cyrillic, Arabic and Hangul letters in Latin; everything else stays as it is."""
    return "".join(_syllable(each) for each in text.translate(_LETTERS))


def _syllable(character: str) -> str:
    code = ord(character)
    if not _FIRST_HANGUL <= code <= _LAST_HANGUL:
        return character
    rest, final = divmod(code - _FIRST_HANGUL, len(_FINALS))
    initial, vowel = divmod(rest, len(_VOWELS))
    return f"{_INITIALS[initial]}{_VOWELS[vowel]}{_FINALS[final]}"
