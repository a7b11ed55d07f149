"""Sounding: proper words written in several scripts, compared letter by letter as they sound.

Latin letters are read as the languages of Europe write their sounds; Cyrillic, Greek, Hebrew and Arabic are spelled so.
Where a script leaves vowels out, those of the other side cost nothing; every consonant must be there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.stages.resolution.bodies.hangul import latin_of_hangul
from longarm.stages.resolution.bodies.kana import latin_of_kana
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.sounds import skeleton, sound_alike
from longarm.stages.resolution.names.spelling import letters_in
from longarm.stages.resolution.names.syllables import split
from longarm.stages.resolution.names.units import Script
from longarm.stages.resolution.names.written import pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = re.compile("[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]")
_CYRILLIC, _GREEK, _HEBREW, _ARABIC = (
    re.compile(f"[{span}]")
    for span in ("\u0400-\u04ff", "\u0370-\u03ff", "\u0590-\u05ff", "\u0600-\u06ff")
)
# Capital letters are sounds that take two letters: S sh, C ch, Z zh, X kh; T is ts.
_OF_CYRILLIC = pairs(
    "а:a б:b в:v г:g ґ:g д:d е:e ё:o ж:Z з:z и:i й:i ї:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u "
    "ф:f х:X ц:T ч:C ш:S щ:S ъ: ы:i ь: э:e є:e ю:u я:a ӯ:u қ:k ғ:g ҳ:X ҷ:C ӣ:i ә:a ө:o ү:u ң:n ұ:u һ:h ў:u"
)
_OF_GREEK = pairs(
    "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:t ι:i κ:k λ:l μ:m ν:n ξ:ks ο:o π:p ρ:r σ:s ς:s τ:t υ:i φ:f χ:X ψ:ps ω:o"
)
_GREEK_PAIRS = (("ντζ", "dZ"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("τζ", "T"), ("ου", "u"), ("ευ", "ef"),
                ("αυ", "af"), ("αι", "e"), ("ει", "i"), ("οι", "i"))  # fmt: skip
_OF_HEBREW = pairs(
    "א:* ב:b ג:g ד:d ה:h ו:w ז:z ח:X ט:t י:j כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:* פ:p ף:p צ:T ץ:T ק:k ר:r ש:S ת:t"
)
_OF_ARABIC = pairs(
    "ا:* أ:* إ:* آ:* ب:b پ:p ت:t ث:s ج:g چ:C ح:h خ:X د:d ذ:z ر:r ز:z ژ:Z س:s ش:S ص:s ض:d ط:t ظ:z ع:* غ:g ف:f "
    "ق:k ك:k ک:k گ:g ل:l م:m ن:n ه:h و:w ي:j ی:j ئ:* ء:* ؤ:w ة:h"
)
_LATIN_PAIRS = (
    ("tsch", "C"), ("dsch", "Z"), ("sch", "S"), ("dzh", "Z"), ("dzj", "Z"), ("dj", "Z"), ("dZ", "Z"), ("tch", "C"),
    ("szcz", "S"), ("sh", "S"), ("sz", "S"), ("ch", "X"), ("cz", "C"), ("kh", "X"), ("zh", "Z"), ("rz", "Z"),
    ("ght", "t"), ("ts", "T"), ("tz", "T"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("ou", "u"), ("oo", "u"),
    ("ck", "k"), ("qu(?=[aeiou])", "kv"), ("gu(?=[ei])", "g"), ("yj", "i"), ("ij", "i"), ("aa", "o"), ("x", "ks"),
    ("q", "k"), ("y", "i"), ("w", "v"),
)  # fmt: skip
_OF_ENGLISH = (
    ("igh(?=t|$)", "ai"), ("ght", "t"), ("[ts]ion", "Sn"), ("tch", "C"), ("dge", "Z"), ("ch", "C"), ("c(?=[eiy])", "s"),
    ("c", "k"), ("g(?=[eiy])", "Z"), ("j", "Z"), ("ee|ea", "i"), ("ou|ow", "au"), ("(?<=[^aeiou])e(?=s?$)", ""),
    ("sh", "S"), ("ph", "f"), ("th", "t"), ("x", "ks"), ("y", "i"), ("w", "v"),
)  # fmt: skip
"""English spelling, which other scripts hear and do not copy: Justice is Джастис, Freedom is فريدوم."""
_MARKED = str.maketrans(
    {"š": "S", "ş": "S", "ś": "S", "č": "C", "ç": "C", "ć": "C", "ž": "Z", "ż": "Z", "ź": "Z"}
)
_TWICE = re.compile(r"(.)\1+")
_GLIDE = re.compile("[ij](?=[aeou])")
_VOWELS = frozenset("aeiou")
_UNWRITTEN = frozenset("aeiouwj*h")
"""What one side of an abjad may have and the other not."""
_NEAR = {
    frozenset(pair)
    for pair in (
        *(
            "SC",
            "SX",
            "CX",
            "ST",
            "CT",
            "Ts",
            "Tz",
            "Tc",
            "cs",
            "ck",
            "cC",
            "cT",
            "Zz",
            "ZS",
            "Zg",
            "Zj",
            "ji",
            "sz",
        ),
        *("Xh", "Xk", "hg", "kg", "vf", "je", "Ss", "Sz", "Xg", "gC"),
    )
}
_NEAR_COST = 0.2
_ABJAD = {
    frozenset(pair)
    for pair in ("pb", "vb", "pf", "wv", "wf", "wu", "wo", "ji", "je", "ZC", "vw", "iw", "bv")
}
_VOWEL_COST = 0.6
_MOST = 0.45
"""The most that two words may differ and be one: less than one letter."""
_LEAST = 3
"""Consonants of a word that a script without vowels must show."""
_SHORT = 5
"""Letters up to which two words must be written alike, but for their script."""
_ENOUGH = 0.95
_ENDINGS = re.compile(
    "(?:sk(?:i|ogo|ego|a|e|u|im|o)|iska|isk|iS(?:e[nmrs]?)?|ogo|ego|nin|in|un|en|om|em|oi|ei|ov|ev|ami|aX|a|u|i|e|o|s|n)$"
)
"""Endings of cases: of Slavic languages and Turkish, the genitive of Germanic ones and of Finnish."""
_STEM = 4


@lru_cache(maxsize=100_000)
def spelled(word: str) -> str:
    """Return a word, as printed in lower case, by its sounds; Han ones are left as they are."""
    text = word.casefold()
    if _HAN.search(text):
        return fold(text)
    if _CYRILLIC.search(text):
        text = text.replace("дж", "ж")
        return _once(
            "".join(_OF_CYRILLIC.get(char, _OF_CYRILLIC.get(fold(char), "")) for char in text)
        )
    if _GREEK.search(text):
        bare = fold(text)
        for pair, sound in _GREEK_PAIRS:
            bare = bare.replace(pair, sound)
        return _once("".join(_OF_GREEK.get(char, char) for char in bare))
    for table, script in ((_OF_HEBREW, _HEBREW), (_OF_ARABIC, _ARABIC)):
        if script.search(text):
            heard = "".join(table.get(char, "") for char in text)
            return _once(heard.replace("tS", "C").replace("dZ", "Z"))  # ووتش, Watch
    return _latin(text)


def _latin(text: str) -> str:
    kept = text.translate(_MARKED)
    bare = "".join(char if char in "SCZ" else fold(char) for char in kept if char.isalnum())
    return _once(_heard(bare, _LATIN_PAIRS))


def _heard(text: str, pairs_of: Iterable[tuple[str, str]]) -> str:
    for written, sound in pairs_of:
        text = re.sub(written, sound, text)
    return text


@lru_cache(maxsize=50_000)
def _readings(word: str, other: str) -> tuple[str, ...]:
    """Return a word by its sounds; one in Latin letters also in English, if `other` is in another script."""
    own = spelled(word)
    if script_of(word) != "latin" or script_of(other) == "latin":
        return (own,)
    english = _once(_heard(fold(word.casefold()), _OF_ENGLISH))
    return (own,) if english == own else (own, english)


def _once(text: str) -> str:
    """Return sounds without doubled letters and without the glide before a vowel."""
    return _TWICE.sub(r"\1", _GLIDE.sub("", text))


def is_abjad(word: str) -> bool:
    """Tell whether a word is in Arabic or Hebrew letters."""
    return bool(_ARABIC.search(word) or _HEBREW.search(word))


def is_han(word: str) -> bool:
    """Tell whether a word has Han, kana or Hangul."""
    return bool(_HAN.search(word))


def script_of(word: str) -> str:
    """Return the script of a word by its first telling letter."""
    if is_han(word):
        return "han"
    for name, pattern in (
        ("cyrillic", _CYRILLIC),
        ("greek", _GREEK),
        ("hebrew", _HEBREW),
        ("arabic", _ARABIC),
    ):
        if pattern.search(word):
            return name
    return "latin"


@lru_cache(maxsize=200_000)
def words_alike(one: str, other: str) -> bool:
    """Tell whether two proper words, as printed, may be one: alike but for script, spelling and case."""
    if fold(one) == fold(other):
        return True
    if is_han(one) or is_han(other):
        return _in_han(one, other)
    begun = filed(one), filed(other)
    if not begun[0].startswith(begun[1]) and not begun[1].startswith(begun[0]):
        return False
    if is_abjad(one) or is_abjad(other):
        return _without_vowels(one, other)
    return bool(_in_pinyin(one) & _in_pinyin(other)) or _with_vowels(one, other)


def _with_vowels(one: str, other: str) -> bool:
    """Compare words in Latin, Cyrillic or Greek letters."""
    same = script_of(one) == script_of(other)
    return any(
        _near(left, right, same=same)
        for left in _readings(one, other)
        for right in _readings(other, one)
    )


def _near(left: str, right: str, *, same: bool) -> bool:
    if min(len(left), len(right)) < _SHORT:
        return left == right and not same
    return any(
        _distance(a, b, same=same) <= _MOST
        for a, b in _stems(left, right)
        if min(len(a), len(b)) >= _STEM
    )


def is_ending(one: str, other: str) -> bool:
    """Tell whether two words in Latin letters differ only in how they end, and not by a genitive's s."""
    left, right = sorted((spelled(one), spelled(other)), key=len)
    both = script_of(one) == script_of(other) == "latin"
    return both and right not in {left, f"{left}s"} and _same_stem(left, right)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two words of one script are spelled as two sounds: it may be one name, or another."""
    left, right = spelled(one), spelled(other)
    return script_of(one) == script_of(other) and left != right and not _same_stem(left, right)


def _same_stem(left: str, right: str) -> bool:
    bare = _ENDINGS.sub("", left), _ENDINGS.sub("", right)
    return bare[0] == bare[1] or left == bare[1] or right == bare[0]


def _in_pinyin(word: str) -> frozenset[str]:
    """Return the spellings of a word that may be Mandarin, in pinyin, Wade-Giles and the Palladius system."""
    script = Script.CYRILLIC if script_of(word) == "cyrillic" else Script.LATIN
    return letters_in(fold(word), letters_of(word), script)


def _stems(left: str, right: str) -> Iterable[tuple[str, str]]:
    """Yield both words whole, and without endings where both are then of one length or one is without already."""
    yield left, right
    if "kv" in left + right:
        yield left.replace("kv", "k"), right.replace("kv", "k")
    bare = _ENDINGS.sub("", left), _ENDINGS.sub("", right)
    yield bare[0], right
    yield left, bare[1]
    # Two endings of one stem are two cases; endings of one letter may be part of two words (Sanara, Sanaro).
    if len(left) - len(bare[0]) != 1 or len(right) - len(bare[1]) != 1:
        yield bare


def sounds_alike(left: str, right: str) -> bool:
    """Tell whether two words are alike, each by its sounds as `spelled` gives them."""
    return _distance(left, right, same=True) <= _MOST


def adjective_stem(word: str) -> str:
    """Return a word by its sounds, without the ending of an adjective or a case."""
    return _ENDINGS.sub("", spelled(word))


def _distance(left: str, right: str, *, same: bool) -> float:
    """Return how far two words by their sounds are from each other: 1 a letter, less for near ones."""
    row = [float(at) for at in range(len(right) + 1)]
    for number, one in enumerate(left, 1):
        above, row = row, [float(number)]
        for at, other in enumerate(right, 1):
            row.append(
                min(above[at] + 1, row[-1] + 1, above[at - 1] + _cost(one, other, same=same))
            )
    return row[-1]


def _cost(one: str, other: str, *, same: bool) -> float:
    if one == other:
        return 0.0
    near = frozenset((one, other))
    if near in _NEAR:
        return _NEAR_COST
    if one in _VOWELS and other in _VOWELS and not same:
        return _VOWEL_COST
    return 1.0


def _without_vowels(one: str, other: str) -> bool:
    """Compare words of which one at least leaves vowels out: each consonant must be in both."""
    if script_of(one) == script_of(other):
        return spelled(one) == spelled(other)
    return any(
        _aligned(left, right) <= _MOST
        for left in _readings(one, other)
        for right in _readings(other, one)
        if all(sum(char not in _UNWRITTEN for char in word) >= _LEAST for word in (left, right))
    )


def _aligned(left: str, right: str) -> float:
    row = [0.0]
    for char in right:
        row.append(row[-1] + (0.0 if char in _UNWRITTEN else 1.0))
    for one in left:
        more = 0.0 if one in _UNWRITTEN else 1.0
        above, row = row, [row[0] + more]
        for at, other in enumerate(right, 1):
            near = frozenset((one, other))
            cost = 0.0 if one == other or near in _ABJAD else _NEAR_COST if near in _NEAR else 1.0
            if one in _VOWELS and other in _VOWELS:
                cost = 0.0
            skipped = 0.0 if other in _UNWRITTEN else 1.0
            row.append(min(above[at] + more, row[-1] + skipped, above[at - 1] + cost))
    return row[-1]


def _in_han(one: str, other: str) -> bool:
    """Compare words of which one at least is in Han characters: by their readings, else by consonants."""
    if is_han(one) and is_han(other):
        return False
    han, plain = (one, other) if is_han(one) else (other, one)
    syllables = _syllables(han)
    if syllables:
        return _heard_alike(syllables, plain) or _heard_by_ear(syllables, plain)
    script = Script.CYRILLIC if script_of(plain) == "cyrillic" else Script.LATIN
    readings = letters_in(fold(han), letters_of(han), Script.HAN)
    if readings & letters_in(fold(plain), letters_of(plain), script):
        return True
    if split(fold(plain).replace(" ", "")) is not None:
        return False
    return _heard_alike(han, plain)


def _heard_alike(written: str, plain: str) -> bool:
    """Compare two words by their consonants, as they sound; an r that closes a syllable is heard or not: 尔."""
    spellings = (skeleton(plain), skeleton(spelled(plain).lower().replace("r", "l")))
    heard = skeleton(written)
    return len(heard) >= _LEAST and any(
        len(each) >= _LEAST and sound_alike(heard, each) >= _ENOUGH for each in spellings
    )


def _syllables(word: str) -> str:
    """Return a word in Hangul or kana by its sounds in Latin letters; empty for one in other letters."""
    return latin_of_hangul(word) or latin_of_kana(word)


_NO_SUCH_SOUND = str.maketrans({"v": "b", "f": "p", "C": "ch", "S": "sh", "Z": "j"})
"""What Korean and Japanese write for sounds that they have not; English th is s there: スレッショルド, 스레숄드."""


def _heard_by_ear(syllables: str, plain: str) -> bool:
    """Compare a word in Hangul or kana with one in Latin letters as an English speaker says it."""
    if script_of(plain) != "latin":
        return False
    heard = skeleton(syllables.translate(_NO_SUCH_SOUND))
    bare = fold(plain.casefold())
    ways = {bare, bare.replace("th", "s")}
    said = (skeleton(_heard(each, _OF_ENGLISH).translate(_NO_SUCH_SOUND)) for each in sorted(ways))
    return len(heard) >= _LEAST and any(
        len(each) >= _LEAST and sound_alike(heard, each) >= _ENOUGH for each in said
    )


@lru_cache(maxsize=100_000)
def filed(word: str) -> str:
    """Return what words that may be one have in common: two consonants in coarse classes; of Han by a reading."""
    syllables = _syllables(word)
    if syllables:
        word = syllables
    elif is_han(word):
        own = letters_of(word)
        word = min(letters_in(fold(word), own, Script.HAN) - {own}, default=word)
    heard = _LAST_T.sub("ts", spelled(word))  # "Rights" ends in two letters where others write it
    sounds = (_COARSE.get(char, char) for char in heard if char not in _UNWRITTEN)
    return _once("".join(sounds))[:2]


_LAST_T = re.compile("T$")
_COARSE = pairs("S:s C:s Z: T:s z:s X: g:k c:k v: f: b: p: r:l")
