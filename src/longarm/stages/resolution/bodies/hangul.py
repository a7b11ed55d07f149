"""Hangul: words in Korean letters spelled by their sounds, to be compared with words in other scripts."""

from __future__ import annotations

_FIRST_SYLLABLE, _VOWEL_STEP, _INITIAL_STEP = 0xAC00, 28, 588
_OPENING = (
    "g",
    "k",
    "n",
    "d",
    "t",
    "r",
    "m",
    "b",
    "p",
    "s",
    "s",
    "",
    "j",
    "j",
    "ch",
    "k",
    "t",
    "p",
    "h",
)
_MIDDLE = (
    "a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "wa", "we", "we", "yo", "u", "wo", "we", "wi", "yu", "", "wi", "i",
)  # fmt: skip
_CLOSING = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
)  # fmt: skip
"""The sounds that a syllable of Hangul is written of; the vowel that only carries a consonant is none."""


def latin_of_hangul(text: str) -> str:
    """Return a word in Hangul by its sounds in Latin letters; empty for one in other letters."""
    places = [ord(char) - _FIRST_SYLLABLE for char in text]
    if not all(0 <= each < _INITIAL_STEP * len(_OPENING) for each in places):
        return ""
    return "".join(
        _OPENING[each // _INITIAL_STEP]
        + _MIDDLE[each % _INITIAL_STEP // _VOWEL_STEP]
        + _CLOSING[each % _VOWEL_STEP]
        for each in places
    )
