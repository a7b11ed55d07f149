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
VOWELS = frozenset("aeiouyə")
_VOWELS = re.compile("[aeiouy]+")
_R_AFTER = re.compile("(?<=[aeiou])r(?![aeiou])")
_H_AFTER = re.compile("(?<=[aeiou])h(?![aeiou])")
_TWICE = re.compile(r"(.)\1+")
_CODA = frozenset("tkpslnh")
"""Consonants that a transliteration into Chinese drops at the end of a syllable, or gives one of its own."""
_DROPPED, _WRONG = 0.5, 1.0


_WEAK, _VOWEL, _BREATH, _CONSONANT = 0.1, 0.35, 0.5, 1.0
"""What a sound weighs that only one name has: vowels are written in many ways, and many do not write an h."""
_OTHER_VOWEL, _GLIDE, _OTHER_CONSONANT = 0.15, 0.3, 1.2
_NEAR = {
    frozenset(pair): cost
    for pair, cost in (
        *(("hk", 0.3), ("nm", 0.5), ("pf", 0.5), ("hf", 0.6), ("hs", 0.6), ("sk", 0.6)),
        *(("st", 0.7), ("tl", 0.9)),
    )
}
"""Consonants that one language's spelling has for another's: г for h, c for k and s."""


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


@lru_cache(maxsize=50_000)
def sounded(name: str) -> str:
    """Return a name's sounds, those of consonants in classes as in `skeleton`, with its vowels and without spaces."""
    letters = "".join(
        _LONE.get(char) or _spelled(char) for char in fold(name) if not char.isspace()
    )
    letters = _TWICE.sub(r"\1", latin(letters))
    for pattern, plain in _CLASSES:
        letters = pattern.sub(plain, letters)
    return _TWICE.sub(r"\1", letters)


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


@lru_cache(maxsize=50_000)
def all_alike(one: str, other: str) -> float:
    """Return how alike two names sound as `sounded` writes them, 0 to 1, their vowels too."""
    row = [0.0]
    for char in other:
        row.append(row[-1] + _weigh(char))
    for mine in one:
        above, row = row, [row[0] + _weigh(mine)]
        for at, yours in enumerate(other):
            row.append(
                min(
                    above[at + 1] + _weigh(mine),
                    row[-1] + _weigh(yours),
                    above[at] + _cost(mine, yours),
                )
            )
    return 1 - row[-1] / max(sum(map(_weigh, one)), sum(map(_weigh, other)), _VOWEL)


def _weigh(char: str) -> float:
    if char == WEAK:
        return _WEAK
    if char in VOWELS:
        return _VOWEL
    return _BREATH if char == "h" else _CONSONANT


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    vowels = (one in VOWELS) + (other in VOWELS)
    if vowels > 1:
        return _OTHER_VOWEL
    if vowels:
        return _GLIDE if {one, other} == {"f", "u"} else _CONSONANT
    return _NEAR.get(frozenset((one, other)), _OTHER_CONSONANT)


_LIQUID = "尔耳儿"
"""What Chinese writes for an l or r that closes a syllable."""


WEAK = "ə"
"""The vowel of a Chinese syllable that may stand for a consonant alone."""
_LONE = {
    char: sound + WEAK
    for sound, chars in (
        *(
            ("b", "布伯"),
            ("p", "普"),
            ("m", "姆"),
            ("f", "夫弗"),
            ("d", "德"),
            ("t", "特"),
            ("l", "尔勒"),
        ),
        *(("g", "格"), ("k", "克"), ("h", "赫"), ("sh", "什施"), ("s", "斯兹茨"), ("z", "泽")),
    )
    for char in chars
}
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
