"""Kana: words in Japanese syllables spelled by their sounds, to be compared with words in other scripts."""

from __future__ import annotations

import unicodedata

_ROWS = (
    ("アイウエオ", ("a", "i", "u", "e", "o")),
    ("カキクケコ", ("ka", "ki", "ku", "ke", "ko")),
    ("ガギグゲゴ", ("ga", "gi", "gu", "ge", "go")),
    ("サシスセソ", ("sa", "shi", "su", "se", "so")),
    ("ザジズゼゾ", ("za", "ji", "zu", "ze", "zo")),
    ("タチツテト", ("ta", "chi", "tsu", "te", "to")),
    ("ダヂヅデド", ("da", "ji", "zu", "de", "do")),
    ("ナニヌネノ", ("na", "ni", "nu", "ne", "no")),
    ("ハヒフヘホ", ("ha", "hi", "fu", "he", "ho")),
    ("バビブベボ", ("ba", "bi", "bu", "be", "bo")),
    ("パピプペポ", ("pa", "pi", "pu", "pe", "po")),
    ("マミムメモ", ("ma", "mi", "mu", "me", "mo")),
    ("ラリルレロ", ("ra", "ri", "ru", "re", "ro")),
)
_SOUNDS = {char: sound for row, sounds in _ROWS for char, sound in zip(row, sounds, strict=True)} | {
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "vu", "ッ": "", "ー": "", "・": "",
}  # fmt: skip
_SMALL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo"}
"""Small syllables take the vowel's place of the one before: ティ is ti, シャ sha."""
_HIRAGANA, _KATAKANA, _LAST_HIRAGANA = 0x3041, 0x30A1, 0x3096
_VOWELS = "aiueo"
_SHARP = ("sh", "ch", "j")


def latin_of_kana(text: str) -> str:
    """Return a word in kana by its sounds in Latin letters; empty for one in other letters."""
    found: list[str] = []
    for char in map(_as_katakana, unicodedata.normalize("NFKC", text).strip()):
        if char in _SMALL and found:
            found[-1] = _with_vowel(found[-1], _SMALL[char])
        elif char in _SOUNDS:
            found.append(_SOUNDS[char])
        else:
            return ""
    return "".join(found)


def _as_katakana(char: str) -> str:
    code = ord(char)
    return chr(code - _HIRAGANA + _KATAKANA) if _HIRAGANA <= code <= _LAST_HIRAGANA else char


def _with_vowel(syllable: str, vowel: str) -> str:
    opening = syllable.rstrip(_VOWELS)
    if not opening and syllable == "u":
        opening = "w"  # ウォ is wo
    return opening + (vowel.removeprefix("y") if opening in _SHARP else vowel)
