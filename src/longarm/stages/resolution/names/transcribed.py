"""Transcribed: how well letters of a script spell a Latin name, by a table of what spells what in known names."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.readings import toneless
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.names.written import pairs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HAN = "han"
SCRIPTS = {
    HAN: re.compile("[\u3400-\u9fff]"),
    "kana": re.compile("[\u30a1-\u30fc]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "arabic": re.compile("[\u0620-\u06ff]"),
}
"""What the letters of a script are, by its name in the table."""
READ = "read"
"""The script under whose name the table has what the sounds of Han characters spell, whichever character it is."""
SILENT, ADDED, OTHER = -3.0, -3.0, -6.0
"""Weight of a letter that is not spelled and not known to be silent, of one that is added, of one for another."""
_LONGEST, _LONGEST_OWN = 4, 2
"""Letters of a Latin name that are spelled as one at most, and letters that spell as one at most."""
_UNSEEN, _NEARLY = 0.7, 4.5
"""What it costs that a Han character is only known by others that are read alike, and that Latin letters are only like
some that it is known to spell: 内特芬 for Netphen, where 芬 is known for `fen`."""
_LATIN = re.compile("[^a-z]+")
_SAINT = re.compile(r"\bsainte?\b")
_PLAIN = str.maketrans({"ə": "a", "ħ": "h", "ŋ": "n", "ĸ": "q", "ʻ": None, "’": None})
_HUNDREDTHS = 100
_NOTHING = -99.0


class Spelled(NamedTuple):
    """How well a name is spelled: `weight` is how much likelier than by chance, `share` of the best there is."""

    weight: float
    share: float


_NOT_SPELLED = Spelled(0.0, 0.0)


def latin_letters(name: str) -> str:
    """Return the letters of a Latin name, a to z, without marks and spaces."""
    return _LATIN.sub("", _SAINT.sub("sant", fold(name).translate(_PLAIN)))


def own_letters(name: str) -> str:
    """Return the letters of a name in another script, folded and without spaces, in simplified characters."""
    return "".join(char for char in simplify(fold(name)) if char.isalpha() or char == "ー")


def script_of(letters: str) -> str | None:
    """Return the script of letters by its name in the table; None where they are of several or of another one."""
    return next((name for name, own in SCRIPTS.items() if all(map(own.match, letters))), None)


@lru_cache(maxsize=50_000)
def spelled(latin: str, other: str) -> Spelled:
    """Return how well a name in another script spells a Latin one."""
    source, target = latin_letters(latin), own_letters(other)
    script = script_of(target) if source and target else None
    if script is None:
        return _NOT_SPELLED
    weight = heaviest(source, target, partial(_weights, script))
    if weight <= 0:
        return _NOT_SPELLED
    best = max(
        _at_best(source, lambda piece: _bests(script).get(piece, _NOTHING)),
        _at_best(target, partial(_best_of, script)),
    )
    return Spelled(weight, weight / best)


def heaviest(source: str, target: str, weigh: Callable[[str], Mapping[str, float]]) -> float:
    """Return the weight of the best way to spell Latin letters by others, one piece after another."""
    size = len(source)
    silent = weigh("")
    before: list[list[float]] = []
    for at in range(len(target) + 1):
        row = [float("-inf")] * (size + 1)
        if not at:
            row[0] = 0.0
        for own in range(1, min(_LONGEST_OWN, at) + 1):
            table = weigh(target[at - own : at])
            former = before[-own]
            one = own == 1
            added = table.get("", ADDED) if one else None
            for end in range(size + 1):
                best = row[end]
                if added is not None:
                    best = max(best, former[end] + added)
                if one and end:
                    best = max(best, former[end - 1] + OTHER)
                for length in range(1, min(_LONGEST, end) + 1):
                    piece = _piece(table, source[end - length : end])
                    if piece is not None and former[end - length] + piece > best:
                        best = former[end - length] + piece
                row[end] = best
        for end in range(1, size + 1):
            row[end] = max(row[end], row[end - 1] + silent.get(source[end - 1], SILENT))
        before.append(row)
    return before[-1][-1]


_VOWELS, _TWICE = re.compile("[aeiouy]+"), re.compile(r"(.)\1+")
_ALIKE = (
    *(("tsch", "č"), ("tch", "č"), ("sch", "š"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("kh", "k"), ("gh", "g")),
    *(("sh", "š"), ("ch", "č"), ("cz", "č"), ("sz", "š"), ("qu", "k"), ("q", "k"), ("w", "v"), ("z", "s"), ("j", "y")),
    ("ng", "n"),
)  # fmt: skip
"""Consonants that one language writes for what another one writes otherwise, and what both become."""


@lru_cache(maxsize=50_000)
def _likeness(letters: str) -> str:
    """Return what Latin letters are like: `*`, and them with one sign for all vowels and one for consonants alike."""
    for written, plain in _ALIKE:
        letters = letters.replace(written, plain)
    bare = _TWICE.sub(r"\1", _VOWELS.sub("a", letters))
    return "*" + (bare.removesuffix("h") or bare)


def _piece(table: Mapping[str, float], latin: str) -> float | None:
    """Return the weight of Latin letters in a table, or of what they are like."""
    found = table.get(latin)
    return table.get(_likeness(latin)) if found is None and len(latin) > 1 else found


def _at_best(letters: str, best: Callable[[str], float]) -> float:
    """Return the weight that letters would have if each piece of them stood for what it fits best."""
    found = [0.0]
    for end in range(1, len(letters) + 1):
        lengths = range(1, min(_LONGEST, end) + 1)
        pieces = [found[end - size] + best(letters[end - size : end]) for size in lengths]
        found.append(max(*pieces, found[-1] + SILENT))
    return found[-1]


@cache
def _table(script: str) -> Mapping[str, Mapping[str, float]]:
    """Return the weights of a script: what spells, to the Latin letters that it spells."""
    return {
        letters: {latin: int(weight) / _HUNDREDTHS for latin, weight in pairs(cell).items()}
        for name, letters, cell in rows("name_sounds.tsv")
        if name == script
    }


@lru_cache(maxsize=20_000)
def _weights(script: str, letters: str) -> Mapping[str, float]:
    """Return what some letters spell, of a Han character also what those spell that are read so, and the like."""
    own = _table(script).get(letters, {})
    if script != HAN or not letters:
        return own
    read = _table(READ).get(reading(letters), {})
    known = {latin: weight - _UNSEEN for latin, weight in read.items() if latin} | dict(own)
    like: dict[str, float] = {}
    for latin, weight in known.items():
        if latin:
            each = _likeness(latin)
            like[each] = max(weight - _NEARLY, like.get(each, _NOTHING))
    return known | like


def reading(char: str) -> str:
    """Return how a Han character is read most often, without its tone; itself where no table has it."""
    return next(iter(toneless(char)), char)


@cache
def _bests(script: str) -> Mapping[str, float]:
    """Return the greatest weight of Latin letters, whatever spells them."""
    found: dict[str, float] = {}
    for cells in (*_table(script).values(), *(_table(READ).values() if script == HAN else ())):
        for latin, weight in cells.items():
            found[latin] = max(weight, found.get(latin, weight))
    return found


@lru_cache(maxsize=20_000)
def _best_of(script: str, letters: str) -> float:
    return max(_weights(script, letters).values(), default=_NOTHING)
