"""Cues: which lists of which rules a trigger word is in, as bits, so that a sentence is held against all rules at once.

A trigger word is often in a hundred lists. It is one mention, whose value names them all (`3:0 3:2 17:passive 21`): the
rule's number, and the list's number or `passive`; a number alone is that of a rule that fires on the word itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from longarm.languages.pack import TriggerRule
    from longarm.stages.extraction.words.terms import Term

PEOPLE = "@person"
"""Stands in a list of a rule for everybody whom the pack knows as a person, a victim or somebody of a nation."""
TARGET = "@target"
"""Stands in a list of a rule for everybody whom the pack knows as acted upon, by `[targets]`."""
_SEPARATOR = " "
_ACT = 2
"""Lists of a rule that say what was done; those behind them say mostly to whom."""


class Cues(NamedTuple):
    """What a word is to the rules of its kind."""

    alone: tuple[tuple[int, bool], ...]
    """The rules that fire on the word itself, and whether it is one of their passive words."""
    lists: Mapping[int, tuple[int, ...]]
    """The lists that it is in, by rule."""
    bits: int
    """The same, as the bit `list * stride + rule` of each."""


class Cued(dict[str, Cues]):
    """The cues of each value, read when first asked for, and the rules that a sentence's bits fulfil."""

    def __init__(self, rules: Mapping[str, Sequence[TriggerRule]]) -> None:
        """Take a pack's rules by kind."""
        super().__init__()
        self._stride = max((len(listed) for listed in rules.values()), default=0) + 1
        self._wanted = {
            kind: sum(
                1 << (number * self._stride + index)
                for index, rule in enumerate(listed)
                for number in range(len(rule.every))
            )
            for kind, listed in rules.items()
        }
        self.folk = {kind: _asking(listed, PEOPLE) for kind, listed in rules.items()}
        """The numbers of the lists that ask for anybody who is a person, by rule."""
        self.people = {kind: self._bits_of(folk) for kind, folk in self.folk.items()}
        """The same lists, as bits."""
        self.aims = {kind: _asking(listed, TARGET) for kind, listed in rules.items()}
        """The numbers of the lists that ask for anybody who is acted upon, by rule."""
        self.targets = {kind: self._bits_of(aims) for kind, aims in self.aims.items()}
        """The same lists, as bits."""
        self._first = (1 << self._stride) - 1
        self._most = max((len(r.every) for listed in rules.values() for r in listed), default=0)

    def _bits_of(self, lists: Mapping[int, tuple[int, ...]]) -> int:
        return sum(
            1 << (number * self._stride + index)
            for index, numbers in lists.items()
            for number in numbers
        )

    def __missing__(self, value: str) -> Cues:
        """Read a value."""
        self[value] = made = self.without(value, frozenset())
        return made

    def without(self, value: str, rules: frozenset[int]) -> Cues:
        """Return what a value says to all rules but some."""
        alone: list[tuple[int, bool]] = []
        lists: dict[int, tuple[int, ...]] = {}
        bits = 0
        for each in value.split(_SEPARATOR):
            rule, _, part = each.partition(":")
            index = int(rule)
            if index in rules:
                continue
            if part.isdecimal():
                lists[index] = (*lists.get(index, ()), int(part))
                bits |= 1 << (int(part) * self._stride + index)
            else:
                alone.append((index, bool(part)))
        return Cues(tuple(alone), lists, bits)

    def met(self, kind: str, bits: int) -> int:
        """Return the rules, as bits, each list of which is among `bits`."""
        missing = self._wanted[kind] & ~bits
        lacking = missing
        for _ in range(1, self._most):
            missing >>= self._stride
            lacking |= missing
        return self._wanted[kind] & self._first & ~lacking

    def begun(self, kind: str, bits: int) -> int:
        """Return the rules, as bits, whose first two lists, which say what was done, are among `bits`."""
        missing = self._wanted[kind] & ~bits
        return self._wanted[kind] & self._first & ~(missing | missing >> self._stride)


def _asking(rules: Sequence[TriggerRule], whom: str) -> dict[int, tuple[int, ...]]:
    """Return the numbers of the lists that hold the placeholder `whom`, by the number of their rule."""
    return {
        index: tuple(n for n, forms in enumerate(rule.every) if whom in forms)
        for index, rule in enumerate(rules)
        if any(whom in forms for forms in rule.every)
    }


def numbers_of(bits: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, the lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def in_one(terms: Iterable[Term]) -> list[Term]:
    """Return the terms of a form, those of one kind of rule as one; a word that fires by itself stays apart.

    So whether a mention's value has a colon tells whether it needs others beside it.
    """
    found: dict[object, list[Term]] = {}
    for number, term in enumerate(terms):
        written = (term.case, term.open_end, term.after, term.case == "exact" and term.form)
        rules = term.layer in COMPONENT_LAYERS
        key = (term.layer, ":" in term.value, *written) if rules else number
        found.setdefault(key, []).append(term)
    return [_joined(same) if len(same) > 1 else same[0] for same in found.values()]


def _joined(terms: Sequence[Term]) -> Term:
    value = _SEPARATOR.join(dict.fromkeys(term.value for term in terms))
    return terms[0]._replace(value=value, key=f"{terms[0].layer}.{value}")


def one_by_one(mention: Mention) -> Iterator[Mention]:
    """Yield a trigger word once for each list that it is in; any other mention as it is."""
    if mention.layer not in COMPONENT_LAYERS or _SEPARATOR not in mention.value:
        yield mention
        return
    for value in mention.value.split(_SEPARATOR):
        yield Mention.found(mention.start, mention.end, mention.layer, value)
