"""Unread: what a word weighs that no list knows, and for what of the other name its place in its own lets it stand."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import cities
from longarm.stages.resolution.names.lexicon import HYPHEN, UNSPACED
from longarm.stages.resolution.names.sounds import sound_alike
from longarm.stages.resolution.names.syllables import split
from longarm.stages.resolution.names.units import Parsed, Part, Script, Unit, Word
from longarm.stages.resolution.names.weights import ALIGNED, WEIGHTS, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.stages.resolution.names.sides import Side
    from longarm.stages.resolution.names.tally import Tally

_OFTEN = 20
"""Places that have a name with a word and one without it, where it says no more than what kind of place it is."""
_SMALL = 3
"""Letters of the longest word in small letters that says nothing."""
_JOINED, _MANY, _ALIKE_JOINED = 4, 4, 0.7
"""Words that are one in another script at most, the consonants that they have at least, and how alike those must be."""
_CHARACTER = 0.5
"""What one character between others weighs, beside a word."""
_OF = re.compile(
    r"\w+(?:['’]\w+)?\s+(?:à|de|del|della|des|di|do|du|for|für|of|on|para|per|pour|voor)\b",
    re.IGNORECASE,
)
"""A word with a preposition behind it: at the head of a name it says what a body is."""


def weigh_words(own: Side, other: Side) -> float:
    """Return what the unknown words of a name weigh beside another name."""
    return sum([weigh_word(word, own, other) for word in own.words])


def weigh_word(word: Word, own: Side, other: Side) -> float:
    """Return what an unknown word weighs: less where it can say but little."""
    if own.script is Script.HAN:
        alone = len(word.text) == 1 and not own.parsed.text.endswith(word.text)
        return WORD * _CHARACTER if alone else WORD
    small = word.text in _small_words(own.parsed.text)
    if small and len(word.text) <= _SMALL:
        return 0.0
    if not (own.only_levels and own.parsed.places and other.parsed.places):
        return WORD
    says_kind = (small and other.has_levels) or word.text in _kinds_of_places()
    return WEIGHTS[Part.LEVEL] if says_kind else WORD


@lru_cache(maxsize=20_000)
def _small_words(text: str) -> frozenset[str]:
    """Return the folded words of a text that are in small letters where others are not."""
    words = HYPHEN.sub(" ", text).split()
    if not any(word[:1].isupper() for word in words):
        return frozenset()
    return frozenset(fold(word) for word in words if word.islower())


@cache
def _kinds_of_places() -> frozenset[str]:
    """Return the words with and without which cities are named: city, kota, район."""
    found = Counter[str]()
    for city in cities():
        names = {fold(name) for name in (city.name, *city.names)}
        for name in names:
            first, _, rest = name.partition(" ")
            start, _, last = name.rpartition(" ")
            found.update([first] if rest in names else [])
            found.update([last] if start in names else [])
    return frozenset(word for word, number in found.items() if number >= _OFTEN)


def may_be_chinese(left: Side, right: Side) -> bool:
    """Tell whether two names, one of them in Han, are those of places alone, which may be towns of China."""
    if left.script is not Script.HAN and right.script is not Script.HAN:
        return False
    return bool(left.units or right.units) and left.only_levels and right.only_levels


def is_read_otherwise(one: Word, other: Word) -> bool:
    """Tell whether a Han word is read otherwise than syllables of pinyin say: 前金 is no Qianzhen."""
    if one.letters & other.letters or one.keys & other.keys:
        return False
    han, latin = (one, other) if UNSPACED.match(one.text) else (other, one)
    return latin.text.isascii() and len(han.text) <= _SMALL and split(latin.text) is not None


def stand_for_forms(
    words: list[Word],
    units: list[Unit],
    sides: tuple[Side, Side],
    tally: Tally,
    *,
    left: bool,
) -> None:
    """Match the unknown word at the head of a name with the form that only the other has: `Ministry` of, 部."""
    if not (words and units and sides[0].units):
        return
    forms = [unit for unit in units if unit.part is Part.FORM]
    if not forms:
        return
    head = next((word for word in words if _is_head(word, sides[0].parsed)), None)
    if head is None:
        return
    words.remove(head)
    units.remove(forms[0])
    weight = WEIGHTS[Part.FORM]
    less = weigh_word(head, *sides) - weight
    tally.left_whole -= less if left else 0.0
    tally.right_whole -= 0.0 if left else less
    tally.match(weight, weight, ALIGNED)
    tally.reasons.append(f"“{head.text}” stands where “{forms[0].text}” does")


def _is_head(word: Word, parsed: Parsed) -> bool:
    if parsed.script is Script.HAN:
        return False
    first = fold(parsed.text).split()[:1] == [word.text]
    return first and (parsed.script is not Script.LATIN or bool(_OF.match(parsed.text)))


def match_joined(
    words: list[Word],
    others: list[Word],
    sides: tuple[Side, Side],
    tally: Tally,
    *,
    left: bool,
) -> None:
    """Match an unknown word with several in another script that are it together: 伊士曼柯达, Eastman Kodak."""
    for word in list(words):
        found = next((part for part in _stretches(others) if _is_joined(word, part)), None)
        if found is None:
            continue
        words.remove(word)
        for part in found:
            others.remove(part)
        one, other = weigh_word(word, *sides), sum(weigh_word(part, *sides[::-1]) for part in found)
        tally.match(*((one, other) if left else (other, one)))
        tally.reasons.append(f"“{word.text}” is written “{' '.join(part.text for part in found)}”")


def _stretches(words: list[Word]) -> Iterator[list[Word]]:
    for size in range(min(_JOINED, len(words)), 1, -1):
        yield from (words[at : at + size] for at in range(len(words) - size + 1))


def _is_joined(word: Word, parts: list[Word]) -> bool:
    if "".join(part.text for part in parts) in word.letters:
        return True
    sound = "".join(part.sound for part in parts)
    return min(len(sound), len(word.sound)) >= _MANY and (
        sound_alike(word.sound, sound) >= _ALIKE_JOINED
    )
