"""Parsing: a name in any script becomes its units of meaning, by the way through it that leaves least unread."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from longarm.gazetteer.fold import fold
from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.names.found import LEVELS, Found, in_chinese
from longarm.stages.resolution.names.guessing import guessed, guessed_run
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.lexicon import HYPHEN, UNSPACED, undotted
from longarm.stages.resolution.names.pieces import (
    How,
    Piece,
    best_way,
    by_parts,
    word_pieces,
)
from longarm.stages.resolution.names.pinyin import pinyin_pieces
from longarm.stages.resolution.names.placing import (
    at_level,
    former_ones,
    keys_of,
    towns_called,
)
from longarm.stages.resolution.names.runs import run_pieces
from longarm.stages.resolution.names.sounds import skeleton
from longarm.stages.resolution.names.spelling import letters_in
from longarm.stages.resolution.names.spots import peoples_in_pinyin
from longarm.stages.resolution.names.syllables import SYLLABLES, split
from longarm.stages.resolution.names.units import Parsed, Part, Script, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUN = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+"
)
_UNSPACED_ONLY = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_JOINED = re.compile(
    "(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])[-‐‑–—－=＝·•‧・]+(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
)
"""What stands between the parts of one foreign name in scripts without spaces."""
_JOINT = "・"
_BRACKETS = re.compile(r"[(（\[【][^()（）\[\]【】]*(?:[)）\]】]|$)")
_LETTERS = {
    Script.HAN: UNSPACED,
    Script.CYRILLIC: re.compile("[\u0400-\u04ff]"),
    Script.ARABIC: re.compile("[\u0600-\u06ff]"),
    Script.LATIN: re.compile("[A-Za-z\u00c0-\u024f]"),
}


@lru_cache(maxsize=20_000)
def _any_in_china(keys: frozenset[str]) -> bool:
    return any(key.startswith("CN/") for key in keys)


@lru_cache(maxsize=100_000)
def parse(name: str, *, own: bool = True) -> Parsed:
    """Return a name taken apart, as `take_apart` does, and keep the answer for when it is asked again."""
    return take_apart(name, _AS_IT_IS if own else _BY_PARTS)


_AS_IT_IS, _BY_PARTS = How(), How(own=False)


def take_apart(name: str, how: How = _AS_IT_IS) -> Parsed:
    """Return a name's units, places, states and unknown words."""
    plain = undotted(_BRACKETS.sub(" ", name))
    text = plain if plain == name or any(char.isalpha() for char in plain) else name
    found = Found([], [], [], [])
    runs = _RUN.findall(text if text.isascii() else _JOINED.sub(_JOINT, text))
    for run in runs:
        if UNSPACED.match(run):
            _read_run([fold(part) for part in run.split(_JOINT)], found, how, whole=len(runs) == 1)
        else:
            _read_words(run.split(), found, how)
    pinyin = False
    script = _script(text)
    if script is Script.LATIN:
        other = _as_pinyin(text) if how.whole else None
        if other is not None and _reads_more(other, found):
            found, pinyin = other, True
    _without_peoples(found)
    _without_times(found)
    if script is not Script.LATIN and any(map(_any_in_china, found.places)):
        found.units = [in_chinese(unit) if unit.text in LEVELS else unit for unit in found.units]
    places = _at_levels(found)
    return Parsed(
        name=name,
        script=script,
        units=_each_once(found.units),
        places=_each_once(places),
        nations=_each_once(found.nations),
        words=tuple([_word(text, script) for text in _each_once(found.words)]),
        text=text,
        pinyin=pinyin,
        wide=()
        if places is found.places
        else tuple(each for each in zip(places, found.places, strict=True) if each[0] != each[1]),
    )


_T = TypeVar("_T")


def _each_once(found: list[_T]) -> tuple[_T, ...]:
    return tuple(found) if len(found) <= 1 else tuple(dict.fromkeys(found))


_FORMER = frozenset({"former"})


def _without_times(found: Found) -> None:
    """Leave out that a place is no more, and from when to when it was: it is the same place."""
    others = [unit for unit in found.units if unit.ids != _FORMER]
    if len(others) == len(found.units):
        return
    if all(unit.part is Part.LEVEL for unit in others):
        found.units = others
        found.words = [word for word in found.words if not word.isdigit()]
        found.places = [former_ones(keys) for keys in found.places]


_AUTONOMOUS = frozenset(
    {"autonomous_banner", "autonomous_county", "autonomous_prefecture", "autonomous_region"}
)
_OF_PEOPLES = _AUTONOMOUS | {"district"}
_KIN = frozenset({"KG", "KP", "KR", "KZ", "MN", "RU", "TJ", "UZ"})
"""States whose people live in China too: Mongol, Kazakh, Korean."""
_LANDS = frozenset({"CN/内蒙古", "CN/西藏", "division:MM-11"})
"""Places whose adjectives name a people: Mongol, Tibetan, Kachin."""
_PEOPLE = re.compile("[а-я]+ский|[a-z]{1,12}zu|[\u3400-\u9fff]{1,5}族")


def _without_peoples(found: Found) -> None:
    """Leave out, beside an autonomous area, for which peoples it is so: only some languages say it."""
    if not found.places:
        return
    for unit in found.units:
        if not _OF_PEOPLES.isdisjoint(unit.ids):
            break
    else:
        return
    if all(_AUTONOMOUS.isdisjoint(unit.ids) for unit in found.units):
        # Of districts too some are peoples', but hui is no people wherever a district is named.
        if all(unit.part is Part.LEVEL or unit.text in peoples_in_pinyin() for unit in found.units):
            found.units = [unit for unit in found.units if unit.text not in peoples_in_pinyin()]
            found.words = [word for word in found.words if word not in peoples_in_pinyin()]
        return
    found.units = [
        unit
        for unit in found.units
        if not unit.ids & _peoples() and unit.text not in peoples_in_pinyin()
    ]
    found.nations = [codes for codes in found.nations if not codes & _KIN]
    called = _LANDS | _called_like_peoples()
    found.places = [each for each in found.places if not each <= called] or found.places
    found.words = [
        word
        for word in found.words
        if not _PEOPLE.fullmatch(word) and word not in peoples_in_pinyin()
    ]


@cache
def _called_like_peoples() -> frozenset[str]:
    """Return the places that are spelled like a people: Maonan."""
    return frozenset[str]().union(*map(keys_of, peoples_in_pinyin()))


@cache
def _peoples() -> frozenset[str]:
    """Return the concepts that are peoples: those that Chinese calls so."""
    return frozenset(
        each.id
        for each in concepts().values()
        if any(form.endswith(("族", "人")) for form in each.forms.get("zh", ()))
    )


def _at_levels(found: Found) -> list[frozenset[str]]:
    """Return the places of a name, the last of several spelled alike by the level beside it: a county, a district."""
    if not found.places:
        return found.places
    said = [unit.ids for unit in found.units if unit.part is Part.LEVEL]
    if not said:
        return found.places
    narrow = _at_level(found.places[-1], tuple(said), alone=len(found.places) == 1)
    return found.places if narrow is found.places[-1] else [*found.places[:-1], narrow]


@lru_cache(maxsize=20_000)
def _at_level(
    keys: frozenset[str], said: tuple[frozenset[str], ...], *, alone: bool
) -> frozenset[str]:
    """Return those of several places spelled alike that have a level that was said; `keys` itself where all have."""
    levels = set[str]().union(*said)
    if alone and "municipal" in levels:
        # A county-level city is a city.
        levels.discard("county")
    narrow = at_level(keys, frozenset(levels))
    return keys if narrow == keys else narrow


def _reads_more(pinyin: Found, words: Found) -> bool:
    """Tell whether letters make more sense as pinyin than as words: less is left unread, or the parts are longer."""
    here, there = pinyin.unread * max(1, words.read), words.unread * max(1, pinyin.read)
    return here < there or (here == there and bool(pinyin.units) and pinyin.pieces < words.pieces)


def _script(text: str) -> Script:
    if text.isascii():
        return Script.LATIN if _LETTERS[Script.LATIN].search(text) else Script.OTHER
    if _UNSPACED_ONLY.fullmatch(text):
        return Script.HAN
    counts = {script: len(pattern.findall(text)) for script, pattern in _LETTERS.items()}
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else Script.OTHER


def _word(text: str, script: Script) -> Word:
    letters = letters_of(text)
    keys = towns_called(letters)
    return Word(text, letters_in(text, letters, script), skeleton(text), keys)


def _read_words(raw: list[str], found: Found, how: How) -> None:
    """Read words with spaces between them."""
    words: list[str] = []
    marked: list[str] = []
    joined: set[int] = set()
    for word in raw:
        parts = _parts_of(word)
        if len(parts) > 1 and word.islower():
            joined |= set(range(len(words) + 1, len(words) + len(parts)))
        for folded, bare in parts:
            words.append(folded)
            marked.append(bare)
    options = by_parts(word_pieces(tuple(words), marked), how)
    meant = False
    for at, piece in best_way(options):
        size = piece.size
        read = piece
        if not (piece.meanings or piece.keys):
            meaning = guessed(words[at]) if how.guess else None
            if meaning:
                read = Piece(1, 0.0, (meaning,))
            elif at in joined and meant:
                # What a hyphen joins to a word that means something adds little to it: prefecture-level.
                continue
        meant = bool(read.meanings)
        found.take(read, words[at] if size == 1 else " ".join(words[at : at + size]))


_APOSTROPHE = re.compile("['’]")


def _is_parted(part: str) -> bool:
    """Tell whether an apostrophe parts the two syllables of a name in pinyin."""
    syllables = _APOSTROPHE.split(part)
    return len(syllables) == _TWO and all(fold(each) in SYLLABLES for each in syllables)


_TWO = 2


@lru_cache(maxsize=100_000)
def _parts_of(word: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of a word as written, each folded and with the marks of aspiration kept."""
    found: list[tuple[str, str]] = []
    for part in HYPHEN.split(word):
        bare = letters_of(part)
        folded = fold(part).split() if bare else []
        if len(folded) == 1 and _is_parted(part):
            # Xi'an is no county (xian).
            folded = ["'".join(fold(each) for each in _APOSTROPHE.split(part))]
            bare = folded[0]
        found += [(folded[0], bare)] if len(folded) == 1 else zip(folded, folded, strict=True)
    return tuple(found)


def _read_run(parts: Sequence[str], found: Found, how: How, *, whole: bool) -> None:
    """Read a run without spaces, given as the parts that marks join; what no list knows stays together."""
    unread, run = "", "".join(parts)
    options = by_parts(run_pieces(run, frozenset(accumulate(map(len, parts))), whole=whole), how)
    for at, piece in _with_whole_names(run, best_way(options)):
        part = run[at : at + piece.size]
        if not piece.meanings and not piece.keys:
            unread += part
            continue
        if unread:
            _flush(unread, found, guess=how.guess and part not in LEVELS)
            unread = ""
        found.take(piece, part)
    if unread:
        _flush(unread, found, guess=how.guess and unread != run)


def _with_whole_names(run: str, way: list[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
    """Return a way through a run with a name before a level left whole where a part of it is unread.

    小港区 is a district that no list has, and no small port.
    """
    for _, piece in way:
        if not (piece.meanings or piece.keys):
            break
    else:
        return way
    found: list[tuple[int, Piece]] = []
    since = 0
    for at, piece in way:
        level = run[at : at + piece.size] in LEVELS and at - since > 1
        if level and any(not each.meanings for place, each in found if place >= since):
            found = [each for each in found if each[0] < since]
            found += [(place, Piece(1, 0.0)) for place in range(since, at)]
        found.append((at, piece))
        if piece.size > 1 or piece.keys:
            since = at + piece.size
    return found


_EMPTY = "的与及之驻旅在・·、"
"""Characters between others that say nothing of their own."""
_BETWEEN = frozenset("和暨")
"""Those that say nothing behind others where they stand alone."""


def _flush(unread: str, found: Found, *, guess: bool) -> None:
    """Take in what was left unread: a guess, or an unknown word."""
    text = unread.strip(_EMPTY)
    if text and not (text in _BETWEEN and (found.units or found.words)):
        meaning = guessed_run(text) if guess else frozenset[str]()
        found.take(Piece(len(text), 0.0, (meaning,) if meaning else ()), text)


def _as_pinyin(text: str) -> Found | None:
    """Return a Latin name read as Chinese in pinyin; None where its words are no syllables."""
    words = []
    for word in text.replace("-", " ").split():
        letters = letters_of(word).replace("'", "")
        if split(letters) is None:
            return None
        if letters:
            words.append(letters)
    if not words:
        return None
    run = "".join(words)
    found = Found([], [], [], [])
    for at, piece in best_way(pinyin_pieces(words)):
        found.take(piece, run[at : at + piece.size])
    return found
