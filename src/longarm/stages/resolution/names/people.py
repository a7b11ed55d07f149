"""People: two spellings of a Chinese person's name compared, syllable by syllable.

That two spellings may be read as one name never says that they are one person: whoever is compared here may be named
at all only where longarm's policy says so.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.readings import characters, readings_of, toneless
from longarm.model.entity import Verdict
from longarm.stages.resolution.names.dialects import cantonese, hokkien
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.syllables import SYLLABLES, palladius, wade_giles
from longarm.stages.resolution.names.tally import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable

    Spelling = Callable[[str], frozenset[str]]
    _Options = tuple[tuple[str, ...], ...]

_HAN = re.compile("[\u3400-\u9fff]+")
_TONES = re.compile(
    "[\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d\u00f3\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dc]"
)
_ORDINARY = re.compile("[A-Z][a-z]+ [A-Z][a-z]+")
"""A surname and a given name as newspapers print Hanyu Pinyin: people of many names share each."""
_WADE_GILES, _UNMARKED = "Wade-Giles", "Wade-Giles without its marks"
_DOUBLE = frozenset(
    {
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "司徒",
        "东方",
        "独孤",
        "南宫",
        "夏侯",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "宇文",
        "长孙",
    }
)
"""Surnames of two characters."""


def compare_people(left: str, right: str) -> Comparison:
    """Return whether two spellings may be one name, and in which way of writing."""
    ours, theirs = _in_han(left), _in_han(right)
    if ours is not None and theirs is not None:
        if ours == theirs:
            reason = "the same characters, simplified or traditional"
            return Comparison(Verdict.SAME, 1.0, (reason,))
        return Comparison(Verdict.DIFFERENT, 0.0, ("other characters",))
    if ours is not None:
        return _han_and_letters(ours, right)
    if theirs is not None:
        return _han_and_letters(theirs, left)
    return _both_letters(left, right)


@lru_cache(maxsize=50_000)
def _in_han(name: str) -> str | None:
    """Return a name in simplified characters; None where it has letters."""
    return None if _HAN.sub("", name).strip() else simplify(fold(name))


def _ways() -> tuple[tuple[str, Spelling], ...]:
    return (
        ("pinyin", _pinyin),
        ("the Palladius system", _palladius),
        (_WADE_GILES, _wade_giles),
        (_UNMARKED, _unaspirated),
        ("Cantonese", cantonese),
        ("Hokkien", hokkien),
    )


@lru_cache(maxsize=20_000)
def _pinyin(char: str) -> frozenset[str]:
    plain = {reading.replace("v", "u") for reading in toneless(char)}
    return frozenset(plain | {reading.replace("v", "yu") for reading in toneless(char)})


@lru_cache(maxsize=20_000)
def _palladius(char: str) -> frozenset[str]:
    return frozenset(fold(palladius(reading)) for reading in toneless(char))


@lru_cache(maxsize=20_000)
def _wade_giles(char: str) -> frozenset[str]:
    return frozenset(wade_giles(reading).replace("ü", "u") for reading in toneless(char))


@lru_cache(maxsize=20_000)
def _unaspirated(char: str) -> frozenset[str]:
    return frozenset(each.replace("'", "") for each in _wade_giles(char))


def _orders(han: str) -> tuple[str, ...]:
    """Return a Han name with the surname first, and with it last."""
    size = 2 if han[:2] in _DOUBLE and len(han) > 2 else 1  # noqa: PLR2004 - a surname of two characters
    return (han, han[size:] + han[:size])


@lru_cache(maxsize=50_000)
def _written(han: str) -> tuple[tuple[str, str, _Options], ...]:
    """Return the ways to write a Han name in letters: each one's name, the order, and how each character is spelled."""
    return tuple(
        (name, order, tuple(tuple(spelling(char)) for char in order))
        for name, spelling in _ways()
        for order in _orders(han)
    )


def _han_and_letters(han: str, other: str) -> Comparison:
    letters = letters_of(other)
    bare = letters.replace("'", "")
    for name, order, options in _written(han):
        if name == _UNMARKED and "'" in letters:
            continue
        if _spells(letters if name == _WADE_GILES else bare, options):
            if name == "pinyin" and order == han and _ORDINARY.fullmatch(_as_printed(other)):
                reasons = (f"“{other}” is {han} in {name}", "many people's names are read so")
                return Comparison(Verdict.SUGGEST, 0.7, reasons)
            if name == "pinyin" and _TONES.search(other.lower()) and not _toned(order, other):
                return Comparison(Verdict.DIFFERENT, 0.1, ("the tones differ",))
            return Comparison(Verdict.SAME, 0.9, (f"“{other}” is {han} in {name}",))
    return Comparison(Verdict.DIFFERENT, 0.0, (f"“{other}” is no reading of {han}",))


def _as_printed(name: str) -> str:
    """Return a name as a newspaper prints it: spaces, capitals, points and what cannot be seen make it no rarer."""
    seen = "".join(char for char in name if unicodedata.category(char) != "Cf")
    return " ".join(seen.split()).strip(" .,;:!?'\"“”‘’«»()[]").title()


def _toned(han: str, other: str) -> bool:
    """Tell whether marked tones are those of the characters; a syllable without a mark fits any."""
    marked = "".join(char for char in other.lower() if char.isalpha())
    options = tuple(
        tuple(_marked(reading) for reading in readings_of(char).mandarin) for char in han
    )
    return _spells(marked, options) or not _TONES.search(marked)


_VOWEL = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ"}


@lru_cache(maxsize=20_000)
def _marked(reading: str) -> str:
    """Return a syllable with a number for its tone as one with a mark: `fu2` is `fú`."""
    plain, tone = reading[:-1], int(reading[-1])
    if not 1 <= tone <= 4:  # noqa: PLR2004 - the light tone has no mark
        return plain
    at = next((plain.index(vowel) for vowel in ("a", "e", "ou") if vowel in plain), None)
    if at is None:
        at = max((plain.rfind(vowel) for vowel in "iouv"), default=-1)
    return plain[:at] + _VOWEL[plain[at]][tone - 1] + plain[at + 1 :].replace("v", "ü")


def _spells(letters: str, options: _Options) -> bool:
    """Tell whether letters can be cut so that each part is one of the options for its place."""
    if not options:
        return not letters
    if not (letters.startswith(options[0]) and letters.endswith(options[-1])):
        # Most are no spelling by their first part.
        return False
    ends = {0}
    for own in options:
        ends = {at + len(each) for at in ends for each in own if letters.startswith(each, at)}
    return len(letters) in ends


def _both_letters(left: str, right: str) -> Comparison:
    if not _joined(left).isdisjoint(_joined(right)):
        return Comparison(Verdict.SAME, 0.95, ("the same letters, in either order",))
    for one, other in ((left, right), (right, left)):
        letters = letters_of(other)
        bare = letters.replace("'", "")
        for name, options in _rewritten(one):
            if _spells(letters if name == _WADE_GILES else bare, options):
                return Comparison(Verdict.SAME, 0.85, (f"“{other}” is “{one}” in {name}",))
    return Comparison(Verdict.DIFFERENT, 0.0, ("no way of writing Chinese makes them one",))


@lru_cache(maxsize=50_000)
def _rewritten(name: str) -> tuple[tuple[str, _Options], ...]:
    """Return how a name in pinyin is spelled in the other ways, in either order: each one's name, and each syllable."""
    found = []
    for syllables in _cut(name):
        for way, spelling in _ways()[1:]:
            options = tuple(_of_syllable(syllable, way, spelling) for syllable in syllables)
            found += [(way, options), (way, options[1:] + options[:1])]
    return tuple(found)


@lru_cache(maxsize=50_000)
def _joined(name: str) -> frozenset[str]:
    """Return the letters of a name as written and with the first or the last word as the surname, put first."""
    words = [letters_of(word) for word in name.replace(",", " , ").split()]
    words = [word for word in words if word]
    if not words:
        return frozenset()
    forms = {"".join(words)}
    if len(words) > 1 and "," not in name:
        forms.add("".join((words[-1], *words[:-1])))
    return frozenset(forms)


@lru_cache(maxsize=50_000)
def _cut(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways to read a name as two to four pinyin syllables."""
    letters = letters_of(name).replace("'", "")
    found: list[tuple[str, ...]] = []

    def go(rest: str, taken: tuple[str, ...]) -> None:
        if not rest:
            found.append(taken)
            return
        if len(taken) < 4:  # noqa: PLR2004 - a surname and a given name of two each
            for size in range(1, min(6, len(rest)) + 1):
                if rest[:size] in SYLLABLES:
                    go(rest[size:], (*taken, rest[:size]))

    go(letters, ())
    return tuple(each for each in found if len(each) > 1)


@lru_cache(maxsize=20_000)
def _of_syllable(syllable: str, name: str, spelling: Spelling) -> tuple[str, ...]:
    """Return how the characters with a Mandarin syllable are written in another way."""
    if name == _WADE_GILES:
        return (wade_giles(syllable).replace("ü", "u"),)
    if name == _UNMARKED:
        return (wade_giles(syllable).replace("ü", "u").replace("'", ""),)
    if name == "the Palladius system":
        return (fold(palladius(syllable)),)
    return tuple(frozenset[str]().union(*(spelling(char) for char in _characters(syllable))))


@lru_cache(maxsize=1000)
def _characters(syllable: str) -> tuple[str, ...]:
    return _by_syllable().get(syllable, ())


@lru_cache(maxsize=1)
def _by_syllable() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for char in characters():
        for reading in toneless(char)[:1]:
            found.setdefault(reading, []).append(char)
    return {syllable: tuple(chars) for syllable, chars in found.items()}
