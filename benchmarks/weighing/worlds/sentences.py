"""Sentences: a kind, a seed and perhaps a fact with its voices; written in any language, the same in each."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.weighing.worlds.actors import Speaker
from benchmarks.weighing.worlds.facts import Fact, Shown, dated, month_of, named
from benchmarks.weighing.worlds.lexicon import Values, Writing, lexicon
from benchmarks.weighing.worlds.names import SCRIPT_OF, Day, person, word
from longarm.model.claim import Modality, Polarity
from longarm.model.voice import Stance, Voice, VoiceType

FILLERS = (
    "resident",
    "place",
    "method",
    "history",
    "next",
    "money",
    "lawyer",
    "protest",
    "expert",
    "parliament",
    "family",
    "phones",
    "travel",
)
"""Kinds of sentences that tell no fact of a story."""
_FIRST_YEAR, _YEARS = 2009, 15
_SMALLEST = 11
_STEP = 7_368_787
_WORDS = {"t": (9, 0), "u": (17, 3), "s": (13, 5), "o": (21, 11)}
_PEOPLE = {"p": (4, 0), "q": (19, 7)}
_NUMBERS = {"n": (5, 480), "m": (11, 790)}
"""For each slot, which bits of the seed are taken and what is added, or the span of the number."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says, before any language: translations share it. `chain` is outermost relay first, root last."""

    kind: str
    seed: int
    fact: Fact | None = None
    shown: Shown | None = None
    chain: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in a piece of text: its span `[start, end)` there, the fact as shown, voices, polarity, modality."""

    start: int
    end: int
    fact: Fact
    shown: Shown | None
    voices: tuple[Voice, ...]
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED


@dataclass(frozen=True, slots=True)
class Piece:
    """A written sentence with what it says; `passage` names the set passage it is, if it is one."""

    text: str
    sentence: Sentence
    said: tuple[Said, ...] = ()
    passage: str | None = None


def values_of(language: str, seed: int) -> Values:
    """Return the people, towns, numbers and days that a seed stands for, in a language; lists are left to it.

    Slots are `p q` people, `t u` towns, `s` a street's name, `o` a firm's, `n m` numbers, `d` a day, `y` a month;
    `k1 j2 g3`, … further towns, people and days, by number.
    """
    script = SCRIPT_OF[language]

    def further(slot: str) -> str:
        number = (seed >> 11) + _STEP * int(slot[1:])
        if slot[0] == "k":
            return word(number)[script]
        return person(number)[script] if slot[0] == "j" else dated(_day(number), lexicon(language))

    def values(slot: str) -> str | None:
        if slot in _WORDS:
            shift, added = _WORDS[slot]
            return word((seed >> shift) + added)[script]
        if slot in _PEOPLE:
            shift, added = _PEOPLE[slot]
            return person((seed >> shift) + added)[script]
        if slot in _NUMBERS:
            shift, span = _NUMBERS[slot]
            return str(_SMALLEST + (seed >> shift) % span)
        if slot == "d":
            return dated(_day(seed >> 7), lexicon(language))
        if slot == "y":
            return month_of(_day(seed >> 15), lexicon(language))
        return further(slot) if slot[-1].isdecimal() else None

    return values


def _day(number: int) -> Day:
    rest, day = divmod(number, 28)
    rest, month = divmod(rest, 12)
    return Day(_FIRST_YEAR + rest % _YEARS, 1 + month, 1 + day)


_FORCE = {
    "denies": (Polarity.DENIED, Modality.ASSERTED, Stance.DENIES),
    "opines": (Polarity.AFFIRMED, Modality.OPINED, Stance.OPINES),
}
_PLAIN = (Polarity.AFFIRMED, Modality.ASSERTED, Stance.ASSERTS)


def write(sentence: Sentence, language: str, chance: Random) -> Piece:
    """Return the sentence in a language; `chance` picks the wording, the sentence's seed its names and numbers."""
    words = lexicon(language)
    seeded = values_of(language, sentence.seed)
    fact, chain = sentence.fact, sentence.chain

    def values(slot: str) -> str | None:
        if slot == "F" and fact is not None:
            return named(fact, sentence.shown, words, chance)
        if slot == "R" and chain:
            return chain[-1].printed(language)
        if slot == "A" and chain:
            return chain[0].printed(language)
        return seeded(slot)

    writing = words.write(words.groups["kinds"][sentence.kind], values, chance)
    text = "".join(writing.pieces)
    text = text[:1].upper() + text[1:]
    if fact is None or writing.fact is None:
        return Piece(text, sentence)
    polarity, modality, stance = _FORCE.get(sentence.kind, _PLAIN)
    said = Said(
        *writing.fact,
        fact,
        sentence.shown,
        _voices(sentence, writing, language, stance),
        polarity,
        modality,
    )
    return Piece(text, sentence, (said,))


def _voices(
    sentence: Sentence, writing: Writing, language: str, stance: Stance
) -> tuple[Voice, ...]:
    """Return the voices of a sentence; the reporting verb stands with the root voice."""
    if sentence.kind == "unnamed":
        return (Voice(writing.source or "", VoiceType.UNNAMED, writing.verb, stance),)
    last = len(sentence.chain) - 1
    return tuple(
        Voice(speaker.name(language), speaker.type, writing.verb if place == last else None, stance)
        for place, speaker in enumerate(sentence.chain)
    )
