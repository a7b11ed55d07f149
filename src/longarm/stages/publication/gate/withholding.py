"""Withholding: which spans of a text are not shown (addresses, contacts, names), and the text without them.

Offsets are never changed: a span is kept beside the text, and whoever shows the text puts a mask in its place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import regex

from longarm.stages.publication.gate.policy import Policy, Streets, alternatives

_NUMBER = r"(?:\s*,?\s*(?:(?i:n\.?\s?[ºo°]|no\.?|nr\.?|№|д\.)\s*)?\p{Nd}{1,5}(?:\s?[-–/]\s?\p{Nd}{1,4})?\p{L}?\b)"
_CAPITAL = r"[\p{Lu}\p{Lt}][\p{L}\p{M}'’.\-]*"
_CONTACT = regex.compile(
    r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?<![\w+])\+\p{Nd}[\p{Nd}\s()/.\-]{6,}\p{Nd}|\bt\.me/\w+"
)


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
    """Finds what is withheld in any text of one release; `names` are the persons who are not named in it."""

    policy: Policy
    names: tuple[str, ...]

    def spans(self, text: str, language: str = "") -> tuple[Withheld, ...]:
        """Return the withheld spans of `text` in order, none touching another.

        `language` (BCP 47) matters only where a street word is a common word elsewhere (`via` in Italian).
        """
        found = [Withheld(*match.span(), Why.CONTACT) for match in _CONTACT.finditer(text)]
        excepted = [match.span() for match in _exceptions(self.policy.streets).finditer(text)]
        for pattern in _street_patterns(self.policy.streets, italian=language.startswith("it")):
            found += [
                Withheld(*match.span(), Why.ADDRESS)
                for match in pattern.finditer(text)
                if not any(start < match.end() and match.start() < end for start, end in excepted)
            ]
        if self.names:
            found += [
                Withheld(*match.span(), Why.NAME) for match in _names(self.names).finditer(text)
            ]
        return joined(found)

    def clean(self, text: str, language: str = "") -> str:
        """Return `text` with a mask such as `[address withheld]` in place of each withheld span."""
        parts = []
        position = 0
        for span in self.spans(text, language):
            parts += [text[position : span.start], mask(span.why)]
            position = span.end
        return "".join([*parts, text[position:]])

    def leaks(self, text: str) -> tuple[str, ...]:
        """Return every withheld name that stands in `text`, also in compatibility forms of its letters."""
        if not self.names:
            return ()
        pattern = _names(self.names)
        forms = (text, unicodedata.normalize("NFKC", text))
        return tuple(sorted({match.group() for form in forms for match in pattern.finditer(form)}))


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


@cache
def _names(names: tuple[str, ...]) -> regex.Pattern[str]:
    """Compile names: whole words, or anywhere in scripts that are written without spaces."""
    loose = [
        name for name in names if regex.search(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]", name)
    ]
    tight = [name for name in names if name not in set(loose)]
    options = [rf"(?<!\w)(?:{alternatives(tight)})(?!\w)"] if tight else []
    options += [alternatives(loose)] if loose else []
    return regex.compile(f"(?i){'|'.join(options)}")


@cache
def _exceptions(streets: Streets) -> regex.Pattern[str]:
    """Compile the names that only look like streets."""
    return regex.compile(alternatives(streets.exceptions))


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
    han_tail = rf"{digits}+(?:\s?(?:{houses})(?:{digits}+(?:{houses}))?)"
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
