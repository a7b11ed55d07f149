"""Lexicon: the concepts' words ready to be found in a name, word by word or inside an unspaced run."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.gazetteer.readings import toneless
from longarm.gazetteer.tables import much_is_built
from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from longarm.gazetteer.terms import Concept

HYPHEN = re.compile("[-‐‑–—/]")
"""What parts the words of a name beside spaces."""
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_HAN = re.compile("[\u3400-\u9fff]+")
ARABIC_HEADS = ("وال", "بال", "لل", "ال", "و", "ب", "ل")
"""What Arabic writes together with a word: the article and short prepositions."""
_ARABIC = re.compile("[\u0600-\u06ff]")
_LINKS = ("s", "es", "n", "en", "e", "ns", "u", "a", "")
"""Letters that join the parts of a compound in Germanic languages and Hungarian."""
_SHORT_KINDS = frozenset({Kind.FORM, Kind.LEVEL})
_FEW = frozenset("总分副")
"""Characters that alone say which of several a body is; any other alone may be part of a word that no list knows."""
_CLOSING = frozenset({
    "and", "da", "das", "de", "dei", "del", "della", "delle", "der", "des", "di", "do", "dos", "du", "e", "et", "for",
    "fur", "of", "the", "und", "von", "y", "zu",
})  # fmt: skip
"""Words that a form may end on in a table ("ministry of") and that say nothing."""
_SHORTEST_STEM = 3
_SHORTEST_PART = 4
_WAYS = 3
"""Readings of one phrase that are tried at most."""

Meaning = frozenset[str]
"""The ids of the concepts that a form may stand for."""
_NOTHING = Meaning()


_DOTTED = re.compile(r"\b(?:\w\.){2,}")


def undotted(name: str) -> str:
    """Return a name whose abbreviations are written without dots: `U.S.` is `US`."""
    return _DOTTED.sub(lambda each: each[0].replace(".", ""), name) if "." in name else name


@lru_cache(maxsize=100_000)
def _as_read(written: str) -> tuple[str, ...]:
    """Return a word of a form as names are read: apart at hyphens and at marks that count as spaces (`S&P`, `U.S.`)."""
    bare = undotted(written.strip("*"))
    words = [word for part in HYPHEN.split(bare) for word in fold(part).split()]
    if not words or bare == written:
        return tuple(words)
    if written.startswith("*"):
        words[0] = f"*{words[0]}"
    if written.endswith("*"):
        words[-1] = f"{words[-1]}*"
    return tuple(words)


_WORDS = 24
"""Bits that the number of a word takes at most."""


def step(node: int, number: int) -> int:
    """Return a node and the number of a word as one number: a hundred thousand pairs would be as many objects."""
    return node << _WORDS | number


@cache
def _only(concept: str) -> Meaning:
    """Return one concept as a meaning, the same value for all its words."""
    return frozenset({concept})


@dataclass(slots=True)
class Words:
    """The words of forms in scripts with spaces: a tree over pattern words, which are exact, stems or tails.

    `steps` has the node behind each node and word, both in one number as `step` gives it.
    """

    exact: dict[str, int] = field(default_factory=dict)
    stems: dict[str, int] = field(default_factory=dict)
    tails: dict[str, int] = field(default_factory=dict)
    steps: dict[int, int] = field(default_factory=dict)
    ends: dict[int, Meaning] = field(default_factory=dict)

    def add(self, form: str, concept: str) -> None:
        """Enter one form as the tables write it."""
        node = 0
        parts = [part for written in form.split() for part in _as_read(written)]
        while len(parts) > 1 and parts[-1] in _CLOSING:
            parts.pop()
        for written in parts:
            word = written.strip("*")
            table = self.exact
            if written.endswith("*"):
                table = self.stems
            elif written.startswith("*"):
                table = self.tails
            number = table.setdefault(word, len(self.exact) + len(self.stems) + len(self.tails) + 1)
            node = self.steps.setdefault(step(node, number), len(self.steps) + 1)
        meaning = _only(concept)
        former = self.ends.get(node)
        self.ends[node] = meaning if former is None else former | meaning


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All forms: words with spaces, unspaced runs, and what Chinese forms are in pinyin letters.

    A run may mean several concepts one after another (同乡总会: a hometown association, and the general one).
    """

    words: Words
    runs: Mapping[str, tuple[Meaning, ...]]
    longest: int
    pinyin: Mapping[str, tuple[Meaning, ...]]


_Runs = dict[str, tuple[Meaning, ...]]
_Tree = tuple[dict[str, int], dict[str, int], dict[str, int], dict[int, int], dict[int, Meaning]]


@cache
@much_is_built()
def lexicon() -> Lexicon:
    """Return the lexicon, built once a process."""
    tree, runs, longest, pinyin = compiled("lexicon", _plain)
    return Lexicon(Words(*tree), runs, longest, pinyin)


def _plain() -> tuple[_Tree, _Runs, int, _Runs]:
    """Return what a lexicon holds as plain values."""
    words = Words()
    runs = defaultdict[str, set[str]](set)
    chinese: dict[str, Kind] = {}
    for concept, code, form in _forms_of_all():
        if not UNSPACED.search(form):
            words.add(form, concept.id)
            continue
        run = fold(form).replace(" ", "").strip("*")
        if len(run) > 1 or concept.kind in _SHORT_KINDS or run in _FEW:
            runs[run].add(concept.id)
            if code == "zh":
                chinese[run] = concept.kind
    # Words of forms are read once, here.
    _as_read.cache_clear()
    plain = {run: frozenset(found) for run, found in runs.items()}
    whole = {run: (meaning, *_besides(run, meaning, plain)) for run, meaning in plain.items()}
    tree = words.exact, words.stems, words.tails, words.steps, words.ends
    return tree, whole, max(map(len, runs), default=1), _in_pinyin(chinese, whole)


def _forms_of_all() -> Iterator[tuple[Concept, str, str]]:
    for concept in concepts().values():
        for code, forms in concept.forms.items():
            yield from ((concept, code, form) for form in forms)


def _in_pinyin(
    chinese: Mapping[str, Kind], runs: Mapping[str, tuple[Meaning, ...]]
) -> dict[str, tuple[Meaning, ...]]:
    """Return what Chinese forms mean by their letters in pinyin."""
    found: dict[str, tuple[Meaning, ...]] = {}
    for run, kind in sorted(chinese.items(), key=lambda pair: pair[1] is not Kind.LEVEL):
        for letters in _letters(run, kind):
            former = found.get(letters)
            if former is None:
                found[letters] = runs[run]
            # One syllable beside a place is its level: shi is 市 there, not 室.
            elif len(run) > 1:
                found[letters] = (former[0] | runs[run][0], *former[1:])
    return found


GENERAL = "总"
"""What parts a general association from those under it: 同乡总会, 同乡会."""


def _besides(run: str, meaning: Meaning, runs: Mapping[str, Meaning]) -> Iterator[Meaning]:
    """Yield what a compound run says beside what it means as a whole: that an association is the general one."""
    said = GENERAL in runs and GENERAL in run[:-1]
    if said and any(concepts()[each].family == "association" for each in meaning):
        yield runs[GENERAL]


def _letters(run: str, kind: Kind) -> Iterator[str]:
    """Yield a Chinese form in pinyin letters; one syllable alone only where it says form or level."""
    if not _HAN.fullmatch(run) or (len(run) == 1 and kind not in {Kind.FORM, Kind.LEVEL}):
        return
    for way in islice(product(*(toneless(char) for char in run)), _WAYS):
        yield "".join(way).replace("v", "u")


@lru_cache(maxsize=200_000)
def numbers_of(word: str) -> tuple[int, ...]:
    """Return the pattern words that a folded word is an instance of."""
    words = lexicon().words
    found = []
    for form in _forms(word):
        if form in words.exact:
            found.append(words.exact[form])
        found += [
            words.stems[form[:size]]
            for size in range(_SHORTEST_STEM, len(form) + 1)
            if form[:size] in words.stems
        ]
        found += [
            words.tails[form[at:]]
            for at in range(len(form) - _SHORTEST_STEM + 1)
            if form[at:] in words.tails and not at
        ]
    return tuple(dict.fromkeys(found))


def _forms(word: str) -> Iterator[str]:
    """Yield a word, and an Arabic one without what is written together with it."""
    yield word
    if _ARABIC.match(word):
        for head in ARABIC_HEADS:
            if word.startswith(head) and len(word) - len(head) >= _SHORTEST_STEM:
                yield word.removeprefix(head)


def longer_at(words: tuple[str, ...], start: int) -> Iterator[tuple[int, Meaning]]:
    """Yield the forms of two words or more that begin at `start`: how many words each has, and what it means."""
    table = lexicon().words
    nodes = first_of(words[start])[0]
    for at in range(start + 1, len(words)):
        if not nodes:
            return
        nodes = _onward(table, nodes, numbers_of(words[at]))
        meaning = _meaning_at(nodes) if nodes else None
        if meaning:
            yield at - start + 1, meaning


@lru_cache(maxsize=200_000)
def first_of(word: str) -> tuple[tuple[int, ...], Meaning]:
    """Return where a name's forms that begin with a word go on, and what the word means alone."""
    nodes = _onward(lexicon().words, (0,), numbers_of(word))
    return nodes, _meaning_at(nodes)


def _onward(words: Words, nodes: tuple[int, ...], numbers: tuple[int, ...]) -> tuple[int, ...]:
    steps = words.steps
    behind = [steps.get(step(node, number)) for node in nodes for number in numbers]
    return tuple([node for node in behind if node is not None])


@lru_cache(maxsize=100_000)
def _meaning_at(nodes: tuple[int, ...]) -> Meaning:
    """Return what the forms mean that end at some nodes."""
    ends = lexicon().words.ends
    return _without_chance(frozenset().union(*(ends[node] for node in nodes if node in ends)))


def _without_chance(meaning: Meaning) -> Meaning:
    """Return a meaning without what a filler of one language says in another: the article "the", the French tea."""
    known = concepts()
    return frozenset(each for each in meaning if known[each].kind is Kind.FILLER) or meaning


@lru_cache(maxsize=100_000)
def compound(word: str, depth: int = 3) -> tuple[Meaning, ...] | None:
    """Return what the parts of a compound mean (`gesundheit` + `s` + `ministerium`); None where it is none."""
    table = lexicon().words
    if depth == 0:
        return None
    for size in range(len(word) - _SHORTEST_STEM, _SHORTEST_PART - 1, -1):
        head = _alone(table.stems.get(word[:size])) | _alone(table.exact.get(word[:size]))
        if not head:
            continue
        for link in _LINKS:
            if not word.startswith(link, size):
                continue
            rest = word[size + len(link) :]
            tail = _alone(table.tails.get(rest))
            if tail:
                return head, tail
            deeper = compound(rest, depth - 1) if len(rest) > _SHORTEST_PART else None
            if deeper:
                return head, *deeper
    return None


def _alone(number: int | None) -> Meaning:
    """Return what one pattern word means by itself."""
    table = lexicon().words
    node = None if number is None else table.steps.get(step(0, number))
    return _NOTHING if node is None else table.ends.get(node, _NOTHING)
