"""Mentions: one pass of the automaton over a document, checked at word boundaries, longest meaning first."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from longarm.stages.extraction.words.compounds import compound_spans, shortest_head
from longarm.stages.extraction.words.syllables import without_inner_towns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.terms import Term

_HAN_TO_KANA = (
    "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_HANGUL = "\uac00-\ud7a3"
"""Korean particles are written onto the noun, so a word may end, and another begin, at any syllable."""
_LETTER = re.compile(rf"[^\W\d_{_HAN_TO_KANA}{_HANGUL}]")
UNSPACED = re.compile(f"[{_HAN_TO_KANA}]")
_DIGIT = re.compile(r"\d")
_WORD_TAIL = re.compile(r"\w*")
STATE_LAYERS = frozenset({"countries", "governments", "nationals"})
"""Layers whose value is the ISO code of a state."""
WORLD_LAYERS = frozenset({"place", "word_or_place"})
"""Layers of the gazetteer's places."""
NAMELESS = frozenset(
    {"attribution", "bounds", "modality", "months", "number", "reporting", "weekdays"}
)
"""Layers of words that no name of a body has or goes on with."""
INFLECTED = frozenset({"place", "cities", "countries", "governments", "body"})
"""Layers of names that take a language's endings, which no list of the world's names has."""
STEM = 4
"""Letters that a name has at least before an ending."""
_CLITICS = 12
"""Letters that all clitics before a word have at most; three that follow each other have five."""
COMPONENT_LAYERS = frozenset({"incident", "response", "link"})
"""Layers of trigger words, which may lie inside or across other mentions."""

PERSECUTED = "persecuted"
"""Layer of words for whom states pursue, by which alone a text is told from one of ordinary crime."""
BEING = "being"
"""Layer of words by which a facility is there, stays there, or is not; they are plain words, and may be in any name."""
UNREAL = "unreal"
"""Layer of words by which an act is only spoken of: in a law, a course, a fear; plain words too."""
_SUBJECT = frozenset({BEING, "flight", "living", PERSECUTED, "subject", UNREAL})
"""Layers of words that say what the text is about, or who lives where, whatever else they are part of."""
COUNTED_INSIDE = frozenset({"number", "units"})
"""Layers of a count, which a trigger word without spaces may hold: 驱逐两名, 25万元."""
_LIGHT = frozenset(
    f"modality.{value}" for value in ("exists", "feared", "none", "sought", "unconfirmed", "undone")
)
"""Lists of phrases whose words keep what else they mean: "nie ma" negates too."""
OUTLIVING = COMPONENT_LAYERS | _SUBJECT | {"absent", "counting", "ordinals", "parted"}
"""Layers of words that count inside a longer meaning too, where words are parted by spaces."""


class Mention(NamedTuple):
    """A span `[start, end)` of the text and one thing that it means."""

    start: int
    end: int
    layer: str
    value: str
    key: str
    """Layer and value as one word, `facility.heads`."""
    after: bool = False

    @classmethod
    def found(cls, start: int, end: int, layer: str, value: str) -> Mention:
        """Return a mention that a rule has found without the automaton."""
        return cls(start, end, layer, value, f"{layer}.{value}")


_made = tuple.__new__
"""Makes a mention in half the time of its own constructor: a text has one for every six letters."""
Span: TypeAlias = "tuple[int, int, int, tuple[Term, ...]]"
"""Where a form starts, its end negated, and its number, so that spans sort by start, the longest first, as found."""


def find_mentions(text: str, folded: str, lexicon: Lexicon) -> list[Mention]:
    """Return all mentions in `text`, by start; a meaning inside a longer one is left out."""
    joined = _joints(folded)
    clitics = lexicon.pack.clitics
    endings = frozenset(lexicon.pack.forms("syntax.endings"))
    meanings = lexicon.meanings
    spans: list[Span] = []
    guards: list[tuple[int, int]] = []
    inside: list[tuple[int, int, int]] = []
    head = shortest_head(lexicon)
    for index, start, end in lexicon.automaton.find_matches_as_indexes(folded, overlapping=True):
        if joined[start] and (not clitics or _begins_inside_word(folded, start, clitics)):
            inside += () if joined[end] or end - start < head else ((index, start, end),)
            continue
        terms, case, running, inflected, guard = meanings[index]
        stop = end
        if joined[end]:
            if not inflected:
                continue
            stop = _WORD_TAIL.match(folded, end).end()  # type: ignore[union-attr]  # `*` always matches
            ends = inflected is not running and end - start >= STEM and folded[end:stop] in endings
            terms = inflected if ends else running
        if case == "initial":
            if not _opens_large(text[start:stop]):
                continue
        elif case != "any":
            terms = tuple([term for term in terms if _written_as(term, text[start:stop])])
        if terms:
            spans.append((start, -stop, len(spans), terms))
            if guard and any(term.key == "guards.words" for term in terms):
                guards.append((start, stop))
    spans += compound_spans(text, inside, spans, lexicon)
    spans.sort()
    guards.sort(key=_by_start_longest_first)
    found = _standing(spans, guards, spaces=lexicon.pack.spaces)
    return without_inner_towns(folded, found, lexicon)


def _by_start_longest_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


class _Sorts(dict[int, int]):
    """What sort of character each is, as a bit: a letter of a word, a digit, or neither; worked out when first met."""

    def __missing__(self, point: int) -> int:
        """Work out a character's sort."""
        letter, digit = _LETTER.match(chr(point)), _DIGIT.match(chr(point))
        self[point] = sort = bool(letter) + 2 * bool(digit)
        return sort


_SORTS = _Sorts()


def _joints(folded: str) -> bytes:
    """Return for every place, the end too, whether it lies inside a word: between two letters, or two digits.

    A change from letters to digits parts two words. All places are held against the ones before them at once, as one
    long number whose bytes they are.
    """
    sorts = int.from_bytes(folded.translate(_SORTS).encode("latin-1"), "big") << 8
    return (sorts & sorts >> 8).to_bytes(len(folded) + 1, "big")


_NO_GUARD = (sys.maxsize, sys.maxsize)
_OF_PEOPLE = frozenset({"roles", "targets", "units"})
"""Layers of nouns for people, inside which a nationality goes on to say whose they are: "former Iranian officer"."""


def _standing(
    spans: Sequence[Span], guards: Sequence[tuple[int, int]], *, spaces: bool
) -> list[Mention]:
    """Return what does not lie inside longer spans; without spaces also nothing that overlaps an earlier, longer one.

    Trigger words outlive a longer meaning around them, but not a guard; a phrase for the subject swallows nothing.
    Without spaces only words that need another beside them do, and counts, and only inside a longer trigger.
    """
    outliving = OUTLIVING if spaces else _SUBJECT
    found: list[Mention] = []
    nearest, (low, high) = 0, guards[0] if guards else _NO_GUARD
    reach = rising = firm = firmer = hard = harder = solid = solider = -1
    last_start = last_end = -1
    for start, minus_end, _, terms in spans:
        end = -minus_end
        if start != last_start or end != last_end:
            reach, firm, hard, solid = rising, firmer, harder, solider
            last_start, last_end = start, end
        while high <= start:
            nearest += 1
            low, high = guards[nearest] if nearest < len(guards) else _NO_GUARD
        swallowed = low <= start and _swallowed(guards, nearest, start, end)
        inside = end <= reach
        covered = inside or (not spaces and start < reach < end)
        for term in terms:
            layer, value, _, _, _, after, key, _ = term
            if layer == "guards":
                rising, harder, solider = max(rising, end), max(harder, end), max(solider, end)
                continue
            if swallowed and layer != "ordinals":  # a guard keeps them from being plain numbers
                continue
            outlives = layer in outliving or key in _LIGHT
            if covered and not outlives:
                own = end > hard and layer == "nationals" if spaces else inside
                if not own or not (
                    spaces or _counts_inside(term, start, (firm, solid), closes=end == reach)
                ):
                    continue
            found.append(_made(Mention, (start, end, layer, value, key, after)))
            if not (covered or outlives):  # so it ends behind all that any before it covers
                rising = end
                harder = harder if layer in _OF_PEOPLE else end
                firmer = firmer if not spaces and _is_cue(term) else end
                solider = solider if layer in COMPONENT_LAYERS else end
    return found


def _counts_inside(term: Term, start: int, bounds: tuple[int, int], *, closes: bool) -> bool:
    """Tell whether a form without spaces around it counts inside a longer one: in a longer trigger, of these two.

    `bounds` are where the last form ended that is no word of a rule with others, and the last that is no trigger;
    with `closes` it ends with the longer one.
    """
    firm, solid = bounds
    inside = _is_cue(term) or (closes and term.layer == "response")  # 逮捕 in 警方逮捕
    return (start >= solid and term.layer in COUNTED_INSIDE) or (start >= firm and inside)


def _is_cue(term: Term) -> bool:
    """Tell whether a form is a word of a rule that needs another beside it."""
    return term.layer in COMPONENT_LAYERS and ":" in term.value


def _swallowed(guards: Sequence[tuple[int, int]], nearest: int, start: int, end: int) -> bool:
    """Tell whether a guard, from the `nearest` one on, holds a span and is longer."""
    while nearest < len(guards) and guards[nearest][0] <= start:
        low, high = guards[nearest]
        if end <= high and (low, high) != (start, end):
            return True
        nearest += 1
    return False


def _begins_inside_word(folded: str, start: int, clitics: tuple[str, ...]) -> bool:
    """Tell whether more than clitics stands before `start` in its word."""
    word = start
    while word > 0 and folded[word - 1].isalnum():
        word -= 1
        if start - word > _CLITICS:
            return True
    return not _only(folded[word:start], clitics)


@lru_cache(maxsize=10_000)
def _only(prefix: str, clitics: tuple[str, ...]) -> bool:
    """Tell whether `prefix` is a run of clitics."""
    while prefix:
        part = next((part for part in clitics if part and prefix.startswith(part)), None)
        if part is None:
            return False
        prefix = prefix[len(part) :]
    return True


def _written_as(term: Term, printed: str) -> bool:
    if term.case == "any":
        return True
    if term.case == "exact":
        return printed == term.form
    return _opens_large(printed)


def _opens_large(printed: str) -> bool:
    """Tell whether the first letter is no small one."""
    first = printed[:1]
    if not first.isalpha():
        first = next((character for character in printed if character.isalpha()), "")
    return not first.islower()
