"""Reading: the name of a body taken apart into what it is, what only it is called, and where or whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.bodies.heads import LONGEST, heads, heads_of, parted, topics_of
from longarm.stages.resolution.bodies.sounding import is_han
from longarm.stages.resolution.names.guessing import is_guess
from longarm.stages.resolution.names.parsing import parse
from longarm.stages.resolution.nations import country_of_word
from longarm.stages.resolution.words import title_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SUFFIX = re.compile(
    r"(?<=\w{3})['’](?:s|[nyds]?[aeiıuüöо]\w{0,4}|[dt][ae]n?)(?=\W|$)", re.IGNORECASE
)
"""What an apostrophe parts from a name: the English genitive, the cases of Turkish."""
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_DASH = re.compile(r"\s+[–—-]\s+")
_TOKEN = re.compile("[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]+|[^\\W_]+(?:['’ʼ][^\\W_]+)*")
_ARTICLE = re.compile("^ال(?=[^\\W\\d_]{3})")
"""The Arabic article, which other scripts leave out of a name or part from it."""
_ELIDED = re.compile(r"\b(?:l|d|dell|nell|all)['’](?=\w)", re.IGNORECASE)
_QUOTES = re.compile('["“”„«»‚‘‹›「」『』《》]')
_SEVERAL = 2
_TOWNS, _TOWN = "er", 6
"""What makes an adjective of a German town's name, and letters of the shortest one."""
_ABBREVIATION = 6
"""Letters of the longest abbreviation."""


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a name: `text` as printed in lower case, and all that it may mean.

    `heads` are keys of the table of heads, `ids` concepts of the lexicon, `spots` places and states in the gazetteer,
    `proper` tells that it may be a word of the body's own, `seat` that it is an adjective and only says where it sits.
    """

    text: str
    heads: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    spots: frozenset[str] = frozenset()
    proper: bool = False
    seat: bool = False

    @property
    def is_place(self) -> bool:
        """Tell whether it says where or whose."""
        return bool(self.spots)


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name taken apart, one reading for each name it holds: the long one, and an abbreviation beside it."""

    name: str
    ways: tuple[tuple[Token, ...], ...]


@lru_cache(maxsize=50_000)
def read_body(name: str) -> BodyName:
    """Return the readings of a name, the whole one first; words that say nothing are left out."""
    ways = [tuple(_tokens(part)) for part in _variants(name)]
    return BodyName(name, tuple(dict.fromkeys(way for way in ways if way)))


def _variants(name: str) -> Iterator[str]:
    """Yield a name without brackets, and what stands in brackets or before a dash where it is an abbreviation."""
    bare = _BRACKETS.sub(" ", name).strip()
    parts = _DASH.split(bare)
    short = [part for part in (*parts, *_BRACKETS.findall(name)) if is_abbreviation(part)]
    long = [part for part in parts if part not in short]
    yield " ".join(long) if long else bare
    if long:
        yield from short


def is_abbreviation(text: str) -> bool:
    """Tell whether a text is one short word in capitals, or in small letters without the look of a name."""
    plain = text.strip()
    letters = plain.replace(".", "").replace("-", "")
    if not letters.isalpha() or len(letters) > _ABBREVIATION or is_han(letters):
        return False
    return len(letters) > 1 and (
        letters.isupper() or letters.islower() or letters[1:] != letters[1:].lower()
    )


def _tokens(name: str) -> Iterator[Token]:
    plain = _QUOTES.sub(" ", _ELIDED.sub(lambda match: f"{match[0][:-1]} ", name))
    words = [word.casefold() for word in _TOKEN.findall(plain)]
    folded = [fold(word) for word in words]
    phrases = _phrases(name)
    at = 0
    while at < len(words):
        if is_han(words[at]):
            yield from _run(words[at])
            at += 1
            continue
        size = _head_at(folded, at) or _phrase_at(folded, at, phrases)
        if size:
            text = " ".join(words[at : at + size])
            yield from _known(text, " ".join(folded[at : at + size]), phrases)
            at += size
            continue
        yield from _word(words[at], folded[at], phrases)
        at += 1


def _phrases(text: str) -> dict[str, list[frozenset[str]]]:
    """Return the concepts that the lexicon finds in a name, by their folded words."""
    found: dict[str, list[frozenset[str]]] = {}
    # A word of a body's own may be like any other: Wiener.
    for unit in (each for each in parse(text).units if not is_guess(each.text)):
        found.setdefault(unit.text, []).append(unit.ids)
    return found


def _head_at(folded: Sequence[str], at: int) -> int:
    """Return how many words, two or more, are a head here; 0 where none are."""
    for size in range(LONGEST, 1, -1):
        phrase = " ".join(folded[at : at + size])
        if at + size <= len(folded) and (heads_of(phrase) or topics_of(phrase)):
            return size
    return 0


def _phrase_at(folded: Sequence[str], at: int, phrases: dict[str, list[frozenset[str]]]) -> int:
    sizes = (len(text.split()) for text in phrases)
    for size in sorted({size for size in sizes if size > 1}, reverse=True):
        if at + size <= len(folded) and " ".join(folded[at : at + size]) in phrases:
            return size
    return 0


def _known(text: str, folded: str, phrases: dict[str, list[frozenset[str]]]) -> Iterator[Token]:
    """Yield the tokens of a phrase: one for what a body is, else one for each concept that it says."""
    own = heads_of(folded)
    meanings = phrases.get(folded, [])
    if own or len(meanings) < _SEVERAL:
        ids = frozenset().union(*meanings, topics_of(folded))
        yield Token(text, own | _heads_among(ids), ids)
        return
    yield from (Token(text, _heads_among(ids), ids) for ids in meanings)


def _heads_among(ids: Iterable[str]) -> frozenset[str]:
    known = heads().concepts
    return frozenset(known[each] for each in ids if each in known)


def _word(word: str, folded: str, phrases: dict[str, list[frozenset[str]]]) -> Iterator[Token]:
    """Yield the tokens of one word: of a compound those of its parts."""
    if folded in heads().fillers or not folded:
        return
    if title_words().fullmatch(folded) and folded not in phrases:
        return
    own = heads_of(folded)
    if own:
        yield Token(word, own, proper=_may_be_proper(folded))
        return
    meanings = [ids for ids in phrases.get(folded, ()) if not _says_nothing(ids)]
    if len(meanings) > 1:
        for ids in meanings:
            yield Token(word, _heads_among(ids), ids)
        return
    spots = _spots(word)
    seat = frozenset() if meanings or spots else _spots_of_adjective(folded)
    spots |= seat
    compound = None if meanings or spots or topics_of(folded) else parted(folded)
    if compound:
        core, head = compound
        yield from _word(core, core, {})
        yield Token(folded[len(core) :], frozenset({head}))
        return
    bare = _SUFFIX.sub("", word)
    if bare != word and not meanings and not spots:
        yield from _word(bare, fold(bare), {})
        return
    ids = (meanings[0] if meanings else frozenset[str]()) | topics_of(folded)
    word = word if ids or spots else _ARTICLE.sub("", word)
    yield Token(word, _heads_among(ids), ids, spots, proper=True, seat=bool(seat))


def _may_be_proper(folded: str) -> bool:
    """Tell whether a word that may be a head is also found as a name: it is so only by its stem."""
    return folded not in heads().exact


def _spots(text: str) -> frozenset[str]:
    """Return the places and states that a text alone names, if nothing is left of it besides."""
    alone = parse(text)
    if alone.words or alone.units:
        alone = replace(alone, places=(), nations=())
    nation = country_of_word(fold(text))
    own = _states([nation]) if nation else frozenset[str]()
    return own.union(*alone.places, *(_states(codes) for codes in alone.nations))


def _spots_of_adjective(folded: str) -> frozenset[str]:
    """Return the town of a German adjective: of “Wiener” Vienna; empty where it is none."""
    if not folded.endswith(_TOWNS) or len(folded) < _TOWN:
        return frozenset()
    return frozenset(
        each for each in _spots(folded.removesuffix(_TOWNS)) if each.startswith("city:")
    )


def _states(codes: Iterable[str]) -> frozenset[str]:
    return frozenset(f"country:{code}" for code in codes)


def _says_nothing(ids: frozenset[str]) -> bool:
    known = concepts()
    return all(known[each].kind is Kind.FILLER for each in ids if each in known)


def _run(run: str) -> Iterator[Token]:
    """Yield the tokens of a run without spaces; what no list knows stays together."""
    plain = simplify(fold(run))
    parsed = parse(run)
    marks = sorted(
        ((plain.find(unit.text), unit) for unit in parsed.units if unit.text in plain),
        key=lambda pair: pair[0],
    )
    at = 0
    for start, unit in marks:
        if start < at:
            continue
        yield from _rest_of_run(plain[at:start])
        yield Token(unit.text, heads_of(unit.text) | _heads_among(unit.ids), unit.ids, proper=True)
        at = start + len(unit.text)
    yield from _rest_of_run(plain[at:])


def _rest_of_run(text: str) -> Iterator[Token]:
    """Yield a token for each part of a folded run; blanks stand for the marks that join them: チノール レジスター."""
    for part in text.split():
        bare = part.strip("的与及之驻在")
        if bare:
            yield Token(bare, heads_of(bare), frozenset(), _spots(bare), proper=True)
