"""Sounds: names that one script spells after another's, compared by what is left of them: their consonants."""

from __future__ import annotations

import re
from functools import lru_cache

from longarm.gazetteer.fold import fold
from longarm.gazetteer.readings import toneless
from longarm.stages.resolution.names.written import pairs

_CYRILLIC = pairs(
    "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h "
    "ц:ts ч:ch ш:sh щ:sh ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ё:e"
)
_ARABIC = pairs(
    "ا:a ب:b پ:p ت:t ث:th ج:j چ:ch ح:h خ:kh د:d ذ:d ر:r ز:z ژ:zh س:s ش:sh ص:s ض:d ط:t ظ:z ع: غ:g "
    "ف:f ق:k ك:k ک:k گ:g ل:l م:m ن:n ه:h و:u ي:i ی:i ة: ء:"
)
_CLASSES = (
    (re.compile("ng"), "n"),
    (re.compile("ph"), "f"),
    (re.compile("tsch|tsh|tch|cz|zh|ch|sch|sh|ts|tz|dz|dj|j|x(?=[iuaeo])|q(?=[iu])"), "s"),
    (re.compile("th|d|t"), "t"),
    (re.compile("ck|kh|gh|qu|g(?![ieyn])|c(?![iey])|k|q"), "k"),
    (re.compile("x"), "ks"),
    (re.compile("[czsg]"), "s"),
    (re.compile("[bp]"), "p"),
    (re.compile("hu(?=[aeo])|[vwf]"), "f"),
    (re.compile("[lr]"), "l"),
    (re.compile("m(?=[ptks]|$)|n"), "n"),
)
_ADJECTIVE = re.compile("(?<=[а-яіїєґ]{3})(?:ск|ськ)(?:ий|ии|ая|ое|ого|ои|ие|их|а|е|і)$")
"""What makes a Slavic adjective of a name: Гарвардский."""
_VOWELS = re.compile("[aeiouy]+")
_R_AFTER = re.compile("(?<=[aeiou])r(?![aeiou])")
_H_AFTER = re.compile("(?<=[aeiou])h(?![aeiou])")
_TWICE = re.compile(r"(.)\1+")
_CODA = frozenset("tkpslnh")
"""Consonants that a transliteration into Chinese drops at the end of a syllable, or gives one of its own."""
_DROPPED, _WRONG = 0.5, 1.0


def latin(word: str) -> str:
    """Return a folded Cyrillic or Arabic word in Latin letters, letter by letter; any other unchanged."""
    return "".join(_CYRILLIC.get(char) or _ARABIC.get(char) or char for char in word if char != "ь")


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """Return the consonants of a word in classes that survive a transliteration: `福特` and `Ford` are `ft`.

    Voiced and voiceless, r and l, the sibilants are one each; vowels and an r or h that closes a syllable fall away.
    """
    bare = _ADJECTIVE.sub("", fold(word))
    letters = "".join(_spelled(char) for char in bare if not char.isspace())
    letters = _H_AFTER.sub("", _R_AFTER.sub("", _TWICE.sub(r"\1", latin(letters))))
    for pattern, plain in _CLASSES:
        letters = pattern.sub(plain, letters)
    return _VOWELS.sub("", letters)


@lru_cache(maxsize=100_000)
def sound_alike(one: str, other: str) -> float:
    """Return how alike two skeletons are, 0 to 1; a consonant more that may close a syllable counts half."""
    if not one or not other:
        return 0.0
    row = [0.0, _WRONG]
    for char in other[1:]:
        row.append(row[-1] + _more(char))
    for number, left in enumerate(one):
        cost = _more(left) if number else _WRONG
        above, row = row, [row[0] + cost]
        for at, right in enumerate(other, 1):
            row.append(
                min(
                    above[at] + cost,
                    row[-1] + (_more(right) if at > 1 else _WRONG),
                    above[at - 1] + (0.0 if left == right else _WRONG),
                )
            )
    return 1.0 - row[-1] / max(len(one), len(other))


def _more(char: str) -> float:
    return _DROPPED if char in _CODA else _WRONG


_LIQUID = "尔耳儿"
"""What Chinese writes for an l or r that closes a syllable."""


_HARD = "加基伽嘎"
"""What Chinese read with j writes foreign k and g for: 基加利."""


def _spelled(char: str) -> str:
    if char in _LIQUID:
        return "l"
    if char in _HARD:
        return "ka"
    readings = toneless(char)
    if not readings:
        return char
    # A closing -ng stands for n in foreign names.
    return readings[0].replace("ng", "n")
