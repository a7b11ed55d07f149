"""Withholding: which spans of a text are not shown (addresses, contacts, names), and the text without them.

Offsets are never changed: a span is kept beside the text, and whoever shows the text puts a mask in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

import regex

from longarm.stages.publication.gate.contacts import contacts
from longarm.stages.publication.gate.hiding import Hider, hider
from longarm.stages.publication.gate.policy import Policy, Streets, alternatives
from longarm.stages.publication.gate.rules import Rule

_NUMBER = r"(?:\s*,?\s*(?:(?i:n\.?\s?[ºo°]|no\.?|nr\.?|№|д\.)\s*)?\p{Nd}{1,5}(?:\s?[-–/]\s?\p{Nd}{1,4})?\p{L}?\b)"
_CAPITAL = r"[\p{Lu}\p{Lt}][\p{L}\p{M}'’.\-]*"


class Why(StrEnum):
    """Why a span is withheld."""

    ADDRESS = "address"
    CONTACT = "contact"
    NAME = "name"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Withheld:
    """A half-open span `[start, end)` in code points that is not shown, and why."""

    start: int
    end: int
    why: Why


@dataclass(frozen=True, slots=True)
class Withholding:
    """Finds what is withheld in any text of one release.

    `names` are the persons who are not named in it, `shown` names that are (a form of a withheld name that is also one
    of them is not withheld). `passages` are words of
    somebody who no longer agrees that they are used.
    """

    policy: Policy
    names: tuple[str, ...]
    shown: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()

    def spans(self, text: str, language: str = "") -> tuple[Withheld, ...]:
        """Return the withheld spans of `text` in order, none touching another.

        `language` (BCP 47) matters only where a street word is a common word elsewhere (`via` in Italian).
        """
        found: list[Withheld] = []
        if self.policy.holds(Rule.CONTACTS):
            found += [Withheld(*span, Why.CONTACT) for span in contacts(text)]
        if self.policy.holds(Rule.ADDRESSES):
            found += self._addresses(text, italian=language.startswith("it"))
        if self.policy.holds(Rule.NAMES):
            found += [Withheld(*span, Why.NAME) for span in self._hider().spans(text)]
        found += [Withheld(*span, Why.PASSAGE) for span in passages_in(text, self.passages)]
        return joined(found)

    def _addresses(self, text: str, *, italian: bool) -> Iterator[Withheld]:
        """Yield the street addresses in `text`."""
        if not _street_words(self.policy.streets).search(text):
            return
        excepted = [match.span() for match in _exceptions(self.policy.streets).finditer(text)]
        for pattern in _street_patterns(self.policy.streets, italian=italian):
            for match in pattern.finditer(text):
                if not any(start < match.end() and match.start() < end for start, end in excepted):
                    yield Withheld(*match.span(), Why.ADDRESS)

    def _hider(self) -> Hider:
        """Return what finds the names."""
        return _hider(self.names, self.shown, every_form=self.policy.holds(Rule.FORMS))

    def clean(self, text: str, language: str = "") -> str:
        """Return `text` with a mask such as `[address withheld]` in place of each withheld span."""
        spans = self.spans(text, language)
        if not spans:
            return text
        parts = []
        position = 0
        for span in spans:
            parts += [text[position : span.start], mask(span.why)]
            position = span.end
        return "".join([*parts, text[position:]])

    def hides(self, text: str) -> bool:
        """Tell whether something in `text` is withheld."""
        return bool(self.spans(text))

    def reason(self, text: str) -> str:
        """Return a reason, evidence or flag cleaned."""
        return self.clean(text) if self.policy.holds(Rule.REASONS) else text

    @property
    def reach(self) -> int:
        """Return how many signs a text must show at once for `leaks` to see the longest of what is withheld."""
        # One sign more on either side tells whether a name stands there as a word.
        return max(self._hider().reach, *map(len, self.passages), 0) + 2

    def leaks(self, text: str) -> tuple[str, ...]:
        """Return every form of a withheld name, and every withheld passage, that stands in `text`."""
        passages = (text[start:end] for start, end in passages_in(text, self.passages))
        return (*self._hider().holds(text), *passages)


def passages_in(text: str, passages: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return where passages stand in a text, in order; white space may be of any kind and amount."""
    if not passages:
        return ()
    return tuple(match.span() for match in _passages(passages).finditer(text))


def mask(why: Why) -> str:
    """Return what is shown in place of a withheld span."""
    return f"[{why} withheld]"


def joined(spans: Iterable[Withheld]) -> tuple[Withheld, ...]:
    """Return `spans` in order, with touching and overlapping ones made one (the first one's reason stands)."""
    result: list[Withheld] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end, one.why)):
        if result and span.start <= result[-1].end:
            last = result[-1]
            result[-1] = Withheld(last.start, max(last.end, span.end), last.why)
        else:
            result.append(span)
    return tuple(result)


@lru_cache(maxsize=8)
def _hider(names: tuple[str, ...], shown: tuple[str, ...], *, every_form: bool) -> Hider:
    """Build the automata once for one set of names."""
    return hider(names, shown, every_form=every_form)


@cache
def _passages(passages: tuple[str, ...]) -> regex.Pattern[str]:
    """Compile whole passages."""
    return regex.compile(alternatives(passages))


@cache
def _exceptions(streets: Streets) -> regex.Pattern[str]:
    """Compile the names that only look like streets."""
    return regex.compile(alternatives(streets.exceptions))


@cache
def _street_words(streets: Streets) -> regex.Pattern[str]:
    """Compile every word for a street: a text without one needs no closer look."""
    words = (
        *streets.before, *streets.before_capital, *streets.before_numbered, *streets.after, *streets.after_numbered,
        *streets.joined, *streets.joined_numbered, *streets.han, *streets.han_numbered,
    )  # fmt: skip
    return regex.compile(rf"(?i:{alternatives(words)})")


@cache
def _street_patterns(streets: Streets, *, italian: bool) -> tuple[regex.Pattern[str], ...]:
    """Compile the ways in which languages write a street; see `data/addresses.toml`."""
    links = rf"(?:(?i:{alternatives(streets.links)})(?:\s+|(?<=['’])))*"
    name = rf"\s+{links}(?:{_CAPITAL})(?:\s+{links}(?:{_CAPITAL})){{0,3}}"
    arabic = r"\s+\p{Arabic}+(?:\s+ال\p{Arabic}+)?"
    before = alternatives(streets.before)
    capital = alternatives((*streets.before_capital, *(streets.before_numbered if italian else ())))
    houses = alternatives(streets.houses)
    digits = r"[\p{Nd}零〇一二三四五六七八九十百千之甲乙\-]"
    han_tail = rf"{digits}+(?:\s?(?:{houses})(?:{digits}+(?:{houses})){{0,3}})"
    return (
        regex.compile(rf"(?<!\w)(?i:{before}){name}{_NUMBER}?"),
        regex.compile(rf"(?<!\w)(?:{capital}){name}{_NUMBER}?"),
        regex.compile(rf"(?<!\w)(?i:{alternatives(streets.before_numbered)}){name}{_NUMBER}"),
        regex.compile(rf"(?<!\w)(?:{before}){arabic}{_NUMBER}?"),
        regex.compile(
            rf"(?:\b\p{{Nd}}{{1,5}}\p{{L}}?,?\s+)?(?:{_CAPITAL}\s+){{1,3}}(?:{alternatives(streets.after)})(?!\w){_NUMBER}?"
        ),
        regex.compile(
            rf"\b\p{{Nd}}{{1,5}}\p{{L}}?,?\s+(?:{_CAPITAL}\s+){{1,3}}(?:{alternatives(streets.after_numbered)})(?!\w)"
        ),
        regex.compile(rf"\b\p{{Lu}}[\p{{L}}\-]*(?:{alternatives(streets.joined)})\b{_NUMBER}?"),
        regex.compile(
            rf"\b\p{{Lu}}[\p{{L}}\-]*(?:{alternatives(streets.joined_numbered)})\b{_NUMBER}"
        ),
        regex.compile(rf"\p{{Han}}{{1,6}}(?:{alternatives(streets.han)})(?:{han_tail})?"),
        regex.compile(rf"\p{{Han}}{{1,6}}(?:{alternatives(streets.han_numbered)})(?:{han_tail})"),
    )
